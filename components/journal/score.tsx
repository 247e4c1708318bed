import type { Sighting } from '../../lib/model/sighting.ts';
import { useApp } from '../app/context.ts';
import { Stars } from '../ui/stars.tsx';
import s from './score.module.css';

/** The stars of a review; a question has none and says that it is one. */
export function Score({ review }: { review: Sighting }) {
  const { t } = useApp();
  if (review.kind === 'question') return <span className={s.question}>{t('kind.question')}</span>;
  return <Stars rating={review.rating} scale={review.ratingScale} />;
}
