import type { Sighting } from '../../model/sighting.ts';
import type { OpenPage, PageInput } from '../adapter.ts';
import { endsCut } from '../kit/cut.ts';
import { allOutside, firstOutside } from '../kit/find.ts';
import { linesOf, type Line } from '../kit/lines.ts';
import { openCards } from '../kit/open-page.ts';
import { ratingOf, ratingOfLabel, type Rating } from '../kit/rating.ts';
import { sightingOf } from '../kit/sighting.ts';
import { bodyOf, lineOf } from '../kit/text.ts';
import { googleDates, STARS, type GoogleDate } from './dates.ts';
import { CABINET, CABINET_ANCHORS } from './selectors.ts';

/** How the label of the control that opens the field for a reply begins, in the languages in which Google's pages are read. */
const REPLY = /^(?:ответить|reply|回[复覆]|antworten|répondre|responder|rispondi|yanıtla|返信)/i;
/** How far above its control a card may begin. */
const CLIMB = 12;

/** Classes rotate and no page was ever seen: a card is what lies around a control of the reply and has an author, or what has the claimed class. */
export function openCabinet({ document, now }: PageInput): OpenPage {
  const dates = googleDates(now);

  function read(card: Element): Sighting | null {
    const reply = card.querySelector(CABINET.reply);
    const author = authorOf(card, reply);
    const rating = starsOf(card, reply);
    const lines = linesOf(card).filter(({ element }) => reply?.contains(element) !== true && element.closest('a') === null);
    const date = lines.map(({ words }) => dates(words)).find(({ posted }) => posted !== null);
    const quoted = bodyOf(firstOutside(card, CABINET.text, reply), { lines: true });
    const isKnown = card.matches(CABINET.card) || quoted !== null;
    const text = isKnown ? quoted : longestOf(lines, dates);
    if (author === null || (rating.rating === null && text === null && date === undefined)) return null;
    return sightingOf('adapter', {
      author,
      rating,
      text,
      truncated: endsCut(text),
      postedShown: date?.shown ?? null,
      posted: date?.posted ?? null,
      replies: reply === null ? [] : [{ text: bodyOf(reply.querySelector(CABINET.replyText) ?? reply.querySelector(CABINET.text), { lines: true }) }],
      // Words that were found by their length alone: the manager is asked.
      ...(isKnown ? {} : { doubt: 'guess', confidence: 0.5 }),
    });
  }

  return openCards({
    room: 'cabinet',
    cards: cardsOf(document),
    read,
    anchors: CABINET_ANCHORS,
    // In the frame, a second «Reply» beside «Cancel» publishes: once the field is open, nothing is left to open.
    replyOpener: (card, box) => (box === null ? card.querySelector<HTMLElement>(CABINET.opener) : null),
  });
}

/** Each card once, in the order of the page. */
function cardsOf(document: Document): Iterable<Element> {
  const cards = new Set<Element>(document.querySelectorAll(CABINET.card));
  for (const control of document.querySelectorAll(CABINET.control)) {
    if (control.closest(CABINET.card) !== null || !REPLY.test(lineOf(control) ?? control.getAttribute('aria-label') ?? '')) continue;
    const card = cardAround(control);
    if (card !== null) cards.add(card);
  }
  // A control outside all cards of a page with one author would take the whole page.
  for (const card of cards) for (let above = card.parentElement; above !== null; above = above.parentElement) cards.delete(above);
  return cards;
}

/** The nearest element that holds the control and one author. */
function cardAround(control: Element): Element | null {
  let card = control.parentElement;
  for (let up = 0; card !== null && up < CLIMB; up++, card = card.parentElement) {
    const authors = new Set(Array.from(card.querySelectorAll(CABINET.author), (link) => link.getAttribute('href')));
    if (authors.size > 0) return authors.size === 1 ? card : null;
  }
  return null;
}

/** The first link to a profile with words: the picture of the author is a link too. */
function authorOf(card: Element, reply: Element | null): string | null {
  for (const link of allOutside(card, CABINET.author, reply)) {
    const name = lineOf(link);
    if (name !== null) return name;
  }
  return null;
}

function starsOf(card: Element, reply: Element | null): Rating {
  const stars = allOutside(card, CABINET.star, reply).length;
  return stars > 0 ? ratingOf(stars, STARS) : ratingOfLabel(firstOutside(card, CABINET.stars, reply)?.getAttribute('aria-label'), STARS);
}

/** The longest words that are no date and no counts of the author («Местный эксперт · 39 отзывов»), in a card whose markup has no name for them. */
function longestOf(lines: readonly Line[], dates: GoogleDate): string | null {
  const others = lines.map(({ words }) => words).filter((words) => dates(words).posted === null && !words.includes('·'));
  return others.toSorted((a, b) => b.length - a.length)[0] ?? null;
}
