/** Fields where people write: finding, reading and filling them, whatever the page has built around them. */

export type Field = HTMLTextAreaElement | HTMLInputElement | HTMLElement;

/** The element in which a person can write a reply, or null: no search box, no password, nothing switched off. */
export function asField(node: EventTarget | null): Field | null {
  const element = node as Element | null;
  if (element?.nodeType !== 1) return null;
  if (isInput(element)) {
    const wrong = element.localName === 'input' && element.type !== 'text';
    return wrong || element.disabled || element.readOnly || element.getAttribute('role') === 'searchbox' ? null : element;
  }
  const host = element.closest<HTMLElement>('[contenteditable]:not([contenteditable="false"])');
  return host?.isContentEditable ? editingHost(host) : null;
}

function editingHost(element: HTMLElement): HTMLElement {
  const above = element.parentElement?.closest<HTMLElement>('[contenteditable]');
  return above?.isContentEditable ? editingHost(above) : element;
}

export function isInput(element: Element): element is HTMLTextAreaElement | HTMLInputElement {
  return element.localName === 'textarea' || element.localName === 'input';
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
  return isInput(field) ? field.value : field.innerText;
}

/** Equal for a person: an editor's own blank lines, hard spaces and edges do not count. */
export function plain(text: string): string {
  return text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/[ \t]*(\r\n|\r|\n)\s*/g, '\n')
    .trim();
}

/** Whether two texts are the same reply: a page shortens the end, turns quotes and drops marks; letters and digits stay. */
export function sameWords(shown: string, written: string): boolean {
  const a = letters(shown);
  const b = letters(written);
  if (a === '' || b === '') return plain(shown) === plain(written);
  return a === b || (a.length >= 30 && a.length < b.length && b.startsWith(a));
}

function letters(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
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
  if (isInput(field)) {
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
  if (!isInput(field)) return;
  const window = field.ownerDocument.defaultView ?? globalThis;
  const { prototype } = field.localName === 'textarea' ? window.HTMLTextAreaElement : window.HTMLInputElement;
  const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
  if (setter) setter.call(field, text);
  else field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText', data: text }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
};

/** A function that puts back what stands in the field now. */
export function keeper(field: Field): () => void {
  const before = textIn(field);
  if (isInput(field)) {
    return () => {
      if (field.value !== before) assign(field, before);
    };
  }
  const nodes = [...field.childNodes].map((node) => node.cloneNode(true));
  return () => {
    if (plain(textIn(field)) === plain(before)) return;
    type(field, before);
    if (plain(textIn(field)) !== plain(before)) field.replaceChildren(...nodes);
  };
}

function selectAll(field: Field): void {
  if (isInput(field)) {
    field.setSelectionRange(0, field.value.length);
    return;
  }
  const selection = (field.getRootNode() as Document).getSelection?.() ?? field.ownerDocument.getSelection();
  const range = field.ownerDocument.createRange();
  range.selectNodeContents(field);
  selection?.removeAllRanges();
  selection?.addRange(range);
}
