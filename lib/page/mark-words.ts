import type { Mark } from '../model/mark.ts';
import type { Tone } from './own-node.ts';
import type { PageTexts } from './texts.ts';

/** What a mark shows: of the journal, or of the moment between a click and the journal's answer. */
export type MarkState = { kind: 'journal'; mark: Mark } | { kind: 'saving' } | { kind: 'failed' } | { kind: 'status-failed' };

/** Kinds whose words have another name than they. */
const NAMES = { new: 'add', 'not-review': 'notReview' } as const;
/** Kinds that are no plain statement. */
const TONES: Partial<Record<Mark['kind'], Tone>> = { new: 'call', asking: 'amber', inserted: 'amber', edited: 'amber' };

/** The words of a mark and their tone; never anything of the customer. `now` in milliseconds since the epoch. */
export function sayMark(state: MarkState, now: number, texts: PageTexts): { text: string; tone: Tone } {
  const words = texts.mark;
  if (state.kind === 'saving') return { text: words.saving, tone: 'plain' };
  if (state.kind === 'failed') return { text: words.failed, tone: 'red' };
  if (state.kind === 'status-failed') return { text: texts.action.failed, tone: 'red' };
  const { mark } = state;
  const { kind } = mark;
  if (kind === 'waiting') return sayWaiting(mark, now, texts);
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
