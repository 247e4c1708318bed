import type { ChatMessage } from '../../model/drafting.ts';
import type { Case } from '../../model/case.ts';
import type { Tone } from '../../triage/tone.ts';
import { usableName } from '../name.ts';
import type { FormOfAddress, ReplyLanguage } from '../template.ts';
import { seenWords } from './clean.ts';
import { masking, type Masking } from './mask.ts';
import { RULE_WORDS } from './prompt-words.ts';

/**
 * What a model is asked. Two messages, whatever a page says: our rules, and the data. The data are JSON between two marks,
 * and no sign that could close them or that a model takes for its own stands in it unescaped.
 */

export interface Asking {
  subject: Pick<Case, 'review' | 'turns' | 'rounds' | 'care'>;
  tone: Tone;
  language: ReplyLanguage;
  form: FormOfAddress;
  /** The longest reply that the platform takes. */
  limit: number | null;
  /** The last replies at this place, the newest first. */
  recent: readonly string[];
}

export interface DraftRequest {
  messages: readonly [ChatMessage, ChatMessage];
  /** Puts the masked words back. */
  masking: Masking;
}

const REVIEW = 6_000;
const LINE = 300;
const FACT = 1_000;
const FACTS = 20;
const REPLY = 700;
const REPLIES = 5;
const TURNS = 5;
/** A reply that a reader still reads. */
const LENGTH = 700;

export function draftRequest({ subject, tone, language, form, limit, recent }: Asking): DraftRequest {
  const { review, turns, rounds, care } = subject;
  const words = RULE_WORDS[language];
  const masked = masking(review.author);
  const said = (text: string | null, most: number): string | undefined => (text === null || text.trim() === '' ? undefined : masked.mask(cut(seenWords(text), most)));
  const name = usableName(review.author, language);
  const mark = name === null ? null : masked.nameMark(name);
  const again = rounds.length > 0;
  const rules = [
    words.form[form],
    words.always,
    review.kind === 'question' ? words.question : words.tone[tone === 'unsure' ? 'neutral' : tone],
    ...(again ? [words.again] : []),
    mark === null ? words.nameless : words.name(mark),
    words.length(Math.min(limit ?? LENGTH, LENGTH)),
    words.facts,
    words.promises,
    words.links,
    words.marks,
    ...(recent.length > 0 ? [words.unlike] : []),
    words.data,
    words.only,
  ];
  const data = {
    kind: review.kind,
    ...(review.rating === null ? {} : { rating: review.rating, of: review.ratingScale ?? 5 }),
    customer: mark,
    title: said(review.title, LINE),
    text: said(review.text, REVIEW),
    pros: said(review.pros, REVIEW),
    cons: said(review.cons, REVIEW),
    product: said(review.product, LINE),
    wrote_again: turns.slice(-TURNS).flatMap(({ text }) => said(text, FACT) ?? []),
    checked_facts: care.notes.filter(({ about }) => about === 'facts').slice(-FACTS).flatMap(({ text }) => said(text, FACT) ?? []),
    last_replies: recent.slice(0, REPLIES).map((reply) => masked.mask(cut(seenWords(reply), REPLY), true)),
  };
  return {
    messages: [
      { role: 'system', content: [words.task, ...rules.map((rule) => `- ${rule}`)].join('\n') },
      { role: 'user', content: `<data>\n${inert(data)}\n</data>\n${words.go}` },
    ],
    masking: masked,
  };
}

/** JSON in which nothing can be taken for a mark: the same data to who parses it. */
function inert(data: unknown): string {
  return JSON.stringify(data).replace(/[<>&`\u007f-\u00a0\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Cut at a whole character. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '').trimEnd()}…`;
}

/** The body for a server, letter for letter as it is sent. */
export function requestBody(model: string, messages: readonly ChatMessage[]): string {
  return JSON.stringify({ model, messages, stream: true });
}
