import { dueOf, soonest } from '../../lib/regulation/soonest.ts';
import { useApp, useJournal } from '../app/context.ts';
import { cx } from '../ui/cx.ts';
import type { TodayFacts } from './use-today.ts';
import s from './today.module.css';

const HOURS = [0, 3, 6, 9, 12, 15, 18, 21, 24];
/** Points that lie closer than this are drawn as one, larger. Parts of a day. */
const STEPS = 96;

interface Point {
  at: number;
  sign: 'dot' | 'due' | 'late' | 'done';
  what: string;
}

const legend = [
  { sign: 'dot', name: 'today.signDot' },
  { sign: 'done', name: 'today.signDone' },
  { sign: 'due', name: 'today.signDue' },
  { sign: 'late', name: 'today.signLate' },
] as const;

/** The day from its first to its last moment: the check, the reviews as they appeared, the replies, and the deadlines ahead. */
export function DayLine({ today, now }: { today: TodayFacts; now: number }) {
  const { t, f } = useApp();
  const { regulation } = useJournal();
  const { span, check, facts, open, stake } = today;
  const place = (at: number): number => ((at - span.from) / (span.to - span.from)) * 100;
  const due = stake.state.check.by;
  const looks = [...check.looks.values()].flat();
  const lanes: { title: string; n?: number; points: Point[] }[] = [
    {
      title: t('today.laneCheck'),
      n: looks.length,
      points: [
        ...looks.map(({ at }): Point => ({ at, sign: 'dot', what: t('today.checkLook') })),
        ...(due === null ? [] : [{ at: due, sign: check.signed === null && now > due ? 'late' : 'due', what: t('today.checkDue') } as const]),
        ...(check.signed === null ? [] : [{ at: check.signed.at, sign: 'done', what: t('today.checkSigned') } as const]),
      ],
    },
    { title: t('today.laneReviews'), points: facts.appeared.map(({ at }) => ({ at, sign: 'dot', what: '' })) },
    { title: t('today.laneAnswers'), points: facts.answered.map(({ at }) => ({ at, sign: 'done', what: '' })) },
    { title: t('today.laneDue'), points: open.map((row) => dueOf(soonest(row, regulation, now))).map((at) => ({ at, sign: now > at ? 'late' : 'due', what: '' })) },
  ];
  return (
    <section className={s.day} aria-labelledby="day-line">
      <h2 id="day-line">{t('today.day')}</h2>
      <div className={s.lanes}>
        {lanes.map(({ title, n: counted, points }) => {
          const within = points.filter(({ at }) => at >= span.from && at < span.to).sort((a, b) => a.at - b.at);
          return (
            <div key={title} className={s.lane}>
              <span className={s.laneName}>{title}</span>
              <span className={s.count}>{f.number(counted ?? within.length)}</span>
              <div className={s.track} role="img" aria-label={`${title}: ${said(within)}`}>
                {grouped(within).map(({ at, sign, what, n }) => (
                  <span
                    key={`${sign} ${String(at)}`}
                    className={cx(s.point, s[sign], n > 1 && s.many)}
                    style={{ insetInlineStart: `${String(place(at))}%` }}
                    title={[f.time(at), what, n > 1 ? `× ${f.number(n)}` : ''].filter(Boolean).join(' ')}
                  />
                ))}
                {now >= span.from && now < span.to && <span className={s.now} style={{ insetInlineStart: `${String(place(now))}%` }} />}
              </div>
            </div>
          );
        })}
        <div className={s.hours} aria-hidden="true">
          {HOURS.map((hour) => (
            <span key={hour} style={{ insetInlineStart: `${String((hour / 24) * 100)}%` }}>
              {String(hour).padStart(2, '0')}
            </span>
          ))}
        </div>
      </div>
      <p className={s.legend} aria-hidden="true">
        {legend.map(({ sign, name }) => (
          <span key={sign}>
            <span className={cx(s.point, s[sign])} /> {t(name)}
          </span>
        ))}
      </p>
    </section>
  );

  function said(points: readonly Point[]): string {
    return points.length === 0 ? t('today.laneNone') : points.slice(0, 20).map(({ at, what }) => [f.time(at), what].filter(Boolean).join(' ')).join(', ');
  }

  /** A busy quarter of an hour is one point. */
  function grouped(points: readonly Point[]): (Point & { n: number })[] {
    const parts = Map.groupBy(points, ({ at, sign, what }) => `${sign} ${what} ${String(Math.floor((place(at) / 100) * STEPS))}`);
    return [...parts.values()].flatMap((all) => (all[0] ? [{ ...all[0], n: all.length }] : []));
  }
}
