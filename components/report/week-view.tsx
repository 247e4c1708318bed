import { listOf, type Figures } from '../../lib/report/figures.ts';
import { readBy, reportDay } from '../../lib/report/period.ts';
import { Notice } from '../ui/notice.tsx';
import { addressOf } from './address.ts';
import { breachLines, type BreachLine } from './breach-lines.ts';
import { CheckedPart } from './checked-part.tsx';
import { NotesPart } from './notes-part.tsx';
import { breachFigures, headline, partsOf, remarksOf, type Line, type Part, type Remark } from './parts.ts';
import type { Week } from './read-week.ts';
import { ReportOut } from './report-out.tsx';
import type { ReportTeller } from './teller.ts';
import s from './report.module.css';

interface Props {
  week: Week;
  /** The week before, by its id. */
  before: string;
  /** The figure whose list stands beside. */
  shown: string | null;
  teller: ReportTeller;
}

/** One week: the sentence, the figures, what people made of them, and whether it was checked. Checked, it shows the figures of that moment. */
export function WeekView({ week, before, shown, teller }: Props) {
  const { t, dates, company } = teller;
  const { period } = week.report;
  const notes = company.reports.get(period.id) ?? null;
  const figures: Figures = notes?.checked?.figures ?? week.figures;
  const parts = partsOf(figures, teller);
  const remarks = remarksOf(figures, teller);
  const breaches = breachLines(figures, week, teller);
  const title = t('report.of', { days: dates.week(period) });
  const href = (figure: string): string => addressOf({ week: period.id, show: figure });
  const link = { href, shown };
  return (
    <article className={s.week} aria-label={title}>
      <header className={s.head}>
        <h2>{title}</h2>
        <p className={s.headline}>{headline(figures, teller)}</p>
        <p className={s.aside}>{t('report.asOf', { when: dates.moment(notes?.checked?.at ?? week.now) })}</p>
        <Standing week={week} teller={teller} />
        <ReportOut given={{ title, figures, parts, remarks, breaches, notes }} teller={teller} />
      </header>
      <div className={s.parts}>
        {parts.map((part) => (
          <FigurePart key={part.id} part={part} link={link} aside={part.id === 'tones' && part.lines.length > 0 ? t('report.toneGuess') : null} />
        ))}
      </div>
      <Remarks remarks={remarks} unclassed={listOf(figures, 'unclassed').length} link={link} before={before} teller={teller} />
      <Breaches lines={breaches} figures={figures} link={link} teller={teller} />
      <NotesPart report={period.id} notes={notes} teller={teller} />
      <CheckedPart week={week} notes={notes} teller={teller} />
    </article>
  );
}

/** Whether it is still to come, to be read, or overdue (A13). */
function Standing({ week: { report }, teller }: Pick<Props, 'week' | 'teller'>) {
  const { t, dates, now, regulation, company } = teller;
  const { period } = report;
  if (company.reports.get(period.id)?.checked) return null;
  const due = reportDay(period, regulation.reportOn);
  const day = dates.day(due);
  if (now < period.to) return <Notice text={t('report.running', { day })} />;
  const over = readBy(period, regulation.reportOn, regulation.zone) <= now;
  return <Notice tone={over ? 'warn' : 'plain'} text={t(over ? 'report.unread' : 'report.toRead', { day })} />;
}

interface Link {
  href: (figure: string) => string;
  shown: string | null;
}

function FigurePart({ part: { id, title, lines }, aside, link }: { part: Part; aside: string | null; link: Link }) {
  if (lines.length === 0) return null;
  return (
    <section className={s.part} aria-labelledby={`part-${id}`}>
      <h3 id={`part-${id}`}>{title}</h3>
      <Lines lines={lines} link={link} />
      {aside !== null && <p className={s.aside}>{aside}</p>}
    </section>
  );
}

function Lines({ lines, link }: { lines: readonly Line[]; link: Link }) {
  return (
    <dl className={s.lines}>
      {lines.map((line) => (
        <div key={line.label}>
          <dt>
            {line.label}
            {line.aside !== undefined && <span className={s.aside}> {line.aside}</span>}
          </dt>
          <dd>
            <FigureLink line={line} link={link} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A figure leads to the list behind it; nothing stands behind a nought. */
function FigureLink({ line: { figure, label, value }, link }: { line: Pick<Line, 'figure' | 'label' | 'value'>; link: Link }) {
  if (figure === null) return <span>{value}</span>;
  return (
    <a href={link.href(figure)} aria-label={`${label}: ${value}`} aria-current={figure === link.shown ? 'true' : undefined}>
      {value}
    </a>
  );
}

function Remarks({ remarks, unclassed, before, link, teller }: { remarks: readonly Remark[]; unclassed: number; before: string; link: Link; teller: ReportTeller }) {
  const { t, f } = teller;
  const beside: Link = { ...link, href: (figure) => addressOf({ week: before, show: figure }) };
  return (
    <section className={s.part} aria-labelledby="part-remarks">
      <h3 id="part-remarks">{t('report.part.remarks')}</h3>
      {remarks.length === 0 ? (
        <p className={s.aside}>{t('report.noRemarks')}</p>
      ) : (
        <table className={s.table}>
          <thead>
            <tr>
              <th scope="col">{t('report.remark')}</th>
              <th scope="col">{t('report.thisWeek')}</th>
              <th scope="col">{t('report.weekBefore')}</th>
            </tr>
          </thead>
          <tbody>
            {remarks.map(({ figure, label, now, before: past }) => (
              <tr key={figure}>
                <th scope="row">{label}</th>
                <td>
                  <FigureLink line={{ figure, label, value: f.number(now) }} link={link} />
                </td>
                <td>
                  <FigureLink line={{ figure: past > 0 ? figure : null, label: t('report.before', { remark: label }), value: f.number(past) }} link={beside} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {unclassed > 0 && (
        <p className={s.aside}>
          {t('report.unclassed')}: <FigureLink line={{ figure: 'unclassed', label: t('report.unclassed'), value: f.number(unclassed) }} link={link} />
        </p>
      )}
    </section>
  );
}

function Breaches({ lines, figures, link, teller }: { lines: readonly BreachLine[]; figures: Figures; link: Link; teller: ReportTeller }) {
  const { t } = teller;
  return (
    <section className={s.part} aria-labelledby="part-breaches">
      <h3 id="part-breaches">{t('report.part.breaches')}</h3>
      {lines.length === 0 ? (
        <p className={s.aside}>{t('report.noBreaches')}</p>
      ) : (
        <>
          <Lines lines={breachFigures(figures, teller)} link={link} />
          <ul className={s.breaches}>
            {lines.map(({ id, whose, what, why }) => (
              <li key={id}>
                {whose !== null && <strong>{whose} · </strong>}
                {what} <span className={s.aside}>– {why}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
