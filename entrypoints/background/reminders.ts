import { browser } from 'wxt/browser';
import { beginningOf } from '../../components/app/beginning.ts';
import { checkToday } from '../../components/today/check-today.ts';
import { burningWords, checkReminder } from '../../components/today/reminder-words.ts';
import { clearNotification, holdsNotifications, onNotificationClicked, showNotification } from '../../lib/browser/notifications.ts';
import { readSettings } from '../../lib/browser/settings.ts';
import { openOwnPage } from '../../lib/browser/tabs.ts';
import { keepWatchNotes, readWatchNotes } from '../../lib/browser/watch-notes.ts';
import { formatters } from '../../lib/i18n/format.ts';
import { pickLanguage } from '../../lib/i18n/language.ts';
import { texts } from '../../lib/i18n/texts.ts';
import { rulesInForce } from '../../lib/journal/company.ts';
import { awaitedBy, nextDue } from '../../lib/journal/queries.ts';
import { HOUR } from '../../lib/regulation/regulation.ts';
import { nextReminder, quietUntil, remindersAt } from '../../lib/report/reminders.ts';
import { journal } from './journal.ts';

/**
 * Reminders by the browser's notifications. Nothing is planned but the next moment to look: what is told is computed when it
 * comes, so that a restart, a sleep or an update loses none and nothing fires for what was done meanwhile.
 */

export const REMIND = 'remind';
const LOCK = 'otklik-reminders';
const CHECK = 'check';
/** One for all that burns: behind it stands the case, where it is about one. */
const BURNING = 'burning ';

/** Tells what came up since it last told, and plans when to look next. Called at each start, by the clock, and when the permission changed. */
export async function remind(): Promise<void> {
  try {
    await navigator.locks.request(LOCK, tell);
  } catch (error) {
    console.error(error);
  }
}

/** Call it while the background starts, and when permissions changed. */
export function listenToReminders(): void {
  onNotificationClicked((id) => {
    void clearNotification(id);
    const key = id.startsWith(BURNING) ? id.slice(BURNING.length) : '';
    void openOwnPage('desk.html', id === CHECK ? 'check' : key === '' ? 'today' : `today?case=${encodeURIComponent(key)}`);
  });
}

async function tell(): Promise<void> {
  const { reminded } = await readWatchNotes();
  if (!(await holdsNotifications())) {
    // What comes up until it is allowed again is not told afterwards.
    if (reminded !== null) await keepWatchNotes({ reminded: null });
    await browser.alarms.clear(REMIND);
    return;
  }
  const [db, settings] = await Promise.all([journal(), readSettings()]);
  const { regulation } = await rulesInForce(db, beginningOf(settings));
  const now = Date.now();
  const zone = Temporal.Now.timeZoneId();
  const quiet = quietUntil(settings.quietHours, now, zone);
  const check = await checkToday(db, regulation, beginningOf(settings), now);
  if (check.state !== 'open') await clearNotification(CHECK);
  if (quiet === null) {
    const language = settings.language ?? pickLanguage(navigator.languages);
    const [t, f] = [texts(language), formatters(language, zone)];
    // A clock that was set back tells nothing twice.
    const found = remindersAt(await awaitedBy(db, now + regulation.warnWithinHours * HOUR), check, regulation, Math.min(reminded ?? now, now), now);
    if (found.check) await showNotification(CHECK, checkReminder(check, now, t, f));
    if (found.burning.length > 0) await showNotification(`${BURNING}${found.burning.length === 1 ? (found.burning[0] ?? '') : ''}`, burningWords(found, now, t, f));
  }
  if (quiet === null || reminded === null) await keepWatchNotes({ reminded: now });
  const next = quiet ?? nextReminder(regulation, await nextDue(db, now + regulation.warnWithinHours * HOUR), now);
  if (next === null) await browser.alarms.clear(REMIND);
  else await browser.alarms.create(REMIND, { when: next });
}
