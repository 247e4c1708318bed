import type { ReplyLanguage, Template } from '../template.ts';

/** The templates of one language as they are written: by tone, and by what the review holds. */
export type Texts = Record<Template['tone'], Partial<Record<Template['answers'], readonly string[]>>>;

/** Thanks and a personal word (A4); thanks and a question (A5); apology, responsibility, a step (A6), in private (A11). */
const CLAUSES: Record<Template['tone'], readonly string[]> = {
  positive: ['A4', 'A11'],
  neutral: ['A5', 'A11'],
  negative: ['A6', 'A11'],
};

/** Gives the texts their ids: language, tone, what they answer, number. A new text goes to the end of its list. */
export function templatesOf(language: ReplyLanguage, texts: Texts): Template[] {
  const tones = Object.keys(CLAUSES) as Template['tone'][];
  return tones.flatMap((tone) =>
    (['words', 'stars', 'any'] as const).flatMap((answers) =>
      (texts[tone][answers] ?? []).map((text, index) => ({
        id: `${language}-${tone}-${answers}-${index + 1}`,
        language,
        tone,
        answers,
        clauses: CLAUSES[tone],
        text,
      })),
    ),
  );
}
