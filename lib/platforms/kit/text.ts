/** Elements whose content is no text of the page, and buttons, whose labels are no words of the customer. */
export const NO_TEXT = new Set(['script', 'style', 'noscript', 'template', 'button', 'select', 'textarea', 'svg', 'iframe', 'object']);

/** Elements that begin and end a line. By name, not by layout: asking for layout makes the page compute it. */
export const BLOCK = new Set([
  'address', 'article', 'aside', 'blockquote', 'dd', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3',
  'h4', 'h5', 'h6', 'header', 'hr', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'table', 'td', 'th', 'tr', 'ul',
]);

const ELEMENT = 1;
const TEXT = 3;
const BREAK = '\n';

export interface TextOptions {
  /** Selector of subtrees to leave out. */
  without?: string;
  /** The platform shows line breaks of the source as line breaks (`white-space: pre-line`). */
  lines?: boolean;
  /** The platform draws characters as images (emoji): their `alt` is part of the words. */
  pictures?: boolean;
}

/** What normalised text does not have; most texts of a page have none of it, and looking is cheaper than replacing. */
const UNTIDY = /[^\S \n]| {2}| \n|\n |\n{3}|^\s|\s$/;
const UNTIDY_LINE = /[^\S ]| {2}|^ | $/;

/** Spaces become one space, line breaks too unless `lines`; no space at either end of a line, at most one empty line. */
export function tidy(text: string, lines = false): string {
  if (!(lines ? UNTIDY : UNTIDY_LINE).test(text)) return text;
  if (!lines) return text.replace(/\s+/g, ' ').trim();
  // Spaces first and breaks after, each in one pass over the text: one pattern for both would try again at every space.
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, BREAK)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * The words of an element: spaces normalised, block elements and `br` as `\n`; scripts, styles and labels of buttons left
 * out. Walks by pointers: a hostile page nests deeper than a call stack. Empty when there are none.
 */
export function textOf(root: Element, { without, lines = false, pictures = false }: TextOptions = {}): string {
  const first = root.firstChild;
  if (first === null) return '';
  if (first.nextSibling === null && first.nodeType === TEXT) return tidy(first.nodeValue ?? '', lines);
  let text = '';
  let node: Node | null = first;
  while (node !== null) {
    let into: Node | null = null;
    if (node.nodeType === TEXT) {
      const value = node.nodeValue ?? '';
      text += lines || !/[^\S ]/.test(value) ? value : value.replace(/\s+/g, ' ');
    } else if (node.nodeType === ELEMENT) {
      const element = node as Element;
      const name = element.localName;
      if (name === 'br') text += BREAK;
      else if (pictures && name === 'img') text += element.getAttribute('alt') ?? '';
      else if (!NO_TEXT.has(name) && (without === undefined || !element.matches(without))) {
        if (BLOCK.has(name)) text += BREAK;
        into = element.firstChild;
        if (into === null && BLOCK.has(name)) text += BREAK;
      }
    }
    if (into !== null) {
      node = into;
      continue;
    }
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode;
      if (node === root) node = null;
      else if (node !== null && BLOCK.has((node as Element).localName)) text += BREAK;
    }
    if (node !== null) node = node.nextSibling;
  }
  // A block inside a block breaks the line once; an empty line is the customer's own, and only where breaks are kept.
  const tidied = tidy(text, true);
  return lines || !tidied.includes('\n\n') ? tidied : tidied.replace(/\n+/g, BREAK);
}

/** The words of an element as one line; null when there is no such element or it is empty. */
export function lineOf(element: Element | null, options?: TextOptions): string | null {
  if (element === null) return null;
  return tidy(textOf(element, options)) || null;
}

/** The words of an element with their breaks; null when there is no such element or it is empty. */
export function bodyOf(element: Element | null, options?: TextOptions): string | null {
  return element === null ? null : textOf(element, options) || null;
}
