import type { Breach } from '../model/care.ts';
import type { Case } from '../model/case.ts';
import type { Company } from '../model/company.ts';
import type { DayCheck } from '../model/day.ts';
import type { Key, PlatformId } from '../model/sighting.ts';
import { isLiftedBy } from '../regulation/breaches.ts';
import { asideOf, firstReply, isBacklog } from '../regulation/first-reply.ts';
import { pressing } from '../regulation/pressing.ts';
import { isOpen, type ReplyClock } from '../regulation/reply-clock.ts';
import type { Regulation } from '../regulation/regulation.ts';
import { inForce, regulationAt } from '../regulation/versions.ts';
import { rulesOfCheck } from './check-rules.ts';
import { checkDue, dayState } from './check.ts';
import { neighbour, type Period } from './period.ts';

/**
 * The weekly report (A9, A13): figures of the reviews that appeared in the week, each with the cases behind it, so that a
 * number on a screen can always be opened. A review whose page shows no date appeared when it was first seen. What each is
 * judged by are the rules that were in force when it was first seen. Milliseconds throughout.
 */
export interface WeekReport {
  period: Period;
  came: Key[];
  /** From before the regulation began, first seen in the week: counted apart, in none of the other figures. */
  backlog: Key[];
  byPlatform: { platform: PlatformId; cases: Key[] }[];
  byTone: { tone: string; cases: Key[] }[];
  /** How the first reply stands, of those that came and are the company's to answer. */
  reply: Record<'kept' | 'missed' | 'unproven' | 'provisional' | 'waiting' | 'beforeCapture' | 'notDue', Key[]>;
  /** Kept of all that are decided, 0 to 1; null where nothing is. */
  inTime: number | null;
  /** From the appearance to the first look, and from the first look to the reply; by the latest moment that the facts allow. */
  detection: Lag;
  handling: Lag;
  /**
   * Of deadlines that fell due in the week, whenever the review came and whenever somebody noticed: a browser that was closed over
   * Sunday tells of the same week as one that ran. In order of their deadlines. Of what turned out to be no review, too: a breach stays.
   */
  breaches: { case: Key; breach: Breach; lifted: boolean }[];
  /** All that waits for a reply at `now`, whenever it came. */
  waits: Key[];
  /** As the manager classed them, most frequent first; `before`: how many of the class came the week before. */
  remarks: { class: string; sub: string | null; cases: Key[]; before: number }[];
  unclassed: Key[];
  /** Days of the week whose check was signed in time, signed late, missed; without those still to come. */
  checks: Record<'kept' | 'late' | 'missed', string[]>;
}

export interface Lag {
  /** Null without any. */
  median: number | null;
  cases: Key[];
}

export interface WeekInput {
  cases: readonly Case[];
  days: readonly DayCheck[];
  company: Company;
  /** What held before the company's first revision. */
  beginning: Regulation;
  period: Period;
  now: number;
  /** Since when there was anything to look at (`watchedSince`); null: there is nothing. */
  watchedSince: number | null;
  /** `positive`, `neutral`, `negative`, `unsure`: a guess, made elsewhere. */
  toneOf: (c: Case) => string;
}

