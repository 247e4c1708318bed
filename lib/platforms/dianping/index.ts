import type { Room, Sighting } from '../../model/sighting.ts';
import type { Adapter, OpenPage, PageInput } from '../adapter.ts';
import { countOf } from '../kit/count.ts';
import { zh } from '../kit/date-words.ts';
import { dateReader, type DateReader } from '../kit/dates.ts';
import { firstOutside } from '../kit/find.ts';
import { certainKey } from '../kit/key.ts';
import { isWeb, safeLink } from '../kit/links.ts';
import { openCards } from '../kit/open-page.ts';
import { NO_RATING, ratingOf, type Rating } from '../kit/rating.ts';
import { sightingOf, type FoundReply } from '../kit/sighting.ts';
import { bodyOf, lineOf } from '../kit/text.ts';
import { PUBLIC, PUBLIC_ANCHORS } from './selectors.ts';

const STARS = 5;
const TENS = /(?:sml|mid)-str(\d{1,2})(?!\d)/;
const SHOP = /^\/shop\/(\w{1,40})(?:\/review_all(?:\/p\d{1,5})?)?\/?$/;
const REVIEW = /\/review\/(\w{1,40})/;
/** «2019-05-10 更新于19-05-10 23:20»: the day, then the last change. */
const CHANGED = /\s*更新于.*$/;

function roomOf(url: URL): Room | null {
  return isWeb(url) && url.hostname === 'www.dianping.com' && SHOP.test(url.pathname) ? 'public' : null;
}

function open({ document, url, now }: PageInput): OpenPage {
  const dates = dateReader(now, [zh]);
  const place = {
    id: SHOP.exec(url.pathname)?.[1] ?? null,
    name: lineOf(document.querySelector(PUBLIC.placeName), { without: PUBLIC.placeExtra }),
  };

  function read(card: Element): Sighting | null {
    const reply = card.querySelector(PUBLIC.reply);
    const words = wordsIn(card, reply);
    const text = bodyOf(words, { without: `${PUBLIC.controls}, ${PUBLIC.glyph}` });
    const author = lineOf(firstOutside(card, PUBLIC.author, reply));
    if (author === null && text === null) return null;
    const href = card.querySelector(PUBLIC.link)?.getAttribute('href');
    const shown = lineOf(firstOutside(card, PUBLIC.date, reply));
    return sightingOf('adapter', {
      key: certainKey('dianping', REVIEW.exec(href ?? '')?.[1] ?? null),
      place,
      author,
      rating: starsOf(card.querySelector(PUBLIC.stars)),
      text,
      truncated: words !== null && (words.matches(PUBLIC.beginning) || words.querySelector(PUBLIC.glyph) !== null),
      postedShown: shown,
      posted: dates(shown?.replace(CHANGED, '')),
      link: safeLink(href, url),
      replies: reply === null ? [] : [replyOf(reply, dates)],
      photos: card.querySelectorAll(PUBLIC.photo).length,
    });
  }

  const stated = {
    reviews: countOf(lineOf(document.querySelector(PUBLIC.count))),
    ...starsOf(document.querySelector(PUBLIC.placeStars)),
  };
  return openCards({ room: 'public', cards: document.querySelectorAll(PUBLIC.card), read, anchors: PUBLIC_ANCHORS, stated });
}

/** The whole words where they stand, else the words of a short review, else the beginning that is shown. */
function wordsIn(card: Element, reply: Element | null): Element | null {
  const beginning = card.querySelector(PUBLIC.beginning);
  const whole = firstOutside(card, PUBLIC.whole, reply);
  if (whole !== null) return whole;
  for (const words of card.querySelectorAll(PUBLIC.words)) if (!reply?.contains(words) && !beginning?.contains(words)) return words;
  return beginning;
}

/** A class without stars (`sml-str0`) is a review without a rating. */
function starsOf(element: Element | null): Rating {
  const tens = Number(TENS.exec(element?.getAttribute('class') ?? '')?.[1] ?? 0);
  return tens === 0 ? NO_RATING : ratingOf(tens / 10, STARS);
}

function replyOf(reply: Element, dates: DateReader): FoundReply {
  const shown = lineOf(reply.querySelector(PUBLIC.replyDate));
  return { text: bodyOf(reply.querySelector(PUBLIC.words)), postedShown: shown, posted: dates(shown) };
}

export const adapter: Adapter = {
  platform: 'dianping',
  usual: { author: 0.9, rating: 0.5, text: 0.9, posted: 0.9, key: 0.9 },
  roomOf,
  open,
};
