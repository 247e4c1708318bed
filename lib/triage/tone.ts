import { TEXT_LIMIT } from '../model/limits.ts';
import type { Sighting } from '../model/sighting.ts';
import { findWords } from './words.ts';

/** The tone of a review, for the choice of a reply (A4, A5, A6). `unsure`: too little to say. */
export type Tone = 'positive' | 'neutral' | 'negative' | 'unsure';

export interface ToneGuess {
  tone: Tone;
  by: 'rating' | 'words' | 'nothing';
  /** The words it was told by, as they stand in the review, those for the tone first; empty when the stars said it. */
  reasons: string[];
}

const REASONS = 8;
/** In a text longer than this one word alone tells nothing. */
const LONG = 300;

/** The rating on a scale of five, or null when there is none that means anything. Without a shown scale five is the best (schema.org). */
function starsOf(review: Pick<Sighting, 'rating' | 'ratingScale'>): number | null {
  const { rating } = review;
  const scale = review.ratingScale ?? 5;
  if (rating === null || rating > scale) return null;
  return (rating / scale) * 5;
}

function wordsOf(review: Sighting): string {
  const parts = [review.title, review.text, review.pros, review.cons].filter((part) => part !== null);
  return parts.join('\n').slice(0, TEXT_LIMIT);
}

/**
 * Stars decide: 1–2 of 5 negative, 4–5 positive, between them neutral. Words are looked at only without stars, and then
 * the manager has to look too: where the lexicon decides between praise and complaint it is right in about six of
 * seven texts (tests/unit/triage/measured.test.ts), and middling reviews look like complaints to it.
 */
export function toneOf(review: Sighting): ToneGuess {
  const stars = starsOf(review);
  if (stars !== null) {
    return { tone: stars <= 2 ? 'negative' : stars < 4 ? 'neutral' : 'positive', by: 'rating', reasons: [] };
  }
  const text = wordsOf(review);
  const found = findWords(text);
  const good = found.filter((word) => word.good);
  const bad = found.filter((word) => !word.good);
  if (found.length === 0) return { tone: 'unsure', by: 'nothing', reasons: [] };
  const tone = toneOfWords(good.length, bad.length, text.length);
  const ordered = bad.length >= good.length ? [...bad, ...good] : [...good, ...bad];
  return { tone, by: 'words', reasons: ordered.slice(0, REASONS).map((word) => word.shown) };
}

/** Thanking for a complaint is worse than asking about praise, so praise has to outweigh complaint more clearly than the other way round. */
function toneOfWords(good: number, bad: number, length: number): Tone {
  const all = good + bad;
  if (all === 1 && length > LONG) return 'unsure';
  if (good >= 3 * bad && good > 0) return 'positive';
  if (bad >= 2 * good) return 'negative';
  return all >= 4 ? 'neutral' : 'unsure';
}
