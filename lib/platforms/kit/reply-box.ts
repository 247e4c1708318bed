const FIELDS = 'textarea, [contenteditable], [role="textbox"], input';
const LINE = /^(?:text)?$/i;
const EDITABLE = /^(?:true|plaintext-only)?$/i;
const REPLY = /ответ|repl|respon|回[复覆]|答复/i;
const SEARCH = /поиск|найти|search|搜索/i;

/** The field for the reply inside this card, the likeliest of {@link replyBoxesOf}. */
export function replyBoxOf(card: ParentNode): HTMLElement | null {
  return replyBoxesOf(card)[0] ?? null;
}

/**
 * Fields that may take the reply, by role and kind, since no platform's box was seen on a real page. Hidden, locked and
 * search fields are passed over; those whose label speaks of a reply come first. A field of one line must say so.
 */
export function replyBoxesOf(card: ParentNode): HTMLElement[] {
  const boxes = [...card.querySelectorAll<HTMLElement>(FIELDS)].filter((element) => takesText(element) && !isSearch(element));
  const named = boxes.filter((element) => REPLY.test(labelOf(element)));
  return [...named, ...boxes.filter((element) => element.localName !== 'input' && !named.includes(element))];
}

/** Whether a field looks for something, by its role, its place or its label. */
export function isSearch(element: HTMLElement): boolean {
  if (/^(?:searchbox|combobox)$/.test(element.getAttribute('role') ?? '')) return true;
  return element.closest('search, [role="search"]') !== null || (SEARCH.test(labelOf(element)) && !REPLY.test(labelOf(element)));
}

function takesText(element: HTMLElement): boolean {
  const line = element.localName === 'input' && LINE.test(element.getAttribute('type') ?? '');
  const editable = line || element.localName === 'textarea' ? '' : element.getAttribute('contenteditable');
  if (editable === null || !EDITABLE.test(editable)) return false;
  if (element.hasAttribute('disabled') || element.hasAttribute('readonly') || element.getAttribute('aria-readonly') === 'true') return false;
  if (element.style.display === 'none' || element.style.visibility === 'hidden') return false;
  return element.closest('[hidden], [aria-hidden="true"], [inert]') === null;
}

function labelOf(element: HTMLElement): string {
  const own = ['aria-label', 'placeholder', 'data-placeholder', 'aria-placeholder', 'name', 'id'].map((name) => element.getAttribute(name) ?? '');
  return [...own, element.closest('label')?.textContent ?? ''].join(' ').slice(0, 1_000);
}
