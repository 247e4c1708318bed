import type { ReplyLanguage } from '../template.ts';
import { englishData } from './en/private.ts';
import type { Draft } from './find.ts';
import type { CheckInput } from './rule.ts';
import { russianData } from './ru/private.ts';
import type { Span } from './text.ts';
import { chineseData } from './zh/private.ts';

/** What of the customer must not stand in a public reply; the company's own ways of contact may. */
const DATA: Record<ReplyLanguage, (draft: Draft, input: CheckInput) => Span[]> = { ru: russianData, en: englishData, zh: chineseData };

export function personalData(draft: Draft, input: CheckInput, language: ReplyLanguage): Span[] {
  return DATA[language](draft, input);
}
