import type { Case } from '../model/case.ts';
import { likeness } from '../model/likeness.ts';
import { REPLY_STATES } from '../model/reply-state.ts';
import type { Key, Sighting } from '../model/sighting.ts';
import { traceOf } from '../model/trace.ts';
import { isBeginning, normal } from '../model/words.ts';
import { allWords, isDated, sameRating } from './difference.ts';
import { moment } from './moment.ts';
import { authorNorm, certainKeys } from './row.ts';

/**
 * Which case a sighting belongs to (design.md, Identity). A certain key decides. Without one: the same place and author,
 * an overlapping date, then the nearest text. Where two would do, the manager is asked.
 */
export type Match =
  | { kind: 'known'; case: Key }
  | { kind: 'new' }
  /** New, and the same review as an earlier sighting of this look, by its number: pinned without a date, and in its place. */
  | { kind: 'twin'; of: number }
  /** Looks like one of these and none for sure. */
  | { kind: 'ask'; candidates: Key[] };

export interface Matching {
  /** The sightings of one look, in the order of the page. */
  sightings: readonly Sighting[];
  /** Cases with the certain keys of the sightings. */
  byKey: ReadonlyMap<Key, Case>;
  /** Cases of this platform that may match the others: by author, by place. */
  candidates: readonly Case[];
  /** Cases that stand at other cards of the page: one case is not at two places. */
  elsewhere: ReadonlySet<Key>;
  /** The place that an id stands for: two ids may be one place that the manager has merged. Without it each is its own. */
  placeOf?: (id: string) => string;
}

/** Alike enough for the same author, place and date. */
const ALIKE = 0.5;
/** Alike enough where no author is known. */
const NEAR_EQUAL = 0.9;
const MOST_CANDIDATES = 10;
/** Equal words of at least so many characters by one name are one review, where no two dates say otherwise. */
export const TWIN_FROM = 20;

interface Known {
  case: Case;
  words: string[];
  certain: Set<Key>;
}

/** The match of each sighting, in order. No case is given to two sightings without a certain key, except to a review listed twice. */
export function match(input: Matching): Match[] {
  const { sightings, byKey, placeOf = (id: string): string => id } = input;
  const samePlace = placeComparer(placeOf);
  const result: (Match | undefined)[] = sightings.map(() => undefined);
  const taken = new Set(input.elsewhere);
  const erased = input.candidates.filter((c) => c.erasedAt !== null).map(knownOf);
  const known = input.candidates.filter((c) => c.erasedAt === null).map(knownOf);
  const ofAuthor = Map.groupBy(known, (k) => authorNorm(k.case.review));
  const give = (index: number, key: Key): void => {
    result[index] = { kind: 'known', case: key };
    taken.add(key);
  };

  sightings.forEach((s, index) => {
    if (s.key === null) return;
    const key = s.key;
    const found = byKey.get(key) ?? [...known, ...erased].find((k) => k.certain.has(key))?.case;
    if (found) give(index, found.key);
  });
  // What was erased is known by its trace alone: nobody is asked whether somebody is it.
  sightings.forEach((s, index) => {
    if (result[index] || erased.length === 0) return;
    const trace = traceOf(s);
    const found = erased.find((k) => k.case.traces.includes(trace) && !taken.has(k.case.key) && agree(s, k, samePlace) && sameRating(s, k.case.review));
    if (found) give(index, found.case.key);
  });
  const eligible = (s: Sighting): Known[] => {
    const author = authorNorm(s);
    const pool = author === '' ? known : [...(ofAuthor.get(author) ?? []), ...(ofAuthor.get('') ?? [])];
    return pool.filter((k) => !taken.has(k.case.key) && agree(s, k, samePlace));
  };
  // Equal words first, over the whole look: an edited review must not take the case of its neighbour.
  sightings.forEach((s, index) => {
    if (result[index]) return;
    const equal = eligible(s).filter((k) => equalWords(s, k));
    const best = equal.sort((a, b) => fit(s, b) - fit(s, a) || a.case.firstSeenAt - b.case.firstSeenAt)[0];
    if (best) give(index, best.case.key);
  });
  const common = sightings.map(twinWords);
  const twins = Map.groupBy(sightings.keys(), (index) => common[index]);
  sightings.forEach((s, index) => {
    if (result[index]) return;
    const twin = common[index] === '' ? undefined : twinOf(s, index);
    if (twin) {
      result[index] = twin;
      return;
    }
    const pool = eligible(s);
    const alike = pool.filter((k) => alikeWords(s, k));
    const only = alike.length === 1 ? alike[0] : undefined;
    if (only) return give(index, only.case.key);
    const doubtful = (alike.length > 0 ? alike : pool.filter(sameAuthorKnown(s))).filter((k) => !k.case.withdrawn);
    if (doubtful.length > 0) result[index] = { kind: 'ask', candidates: doubtful.slice(0, MOST_CANDIDATES).map((k) => k.case.key) };
  });
  return result.map((m) => m ?? { kind: 'new' });

  /** The match of a review that is listed twice: with a date at one card, and without one at another. */
  function twinOf(s: Sighting, index: number): Match | undefined {
    for (const other of twins.get(common[index]) ?? []) {
      const there = sightings[other];
      if (!there || other === index || isDated(s) === isDated(there) || !samePlace(s.place, there.place)) continue;
      const found = result[other];
      if (found && found.kind !== 'new') return found;
      if (other < index) return { kind: 'twin', of: other };
    }
    const standing = (ofAuthor.get(authorNorm(s)) ?? []).find((k) => taken.has(k.case.key) && k.words.includes(allWords(s)) && isListedTwice(s, k, samePlace));
    return standing && { kind: 'known', case: standing.case.key };
  }
}

