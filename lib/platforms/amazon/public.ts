import type { Sighting } from '../../model/sighting.ts';
import type { OpenPage, PageInput, Stated } from '../adapter.ts';
import { countOf } from '../kit/count.ts';
import { dateInside } from '../kit/date-inside.ts';
import { de, en, es, fr, it, ja, nl, pl, pt, sv, tr } from '../kit/date-words.ts';
import { dateReader } from '../kit/dates.ts';
import { certainKey } from '../kit/key.ts';
import { openCards } from '../kit/open-page.ts';
import { ratingOfLabel } from '../kit/rating.ts';
import { sightingOf } from '../kit/sighting.ts';
import { bodyOf, lineOf, tidy } from '../kit/text.ts';
import { PLATFORM, productOf, reviewOf } from './address.ts';
import { PUBLIC, PUBLIC_ANCHORS } from './selectors.ts';

const STARS = 5;
const ID = /^R[A-Z0-9]{6,20}$/;
/** What narrows a list of reviews, and with it the count above it. */
const FILTER = /filterBy|avp_only|current_format|media_reviews/;

export function openPublic({ document, url, now }: PageInput): OpenPage {
  const product = document.querySelector(PUBLIC.placeName);
  const place = { id: productOf(url.pathname) ?? productOf(product?.getAttribute('href') ?? ''), name: lineOf(product) };
  const dates = dateReader(now, [en, de, fr, it, es, pt, nl, pl, sv, tr, ja]);

  function read(card: Element): Sighting | null {
    const linked = reviewOf(card.querySelector(PUBLIC.link)?.getAttribute('href') ?? '');
    const id = ID.test(card.id) ? card.id : linked;
    const author = lineOf(card.querySelector(PUBLIC.author));
    const rating = ratingOfLabel(card.querySelector(PUBLIC.stars)?.textContent, STARS);
    const text = bodyOf(card.querySelector(PUBLIC.text), { without: PUBLIC.foreign });
    const shown = lineOf(card.querySelector(PUBLIC.date));
    if (author === null && rating.rating === null && text === null) return null;
    return sightingOf('adapter', {
      key: certainKey(PLATFORM, id),
      place,
      author,
      rating,
      title: lineOf(card.querySelector(PUBLIC.title), { without: PUBLIC.foreign }),
      text,
      postedShown: shown,
      posted: dates(dateInside(shown)),
      link: linked === null ? null : `${url.origin}/gp/customer-reviews/${linked}`,
      replyable: false,
      photos: card.querySelectorAll(PUBLIC.photo).length,
      language: card.querySelector(PUBLIC.original)?.getAttribute('lang')?.split('-')[0] || null,
      product: variationOf(card.querySelector(PUBLIC.variation)),
    });
  }

  const cards = Array.from(document.querySelectorAll(PUBLIC.card)).filter((card) => card.querySelector(PUBLIC.card) === null);
  return openCards({ room: 'public', cards, read, anchors: PUBLIC_ANCHORS, stated: statedBy(document, url), sorted: document.querySelector<HTMLSelectElement>(PUBLIC.sort)?.value === 'recent' });
}

/** Its parts stand apart by pictures only. */
function variationOf(strip: Element | null): string | null {
  const parts = Array.from(strip?.childNodes ?? [], (node) => tidy(node.textContent ?? ''));
  return parts.filter((part) => part !== '').join(', ') || null;
}

/** The number of ratings is not that of reviews: most are stars without a review. */
function statedBy(document: Document, url: URL): Stated {
  const [, withReviews] = (lineOf(document.querySelector(PUBLIC.count)) ?? '').split(/[,，]\s|、/);
  return {
    reviews: FILTER.test(url.search) ? null : countOf(withReviews),
    ...ratingOfLabel(lineOf(document.querySelector(PUBLIC.rating)), STARS),
  };
}
