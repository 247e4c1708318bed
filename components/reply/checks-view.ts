import type { Case } from '../../lib/model/case.ts';
import type { checkReply, Finding, RuleId } from '../../lib/reply/check/check.ts';
import type { ReplyLanguage } from '../../lib/model/template.ts';
import { replyLanguage } from '../../lib/reply/language.ts';
import { memoryOf } from '../../lib/reply/sameness.ts';

/** What the checks of a draft show, without the screen: the line of parts, the rows of faults, and what a mend changes. */

export type Check = typeof checkReply;

/** So many characters of a reply are checked: no platform publishes a longer one, and no keystroke may be felt. */
export const CHECKED = 10_000;
/** So many replies of the same place a draft is compared with. */
export const COMPARED = 20;
const REVIEW = 20_000;
const QUOTES = 3;
const QUOTE = 60;

export const PARTS = ['thanks-missing', 'personal-missing', 'question-missing', 'apology-missing', 'responsibility-missing', 'solution-missing', 'contact-missing'] as const satisfies readonly RuleId[];
export type PartRule = (typeof PARTS)[number];

/** Faults by the harm that a published one does, the worst first. */
const ATTENTION: readonly RuleId[] = [
  'placeholder', 'personal-data', 'removal-request', 'reward', 'promise-sum', 'wrong-name', 'wrong-gender', 'argument', 'blame', 'excuse',
  'pseudo-apology', 'link-banned', 'wrong-language', 'too-long', 'sameness', 'address-mixed', 'spelling', 'personal-missing',
];
/** Their marks are whole sentences, and so are their mends: one and the same is said once. */
const SENTENCES: readonly RuleId[] = ['argument', 'excuse', 'blame', 'pseudo-apology', 'promise-sum', 'removal-request', 'reward'];
/** They mark the whole reply: nothing is worth quoting. */
const WHOLE: readonly RuleId[] = ['wrong-language', 'sameness'];

export interface Part {
  rule: PartRule;
  /** Null: the reply holds it. */
  missing: Finding | null;
}

export interface Row {
  rule: RuleId;
  clause: string;
  /** All places of the reply, in its order. */
  findings: readonly Finding[];
  /** The marked words, cut. */
  quotes: readonly string[];
  /** So many places more than are quoted. */
  more: number;
  mendable: boolean;
}

export interface ChecksView {
  /** The words that were looked at: the places are theirs. */
  text: string;
  /** What this reply needs, in the order in which it is said; empty where the regulation asks for no such parts. */
  parts: readonly Part[];
  rows: readonly Row[];
  /** How many things there are to mend. */
  count: number;
  /** What the key mends, or shows where it has no mend: the first thing as the screen has them. */
  first: RuleId | null;
  /** Only the beginning was looked at. */
  cut: boolean;
  /** How the recent reply begins that this one repeats; null: it repeats none. */
  like: string | null;
}

export type Subject = Pick<Case, 'platform' | 'review' | 'turns' | 'rounds' | 'reply'>;

/** Finds words that no dictionary knows; `said`: what the customer wrote and is called. */
export type Spell = (text: string, language: ReplyLanguage, said: string) => Finding[];

export interface Surroundings {
  /** The last replies at this place. */
  recent: readonly string[];
  /** The longest reply that the platform takes; null: its rules say nothing here. */
  limit: number | null;
  /** The sum that a manager may promise without asking; null: none. */
  authority?: number | null;
}

/** Looks at a draft with the checks that were loaded. */
export function viewOf(check: Check, subject: Subject, draft: string, { recent, limit, authority = null }: Surroundings, spell: Spell = () => []): ChecksView {
  const text = draft.replace(/\r\n?/g, '\n');
  const cut = text.length > CHECKED;
  const about = { review: wordsOf(subject), rating: starsOf(subject), language: replyLanguage(subject.review), platform: subject.platform, author: subject.review.author };
  const beside = others(recent, subject).map((one) => one.slice(0, CHECKED));
  const options = { recent: beside, authority, ...(limit === null ? {} : { limit }) };
  // A question and what the customer writes further have no fixed parts; in a beginning, what is missing may come later.
  const fixed = subject.review.kind !== 'question' && subject.rounds.length === 0 && !cut;
  const found = check({ ...about, reply: text.slice(0, CHECKED) }, options).filter(({ rule }) => fixed || !isPart(rule));
  found.push(...spell(text.slice(0, CHECKED), about.language, [about.review, about.author, subject.review.place.name, subject.review.product].join(' ')));
  // What an empty reply lacks is what a reply to this review needs.
  const needed = fixed ? check({ ...about, reply: '' }).map(({ rule }) => rule).filter(isPart) : [];
  return { ...arranged(text, needed, found), cut, like: found.some(({ rule }) => rule === 'sameness') ? nearest(text.slice(0, CHECKED), beside) : null };
}

