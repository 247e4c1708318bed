import type { Sighting } from '../../model/sighting.ts';
import type { Entry, OpenPage, PageInput } from '../adapter.ts';
import { dateReader } from '../kit/dates.ts';
import { property, stringOf } from '../kit/find.ts';
import { certainKey } from '../kit/key.ts';
import { openCards } from '../kit/open-page.ts';
import { ratingOf } from '../kit/rating.ts';
import { sightingOf, type FoundReply } from '../kit/sighting.ts';
import { lineOf } from '../kit/text.ts';
import { whereabouts } from '../kit/where.ts';
import { firmOf, PLATFORM } from './address.ts';
import { PUBLIC } from './selectors.ts';
import { idOf, stateOf } from './state.ts';

const STARS = 5;
/** So many characters, spaces not counted, tell whether an element still holds the words that were found in it. */
const SAMPLE = 60;

/**
 * The reviews that the page's data holds. Where the words of one stand on the page, that element takes its mark; the
 * others have none and are captured from the bar.
 */
export function openPublic({ document, url, now }: PageInput): OpenPage {
  const firm = firmOf(url);
  const state = firm === null ? null : stateOf(document, firm);
  // What the platform hides from its visitors is no review of the page.
  const reviews = (state?.reviews ?? []).filter((raw) => property(raw, 'is_hidden') !== true);
  const place = { id: firm, name: state && (state.name ?? lineOf(document.querySelector(PUBLIC.placeName))) };
  const dates = dateReader(now, []);
  const where = reviews.length > 0 ? whereabouts(document) : null;
  const sources = new Map<Entry, unknown>(reviews.map((raw) => [{ element: outOfLink(where?.(textOf(raw) ?? '') ?? null) }, raw]));

  function read(entry: Entry): Sighting | null {
    const raw = sources.get(entry);
    const text = textOf(raw);
    // A nought is no rating: there is no such star.
    const rating = ratingOf(property(raw, 'rating') || null, STARS);
    if (text === null && rating.rating === null) return null;
    // The page reuses its elements: one that holds other words by now is not this review.
    if (entry.element !== null && !bare(entry.element.textContent).includes(bare(text ?? '').slice(0, SAMPLE))) return null;
    const created = stringOf(property(raw, 'date_created'));
    const replies = repliesOf(property(raw, 'official_answer'));
    const media = property(raw, 'media');
    return sightingOf('state', {
      key: certainKey(PLATFORM, idOf(property(raw, 'id'))),
      place,
      author: stringOf(property(raw, 'user', 'name')) ?? stringOf(property(raw, 'user', 'first_name')),
      rating,
      text,
      postedShown: created,
      posted: dates(created),
      replies,
      replyable: text !== null || replies.length > 0,
      photos: Array.isArray(media) ? media.length : null,
    });
  }

  function repliesOf(answer: unknown): FoundReply[] {
    if (typeof answer !== 'object' || answer === null) return [];
    const created = stringOf(property(answer, 'date_created'));
    return [{ text: stringOf(property(answer, 'text')), author: stringOf(property(answer, 'org_name')), postedShown: created, posted: dates(created) }];
  }

  const whole = reviews.length > 0 && state?.total === reviews.length;
  return {
    ...openCards({ room: 'public', cards: [], read: () => null, anchors: [], whole }),
    via: 'state',
    entries: [...sources.keys()],
    read,
    stated: state && { reviews: state.total, rating: state.rating, ratingScale: state.rating === null ? null : STARS },
  };
}

function textOf(raw: unknown): string | null {
  return stringOf(stringOf(property(raw, 'text'))?.trim());
}

/** A mark inside a link would be a part of that link. */
function outOfLink(element: Element | null): Element | null {
  return element?.closest('a, button')?.parentElement ?? element;
}

function bare(text: string | null): string {
  return (text ?? '').replace(/\s+/g, '');
}
