import type { Sighting } from '../model/sighting.ts';
import { isBeginning, normal, plain } from '../model/words.ts';

/**
 * Two sightings of one review. `same`: nothing new. `fuller`: more of the same version is known now (a cut text opened, a
 * field that was not read before, the first date). `changed`: the customer wrote something else. A field that a page has lost changes
 * nothing: absent means not read, not deleted.
 */
export type Difference = 'same' | 'fuller' | 'changed';

const FIELDS = ['title', 'text', 'pros', 'cons'] as const;

export function difference(known: Sighting, seen: Sighting): Difference {
  const found = compared(known, seen);
  // What somebody once typed into a table is often the gist only: other words on the page are no edit by the customer.
  return found === 'changed' && known.via === 'table' && seen.via !== 'table' ? 'fuller' : found;
}

function compared(known: Sighting, seen: Sighting): Difference {
  if (ratingsDiffer(known, seen)) return 'changed';
  const first = (known.key === null && seen.key !== null) || (known.rating === null && seen.rating !== null) || (!isDated(known) && isDated(seen));
  // That it is no guess after all, or that the platform takes no reply to it.
  let fuller = first || (known.doubt !== null && seen.doubt === null) || (known.replyable && !seen.replyable);
  const before = allWords(known);
  if (before === '' && allWords(seen) !== '') return 'changed';
  // One room shows pros and cons apart, another in one text: the same words, laid out otherwise, are no edit.
  if (layout(known) !== layout(seen) && sorted(before) === sorted(allWords(seen))) return fuller ? 'fuller' : 'same';
  for (const field of FIELDS) {
    const was = plain(known[field] ?? '');
    const is = plain(seen[field] ?? '');
    if (is === '' || is === was || (seen.truncated && isBeginning(is, was))) continue;
    if (was !== '' && !(known.truncated && isBeginning(was, is))) return 'changed';
    fuller = true;
  }
  return fuller ? 'fuller' : 'same';
}

/** What is known of the review after `seen`: its words, and what it lacks from before. */
export function merged(known: Sighting, seen: Sighting): Sighting {
  const cut = FIELDS.filter((field) => seen.truncated && isBeginning(plain(seen[field] ?? ''), plain(known[field] ?? '')));
  const kept = (field: (typeof FIELDS)[number]): string | null => (cut.includes(field) ? known[field] : (seen[field] ?? known[field]));
  const dated = isDated(seen);
  const rated = seen.rating !== null;
  const result: Sighting = {
    ...seen,
    key: known.key ?? seen.key,
    place: { id: seen.place.id ?? known.place.id, name: seen.place.name ?? known.place.name },
    author: seen.author ?? known.author,
    rating: rated ? seen.rating : known.rating,
    ratingScale: rated ? (seen.ratingScale ?? known.ratingScale) : known.ratingScale,
    title: kept('title'),
    text: kept('text'),
    pros: kept('pros'),
    cons: kept('cons'),
    postedShown: dated ? seen.postedShown : (known.postedShown ?? seen.postedShown),
    postedEarliest: dated ? seen.postedEarliest : known.postedEarliest,
    postedLatest: dated ? seen.postedLatest : known.postedLatest,
    link: seen.link ?? known.link,
    turns: seen.turns.length > 0 ? seen.turns : known.turns,
    // With other words it may be another matter: 2GIS takes a reply once there is a text.
    replyable: allWords(seen) !== '' && allWords(seen) !== allWords(known) ? seen.replyable : known.replyable && seen.replyable,
    doubt: known.doubt === null ? null : seen.doubt,
    confidence: known.doubt === null ? known.confidence : seen.confidence,
    photos: seen.photos ?? known.photos,
    language: seen.language ?? known.language,
    product: seen.product ?? known.product,
    truncated: cut.length > 0 || seen.text === null ? known.truncated : seen.truncated,
  };
  result.missing = seen.missing.filter((name) => !(name in result) || result[name as keyof Sighting] === null);
  return result;
}

/** Whether the page's date of the review was understood. */
export function isDated(s: Sighting): boolean {
  return s.postedEarliest !== null || s.postedLatest !== null;
}

/** All the customer's words of a sighting, normalised, for comparing. */
export function allWords(s: Sighting): string {
  return FIELDS.map((field) => normal(s[field] ?? '')).filter(Boolean).join(' ');
}

export function sameRating(a: Sighting, b: Sighting): boolean {
  return a.rating === b.rating || (a.rating !== null && b.rating !== null && !ratingsDiffer(a, b));
}

function ratingsDiffer(a: Sighting, b: Sighting): boolean {
  if (a.rating === null || b.rating === null) return false;
  if (a.ratingScale === null || b.ratingScale === null) return a.rating !== b.rating;
  return Math.abs(a.rating / a.ratingScale - b.rating / b.ratingScale) > 1e-6;
}

function layout(s: Sighting): string {
  return FIELDS.map((field) => (plain(s[field] ?? '') === '' ? '-' : '+')).join('');
}

function sorted(words: string): string {
  return words.split(' ').sort().join(' ');
}
