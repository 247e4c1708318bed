import type { Sighting } from '../../model/sighting.ts';
import type { OpenPage, PageInput } from '../adapter.ts';
import { countOf } from '../kit/count.ts';
import { ru } from '../kit/date-words.ts';
import { dateReader } from '../kit/dates.ts';
import { allOutside } from '../kit/find.ts';
import { openCards } from '../kit/open-page.ts';
import { ratingOf, ratingOfClass } from '../kit/rating.ts';
import { sightingOf, type FoundReply } from '../kit/sighting.ts';
import { bodyOf, lineOf } from '../kit/text.ts';
import { productOf } from './address.ts';
import { PUBLIC, PUBLIC_ANCHORS } from './selectors.ts';
import { isCut, joined, partOf, type Words } from './words.ts';

const STARS = 5;
const STAR_CLASS = /(?:^|\s)star(\d)(?:\s|$)/;
/** «Отзывы на <product> <article> в интернет‑магазине …», with whatever hyphen. */
const TITLE = /^Отзывы (?:на|о) (.+?)(?: (\d{5,}))? в интернет.?магазине/i;

export function openPublic({ document, url, now }: PageInput): OpenPage {
  const id = productOf(url.pathname);
  const place = { id, name: productName(document.title.slice(0, 1_000), id) };
  const dates = dateReader(now, [ru]);

  function read(card: Element): Sighting | null {
    const words = wordsOf(card);
    const rating = ratingOfClass(card.querySelector(PUBLIC.stars), STAR_CLASS, STARS);
    const shown = lineOf(card.querySelector(PUBLIC.date));
    const author = lineOf(card.querySelector(PUBLIC.author)) ?? card.querySelector(PUBLIC.authorData)?.getAttribute('content');
    const photos = allOutside(card, PUBLIC.photo, null).filter((photo) => photo.querySelector(PUBLIC.video) === null);
    const variation = allOutside(card, PUBLIC.variation, null).map((item) => lineOf(item)).filter((line) => line !== null);
    if (author == null && rating.rating === null && shown === null) return null;
    return sightingOf('adapter', {
      place,
      author: author ?? null,
      rating,
      ...words,
      truncated: isCut(words),
      postedShown: shown,
      posted: dates(shown),
      replies: repliesOf(card),
      photos: photos.length,
      product: variation.join(', ') || null,
    });
  }

  // The page counts ratings, reviews without words among them, and never says how many of them are loaded: never whole.
  const stated = { reviews: countOf(lineOf(document.querySelector(PUBLIC.count))), ...ratingOf(lineOf(document.querySelector(PUBLIC.placeRating)), STARS) };
  return openCards({ room: 'public', cards: document.querySelectorAll(PUBLIC.card), read, anchors: PUBLIC_ANCHORS, stated });
}

function wordsOf(card: Element): Words {
  const body = card.querySelector(PUBLIC.text) ?? [...card.querySelectorAll(PUBLIC.anyText)].find((text) => !text.matches(PUBLIC.reply)) ?? null;
  if (body === null) return { pros: null, cons: null, text: null };
  const parts = allOutside(body, PUBLIC.part, null);
  if (parts.length === 0) return { pros: null, cons: null, text: bodyOf(body, { without: PUBLIC.controls, lines: true }) };
  return joined(
    parts.map((part) => {
      const words = bodyOf(part, { without: `${PUBLIC.label}, ${PUBLIC.controls}`, lines: true });
      return { part: partOf(lineOf(part.querySelector(PUBLIC.label))), words };
    }),
  );
}

function repliesOf(card: Element): FoundReply[] {
  const reply = card.querySelector(PUBLIC.reply);
  if (reply === null && card.querySelector(PUBLIC.replyTitle) === null) return [];
  return [{ text: bodyOf(reply, { without: PUBLIC.controls, lines: true }) }];
}

/** The title follows a move inside the single-page application late; with another product's article it is not ours. */
function productName(title: string, id: string | null): string | null {
  const found = TITLE.exec(title.replace(/\s+/g, ' ').trim());
  if (found === null) return null;
  const article = found[2];
  const stale = article !== undefined && Number(id) !== 0 && article !== id;
  return stale ? null : (found[1] ?? null);
}
