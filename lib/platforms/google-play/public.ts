import type { Sighting } from '../../model/sighting.ts';
import type { OpenPage, PageInput } from '../adapter.ts';
import { de, en, es, fr, ja, pt, ru, tr, zh } from '../kit/date-words.ts';
import { dateReader, type DateReader } from '../kit/dates.ts';
import { firstOutside } from '../kit/find.ts';
import { certainKey } from '../kit/key.ts';
import { openCards } from '../kit/open-page.ts';
import { ratingOfLabel } from '../kit/rating.ts';
import { sightingOf, type FoundReply } from '../kit/sighting.ts';
import { bodyOf, lineOf } from '../kit/text.ts';
import { appOf, PLATFORM } from './address.ts';
import { PUBLIC, PUBLIC_ANCHORS } from './selectors.ts';

const STARS = 5;

export function openPublic({ document, url, now }: PageInput): OpenPage {
  const place = { id: appOf(url), name: lineOf(document.querySelector(PUBLIC.placeName)) };
  const dates = dateReader(now, [ru, en, zh, de, fr, es, pt, tr, ja]);
  const cards = Array.from(document.querySelectorAll(PUBLIC.head), (head) => head.parentElement).filter((card) => card !== null);

  function read(card: Element): Sighting | null {
    const head = card.querySelector(PUBLIC.head);
    const reply = card.querySelector(PUBLIC.reply);
    const author = lineOf(firstOutside(card, PUBLIC.author, reply));
    const rating = ratingOfLabel(firstOutside(card, PUBLIC.stars, reply)?.getAttribute('aria-label'), STARS);
    const text = bodyOf(firstOutside(card, PUBLIC.text, reply), { lines: true });
    const shown = lineOf(firstOutside(card, PUBLIC.date, reply));
    if (author === null && rating.rating === null && text === null) return null;
    return sightingOf('adapter', {
      key: certainKey(PLATFORM, head?.getAttribute('data-review-id') ?? null),
      place,
      author,
      rating,
      text,
      postedShown: shown,
      posted: dates(shown),
      replies: reply === null || lineOf(reply) === null ? [] : [readReply(reply, dates)],
    });
  }

  return openCards({ room: 'public', cards, read, anchors: PUBLIC_ANCHORS });
}

function readReply(reply: Element, dates: DateReader): FoundReply {
  const shown = lineOf(reply.querySelector(PUBLIC.replyDate));
  return {
    text: bodyOf(reply.querySelector(PUBLIC.replyText), { lines: true }),
    author: lineOf(reply.querySelector(PUBLIC.replyAuthor)),
    postedShown: shown,
    posted: dates(shown),
  };
}
