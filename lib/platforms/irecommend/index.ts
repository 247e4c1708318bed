import type { Room, Sighting } from '../../model/sighting.ts';
import type { Adapter, OpenPage, PageInput } from '../adapter.ts';
import { ru } from '../kit/date-words.ts';
import { dateReader } from '../kit/dates.ts';
import { certainKey } from '../kit/key.ts';
import { isWeb, safeLink } from '../kit/links.ts';
import { statedBy, valueOf } from '../kit/micro.ts';
import { openCards } from '../kit/open-page.ts';
import { NO_RATING, ratingOf } from '../kit/rating.ts';
import { sightingOf } from '../kit/sighting.ts';
import { bodyOf, lineOf } from '../kit/text.ts';
import { PUBLIC, PUBLIC_ANCHORS } from './selectors.ts';

const STARS = 5;
/** A product and a review have addresses of one form. */
const CONTENT = /^\/content\/([^/]{1,200})\/?$/;
/** «Читать весь отзыв»: a label at the end of the words. */
const LABEL = /\s*Читать (?:весь|полностью|далее|отзыв)[^.]{0,30}$/i;

function roomOf(url: URL): Room | null {
  return isWeb(url) && url.hostname === 'irecommend.ru' && CONTENT.test(url.pathname) ? 'public' : null;
}

function open({ document, url, now }: PageInput): OpenPage {
  const dates = dateReader(now, [ru]);
  const whole = wholeReview(document);
  // A review's own page does not say in its address whose product that is.
  const place = { id: whole === null ? nameIn(url.pathname) : null, name: whole === null ? lineOf(document.querySelector('h1')) : null };

  /** A review's address is its id: the list leads to it, and its own page stands there. */
  function nameIn(address: string | null | undefined): string | null {
    return CONTENT.exec(URL.parse(address ?? '', url.href)?.pathname ?? '')?.[1] ?? null;
  }

  function readTeaser(card: Element): Sighting | null {
    const snippet = card.querySelector(PUBLIC.snippet);
    const author = lineOf(card.querySelector(PUBLIC.author));
    const text = bodyOf(snippet)?.replace(LABEL, '') ?? null;
    if (author === null && text === null) return null;
    const href = snippet?.getAttribute('href');
    const shown = lineOf(card.querySelector(PUBLIC.date));
    const stars = card.querySelectorAll(PUBLIC.star).length;
    return sightingOf('adapter', {
      key: certainKey('irecommend', href == null ? null : nameIn(href)),
      place,
      author,
      rating: stars === 0 ? NO_RATING : ratingOf(stars, STARS),
      text,
      truncated: true,
      postedShown: shown,
      posted: dates(shown?.replace(' - ', ' ')),
      link: safeLink(href, url),
    });
  }

  function readWhole(card: Element): Sighting | null {
    const text = bodyOf(card.matches(PUBLIC.text) ? card : card.querySelector(PUBLIC.text));
    if (text === null) return null;
    const data = card.matches(PUBLIC.review) ? card : null;
    const shown = lineOf(data?.querySelector(PUBLIC.published) ?? null);
    return sightingOf('adapter', {
      key: certainKey('irecommend', nameIn(url.pathname)),
      place,
      author: data && valueOf(data, PUBLIC.authorData),
      rating: data === null ? NO_RATING : ratingOf(valueOf(data, PUBLIC.rating), STARS),
      title: lineOf(document.querySelector(PUBLIC.title)),
      text,
      postedShown: shown,
      posted: data && dates(valueOf(data, PUBLIC.published)),
      link: safeLink(url.pathname, url),
      photos: card.querySelectorAll(PUBLIC.photo).length,
    });
  }

  const cards = whole === null ? document.querySelectorAll(PUBLIC.teaser) : [whole];
  const read = whole === null ? readTeaser : readWhole;
  return openCards({ room: 'public', cards, read, anchors: PUBLIC_ANCHORS, stated: whole === null ? statedBy(document) : null });
}

/** The review of its own page: words that are marked as a review, or that stand beside its title. A product may have such words too. */
function wholeReview(document: Document): Element | null {
  const words = document.querySelector(PUBLIC.text);
  const review = words?.closest(PUBLIC.review) ?? null;
  return review ?? (document.querySelector(PUBLIC.title) === null ? null : words);
}

export const adapter: Adapter = { platform: 'irecommend', usual: { text: 0.9, key: 0.9 }, roomOf, open };
