import { assign, isInput, keeper, plain, textIn, type, type Field } from './field.ts';
import type { InsertResult } from './options.ts';

/** Frameworks that keep the text themselves put their own back a moment later: only what still stands then counts. */
const SETTLE = 40;

/**
 * Puts a text into a field and reads it back: as if typed, else through the field's value. What the field refuses is
 * taken back, so that nothing half-written stays. Never cuts, never presses anything.
 */
export async function fill(field: Field, text: string, replace: boolean): Promise<InsertResult> {
  const limit = isInput(field) && field.maxLength >= 0 ? field.maxLength : null;
  if (limit !== null && text.length > limit) return { outcome: 'too-long', limit };
  const standing = plain(textIn(field));
  if (standing === plain(text)) {
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
      console.debug('otklik: the field objected', error);
    }
    await new Promise((resolve) => setTimeout(resolve, SETTLE));
    if (field.isConnected && plain(textIn(field)) === plain(text)) return { outcome: 'inserted', limit: null };
  }
  restore();
  return { outcome: 'refused', limit: null };
}
