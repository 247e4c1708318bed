import * as z from 'zod/mini';
import type { Sighting } from './sighting.ts';
import { normal } from './words.ts';

/**
 * What an erased review is known again by, where its page shows no id of it: a number from 0 to 65,535 made of its words. Else
 * the next look would take it for a new one and the next capture would bring the words back. Over sixty thousand names or
 * texts share each number, so it gives none of them back; place, rating and date must agree as well.
 */
export const traceSchema = z.int().check(z.gte(0), z.lte(0xffff));
/** Most traces of one erasure: one for each way in which the review was shown. */
export const TRACES_LIMIT = 50;

/** Shorter texts («Отлично!») are written by many, so the author's name is part of their number. */
const OWN_WORDS_FROM = 20;

export function traceOf(s: Pick<Sighting, 'author' | 'title' | 'text' | 'pros' | 'cons'>): number {
  // Sorted: one room shows pros and cons apart, another in one text.
  const words = [s.title, s.text, s.pros, s.cons].map((part) => normal(part ?? '')).join(' ').split(' ').filter(Boolean).sort().join(' ');
  const name = words.length >= OWN_WORDS_FROM ? '' : normal(s.author ?? '');
  return foldedHash(`${name}\n${words}`);
}

/** FNV-1a of 32 bits, folded to 16. */
export function foldedHash(text: string): number {
  let number = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) number = Math.imul(number ^ text.charCodeAt(at), 0x01000193);
  return ((number >>> 16) ^ number) & 0xffff;
}
