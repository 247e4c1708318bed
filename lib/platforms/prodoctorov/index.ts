import type { Room, Sighting } from '../../model/sighting.ts';
import type { Adapter, OpenPage, PageInput } from '../adapter.ts';
import { ru } from '../kit/date-words.ts';
import { dateReader } from '../kit/dates.ts';
import { certainKey } from '../kit/key.ts';
import { isWeb } from '../kit/links.ts';
import { statedBy, valueOf } from '../kit/micro.ts';
import { openCards } from '../kit/open-page.ts';
import { ratingOf } from '../kit/rating.ts';
import { sightingOf } from '../kit/sighting.ts';
import { bodyOf, lineOf, tidy } from '../kit/text.ts';
import { PUBLIC } from './selectors.ts';

const BEST = 100;
/** `/moskva/vrach/12345-primer/otzivi/`. */
const REVIEWS = /^\/[\w-]{1,60}\/[\w-]{1,60}\/([\w-]{1,150})\/otzivi(?:\/|$)/;

function roomOf(url: URL): Room | null {
  return isWeb(url) && url.hostname === 'prodoctorov.ru' && REVIEWS.test(url.pathname) ? 'public' : null;
}

function open({ document, url, now }: PageInput): OpenPage {
  const dates = dateReader(now, [ru]);
  const place = { id: REVIEWS.exec(url.pathname)?.[1] ?? null, name: lineOf(document.querySelector(PUBLIC.placeName)) };

  function read(card: Element): Sighting | null {
    const text = wordsOf(card);
    const author = lineOf(card.querySelector(PUBLIC.author));
    const posted = card.querySelector(PUBLIC.date);
    if (text === null && author === null && posted === null) return null;
    const shown = lineOf(posted);
    return sightingOf('adapter', {
      key: certainKey('prodoctorov', card.getAttribute('data-review-id')),
      place,
      author,
      rating: ratingOf(valueOf(card, PUBLIC.rating), valueOf(card, PUBLIC.best) ?? BEST),
      text,
      postedShown: shown,
      posted: dates(posted?.getAttribute('content')) ?? dates(shown),
    });
  }

  return openCards({ room: 'public', cards: document.querySelectorAll(PUBLIC.card), read, anchors: [], stated: statedBy(document) });
}

/** As data the words are whole; the parts that are shown may be of several kinds. */
function wordsOf(card: Element): string | null {
  const body = card.querySelector(PUBLIC.text);
  const data = tidy(body?.getAttribute('data') ?? '', true) || bodyOf(body);
  if (data !== null) return data;
  const parts = Array.from(card.querySelectorAll(PUBLIC.part), (part) => bodyOf(part)).filter((part) => part !== null);
  return parts.join('\n') || null;
}

export const adapter: Adapter = {
  platform: 'prodoctorov',
  usual: { author: 0.5, rating: 0.5, text: 0.9, posted: 0.9, key: 0.9 },
  roomOf,
  open,
};
