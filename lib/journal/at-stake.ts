import type { JournalDatabase } from './database.ts';
import { nextHlc } from './hlc.ts';
import { queue } from './queries.ts';
import { groupsOf } from './regroup.ts';
import type { Case } from '../model/case.ts';
import { pressing } from '../regulation/pressing.ts';
import { DAY, type Regulation } from '../regulation/regulation.ts';
import { regulationState, type RegulationState } from '../regulation/state.ts';

export interface AtStake {
  state: RegulationState;
  /** The earliest deadline among the replies that burn, milliseconds since the epoch; null when none does. */
  firstDue: number | null;
}

/** The state of the regulation (A15): over the cases that wait, and those answered in the last day, which may have been late. */
export async function atStake(db: JournalDatabase, regulation: Regulation, now: number): Promise<AtStake> {
  const { rows: open } = await queue(db);
  const recent = await db.events.where('hlc').above(nextHlc(null, now - DAY)).filter(({ kind }) => kind.startsWith('reply.')).toArray();
  const known = new Set(open.map(({ key }) => key));
  const told = (await groupsOf(db, recent.flatMap((event) => event.case ?? []))).flatMap(([root]) => root ?? []);
  const answered = (await db.cases.bulkGet(told.filter((key) => !known.has(key)))).filter((row) => row !== undefined);
  const cases: Case[] = [...open, ...answered];
  const state = regulationState(cases, regulation, now);
  const burning = new Set(state.dueSoon);
  const dues = open.filter(({ key }) => burning.has(key)).map((row) => pressing(row, regulation, now).clock.dueEarliest);
  return { state, firstDue: dues.length > 0 ? dues.reduce((a, b) => Math.min(a, b)) : null };
}
