/** A day with its year, as the languages of `date-words.ts` write it, in the middle of other words. */
const DAY =
  /\d{4}\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日號일]|\d{1,2}(?:st|nd|rd|th|er|º|\.)? (?:de )?\p{L}{3,}\.?,? (?:de )?\d{4}(?!\d)|\p{L}{3,}\.? \d{1,2},? \d{4}(?!\d)/u;

/** The day that stands inside a sentence («Reviewed in Italy on 16 July 2022»); null when there is none. */
export function dateInside(sentence: string | null): string | null {
  return sentence === null ? null : (DAY.exec(sentence.slice(0, 400).replace(/\s+/g, ' '))?.[0] ?? null);
}
