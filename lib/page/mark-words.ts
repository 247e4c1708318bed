import type { Mark } from '../model/mark.ts';
import type { Tone } from './own-node.ts';
import type { PageTexts } from './texts.ts';

/** What a mark shows: of the journal, or of the moment between a click and the journal's answer. */
export type MarkState = { kind: 'journal'; mark: Mark } | { kind: 'saving' } | { kind: 'failed' } | { kind: 'status-failed' };

/** Beneath this the time left is amber (screens.md). */
const AMBER = 6 * 3_600_000;

/** The words of a mark and their tone; never anything of the customer. `now` in milliseconds since the epoch. */
export function sayMark(state: MarkState, now: number, texts: PageTexts): { text: string; tone: Tone } {
  const words = texts.mark;
  if (state.kind === 'saving') return { text: words.saving, tone: 'plain' };
  if (state.kind === 'failed') return { text: words.failed, tone: 'red' };
  if (state.kind === 'status-failed') return { text: texts.action.failed, tone: 'red' };
  const { mark } = state;
  switch (mark.kind) {
    case 'new':
      return { text: words.add, tone: 'call' };
    case 'asking':
      return { text: words.asking, tone: 'amber' };
    case 'waiting':
      return sayWaiting(mark, now, texts);
    case 'inserted':
      return { text: words.inserted, tone: 'amber' };
    case 'submitted':
      return { text: words.submitted, tone: 'plain' };
    case 'answered':
      return { text: words.answered(mark.since, now), tone: 'calm' };
    case 'edited':
      return { text: words.edited, tone: 'amber' };
    case 'rework':
      return { text: words.rework, tone: 'plain' };
    case 'quality':
      return { text: words.quality, tone: 'plain' };
    case 'not-review':
      return { text: words.notReview, tone: 'plain' };
    case 'archived':
      return { text: words.archived, tone: 'plain' };
  }
}

function sayWaiting(mark: Mark, now: number, texts: PageTexts): { text: string; tone: Tone } {
  if (mark.backlog) return { text: texts.mark.backlog, tone: 'plain' };
  if (mark.dueAt === null) return { text: texts.mark.kept, tone: 'calm' };
  const left = mark.dueAt - now;
  if (left <= 0) return { text: texts.mark.late(-left), tone: 'red' };
  return { text: texts.mark.left(left), tone: left < AMBER ? 'amber' : 'calm' };
}
