import { Dexie } from 'dexie';
import type { DayCheck } from '../model/day.ts';
import { isDayEvent, type CompanyEvent, type CompanyEventDraft, type DayEvent, type DayEventDraft } from '../model/event.ts';
import type { JournalDatabase } from './database.ts';
import { foldDay } from './day-fold.ts';
import { inJournal, recordApart, type Recorder } from './write.ts';

/** Events about days and about the company: few, and folded when they are asked for; no projection is kept of them. */

/** Appends events about days, all of them or none. Throws a ZodError. */
export async function recordDay(r: Recorder, drafts: readonly DayEventDraft[]): Promise<DayEvent[]> {
  return inJournal(r, (w) => Promise.resolve(drafts.map((draft) => recordApart(w, draft) as DayEvent)));
}

/** The same for the company. */
export async function recordCompany(r: Recorder, drafts: readonly CompanyEventDraft[]): Promise<CompanyEvent[]> {
  return inJournal(r, (w) => Promise.resolve(drafts.map((draft) => recordApart(w, draft) as CompanyEvent)));
}

export async function dayOf(db: JournalDatabase, day: string): Promise<DayCheck> {
  const events = await db.events.where('[day+hlc]').between([day, Dexie.minKey], [day, Dexie.maxKey]).toArray();
  return foldDay(day, events.filter(isDayEvent));
}

/** The days from the one to the other, both with them, that any event tells of; in order. */
export async function daysBetween(db: JournalDatabase, from: string, to: string): Promise<DayCheck[]> {
  const events = (await db.events.where('[day+hlc]').between([from, Dexie.minKey], [to, Dexie.maxKey]).toArray()).filter(isDayEvent);
  return [...Map.groupBy(events, ({ day }) => day)].map(([day, own]) => foldDay(day, own)).sort((a, b) => (a.day < b.day ? -1 : 1));
}
