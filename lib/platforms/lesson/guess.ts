import { authorIn, postedIn, ratingIn, replyIn, shownDateOf, wordsIn, type Dates } from '../kit/parts.ts';
import { lineOf } from '../kit/text.ts';
import { LESSON_PARTS, type LessonPart } from '../../model/site.ts';
import { finder, listSelector, partSelector, type Finder } from './selector.ts';

/** Where the parts of the cards stand, as a lesson holds them; null for what was not found. */
export type PartSelectors = Record<LessonPart, string | null>;

const NOTHING: PartSelectors = { author: null, posted: null, rating: null, text: null, reply: null };
/** So many cards are asked for each part; the selector that reaches most of them is taken. */
const ASKED = 8;
/** An attribute is an id of the review where so many cards have it, each its own. */
const ID = /^(?:id|data-[a-z0-9-]{1,60})$/;

export interface Cards {
  selector: string;
  /** The one that was pointed at. */
  card: Element;
}

/** An outer block that repeats so much less often holds several reviews. */
const SEVERAL = 0.6;

/**
 * The whole review around the element that the manager pointed at, and all that are like it: of the blocks that repeat,
 * the outermost that does so as often as the inner ones. Null when nothing repeats.
 */
export function cardsAround(pointed: Element, find: Finder = finder(pointed.ownerDocument)): Cards | null {
  let best: { cards: Cards; count: number } | null = null;
  for (const cards of repeating(pointed, find)) {
    if (!isWhole(cards.card)) continue;
    const count = find.all(cards.selector).length;
    if (best !== null && count < best.count * SEVERAL) break;
    best = { cards, count };
  }
  return best?.cards ?? null;
}

/** The next block further out that repeats; null when there is none. */
export function widerCards(card: Element): Cards | null {
  return card.parentElement === null ? null : (repeating(card.parentElement, finder(card.ownerDocument)).next().value ?? null);
}

/** Blocks around an element that repeat, from the inside out. */
function* repeating(from: Element, find: Finder): Generator<Cards, undefined> {
  for (let at: Element | null = from; at !== null && at.localName !== 'body' && at.localName !== 'html'; at = at.parentElement) {
    const selector = listSelector(at, find);
    if (selector !== null) yield { selector, card: at };
  }
}

/** A card has more than one line: a repeated paragraph or name is only a part of one. */
function isWhole(card: Element): boolean {
  return card.children.length >= 2 && (lineOf(card)?.length ?? 0) >= 15;
}

export function guessParts(cards: readonly Element[], dates: Dates): PartSelectors {
  const parts = { ...NOTHING };
  const some = cards.slice(0, ASKED);
  const vote = (name: LessonPart, find: (card: Element) => Element | null): void => {
    let best = 0;
    for (const card of some) {
      const element = find(card);
      const selector = element && partSelector(card, element, cards);
      const reached = selector === null ? 0 : cards.filter((one) => one.querySelector(selector) !== null).length;
      if (reached > best) {
        best = reached;
        parts[name] = selector;
      }
    }
  };
  const replyOf = (card: Element): Element | null => (parts.reply === null ? null : card.querySelector(parts.reply));
  const outside = (card: Element, element: Element | null): Element | null => (element !== null && replyOf(card)?.contains(element) === true ? null : element);
  vote('reply', replyIn);
  vote('posted', (card) => outside(card, postedIn(card, dates)));
  vote('rating', (card) => outside(card, ratingIn(card)));
  vote('text', (card) => wordsIn(card, replyOf(card)));
  vote('author', (card) => {
    const posted = parts.posted === null ? null : card.querySelector(parts.posted);
    const text = parts.text === null ? null : card.querySelector(parts.text);
    return outside(card, authorIn(card, [lineOf(text), posted && shownDateOf(posted, dates), lineOf(replyOf(card))]));
  });
  return parts;
}

/** The attribute by which the site tells its reviews apart: every card has it, and each its own. */
export function keyAttribute(cards: readonly Element[]): string | null {
  const [first] = cards;
  if (first === undefined || cards.length < 2) return null;
  const names = first.getAttributeNames().filter((name) => ID.test(name)).sort((a, b) => Number(/id$/.test(b)) - Number(/id$/.test(a)));
  return (
    names.find((name) => {
      const values = cards.map((card) => card.getAttribute(name));
      // Positions are no ids: they belong to another review when the list grows.
      return values.every((value) => value !== null && /\d{3,}|[a-f\d]{8,}/i.test(value)) && new Set(values).size === cards.length;
    }) ?? null
  );
}

/** In how many of the cards each part was found. */
export function countParts(cards: readonly Element[], parts: PartSelectors): Record<LessonPart, number> {
  const counts = { author: 0, posted: 0, rating: 0, text: 0, reply: 0 };
  for (const name of LESSON_PARTS) {
    const selector = parts[name];
    if (selector !== null) counts[name] = cards.filter((card) => card.querySelector(selector) !== null).length;
  }
  return counts;
}
