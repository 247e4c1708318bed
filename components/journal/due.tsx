import type { Case } from '../../lib/model/case.ts';
import { firstReply, type FirstReplyClock } from '../../lib/regulation/first-reply.ts';
import { HOUR } from '../../lib/regulation/regulation.ts';
import { useApp, useJournal } from '../app/context.ts';
import { cx } from '../ui/cx.ts';
import s from './due.module.css';

/** How urgent a case looks. Every look has its sign, so that colour is never alone. */
type Look = 'calm' | 'soon' | 'late' | 'waiting' | 'done' | 'none';
const signs: Record<Look, string> = { calm: '●', soon: '◐', late: '!', waiting: '…', done: '✓', none: '–' };

/** Time left in two words, for a row: «1 ч 10 м», «! 3 ч», «… отправлено, ждём». */
export function Due({ subject, now }: { subject: Case; now: number }) {
  const { t, f } = useApp();
  const { regulation } = useJournal();
  const clock = firstReply(subject, regulation, now);
  const [look, shown, said] = words();
  return (
    <span className={cx(s.due, s[look])}>
      <span aria-hidden="true" className={s.sign}>
        {signs[look]}
      </span>
      {said === undefined ? (
        shown
      ) : (
        <>
          <span aria-hidden="true">{shown}</span>
          <span className="quiet">{said}</span>
        </>
      )}
    </span>
  );

  function words(): [look: Look, shown: string, said?: string] {
    switch (clock.state) {
      case 'running': {
        if (now > clock.dueLatest) {
          return ['late', t('due.late', { span: f.span(now - clock.dueLatest) })];
        }
        const span = f.span(clock.dueEarliest - now);
        return [isSoon(clock, regulation.warnWithinHours, now) ? 'soon' : 'calm', span, t('due.left', { span })];
      }
      case 'provisional':
        return ['waiting', t('due.submitted')];
      case 'kept':
      case 'missed':
      case 'before-capture':
        return ['done', t('due.answered')];
      case 'backlog':
        return ['none', t('due.backlog')];
      case 'closed':
        return ['none', t('due.closed')];
    }
  }
}

function isSoon(clock: FirstReplyClock, warnWithinHours: number, now: number): boolean {
  return clock.dueEarliest - now <= warnWithinHours * HOUR;
}

/** The deadline in a whole sentence, with what is not known said beside it. */
export function DueSentence({ subject, now }: { subject: Case; now: number }) {
  const { t, f } = useApp();
  const { regulation } = useJournal();
  const clock = firstReply(subject, regulation, now);
  const look = clock.state === 'running' ? (clock.late ? s.late : isSoon(clock, regulation.warnWithinHours, now) ? s.soon : undefined) : undefined;
  return (
    <p className={s.sentence}>
      <span className={look}>{sentence()}</span>
      {clock.state === 'running' && clock.guessed && ` ${t('clock.guessed')}`}
      {clock.state === 'running' && !clock.late && !clock.guessed && clock.dueLatest - clock.dueEarliest > HOUR && (
        <> {t('clock.between', { latest: f.stamp(clock.dueLatest, now) })}</>
      )}
    </p>
  );

  function sentence(): string {
    switch (clock.state) {
      case 'running':
        if (clock.late) return t('clock.late', { until: f.stamp(clock.dueLatest, now), span: f.span(now - clock.dueLatest) });
        return t('clock.running', { until: f.stamp(clock.dueEarliest, now), span: f.span(clock.dueEarliest - now) });
      case 'provisional':
        return t(clock.late ? 'clock.provisionalLate' : 'clock.provisional');
      case 'kept':
        return t('clock.kept');
      case 'missed':
        return t('clock.missed');
      case 'before-capture':
        return t('clock.beforeCapture');
      case 'backlog':
        return t('clock.backlog');
      case 'closed':
        return t('clock.closed');
    }
  }
}
