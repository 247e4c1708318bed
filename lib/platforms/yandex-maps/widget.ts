import type { Sighting } from '../../model/sighting.ts';
import type { OpenPage, PageInput } from '../adapter.ts';
import { countOf } from '../kit/count.ts';
import { ru, en } from '../kit/date-words.ts';
import { dateReader } from '../kit/dates.ts';
import { openCards } from '../kit/open-page.ts';
import { NO_RATING, ratingOf, type Rating } from '../kit/rating.ts';
import { sightingOf } from '../kit/sighting.ts';
import { bodyOf, lineOf } from '../kit/text.ts';
import { widgetOf } from './address.ts';
import { WIDGET, WIDGET_ANCHORS } from './selectors.ts';

const STARS = 5;
/** «… ещё»: the widget cuts long words and leads to the map for the rest. */
const MORE = /\s*(?:…|\.{3})\s*(?:ещё|еще|more)$/i;

/** The frame with reviews of a place on the company's own site. It shows no replies and no ids. */
export function openWidget({ document, url, now }: PageInput): OpenPage {
  const place = { id: widgetOf(url), name: lineOf(document.querySelector(WIDGET.placeName)) };
  const dates = dateReader(now, [ru, en]);
  const { rating, ratingScale } = ratingOf(lineOf(document.querySelector(WIDGET.placeRating)), STARS);
  const reviews = countOf(lineOf(document.querySelector(WIDGET.count)));

  function read(card: Element): Sighting | null {
    const author = lineOf(card.querySelector(WIDGET.author));
    const shown = lineOf(card.querySelector(WIDGET.date));
    const words = bodyOf(card.querySelector(WIDGET.text), { lines: true });
    const stars = starsOf(card);
    if (author === null && shown === null && words === null) return null;
    const text = words?.replace(MORE, '…') ?? null;
    return sightingOf('adapter', { place, author, rating: stars, text, truncated: text !== words, postedShown: shown, posted: dates(shown) });
  }

  return openCards({ room: 'public', cards: document.querySelectorAll(WIDGET.card), read, anchors: WIDGET_ANCHORS, stated: { reviews, rating, ratingScale } });
}

function starsOf(card: Element): Rating {
  const all = card.querySelectorAll(WIDGET.star).length;
  if (all === 0) return NO_RATING;
  return ratingOf(all - card.querySelectorAll(WIDGET.emptyStar).length - card.querySelectorAll(WIDGET.halfStar).length / 2, STARS);
}
