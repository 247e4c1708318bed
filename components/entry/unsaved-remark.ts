import * as z from 'zod/mini';
import { CHANNELS } from '../../lib/model/channel.ts';
import { normal } from '../../lib/model/words.ts';
import { DAY } from '../../lib/regulation/regulation.ts';
import type { Remark } from './remark.ts';

/**
 * A remark that is being entered, kept in this extension's own storage at every stroke: a panel that is closed in the midst of
 * a call loses nothing. It goes when it is saved, begun anew, or nobody came back to it.
 */
const NAME = 'unsaved-remark';
const KEPT_DAYS = 7;

const line = z.string();
const keptSchema = z.object({
  at: z.number(),
  remark: z.object({ channel: z.enum(CHANNELS), when: line, name: line, contact: line, words: line, rating: line, place: line, expected: line, takenBy: line }),
});

/** False when there is no room: what is typed stays on the screen alone. */
export function keepRemark(remark: Remark, now: number): boolean {
  try {
    // A form that nobody has filled in is none.
    if ([remark.words, remark.name, remark.contact, remark.expected].every((text) => text.trim() === '')) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, JSON.stringify({ at: now, remark }));
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
}

/** What was being entered; null without it. What is too old goes now. */
export function unsavedRemark(now: number): Remark | null {
  const { success, data } = keptSchema.safeParse(parsed(localStorage.getItem(NAME)));
  if (success && Math.abs(now - data.at) < KEPT_DAYS * DAY) return data.remark;
  localStorage.removeItem(NAME);
  return null;
}

export function forgetRemark(): void {
  localStorage.removeItem(NAME);
}

/** A person whose cases are erased is not kept here either. */
export function forgetRemarkOf(person: string, now: number): void {
  if (normal(unsavedRemark(now)?.name ?? '') === normal(person)) forgetRemark();
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
