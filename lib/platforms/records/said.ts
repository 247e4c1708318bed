import { TEXT_LIMIT } from '../../model/limits.ts';
import { BLOCK, NO_TEXT, tidy } from '../kit/text.ts';

const ELEMENT = 1;
const TEXT = 3;

/** Where a quote begins and ends, while the text is put together. */
const OPEN = '\u0001';
const CLOSE = '\u0002';

/**
 * The words of neighbouring nodes with their line breaks, without the elements that `skip` names, as `textOf` of the kit
 * reads them. Lines that somebody else said are marked as letters mark them, «> »: they stand there and are not the author's.
 */
export function said(nodes: readonly Node[], skip: (element: Element) => boolean, isQuote: (element: Element) => boolean = () => false): string | null {
  const quotes = new Set<Node>();
  let text = '';
  for (const root of nodes) {
    let node: Node | null = root;
    while (node !== null && text.length < TEXT_LIMIT * 2) {
      let into: Node | null = null;
      if (node.nodeType === TEXT) text += (node.nodeValue ?? '').replace(/\s+/g, ' ');
      else if (node.nodeType === ELEMENT) {
        const element = node as Element;
        const name = element.localName;
        if (name === 'br') text += '\n';
        else if (!NO_TEXT.has(name) && !skip(element)) {
          if (BLOCK.has(name)) text += '\n';
          into = element.firstChild;
          if (into !== null && isQuote(element)) {
            quotes.add(element);
            text += `\n${OPEN}`;
          }
          if (into === null && BLOCK.has(name)) text += '\n';
        }
      }
      if (into !== null) {
        node = into;
        continue;
      }
      while (node !== null && node !== root && node.nextSibling === null) {
        node = node.parentNode;
        if (node !== null && quotes.has(node)) text += `${CLOSE}\n`;
        if (node !== null && BLOCK.has((node as Element).localName)) text += '\n';
      }
      node = node === null || node === root ? null : node.nextSibling;
    }
  }
  const lines = tidy(text, true).replace(/\n+/g, '\n');
  return (quotes.size === 0 ? lines : marked(lines)) || null;
}

function marked(text: string): string {
  let depth = 0;
  const lines = text.split('\n').map((line) => {
    let deepest = depth;
    for (const sign of line) {
      if (sign === OPEN) deepest = Math.max(deepest, ++depth);
      else if (sign === CLOSE) depth--;
    }
    return { words: line.replace(/[\u0001\u0002]/g, '').trim(), isQuoted: deepest > 0 };
  });
  const shown = lines.filter(({ words }) => words !== '');
  // Where all is quoted, the author says it with those words.
  const isAll = shown.every(({ isQuoted }) => isQuoted);
  return shown.map(({ words, isQuoted }) => (isQuoted && !isAll ? `> ${words}` : words)).join('\n');
}
