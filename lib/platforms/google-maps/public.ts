import type { Sighting } from '../../model/sighting.ts';
import type { OpenPage, PageInput, Stated } from '../adapter.ts';
import { countOf } from '../kit/count.ts';
import { firstOutside, allOutside } from '../kit/find.ts';
import { certainKey } from '../kit/key.ts';
import { openCards } from '../kit/open-page.ts';
import { NO_RATING, ratingOfLabel, type Rating } from '../kit/rating.ts';
import { sightingOf, type FoundReply } from '../kit/sighting.ts';
import { bodyOf, lineOf } from '../kit/text.ts';
import { nameOf, placeOf, PLATFORM } from './address.ts';
import { googleDates, STARS, type GoogleDate } from './dates.ts';
import { PUBLIC, PUBLIC_ANCHORS } from './selectors.ts';

const CUT = /\s…$/;
/** Parts of the review itself. */
const OWN = [PUBLIC.block, PUBLIC.author, PUBLIC.picture, PUBLIC.line, PUBLIC.date, PUBLIC.hotelDate];
/** «Ответ владельца» in the languages in which the dates are read. */
const OWNER = /(?:ответ|response|reply|antwort|réponse|respuesta|risposta).*(?:владел|owner|inhaber|propri[eé]|propiet)|(?:業主|业主|店主|商家|オーナー).*(?:回|返)|sahib.*yanıt/i;
/** Longer words beside others are no label. */
const LABEL_LIMIT = 80;

export function openPublic({ document, url, now }: PageInput): OpenPage {
  const cards = Array.from(document.querySelectorAll(PUBLIC.card)).filter((card) => card.parentElement?.closest(PUBLIC.card) == null);
  // A list of search results may stand beside the place; the reviews stand in the place's own panel.
  const panel = cards[0]?.closest(PUBLIC.panel) ?? document;
  const place = { id: placeOf(url), name: lineOf(panel.querySelector(PUBLIC.placeName)) ?? nameOf(url) };
  const dates = googleDates(now);
  const stated = statedIn(panel);

  function read(card: Element): Sighting | null {
    const reply = replyOf(card, dates);
    const author = lineOf(card.querySelector(PUBLIC.author)) ?? card.getAttribute('aria-label');
    const rating = starsOf(card, reply);
    const block = firstOutside(card, PUBLIC.block, reply);
    const text = bodyOf(firstOutside(card, PUBLIC.text, reply) ?? block?.firstElementChild ?? null, { lines: true });
    const { shown, posted } = dates(lineOf(firstOutside(card, PUBLIC.date, reply) ?? firstOutside(card, PUBLIC.hotelDate, reply)));
    const more = firstOutside(card, PUBLIC.more, reply) ?? firstOutside(card, PUBLIC.expander, reply);
    if (author === null && rating.rating === null && text === null) return null;
    return sightingOf('adapter', {
      key: certainKey(PLATFORM, card.getAttribute('data-review-id')),
      place,
      author,
      rating,
      text,
      // A cut text ends with a space and the mark; «More» may also unfold other parts of the review only, which cannot be told.
      truncated: text !== null && (CUT.test(text) || more !== null),
      postedShown: shown,
      posted,
      replies: reply === null ? [] : [readReply(reply, dates)],
      photos: photosOf(card, reply),
      language: block?.getAttribute('lang')?.split('-')[0] || null,
    });
  }

  return openCards({ room: 'public', cards, read, anchors: PUBLIC_ANCHORS, stated, whole: cards.length > 0 && stated.reviews === cards.length });
}

/**
 * Words of a language without an id may also be the review's original beside its translation. They are the owner's where a
 * label or a date of their own stands beside them, and nothing of the review itself.
 */
function replyOf(card: Element, dates: GoogleDate): Element | null {
  const known = card.querySelector(PUBLIC.reply);
  if (known !== null) return known;
  const hasBlock = card.querySelector(PUBLIC.block) !== null;
  for (const words of card.querySelectorAll(PUBLIC.replyWords)) {
    const around = words.parentElement;
    if (around === null || around === card || around.closest(PUBLIC.block) !== null || OWN.some((own) => around.querySelector(own) !== null)) continue;
    const isReply = Array.from(around.children).some((beside) => {
      const line = beside.hasAttribute('lang') ? null : lineOf(beside);
      // A date alone may be the review's, where it is not known which words are the customer's.
      return line !== null && line.length <= LABEL_LIMIT && (OWNER.test(line) || (hasBlock && dates(line).posted !== null));
    });
    if (isReply) return around;
  }
  return null;
}

/** A cut reply keeps its mark «…»: that is how the journal knows that it is a beginning. */
function readReply(reply: Element, dates: GoogleDate): FoundReply {
  const { shown, posted } = dates(lineOf(reply.querySelector(PUBLIC.replyDate)));
  return { text: bodyOf(reply.querySelector(PUBLIC.replyWords) ?? reply.querySelector(PUBLIC.text), { lines: true }), postedShown: shown, posted };
}

function starsOf(card: Element, reply: Element | null): Rating {
  for (const stars of allOutside(card, card.querySelector(PUBLIC.stars) === null ? PUBLIC.picture : PUBLIC.stars, reply)) {
    const rating = ratingOfLabel(stars.getAttribute('aria-label'), STARS);
    if (rating.rating !== null && rating.rating > 0) return rating;
  }
  const words = /\d\s?\/\s?5/.exec(lineOf(firstOutside(card, PUBLIC.line, reply)) ?? '')?.[0];
  return words === undefined ? NO_RATING : ratingOfLabel(words, STARS);
}

/** The last of many says «+7» for those that are not drawn: how many there are is then not known. */
function photosOf(card: Element, reply: Element | null): number | null {
  const photos = allOutside(card, PUBLIC.photo, reply);
  return photos.some((photo) => photo.textContent.includes('+')) ? null : photos.length;
}

function statedIn(panel: ParentNode): Stated {
  const count = panel.querySelector(PUBLIC.count);
  return {
    reviews: countOf(count?.getAttribute('aria-label') ?? count?.textContent),
    ...ratingOfLabel(panel.querySelector(PUBLIC.rating)?.getAttribute('aria-label'), STARS),
  };
}
