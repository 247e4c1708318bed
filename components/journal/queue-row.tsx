import { memo } from 'react';
import type { Case } from '../../lib/model/case.ts';
import { isAwaited } from '../../lib/model/reply-state.ts';
import type { Sighting } from '../../lib/model/sighting.ts';
import { useApp, useJournal } from '../app/context.ts';
import { className, priorityNames, statusName } from '../app/rule-names.ts';
import { Due } from './due.tsx';
import { authorOf, noWords, platformName } from './names.ts';
import { Score } from './score.tsx';
import s from './queue.module.css';

interface Props {
  subject: Case;
  now: number;
  onOpen: (key: string) => void;
}

/** One waiting review: time left, stars, who, where, the first line of the words, and how far the reply is. */
export const QueueRow = memo(function QueueRow({ subject, now, onOpen }: Props) {
  const { t, language, sites } = useApp();
  const { regulation } = useJournal();
  const { review, draft, care } = subject;
  const where = [platformName(subject.platform, { language, sites }), review.place.name].filter(Boolean).join(' · ');
  const wroteOn = subject.rounds.some((round) => isAwaited(round.reply));
  // What waits for an answer is what the customer wrote last.
  const words = (wroteOn ? subject.turns.at(-1)?.text?.trim().slice(0, SHOWN) : null) ?? firstWords(review);
  const marks = [
    care.class !== null && className(regulation, care.class, t),
    care.priority !== null && care.priority !== 'normal' && t(priorityNames[care.priority]),
    wroteOn && t('queue.turned'),
    draft?.state === 'inserted' && t('due.inserted'),
    care.approval !== null && t(care.approval.given ? 'approval.rowGiven' : care.approval.declined ? 'approval.rowDeclined' : 'approval.rowWaits'),
    (subject.status === 'rework' || subject.status === 'quality') && statusName(regulation, subject.status, t),
    subject.editedAt !== null && t('queue.edited'),
    subject.vanishedAt !== null && t('queue.vanished'),
  ].filter((mark) => mark !== false);
  return (
    <li className={s.item}>
      <button type="button" className={s.row} data-case={subject.key} onClick={() => { onOpen(subject.key); }}>
        <span className={s.line}>
          <Due subject={subject} now={now} />
          <Score review={review} />
          <span className={s.author}>{authorOf(subject, t)}</span>
        </span>
        <span className={s.text}>{words ?? noWords(subject, t)}</span>
        <span className={s.where}>
          <span className={s.place}>{where}</span>
          {marks.length > 0 && <span className={s.marks}>{marks.join(' · ')}</span>}
        </span>
      </button>
    </li>
  );
});

const SHOWN = 200;

/** The beginning of what the customer wrote. */
export function firstWords(review: Sighting): string | null {
  const words = [review.title, review.text, review.pros, review.cons].find((part) => part?.trim());
  return words?.trim().slice(0, SHOWN) ?? null;
}
