import type { WeekReport } from './week.ts';

/**
 * A report as figures by name, each with the cases or days behind it: what screen, print and Markdown are made of, and what
 * «Проверено» freezes (A13). Spans are milliseconds; a share is 0 to 1. Parts of a name stand behind a `/`: `remark/service/waiting`.
 */
export type Figures = Readonly<Record<string, number | string[] | null>>;

export function figuresOf(report: WeekReport): Figures {
  const { came, backlog, inTime, detection, handling, waits, unclassed } = report;
  return {
    came,
    backlog,
    ...named('platform', report.byPlatform.map(({ platform, cases }) => [platform, cases])),
    ...named('tone', report.byTone.map(({ tone, cases }) => [tone, cases])),
    ...named('reply', Object.entries(report.reply)),
    inTime,
    detection: detection.median,
    'detection/of': detection.cases,
    handling: handling.median,
    'handling/of': handling.cases,
    // One for each breach: a case may have several.
    breaches: report.breaches.map((breach) => breach.case),
    waits,
    ...named('remark', report.remarks.map((one) => [remarkName(one), one.cases])),
    ...named('before', report.remarks.map((one) => [remarkName(one), one.before])),
    unclassed,
    ...named('checks', Object.entries(report.checks)),
  };
}

/** The cases or days behind a figure; none behind one that is no list. */
export function listOf(figures: Figures, name: string): readonly string[] {
  const figure = Object.hasOwn(figures, name) ? figures[name] : null;
  return Array.isArray(figure) ? figure : [];
}

export function numberOf(figures: Figures, name: string): number | null {
  const figure = Object.hasOwn(figures, name) ? figures[name] : null;
  return typeof figure === 'number' ? figure : null;
}

/** The figures whose names begin so, the largest first: what stands behind the `/`, and the list. */
export function listsUnder(figures: Figures, group: string): [rest: string, list: readonly string[]][] {
  return Object.keys(figures)
    .filter((name) => name.startsWith(`${group}/`))
    .map((name): [string, readonly string[]] => [name.slice(group.length + 1), listOf(figures, name)])
    .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
}

/** Tell of the moment, and are no mistake of a report that was true when it was checked. */
const MOMENTARY: ReadonlySet<string> = new Set(['waits']);

/** Names of the figures that are others now than when the report was frozen, whatever the order of what stands behind them. */
export function changedSince(frozen: Figures, now: Figures): string[] {
  const value = (figures: Figures, name: string): string => {
    const figure = Object.hasOwn(figures, name) ? figures[name] : null;
    // A class that nobody used is as if it were not named.
    if (Array.isArray(figure)) return figure.length === 0 ? '' : [...figure].sort().join('\n');
    return figure === null || figure === 0 ? '' : String(figure);
  };
  const names = new Set([...Object.keys(frozen), ...Object.keys(now)]);
  return [...names].filter((name) => !MOMENTARY.has(name) && value(frozen, name) !== value(now, name));
}

function remarkName({ class: of, sub }: { class: string; sub: string | null }): string {
  return sub === null ? of : `${of}/${sub}`;
}

function named<T extends number | string[]>(group: string, all: readonly [string, T][]): Record<string, T> {
  return Object.fromEntries(all.map(([name, value]) => [`${group}/${name}`, value]));
}
