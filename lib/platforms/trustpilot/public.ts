import type { Sighting } from '../../model/sighting.ts';
import type { OpenPage, PageInput, Stated } from '../adapter.ts';
import { countOf } from '../kit/count.ts';
import { dateReader } from '../kit/dates.ts';
import { itemsOf, property, stringOf } from '../kit/find.ts';
import { certainKey } from '../kit/key.ts';
import { safeLink } from '../kit/links.ts';
import { openCards } from '../kit/open-page.ts';
import { NO_RATING, ratingOf } from '../kit/rating.ts';
import { dataOf } from '../kit/script-data.ts';
import { sightingOf, type FoundReply } from '../kit/sighting.ts';
import { bodyOf, lineOf } from '../kit/text.ts';
import { companyOf, PLATFORM, reviewOf } from './address.ts';
import { PUBLIC, PUBLIC_ANCHORS } from './selectors.ts';

const STARS = 5;
/** “Updated 2 days ago”, „Aktualisiert …“: how the moment of a changed review begins. */
const UPDATED = /^(?:updated|aktualisiert|mis à jour|actualiz|aggiornat|bijgewerkt|opdateret|uppdaterad|oppdatert|atualiz|zaktualizowan|更新)/i;

export function openPublic({ document, url, now }: PageInput): OpenPage {
  const place = { id: companyOf(url), name: lineOf(document.querySelector(PUBLIC.placeName)) };
  // The moment stands as data beside its words, so no language is needed.
  const dates = dateReader(now, []);

  const published = publishedIn(document);

  /** A changed review or reply shows when it was changed last; when it was written, only the page's data says. */
  function dated(time: Element | null, first?: string): Pick<FoundReply, 'postedShown' | 'posted'> {
    const shown = lineOf(time);
    const moment = dates(time?.getAttribute('datetime'));
    const isChanged = moment !== null && UPDATED.test(shown ?? '');
    return { postedShown: shown, posted: dates(first) ?? (isChanged ? { earliest: null, latest: moment.latest } : moment) };
  }

  function read(card: Element): Sighting | null {
    const link = safeLink(card.querySelector(PUBLIC.link)?.getAttribute('href'), url);
    const id = reviewOf(link);
    const author = lineOf(card.querySelector(PUBLIC.author));
    const rating = ratingOf(card.querySelector(PUBLIC.rating)?.getAttribute('data-service-review-rating'), STARS);
    const title = lineOf(card.querySelector(PUBLIC.title));
    if (author === null && rating.rating === null && title === null) return null;
    return sightingOf('adapter', {
      key: certainKey(PLATFORM, id),
      place,
      author,
      rating,
      title,
      text: bodyOf(card.querySelector(PUBLIC.text)),
      ...dated(card.querySelector(PUBLIC.date) ?? card.querySelector(PUBLIC.time), published.get(id)),
      link: id === null ? null : link,
      replies: repliesOf(card),
    });
  }

  function repliesOf(card: Element): FoundReply[] {
    const text = card.querySelector(PUBLIC.reply);
    const title = lineOf(card.querySelector(PUBLIC.replyTitle));
    if (text === null && title === null) return [];
    const isNamed = place.name !== null && title !== null && title.includes(place.name);
    return [{ text: bodyOf(text), author: isNamed ? place.name : null, ...dated(card.querySelector(PUBLIC.replyDate)) }];
  }

  return openCards({
    room: 'public',
    cards: document.querySelectorAll(PUBLIC.card),
    read,
    anchors: PUBLIC_ANCHORS,
    stated: statedBy(document),
  });
}

/** When each review of the first load was published, by its id. */
function publishedIn(document: Document): ReadonlyMap<unknown, string> {
  const script = document.querySelector(PUBLIC.data);
  const moments = new Map<unknown, string>();
  for (const review of itemsOf(property(script === null ? null : dataOf(script), 'props', 'pageProps', 'reviews'))) {
    const moment = stringOf(property(review, 'dates', 'publishedDate'));
    if (moment !== null) moments.set(property(review, 'id'), moment);
  }
  return moments;
}

function statedBy(document: Document): Stated {
  const reviews = countOf(lineOf(document.querySelector(PUBLIC.count)));
  // A company without reviews has the score 0.0.
  return { reviews, ...(reviews === 0 ? NO_RATING : ratingOf(lineOf(document.querySelector(PUBLIC.score)), STARS)) };
}
