import { LINE_LIMIT, TEXT_LIMIT } from '../../model/limits.ts';
import { tidy } from './text.ts';

/** Control characters that are no spaces, and those that turn the direction of what stands behind them: a name could rewrite its neighbours. */
const UNSEEN = /[^\P{Cc}\s]|[\u202a-\u202e\u2066-\u2069]/gu;
/** Marks of direction: between the words of a text they are a customer's own, around a line they are the page's. */
const MARKS = /[\u200e\u200f\u061c]/g;

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
  return cutTo(tidy(cutTo(text, LINE_LIMIT * 20).replace(UNSEEN, '').replace(MARKS, '')), LINE_LIMIT) || null;
}

/** A text within its bound; null when there are only spaces. */
export function boundedText(text: string | null | undefined): string | null {
  if (typeof text !== 'string') return null;
  return cutTo(seen(text), TEXT_LIMIT) || null;
}

/** Whether `boundedText` cuts this text. */
export function isTooLong(text: string | null | undefined): boolean {
  return typeof text === 'string' && seen(text).length > TEXT_LIMIT;
}

function seen(text: string): string {
  return text.replace(UNSEEN, '').trim();
}
