import type { ReactNode } from 'react';
import type { Breach } from '../../lib/model/care.ts';
import type { Case } from '../../lib/model/case.ts';
import type { Person } from '../../lib/model/company.ts';
import { isAwaited } from '../../lib/model/reply-state.ts';
import { isLiftedBy } from '../../lib/regulation/breaches.ts';
import { useApp } from '../app/context.ts';
import { useInForce } from '../app/use-in-force.ts';
import { dutyNames } from '../app/rule-names.ts';
import { personName } from './rule-choices.ts';
import s from './care.module.css';

/** What is known of a case besides its reply: the hand-over, pauses, the result, the private talk, notes, breaches. */
export function CareFacts({ subject, people, now }: { subject: Case; people: readonly Person[]; now: number }) {
  const { t, f, settings } = useApp();
  const stretches = useInForce(now);
  const { barred, handover, pauses, result, satisfaction, talk, notes, breaches } = subject.care;
  const at = (moment: number): string => f.moment(moment, now);
  const lines: [key: string, line: ReactNode, words?: string | null][] = [];
  if (handover) {
    lines.push(['handover', t(handover.to === 'quality' ? 'care.handedQuality' : 'care.handedRework', { when: at(handover.at) })]);
    if (handover.acceptedAt !== null) lines.push(['accepted', t('care.handedAccepted', { when: at(handover.acceptedAt) })]);
    if (handover.endedAt !== null) lines.push(['returned', t('care.handedReturned', { when: at(handover.endedAt) }), handover.note]);
  }
  if (barred) lines.push(['barred', t('care.barredLine', { when: at(barred.at) }), barred.reason]);
  for (const { duty, reason, from } of pauses.filter(({ to }) => to === null)) {
    lines.push([`pause ${duty ?? ''}`, duty === null ? t('care.pauseLine', { when: at(from), reason }) : t('care.pauseLineOf', { duty: t(dutyNames[duty]), when: at(from), reason })]);
  }
  if (result) lines.push(['result', t('care.resultLine', { when: at(result.at) }), result.note]);
  if (satisfaction) lines.push(['satisfaction', t(satisfaction.satisfied ? 'care.satisfiedLine' : 'care.unsatisfiedLine', { when: at(satisfaction.at) }), satisfaction.words]);
  if (talk) lines.push(['talk', talk.to === null ? t('care.talkLine', { when: at(talk.from) }) : t('care.talkEnded', { when: at(talk.to) }), talk.where]);
  // While a reply is written the facts stand beside it.
  const writing = isAwaited((subject.rounds.at(-1) ?? subject).reply);
  for (const note of notes.filter(({ about }) => !writing || about !== 'facts')) {
    const who = personName(note.author, people, settings.me, t);
    lines.push([note.event, `${t(note.about === 'facts' ? 'care.factsLine' : 'care.noteLine', { when: at(note.at) })}, ${who}:`, note.text]);
  }
  if (lines.length === 0 && breaches.length === 0) return null;
  return (
    <ul className={s.facts}>
      {breaches.map((breach) => (
        <li key={breach.event}>
          <BreachLine breach={breach} lifted={stretches !== undefined && isLiftedBy(breach, subject, stretches, now)} due={f.stamp(breach.due, now)} approver={breach.explained?.approvedBy ? personName(breach.explained.approvedBy, people, settings.me, t) : null} />
        </li>
      ))}
      {lines.map(([key, line, words]) => (
        <li key={key}>
          {line}
          {words && <span className={s.said}> {words}</span>}
        </li>
      ))}
    </ul>
  );
}

/** A breach stays; what explains or lifts it stands beside it. */
function BreachLine({ breach, lifted, due, approver }: { breach: Breach; lifted: boolean; due: string; approver: string | null }) {
  const { t } = useApp();
  const { duty, clause, explained } = breach;
  return (
    <>
      <span className={lifted ? undefined : s.breach}>
        <span aria-hidden="true">! </span>
        {t('care.breachLine', { duty: t(dutyNames[duty]), due })}
        {clause !== null && ` (${t('care.breachClause', { clause })})`}.
      </span>{' '}
      {lifted && <span>{t('care.breachLifted')} </span>}
      {explained ? (
        <>
          <span className={s.said}>{t('care.breachReason', { reason: explained.reason })}</span>
          {approver !== null && <span> {t('care.breachApproved', { name: approver })}.</span>}
        </>
      ) : (
        !lifted && <span>{t('care.breachOpen')}</span>
      )}
    </>
  );
}
