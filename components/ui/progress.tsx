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

/** How far long work has come, and the way to stop it. Nothing to be seen for what is done within a second: the place stands there empty, so that its words are heard when they come. */
export function Progress({ text, done, total, onCancel }: Props) {
  const { t } = useApp();
  const late = useLate(1_000);
  return (
    <div className={late ? s.progress : s.early}>
      <label className={s.label}>
        <span role="status">{late && text}</span> {late && (total > 0 ? <progress value={done} max={total} /> : <progress />)}
      </label>
      {late && onCancel && <Button onClick={onCancel}>{t('app.stop')}</Button>}
    </div>
  );
}
