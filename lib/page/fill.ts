import { assign, isTextarea, keeper, lines, textIn, type, type Field } from './field.ts';
import type { InsertResult } from './options.ts';
import { sleep } from './slices.ts';

/** Frameworks that keep the text themselves put their own back a moment later: only what still stands then counts. */
const SETTLE = 40;

/**
 * Puts a text into a field and reads it back: as if typed, else through the field's value. What the field refuses is
 * taken back, so that nothing half-written stays. Never cuts, never presses anything.
 */
export async function fill(field: Field, text: string, replace: boolean): Promise<InsertResult> {
  const limit = isTextarea(field) && field.maxLength >= 0 ? field.maxLength : null;
  if (limit !== null && text.length > limit) return { outcome: 'too-long', limit };
  const standing = lines(textIn(field));
  if (standing === lines(text)) {
    field.focus({ preventScroll: true });
    return { outcome: 'inserted', limit: null };
  }
  if (standing !== '' && !replace) return { outcome: 'occupied', limit: null };
  const restore = keeper(field);
  for (const attempt of [type, assign]) {
    try {
      attempt(field, text);
    } catch (error) {
      // A page's own listener may throw in the middle; what stands in the field decides.
      console.debug('otklik:', error);
    }
    await sleep(SETTLE);
    if (field.isConnected && lines(textIn(field)) === lines(text)) return { outcome: 'inserted', limit: null };
  }
  restore();
  return { outcome: 'refused', limit: null };
}
