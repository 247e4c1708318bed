import type { Formatters } from '../../lib/i18n/format.ts';
import type { PlainKey, Translate } from '../../lib/i18n/texts.ts';
import type { Duty } from '../../lib/model/regulation.ts';
import type { DutyClock } from '../../lib/regulation/duties.ts';
import { HOUR } from '../../lib/regulation/regulation.ts';
import type { ReplyClock } from '../../lib/regulation/reply-clock.ts';
import type { CaseDeadline } from '../../lib/regulation/soonest.ts';
import { dutyNames } from '../app/rule-names.ts';

/** How urgent a case looks. Every look has its sign, so that colour is never alone. */
export type Look = 'calm' | 'soon' | 'late' | 'waiting' | 'done' | 'none';

/** What deadlines are told with. `warnWithinHours` is the regulation's. */
export interface DueTeller {
  t: Translate;
  f: Formatters;
  now: number;
  warnWithinHours: number;
}

/** Time left in few words. `said` is what a screen reader says where what is shown needs its column to be understood. */
export interface DueWords {
  look: Look;
  shown: string;
  said?: string;
}

const MINUTE = 60_000;

/** How far a running clock has come: `maybe` lies between the earliest and the latest moment that the page's date can mean. */
type Stage = 'calm' | 'soon' | 'maybe' | 'late';

function stageOf(clock: ReplyClock, { now, warnWithinHours }: DueTeller): Stage {
  if (now > clock.dueLatest) return 'late';
  // The last minute before the earliest moment is told as the doubt that follows it, where one follows.
  if (clock.dueEarliest - now < MINUTE && clock.dueLatest - clock.dueEarliest >= MINUTE) return 'maybe';
  return clock.dueEarliest - now <= warnWithinHours * HOUR ? 'soon' : 'calm';
}

const looks: Record<Stage, Look> = { calm: 'calm', soon: 'soon', maybe: 'soon', late: 'late' };

/** «1 ч 10 м»; below a minute in words: «осталось 0 мин» says nothing. */
function spanOf(milliseconds: number, { t, f }: DueTeller): string {
  return milliseconds < MINUTE ? t('due.underMinute') : f.span(milliseconds);
}

/** «в 15:24», «23 ноября, 0:10» */
function surely(clock: ReplyClock, { t, f, now }: DueTeller): string {
  const stamp = f.stamp(clock.dueLatest, now);
  const time = f.time(clock.dueLatest);
  return stamp === time ? t('due.at', { time }) : stamp;
}

/** Short enough for a row. */
const shortNames: Record<Exclude<Duty, 'first-reply'>, PlainKey> = {
  result: 'due.result',
  satisfaction: 'due.satisfaction',
  'hand-over': 'due.handOver',
  'private-talk': 'due.privateTalk',
};

/** For a row: «1 ч 10 м», «опоздание 3 ч», «отправлено, ждём», «отдел: 5 ч»; where the customer wrote again, that is said with it. */
export function dueWords(one: CaseDeadline, teller: DueTeller): DueWords {
  if (one.duty !== 'first-reply') return dutyWords(one, teller);
  const { clock, round } = one;
  const words = clockWords(clock, teller);
  return round > 0 && clock.state === 'running' ? { ...words, said: teller.t('due.turned', { left: words.said ?? words.shown }) } : words;
}

function dutyWords(one: DutyClock, teller: DueTeller): DueWords {
  const { t, now } = teller;
  const named = (left: string, duty: string): string => t('due.duty', { duty, left });
  const both = (look: Look, left: string): DueWords => ({ look, shown: named(left, t(shortNames[one.duty])), said: named(left, t(dutyNames[one.duty])) });
  if (one.state === 'paused') return both('waiting', t('due.paused'));
  if (now > one.due) return both('late', t('due.late', { span: spanOf(now - one.due, teller) }));
  return both(one.due - now <= teller.warnWithinHours * HOUR ? 'soon' : 'calm', spanOf(one.due - now, teller));
}

