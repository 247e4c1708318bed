import { useId, useRef, useState } from 'react';
import type { Case } from '../../lib/model/case.ts';
import { prioritySchema } from '../../lib/model/regulation.ts';
import { inCharge } from '../../lib/regulation/department.ts';
import { useApp, useJournal } from '../app/context.ts';
import { className, departmentName, priorityNames, subName } from '../app/rule-names.ts';
import { useKeptFocus } from '../app/use-kept-focus.ts';
import { useCompany } from '../app/use-company.ts';
import { Notice } from '../ui/notice.tsx';
import { CareFacts } from './care-facts.tsx';
import { Choices } from './choices.tsx';
import { DoingForm } from './doing-form.tsx';
import { doingFrom, doings, doingsOf, type Doing, type DoingId } from './doings.ts';
import { Guesses } from './guesses.tsx';
import { classChoices, classId, classOf, departmentChoices, NONE, ownerChoices, personName, priorityChoices } from './rule-choices.ts';
import { keepDoing } from './unsaved-doing.ts';
import { useDoing } from './use-doing.ts';
import { useGuesses } from './use-guesses.ts';
import s from './care.module.css';

type Open = 'class' | 'priority' | 'department' | 'owner' | 'doing';

/** What people decide and do about a case besides replying: each by one key, and a second one that chooses. */
export function CarePart({ subject, now }: { subject: Case; now: number }) {
  const { t, settings } = useApp();
  const { db, regulation } = useJournal();
  const people = useCompany('people')?.people ?? [];
  const { busy, error, record } = useDoing(subject);
  const [open, setOpen] = useState<Open | null>(null);
  const [form, setForm] = useState<DoingId | null>(null);
  const guesses = useGuesses(subject);
  const title = useId();
  const section = useRef<HTMLElement>(null);
  useKeptFocus(section, form);

  const { care } = subject;
  const charge = inCharge(subject, regulation);
  const named = (of: string | null, sub: string | null): string =>
    of === null ? t('care.unset') : sub === null ? className(regulation, of, t) : `${className(regulation, of, t)} › ${subName(regulation, of, sub, t)}`;
  const departmentShown = charge.department === null ? null : departmentName(regulation, charge.department, t);
  const listOf = (which: Open) => ({ open: open === which, disabled: db.readOnly, onOpen: (wanted: boolean) => { setOpen(wanted ? which : null); } });
  const tell = (doing: Doing, what: string): void => void record(doing, what);
  const setClass = (id: string): void => {
    const to = classOf(id);
    tell({ kind: 'case.classed', payload: to }, t('care.set', { what: t('care.class'), value: named(to.class, to.sub) }));
  };
  const setPriority = (id: string): void => {
    const priority = prioritySchema.options.find((one) => one === id) ?? null;
    tell({ kind: 'case.prioritised', payload: { priority } }, t('care.set', { what: t('care.priority'), value: priority === null ? t('care.unset') : t(priorityNames[priority]) }));
  };
  const setDepartment = (id: string): void => {
    const department = id === NONE ? null : id;
    tell({ kind: 'case.assigned', payload: { department, owner: care.owner } }, t('care.set', { what: t('care.department'), value: department === null ? t('care.unset') : departmentName(regulation, department, t) }));
  };
  const setOwner = (id: string): void => {
    const owner = id === NONE ? null : id;
    tell({ kind: 'case.assigned', payload: { department: care.department, owner } }, t('care.set', { what: t('care.owner'), value: owner === null ? t('care.unset') : personName(owner, people, settings.me, t) }));
  };
  const begin = (id: string): void => {
    const wanted = doingsOf(subject).find((one) => one === id);
    if (!wanted) return;
    if (doings[wanted].words !== 'none') {
      setForm(wanted);
      return;
    }
    tell(doingFrom(wanted, { words: '', duty: null, breach: '', approvedBy: null }, subject), t(doings[wanted].said));
  };

  return (
    <section ref={section} tabIndex={-1} className={s.care} aria-labelledby={title}>
      <h2 id={title} className="quiet">
        {t('care.title')}
      </h2>
      <div className={s.row}>
        <Choices {...listOf('class')} label={t('care.class')} shown={care.class === null ? null : named(care.class, care.sub)} hotkey="c" choices={classChoices(regulation, t)} chosen={classId(care.class, care.sub)} start={guesses.class ? classId(guesses.class.class, guesses.class.sub) : null} onChoose={setClass} />
        <Choices {...listOf('priority')} label={t('care.priority')} shown={care.priority === null ? null : t(priorityNames[care.priority])} hotkey="p" choices={priorityChoices(t)} chosen={care.priority ?? NONE} start={guesses.priority?.priority ?? null} onChoose={setPriority} />
        <Choices {...listOf('department')} label={t('care.department')} shown={charge.byClass && departmentShown !== null ? t('care.byClass', { department: departmentShown }) : departmentShown} hotkey="d" choices={departmentChoices(regulation, t)} chosen={care.department ?? NONE} start={charge.department} onChoose={setDepartment} />
        <Choices {...listOf('owner')} label={t('care.owner')} shown={care.owner === null ? null : personName(care.owner, people, settings.me, t)} hotkey="o" choices={ownerChoices(people, settings.me, t)} chosen={care.owner ?? NONE} onChoose={setOwner} />
      </div>
      {!db.readOnly && <Guesses guesses={guesses} nameOf={(guess) => named(guess.class, guess.sub)} onClass={(guess) => { setClass(classId(guess.class, guess.sub)); }} onPriority={setPriority} />}
      <CareFacts subject={subject} people={people} now={now} />
      {form === null ? (
        <Choices {...listOf('doing')} label={t('care.doing')} shown="" hotkey="m" choices={doingsOf(subject).map((id) => ({ id, label: t(doings[id].label) }))} chosen={null} onChoose={begin} />
      ) : (
        <DoingForm
          key={form}
          id={form}
          subject={subject}
          people={people}
          busy={busy}
          onClose={() => { setForm(null); }}
          onSave={(doing) => {
            void record(doing, t(doings[form].said)).then((done) => {
              // What could not be recorded stays in its form.
              if (!done) return;
              keepDoing(subject.key, form, '');
              setForm(null);
            });
          }}
        />
      )}
      {error && <Notice tone="bad" announce text={t(error)} />}
    </section>
  );
}