/** What two sightings of one review listed twice have in common; '' where that is too little to say so. */
function twinWords(s: Sighting): string {
  const words = s.key === null && authorNorm(s) !== '' ? allWords(s) : '';
  return words.length >= TWIN_FROM ? JSON.stringify([s.kind, authorNorm(s), words]) : '';
}

/** Whether one of both was without a date, so that the case may stand at another card of the page too. */
function isListedTwice(s: Sighting, k: Known, samePlace: SamePlace): boolean {
  const { review, versions } = k.case;
  if (s.kind !== review.kind || !samePlace(s.place, review.place)) return false;
  return isDated(s) ? versions.some((version) => !isDated(version.sighting)) && overlap(s, review) : isDated(review);
}

/** Whether two cases look like one review; near words are enough, so only a person can say. */
export function mayBeOne(a: Case, b: Case, placeOf: (id: string) => string): boolean {
  const known = knownOf(b);
  const key = [...certainKeys(a)][0] ?? null;
  return a.versions.some(({ sighting }) => agree({ ...sighting, key }, known, placeComparer(placeOf)) && alikeWords(sighting, known));
}

function knownOf(c: Case): Known {
  return {
    case: c,
    words: [...new Set([allWords(c.review), ...c.versions.map((v) => allWords(v.sighting))])],
    certain: certainKeys(c),
  };
}

/** Everything but the words agrees: ids do not contradict, the place is the same, the dates overlap. */
function agree(s: Sighting, k: Known, samePlace: SamePlace): boolean {
  if (s.kind !== k.case.review.kind) return false;
  if (s.key !== null && k.certain.size > 0 && !k.certain.has(s.key)) return false;
  return samePlace(s.place, k.case.review.place) && k.case.versions.some((v) => overlap(s, v.sighting));
}

type SamePlace = (a: Sighting['place'], b: Sighting['place']) => boolean;

function placeComparer(placeOf: (id: string) => string): SamePlace {
  return (a, b) => {
    if (a.id !== null && b.id !== null) return placeOf(a.id) === placeOf(b.id);
    if (a.name === null || b.name === null) return true;
    const left = normal(a.name);
    const right = normal(b.name);
    return left.includes(right) || right.includes(left) || likeness(left, right) >= ALIKE;
  };
}

/** Whether both dates can mean one moment. A date that is not known can mean any. */
function overlap(a: Sighting, b: Sighting): boolean {
  const from = Math.max(moment(a.postedEarliest) ?? -Infinity, moment(b.postedEarliest) ?? -Infinity);
  const to = Math.min(moment(a.postedLatest) ?? Infinity, moment(b.postedLatest) ?? Infinity);
  return from <= to;
}

function equalWords(s: Sighting, k: Known): boolean {
  const words = allWords(s);
  if (words === '') return k.words.includes('') && sameRating(s, k.case.review);
  return k.words.includes(words);
}

function alikeWords(s: Sighting, k: Known): boolean {
  const words = allWords(s);
  const bothNamed = authorNorm(s) !== '' && authorNorm(k.case.review) !== '';
  if (words === '' || k.words.every((known) => known === '')) return bothNamed && sameRating(s, k.case.review);
  if (s.truncated && k.words.some((known) => isBeginning(words, known))) return true;
  if (k.case.review.truncated && k.words.some((known) => isBeginning(known, words))) return true;
  const enough = bothNamed ? ALIKE : NEAR_EQUAL;
  return k.words.some((known) => likeness(words, known) >= enough);
}

/** Other words by the same name may be a rewritten review; by nobody they are simply another one. */
function sameAuthorKnown(s: Sighting): (k: Known) => boolean {
  const author = authorNorm(s);
  return (k) => author !== '' && authorNorm(k.case.review) === author;
}

/** Tells twins apart, as far as anything does: the rating, and whether a reply stands there. */
function fit(s: Sighting, k: Known): number {
  const { reply } = k.case;
  const shown = normal(s.replies[0]?.text ?? '');
  const { clock } = REPLY_STATES[reply.state];
  const answered = clock === 'stops' || clock === 'provisional' || k.case.draft?.state === 'inserted';
  let points = sameRating(s, k.case.review) ? 4 : 0;
  if (answered === s.replies.length > 0) points += 2;
  if (shown !== '' && reply.text !== null) points += likeness(shown, normal(reply.text));
  return points;
}
