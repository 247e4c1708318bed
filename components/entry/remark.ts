import type { ChannelId } from '../../lib/model/channel.ts';
import type { Sighting } from '../../lib/model/sighting.ts';
import { NO_RATING } from '../../lib/platforms/kit/rating.ts';
import { sightingOf } from '../../lib/platforms/kit/sighting.ts';
import { earliestDue } from '../../lib/regulation/deadlines.ts';
import type { Regulation } from '../../lib/regulation/regulation.ts';

/** The form for what came without a page (B1, B2), as it stands in its fields. Moments are milliseconds since the epoch. */
export interface Remark {
  channel: ChannelId;
  /** `2026-11-22T09:30`, in the zone of the person. */
  when: string;
  name: string;
  contact: string;
  words: string;
  /** '' without one. */
  rating: string;
  place: string;
  /** `2026-11-25`, or ''. */
  expected: string;
  takenBy: string;
}

export type RemarkField = 'words' | 'when' | 'name' | 'contact' | 'expected' | 'takenBy';

export const SCALE = 5;

/** The minute that this moment lies in, as the field has it. */
export function whenField(now: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDateTime().round({ smallestUnit: 'minute', roundingMode: 'floor' }).toString({ smallestUnit: 'minute' });
}

/** Null where the field holds no moment, or one that is still to come. */
export function receivedAt(when: string, now: number, zone: string): number | null {
  try {
    const at = Temporal.PlainDateTime.from(when).toZonedDateTime(zone).epochMilliseconds;
    return at <= now ? at : null;
  } catch {
    return null;
  }
}

/** Without these it is no registration. */
export function lacking(remark: Remark, now: number, zone: string): 'words' | 'when' | null {
  if (remark.words.trim() === '' && remark.rating === '') return 'words';
  return receivedAt(remark.when, now, zone) === null ? 'when' : null;
}

/** What a registration holds besides (B2, D2): it is asked for, and a customer may not have said it. */
export function asked(remark: Remark): RemarkField[] {
  return (['name', 'contact', 'expected', 'takenBy'] as const).filter((field) => remark[field].trim() === '');
}

/** By when the reply is due: the channel decides (B3). */
export function remarkDue(channel: ChannelId, at: number, regulation: Regulation): number | null {
  return earliestDue(regulation, 'first-reply', { channel, class: null, priority: 'normal' }, at)?.at ?? null;
}

/** The remark as it enters the journal; `at`: when it was received. */
export function remarkSighting({ name, words, rating, place }: Remark, at: number): Sighting {
  const moment = Temporal.Instant.fromEpochMilliseconds(at).toString();
  return sightingOf('entry', {
    place: { id: null, name: place || null },
    author: name.trim() || null,
    rating: rating === '' ? NO_RATING : { rating: Number(rating), ratingScale: SCALE },
    // Exactly as it was said (C1).
    text: words.trim() === '' ? null : words,
    posted: { earliest: moment, latest: moment },
  });
}
