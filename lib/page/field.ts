import type { Adapter } from '../platforms/adapter.ts';
import { plain } from '../model/words.ts';

/** Fields where people write: finding, reading and filling them, whatever the page has built around them. */

export type Field = HTMLTextAreaElement | HTMLElement;

/** The element in which a person can write a reply, or null: no line, no search box, nothing switched off. */
export function asField(node: EventTarget | null, { isSearch }: Pick<Adapter, 'isSearch'>): Field | null {
  const element = node as Element | null;
  if (element?.nodeType !== 1) return null;
  if (isTextarea(element)) return element.disabled || element.readOnly || isSearch(element) ? null : element;
  const host = element.closest<HTMLElement>('[contenteditable]:not([contenteditable="false"])');
  const field = host?.isContentEditable ? editingHost(host) : null;
  return field && !isSearch(field) ? field : null;
}

function editingHost(element: HTMLElement): HTMLElement {
  const above = element.parentElement?.closest<HTMLElement>('[contenteditable]');
  return above?.isContentEditable ? editingHost(above) : element;
}

export function isTextarea(element: Element): element is HTMLTextAreaElement {
  return element.localName === 'textarea';
}

/** The focused element, through open shadow roots. */
export function deepestActive(document: Document): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Whether `outer` holds `inner`, also through shadow roots. */
export function holds(outer: Element, inner: Node): boolean {
  for (let node: Node | null = inner; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null) if (node === outer) return true;
  return false;
}

export function isShown(field: Element): boolean {
  return field.isConnected && field.checkVisibility({ visibilityProperty: true });
}

/** What stands in the field, as a person reads it. */
export function textIn(field: Field): string {
  return isTextarea(field) ? field.value : field.innerText;
}

/** What a person reads there, line by line: an editor's own blank lines, hard spaces and edges do not count. */
export function lines(text: string): string {
  return text.split(/[\r\n]+/).map(plain).filter(Boolean).join('\n');
}

type Fill = (field: Field, text: string) => void;

/**
 * As if typed: the page gets trusted events and the person's own «undo» works. Line by line in rich fields, because
 * Firefox puts a line break instead of a paragraph otherwise.
 */
export const type: Fill = (field, text) => {
  const { ownerDocument: document } = field;
  field.focus({ preventScroll: true });
  selectAll(field);
  const run = (command: string, value?: string): boolean => document.execCommand(command, false, value);
  if (isTextarea(field)) {
    run(text === '' ? 'delete' : 'insertText', text);
    return;
  }
  run('delete');
  const simple = field.contentEditable === 'plaintext-only';
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    if (index > 0) run(simple ? 'insertLineBreak' : 'insertParagraph');
    if (line !== '') run('insertText', line);
  });
};

/**
 * Past the field's own accessor, which frameworks replace to notice changes: the browser's setter, then the events they
 * listen for. Fields with a value only: rich editors keep their text elsewhere and would lose it again.
 */
export const assign: Fill = (field, text) => {
  if (!isTextarea(field)) return;
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText', data: text }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
};

/** A function that puts back what stands in the field now. */
export function keeper(field: Field): () => void {
  const before = textIn(field);
  if (isTextarea(field)) {
    return () => {
      if (field.value !== before) assign(field, before);
    };
  }
  const nodes = [...field.childNodes].map((node) => node.cloneNode(true));
  return () => {
    if (lines(textIn(field)) === lines(before)) return;
    type(field, before);
    if (lines(textIn(field)) !== lines(before)) field.replaceChildren(...nodes);
  };
}

function selectAll(field: Field): void {
  if (isTextarea(field)) {
    field.setSelectionRange(0, field.value.length);
    return;
  }
  const selection = (field.getRootNode() as Document).getSelection?.() ?? field.ownerDocument.getSelection();
  const range = field.ownerDocument.createRange();
  range.selectNodeContents(field);
  selection?.removeAllRanges();
  selection?.addRange(range);
}
