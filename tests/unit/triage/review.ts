import type { Sighting } from '../../../lib/model/sighting.ts';

const EMPTY: Sighting = {
  kind: 'review',
  key: null,
  place: { id: null, name: null },
  author: null,
  rating: null,
  ratingScale: null,
  title: null,
  text: null,
  pros: null,
  cons: null,
  postedShown: null,
  postedEarliest: null,
  postedLatest: null,
  link: null,
  replies: [],
  turns: [],
  replyable: true,
  photos: null,
  language: null,
  product: null,
  truncated: false,
  via: 'adapter',
  doubt: null,
  confidence: null,
  missing: [],
};

/** A review of which the page shows nothing but the given parts. */
export function review(part: Partial<Sighting> = {}): Sighting {
  return { ...EMPTY, ...part };
}
