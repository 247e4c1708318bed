import { useEffect, useId, useRef, useState } from 'react';
import type { Case } from '../../lib/model/case.ts';
import { dutySchema, type Duty } from '../../lib/model/regulation.ts';
import type { Person } from '../../lib/model/company.ts';
import { useApp } from '../app/context.ts';
import { useNow } from '../app/use-now.ts';
import { dutyNames } from '../app/rule-names.ts';
import { Button } from '../ui/button.tsx';
import { Area, Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { doingFrom, doings, type Doing, type DoingId } from './doings.ts';
import { NONE, ownerChoices } from './rule-choices.ts';
import { keepDoing, unsavedDoing } from './unsaved-doing.ts';
import s from './care.module.css';

const WORDS_LIMIT = 4_000;

interface Props {
  id: DoingId;
  subject: Case;
  people: readonly Person[];
  busy: boolean;
  onSave: (doing: Doing) => void;
  onClose: () => void;
}

/** The words that a doing is told in. Ctrl Enter records, Escape leaves it; what was typed stays for the next time. */
export function DoingForm({ id, subject, people, busy, onSave, onClose }: Props) {
  const { t, f, settings } = useApp();
  const now = useNow();
  const [words, setWords] = useState(() => unsavedDoing(subject.key, id));
  const [duty, setDuty] = useState<Duty | typeof NONE>(NONE);
  const [approvedBy, setApprovedBy] = useState(NONE);
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const title = useId();
  useEffect(() => field.current?.focus(), []);
  const asked = doings[id];
  const unexplained = subject.care.breaches.filter(({ explained }) => explained === null);
  const [chosen, setChosen] = useState(unexplained[0]?.event ?? '');

  const save = (): void => {
    if (busy) return;
    if (asked.words === 'needed' && words.trim() === '') {
      setMissing(true);
      field.current?.focus();
      return;
    }
    onSave(doingFrom(id, { words, duty: duty === NONE ? null : duty, breach: chosen, approvedBy: approvedBy === NONE ? null : approvedBy }, subject));
  };
  return (
    <form
      className={s.form}
      aria-labelledby={title}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (!isSave && event.key !== 'Escape') return;
        event.preventDefault();
        // The same keys mean the reply and the way back elsewhere on this screen.
        event.stopPropagation();
        if (isSave) save();
        else onClose();
      }}
    >
      <h3 id={title}>{t(asked.label)}</h3>
      {asked.field && (
        <Area
          label={t(asked.field)}
          hint={asked.hint && t(asked.hint)}
          areaRef={field}
          rows={3}
          maxLength={WORDS_LIMIT}
          value={words}
          onChange={({ target }) => {
            setWords(target.value);
            keepDoing(subject.key, id, target.value);
          }}
        />
      )}
      {id === 'pause' && (
        <Select
          label={t('care.pauseOf')}
          value={duty}
          options={[{ value: NONE, label: t('care.pauseAll') }, ...dutySchema.options.filter((one) => one !== 'first-reply').map((one) => ({ value: one, label: t(dutyNames[one]) }))]}
          onChoose={setDuty}
        />
      )}
      {id === 'explain' && unexplained.length > 1 && (
        <Select label={t('care.whichBreach')} value={chosen} options={unexplained.map(({ event, duty: of, due }) => ({ value: event, label: t('care.breachLine', { duty: t(dutyNames[of]), due: f.stamp(due, now) }) }))} onChoose={setChosen} />
      )}
      {id === 'explain' && (
        <Select
          label={t('care.approvedBy')}
          value={approvedBy}
          options={[{ value: NONE, label: t('care.notException') }, ...ownerChoices(people, settings.me, t).filter((one) => one.id !== NONE).map((one) => ({ value: one.id, label: one.label }))]}
          onChoose={setApprovedBy}
        />
      )}
      {missing && <Notice tone="warn" announce text={t('care.missing')} />}
      <div className={s.buttons}>
        <Button look="primary" type="submit" disabled={busy} hotkey="Ctrl ⏎">
          {t('care.save')}
        </Button>
        <Button look="plain" hotkey="Esc" onClick={onClose}>
          {t('app.close')}
        </Button>
      </div>
    </form>
  );
}
