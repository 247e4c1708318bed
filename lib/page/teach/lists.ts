import { cardsAround, type Cards } from '../../platforms/lesson/guess.ts';
import { finder } from '../../platforms/lesson/selector.ts';

/** So many elements, spread over the page, are asked what list they belong to, */
const ASKED = 200;
/** for so long, in milliseconds: the manager has just pressed a key. */
const PATIENCE = 300;
const MOST = 12;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** The lists of the page, the one with the most words first: what the keyboard steps through. */
export function listsOf(document: Document): Cards[] {
  const end = performance.now() + PATIENCE;
  const find = finder(document);
  const lists = new Map<string, { cards: Cards; words: number }>();
  const elements = [...document.body.querySelectorAll('p, li, article, blockquote, td, div, span')].filter(({ children }) => children.length <= 3);
  const asked = Math.min(elements.length, ASKED);
  for (let turn = 0; turn < asked && performance.now() < end; turn++) {
    // Even steps would meet the same line of every card; these are spread and never in step with anything.
    const element = elements[asked === elements.length ? turn : Math.floor(((turn * GOLDEN) % 1) * elements.length)];
    if (element === undefined || element.textContent.trim().length < 20) continue;
    if ([...lists.keys()].some((selector) => element.closest(selector) !== null)) continue;
    const cards = cardsAround(element, find);
    if (cards === null) continue;
    const words = find.all(cards.selector).reduce((sum, card) => sum + card.textContent.trim().length, 0);
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
