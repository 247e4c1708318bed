import { useApp } from '../app/context.ts';
import s from './stars.module.css';

/** The rating as the page shows it. Drawn as stars on a scale of five, in figures on any other; read aloud as «2 из 5». */
export function Stars({ rating, scale }: { rating: number | null; scale: number | null }) {
  const { t, f } = useApp();
  if (rating === null) return <span className={s.none}>{t('stars.none')}</span>;
  const words = scale === null ? f.decimal(rating) : t('stars.of', { rating: f.decimal(rating), scale: f.decimal(scale) });
  if (scale !== 5) return <span className={s.figures}>{words}</span>;
  const full = Math.round(rating);
  return (
    <span className={s.stars} role="img" aria-label={words} title={words}>
      <span aria-hidden="true">{'★'.repeat(full)}</span>
      <span aria-hidden="true" className={s.rest}>
        {'☆'.repeat(Math.max(0, 5 - full))}
      </span>
    </span>
  );
}
