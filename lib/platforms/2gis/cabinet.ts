import type { Sighting } from '../../model/sighting.ts';
import type { OpenPage, PageInput } from '../adapter.ts';
import { ru } from '../kit/date-words.ts';
import { dateReader, type DateReader } from '../kit/dates.ts';
import { linesOf } from '../kit/lines.ts';
import { openCards } from '../kit/open-page.ts';
import { NO_RATING, ratingOf, type Rating } from '../kit/rating.ts';
import { replyBoxOf } from '../kit/reply-box.ts';
import { sightingOf, type FoundReply } from '../kit/sighting.ts';
import { companyOf } from './address.ts';
import { CABINET } from './selectors.ts';

const STARS = 5;
/** Where the review was written; the cabinet also shows those of other sites. */
const BADGE = /^(?:2gis|2гис|flamp|фламп|otello|отелло|booking(?:\.com)?)$/i;
/** A card is no deeper than this around its stars. */
const DEPTH = 12;
/** What stands before the company's own words. */
const REPLY = /^(?:официальный ответ|ваш ответ|ответ (?:компании|организации))/i;
const WIDTH = /^(\d+(?:\.\d+)?)(%|px)$/;

/** The words of a card, told apart by their order alone: who, stars and date, the customer's words, the reply. */
export function openCabinet({ document, url, now }: PageInput): OpenPage {
  const place = { id: companyOf(url), name: null };
  const dates = dateReader(now, [ru]);
  const stars = starsOf(document);
  const cards = stars.map((row, i) => cardOf(row, [stars[i - 1], stars[i + 1]], dates)).filter((card) => card !== null);

  function read(card: Element): Sighting | null {
    const row = card.querySelector(CABINET.stars);
    if (row === null) return null;
    const lines = linesOf(card).filter(({ words }) => !BADGE.test(words));
    const answer = lines.findIndex(({ words }) => REPLY.test(words));
    const own = answer < 0 ? lines : lines.slice(0, answer);
    const dated = own.findIndex(({ words }) => dates(words) !== null);
    const isBehindStars = ({ element }: { element: Element }): boolean => (row.compareDocumentPosition(element) & 4) !== 0;
    const head = own.findIndex(isBehindStars);
    const begins = head < 0 ? own.length : head;
    const shown = own[dated]?.words ?? null;
    const text = own[Math.max(dated + 1, begins)]?.words ?? null;
    return sightingOf('adapter', {
      place,
      author: own[Math.min(dated < 0 ? begins : dated, begins) - 1]?.words ?? null,
      rating: ratingIn(row),
      text,
      postedShown: shown,
      posted: dates(shown),
      replies: repliesOf(lines.slice(answer + 1), answer, dates),
      replyable: text !== null || answer >= 0 || takesReply(card),
    });
  }

  // The only line with a name of its own is the grey row of stars, and the filled one lies over it: the mark goes to the card's end.
  return openCards({ room: 'cabinet', cards, read, anchors: [] });
}

/** One element for each rating: the row itself, or what holds the single stars. */
function starsOf(document: Document): Element[] {
  const rows = new Set<Element>();
  for (const found of document.querySelectorAll(CABINET.stars)) {
    const row = found.matches('[class*="Stars__star"]') ? found.parentElement : found;
    if (row !== null) rows.add(row);
  }
  return [...rows];
}

/** The smallest part around the stars with a date and a way to reply, else the largest without other stars. */
function cardOf(row: Element, neighbours: readonly (Element | undefined)[], dates: DateReader): Element | null {
  let card: Element | null = null;
  let part = row.parentElement;
  for (let depth = 0; depth < DEPTH && part !== null && part.localName !== 'body'; depth++, part = part.parentElement) {
    const around = part;
    if (neighbours.some((other) => other !== undefined && around.contains(other))) return card;
    if (takesReply(part) && linesOf(part).some(({ words }) => dates(words) !== null)) return part;
    card = part;
  }
  // Nothing bounds it: it may be the whole page.
  return null;
}

function takesReply(part: Element): boolean {
  return replyBoxOf(part) !== null || [...part.querySelectorAll(CABINET.control)].some((control) => /^ответить$/i.test(control.textContent.trim()));
}

/** The width of the filled row; where it does not stand in the element itself, the rating is not known. */
function ratingIn(row: Element): Rating {
  const filled = row.parentElement?.querySelector<HTMLElement>(CABINET.filled);
  const [, width, unit] = WIDTH.exec(filled?.style.width ?? '') ?? [];
  if (width === undefined) return NO_RATING;
  const whole = unit === '%' ? '100' : WIDTH.exec((row as HTMLElement).style.width)?.[1];
  const share = Number(width) / Number(whole ?? 0);
  return share <= 1 ? ratingOf(Math.round(share * STARS), STARS) : NO_RATING;
}

function repliesOf(lines: readonly { words: string }[], answer: number, dates: DateReader): FoundReply[] {
  if (answer < 0) return [];
  const shown = lines.find(({ words }) => dates(words) !== null)?.words ?? null;
  const text = lines.filter(({ words }) => words !== shown).map(({ words }) => words);
  return [{ text: text.join('\n') || null, postedShown: shown, posted: dates(shown) }];
}
