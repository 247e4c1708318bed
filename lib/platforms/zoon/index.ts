import type { Room, Sighting } from '../../model/sighting.ts';
import type { Adapter, OpenPage, PageInput } from '../adapter.ts';
import { endsCut } from '../kit/cut.ts';
import { ru } from '../kit/date-words.ts';
import { dateReader } from '../kit/dates.ts';
import { isAt } from '../kit/links.ts';
import { statedBy } from '../kit/micro.ts';
import { openCards } from '../kit/open-page.ts';
import { ratingOfLabel } from '../kit/rating.ts';
import { sightingOf } from '../kit/sighting.ts';
import { bodyOf, lineOf } from '../kit/text.ts';
import { PUBLIC, PUBLIC_ANCHORS } from './selectors.ts';

const STARS = 5;
/** `spb.zoon.ru/medical/klinika/`, `zoon.ru/msk/medical/klinika/`, with or without `reviews/`; a category alone is a listing. */
const CITY = /^\/[\w-]{1,60}\/([\w.-]{1,150})\/(?:reviews\/)?$/;
const BARE = /^\/[\w-]{1,20}\/[\w-]{1,60}\/([\w.-]{1,150})\/(?:reviews\/)?$/;
/** What stands at the head of the place's own answer, outside its words. */
const OFFICIAL = /официальн|представител|владел|администраци/i;

const NO_LABELS = [PUBLIC.block, PUBLIC.text, PUBLIC.author, PUBLIC.comment].join(', ');

/** The place's name in the address. */
function placeOf({ hostname, pathname }: URL): string | null {
  return (/^(?:www\.)?zoon\.ru$/.test(hostname) ? BARE : CITY).exec(pathname)?.[1] ?? null;
}

function roomOf(url: URL): Room | null {
  return isAt(url, 'zoon.ru') && placeOf(url) !== null ? 'public' : null;
}

function open({ document, url, now }: PageInput): OpenPage {
  const dates = dateReader(now, [ru]);
  const place = { id: placeOf(url), name: lineOf(document.querySelector(PUBLIC.placeName)) };

  function read(card: Element): Sighting | null {
    const words = said(card);
    if (words.author === null && words.text === null) return null;
    return sightingOf('adapter', {
      place,
      ...words,
      rating: ratingOfLabel(lineOf(own(card, PUBLIC.rating)), STARS),
      truncated: endsCut(words.text) && own(card, PUBLIC.more) !== null,
      replies: [...card.querySelectorAll(PUBLIC.comment)].filter(isOfficial).map(said),
    });
  }

  function said(comment: Element) {
    const block = own(comment, PUBLIC.block);
    const date = own(comment, PUBLIC.date);
    const shown = lineOf(date);
    return {
      author: lineOf(own(comment, PUBLIC.author)),
      text: bodyOf(block?.querySelector(PUBLIC.text) ?? block ?? own(comment, PUBLIC.text), { without: PUBLIC.more }),
      postedShown: shown,
      posted: dates(date?.getAttribute('content')) ?? dates(shown),
    };
  }

  const cards = [...document.querySelectorAll(PUBLIC.card)].filter((card) => !card.parentElement?.closest(PUBLIC.comment));
  return openCards({ room: 'public', cards, read, anchors: PUBLIC_ANCHORS, stated: statedBy(document) });
}

/** The first such part of a comment that is no part of an answer inside it. */
function own(comment: Element, selector: string): Element | null {
  for (const part of comment.querySelectorAll(selector)) if (part.closest(PUBLIC.comment) === comment) return part;
  return null;
}

/** By the labels of an answer: neither its words nor a name nor what stands below it makes it the place's. */
function isOfficial(comment: Element): boolean {
  return OFFICIAL.test(lineOf(comment, { without: NO_LABELS }) ?? '');
}

export const adapter: Adapter = { platform: 'zoon', usual: { author: 0.9, rating: 0.5, text: 0.9, posted: 0.9 }, roomOf, open };
