import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CaseEvent, EventOf, JournalEvent } from '../model/event.ts';
import { isCertain, placeKeyOf } from '../model/key.ts';
import type { Key } from '../model/sighting.ts';
import { allWords } from './difference.ts';
import { TWIN_FROM } from './identity.ts';
import { moment } from './moment.ts';
import { comparing } from './order.ts';
import { authorNorm } from './row.ts';

/**
 * Two people captured the same review where no page shows an id: equal words by one name at one place, dates that can be one
 * moment. That is sure enough to join them without asking, as long as nobody of them holds two of the kind. The joining is
 * computed from the captures alone, to the last character, so that it is the same fact on every machine, whoever merges first.
 */

/** What is compared of a capture; small, because all of a journal are held at once. */
export interface Captured {
  event: Pick<CaseEvent, 'id' | 'at' | 'hlc' | 'author' | 'regulation'> & { case: Key };
  /** Equal for captures of one review, dates apart. */
  same: string;
  from: number;
  to: number;
}

const PREFIX = 'same-';
const ID_LENGTH = 40;

/** Null for a capture that is never joined without asking. */
export function capturedOf(event: EventOf<'review.captured'>): Captured | null {
  const { sighting: s, platform, page } = event.payload;
  if (isCertain(event.case)) return null;
  const words = allWords(s);
  const author = authorNorm(s);
  const place = placeKeyOf(platform, s.place, page);
  if (author === '' || words.length < TWIN_FROM || place === null) return null;
  const rating = s.rating === null ? null : s.rating / (s.ratingScale ?? 1);
  const { id, at, hlc, author: by, regulation } = event;
  return {
    event: { case: event.case, id, at, hlc, author: by, regulation },
    same: hash(JSON.stringify([s.kind, place, author, rating, words])),
    from: moment(s.postedEarliest) ?? -Infinity,
    to: moment(s.postedLatest) ?? Infinity,
  };
}

/** The joinings between captures, one of each case. */
export function joiningsBetween(captures: Iterable<Captured>): EventOf<'case.joined'>[] {
  return [...Map.groupBy(captures, ({ same }) => same).values()].filter((all) => all.length > 1).flatMap(together).filter(isSure).flatMap(chained);
}

/** Cut where the dates leave a gap. */
function together(all: Captured[]): Captured[][] {
  const parts: Captured[][] = [];
  let until = -Infinity;
  for (const one of all.toSorted((a, b) => a.from - b.from)) {
    const part = parts.at(-1);
    if (part && one.from <= until) part.push(one);
    else parts.push([one]);
    until = Math.max(until, one.to);
  }
  return parts;
}

/** One moment fits all of them, and nobody holds two. */
function isSure(part: readonly Captured[]): boolean {
  const from = part.reduce((latest, one) => Math.max(latest, one.from), -Infinity);
  const to = part.reduce((earliest, one) => Math.min(earliest, one.to), Infinity);
  return from <= to && new Set(part.map(({ event }) => event.author)).size === part.length;
}

function chained(part: readonly Captured[]): EventOf<'case.joined'>[] {
  const inTime = part.map(({ event }) => event).sort(comparing);
  return inTime.slice(1).flatMap((later, index) => {
    const earlier = inTime[index];
    if (!earlier) return [];
    const id = PREFIX + hash(`${later.id}\n${earlier.id}`).slice(0, ID_LENGTH);
    return [{ ...later, id, kind: 'case.joined' as const, payload: { into: earlier.case } }];
  });
}

/** Whether a joining was computed here and not said by a person. */
export function isComputed(event: JournalEvent): event is EventOf<'case.joined'> {
  return event.kind === 'case.joined' && event.id.startsWith(PREFIX);
}

function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
