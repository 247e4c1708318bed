import { cardsAround, type Cards } from '../../platforms/lesson/guess.ts';

/** Elements that are asked what list they belong to; a longer page has said what it is by then. */
const ASKED = 3_000;
const MOST = 12;

/**
 * The lists of the page, the one with the most words first: what the keyboard steps through, and what is offered before
 * anybody has pointed at anything.
 */
export function listsOf(document: Document): Cards[] {
  const lists = new Map<string, { cards: Cards; words: number }>();
  const elements = document.body.querySelectorAll('p, li, article, blockquote, td, div, span');
  for (let i = 0; i < Math.min(elements.length, ASKED); i++) {
    const element = elements[i];
    if (element === undefined || element.children.length > 3 || element.textContent.trim().length < 20) continue;
    if ([...lists.keys()].some((selector) => element.closest(selector) !== null)) continue;
    const cards = cardsAround(element);
    if (cards === null) continue;
    const words = [...document.querySelectorAll(cards.selector)].reduce((sum, card) => sum + card.textContent.trim().length, 0);
    lists.set(cards.selector, { cards, words });
  }
  return [...lists.values()].sort((a, b) => b.words - a.words).slice(0, MOST).map(({ cards }) => cards);
}

/** The lines of a card that a part can be, in its order: what the keyboard steps through when a part is pointed at. */
export function linesOfCard(card: Element): Element[] {
  return [...card.querySelectorAll('*')].filter((element) => {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '');
    return own || element.hasAttribute('aria-label') || element.hasAttribute('title') || element.localName === 'time';
  });
}
