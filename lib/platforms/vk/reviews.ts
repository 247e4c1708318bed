import type { Sighting } from '../../model/sighting.ts';
import type { OpenPage, PageInput } from '../adapter.ts';
import { ru, en } from '../kit/date-words.ts';
import { dateReader } from '../kit/dates.ts';
import { openCards } from '../kit/open-page.ts';
import { NO_RATING, ratingOf } from '../kit/rating.ts';
import { sightingOf } from '../kit/sighting.ts';
import { bodyOf, lineOf } from '../kit/text.ts';
import { groupOf } from './address.ts';
import { REVIEW_ANCHORS, REVIEWS } from './selectors.ts';

const STARS = 5;

/** Reviews of a group: no ids, and no reply of the group is known. */
export function openReviews({ document, url, now }: PageInput): OpenPage {
  const dates = dateReader(now, [ru, en]);
  const place = { id: groupOf(url), name: null };

  function read(card: Element): Sighting | null {
    const stars = card.querySelectorAll(REVIEWS.star).length;
    const shown = first(card, REVIEWS.date, (words) => dates(words) !== null);
    // The class is one of a size of letters: grey lines and names may have it too.
    const text = first(card, REVIEWS.text, (words, element) => dates(words) === null && element.closest(`${REVIEWS.date}, ${REVIEWS.link}`) === null);
    const author = first(card, REVIEWS.link, () => true);
    if (author === null && text === null && stars === 0) return null;
    return sightingOf('adapter', {
      place,
      author,
      rating: stars === 0 ? NO_RATING : ratingOf(stars, STARS),
      text,
      truncated: text?.endsWith('…') ?? false,
      postedShown: shown,
      posted: dates(shown),
    });
  }

  return openCards({ room: 'public', cards: document.querySelectorAll(REVIEWS.card), read, anchors: REVIEW_ANCHORS });
}

/** The words of the first part by the selector that will do. */
function first(card: Element, selector: string, will: (words: string, element: Element) => boolean): string | null {
  for (const part of card.querySelectorAll(selector)) {
    const words = selector === REVIEWS.text ? bodyOf(part, { lines: true, pictures: true }) : lineOf(part);
    if (words !== null && will(words, part)) return words;
  }
  return null;
}
