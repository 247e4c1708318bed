import type { Sighting } from '../../model/sighting.ts';
import type { OpenPage, PageInput } from '../adapter.ts';
import type { Interval } from '../kit/moment.ts';
import { ru, en } from '../kit/date-words.ts';
import { dateReader, type DateReader } from '../kit/dates.ts';
import { certainKey } from '../kit/key.ts';
import { isWeb } from '../kit/links.ts';
import { statedBy } from '../kit/micro.ts';
import { openCards } from '../kit/open-page.ts';
import { ratingOf, ratingOfLabel } from '../kit/rating.ts';
import { sightingOf, type FoundReply } from '../kit/sighting.ts';
import { bodyOf, lineOf, tidy } from '../kit/text.ts';
import { orgOf, PLATFORM } from './address.ts';
import { PUBLIC, PUBLIC_ANCHORS } from './selectors.ts';
import { nameAndMoment, stateOf, type PlaceState, type StateReview } from './state.ts';

const STARS = 5;
const PROFILE = /\/maps\/user\/([^/?#\s]{1,200})/;

export function openPublic({ document, url, now }: PageInput): OpenPage {
  const org = orgOf(url);
  const state = org === null ? null : stateOf(document, org);
  const place = { id: org, name: placeName(document, org, state) };
  const dates = dateReader(now, [ru, en]);
  const linkStart = org === null || !isWeb(url) ? null : `${url.origin}/maps/org/${org}/reviews?reviews[publicId]=`;
  const cards = document.querySelectorAll(PUBLIC.card);

  function read(card: Element): Sighting {
    const author = lineOf(card.querySelector(PUBLIC.author)?.querySelector(PUBLIC.authorName) ?? null);
    const authorId = PROFILE.exec(card.querySelector(PUBLIC.profile)?.getAttribute('href') ?? '')?.[1] ?? null;
    const published = card.querySelector(PUBLIC.published)?.getAttribute('content') ?? null;
    const shown = lineOf(card.querySelector(PUBLIC.date));
    const known = inState(state, authorId, author, published);
    const words = wordsOf(card, known);
    return sightingOf('adapter', {
      key: keyOfReview(org, authorId, known),
      place,
      author,
      rating: readRating(card),
      text: words.text,
      truncated: words.truncated,
      postedShown: shown,
      posted: dates(published) ?? dates(shown),
      link: linkStart === null || authorId === null ? null : linkStart + encodeURIComponent(authorId.toWellFormed()),
      replies: repliesOf(card, known, dates),
      photos: card.querySelectorAll(PUBLIC.photo).length,
    });
  }

  return openCards({ room: 'public', cards, read, anchors: PUBLIC_ANCHORS, whole: isWhole(document, cards.length), stated: statedBy(document) });
}

/** One author has one review per place, and the author's id stands in card and state alike. */
function keyOfReview(org: string | null, authorId: string | null, known: StateReview | null): string | null {
  if (org === null) return null;
  if (authorId !== null) return certainKey(PLATFORM, `${org}/${authorId}`);
  return known?.id == null ? null : certainKey(PLATFORM, `${org}/r-${known.id}`);
}

function inState(state: PlaceState | null, authorId: string | null, author: string | null, published: string | null): StateReview | null {
  if (state === null) return null;
  if (authorId !== null) return state.byAuthor.get(authorId) ?? null;
  if (author === null || published === null) return null;
  return state.byNameAndMoment.get(nameAndMoment(author, published)) ?? null;
}

function readRating(card: Element) {
  const value = card.querySelector(PUBLIC.rating)?.getAttribute('content');
  if (value != null) return ratingOf(value, card.querySelector(PUBLIC.bestRating)?.getAttribute('content') ?? STARS);
  return ratingOfLabel(card.querySelector(PUBLIC.stars)?.getAttribute('aria-label'), STARS);
}

/** The fold of a long text is only drawn; where the words themselves end early, the state may have the rest. */
function wordsOf(card: Element, known: StateReview | null): { text: string | null; truncated: boolean } {
  const body = card.querySelector(PUBLIC.text) ?? card.querySelector(PUBLIC.oldText);
  const text = bodyOf(body?.querySelector(PUBLIC.bareText) ?? body, { lines: true, without: PUBLIC.expander });
  if (text === null || !/(?:…|\.\.\.)$/.test(text)) return { text, truncated: false };
  const start = tidy(text.replace(/(?:…|\.\.\.)$/, ''));
  const whole = known?.text == null ? null : tidy(known.text, true);
  if (whole !== null && tidy(whole).startsWith(start)) return { text: whole, truncated: false };
  return { text, truncated: text.endsWith('…') || card.querySelector(PUBLIC.expander) !== null };
}

function repliesOf(card: Element, known: StateReview | null, dates: DateReader): FoundReply[] {
  const opened = bodyOf(card.querySelector(PUBLIC.reply), { lines: true });
  const stored = known?.reply ?? null;
  const text = stored && tidy(stored.text, true);
  const updated = stored?.updated ?? null;
  if (opened !== null) {
    const shown = lineOf(card.querySelector(PUBLIC.replyDate));
    // The state is of the first load: its moment is this reply's only while the words are the same.
    return [{ text: opened, postedShown: shown, posted: lastChange((text === opened ? dates(updated) : null) ?? dates(shown)) }];
  }
  if (stored) return [{ text, postedShown: updated, posted: lastChange(dates(updated)) }];
  return card.querySelector(PUBLIC.replyToggle) === null ? [] : [{ text: null }];
}

/** Yandex keeps when a reply was last changed (`updatedTime`), not when it was given. */
function lastChange(moment: Interval | null): { earliest: null; latest: string } | null {
  return moment && { earliest: null, latest: moment.latest };
}

/** The heading counts only while the page's own links lead to this place; the address alone does not say whose heading it is. */
function placeName(document: Document, org: string | null, state: PlaceState | null): string | null {
  if (org === null) return null;
  const links = [...document.querySelectorAll(PUBLIC.placeLink)];
  const proofs = links.length > 0 ? links : [...document.querySelectorAll(PUBLIC.canonical)];
  const ours = proofs.some((link) => (link.getAttribute('href') ?? '').split(/[/?#]/).includes(org));
  return state?.name ?? (ours ? lineOf(document.querySelector(PUBLIC.placeName)) : null);
}

/** The heading counts the reviews of the place; a list that recycles its elements never reaches it. */
function isWhole(document: Document, cards: number): boolean {
  const heading = lineOf(document.querySelector(PUBLIC.count));
  return cards > 0 && heading !== null && heading.replace(/\D/g, '') === String(cards);
}
