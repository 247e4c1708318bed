import { isSearch, replyBoxesOf } from '../platforms/kit/reply-box.ts';
import { addressed } from './addressed.ts';
import { above, frameOf, hasValue, isShown, isTextarea, type Field } from './field.ts';
import { isOurs } from './own-node.ts';

/** Where the boxes of a card are, and what they say of themselves; through open shadow roots and frames of the page's own origin. */

type Place = Element | ShadowRoot | Document;

/** This element, and every open shadow root and readable frame inside it, outermost first. */
export function* placesIn(root: Place): Generator<Place> {
  yield root;
  for (const element of root.querySelectorAll('*')) {
    if (isOurs(element)) continue;
    const inner = element.shadowRoot ?? frameOf(element);
    if (inner) yield* placesIn(inner);
  }
}

/** The boxes inside this place in which a person could write a reply now, the likeliest first. */
export function boxesIn(root: Place): Field[] {
  return [...placesIn(root)].flatMap(candidatesIn).flatMap((element) => asBox(element) ?? []);
}

/** The fields of a place; a frame that is one large field (`designMode`), as older editors have it, is one too. */
function candidatesIn(place: Place): HTMLElement[] {
  return place.nodeType === 9 && (place as Document).designMode === 'on' ? [(place as Document).body] : replyBoxesOf(place);
}

/** The element in which a person can write a reply, or null: no line, no search box, nothing switched off. */
export function asField(node: EventTarget | null): Field | null {
  const element = node as Element | null;
  if (element?.nodeType !== 1) return null;
  if (isTextarea(element)) return element.disabled || element.readOnly || isSearch(element) ? null : element;
  const { designMode, body } = element.ownerDocument;
  if (designMode === 'on') return body;
  const host = element.closest<HTMLElement>('[contenteditable]:not([contenteditable="false"])');
  const field = host?.isContentEditable ? editingHost(host) : null;
  return field && !isSearch(field) ? field : null;
}

function editingHost(element: HTMLElement): HTMLElement {
  const above = element.parentElement?.closest<HTMLElement>('[contenteditable]');
  return above?.isContentEditable ? editingHost(above) : element;
}

/** This element as a box that stands open; a field of one line only where its label speaks of a reply. */
export function asBox(element: Element | null): Field | null {
  const around = element?.localName === 'input' ? element.parentElement : null;
  const field = around ? (replyBoxesOf(around).find((box) => box === element) ?? null) : asField(element);
  return field && isShown(field) ? field : null;
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6, legend, [role="heading"]';
const PLACEHOLDERS = '[class*="placeholder" i], [data-slate-placeholder], [data-placeholder]';
/** How far above a box its heading may stand. */
const HEADING_REACH = 6;
const LONGEST_LABEL = 200;

/**
 * All that a box says of itself: placeholder, labels, the nearest headings over it as far as it does not stand in `card` with
 * everything else. Of several headings, as a thread of comments has them, those alone that address somebody.
 */
export function labelsOf(field: Field, card: Element): string[] {
  const said: (string | null | undefined)[] = [];
  const { ownerDocument: document } = field;
  const own = [field, ...(hasValue(field) ? [] : field.querySelectorAll(PLACEHOLDERS))];
  for (const element of own) for (const name of ['placeholder', 'aria-placeholder', 'data-placeholder', 'aria-label', 'title']) said.push(element.getAttribute(name));
  for (const id of (field.getAttribute('aria-labelledby') ?? '').split(/\s+/)) said.push(id === '' ? null : document.getElementById(id)?.textContent);
  if (hasValue(field)) for (const label of field.labels ?? []) said.push(label.textContent);
  else for (const element of field.querySelectorAll(PLACEHOLDERS)) said.push(element.textContent);
  let node = above(field);
  for (let step = 0; node && step < HEADING_REACH && node !== card && !node.contains(card); step++, node = above(node)) {
    if (node.nodeType !== 1) continue;
    const around = node as Element;
    const parts = [...around.querySelectorAll(`${HEADINGS}, ${PLACEHOLDERS}`)].filter((part) => !field.contains(part)).map((part) => part.textContent);
    said.push(around.getAttribute('aria-label'), ...(parts.length > 1 ? parts.filter(addressed) : parts));
    if (parts.length > 0) break;
  }
  return [...new Set(said.flatMap((words) => (words && words.trim() !== '' ? [words.trim().slice(0, LONGEST_LABEL)] : [])))];
}
