import type { Lesson } from '../../model/lesson.ts';
import { siteId } from '../../model/site.ts';
import type { Adapter, OpenPage, PageInput } from '../adapter.ts';
import { every } from '../kit/date-words.ts';
import { dateReader } from '../kit/dates.ts';
import { firstOutside } from '../kit/find.ts';
import { certainKey } from '../kit/key.ts';
import { isWeb, safeLink, webPlaceId } from '../kit/links.ts';
import { openCards } from '../kit/open-page.ts';
import { ratingOfElement, shownDateOf } from '../kit/parts.ts';
import { NO_RATING } from '../kit/rating.ts';
import { sightingOf } from '../kit/sighting.ts';
import { bodyOf, lineOf } from '../kit/text.ts';

/** A site that the manager taught, read like any other: what the lesson names is looked for in each card, the reply is cut out first. */
export function lessonAdapter(lesson: Lesson): Adapter {
  return {
    platform: siteId(lesson.host),
    usual: {
      ...(lesson.parts.author !== null && { author: 0.8 }),
      ...(lesson.parts.posted !== null && { posted: 0.8 }),
      ...(lesson.parts.rating !== null && { rating: 0.5 }),
    },
    roomOf: (url) => (isWeb(url) && url.hostname === lesson.host ? 'public' : null),
    open: (page) => openTaught(lesson, page),
  };
}

function openTaught({ card, parts, key }: Lesson, { document, url, now }: PageInput): OpenPage {
  const dates = dateReader(now, every);
  const place = { id: webPlaceId(url), name: lineOf(document.querySelector('h1')) };
  return openCards({
    room: 'public',
    via: 'lesson',
    // A card inside a card is a reply of the same make, or a lesson gone wrong; the outer one is the review.
    cards: [...document.querySelectorAll(card)].filter((one) => one.parentElement?.closest(card) === null),
    anchors: parts.author === null ? [] : [parts.author],
    read(one) {
      const reply = parts.reply === null ? null : one.querySelector(parts.reply);
      const at = (selector: string | null): Element | null => (selector === null ? null : firstOutside(one, selector, reply));
      const posted = at(parts.posted);
      const rated = at(parts.rating);
      const shown = posted && shownDateOf(posted, dates);
      const author = lineOf(at(parts.author));
      const words = at(parts.text);
      const text = words === null ? null : parts.reply === null ? bodyOf(words) : bodyOf(words, { without: parts.reply });
      const rating = rated === null ? NO_RATING : ratingOfElement(rated);
      if (author === null && text === null && rating.rating === null) return null;
      return sightingOf('lesson', {
        key: key === null ? null : certainKey(siteId(url.hostname), one.getAttribute(key)),
        place,
        author,
        rating,
        text,
        postedShown: shown ?? lineOf(posted),
        posted: dates(shown),
        link: key === 'id' && one.id !== '' ? safeLink(`#${one.id}`, url) : null,
        replies: reply === null ? [] : [{ text: bodyOf(reply) }],
      });
    },
  });
}
