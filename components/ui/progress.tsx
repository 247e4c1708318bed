import { useApp } from '../app/context.ts';
import { useLate } from '../app/use-late.ts';
import { Button } from './button.tsx';
import s from './progress.module.css';

interface Props {
  text: string;
  done: number;
  /** Zero while nobody knows. */
  total: number;
  /** Absent where there is no way back any more. */
  onCancel?: (() => void) | undefined;
}

/** How far long work has come, and the way to stop it. Nothing for what is done within a second. */
export function Progress({ text, done, total, onCancel }: Props) {
  const { t } = useApp();
  const late = useLate(1_000);
  if (!late) return null;
  return (
    <div className={s.progress}>
      <label className={s.label}>
        <span role="status">{text}</span> {total > 0 ? <progress value={done} max={total} /> : <progress />}
      </label>
      {onCancel && <Button onClick={onCancel}>{t('app.stop')}</Button>}
    </div>
  );
}
