import { ask } from '../../lib/browser/messages.ts';
import type { ReportNotes } from '../../lib/model/company.ts';
import { changedSince, type Figures } from '../../lib/report/figures.ts';
import { useJournal } from '../app/context.ts';
import { useAction } from '../app/use-action.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useSay } from '../ui/say.tsx';
import { labelOf, valueOf } from './labels.ts';
import type { Week } from './read-week.ts';
import { nameOf, type ReportTeller } from './teller.ts';
import s from './report.module.css';

interface Props {
  week: Week;
  notes: ReportNotes | null;
  teller: ReportTeller;
}

/** «Проверено» (A13): the head's word that the report was read. From then on it keeps the figures of that moment. */
export function CheckedPart({ week, notes, teller }: Props) {
  const { t, dates, now } = teller;
  const { db } = useJournal();
  const { say } = useSay();
  const { busy, error, run } = useAction();
  const { period } = week.report;
  const checked = notes?.checked ?? null;
  const undo = (event: string): Promise<unknown> => ask('company.record', { doing: { company: 'reports', kind: 'event.undone', payload: { event } } });
  const check = (): void => void run(async () => {
    const { event } = await ask('company.record', { doing: { company: 'reports', kind: 'report.checked', payload: { report: period.id, figures: { ...week.figures } } } });
    const what = t('report.check');
    say(what, { case: `report:${period.id}`, name: t('report.title'), what, back: 'undo', run: () => undo(event) });
  });
  return (
    <section className={s.part} aria-labelledby="part-checked">
      <h3 id="part-checked">{t('report.part.checked')}</h3>
      {checked ? (
        <>
          <p>{t('report.checkedBy', { name: nameOf(checked.author, teller), when: dates.moment(checked.at) })}</p>
          <Difference frozen={checked.figures} present={week.figures} teller={teller} />
        </>
      ) : now < period.to ? (
        <p className={s.aside}>{t('report.notYet')}</p>
      ) : (
        <div className={s.out}>
          <Button look="primary" aria-disabled={busy} disabled={db.readOnly} onClick={() => { if (!busy) check(); }}>
            {t('report.check')}
          </Button>
          <p className={s.aside}>{t('report.checkHint')}</p>
        </div>
      )}
      {error !== null && <Notice tone="bad" announce text={t(error)} />}
    </section>
  );
}

/** What the journal has learnt since: a late review, a reply that was proven, a class that was changed. */
function Difference({ frozen, present, teller }: { frozen: Figures; present: Figures; teller: ReportTeller }) {
  const { t } = teller;
  const changed = changedSince(frozen, present).filter((name) => !name.endsWith('/of'));
  if (changed.length === 0) return null;
  return (
    <Notice text={t('report.differs')}>
      <ul className={s.breaches}>
        {changed.map((name) => (
          <li key={name}>{t('report.difference', { figure: labelOf(name, teller), was: valueOf(frozen, name, teller), is: valueOf(present, name, teller) })}</li>
        ))}
      </ul>
    </Notice>
  );
}
