import type { RatingPoint } from './place-words.ts';
import s from './places.module.css';

const WIDE = 96;
const HIGH = 24;
const EDGE = 3;
/** At least so much of the scale is drawn: a change of a hundredth is no cliff. */
const LEAST = 0.4;

/** The rating day by day as a line; the words say the same for who does not see it. */
export function RatingLine({ points, words }: { points: readonly RatingPoint[]; words: string }) {
  const last = points.at(-1);
  if (!last) return null;
  const ratings = points.map(({ rating }) => rating);
  const middle = (Math.min(...ratings) + Math.max(...ratings)) / 2;
  const span = Math.max(LEAST, Math.max(...ratings) - Math.min(...ratings));
  const x = (day: number): number => EDGE + (day / Math.max(1, last.day)) * (WIDE - 2 * EDGE);
  const y = (rating: number): number => HIGH / 2 - ((rating - middle) / span) * (HIGH - 2 * EDGE);
  return (
    <svg className={s.line} viewBox={`0 0 ${String(WIDE)} ${String(HIGH)}`} width={WIDE} height={HIGH} role="img" aria-label={words}>
      <title>{words}</title>
      <polyline points={points.map(({ day, rating }) => `${x(day).toFixed(1)},${y(rating).toFixed(1)}`).join(' ')} />
      <circle cx={x(last.day)} cy={y(last.rating)} r="2" />
    </svg>
  );
}
