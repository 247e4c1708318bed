import { openJournal } from '../../lib/journal/database.ts';
import { recordCompany, recordDay } from '../../lib/journal/days.ts';
import { append, capture, type Recorder } from '../../lib/journal/record.ts';
import type { CaseEventDraft } from '../../lib/model/event.ts';
import type { Key, Sighting } from '../../lib/model/sighting.ts';
import { defaultRegulation } from '../../lib/regulation/regulation.ts';
import { dayOf, neighbour, weekOf } from '../../lib/report/period.ts';
import { sighting } from '../bench/journal.ts';

/** Runs inside one of our own pages: an invented week of the journal, by the doors that everything else comes in by. */

const ZONE = 'Europe/Moscow';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const TEXT = 'Спасибо, что рассказали: столиков станет больше.';

/** The last full week before `now`: its id and its first moment. */
export function lastWeek(now: number): { id: string; from: number } {
  const { id, from } = neighbour(weekOf(dayOf(now, ZONE), ZONE), -1, ZONE);
  return { id, from };
}

interface One {
  author: string;
  platform: 'yandex-maps' | 'wildberries';
  /** Milliseconds after the beginning of the week. */
  at: number;
  rating: number;
  /** Hours after it appeared. */
  answered?: number;
  class?: [string, string | null];
  breach?: { reason: string };
}

const WEEK: One[] = [
  { author: 'Аглая', platform: 'yandex-maps', at: 10 * HOUR, rating: 5, answered: 3 },
  { author: 'Богдан', platform: 'yandex-maps', at: DAY + 10 * HOUR, rating: 2, answered: 5, class: ['service', 'waiting'] },
  { author: 'Варвара', platform: 'wildberries', at: DAY + 11 * HOUR, rating: 1, answered: 30, class: ['service', 'waiting'], breach: { reason: 'Кабинет не открывался' } },
  { author: 'Герман', platform: 'yandex-maps', at: 2 * DAY + 10 * HOUR, rating: 3, class: ['price', null] },
  { author: 'Дарина', platform: 'wildberries', at: 6 * DAY + 23 * HOUR, rating: 4, answered: 1 },
  // The week before.
  { author: 'Евсей', platform: 'yandex-maps', at: -3 * DAY, rating: 2, answered: 4, class: ['service', 'waiting'] },
];

function seen({ author, platform, rating }: One, at: number, index: number): Sighting {
  const moment = new Date(at).toISOString();
  return { ...sighting(index), key: `${platform}:week/${String(index)}`, place: { id: 'week', name: 'Кофейня «Гнездо»' }, author, rating, link: null, postedEarliest: moment, postedLatest: moment };
}

async function enter(by: (now: number) => Recorder, one: One, index: number, from: number): Promise<void> {
  const at = from + one.at;
  const page = { platform: one.platform, room: 'public' as const, visit: `visit-${String(index)}`, address: `https://${one.platform}.example/` };
  const { items } = await capture(by(at + HOUR), { page, sightings: [seen(one, at, index)], elsewhere: [], grown: [], settled: false });
  const key = items[0]?.case as Key;
  const { platform: _, ...visit } = page;
  const write = (when: number, draft: CaseEventDraft) => append(by(when), [draft]);
  if (one.class) await write(at + 2 * HOUR, { kind: 'case.classed', case: key, payload: { class: one.class[0], sub: one.class[1] } });
  if (one.breach) {
    const [breach] = await write(at + DAY + HOUR, { kind: 'breach.recorded', case: key, payload: { duty: 'first-reply', rule: 'a2', clause: 'A2', due: at + DAY, onDuty: null } });
    await write(at + DAY + 2 * HOUR, { kind: 'breach.explained', case: key, payload: { breach: breach?.id ?? '', reason: one.breach.reason, approvedBy: null } });
  }
  if (one.answered !== undefined) {
    const when = at + one.answered * HOUR;
    const shown = new Date(when).toISOString();
    await write(when, { kind: 'reply.seen', case: key, payload: { text: TEXT, postedShown: 'на неделе', postedEarliest: shown, postedLatest: shown, page: { ...visit, visit: `later-${String(index)}` } } });
  }
}

async function working(author: string, since: number, work: (by: (now: number) => Recorder) => Promise<unknown>): Promise<void> {
  const db = await openJournal();
  await work((now) => ({ db, now, author, regulation: defaultRegulation(since, ZONE), newId: () => crypto.randomUUID() }));
  db.close();
}

/** A week with five reviews, one before it, a check in time, one late and five missed. */
export async function fillWeek(author: string, since: number, from: number): Promise<void> {
  await working(author, since, async (by) => {
    for (const [index, one] of WEEK.entries()) await enter(by, one, index, from);
    const signed = async (day: number, hour: number): Promise<void> => {
      const at = from + day * DAY + hour * HOUR;
      await recordDay(by(at), [{ kind: 'check.signed', day: dayOf(at, ZONE), payload: {} }]);
    };
    await signed(0, 10);
    await signed(1, 12);
    await recordCompany(by(from), [{ kind: 'person.named', company: 'people', payload: { person: author, name: 'Зоя Петровна', roles: ['head'], department: null, active: true } }]);
  });
}

/** A review of that week that comes to light only now. */
export async function comeLate(author: string, since: number, from: number): Promise<void> {
  await working(author, since, (by) => enter(by, { author: 'Ждана', platform: 'yandex-maps', at: 3 * DAY, rating: 5 }, WEEK.length, from));
}