function clockWords(clock: ReplyClock, teller: DueTeller): DueWords {
  const { t, now } = teller;
  switch (clock.state) {
    case 'running': {
      const stage = stageOf(clock, teller);
      const look = looks[stage];
      if (stage === 'late') return { look, shown: t('due.late', { span: spanOf(now - clock.dueLatest, teller) }) };
      if (stage === 'maybe') return { look, shown: t('due.maybe'), said: t('due.maybeUntil', { until: surely(clock, teller) }) };
      const span = spanOf(clock.dueEarliest - now, teller);
      return { look, shown: span, said: t('due.left', { span }) };
    }
    case 'provisional':
      return { look: 'waiting', shown: t('due.submitted') };
    case 'unproven':
      return { look: 'done', shown: t('due.unproven') };
    case 'kept':
    case 'missed':
    case 'before-capture':
      return { look: 'done', shown: t('due.answered') };
    case 'backlog':
      return { look: 'none', shown: t('due.backlog') };
    case 'closed':
      return { look: 'none', shown: t('due.closed') };
    case 'unanswerable':
      return { look: 'none', shown: t('due.unanswerable') };
    case 'not-counted':
      return { look: 'none', shown: t('due.notCounted') };
  }
}

/** For the head of a case: a whole sentence, and beside it what is not known. `look` is null where nothing presses. */
export interface DueSentence {
  look: 'soon' | 'late' | null;
  sentence: string;
  aside: string | null;
}

export function dueSentence(one: CaseDeadline, teller: DueTeller): DueSentence {
  if (one.duty !== 'first-reply') return dutySentence(one, teller);
  const { clock, round } = one;
  const told = clockSentence(clock, teller);
  return round > 0 && clock.state === 'running' ? { ...told, sentence: teller.t('clock.turned', { sentence: told.sentence }) } : told;
}

function dutySentence(one: DutyClock, teller: DueTeller): DueSentence {
  const { t, f, now } = teller;
  const duty = t(dutyNames[one.duty]);
  const until = f.stamp(one.due, now);
  const told = (look: DueSentence['look'], sentence: string): DueSentence => ({ look, sentence: sentence.charAt(0).toUpperCase() + sentence.slice(1), aside: null });
  switch (one.state) {
    case 'kept':
      return told(null, t('clock.dutyKept', { duty }));
    case 'missed':
      return told(null, t('clock.dutyMissed', { duty, until }));
    case 'paused':
      return told(null, t('clock.dutyPaused', { duty }));
    case 'running':
      if (now > one.due) return told('late', t('clock.dutyLate', { duty, until, span: spanOf(now - one.due, teller) }));
      return told(one.due - now <= teller.warnWithinHours * HOUR ? 'soon' : null, t('clock.dutyRunning', { duty, until, span: spanOf(one.due - now, teller) }));
  }
}

function clockSentence(clock: ReplyClock, teller: DueTeller): DueSentence {
  const { t, f, now } = teller;
  const calm = (sentence: string) => ({ look: null, sentence, aside: null });
  switch (clock.state) {
    case 'running': {
      const stage = stageOf(clock, teller);
      const look = stage === 'calm' ? null : stage === 'late' ? 'late' : 'soon';
      const guessed = clock.guessed ? t('clock.guessed') : null;
      if (stage === 'late') {
        return { look, sentence: t('clock.late', { until: f.stamp(clock.dueLatest, now), span: spanOf(now - clock.dueLatest, teller) }), aside: guessed };
      }
      if (stage === 'maybe') return { look, sentence: t('clock.maybe', { until: surely(clock, teller) }), aside: guessed };
      const sentence = t('clock.running', { until: f.stamp(clock.dueEarliest, now), span: spanOf(clock.dueEarliest - now, teller) });
      const between = clock.dueLatest - clock.dueEarliest > HOUR ? t('clock.between', { latest: f.stamp(clock.dueLatest, now) }) : null;
      return { look, sentence, aside: guessed ?? between };
    }
    case 'provisional':
      return calm(t(clock.late ? 'clock.provisionalLate' : 'clock.provisional'));
    case 'kept':
      return calm(t('clock.kept'));
    case 'missed':
      return calm(t('clock.missed'));
    case 'unproven':
      return calm(t('clock.unproven'));
    case 'before-capture':
      return calm(t('clock.beforeCapture'));
    case 'backlog':
      return calm(t('clock.backlog'));
    case 'closed':
      return calm(t('clock.closed'));
    case 'unanswerable':
      return calm(t('clock.unanswerable'));
    case 'not-counted':
      return calm(t('clock.notCounted'));
  }
}
