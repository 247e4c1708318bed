import { expect, test } from 'vitest';
import { checkReply, type CheckInput, type CheckOptions, type RuleId } from '../../../../lib/reply/check/check.ts';

/** A reply, the author's shown name, the review. Everybody and everything in the tables is invented. */
export type Row = readonly [reply: string, author?: string | null, review?: string | null];

const TONE = { 'personal-missing': 5 } as const;

function finds(rule: RuleId, language: CheckInput['language'], [reply, author = null, review = null]: Row, options: CheckOptions): boolean {
  const rating = Object.hasOwn(TONE, rule) ? 5 : 1;
  return checkReply({ review, rating, reply, language, platform: null, author }, options).some((one) => one.rule === rule);
}

/** Faulty replies are found, harmless ones are not. */
export function table(rule: RuleId, language: CheckInput['language'], { faulty, harmless }: { faulty: readonly Row[]; harmless: readonly Row[] }, options: CheckOptions = {}) {
  test(`${rule}, ${language}: ${faulty.length} faulty and ${harmless.length} harmless replies`, () => {
    const missed = faulty.filter((row) => !finds(rule, language, row, options));
    const wrong = harmless.filter((row) => finds(rule, language, row, options));
    expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
  });
}
