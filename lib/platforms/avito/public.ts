import type { Sighting } from '../../model/sighting.ts';
import type { OpenPage, PageInput } from '../adapter.ts';
import { countOf } from '../kit/count.ts';
import { ru } from '../kit/date-words.ts';
import { dateReader, type DateReader } from '../kit/dates.ts';
import { allOutside, firstOutside } from '../kit/find.ts';
import { openCards } from '../kit/open-page.ts';
import { ratingOf } from '../kit/rating.ts';
import { sightingOf, type FoundReply } from '../kit/sighting.ts';
import { bodyOf, lineOf } from '../kit/text.ts';
import { sellerOf } from './address.ts';
import { PUBLIC, PUBLIC_ANCHORS } from './selectors.ts';

const STARS = 5;
/** What the control of the order says while the newest stand first. */
const SORTED = /^Сначала новые/i;
/** «Отзывы о <seller>». */
const HEADING = /^Отзывы (?:о|об) (.+)$/i;

export function openPublic({ document, url, now }: PageInput): OpenPage {
  const place = { id: sellerOf(url), name: sellerName(document) };
  const dates = dateReader(now, [ru]);
  const cards = document.querySelectorAll(PUBLIC.card);

  function read(card: Element): Sighting | null {
    const answer = card.querySelector(PUBLIC.answer);
    const author = lineOf(firstOutside(card, PUBLIC.name, answer));
    const rating = ratingOf(firstOutside(card, PUBLIC.rating, answer)?.getAttribute('content'), STARS);
    const shown = lineOf(firstOutside(card, PUBLIC.date, answer));
    // The fold of a long text is only drawn: the words are whole, also where they end with «…».
    const text = wordsOf(allOutside(card, PUBLIC.text, answer));
    if (author === null && rating.rating === null && shown === null && text === null) return null;
    return sightingOf('adapter', {
      place,
      author,
      rating,
      text,
      postedShown: shown,
      posted: dates(shown),
      replies: answer === null ? [] : [replyOf(answer, dates)],
      photos: allOutside(card, PUBLIC.photo, answer).length,
      product: lineOf(firstOutside(card, PUBLIC.product, answer)),
    });
  }

  const count = countOf(lineOf(document.querySelector(PUBLIC.count)));
  const stated = { reviews: count, ...ratingOf(lineOf(document.querySelector(PUBLIC.placeRating)), STARS) };
  return openCards({ room: 'public', cards, read, anchors: PUBLIC_ANCHORS, stated, whole: isWhole(document, cards.length, count), sorted: SORTED.test(lineOf(document.querySelector(PUBLIC.sort)) ?? '') });
}

function replyOf(answer: Element, dates: DateReader): FoundReply {
  const shown = lineOf(answer.querySelector(PUBLIC.date));
  return {
    text: wordsOf(allOutside(answer, PUBLIC.text, null)),
    author: lineOf(answer.querySelector(PUBLIC.name)),
    postedShown: shown,
    posted: dates(shown),
  };
}

function wordsOf(sections: readonly Element[]): string | null {
  const words = sections.map((section) => bodyOf(section)).filter((text) => text !== null);
  return words.join('\n') || null;
}

function sellerName(document: Document): string | null {
  for (const heading of document.querySelectorAll(PUBLIC.heading)) {
    const name = HEADING.exec(lineOf(heading) ?? '')?.[1];
    if (name !== undefined) return name;
  }
  return lineOf(document.querySelector(PUBLIC.placeName));
}

/** All are loaded when the summary counts as many as there are and nothing offers more; a filtered list has fewer. */
function isWhole(document: Document, cards: number, count: number | null): boolean {
  return cards > 0 && count === cards && document.querySelector(PUBLIC.more) === null;
}
