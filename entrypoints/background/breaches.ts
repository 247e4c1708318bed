import { whileAwake } from '../../lib/browser/awake.ts';
import { readSettings } from '../../lib/browser/settings.ts';
import { keepWatchNotes, readWatchNotes } from '../../lib/browser/watch-notes.ts';
import { beginningOf } from '../../components/app/beginning.ts';
import { recordBreaches, recordMissedChecks } from '../../lib/journal/breach.ts';
import { companyOf } from '../../lib/journal/company.ts';
import { daysBetween } from '../../lib/journal/days.ts';
import { NewerJournalError } from '../../lib/journal/database.ts';
import { onDuty } from '../../lib/regulation/duty.ts';
import { inForce } from '../../lib/regulation/versions.ts';
import { missedChecks } from '../../lib/report/missed-checks.ts';
import { dayOf } from '../../lib/report/period.ts';
import { recorder } from './journal.ts';
import { refreshBadge } from './today.ts';

/** Breaches are recorded by the clock (A14), so that nobody has to notice them; see `journal/breach.ts`. */

const LOCK = 'otklik-breaches';

/** Records what was missed since it was last looked. Called at each start and by the clock: what fails now is tried again at the next tick. */
export async function recordMissed(): Promise<void> {
  try {
    await navigator.locks.request(LOCK, () => whileAwake(lookThrough));
  } catch (error) {
    if (!(error instanceof NewerJournalError)) console.error(error);
  }
}

/** A file, a table, or new rules came in: what was looked through before tells nothing any more. */
export async function recordMissedAnew(): Promise<void> {
  await navigator.locks.request(LOCK, () => keepWatchNotes({ looked: null }));
  await recordMissed();
}

async function lookThrough(): Promise<void> {
  const by = await recorder();
  const { db, now } = by;
  if (db.readOnly) return;
  const [settings, { looked }, company, places] = await Promise.all([readSettings(), readWatchNotes(), companyOf(db, ['regulation', 'people']), db.places.toArray()]);
  const beginning = beginningOf(settings);
  const stretches = inForce(company.regulations, beginning, now);
  const { zone } = by.regulation;
  const today = dayOf(now, zone);

  const { cases, upTo } = await recordBreaches(by, { after: looked?.event ?? null, stretches, onDuty: (moment) => onDuty(company, dayOf(moment, zone), endOf(dayOf(moment, zone), zone)) });
  const from = looked?.day ?? dayOf(Math.min(...stretches.map(({ regulation }) => regulation.since)), zone);
  // A clock that was set back may show a day before the one that was looked at last.
  const days = from <= today ? await recordMissedChecks(by, missedChecks({ places, days: await daysBetween(db, from, today), company, beginning }, from, now)) : [];
  if (looked?.event !== upTo || looked?.day !== today) await keepWatchNotes({ looked: { event: upTo, day: today } });
  if (cases.length + days.length > 0) await refreshBadge();
}

/** The first moment after a day. */
function endOf(day: string, zone: string): number {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
}
