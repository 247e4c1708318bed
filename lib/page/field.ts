import { plain } from '../model/words.ts';

/** Fields where people write: finding and reading them, whatever the page has built around them. */

export type ValueField = HTMLTextAreaElement | HTMLInputElement;
export type Field = ValueField | HTMLElement;

export function isTextarea(element: Element): element is HTMLTextAreaElement {
  return element.localName === 'textarea';
}

/** A field of the browser's own, which holds a value and no elements. By name: a frame's elements are of other classes. */
export function hasValue(element: Element): element is ValueField {
  return isTextarea(element) || element.localName === 'input';
}

/** The focused element, through open shadow roots and frames of the page's own origin. */
export function deepestActive(document: Document): Element | null {
  let active = document.activeElement;
  for (;;) {
    const inner: Element | null | undefined = active?.shadowRoot?.activeElement ?? (active && frameOf(active)?.activeElement);
    if (!inner) return active;
    active = inner;
  }
}

/** The document inside a frame of the page's own origin; null for anything else. */
export function frameOf(element: Element): Document | null {
  return element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null;
}

/** What a node stands in, through shadow roots and frames of the page's own origin. */
export function above(node: Node): Node | null {
  return node.parentNode ?? (node as ShadowRoot).host ?? (node as Document).defaultView?.frameElement ?? null;
}

/** Whether `outer` holds `inner`, also through shadow roots and frames. */
export function holds(outer: Element, inner: Node): boolean {
  for (let node: Node | null = inner; node; node = above(node)) if (node === outer) return true;
  return false;
}

export function isShown(field: Element): boolean {
  if (!field.isConnected || !field.checkVisibility({ visibilityProperty: true })) return false;
  const frame = field.ownerDocument.defaultView?.frameElement;
  return !frame || isShown(frame);
}

/** What stands in the field, as a person reads it. */
export function textIn(field: Field): string {
  return hasValue(field) ? field.value : field.innerText;
}

/** What a person reads there, line by line: an editor's own blank lines, hard spaces and edges do not count. */
export function lines(text: string): string {
  return text.split(/[\r\n]+/).map(plain).filter(Boolean).join('\n');
}
