import { companyOf } from './company.ts';
import type { JournalDatabase } from './database.ts';
import { eachEventSince } from './each-event.ts';
import { hlcAt } from './hlc.ts';
import { queueKeys } from './queries.ts';
import { groupsOf } from './regroup.ts';
import type { Case } from '../model/case.ts';
import type { Key } from '../model/sighting.ts';
import { DAY, type Regulation } from '../regulation/regulation.ts';
import { dueOf, soonest } from '../regulation/soonest.ts';
import { regulationState, type CheckToday, type RegulationState } from '../regulation/state.ts';
import { inForce } from '../regulation/versions.ts';

export interface AtStake {
  state: RegulationState;
  /** The earliest deadline among what burns, milliseconds since the epoch; null when none does. */
  firstDue: number | null;
  /** A department gave them back, and the customer waits still. */
  returned: Key[];
}

/** So many cases are read at once: more of them would hold the screen up. */
const AT_ONCE = 200;

/** The state of the regulation (A15): over the cases that wait, and those answered or found late in the last day. `beginning`: what held before the company's first version. `check`: how today's stands. */
export async function atStake(db: JournalDatabase, regulation: Regulation, beginning: Regulation, now: number, check: CheckToday): Promise<AtStake> {
  const stretches = inForce((await companyOf(db, ['regulation'])).regulations, beginning, now);
  const open = new Set(await queueKeys(db));
  const recent = new Set<Key>();
  await eachEventSince(db, hlcAt(now - DAY), (events) => {
    for (const { case: key, kind } of events) if (key !== undefined && (kind.startsWith('reply.') || kind === 'breach.recorded')) recent.add(key);
  });
  const told = (await groupsOf(db, recent)).flatMap(([root]) => root ?? []);
  const keys = [...open, ...told.filter((key) => !open.has(key))];
  const stake: AtStake = { state: regulationState([], regulation, now, check), firstDue: null, returned: [] };
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const rows = (await db.cases.bulkGet(keys.slice(from, from + AT_ONCE))).filter((row) => row !== undefined);
    const part = regulationState(rows, regulation, now, check, stretches);
    const late = new Set([...part.breaches, ...part.duties]);
    const burning = new Set([...part.dueSoon, ...part.dutiesSoon].filter((key) => !late.has(key)));
    for (const row of rows.filter(({ key }) => open.has(key))) {
      if (burning.has(row.key)) stake.firstDue = Math.min(stake.firstDue ?? Infinity, dueOf(soonest(row, regulation, now)));
      if (isReturned(row)) stake.returned.push(row.key);
    }
    stake.state = together(stake.state, part);
  }
  return stake;
}

const COLOURS = ['green', 'yellow', 'red'] as const;

/** Where the regulation stands over the cases of both. */
function together(a: RegulationState, b: RegulationState): RegulationState {
  const lists = Object.entries(b).flatMap(([name, keys]) => (Array.isArray(keys) ? [[name, [...(a[name as keyof RegulationState] as Key[]), ...(keys as Key[])]]] : []));
  return { ...a, ...(Object.fromEntries(lists) as Partial<RegulationState>), colour: COLOURS[Math.max(COLOURS.indexOf(a.colour), COLOURS.indexOf(b.colour))] ?? a.colour };
}

function isReturned({ care, status }: Case): boolean {
  return status === 'new' && care.handover !== null && care.handover.endedAt !== null;
}