export function weekReport(input: WeekInput): WeekReport {
  const { cases, company, beginning, period, now } = input;
  const rulesOf = (c: Case): Regulation => regulationAt(company.regulations, beginning, c.firstSeenAt);
  const current = regulationAt(company.regulations, beginning, now);
  const stretches = inForce(company.regulations, beginning, now);
  const standing = cases.filter((c) => !c.withdrawn && c.joinedInto === null);
  const ours = standing.filter((c) => c.status !== 'not-review' && c.counted);
  const isBefore = (c: Case): boolean => c.appeared.latest < rulesOf(c).since;
  const duties = ours.filter((c) => !isBefore(c));
  const came = duties.filter((c) => isIn(c.appeared.latest, period));
  const before = neighbour(period, -1, current.zone);
  const cameBefore = duties.filter((c) => isIn(c.appeared.latest, before));

  const reply: WeekReport['reply'] = { kept: [], missed: [], unproven: [], provisional: [], waiting: [], beforeCapture: [], notDue: [] };
  const handled: [Key, number][] = [];
  for (const c of came) {
    const clock = firstReply(c, rulesOf(c), now);
    reply[replyFigure(clock)].push(c.key);
    if (clock.stoppedAt !== null) handled.push([c.key, Math.max(0, clock.stoppedAt - c.firstSeenAt)]);
  }
  const decided = reply.kept.length + reply.missed.length;

  return {
    period,
    came: keys(came),
    backlog: keys(ours.filter((c) => isBefore(c) && isIn(c.firstSeenAt, period))),
    byPlatform: grouped(came, (c) => c.platform).map(([platform, cases_]) => ({ platform, cases: cases_ })),
    byTone: grouped(came, input.toneOf).map(([tone, cases_]) => ({ tone, cases: cases_ })),
    reply,
    inTime: decided === 0 ? null : reply.kept.length / decided,
    // What came from the company's old table was first seen when it was brought in, which tells nothing of anybody's looking.
    detection: lag(came.filter((c) => c.versions[0]?.sighting.via !== 'table').map((c) => [c.key, Math.max(0, c.firstSeenAt - (c.appeared.earliest ?? c.appeared.latest))])),
    handling: lag(handled),
    breaches: standing
      .flatMap((c) => c.care.breaches.filter(({ due }) => isIn(due, period)).map((breach) => ({ case: c.key, breach, lifted: isLiftedBy(breach, c, stretches, now) })))
      .sort((a, b) => a.breach.due - b.breach.due || (a.case < b.case ? -1 : 1)),
    waits: keys(ours.filter((c) => waits(c, current, now))),
    remarks: remarks(came, cameBefore),
    unclassed: keys(came.filter((c) => c.care.class === null)),
    checks: checks(input, current),
  };
}

function replyFigure({ state, late }: ReplyClock): keyof WeekReport['reply'] {
  switch (state) {
    case 'kept':
    case 'missed':
    case 'unproven':
    case 'provisional':
      return state;
    case 'running':
      // The deadline has passed and no reply stands there: whatever is still done, it was missed.
      return late ? 'missed' : 'waiting';
    case 'before-capture':
      return 'beforeCapture';
    default:
      return 'notDue';
  }
}

function waits(c: Case, regulation: Regulation, now: number): boolean {
  // Of an archived case too, where the customer wrote on after it.
  return isOpen(pressing(c, regulation, now).clock) || (asideOf(c) === null && isBacklog(firstReply(c, regulation, now), c));
}

function remarks(came: readonly Case[], before: readonly Case[]): WeekReport['remarks'] {
  const name = (c: Case): string => JSON.stringify([c.care.class, c.care.sub]);
  const classed = came.filter((c) => c.care.class !== null);
  const past = Map.groupBy(before, name);
  return grouped(classed, name).map(([named, cases]) => {
    const [of, sub] = JSON.parse(named) as [string, string | null];
    return { class: of, sub, cases, before: past.get(named)?.length ?? 0 };
  });
}

function checks({ days, period, now, company, beginning, watchedSince }: WeekInput, current: Regulation): WeekReport['checks'] {
  const result: WeekReport['checks'] = { kept: [], late: [], missed: [] };
  const known = new Map(days.map((one) => [one.day, one]));
  for (const day of period.days) {
    const rules = rulesOfCheck(day, company.regulations, beginning, current.zone);
    const state = dayState(day, known.get(day) ?? null, rules, now);
    if (state === 'missed' && (watchedSince === null || watchedSince >= (checkDue(day, rules) ?? 0))) continue;
    if (state !== 'open' && state !== 'free') result[state].push(day);
  }
  return result;
}

function isIn(moment: number, { from, to }: Period): boolean {
  return moment >= from && moment < to;
}

function keys(cases: readonly Case[]): Key[] {
  return cases.map(({ key }) => key);
}

/** The largest group first; of equal ones, by name. */
function grouped(cases: readonly Case[], by: (c: Case) => string): [string, Key[]][] {
  return [...Map.groupBy(cases, by)].map(([name, group]): [string, Key[]] => [name, keys(group)]).sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
}

function lag(all: readonly [Key, number][]): Lag {
  const sorted = all.map(([, length]) => length).sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = sorted.length === 0 ? null : ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
  return { median, cases: all.map(([key]) => key) };
}
