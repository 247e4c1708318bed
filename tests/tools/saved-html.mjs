/** Elements that never hold anything. */
const EMPTY = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;
const EMPTY_OPEN = /<(?:br|img|meta|link|input|hr)\b(?:"[^"]*"|'[^']*'|[^>"'])*(?<!\/)>/i;
const EMPTY_CLOSED = /<(?:br|img|meta|link|input|hr)\b[^>]*\/>/i;
const SELF_CLOSED = /<([a-z][\w:-]*)((?:\s+[\w:@.-]+="[^"]*")*)\s*\/>/gi;

/**
 * The page as its site sent it. Saved pages and fragments are UTF-8 unless they are not valid as such: then the page
 * itself says what it is, and the bytes go on. Pages that a crawler wrote out as XML close empty elements at once,
 * `<textarea/>`, which in HTML stays open and takes in all that follows: there each gets its end again. A page is such
 * where every element that HTML knows as empty is closed that way.
 */
export function savedHtml(bytes) {
  let html;
  try {
    html = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes;
  }
  if (!EMPTY_CLOSED.test(html) || EMPTY_OPEN.test(html)) return html;
  return html.replace(SELF_CLOSED, (whole, name, attributes) => (EMPTY.test(name) ? whole : `<${name}${attributes}></${name}>`));
}
