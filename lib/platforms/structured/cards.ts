import { plainName } from './page-facts.ts';

/** Words of a review found on the page, and who wrote them. */
export interface Found {
  words: Element;
  author: string | null;
}

/** As many levels may lie between the words of a review and its card. */
const LEVELS = 14;
/** A card says so much besides the review's own words; more is a page. */
const BESIDES = 3_000;
const RECORD = /^(?:li|article|tr|blockquote)$/;

/**
 * The cards around words that were found on the page: what lies around these words and around no others, names their
 * author, and looks like one of several.
 */
export function cardsAround(all: readonly Found[]): Map<Element, Element> {
  const within = new Map<Element, number>();
  for (const { words } of all) {
    let levels = LEVELS;
    for (let at: Element | null = words; at !== null && levels > 0; at = at.parentElement, levels--) within.set(at, (within.get(at) ?? 0) + 1);
  }
  return new Map(all.map(({ words, author }) => [words, cardAround(words, plainName(author), within)]));
}

function cardAround(words: Element, author: string, within: ReadonlyMap<Element, number>): Element {
  const longest = words.textContent.length + BESIDES;
  const around: Element[] = [];
  for (let at: Element | null = words; at !== null && within.get(at) === within.get(words) && !isPage(at); at = at.parentElement) {
    if (at.textContent.length > longest) break;
    around.push(at);
  }
  const named = around.findIndex((at) => author !== '' && plainName(at.textContent).includes(author));
  const inside = around.slice(Math.max(named, 0));
  // Beside it stands another that was found: that is the list. Else what looks like one of several.
  const card = inside.find((at) => isBeside(at, within)) ?? inside.find((at) => at !== words && isRecord(at)) ?? around[named] ?? words;
  // An article in an item of a list: its answers stand in the item.
  const item = card.parentElement;
  return item?.localName === 'li' && item.firstElementChild === card && within.get(item) === within.get(words) ? item : card;
}

function isBeside(element: Element, within: ReadonlyMap<Element, number>): boolean {
  return [element.previousElementSibling, element.nextElementSibling].some((other) => other !== null && within.has(other));
}

function isPage(element: Element): boolean {
  return element.localName === 'body' || element.localName === 'main' || element.localName === 'html';
}

/** One of several: an item by its kind, or an element beside another of the same form. */
function isRecord(element: Element): boolean {
  return RECORD.test(element.localName) || isLike(element, element.nextElementSibling) || isLike(element, element.previousElementSibling);
}

function isLike(one: Element, other: Element | null): boolean {
  return other !== null && one.classList.length > 0 && formOf(one) === formOf(other);
}

/** Kind and first class of an element, without numbers. */
export function formOf(element: Element): string {
  return `${element.localName}.${(element.classList[0] ?? '').replace(/\d+/g, '')}`;
}
