import { useId, useState } from 'react';
import { useApp } from '../app/context.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import s from './check.module.css';

const REASON_LIMIT = 500;

interface Props {
  /** What is done with the reason, on the button. */
  label: string;
  busy: boolean;
  onReason: (reason: string) => void;
  onCancel: () => void;
}

/** What cannot be proved by a page is said by a person, with the reason. */
export function TickForm({ label, busy, onReason, onCancel }: Props) {
  const { t } = useApp();
  const [reason, setReason] = useState('');
  const list = useId();
  const given = reason.trim();
  return (
    <form
      className={s.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (given !== '') onReason(given);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <Field label={t('check.reason')} value={reason} maxLength={REASON_LIMIT} list={list} autoFocus autoComplete="off" onChange={(event) => { setReason(event.target.value); }} />
      <datalist id={list}>
        <option value={t('check.reasonUnread')} />
        <option value={t('check.reasonOrder')} />
        <option value={t('check.reasonDown')} />
      </datalist>
      <Button type="submit" look="primary" disabled={busy || given === ''}>
        {label}
      </Button>
      <Button look="plain" onClick={onCancel}>
        {t('check.cancel')}
      </Button>
    </form>
  );
}
