const FIELDS = 'textarea, [contenteditable], [role="textbox"]';
const EDITABLE = new Set(['', 'true', 'plaintext-only']);
const REPLY = /ответ|repl|respon|回复|回覆|答复/i;
const SEARCH = /поиск|найти|search|搜索/i;

/**
 * The field for the reply inside this card: by role and kind, since no platform's box was seen on a real page. Hidden,
 * locked and search fields are passed over; of several the one whose label speaks of a reply, else the first.
 */
export function replyBoxOf(card: Element): HTMLElement | null {
  let first: HTMLElement | null = null;
  for (const element of card.querySelectorAll<HTMLElement>(FIELDS)) {
    if (!takesText(element)) continue;
    const label = labelOf(element);
    if (REPLY.test(label)) return element;
    if (!SEARCH.test(label)) first ??= element;
  }
  return first;
}

function takesText(element: HTMLElement): boolean {
  if (element.localName === 'input') return false;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && !EDITABLE.has(editable.toLowerCase())) return false;
  if (element.localName !== 'textarea' && editable === null) return false;
  if (element.hasAttribute('disabled') || element.hasAttribute('readonly') || element.getAttribute('aria-readonly') === 'true') return false;
  if (element.style.display === 'none' || element.style.visibility === 'hidden') return false;
  return element.closest('[hidden], [aria-hidden="true"], [inert]') === null;
}

function labelOf(element: HTMLElement): string {
  const own = ['aria-label', 'placeholder', 'data-placeholder', 'aria-placeholder', 'name', 'id'].map((name) => element.getAttribute(name) ?? '');
  return [...own, element.closest('label')?.textContent ?? ''].join(' ').slice(0, 1_000);
}
