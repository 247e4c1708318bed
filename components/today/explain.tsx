import { useState } from 'react';
import type { Person } from '../../lib/model/company.ts';
import { useApp } from '../app/context.ts';
import { useAction } from '../app/use-action.ts';
import { Button } from '../ui/button.tsx';
import { Area, Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import s from './today.module.css';

const NOBODY = '';

interface Props {
  /** Which breach, for who cannot see beside what the button stands. */
  what: string;
  people: readonly Person[];
  onExplain: (reason: string, approvedBy: string | null) => Promise<void>;
}

/** Why it came to a breach, and who approved it where it is an exception (D11). */
export function Explain({ what, people, onExplain }: Props) {
  const { t } = useApp();
  const { busy, error, run } = useAction();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [approvedBy, setApprovedBy] = useState(NOBODY);
  if (!open) {
    return (
      <Button aria-label={t('today.explainOf', { what })} onClick={() => { setOpen(true); }}>
        {t('today.explain')}
      </Button>
    );
  }
  return (
    <form
      className={s.form}
      onSubmit={(event) => {
        event.preventDefault();
        void run(() => onExplain(reason.trim(), approvedBy === NOBODY ? null : approvedBy));
      }}
    >
      {/* The button that was pressed has given its place to this field. */}
      <Area label={t('today.reason')} value={reason} required rows={2} maxLength={2_000} autoFocus onChange={(event) => { setReason(event.target.value); }} />
      {people.length > 0 && (
        <Select label={t('today.approvedBy')} value={approvedBy} options={[{ value: NOBODY, label: t('today.noApproval') }, ...people.map(({ id, name }) => ({ value: id, label: name }))]} onChoose={setApprovedBy} />
      )}
      <div className={s.buttons}>
        <Button type="submit" look="primary" disabled={busy || reason.trim() === ''}>
          {t('today.saveReason')}
        </Button>
        <Button onClick={() => { setOpen(false); }}>{t('app.dismiss')}</Button>
      </div>
      {error !== null && <Notice tone="bad" announce text={t(error)} />}
    </form>
  );
}
