import type { Sighting } from '../../model/sighting.ts';
import type { OpenPage, PageInput } from '../adapter.ts';
import { ru } from '../kit/date-words.ts';
import { dateReader } from '../kit/dates.ts';
import { openCards } from '../kit/open-page.ts';
import { NO_RATING, ratingOf, type Rating } from '../kit/rating.ts';
import { sightingOf, type FoundReply } from '../kit/sighting.ts';
import { lineOf, bodyOf } from '../kit/text.ts';
import { productOf } from './address.ts';
import { CABINET, CABINET_ANCHORS } from './selectors.ts';
import { isCut, joined, partOf, type Words } from './words.ts';

const STARS = 5;

export function openCabinet({ document, url, now }: PageInput): OpenPage {
  const dates = dateReader(now, [ru]);

  function read(card: Element): Sighting | null {
    if (!isReview(card)) return null;
    const product = card.querySelector(CABINET.product);
    const variation = Array.from(card.querySelectorAll(CABINET.variation), (item) => lineOf(item)).filter((line) => line !== null);
    const words = wordsOf(card);
    const posted = postedOf(card);
    const id = productOf(URL.parse(product?.getAttribute('href') ?? '', url.href)?.pathname ?? '');
    return sightingOf('adapter', {
      place: { id, name: lineOf(product) },
      author: lineOf(card.querySelector(`${CABINET.head} ${CABINET.line}`)),
      rating: starsOf(card),
      ...words,
      truncated: isCut(words),
      postedShown: posted,
      posted: dates(posted),
      replies: repliesOf(card),
      photos: card.querySelectorAll(CABINET.photo).length,
      product: variation.join(', ') || null,
    });
  }

  /** The class of the date is a hash: it is the line that is a date, outside the words and outside the reply. */
  function postedOf(card: Element): string | null {
    for (const line of card.querySelectorAll(CABINET.line)) {
      if (line.closest(`${CABINET.text}, ${CABINET.reply}, ${CABINET.head}, ${CABINET.complaint}`) !== null) continue;
      const shown = lineOf(line);
      if (dates(shown) !== null) return shown;
    }
    return null;
  }

  const cards = [...document.querySelectorAll(`${CABINET.panel}, ${CABINET.row}`)].filter(isReview);
  return openCards({ room: 'cabinet', cards, read, anchors: CABINET_ANCHORS });
}

/** Tables of complaints and questions have the same rows, and complaints show stars and a date too. */
function isReview(card: Element): boolean {
  if (card.matches(CABINET.panel)) return card.querySelector(CABINET.review) !== null;
  return card.querySelector(CABINET.complaint) === null && card.querySelector(CABINET.text) !== null && card.querySelector(CABINET.stars) !== null;
}

function starsOf(card: Element): Rating {
  const stars = card.querySelector(CABINET.stars);
  return stars === null ? NO_RATING : ratingOf(stars.querySelectorAll(CABINET.star).length, STARS);
}

/** A label is a line that ends with a colon; the words after it, until the next label, are its part. */
function wordsOf(card: Element): Words {
  const block = card.querySelector(CABINET.text);
  if (block === null) return { pros: null, cons: null, text: null };
  let label: string | null = null;
  const parts: { part: keyof Words; words: string | null }[] = [];
  for (const line of block.querySelectorAll(CABINET.line)) {
    const words = bodyOf(line, { lines: true });
    if (words !== null && /^(?:достоинства|недостатки|комментарий|плюсы|минусы):$/i.test(words)) label = words;
    else parts.push({ part: partOf(label), words });
  }
  return parts.length > 0 ? joined(parts) : { pros: null, cons: null, text: bodyOf(block, { lines: true }) };
}

/** A reply that was sent back is none; of the others the cabinet shows the words. */
function repliesOf(card: Element): FoundReply[] {
  const reply = card.querySelector(CABINET.reply);
  if (reply === null) return [];
  if (/отклон|не опубликован/i.test(lineOf(reply.querySelector(CABINET.replyState)) ?? '')) return [];
  const words = [...reply.querySelectorAll(CABINET.line)].filter((line) => line.closest(CABINET.replyState) === null);
  const text = words.map((line) => bodyOf(line, { lines: true })).filter((line) => line !== null);
  return [{ text: text.join('\n') || null }];
}
