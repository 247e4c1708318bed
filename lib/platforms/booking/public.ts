import type { Sighting } from '../../model/sighting.ts';
import type { OpenPage, PageInput } from '../adapter.ts';
import { endsCut } from '../kit/cut.ts';
import { dateInside } from '../kit/date-inside.ts';
import { de, en, es, fr, it, ru, tr, zh } from '../kit/date-words.ts';
import { dateReader } from '../kit/dates.ts';
import { firstOutside } from '../kit/find.ts';
import { openCards } from '../kit/open-page.ts';
import { ratingOf } from '../kit/rating.ts';
import { sightingOf } from '../kit/sighting.ts';
import { bodyOf, lineOf } from '../kit/text.ts';
import { placeOf } from './address.ts';
import { PUBLIC, PUBLIC_ANCHORS } from './selectors.ts';

const BEST = 10;

export function openPublic({ document, url, now }: PageInput): OpenPage {
  const place = { id: placeOf(url), name: lineOf(document.querySelector(PUBLIC.placeName)) };
  const dates = dateReader(now, [ru, en, zh, de, fr, es, it, tr]);

  function read(card: Element): Sighting | null {
    const reply = card.querySelector(PUBLIC.reply);
    const at = (selector: string): Element | null => firstOutside(card, selector, reply);
    // Name and country stand below one another.
    const [author = null] = bodyOf(at(PUBLIC.author))?.split('\n') ?? [];
    const rating = ratingOf(/\d+(?:[.,]\d+)?/.exec(lineOf(at(PUBLIC.score)) ?? '')?.[0], BEST);
    const pros = bodyOf(at(PUBLIC.liked), { lines: true });
    const cons = bodyOf(at(PUBLIC.disliked), { lines: true });
    const shown = lineOf(at(PUBLIC.date));
    if (author === null && rating.rating === null && pros === null && cons === null) return null;
    return sightingOf('adapter', {
      place,
      author,
      rating,
      title: lineOf(at(PUBLIC.title)),
      pros,
      cons,
      truncated: endsCut(pros) || endsCut(cons),
      postedShown: shown,
      posted: dates(dateInside(shown)),
      replies: reply === null ? [] : [{ text: bodyOf(reply, { lines: true }) }],
    });
  }

  return openCards({ room: 'public', cards: document.querySelectorAll(PUBLIC.card), read, anchors: PUBLIC_ANCHORS });
}
