import { attempts, takeUp, undoKey, type Attempt } from './attempts.ts';
import { hasValue, lines, textIn, type Field } from './field.ts';
import type { InsertResult } from './options.ts';
import { sleep } from './slices.ts';

/** Editors hear of a new selection a moment after it was made. */
const SELECTED = 20;
/** Frameworks that keep the text themselves put their own back a moment later: only what still stands then counts. */
const SETTLE = 150;
/** Some only after their own pause in typing. */
const KEPT = 250;

/**
 * Puts a text into a field, by one attempt after the other, and reads it back after each. What a field refuses is taken
 * back, so that nothing half-written stays. Never cuts, never presses anything.
 */
export async function fill(field: Field, text: string, replace: boolean): Promise<InsertResult> {
  const limit = hasValue(field) && field.maxLength >= 0 ? field.maxLength : null;
  const wanted = asShown(field, text);
  const length = field.localName === 'input' ? oneLine(text).length : text.length;
  if (limit !== null && length > limit) return { outcome: 'too-long', limit, by: null };
  const standing = wordsIn(field);
  if (standing === wanted) {
    field.focus({ preventScroll: true });
    return { outcome: 'inserted', limit: null, by: null };
  }
  if (standing !== '' && !replace) return { outcome: 'occupied', limit: null, by: null };
  const holds = (): boolean => field.isConnected && wordsIn(field) === wanted;
  const before = hasValue(field) ? field.value : standing;
  const nodes = [...field.childNodes].map((node) => node.cloneNode(true));
  for (const attempt of attempts) {
    if (!attempt.suits(field)) continue;
    await put(field, attempt, hasValue(field) && field.localName === 'input' ? oneLine(text) : text);
    if (holds() && (await sleep(KEPT), holds())) return { outcome: 'inserted', limit: null, by: attempt.name };
    await restore(field, before, nodes);
  }
  return { outcome: 'refused', limit: null, by: null };
}

async function put(field: Field, attempt: Pick<Attempt, 'put'>, text: string): Promise<void> {
  const stood = textIn(field);
  try {
    takeUp(field);
    // A field of the browser's own knows its selection at once.
    if (!hasValue(field)) await sleep(SELECTED);
    if (!attempt.put(field, text) && textIn(field) === stood) return;
  } catch (error) {
    // A page's own listener may throw in the middle; what stands in the field decides.
    console.debug('otklik:', error);
  }
  await sleep(SETTLE);
}

/** Brings back what stood before, by the editor's own history, then by the attempts themselves. */
async function restore(field: Field, before: string, nodes: readonly Node[]): Promise<void> {
  const wanted = asShown(field, before);
  const isBack = (): boolean => wordsIn(field) === wanted && (!hasValue(field) || field.value === before);
  const undo: Pick<Attempt, 'put'> = { put: undoKey };
  for (const way of [...(hasValue(field) ? [] : [undo]), ...attempts.filter((attempt) => attempt.suits(field))]) {
    if (isBack()) return;
    await put(field, way, before);
  }
  if (!isBack() && !hasValue(field)) field.replaceChildren(...nodes);
}

/** What the field will show when it holds this text. */
function asShown(field: Field, text: string): string {
  return lines(field.localName === 'input' ? oneLine(text) : text);
}

/** A field of one line has no place for line breaks: the words stand with spaces between them. */
function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}

/** What stands in the field without the words of its placeholder, which some editors keep inside. */
function wordsIn(field: Field): string {
  let text = lines(textIn(field));
  if (hasValue(field)) return text;
  for (const placeholder of field.querySelectorAll<HTMLElement>('[data-slate-placeholder]')) text = lines(text.replace(lines(placeholder.innerText), ''));
  return text;
}
