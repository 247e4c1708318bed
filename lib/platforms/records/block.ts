/** One record as it stands on the page: an element, or several neighbours that make one together. */
export interface Block {
  /** Where the mark of the extension goes, and what the browser scrolls to. */
  readonly element: Element;
  /** The neighbours of a flat list; null where the record is `element` and all that lies inside. */
  readonly nodes: readonly Node[] | null;
  /** The element that shows the date; null where the record shows none. */
  readonly dated: Element | null;
  readonly shown: string | null;
  readonly machine: string | null;
  /** The reply of the page's owner inside, where it is built as the record itself is. */
  readonly answer?: Element | null;
}

/** The records inside this one are records of their own. */
export type Cut = ReadonlySet<Element>;

const ELEMENT = 1;
const SKIPPED = new Set(['script', 'style', 'template', 'svg', 'select', 'textarea', 'iframe', 'object']);

/** Elements of one record that are looked at: more are no record. */
const ELEMENTS_LIMIT = 5_000;

export function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}

/** What the record is made of, one level down. */
export function childrenOf(block: Block): Node[] {
  return block.nodes === null ? [...block.element.childNodes] : [...block.nodes];
}

/** All elements of a record in the order of the page, without those of other records inside. */
export function elementsOf(block: Block, cut: Cut): Element[] {
  const found: Element[] = [];
  for (const top of block.nodes ?? [block.element]) {
    if (!isElement(top) || (block.nodes !== null && cut.has(top))) continue;
    let element: Element | null = top;
    while (element !== null && found.length < ELEMENTS_LIMIT) {
      const isOurs: boolean = element === top || (!cut.has(element) && !SKIPPED.has(element.localName));
      if (isOurs) found.push(element);
      let next: Element | null = isOurs ? element.firstElementChild : null;
      while (next === null && element !== null && element !== top) {
        next = element.nextElementSibling;
        element = element.parentElement;
      }
      element = next;
    }
  }
  return found;
}

/** The nearest element around, or the element itself, that meets the selector. Looks a few levels up only: pages nest without end. */
export function near(element: Element | null, selector: string, levels = 12): Element | null {
  let at = element;
  for (let level = 0; at !== null && level < levels; level++) {
    if (at.matches(selector)) return at;
    at = at.parentElement;
  }
  return null;
}

/** Names that its makers gave to an element: class, id, property, hooks of tests. */
export function namesOf(element: Element): string {
  if (!element.hasAttributes()) return '';
  let names = '';
  for (const name of NAMES) {
    const value = element.getAttribute(name);
    if (value !== null && value !== '') names += ` ${value.slice(0, 200)}`;
  }
  return names === '' ? '' : names.replace(CAMEL, '$1-$2').toLowerCase();
}

const NAMES = ['class', 'id', 'itemprop', 'rel', 'data-testid', 'data-hook', 'data-marker'] as const;
const CAMEL = /([a-z])([A-Z])/g;

/** What elements of the same place in different records have in common: kind, first class and property, without numbers. */
export function formOf(node: Node): string {
  if (!isElement(node)) return '#text';
  const first = (node.getAttribute('class') ?? '').trim().slice(0, 200).split(/\s+/, 1)[0] ?? '';
  return `${node.localName}.${numberless(first)}|${node.getAttribute('itemprop') ?? ''}`;
}

export function numberless(name: string): string {
  return name.replace(/\d+/g, '');
}

/** The text of an element that holds little, as one line; null where it holds more. Never looks far: it is asked for every element. */
export function shortTextOf(element: Element, limit: number): string | null {
  let text = '';
  let node: Node | null = element.firstChild;
  for (let steps = 0; node !== null; steps++) {
    if (steps > STEPS_LIMIT) return null;
    if (node.nodeType === TEXT) {
      text += node.nodeValue ?? '';
      // What a page is indented by does not count, within reason.
      if (text.length > limit * 4 + 200) return null;
    }
    let next: Node | null = node.nodeType === ELEMENT && SKIPPED.has((node as Element).localName) ? null : node.firstChild;
    while (next === null && node !== null && node !== element) {
      next = node.nextSibling;
      node = node.parentNode;
    }
    node = next;
  }
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' || line.length > limit ? null : line;
}

const TEXT = 3;
const STEPS_LIMIT = 60;
