import type { Sighting } from '../../model/sighting.ts';
import type { OpenPage, PageInput } from '../adapter.ts';
import { ru, en } from '../kit/date-words.ts';
import { dateReader } from '../kit/dates.ts';
import { firstOutside } from '../kit/find.ts';
import type { Interval } from '../kit/moment.ts';
import { openCards } from '../kit/open-page.ts';
import { ratingOfClass } from '../kit/rating.ts';
import { sightingOf, type FoundReply } from '../kit/sighting.ts';
import { bodyOf, lineOf } from '../kit/text.ts';
import { companyOf } from './address.ts';
import { CABINET, CABINET_ANCHORS } from './selectors.ts';

const VALUE = /StarsRating_value_(\d+)/;
const STARS = 5;
/** No shown date is longer. */
const DATE_LENGTH = 40;

export function openCabinet({ document, url, now }: PageInput): OpenPage {
  const place = { id: companyOf(url), name: null };
  const branch = lineOf(document.querySelector(CABINET.branch));
  const dates = dateReader(now, [ru, en]);

  function read(card: Element): Sighting | null {
    const reply = card.querySelector(CABINET.reply);
    const words = firstOutside(card, CABINET.text, reply);
    const twice = ratingOfClass(firstOutside(card, CABINET.stars, reply), VALUE, 2 * STARS);
    const rating = { rating: twice.rating === null ? null : twice.rating / 2, ratingScale: twice.ratingScale === null ? null : STARS };
    const posted = dateIn(card, [words, reply], dates);
    const text = bodyOf(words, { lines: true });
    // The class is a common word: without words, stars and date it is some other review.
    if (text === null && rating.rating === null && posted === null) return null;
    return sightingOf('adapter', {
      place,
      author: lineOf(firstOutside(card, CABINET.author, reply)),
      rating,
      text,
      truncated: text?.endsWith('…') ?? false,
      postedShown: posted?.shown ?? null,
      posted: posted?.interval ?? null,
      replies: repliesOf(reply),
      product: branch,
    });
  }

  return openCards({ room: 'cabinet', cards: document.querySelectorAll(CABINET.card), read, anchors: CABINET_ANCHORS });
}

/** The class of the date is not known: the first element that is nothing but a date, outside the words and the reply. */
function dateIn(card: Element, cuts: (Element | null)[], dates: (shown: string) => Interval | null) {
  for (const element of card.querySelectorAll('*')) {
    if (element.childElementCount > 0 || cuts.some((cut) => cut?.contains(element)) || element.closest(CABINET.draft) !== null) continue;
    const shown = lineOf(element);
    if (shown === null || shown.length > DATE_LENGTH) continue;
    const interval = dates(shown);
    if (interval !== null) return { shown, interval };
  }
  return null;
}

/** Only words that stand in a part for words are taken; the block itself also holds labels, whose names are not known. */
function repliesOf(reply: Element | null): FoundReply[] {
  if (reply === null || lineOf(reply) === null) return [];
  const words = reply.matches(CABINET.replyText) ? reply : reply.querySelector(CABINET.replyText);
  return [{ text: bodyOf(words, { lines: true }) }];
}
