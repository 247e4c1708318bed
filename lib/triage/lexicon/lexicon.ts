/**
 * The words of one language that tell a tone. Written by us, not taken from a published lexicon (their licences do not
 * let us ship them, triage.md §1). A word is whole; with `*` at its end it is the beginning of a word. Chinese words
 * have no `*`: they are found inside the running text, the longest first.
 */
export interface Lexicon {
  negative: readonly string[];
  positive: readonly string[];
  /** Says nothing by itself and something bad when it is negated: «не работает», "doesn't work". */
  badWhenNegated: readonly string[];
  negators: readonly string[];
  /** Words that end the reach of a negation: «но», "but". */
  turns: readonly string[];
  /** Looks like one of the others and is not; in Russian and English: a word after which a negator negates nothing («не только»). */
  harmless: readonly string[];
}

/** A list of words from a text with spaces between them. */
export function list(words: string): string[] {
  return words.trim().split(/\s+/);
}
