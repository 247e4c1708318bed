import { listOf, listsUnder, numberOf, type Figures } from '../../lib/report/figures.ts';
import { labelOf, shareOf, valueOf } from './labels.ts';
import type { ReportTeller } from './teller.ts';

/** The figures of a report in words and in order: what the screen, the print and the Markdown are all made of. */

export interface Line {
  /** The figure whose list it opens; null where nothing stands behind it. */
  figure: string | null;
  label: string;
  value: string;
  /** Says what the value rests on. */
  aside?: string;
}

export interface Part {
  id: 'came' | 'platforms' | 'tones' | 'reply' | 'waits' | 'checks';
  title: string;
  lines: Line[];
}

export function partsOf(figures: Figures, teller: ReportTeller): Part[] {
  const { t } = teller;
  const opens = (name: string): string | null => (listOf(figures, name).length > 0 ? name : null);
  const line = (name: string): Line => ({ figure: opens(name), label: labelOf(name, teller), value: valueOf(figures, name, teller) });
  const unlessNone = (name: string): Line[] => (opens(name) === null ? [] : [line(name)]);
  const median = (name: string): Line => ({ ...line(name), figure: opens(`${name}/of`), ...asideOf('report.medianOf', listOf(figures, `${name}/of`).length) });
  const asideOf = (key: 'report.medianOf' | 'report.inTimeOf', n: number): Pick<Line, 'aside'> => (n === 0 ? {} : { aside: t(key, { n }) });
  const decided = listOf(figures, 'reply/kept').length + listOf(figures, 'reply/missed').length;
  return [
    { id: 'came', title: t('report.part.came'), lines: [line('came'), ...unlessNone('backlog')] },
    { id: 'platforms', title: t('report.part.platforms'), lines: listsUnder(figures, 'platform').map(([platform]) => line(`platform/${platform}`)) },
    { id: 'tones', title: t('report.part.tones'), lines: listsUnder(figures, 'tone').map(([tone]) => line(`tone/${tone}`)) },
    {
      id: 'reply',
      title: t('report.part.reply'),
      lines: [
        { ...line('inTime'), figure: opens('reply/kept'), ...asideOf('report.inTimeOf', decided) },
        line('reply/kept'),
        line('reply/missed'),
        ...['unproven', 'provisional', 'waiting', 'beforeCapture', 'notDue'].flatMap((one) => unlessNone(`reply/${one}`)),
        median('detection'),
        median('handling'),
      ],
    },
    { id: 'waits', title: t('report.part.waits'), lines: [line('waits')] },
    { id: 'checks', title: t('report.part.checks'), lines: ['kept', 'late', 'missed'].map((one) => line(`checks/${one}`)) },
  ];
}

/** The breaches of the week by what was missed: a deadline of a review, or the check of a day. */
export function breachFigures(figures: Figures, teller: ReportTeller): Line[] {
  return (['breaches', 'checks/missed'] as const).flatMap((name) => {
    const { length } = listOf(figures, name);
    return length === 0 ? [] : [{ figure: name, label: teller.t(name === 'breaches' ? 'report.breach.cases' : 'report.breach.days'), value: teller.f.number(length) }];
  });
}

/** What the manager classed the remarks of the week as, the most frequent first, beside the week before. */
export interface Remark {
  figure: string;
  label: string;
  now: number;
  before: number;
}

export function remarksOf(figures: Figures, teller: ReportTeller): Remark[] {
  return listsUnder(figures, 'remark').map(([name, list]) => ({
    figure: `remark/${name}`,
    label: labelOf(`remark/${name}`, teller),
    now: list.length,
    before: numberOf(figures, `before/${name}`) ?? 0,
  }));
}

/** The week in a sentence or three. */
export function headline(figures: Figures, teller: ReportTeller): string {
  const { t, f, language } = teller;
  const came = listOf(figures, 'came').length;
  const share = shareOf(figures);
  const [first] = remarksOf(figures, teller);
  const breaches = listOf(figures, 'breaches').length + listOf(figures, 'checks/missed').length;
  return [
    came === 0 ? t('report.headline.none') : share === null ? t('report.headline.came', { n: came }) : t('report.headline.inTime', { n: came, share }),
    first && t('report.headline.theme', { theme: first.label, now: f.number(first.now), before: f.number(first.before) }),
    breaches > 0 && t('report.headline.breaches', { n: breaches }),
  ].filter(Boolean).join(language === 'zh' ? '' : ' ');
}
