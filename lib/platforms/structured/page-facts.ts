import type { Stated } from '../adapter.ts';
import { countOf } from '../kit/count.ts';
import { isArticle, type Collected } from './collected.ts';
import { shownRating } from './rating.ts';
import { address, firstOf, line, nameOf, type Thing } from './thing.ts';

/** Whose page this is, as it says itself. Names are as `plainName` makes them. */
export interface PageFacts {
  /** Those who wrote the page: authors of its article. */
  writers: ReadonlySet<string>;
  /** Those who may have: named in the head of the page, which some sites also use for their users. */
  maybeWriters: ReadonlySet<string>;
  /** Addresses and ids of those who wrote it. */
  writerAddresses: ReadonlySet<string>;
  /** Those whose site it is. */
  owners: ReadonlySet<string>;
  /** Its host without its ending: `monday` of www.monday.com. */
  host: string;
  isArticle: boolean;
  stated: Stated | null;
  /** The rated thing that the page is about, where there is one. */
  item: string | null;
}

export function factsOf(document: Document, url: URL, { others, reviews }: Collected): PageFacts {
  const writers = new Set<string>();
  const writerAddresses = new Set<string>();
  const owners = new Set<string>();
  let article = meta(document, 'og:type') === 'article';
  for (const { thing, top } of others) {
    const isPage = top && (isArticle(thing.types) || thing.types.includes('Recipe'));
    if (isPage) {
      article ||= isArticle(thing.types);
      for (const value of [...thing.values('author'), ...thing.values('creator')]) {
        add(writers, nameOf(value));
        for (const one of [value.thing?.id, address(value), address(firstOf(value.thing, 'url'))]) if (one) writerAddresses.add(one);
      }
    }
    if (top) for (const value of thing.values('publisher')) add(owners, nameOf(value));
    if (top && thing.types.some((type) => /Organization$|^WebSite$|^Corporation$/.test(type))) add(owners, line(firstOf(thing, 'name')));
  }
  add(owners, meta(document, 'og:site_name'));
  const maybeWriters = new Set<string>();
  add(maybeWriters, meta(document, 'author'));
  const rated = ratedThing(others.map(({ thing }) => thing), reviews.map(({ owner }) => owner));
  return { writers, maybeWriters, writerAddresses, owners, host: hostName(url), isArticle: article, stated: rated && statedOf(rated), item: rated && line(firstOf(rated, 'name', 'headline')) };
}

function add(names: Set<string>, name: string | null): void {
  const plain = plainName(name);
  if (plain !== '') names.add(plain);
}

/** A name as it is compared: its letters and digits. */
export function plainName(name: string | null | undefined): string {
  return (name ?? '').slice(0, 300).replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

/** What stands for a name where nobody gave one: two of these are two people. */
const NOBODY = /^(?:anonym|unknown|guest|user$|customer|client|buyer|verified|admin|аноним|гость|пользователь|покупатель|клиент|匿名|klant|kunde|gast|utilisateur|usuario)/i;

export function isNobody(name: string): boolean {
  return NOBODY.test(name);
}

function meta(document: Document, name: string): string | null {
  return document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? null;
}

function hostName({ hostname }: URL): string {
  const parts = hostname.replace(/^www\./, '').split('.');
  // «bt.co.uk» and «shop.bt.com» are both of «bt».
  const ending = parts.length > 2 && /^(?:co|com|org|net|gov|ac)$/.test(parts.at(-2) ?? '') ? 2 : 1;
  return plainName(parts.at(-1 - ending) ?? parts[0]);
}

/** What the page's ratings are of: the reviewed thing, or the only rated one. Null where several are rated, as in a catalogue. */
function ratedThing(things: readonly Thing[], owners: readonly (Thing | null)[]): Thing | null {
  const rated = things.filter((thing) => thing.values('aggregateRating').length > 0);
  const owned = owners.filter((owner) => owner !== null && owner.values('aggregateRating').length > 0) as Thing[];
  for (const list of [owned, rated]) {
    const names = new Set(list.map((thing) => plainName(line(firstOf(thing, 'name')))));
    if (names.size === 1) return list[0] ?? null;
  }
  return null;
}

function statedOf(thing: Thing): Stated | null {
  const rating = firstOf(thing, 'aggregateRating')?.thing ?? null;
  const reviews = countOf(line(firstOf(rating, 'reviewCount', 'ratingCount', 'votes', 'count')));
  const stated = { reviews, ...shownRating(line(firstOf(rating, 'ratingValue', 'average')), line(firstOf(rating, 'bestRating', 'best'))) };
  return stated.reviews === null && stated.rating === null ? null : stated;
}
