import type { Sighting } from '../../model/sighting.ts';
import type { Entry, OpenPage, PageInput } from '../adapter.ts';
import { every } from '../kit/date-words.ts';
import { dateReader } from '../kit/dates.ts';
import { certainKey } from '../kit/key.ts';
import { safeLink, webPlaceId } from '../kit/links.ts';
import { anchorOf } from '../kit/open-page.ts';
import { replyOpenerOf } from '../kit/reply-opener.ts';
import { sightingOf, type FoundReply, type FoundTurn } from '../kit/sighting.ts';
import { WEB } from '../web/about.ts';
import { doubtsOf } from './doubt.ts';
import { momentReader } from './moments.ts';
import { factsOf, plainName } from './page-facts.ts';
import { shownRating } from './rating.ts';
import { saysSomething, type RawReview, type RawWords } from './raw-review.ts';
import { collectedFrom, sourcesOf, type Source } from './sources.ts';

/** Where the mark of a card goes, where the page says so. */
const ANCHORS = ['[itemprop~="author"]', '[property~="author"]', '.reviewer', '.p-author'] as const;
/** An address whose part after # alone is its own must look like an id and not like a position. */
const OWN_FRAGMENT = /\d{4}/;

/** Ids of plugins that look like addresses: nothing stands there. */
const DATA_ID = /#\//;

/** Reads any page by what it says of its reviews in structured data. */
export function openStructured({ document, url, now }: PageInput): OpenPage {
  const dates = dateReader(now, every);
  const moments = momentReader(now, dates);
  const collected = collectedFrom(document);
  const facts = factsOf(document, url, collected);
  const sources = sourcesOf(document, collected, facts, { dates, moments });
  const bySource = new Map<Entry, Source>(sources.map((source) => [source, source]));
  const placeId = webPlaceId(url);
  const doubtOf = doubtsOf(withCards(sources), facts);
  // An address that two reviews share is not the address of either.
  const uses = new Map<string, number>();
  for (const { data } of sources) for (const link of new Set(linksOf(data, url))) uses.set(link, (uses.get(link) ?? 0) + 1);

  const when = ({ date, moment }: RawWords) => ({ postedShown: date ?? moment, posted: moments(moment) ?? moments(date) });

  function read(entry: Entry): Sighting | null {
    const source = bySource.get(entry);
    if (source === undefined) return null;
    const raw = source.whole();
    if (!saysSomething(raw)) return null;
    const own = linksOf(raw, url).filter((address) => (uses.get(address) ?? 0) <= 1);
    return sightingOf(raw.via, {
      key: certainKey(WEB, own[0] ?? null),
      place: { id: placeId, name: raw.item ?? facts.item },
      author: raw.author,
      rating: shownRating(raw.rating, raw.best),
      title: raw.title,
      text: raw.text,
      pros: raw.pros,
      cons: raw.cons,
      truncated: raw.text?.endsWith('…') ?? false,
      ...when(raw),
      link: own.find((address) => !DATA_ID.test(address)) ?? null,
      ...conversation(raw, when),
      photos: raw.photos,
      doubt: doubtOf({ ...raw, element: source.element }),
    });
  }

  return {
    room: 'public',
    via: sources[0]?.data.via ?? 'json-ld',
    entries: sources,
    read,
    anchor: (card) => anchorOf(card, ANCHORS),
    replyOpener: replyOpenerOf,
    stated: facts.stated,
    list: { whole: false, unfiltered: null },
  };
}

/** As many cards are looked into to know whether the page dates and rates its reviews where its data does not. */
const SAMPLE = 8;

function withCards(sources: readonly Source[]): RawReview[] {
  let looks = SAMPLE;
  return sources.map((source) => {
    const lacks = source.data.moment === null || source.data.rating === null;
    const raw = lacks && source.element !== null && looks-- > 0 ? source.whole() : source.data;
    return { ...raw, element: source.element };
  });
}

/** What was said below a review: by its own author a further turn, by anybody else a reply. */
function conversation(raw: RawReview, when: (words: RawWords) => Pick<FoundReply, 'postedShown' | 'posted'>): { replies: FoundReply[]; turns: FoundTurn[] } {
  const replies: FoundReply[] = [];
  const turns: FoundTurn[] = [];
  const customer = plainName(raw.author);
  for (const words of raw.said) {
    const said = { text: words.text, author: words.author, ...when(words) };
    if (customer !== '' && plainName(words.author) === customer) turns.push({ ...said, after: replies.length });
    else replies.push(said);
  }
  return { replies, turns };
}

/** Addresses that could be the review's own: not the page's. */
function linksOf(raw: RawReview, page: URL): string[] {
  return raw.addresses.flatMap((address) => {
    const link = safeLink(address, page);
    if (link === null) return [];
    const url = new URL(link);
    const elsewhere = url.host + url.pathname + url.search !== page.host + page.pathname + page.search;
    return elsewhere || OWN_FRAGMENT.test(url.hash) ? [link] : [];
  });
}
