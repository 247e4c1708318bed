import { normal } from '../model/words.ts';
import type { Key, Sighting } from '../model/sighting.ts';
import type { OpenPage } from '../platforms/adapter.ts';
import { replyBoxOf } from '../platforms/kit/reply-box.ts';
import { actsAtOnce, replyOpenersOf } from '../platforms/kit/reply-opener.ts';
import { addresses } from './addressed.ts';
import { attempt } from './attempt.ts';
import { boxesIn, labelsOf, placesIn } from './boxes.ts';
import type { Cards } from './cards.ts';
import { above, isShown, type Field } from './field.ts';
import { sleep } from './slices.ts';

/** Boxes that stand only after a click: the control that opens one, and where it may then appear. */

/** How long a box may take to appear after its control was pressed. */
const PATIENCE = 4_000;
const LOOK_AGAIN = 150;
/** So much of a review's text is proof that a panel shows this review. */
const BEGINNING = 40;

export interface Review {
  document: Document;
  cards: Cards;
  shown: Key;
  sighting: Sighting;
}

/** A control that was pressed and opened nothing is not pressed again: it may close what a person has opened meanwhile. */
const inVain = new WeakSet<Element>();

/** The boxes that belong to this card and to no card inside it. */
export function ownBox({ cards }: Review, card: Element): Field | null {
  return boxesIn(card).find((box) => cards.around(box) === card) ?? null;
}

/** A box outside the card that is this review's: its own words address the customer, or a dialogue or panel shows the review. */
export function boxOfPanel(review: Review): Field | null {
  const { document, cards, shown, sighting } = review;
  const home = cards.of(shown)?.element ?? document.body;
  return boxesIn(document).find((box) => {
    const card = cards.around(box);
    if (card) return cards.at(card)?.case === shown;
    return labelsOf(box, home).some((label) => addresses(label, sighting.author)) || isInPanelOf(box, review);
  }) ?? null;
}

/** Presses the control of this card that opens its box, in sight of the manager, and waits for the box. */
export async function openBox(review: Review, card: Element, page: OpenPage): Promise<Field | null> {
  const { cards, shown } = review;
  const opener = openerOf(review, card, page);
  if (!opener || inVain.has(opener)) return null;
  opener.scrollIntoView({ block: 'center', behavior: 'instant' });
  opener.click();
  for (const end = performance.now() + PATIENCE; performance.now() < end; ) {
    await sleep(LOOK_AGAIN);
    // A framework may have built the card anew around its box.
    const now = card.isConnected ? card : cards.of(shown)?.element;
    const box = (now && ownBox(review, now)) ?? boxOfPanel(review);
    if (box) return box;
  }
  inVain.add(opener);
  return null;
}

function openerOf({ cards }: Review, card: Element, page: OpenPage): HTMLElement | null {
  const known = attempt(() => page.replyOpener(card, replyBoxOf(card)));
  const controls = [...(known ? [known] : []), ...[...placesIn(card)].flatMap(replyOpenersOf)];
  return controls.find((control) => isShown(control) && cards.around(control) === card && !actsAtOnce(`${control.textContent} ${control.getAttribute('aria-label') ?? ''}`)) ?? null;
}

/** Whether the nearest part of the page around this box that names a review names this one, and holds no other card. */
function isInPanelOf(box: Field, review: Review): boolean {
  const { document, cards } = review;
  const elements = cards.items().flatMap(({ element }) => (element ? [element] : []));
  for (let node = above(box); node && node !== document.body && node.nodeType !== 9; node = above(node)) {
    if (node.nodeType !== 1) continue;
    const around = node as Element;
    if (elements.some((element) => around.contains(element))) return false;
    if (names(around.textContent, review)) return true;
  }
  return false;
}

function names(words: string, { cards, sighting }: Review): boolean {
  const said = ` ${normal(words)} `;
  const beginning = normal(sighting.text ?? '').slice(0, BEGINNING).trim();
  if (beginning.length >= BEGINNING / 2 && said.includes(beginning)) return true;
  const author = normal(sighting.author ?? '');
  if (author === '' || !said.includes(` ${author} `)) return false;
  // Two people of one name: then the words must be there too.
  return cards.items().filter((item) => normal(item.sighting.author ?? '') === author).length <= 1;
}
