/** Elements whose text is not shown. */
const HIDDEN = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'title']);
/** So much of a review's words decides where it stands; the rest may be folded away. */
const NEEDLE = 100;
/** Shorter words stand in many places. */
const SHORTEST = 12;
/** Characters that one look may search through in all. */
const BUDGET = 1_000_000_000;

const SHOW_TEXT = 4;

/**
 * Finds where given words stand on the page: the smallest element that holds their beginning. Reads the page's text once,
 * as letters and digits alone: data and page differ in spaces, in quotation marks, and in what became a picture.
 */
export function whereabouts(document: Document): (text: string) => Element | null {
  const nodes: Text[] = [];
  const ends: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  const walker = document.createTreeWalker(document.body ?? document, SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const piece = squeezed(node.nodeValue ?? '');
    if (piece === '' || HIDDEN.has(node.parentElement?.localName ?? '')) continue;
    length += piece.length;
    nodes.push(node as Text);
    ends.push(length);
    pieces.push(piece);
  }
  const page = pieces.join('');
  const taken = new Set<number>();
  let budget = BUDGET;
  let from = 0;

  /** The first place from here on that no other review has taken: two reviews with the same words are two elements. */
  function next(needle: string, start: number): number {
    let at = start - 1;
    do {
      const begin = at + 1;
      at = page.indexOf(needle, begin);
      budget -= (at < 0 ? page.length : at) - begin;
    } while (at >= 0 && taken.has(at) && budget > 0);
    return at >= 0 && taken.has(at) ? -1 : at;
  }

  return (text) => {
    const needle = squeezed(text.slice(0, NEEDLE * 4)).slice(0, NEEDLE);
    if (needle.length < SHORTEST || budget <= 0) return null;
    // Data and page mostly have the same order.
    let at = next(needle, from);
    if (at < 0 && from > 0) at = next(needle, 0);
    if (at < 0) return null;
    taken.add(at);
    from = at + 1;
    return smallest(nodes[indexAt(ends, at)], nodes[indexAt(ends, at + needle.length - 1)]);
  };
}

function squeezed(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Index of the node that holds the character. */
function indexAt(ends: readonly number[], position: number): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > position) high = middle;
    else low = middle + 1;
  }
  return low;
}

function smallest(first: Text | undefined, last: Text | undefined): Element | null {
  let element = first?.parentElement ?? null;
  while (element !== null && last !== undefined && !element.contains(last)) element = element.parentElement;
  return element === null || element.localName === 'body' || element.localName === 'html' ? null : element;
}
