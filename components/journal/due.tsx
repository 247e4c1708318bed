import type { Case } from '../../lib/model/case.ts';
import { deadlinesOf, isAwaiting, soonest, type CaseDeadline } from '../../lib/regulation/soonest.ts';
import { useApp, useJournal } from '../app/context.ts';
import { cx } from '../ui/cx.ts';
import { dueSentence, dueWords, type DueTeller, type Look } from './due-words.ts';
import s from './due.module.css';

const signs: Record<Look, string> = { calm: '●', soon: '◐', late: '!', waiting: '…', done: '✓', none: '–' };

/** Time left in a few words, for a row: «1 ч 10 м», «! опоздание 3 ч», «… отправлено, ждём». */
export function Due({ subject, now }: { subject: Case; now: number }) {
  const { regulation } = useJournal();
  const { look, shown, said } = dueWords(soonest(subject, regulation, now), useTeller(now));
  return (
    <span className={cx(s.due, s[look])} title={said}>
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
}

/** The earliest deadline in a whole sentence, with what is not known said beside it; below it how the others stand. */
export function DueSentence({ subject, now }: { subject: Case; now: number }) {
  const { regulation } = useJournal();
  const { t } = useApp();
  const teller = useTeller(now);
  const shown = soonest(subject, regulation, now);
  const { look, sentence, aside } = dueSentence(shown, teller);
  const others = deadlinesOf(subject, regulation, now).filter((one) => !isSame(one, shown));
  return (
    <>
      <p className={s.sentence}>
        <span className={look === null ? undefined : s[look]}>{sentence}</span>
        {aside !== null && ` ${aside}`}
        <ByClause one={shown} />
      </p>
      {others.length > 0 && (
        <ul className={s.others} aria-label={t('clock.others')}>
          {others.map((one) => {
            const told = dueSentence(one, teller);
            // What became of the first clock stays to be seen beside the second.
            const isFirst = one.duty === 'first-reply' && one.round === 0 && subject.rounds.length > 0;
            return (
              <li key={one.duty === 'first-reply' ? one.round : one.duty} className={s.sentence}>
                {isFirst ? t('clock.first', { sentence: told.sentence }) : <span className={told.look === null ? undefined : s[told.look]}>{told.sentence}</span>}
                <ByClause one={one} />
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

/** The rule that won is named, where it is not the one that holds for every review (A2). */
function ByClause({ one }: { one: CaseDeadline }) {
  const { t } = useApp();
  const { clause, when } = one.duty === 'first-reply' ? one.clock.deadline : one.deadline;
  const special = one.duty !== 'first-reply' || when.channels.length + when.classes.length + when.priorities.length > 0;
  return special && clause !== null && isAwaiting(one) ? <span> {t('clock.by', { clause })}</span> : null;
}

function isSame(one: CaseDeadline, other: CaseDeadline): boolean {
  return one.duty === 'first-reply' ? other.duty === 'first-reply' && one.round === other.round : one.duty === other.duty;
}

function useTeller(now: number): DueTeller {
  const { t, f } = useApp();
  const { regulation } = useJournal();
  return { t, f, now, warnWithinHours: regulation.warnWithinHours };
}
