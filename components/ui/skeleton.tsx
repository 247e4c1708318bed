import { useApp } from '../app/context.ts';
import { useLate } from '../app/use-late.ts';
import s from './skeleton.module.css';

/** Grey lines while something loads. Nothing for the first 200 ms: what comes at once must not flicker. */
export function Skeleton({ rows = 4 }: { rows?: number }) {
  const { t } = useApp();
  const late = useLate(200);
  if (!late) return null;
  return (
    <div className={s.skeleton} role="status">
      <span className="quiet">{t('app.loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={s.row} aria-hidden="true">
          <span className={s.short} />
          <span className={s.long} />
        </div>
      ))}
    </div>
  );
}
