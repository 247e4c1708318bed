import type { Mark } from '../model/mark.ts';
import type { Doubt } from '../model/sighting.ts';
import type { Tone } from './own-node.ts';
import type { PageTexts } from './texts.ts';

/** Whether this is a customer's review at all is for the manager to say. */
export interface Doubtful {
  kind: 'doubtful';
  doubt: Doubt;
  /** How surely it is one review, 0 to 1, where that was guessed. */
  confidence: number | null;
  declined: boolean;
}

/** What a mark shows: of the journal, of the moment between a click and the journal's answer, or a question. */
export type MarkState = { kind: 'journal'; mark: Mark } | { kind: 'saving' } | { kind: 'failed' } | { kind: 'status-failed' } | Doubtful;

/** Kinds whose words have another name than they. */
const NAMES = { new: 'add', 'not-review': 'notReview' } as const;
/** Kinds that are no plain statement. */
const TONES: Partial<Record<Mark['kind'], Tone>> = { new: 'call', asking: 'amber', inserted: 'amber', edited: 'amber' };

/** The words of a mark and their tone; never anything of the customer. `now` in milliseconds since the epoch. */
export function sayMark(state: MarkState, now: number, texts: PageTexts): { text: string; tone: Tone } {
  const words = texts.mark;
  if (state.kind === 'saving') return { text: words.saving, tone: 'plain' };
  if (state.kind === 'failed') return { text: words.failed, tone: 'red' };
  if (state.kind === 'status-failed') return { text: texts.say('statusFailed'), tone: 'red' };
  if (state.kind === 'doubtful') return state.declined ? { text: words.notReview, tone: 'plain' } : { text: words.doubtful, tone: 'amber' };
  const { mark } = state;
  const { kind } = mark;
  if (kind === 'waiting') return sayWaiting(mark, now, texts);
  if (kind === 'turned' && mark.dueAt !== null) {
    const { text, tone } = sayWaiting(mark, now, texts);
    return { text: `${words.turned} · ${text.replace(/^\S+ /, '')}`, tone };
  }
  if (kind === 'answered') return { text: words.answered(mark.since, now), tone: 'calm' };
  const name = kind === 'new' || kind === 'not-review' ? NAMES[kind] : kind;
  return { text: words[name], tone: TONES[kind] ?? 'plain' };
}

function sayWaiting(mark: Mark, now: number, texts: PageTexts): { text: string; tone: Tone } {
  if (mark.backlog) return { text: texts.mark.backlog, tone: 'plain' };
  if (mark.dueAt === null) return { text: texts.mark.kept, tone: 'calm' };
  // Only what is surely late is called so: «вчера» is a whole day, and the reply may have time until its last minute.
  if (mark.lateAt !== null && now > mark.lateAt) return { text: texts.mark.late(now - mark.lateAt), tone: 'red' };
  if (now >= mark.dueAt) return { text: texts.mark.maybeLate, tone: 'amber' };
  return { text: texts.mark.left(mark.dueAt - now), tone: mark.warnAt !== null && now >= mark.warnAt ? 'amber' : 'calm' };
}

/** Why the manager is asked, and how sure the reading is: «найден по строению страницы: вероятно». */
export function sayDoubt({ doubt, confidence }: Doubtful, { say, sureness }: PageTexts): string {
  const why = say(`${doubt}One`);
  return confidence === null ? why : `${why}: ${sureness(confidence)}`;
}
