import type { Sighting } from '../../model/sighting.ts';
import type { OpenPage, PageInput } from '../adapter.ts';
import { ru } from '../kit/date-words.ts';
import { dateReader } from '../kit/dates.ts';
import { firstOutside } from '../kit/find.ts';
import { certainKey } from '../kit/key.ts';
import { statedBy, valueOf } from '../kit/micro.ts';
import { openCards } from '../kit/open-page.ts';
import { ratingOf, ratingOfLabel } from '../kit/rating.ts';
import { sightingOf } from '../kit/sighting.ts';
import { bodyOf, lineOf } from '../kit/text.ts';
import { numberOf, placeOf, reviewOf } from './address.ts';
import { profileOf, talkBelow } from './comments.ts';
import { PUBLIC, PUBLIC_ANCHORS } from './selectors.ts';

const STARS = 5;
const NOT_SAID = `${PUBLIC.advert}, ${PUBLIC.more}`;

export function openPublic({ document, url, now }: PageInput): OpenPage {
  const dates = dateReader(now, [ru]);
  const place = {
    id: placeOf(url.pathname) ?? placeOf(document.querySelector(PUBLIC.placeLink)?.getAttribute('href')),
    name: lineOf(document.querySelector(PUBLIC.placeName)),
  };

  function read(card: Element): Sighting | null {
    const isWhole = card.matches(PUBLIC.whole);
    const comments = card.querySelector(PUBLIC.comments);
    const id = numberOf(card.getAttribute('data-rid')) ?? reviewOf(valueOf(card, PUBLIC.discussion));
    const author = firstOutside(card, PUBLIC.author, comments);
    const text = bodyOf(card.querySelector(PUBLIC.text), { without: NOT_SAID });
    if (id === null && author === null && text === null) return null;
    const shown = lineOf(card.querySelector(PUBLIC.date));
    return sightingOf('adapter', {
      key: certainKey('otzovik', id),
      place,
      author: lineOf(author),
      rating: ratingIn(card),
      title: lineOf(card.querySelector(PUBLIC.title)),
      text,
      pros: bodyOf(card.querySelector(PUBLIC.pros), { without: PUBLIC.label }),
      cons: bodyOf(card.querySelector(PUBLIC.cons), { without: PUBLIC.label }),
      truncated: !isWhole,
      postedShown: shown,
      posted: dates(valueOf(card, PUBLIC.published)) ?? dates(shown),
      link: id === null ? null : `https://otzovik.com/review_${id}.html`,
      ...talkBelow(card, profileOf(author), dates),
      photos: isWhole ? card.querySelectorAll(PUBLIC.photo).length : null,
    });
  }

  const replyOpener = (card: Element): HTMLElement | null => card.querySelector<HTMLElement>(PUBLIC.opener);
  return openCards({ room: 'public', cards: document.querySelectorAll(PUBLIC.card), read, anchors: PUBLIC_ANCHORS, replyOpener, stated: statedBy(document) });
}

function ratingIn(card: Element) {
  const value = valueOf(card, PUBLIC.rating);
  return value === null ? ratingOfLabel(lineOf(card.querySelector(PUBLIC.score)), STARS) : ratingOf(value, valueOf(card, PUBLIC.best) ?? STARS);
}
