import { useId } from 'react';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import type { ReportNotes } from '../../lib/model/company.ts';
import type { DraftState } from '../reply/draft-saver.ts';
import { useJournal } from '../app/context.ts';
import { Button } from '../ui/button.tsx';
import { Area, Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { useSay } from '../ui/say.tsx';
import { isNameless, NO_PROPOSAL, PROPOSALS_LIMIT, toStore, type Proposal } from './notes.ts';
import type { ReportTeller } from './teller.ts';
import { useNotes } from './use-notes.ts';
import s from './report.module.css';

const LINE = 500;
const states: Record<DraftState, PlainKey> = {
  saved: 'report.words.saved',
  kept: 'report.words.unsafe',
  unsafe: 'report.words.unsafe',
  saving: 'report.words.saving',
  failed: 'report.words.unsafe',
};

interface Props {
  /** `2026-W47`. */
  report: string;
  notes: ReportNotes | null;
  teller: ReportTeller;
}

/** Conclusions, proposals and decisions (A9): fields while the report is open, plain words once it was checked. */
export function NotesPart({ report, notes, teller }: Props) {
  const { db } = useJournal();
  const { t } = teller;
  return (
    <section className={s.part} aria-labelledby="part-words">
      <h3 id="part-words">{t('report.part.words')}</h3>
      {notes?.checked || db.readOnly ? notes && <Written notes={notes} teller={teller} /> : <Writing key={report} report={report} notes={notes} teller={teller} />}
    </section>
  );
}

function Written({ notes: { conclusions, proposals }, teller }: { notes: Pick<ReportNotes, 'conclusions' | 'proposals'>; teller: ReportTeller }) {
  return (
    <>
      {conclusions !== '' && <p className={s.words}>{conclusions}</p>}
      <ul className={s.breaches}>
        {proposals.map(({ text, owner, by, decided }, index) => (
          <li key={index}>
            {text} <span className={s.aside}>{[owner, by === null ? null : teller.dates.day(by), decided].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Writing({ report, notes: stored, teller }: Props) {
  const { t, company } = teller;
  const { say } = useSay();
  const people = useId();
  const { notes, state, error, change, save } = useNotes(report, stored);
  const { conclusions, proposals } = notes;
  const rest = (): void => void save();
  const changeOne = (index: number, changes: Partial<Proposal>): void => {
    change((now) => ({ ...now, proposals: now.proposals.map((one, at) => (at === index ? { ...one, ...changes } : one)) }));
  };
  const remove = (index: number): void => {
    const removed = proposals[index];
    if (!removed) return;
    change((now) => ({ ...now, proposals: now.proposals.filter((_, at) => at !== index) }));
    rest();
    const what = t('report.removed');
    say(what, {
      case: `report:${report}`,
      name: t('report.title'),
      what,
      back: 'undo',
      run: async () => {
        change((now) => ({ ...now, proposals: now.proposals.toSpliced(index, 0, removed) }));
        if (!(await save())) throw new Error('The proposal was not put back');
      },
    });
  };
  const nameless = proposals.some(isNameless);
  return (
    <>
      <div className={s.paper}>
        <Written notes={toStore(notes)} teller={teller} />
      </div>
      <div className={s.writing}>
        <Area label={t('report.conclusions')} rows={4} value={conclusions} onChange={(event) => { change((now) => ({ ...now, conclusions: event.target.value })); }} onBlur={rest} />
        <h4>{t('report.proposals')}</h4>
        <datalist id={people}>
          {company.people.filter(({ active }) => active).map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
        {proposals.map((one, index) => (
          <fieldset key={index} className={s.proposal}>
            <legend className="quiet">{t('report.proposal', { n: index + 1 })}</legend>
            <Field label={t('report.proposal', { n: index + 1 })} maxLength={LINE} value={one.text} onChange={(event) => { changeOne(index, { text: event.target.value }); }} onBlur={rest} />
            <Field label={t('report.owner')} maxLength={LINE} list={people} value={one.owner} onChange={(event) => { changeOne(index, { owner: event.target.value }); }} onBlur={rest} />
            <Field label={t('report.by')} type="date" value={one.by} onChange={(event) => { changeOne(index, { by: event.target.value }); }} onBlur={rest} />
            <Field label={t('report.decided')} value={one.decided} onChange={(event) => { changeOne(index, { decided: event.target.value }); }} onBlur={rest} />
            <Button look="plain" aria-label={t('report.removeOf', { n: index + 1 })} onClick={() => { remove(index); }}>
              {t('report.remove')}
            </Button>
          </fieldset>
        ))}
        <div className={s.out}>
          {proposals.length < PROPOSALS_LIMIT && <Button onClick={() => { change((now) => ({ ...now, proposals: [...now.proposals, NO_PROPOSAL] })); }}>{t('report.add')}</Button>}
          <p role="status" className={s.aside}>
            {nameless ? t('report.words.nameless') : stored || state !== 'saved' ? t(states[state]) : null}
          </p>
        </div>
        {error !== null && <Notice tone="bad" announce text={t(error)} />}
      </div>
    </>
  );
}