export function arranged(text: string, needed: readonly PartRule[], found: readonly Finding[]): Omit<ChecksView, 'cut' | 'like'> {
  const parts = needed.map((rule) => ({ rule, missing: found.find((one) => one.rule === rule) ?? null }));
  // A part without words of ours to put in is explained as a fault is.
  const faults = found.filter(({ rule, mend }) => !isPart(rule) || mend === null);
  const rows = [...new Set(faults.map(({ rule }) => rule))]
    .sort((a, b) => ATTENTION.indexOf(a) - ATTENTION.indexOf(b))
    .map((rule) => rowOf(text, faults.filter((one) => one.rule === rule), rule));
  const putIn = parts.filter(({ missing }) => missing !== null && missing.mend !== null);
  const first = putIn[0] ?? rows.find(({ mendable }) => mendable) ?? rows[0];
  return { text, parts, rows, count: putIn.length + rows.length, first: first?.rule ?? null };
}

function rowOf(text: string, findings: readonly Finding[], rule: RuleId): Row {
  const marked = WHOLE.includes(rule) ? [] : findings.filter(({ from, to }) => to > from);
  return {
    rule,
    clause: findings[0]?.clause ?? '',
    findings,
    quotes: marked.slice(0, QUOTES).map(({ from, to }) => quoted(text.slice(from, to))),
    more: Math.max(0, marked.length - QUOTES),
    mendable: findings.some(({ mend }) => mend !== null),
  };
}

/** Words as they are quoted: on one line, cut at a whole character. */
export function quoted(words: string): string {
  const line = Array.from(words.slice(0, QUOTE * 4).replace(/\s+/g, ' ').trim());
  return line.length > QUOTE ? `${line.slice(0, QUOTE).join('').trimEnd()}…` : line.join('');
}

const isPart = (rule: RuleId): rule is PartRule => (PARTS as readonly RuleId[]).includes(rule);

/** The places of a rule in a view. */
export function findingsOf({ parts, rows }: ChecksView, rule: RuleId): readonly Finding[] {
  const missing = parts.find((one) => one.rule === rule)?.missing;
  return rows.find((row) => row.rule === rule)?.findings ?? (missing ? [missing] : []);
}

export interface Change {
  from: number;
  to: number;
  /** The words to put there. */
  text: string;
}

/** All mends of one rule as one change, so that one press puts them in and one takes them back; null: it has none. */
export function mendOf(text: string, findings: readonly Finding[]): Change | null {
  const edits: Change[] = [];
  const said = new Set<string>();
  for (const finding of [...findings].sort((a, b) => a.from - b.from)) {
    const last = edits.at(-1)?.to ?? 0;
    if (finding.mend === null || finding.from < last) continue;
    const known = SENTENCES.includes(finding.rule) && (said.has(finding.mend) || text.includes(finding.mend));
    said.add(finding.mend);
    const edit = editFor(text, finding, known ? '' : finding.mend);
    edits.push({ ...edit, from: Math.max(edit.from, last) });
  }
  const [from, to] = [edits[0]?.from, edits.at(-1)?.to];
  if (from === undefined || to === undefined) return null;
  const put = edits.map((edit, at) => edit.text + text.slice(edit.to, edits[at + 1]?.from ?? edit.to)).join('');
  return { from, to, text: put };
}

/** One mend with the spaces around it: words put in stand apart, words taken out leave no gap. */
function editFor(text: string, { from, to }: Finding, mend: string): Change {
  const [before, after] = [text[from - 1] ?? '\n', text[to] ?? '\n'];
  if (mend === '') {
    if (/[ \t]/.test(after) && /\s/.test(before)) return { from, to: to + 1, text: '' };
    if (/[ \t]/.test(before) && /[\s.,!?;:…]/.test(after)) return { from: from - 1, to, text: '' };
    return { from, to, text: '' };
  }
  if (from < to) return { from, to, text: mend };
  const space = /\p{Script=Han}/u.test(mend) ? '' : ' ';
  return { from, to, text: `${/\s/.test(before) ? '' : space}${mend}${/\s/.test(after) ? '' : space}` };
}

/** The rating on a scale of five; without a shown scale five is the best, as lib/triage reads it. */
function starsOf({ review: { rating, ratingScale } }: Subject): number | null {
  const scale = ratingScale ?? 5;
  return rating === null || rating > scale ? null : (rating / scale) * 5;
}

function wordsOf({ review, turns }: Subject): string | null {
  const parts = [review.title, review.text, review.pros, review.cons, ...turns.map(({ text }) => text)].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? null : parts.join('\n').slice(0, REVIEW);
}

function nearest(text: string, recent: readonly string[]): string | null {
  const at = memoryOf(recent).nearest(text)?.at;
  const other = at === undefined ? undefined : recent[at];
  return other === undefined ? null : quoted(other);
}

/** Not beside itself: a reply that is gone from the page is sent again in the same words. */
function others(recent: readonly string[], { reply, rounds }: Subject): readonly string[] {
  const own = new Set([reply, ...rounds.map((round) => round.reply)].filter(({ state }) => state === 'vanished').map(({ text }) => text));
  return recent.filter((one) => !own.has(one));
}
