import type { Case } from '../../lib/model/case.ts';
import { clocksOf, pressing } from '../../lib/regulation/pressing.ts';
import { useApp, useJournal } from '../app/context.ts';
import { cx } from '../ui/cx.ts';
import { dueSentence, dueWords, type DueTeller, type Look } from './due-words.ts';
import s from './due.module.css';

const signs: Record<Look, string> = { calm: '●', soon: '◐', late: '!', waiting: '…', done: '✓', none: '–' };

/** Time left in a few words, for a row: «1 ч 10 м», «! опоздание 3 ч», «… отправлено, ждём». */
export function Due({ subject, now }: { subject: Case; now: number }) {
  const { regulation } = useJournal();
  const { look, shown, said } = dueWords(pressing(subject, regulation, now), useTeller(now));
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

/** The deadline in a whole sentence, with what is not known said beside it. */
export function DueSentence({ subject, now }: { subject: Case; now: number }) {
  const { regulation } = useJournal();
  const { t } = useApp();
  const teller = useTeller(now);
  const shown = pressing(subject, regulation, now);
  const { look, sentence, aside } = dueSentence(shown, teller);
  // What became of the first clock stays to be seen beside the second.
  const first = clocksOf(subject, regulation, now)[0];
  return (
    <>
      <p className={s.sentence}>
        <span className={look === null ? undefined : s[look]}>{sentence}</span>
        {aside !== null && ` ${aside}`}
      </p>
      {first && shown.round > 0 && <p className={s.sentence}>{t('clock.first', { sentence: dueSentence(first, teller).sentence })}</p>}
    </>
  );
}

function useTeller(now: number): DueTeller {
  const { t, f } = useApp();
  const { regulation } = useJournal();
  return { t, f, now, warnWithinHours: regulation.warnWithinHours };
}
