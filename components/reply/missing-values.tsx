import { useState } from 'react';
import { changeSettings } from '../../lib/browser/settings.ts';
import { isSayable } from '../../lib/reply/template.ts';
import { useApp } from '../app/context.ts';
import { valueLabel } from '../templates/template-words.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import s from './reply.module.css';

interface Props {
  /** Names of the values that the template cannot do without. */
  names: readonly string[];
  onCancel: () => void;
}

/** Of a review alone: what is typed here belongs to one customer and is not remembered. */
const OF_REVIEW = ['name', 'place', 'product', 'topic', 'quote'];

/** Asks for what a template needs and nothing tells. Remembered here; the proposal is filled as soon as it is. */
export function MissingValues({ names, onCancel, onOnce }: Props & { /** What is true of this review only. */ onOnce: (values: Record<string, string>) => void }) {
  const { t } = useApp();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const whole = names.every((name) => isSayable(typed[name] ?? ''));
  const unfit = (name: string): boolean => (typed[name] ?? '').trim() !== '' && !isSayable(typed[name] ?? '');
  return (
    <form
      className={s.missing}
      aria-label={t('templates.ask')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!whole) return;
        const given = Object.fromEntries(names.map((name) => [name, (typed[name] ?? '').trim()]));
        const lasting = Object.fromEntries(Object.entries(given).filter(([name]) => !OF_REVIEW.includes(name)));
        onOnce(Object.fromEntries(Object.entries(given).filter(([name]) => OF_REVIEW.includes(name))));
        void changeSettings(({ replyValues }) => ({ replyValues: { ...replyValues, ...lasting } }));
      }}
    >
      <p>{t('templates.ask')}</p>
      {names.map((name, at) => (
        <Field key={name} label={valueLabel(name, t)} hint={unfit(name) ? t('templates.valueUnfit') : undefined} aria-invalid={unfit(name)} maxLength={300} autoFocus={at === 0} value={typed[name] ?? ''} onChange={(event) => { setTyped({ ...typed, [name]: event.target.value }); }} />
      ))}
      {names.some((name) => !OF_REVIEW.includes(name)) && <p className={s.aside}>{t('templates.askHint')}</p>}
      <div className={s.buttons}>
        <Button look="primary" type="submit" disabled={!whole}>
          {t('templates.fill')}
        </Button>
        <Button onClick={onCancel}>{t('app.close')}</Button>
      </div>
    </form>
  );
}
