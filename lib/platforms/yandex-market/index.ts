import type { Sighting } from '../../model/sighting.ts';
import type { Adapter, OpenPage, PageInput } from '../adapter.ts';
import { ru } from '../kit/date-words.ts';
import { dateReader } from '../kit/dates.ts';
import { stringOf } from '../kit/find.ts';
import { certainKey } from '../kit/key.ts';
import { isWeb } from '../kit/links.ts';
import { openCards } from '../kit/open-page.ts';
import { NO_RATING, ratingOf } from '../kit/rating.ts';
import { sightingOf } from '../kit/sighting.ts';
import { bodyOf, lineOf } from '../kit/text.ts';
import { inData, productIn, STARS, zoneOf } from './data.ts';
import { PUBLIC, PUBLIC_ANCHORS } from './selectors.ts';

const PLATFORM = 'yandex-market';
const HOST = 'market.yandex.ru';
/** `/card/<slug>/<id>`, `/product--<slug>/<id>`, each maybe with `/reviews`. */
const PRODUCT = /^\/(?:card\/[^/]+|product--[^/]+)\/(\d{1,20})(?:\/reviews)?\/?$/;
const ID = /^review-item-(\S{1,100})$/;
/** What the page writes over the parts of a review. */
const LABEL = /^(?:достоинства|недостатки|комментарий)(?:\s*:\s*|\s*\n\s*)/i;
const HEADING = /^отзывы (?:о товаре|о|об|на)\s+/i;

export const adapter: Adapter = {
  platform: PLATFORM,
  usual: { author: 0.9, rating: 0.9, posted: 0.9, key: 0.9 },
  roomOf: (url) => (isWeb(url) && url.hostname === HOST && PRODUCT.test(url.pathname) ? 'public' : null),
  open,
};

function open({ document, url, now }: PageInput): OpenPage {
  const dates = dateReader(now, [ru]);
  const product = productIn(document);
  const heading = lineOf(document.querySelector(PUBLIC.heading))?.replace(HEADING, '') ?? null;
  const place = { id: PRODUCT.exec(url.pathname)?.[1] ?? null, name: heading ?? product.name };
  // The data is of the first load: under the heading of another product it is not this one's.
  const stated = heading === null || product.name === null || heading.includes(product.name) ? product.stated : null;

  function read(card: Element): Sighting | null {
    const author = lineOf(card.querySelector(PUBLIC.author));
    const [text, pros, cons] = [PUBLIC.text, PUBLIC.pros, PUBLIC.cons].map((part) => wordsOf(card, part));
    const shown = lineOf(card.querySelector(PUBLIC.date));
    const key = certainKey(PLATFORM, ID.exec(card.id)?.[1] ?? null);
    if (key === null && author === null && shown === null && text === null) return null;
    const zone = zoneOf(card);
    const known = inData(product, author, text ?? pros ?? cons ?? null);
    const graded = ratingOf(zone?.grade, STARS);
    const moment = zone?.date;
    return sightingOf('adapter', {
      key,
      place,
      author,
      rating: graded.rating !== null ? graded : known === null ? NO_RATING : ratingOf(known.rating, STARS),
      text: text ?? null,
      pros: pros ?? null,
      cons: cons ?? null,
      truncated: [text, pros, cons].some((part) => part?.endsWith('…')),
      postedShown: shown,
      // Its data has the year, and maybe the time, that the shown date lacks.
      posted: dates(typeof moment === 'number' ? String(moment) : stringOf(moment)) ?? dates(known?.date) ?? dates(shown),
      photos: card.querySelectorAll(PUBLIC.photo).length,
      product: lineOf(card.querySelector(PUBLIC.product)),
    });
  }

  return openCards({ room: 'public', cards: document.querySelectorAll(PUBLIC.card), read, anchors: PUBLIC_ANCHORS, stated });
}

function wordsOf(card: Element, part: string): string | null {
  return bodyOf(card.querySelector(part), { lines: true })?.replace(LABEL, '') ?? null;
}
