import { toneOf } from '../../triage/tone.ts';
import { actsIn } from '../acts/read.ts';
import type { Act, Mood } from '../acts/acts.ts';
import type { ReplyLanguage } from '../template.ts';
import { addressOf, mixedAddress } from './address.ts';
import { isAlike } from './alike.ts';
import { en } from './en/index.ts';
import { isThird, isWrongLanguage, languageOf } from './foreign.ts';
import { draftOf, type Draft } from './find.ts';
import { checkPlatform } from './links.ts';
import { checkNames } from './names.ts';
import { isPersonal } from './personal.ts';
import { placeholders } from './placeholder.ts';
import { personalData } from './private.ts';
import { ru } from './ru/index.ts';
import { CLAUSES, type CheckInput, type CheckOptions, type FaultRule, type Finding, type LanguageRules, type Mend, type PartRule, type RuleId } from './rule.ts';
import type { Span } from './text.ts';
import { zh } from './zh/index.ts';

export type { CheckInput, CheckOptions, Finding, RuleId } from './rule.ts';

const LANGUAGES: Record<ReplyLanguage, LanguageRules> = { ru, en, zh };
type Tone = 'positive' | 'neutral' | 'negative' | 'unsure';

/** What each tone needs, in the order in which it is said. */
const NEEDED: Record<Tone, readonly PartRule[]> = {
  positive: ['thanks-missing'],
  neutral: ['thanks-missing', 'question-missing'],
  negative: ['thanks-missing', 'apology-missing', 'responsibility-missing', 'solution-missing', 'contact-missing'],
  unsure: ['thanks-missing'],
};
const FAULTS: readonly FaultRule[] = ['argument', 'excuse', 'blame', 'pseudo-apology', 'promise-sum', 'removal-request', 'reward'];
const PARTS: Record<PartRule, Act> = {
  'thanks-missing': 'thanks',
  'question-missing': 'question',
  'apology-missing': 'apology',
  'responsibility-missing': 'responsibility',
  'solution-missing': 'solution',
  'contact-missing': 'contact',
};
const MOODS: Record<Tone, Mood> = { positive: '+', neutral: '0', negative: '-', unsure: '0' };

/** The tone by the stars, or by the words where there are none. */
function toneFor({ rating, review }: CheckInput): Tone {
  if (rating !== null) return rating <= 2 ? 'negative' : rating < 4 ? 'neutral' : 'positive';
  if (review === null || review.trim() === '') return 'unsure';
  return toneOf({ rating: null, ratingScale: null, title: null, text: review, pros: null, cons: null } as Parameters<typeof toneOf>[0]).tone;
}

/** What a reader of the regulation would say of a draft. Pure, offline, in linear time. */
export function checkReply(input: CheckInput, options: CheckOptions = {}): Finding[] {
  const language = languageOf(input.reply, input.language, null);
  const draft = draftOf(input.reply);
  const rules = LANGUAGES[language];
  const findings: Finding[] = [];
  // A reply in a third language: its reader would find nothing else, and our rules cannot read it.
  if (isThird(input.reply, input.review, language)) return [{ rule: 'wrong-language', clause: CLAUSES['wrong-language'], from: 0, to: input.reply.length, mend: null }];
  const near = addressOf(draft, language) === 'near';
  const mendOf = (mend: Mend | null) => (mend === null || typeof mend === 'string' ? mend : near ? mend.near : mend.distant);
  const add = (rule: RuleId, { from, to }: Span, mend: string | null) => findings.push({ rule, clause: CLAUSES[rule], from, to, mend });
  const at = (place: number): Span => ({ from: place, to: place });

  const tone = toneFor(input);
  const said = draft.sentences.map(({ from, to }) => actsIn(draft.shown.slice(from, to), language, MOODS[tone]));
  for (const rule of NEEDED[tone]) {
    if (said.some((acts) => acts.has(PARTS[rule]))) continue;
    add(rule, at(placeFor(rule, draft)), mendOf(rules.mends[rule]));
  }
  if (tone === 'positive' && !isPersonal(draft, input, language)) add('personal-missing', at(placeFor('thanks-missing', draft)), null);

  for (const rule of FAULTS) {
    for (const [at, sentence] of draft.sentences.entries()) {
      if (!said[at]?.has(rule) || (rule === 'promise-sum' && isWithin(draft.text.slice(sentence.from, sentence.to), options.authority))) continue;
      add(rule, sentence, mendOf(rules.mends[rule]));
    }
  }
  for (const span of personalData(draft, input, language)) add('personal-data', span, '');
  for (const { rule, from, to, mend } of checkNames(draft, input, language)) add(rule, { from, to }, mend);
  for (const span of placeholders(draft, input.author)) add('placeholder', span, null);
  for (const { span, mend } of mixedAddress(draft, language)) add('address-mixed', span, mend);
  checkPlatform(draft, input, options, add);

  if (isWrongLanguage(input, language)) add('wrong-language', { from: 0, to: input.reply.length }, null);
  if (isAlike(input.reply, options.recent ?? [], language)) add('sameness', { from: 0, to: input.reply.length }, null);
  return findings.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Whether a sum is named and the manager may promise it. */
function isWithin(sentence: string, authority: number | null | undefined): boolean {
  if (!authority) return false;
  if (/%|процент|percent|折/.test(sentence)) return false;
  const sums = [...sentence.matchAll(/\d[\d\s.,]{0,10}/g)].map(([sum]) => Number(sum.replace(/[\s.,]/g, '')));
  return sums.length > 0 && sums.every((sum) => sum <= authority);
}

/** Where a missing part would stand: thanks and apology after the greeting, all else before the farewell. */
function placeFor(rule: PartRule, { text, sentences }: Draft): number {
  const [first] = sentences;
  if (!first) return 0;
  const greeting = /^[^.!?。！？]{0,60}(?:здравствуйте|добрый|доброе|привет|hello|hi|dear|good (?:day|morning|evening|afternoon)|您好|你好)/.test(text.slice(first.from, first.to)) && first.to - first.from < 40;
  if (rule === 'thanks-missing' || rule === 'apology-missing') return greeting ? first.to : first.from;
  const last = sentences.at(-1) ?? first;
  const farewell = /с уважением|ваша? команда|regards|sincerely|the team|敬上|团队$/.test(text.slice(last.from, last.to)) && sentences.length > 1;
  return farewell ? last.from : last.to;
}
