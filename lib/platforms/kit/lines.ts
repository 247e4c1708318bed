import { bodyOf } from './text.ts';

/** An element with words of its own, and these words. */
export interface Line {
  element: Element;
  words: string;
}

const SILENT = 'script, style, noscript, template, button, [role="button"], select, textarea, svg';
const TEXT = 3;

/** What a card says, line by line in its order: for pages whose classes say nothing of what stands where. Labels of controls are left out. */
export function linesOf(card: Element): Line[] {
  const lines: Line[] = [];
  for (const element of card.querySelectorAll('*')) {
    const last = lines.at(-1);
    if (last?.element.contains(element) === true || !hasOwnWords(element) || element.closest(SILENT) !== null) continue;
    const words = bodyOf(element, { lines: true });
    if (words !== null) lines.push({ element, words });
  }
  return lines;
}

function hasOwnWords(element: Element): boolean {
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === TEXT && (node.nodeValue ?? '').trim() !== '') return true;
  }
  return false;
}
