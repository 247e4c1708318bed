import type { Sighting } from '../../model/sighting.ts';
import type { Adapter, Entry, OpenPage, PageInput } from '../adapter.ts';
import { ru, en, zh } from '../kit/date-words.ts';
import { dateReader } from '../kit/dates.ts';
import { certainKey } from '../kit/key.ts';
import { isWeb, safeLink } from '../kit/links.ts';
import { anchorOf } from '../kit/open-page.ts';
import { ratingOf } from '../kit/rating.ts';
import { isSearch, replyBoxOf } from '../kit/reply-box.ts';
import { replyOpenerOf } from '../kit/reply-opener.ts';
import { sightingOf } from '../kit/sighting.ts';
import { WEB } from './about.ts';
import { jsonLdReviews } from './json-ld.ts';
import { MICRODATA, microdataReview, ownerNames } from './microdata.ts';
import { MICROFORMATS, microformatReview } from './microformats.ts';
import { isSameDay, sameness, saysSomething, USUAL_BEST, type RawReview } from './raw-review.ts';
import { whereabouts } from './where.ts';

/** Where the mark of a card goes, where the page says so. */
const ANCHORS = ['[itemprop~="author"]', '.reviewer', '.p-author'] as const;
/** An address whose part after # alone is its own must look like an id and not like a position. */
const OWN_FRAGMENT = /\d{4}/;
const MOST_ALIKE = 100;

/** An entry with the way to read it again, and what was read first. */
interface Source extends Entry {
  readonly raw: () => RawReview;
  readonly first: RawReview;
}

/** Reads pages that no platform knows: by what they say of their reviews in structured data. */
export const generic: Adapter = { platform: WEB, usual: {}, roomOf: (url) => (isWeb(url) ? 'public' : null), isSearch, open };

function open({ document, url, now }: PageInput): OpenPage {
  const sources = sourcesOf(document);
  const bySource = new Map<Entry, Source>(sources.map((source) => [source, source]));
  const placeId = `${url.host}${url.pathname}`.replace(/\/$/, '');
  const dates = dateReader(now, [ru, en, zh]);
  // An address that two reviews share is not the address of either.
  const uses = new Map<string, number>();
  for (const source of sources) for (const link of new Set(linksOf(source.first, url))) uses.set(link, (uses.get(link) ?? 0) + 1);

  function read(entry: Entry): Sighting | null {
    const raw = bySource.get(entry)?.raw();
    if (raw === undefined || !saysSomething(raw)) return null;
    const link = linksOf(raw, url).find((address) => (uses.get(address) ?? 0) <= 1) ?? null;
    const rating = ratingOf(raw.rating, raw.best ?? USUAL_BEST);
    return sightingOf(raw.via, {
      key: certainKey(WEB, link),
      place: { id: placeId, name: raw.item },
      author: raw.author,
      // Data without a scale that goes beyond the usual one has a scale of its own, and it is not known.
      rating: rating.rating === null && raw.best == null ? ratingOf(raw.rating, null) : rating,
      title: raw.title,
      text: raw.text,
      truncated: raw.text?.trimEnd().endsWith('…') ?? false,
      postedShown: raw.date,
      posted: dates(raw.moment) ?? dates(raw.date),
      link,
      photos: raw.photos,
    });
  }

  return {
    room: 'public',
    via: sources[0]?.first.via ?? 'json-ld',
    entries: sources,
    read,
    anchor: (card) => anchorOf(card, ANCHORS),
    replyBox: replyBoxOf,
    replyOpener: replyOpenerOf,
    stated: null,
    list: { whole: false, unfiltered: null },
  };
}

/** JSON-LD first, then what stands only in the elements; a review that both carry keeps the data and gets the element. */
function sourcesOf(document: Document): Source[] {
  const ownerOf = ownerNames();
  const marked = new OnceEach();
  for (const element of document.querySelectorAll(MICRODATA)) marked.add(element, () => microdataReview(element, ownerOf));
  for (const element of document.querySelectorAll(MICROFORMATS)) marked.add(element, () => microformatReview(element));
  const data = jsonLdReviews(document).filter(saysSomething);
  if (data.length === 0) return marked.sources();
  let where: ((text: string) => Element | null) | null = null;
  const sources = new OnceEach();
  for (const raw of data) {
    if (sources.has(raw)) continue;
    let element = marked.take(raw);
    if (element === null && raw.text !== null) {
      where ??= whereabouts(document);
      element = where(raw.text);
    }
    sources.add(element, () => raw);
  }
  return [...sources.sources(), ...marked.sources()];
}

/** Readings in order, each review once. */
class OnceEach {
  readonly #bySameness = new Map<string, Source[]>();

  add(element: Element | null, raw: () => RawReview): void {
    const first = raw();
    if (!saysSomething(first) || this.has(first)) return;
    const same = sameness(first);
    const alike = this.#bySameness.get(same);
    if (alike === undefined) this.#bySameness.set(same, [{ element, raw, first }]);
    else alike.push({ element, raw, first });
  }

  has(raw: RawReview): boolean {
    return this.#find(raw) !== undefined;
  }

  /** Takes the reading of the same review out and gives its element. */
  take(raw: RawReview): Element | null {
    const found = this.#find(raw);
    if (found === undefined) return null;
    const same = sameness(raw);
    this.#bySameness.set(same, (this.#bySameness.get(same) ?? []).filter((source) => source !== found));
    return found.element;
  }

  sources(): Source[] {
    return [...this.#bySameness.values()].flat();
  }

  #find(raw: RawReview): Source | undefined {
    // So many people of one name with the same words are no people; comparing all with all would take too long.
    return this.#bySameness.get(sameness(raw))?.slice(0, MOST_ALIKE).find((source) => isSameDay(source.first, raw));
  }
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
