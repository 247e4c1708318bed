const FIELDS = 'textarea, [contenteditable], [role="textbox"]';
const EDITABLE = /^(?:true|plaintext-only)?$/i;
const REPLY = /ответ|repl|respon|回[复覆]|答复/i;
const SEARCH = /поиск|найти|search|搜索/i;

/**
 * The field for the reply inside this card: by role and kind, since no platform's box was seen on a real page. Hidden,
 * locked and search fields are passed over; of several the one whose label speaks of a reply, else the first.
 */
export function replyBoxOf(card: Element): HTMLElement | null {
  let first: HTMLElement | null = null;
  for (const element of card.querySelectorAll<HTMLElement>(FIELDS)) {
    if (!takesText(element)) continue;
    if (isSearch(element)) continue;
    if (REPLY.test(labelOf(element))) return element;
    first ??= element;
  }
  return first;
}

/** Whether a field looks for something, by its role, its place or its label. */
export function isSearch(element: HTMLElement): boolean {
  if (/^(?:searchbox|combobox)$/.test(element.getAttribute('role') ?? '')) return true;
  return element.closest('search, [role="search"]') !== null || (SEARCH.test(labelOf(element)) && !REPLY.test(labelOf(element)));
}

function takesText(element: HTMLElement): boolean {
  const editable = element.localName === 'textarea' ? '' : element.getAttribute('contenteditable');
  if (editable === null || !EDITABLE.test(editable)) return false;
  if (element.hasAttribute('disabled') || element.hasAttribute('readonly') || element.getAttribute('aria-readonly') === 'true') return false;
  if (element.style.display === 'none' || element.style.visibility === 'hidden') return false;
  return element.closest('[hidden], [aria-hidden="true"], [inert]') === null;
}

function labelOf(element: HTMLElement): string {
  const own = ['aria-label', 'placeholder', 'data-placeholder', 'aria-placeholder', 'name', 'id'].map((name) => element.getAttribute(name) ?? '');
  return [...own, element.closest('label')?.textContent ?? ''].join(' ').slice(0, 1_000);
}
