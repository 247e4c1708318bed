import type { Formatters } from '../../lib/i18n/format.ts';
import type { Translate } from '../../lib/i18n/texts.ts';
import type { CaseClock } from '../../lib/regulation/pressing.ts';
import { HOUR } from '../../lib/regulation/regulation.ts';
import type { ReplyClock } from '../../lib/regulation/reply-clock.ts';

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

/** For a row: «1 ч 10 м», «опоздание 3 ч», «отправлено, ждём»; where the customer wrote again, that is said with it. */
export function dueWords({ clock, round }: CaseClock, teller: DueTeller): DueWords {
  const words = clockWords(clock, teller);
  return round > 0 && clock.state === 'running' ? { ...words, said: teller.t('due.turned', { left: words.said ?? words.shown }) } : words;
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

export function dueSentence({ clock, round }: CaseClock, teller: DueTeller): DueSentence {
  const told = clockSentence(clock, teller);
  return round > 0 && clock.state === 'running' ? { ...told, sentence: teller.t('clock.turned', { sentence: told.sentence }) } : told;
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
