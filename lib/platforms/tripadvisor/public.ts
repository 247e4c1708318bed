import type { Sighting } from '../../model/sighting.ts';
import type { OpenPage, PageInput } from '../adapter.ts';
import { countOf } from '../kit/count.ts';
import { endsCut } from '../kit/cut.ts';
import { dateInside } from '../kit/date-inside.ts';
import { de, en, es, fr, it, ru, tr } from '../kit/date-words.ts';
import { dateReader, type DateReader } from '../kit/dates.ts';
import { firstOutside } from '../kit/find.ts';
import { certainKey } from '../kit/key.ts';
import { linesOf, type Line } from '../kit/lines.ts';
import { safeLink } from '../kit/links.ts';
import { openCards } from '../kit/open-page.ts';
import { ratingOf, ratingOfLabel } from '../kit/rating.ts';
import { sightingOf, type FoundReply } from '../kit/sighting.ts';
import { bodyOf, lineOf } from '../kit/text.ts';
import { placeOf, PLATFORM, reviewOf } from './address.ts';
import { PUBLIC, PUBLIC_ANCHORS } from './selectors.ts';

const BUBBLES = 5;
const LINE_LENGTH = 120;
/** No review is much shorter; what is, is a label. */
const WORDS_LENGTH = 60;
/** How the label of an owner's response begins, from memory: its markup was nowhere described. */
const RESPONSE = /^(?:response from|responded|ответ (?:от|владельца|представителя)|antwort von|réponse de|respuesta de|risposta da)/i;
/** «… wrote a review Mar 2026»: a month is all that the line of the author says. */
const MONTH = /\p{L}{3,}\.? \d{4}$/u;

interface Shown {
  postedShown: string | null;
  posted: ReturnType<DateReader>;
}

export function openPublic({ document, url, now }: PageInput): OpenPage {
  const place = { id: placeOf(url), name: lineOf(document.querySelector(PUBLIC.placeName)) };
  const dates = dateReader(now, [ru, en, de, fr, es, it, tr]);
  const onDay: DateReader = (line) => dates(dateInside(line ?? null));

  const cards = document.querySelectorAll(PUBLIC.card);
  let uses: Map<string, number> | null = null;

  /** In how many lines of the list the same words stand; counted only when a card has no name for its words. */
  function repeated(): ReadonlyMap<string, number> {
    if (uses !== null) return uses;
    uses = new Map();
    for (const card of cards) for (const { words } of linesOf(card)) uses.set(words, (uses.get(words) ?? 0) + 1);
    return uses;
  }

  function read(card: Element): Sighting | null {
    const lines = linesOf(card);
    const response = responseIn(card, lines);
    const own = lines.filter(({ element }) => response?.contains(element) !== true);
    const author = authorOf(card);
    const rating = ratingOfLabel(firstOutside(card, PUBLIC.bubbles, response)?.textContent, BUBBLES);
    const title = lineOf(card.querySelector(PUBLIC.title));
    const named = bodyOf(firstOutside(card, PUBLIC.text, response), { lines: true });
    const text = named ?? guessed(own, title);
    if (author === null && rating.rating === null) return null;
    const link = safeLink(card.querySelector(PUBLIC.link)?.getAttribute('href'), url);
    const id = card.getAttribute('data-reviewid') ?? reviewOf(link ?? '');
    return sightingOf('adapter', {
      key: certainKey(PLATFORM, id),
      place,
      author,
      rating,
      title,
      text,
      truncated: endsCut(text),
      ...(dayIn(own) ?? monthOf(card)),
      link: id === null ? null : link,
      replies: response === null ? [] : [replyOf(response, lines)],
      ...(named === null && text !== null ? { doubt: 'guess', confidence: 0.5 } : {}),
    });
  }

  /** The line that has a whole date in it: «Written March 22, 2026». */
  function dayIn(lines: readonly Line[]): Shown | null {
    for (const { words } of lines) {
      const posted = words.length <= LINE_LENGTH ? onDay(words) : null;
      if (posted !== null) return { postedShown: words, posted };
    }
    return null;
  }

  /** The month beside the author's name; the month of the visit stands in a line of its own. */
  function monthOf(card: Element): Shown | null {
    for (const link of card.querySelectorAll(PUBLIC.author)) {
      const month = MONTH.exec(lineOf(link.parentElement) ?? '')?.[0] ?? null;
      const posted = dates(month);
      if (posted !== null) return { postedShown: month, posted };
    }
    return null;
  }

  /** The longest of lines that are neither labels nor dates. */
  function longestOf(lines: readonly Line[]): string | null {
    const others = lines.filter(({ element, words }) => element.closest('a') === null && !RESPONSE.test(words) && onDay(words) === null);
    return others.map(({ words }) => words).toSorted((a, b) => b.length - a.length)[0] ?? null;
  }

  /** Words without a name of their own: no label is so long, and a disclaimer stands in other cards as well. */
  function guessed(lines: readonly Line[], title: string | null): string | null {
    return longestOf(lines.filter(({ words }) => words.length >= WORDS_LENGTH && words !== title && repeated().get(words) === 1));
  }

  function replyOf(response: Element, lines: readonly Line[]): FoundReply {
    const inside = lines.filter(({ element }) => response.contains(element));
    return { text: bodyOf(response.querySelector(PUBLIC.text), { lines: true }) ?? longestOf(inside), ...dayIn(inside) };
  }

  return openCards({
    room: 'public',
    cards,
    read,
    anchors: PUBLIC_ANCHORS,
    stated: {
      reviews: countOf(lineOf(document.querySelector(PUBLIC.count))),
      ...ratingOf(lineOf(document.querySelector(PUBLIC.rating)), BUBBLES),
    },
  });
}

/** The picture of the author is a link to the profile as well. */
function authorOf(card: Element): string | null {
  for (const link of card.querySelectorAll(PUBLIC.author)) {
    const name = lineOf(link);
    if (name !== null) return name;
  }
  return null;
}

/** The response of the owner: what lies around its label, up to where the review itself begins. */
function responseIn(card: Element, lines: readonly Line[]): Element | null {
  const label = lines.find(({ words }) => words.length <= LINE_LENGTH && RESPONSE.test(words));
  if (label === undefined) return null;
  let block = label.element;
  while (block.parentElement !== null && block.parentElement !== card && !isReview(block.parentElement)) block = block.parentElement;
  return block;
}

function isReview(element: Element): boolean {
  return element.querySelector(PUBLIC.author) !== null || element.querySelector(PUBLIC.title) !== null || element.querySelector(PUBLIC.bubbles) !== null;
}
