import type { Selected } from '../../lib/browser/selection.ts';
import type { Sighting } from '../../lib/model/sighting.ts';
import { platformAt } from '../../lib/platforms/hosts.ts';
import { en, ru, zh } from '../../lib/platforms/kit/date-words.ts';
import { shownDate } from '../../lib/platforms/kit/dates.ts';
import { safeLink, webPlaceId } from '../../lib/platforms/kit/links.ts';
import type { Interval } from '../../lib/platforms/kit/moment.ts';
import { ratingOf } from '../../lib/platforms/kit/rating.ts';
import { sightingOf } from '../../lib/platforms/kit/sighting.ts';

/** The fields of the form, as they stand in it. */
export interface Entered {
  text: string;
  author: string;
  /** '' without one. */
  rating: string;
  date: string;
  place: string;
}

export function filledFrom(selected: Selected): Entered {
  return {
    text: selected.text,
    author: selected.author ?? '',
    rating: selected.rating === null ? '' : String(selected.rating),
    date: selected.postedShown ?? '',
    place: selected.page ?? '',
  };
}

/** What the words of a date mean to the manager, in milliseconds since the epoch; null when they are not understood. */
export function meansOf(date: string, now: number, zone: string): { earliest: number; latest: number } | null {
  const interval = intervalOf(date, now, zone);
  return interval && { earliest: Date.parse(interval.earliest), latest: Date.parse(interval.latest) };
}

function intervalOf(date: string, now: number, zone: string): Interval | null {
  return shownDate(date, Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone), [ru, en, zh]);
}

/** The review as the manager entered it. On a platform's own site its place is not known by the address alone. */
export function enteredSighting(entered: Entered, { address, ratingScale }: Selected, now: number, zone: string): Sighting {
  const url = new URL(address);
  return sightingOf('selection', {
    place: { id: platformAt(url) === null ? webPlaceId(url) : null, name: entered.place },
    author: entered.author,
    rating: ratingOf(entered.rating, ratingScale ?? 5),
    text: entered.text,
    postedShown: entered.date,
    posted: intervalOf(entered.date, now, zone),
    link: safeLink(address, url),
  });
}
