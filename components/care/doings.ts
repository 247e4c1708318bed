import type * as z from 'zod/mini';
import type { caseDoingSchema } from '../../lib/browser/doings.ts';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import type { Case } from '../../lib/model/case.ts';
import type { Duty } from '../../lib/model/regulation.ts';

/** What can be noted of a case as it stands, and what each asks for. */

export type Doing = z.infer<typeof caseDoingSchema>;
export type DoingId = 'accept' | 'return' | 'resume' | 'result' | 'satisfied' | 'unsatisfied' | 'talk' | 'talk-end' | 'facts' | 'note' | 'pause' | 'explain' | 'barred';

/** `words`: whether it is told in words; `none` is done at once. `said`: how it is told of afterwards. */
interface Asked {
  label: PlainKey;
  said: PlainKey;
  words: 'none' | 'wished' | 'needed';
  field?: PlainKey;
  hint?: PlainKey;
}

export const doings: Readonly<Record<DoingId, Asked>> = {
  accept: { label: 'care.accept', said: 'care.accepted', words: 'none' },
  return: { label: 'care.return', said: 'care.returned', words: 'wished', field: 'care.returnWords' },
  resume: { label: 'care.resume', said: 'care.resume', words: 'none' },
  result: { label: 'care.result', said: 'care.result', words: 'wished', field: 'care.resultWords' },
  satisfied: { label: 'care.satisfied', said: 'care.satisfied', words: 'none' },
  unsatisfied: { label: 'care.unsatisfied', said: 'care.unsatisfied', words: 'wished', field: 'care.unsatisfiedWords', hint: 'care.unsatisfiedHint' },
  talk: { label: 'care.talk', said: 'care.talk', words: 'wished', field: 'care.talkWords' },
  'talk-end': { label: 'care.talkEnd', said: 'care.talkEnd', words: 'none' },
  facts: { label: 'care.facts', said: 'care.facts', words: 'needed', field: 'care.factsWords' },
  note: { label: 'care.note', said: 'care.note', words: 'needed', field: 'care.noteWords' },
  pause: { label: 'care.pause', said: 'care.paused', words: 'needed', field: 'care.pauseWords', hint: 'care.pauseHint' },
  barred: { label: 'care.barred', said: 'care.barred', words: 'needed', field: 'care.barredWords', hint: 'care.barredHint' },
  explain: { label: 'care.explain', said: 'care.explained', words: 'needed', field: 'care.explainWords' },
};

/** In the order in which they are offered: what the case waits for comes first. */
export function doingsOf({ care, reply, review }: Pick<Case, 'care' | 'reply' | 'review'>): DoingId[] {
  const handed = care.handover !== null && care.handover.endedAt === null;
  const told = care.result !== null && (care.satisfaction === null || care.satisfaction.at < care.result.at);
  const offered: (DoingId | false)[] = [
    handed && care.handover?.acceptedAt === null && 'accept',
    handed && 'return',
    care.pauses.some(({ to }) => to === null) && 'resume',
    told && 'satisfied',
    told && 'unsatisfied',
    care.breaches.some(({ explained }) => explained === null) && 'explain',
    'facts',
    'result',
    care.talk?.to === null ? 'talk-end' : 'talk',
    'note',
    'pause',
    review.replyable && care.barred === null && reply.state === 'none' && 'barred',
  ];
  return offered.filter((one) => one !== false);
}

/** What the form of a doing holds. */
export interface Filled {
  words: string;
  /** Of a pause: which deadline; null: all but the reply. */
  duty: Duty | null;
  /** Of an explanation: the breach, and who approved the exception. */
  breach: string;
  approvedBy: string | null;
}

/** The event's kind and payload. A pause ends as it was begun: the first that lasts. */
export function doingFrom(id: DoingId, { words, duty, breach, approvedBy }: Filled, { care }: Pick<Case, 'care'>): Doing {
  const text = words.trim();
  const note = text === '' ? null : text;
  switch (id) {
    case 'accept':
      return { kind: 'handover.accepted', payload: { note: null } };
    case 'return':
      return { kind: 'handover.returned', payload: { note } };
    case 'resume':
      return { kind: 'pause.ended', payload: { duty: care.pauses.find(({ to }) => to === null)?.duty ?? null } };
    case 'result':
      return { kind: 'result.given', payload: { note } };
    case 'satisfied':
      return { kind: 'satisfaction.told', payload: { satisfied: true, words: null } };
    case 'unsatisfied':
      return { kind: 'satisfaction.told', payload: { satisfied: false, words: note } };
    case 'talk':
      return { kind: 'talk.moved', payload: { where: note } };
    case 'talk-end':
      return { kind: 'talk.ended', payload: { note: null } };
    case 'facts':
    case 'note':
      return { kind: 'note.added', payload: { text, about: id === 'facts' ? 'facts' : 'progress' } };
    case 'pause':
      return { kind: 'pause.begun', payload: { duty, reason: text } };
    case 'barred':
      return { kind: 'reply.barred', payload: { reason: text } };
    case 'explain':
      return { kind: 'breach.explained', payload: { breach, reason: text, approvedBy } };
  }
}
