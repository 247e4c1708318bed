import { tidy } from './text.ts';
import type { Interval } from './moment.ts';
import { NO_RATING, numberOf, ratingOf, ratingOfLabel, type Rating } from './rating.ts';
import { lineOf } from './text.ts';

/** The parts of a review in a block of which nothing is known but that it holds one: a guess, for a person to check. */

const DATES = 'time, [datetime], [class*="date" i], [class*="time" i], [class*="ago" i], abbr[title], small, span, p, div, td, a';
const RATINGS = '[itemprop="ratingValue"], [class*="rating" i], [class*="star" i], [class*="score" i], [class*="rate" i], [aria-label], [title], span, div, i, img';
const AUTHORS = '[itemprop="author"], [rel~="author"], [class*="author" i], [class*="user" i], [class*="reviewer" i], [class*="nick" i], [class*="name" i], h3, h4, h5, strong, b, a';
const ANY_LINE = 'span, div, p, td, dt';
const REPLIES = '[class*="answer" i], [class*="reply" i], [class*="response" i], [class*="official" i], [class*="owner" i], [class*="seller" i], [class*="admin" i]';
const RATING_WORDS = /★|☆|звёзд|звезд|оцен|рейтинг|из\s*\d|star|rating|score|out of|\/\s*\d|星|分/i;
const FILLED = /(?:^|[-_\s])(?:fill(?:ed)?|full|active|on|checked|selected|gold|yellow)(?:$|[-_\s])/i;
const EMPTY = /(?:^|[-_\s])(?:empty|off|inactive|unfilled|grey|gray|half)(?:$|[-_\s])/i;
const NAME = /^\p{L}[\p{L}\p{N}\p{M} ._'’-]*$/u;
const LONGEST_LINE = 60;
const STARS = 5;

export type Dates = (shown: string | null) => Interval | null;

/** The date that an element shows: its words, or the date as data where they are not understood. */
export function shownDateOf(element: Element, dates: Dates): string | null {
  const words = lineOf(element);
  for (const shown of [words, element.getAttribute('datetime'), element.getAttribute('content'), element.getAttribute('title')]) {
    if (shown !== null && shown.length <= LONGEST_LINE && dates(shown) !== null) return shown;
  }
  return null;
}

/** The rating that an element shows, however it does: data, a label with numbers, «4/5», drawn stars, filled ones among several, a width. */
export function ratingOfElement(element: Element): Rating {
  const data = element.getAttribute('content') ?? element.getAttribute('data-rating') ?? element.getAttribute('data-score') ?? element.getAttribute('data-value');
  if (numberOf(data) !== null) return ratingOf(data, Math.max(STARS, numberOf(element.getAttribute('data-max')) ?? 0));
  for (const label of ['aria-label', 'title', 'alt'].map((name) => element.getAttribute(name))) {
    const rating = label !== null && label.length <= LONGEST_LINE && RATING_WORDS.test(label) ? ratingOfLabel(label, STARS) : NO_RATING;
    if (rating.rating !== null) return rating;
  }
  const words = tidy(element.textContent.slice(0, LONGEST_LINE * 4));
  if (/^[★☆]{3,10}$/.test(words)) return { rating: words.split('★').length - 1, ratingScale: words.length };
  if (/^\d+(?:[.,]\d+)?(?:\s*(?:\/|из|of|out of)\s*\d+)?$/i.test(words)) return ratingOfLabel(words, STARS);
  const number = /(?:^|[-_\s])(?:rating|stars?|score)[-_]?(\d)(?:$|[-_\s])/i.exec(element.getAttribute('class') ?? '')?.[1];
  if (number !== undefined) return ratingOf(number, STARS);
  return filledOf(element);
}

function filledOf(element: Element): Rating {
  const steps = [...element.children].length >= 3 ? [...element.children] : [...(element.firstElementChild?.children ?? [])];
  if (steps.length >= 3 && steps.length <= 10 && steps.every((step) => step.localName === steps[0]?.localName)) {
    const names = steps.map((step) => `${step.getAttribute('class') ?? ''} ${step.firstElementChild?.getAttribute('class') ?? ''}`);
    const filled = names.filter((name) => FILLED.test(name) && !EMPTY.test(name)).length;
    if (filled > 0) return { rating: filled, ratingScale: steps.length };
    const empty = names.filter((name) => EMPTY.test(name)).length;
    if (empty > 0) return { rating: steps.length - empty, ratingScale: steps.length };
  }
  const width = /(?:^|;)\s*width:\s*(\d{1,3}(?:\.\d+)?)%/i.exec(element.getAttribute('style') ?? element.firstElementChild?.getAttribute('style') ?? '')?.[1];
  return width === undefined ? NO_RATING : ratingOf(Math.round(Number(width)) / 20, STARS);
}

/** The element of the block that shows its date. */
export function postedIn(block: Element, dates: Dates): Element | null {
  return [...block.querySelectorAll(DATES)].find((element) => shownDateOf(element, dates) !== null) ?? null;
}

/** The element of the block that shows its rating. */
export function ratingIn(block: Element): Element | null {
  for (const element of block.querySelectorAll(RATINGS)) {
    // A number alone may be a count of anything.
    if (/^[\d.,\s]+$/.test(element.textContent) && element.getAttribute('itemprop') !== 'ratingValue') continue;
    if (ratingOfElement(element).rating !== null) return element;
  }
  return null;
}

/** The element that names the author: what is called so, else the first line that could be somebody's name. `but`: words that are something else. */
export function authorIn(block: Element, but: readonly (string | null)[]): Element | null {
  return nameAmong(block.querySelectorAll(AUTHORS), but) ?? nameAmong(block.querySelectorAll(ANY_LINE), but);
}

function nameAmong(elements: Iterable<Element>, but: readonly (string | null)[]): Element | null {
  for (const element of elements) {
    const name = lineOf(element);
    if (name === null || name.length > LONGEST_LINE || but.some((words) => words?.includes(name))) continue;
    if (NAME.test(name) && name.split(' ').length <= 4) return element;
  }
  return null;
}

/** The element with the brand's reply, by what it is called. */
export function replyIn(block: Element): Element | null {
  return [...block.querySelectorAll(REPLIES)].find((element) => !element.matches('button, a, input') && (lineOf(element)?.length ?? 0) > 10) ?? null;
}

/** The element with the customer's words: the one with the most words of its own. */
export function wordsIn(block: Element, reply: Element | null): Element | null {
  let best: { element: Element; length: number } | null = null;
  for (const element of block.querySelectorAll('p, div, span, td, blockquote, dd, section')) {
    if (reply !== null && (reply.contains(element) || element.contains(reply))) continue;
    let length = 0;
    for (const node of element.childNodes) if (node.nodeType === 3) length += tidy(node.nodeValue ?? '').length;
    const lines = [...element.children].filter((child) => child.localName === 'p' || child.localName === 'br').length;
    if (lines > 0) length = tidy(element.textContent).length;
    if (length > (best?.length ?? 0)) best = { element, length };
  }
  return best?.element ?? null;
}
