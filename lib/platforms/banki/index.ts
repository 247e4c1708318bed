import type { Room, Sighting } from '../../model/sighting.ts';
import type { Adapter, OpenPage, PageInput } from '../adapter.ts';
import { endsCut } from '../kit/cut.ts';
import { ru } from '../kit/date-words.ts';
import { dateReader } from '../kit/dates.ts';
import { certainKey } from '../kit/key.ts';
import { isWeb, safeLink } from '../kit/links.ts';
import { openCards } from '../kit/open-page.ts';
import { ratingOf } from '../kit/rating.ts';
import { sightingOf } from '../kit/sighting.ts';
import { bodyOf, lineOf } from '../kit/text.ts';
import { pageData } from './data.ts';
import { PUBLIC, PUBLIC_ANCHORS } from './selectors.ts';

const STARS = 5;
/** A bank's list, or one review's own page (`/bank/response/13054481/`), of which only the structured data is known. */
const BANK = /^\/services\/responses\/bank\/(?:response\/\d{1,20}|([\w.-]{1,100}))\/?$/;
const REVIEW = /\/response\/(\d{1,20})/;

function roomOf(url: URL): Room | null {
  return isWeb(url) && url.hostname === 'www.banki.ru' && BANK.test(url.pathname) ? 'public' : null;
}

function open({ document, url, now }: PageInput): OpenPage {
  const dates = dateReader(now, [ru]);
  const data = pageData(document, dates);
  const id = BANK.exec(url.pathname)?.[1] ?? null;

  function read(card: Element): Sighting {
    const title = card.querySelector(PUBLIC.title);
    const href = title?.getAttribute('href');
    const shown = dateIn(card);
    const words = bodyOf(card.querySelector(PUBLIC.text));
    const known = data.find(lineOf(title), words, shown);
    return sightingOf('adapter', {
      key: certainKey('banki', REVIEW.exec(href ?? '')?.[1] ?? null),
      place: { id, name: card.getAttribute('data-test-bank') ?? data.name },
      author: known?.author ?? null,
      rating: ratingOf(card.getAttribute('data-test-grade'), STARS),
      title: lineOf(title),
      text: known?.text ?? words,
      truncated: known === null && endsCut(words),
      postedShown: shown,
      posted: dates(shown),
      link: safeLink(href, url),
      replies: card.querySelector(PUBLIC.answered) === null ? [] : [{ text: null }],
    });
  }

  /** The number of comments stands in a line of the same look. */
  function dateIn(card: Element): string | null {
    for (const line of card.querySelectorAll(PUBLIC.small)) if (dates(lineOf(line)) !== null) return lineOf(line);
    return null;
  }

  return openCards({ room: 'public', cards: document.querySelectorAll(PUBLIC.card), read, anchors: PUBLIC_ANCHORS, stated: data.stated });
}

export const adapter: Adapter = {
  platform: 'banki',
  // Authors stand in the data of the first batch of 25 only; of a list of ten batches a tenth has them.
  usual: { author: 0.1, rating: 0.9, text: 0.9, posted: 0.9, key: 0.9 },
  roomOf,
  open,
};
