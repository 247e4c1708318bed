import type { Room, Sighting } from '../../model/sighting.ts';
import type { Adapter, OpenPage, PageInput } from '../adapter.ts';
import { countOf } from '../kit/count.ts';
import { ru } from '../kit/date-words.ts';
import { dateReader } from '../kit/dates.ts';
import { firstOutside } from '../kit/find.ts';
import { certainKey } from '../kit/key.ts';
import { isAt, safeLink } from '../kit/links.ts';
import { statedBy, valueOf } from '../kit/micro.ts';
import { openCards } from '../kit/open-page.ts';
import { ratingOf } from '../kit/rating.ts';
import { sightingOf } from '../kit/sighting.ts';
import { bodyOf, lineOf } from '../kit/text.ts';
import { PUBLIC, PUBLIC_ANCHORS } from './selectors.ts';

const STARS = 5;
/** A place, or one of its reviews (`/otzyv-7577957`); the number is the place's. */
const FIRM = /^\/firm\/(?:[^/]*-)?(\d{1,20})(?:\/|$)/;

function roomOf(url: URL): Room | null {
  return isAt(url, 'flamp.ru') && FIRM.test(url.pathname) ? 'public' : null;
}

function open({ document, url, now }: PageInput): OpenPage {
  const place = { id: FIRM.exec(url.pathname)?.[1] ?? null, name: lineOf(document.querySelector(PUBLIC.placeName)) };
  const dates = dateReader(now, [ru]);

  function read(card: Element): Sighting {
    const answer = card.querySelector(PUBLIC.answer);
    const date = firstOutside(card, PUBLIC.date, answer);
    const shown = lineOf(date);
    const author = firstOutside(card, PUBLIC.author, answer);
    const rating = valueOf(card, PUBLIC.rating) ?? card.querySelector(PUBLIC.stars)?.getAttribute('estimation');
    return sightingOf('adapter', {
      key: certainKey('flamp', card.getAttribute('data-entity-id')),
      place,
      author: author && (valueOf(author, PUBLIC.authorName) ?? lineOf(author.querySelector(PUBLIC.shownName))),
      rating: ratingOf(rating, valueOf(card, PUBLIC.best) ?? STARS),
      text: bodyOf(firstOutside(card, PUBLIC.text, answer)),
      postedShown: shown,
      posted: dates(valueOf(card, PUBLIC.published)) ?? dates(shown),
      link: safeLink(date?.getAttribute('href'), url),
      // The block of an answer also holds labels, whose names are not known: only words in a part for words are taken.
      replies: answer === null ? [] : [{ text: bodyOf(answer.querySelector(PUBLIC.words)) }],
    });
  }

  const stated = statedBy(document);
  const reviews = countOf(lineOf(document.querySelector(PUBLIC.count)));
  return openCards({ room: 'public', cards: document.querySelectorAll(PUBLIC.card), read, anchors: PUBLIC_ANCHORS, stated: stated && { ...stated, reviews } });
}

export const adapter: Adapter = {
  platform: 'flamp',
  usual: { author: 0.9, rating: 0.9, text: 0.9, posted: 0.9, key: 0.9 },
  roomOf,
  open,
};
