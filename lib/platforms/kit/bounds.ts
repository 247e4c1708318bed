import { LINE_LIMIT, TEXT_LIMIT } from '../../model/limits.ts';
import { tidy } from './text.ts';

/** The first `limit` UTF-16 units, one less where that would split a surrogate pair. */
export function cutTo(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  const splits = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splits ? limit - 1 : limit);
}

/** A name, date or other line within its bound; null when nothing is left. */
export function boundedLine(text: string | null | undefined): string | null {
  if (typeof text !== 'string') return null;
  // Far more is cut before it is normalised: a line of a million characters is not worth a pass.
  return cutTo(tidy(cutTo(text, LINE_LIMIT * 20)), LINE_LIMIT) || null;
}

/** A text within its bound; null when there are only spaces. */
export function boundedText(text: string | null | undefined): string | null {
  if (typeof text !== 'string') return null;
  return cutTo(text.trim(), TEXT_LIMIT) || null;
}

/** Whether `boundedText` cuts this text. */
export function isTooLong(text: string | null | undefined): boolean {
  return typeof text === 'string' && text.trim().length > TEXT_LIMIT;
}
