import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { failureCode } from '../../components/app/failure-code.ts';
import { answerBackground } from '../../lib/browser/messages.ts';
import { watchLessons } from '../../lib/browser/lessons.ts';
import { onPermissionsChanged } from '../../lib/browser/permissions.ts';
import { readOpenTabs } from '../../lib/browser/scripts.ts';
import { readSettings } from '../../lib/browser/settings.ts';
import { openOwnPage } from '../../lib/browser/tabs.ts';
import { toBackground } from '../../lib/browser/to-background.ts';
import { platforms } from '../../lib/platforms/hosts.ts';
import { recordMissed } from './breaches.ts';
import { copyOfTheDay, copyOnSchedule } from './copies.ts';
import { handlers } from './handlers.ts';
import { noticeHosts } from './hosts.ts';
import { beginRegulation } from './journal.ts';
import { listenToReminders, remind, REMIND } from './reminders.ts';
import { listenToSelection, offerSelection } from './selection.ts';
import { forgetOld } from './retention.ts';
import { forgetSent } from './sent.ts';
import { refreshBadge } from './today.ts';

const TICK = 'tick';
/** How often the badge is computed anew: a deadline passes without an event. */
const TICK_MINUTES = 5;

export default defineBackground(() => {
  // Everything is registered before the first await: the event that wakes the worker must find its listener.
  answerBackground(toBackground, handlers, failureCode);
  onPermissionsChanged(() => {
    void noticeHosts();
    listenToReminders();
    void remind();
  });
  listenToReminders();
  watchLessons(() => void noticeHosts());
  listenToSelection();
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === REMIND) void remind();
    if (alarm.name !== TICK) return;
    void refreshBadge();
    void recordMissed().then(remind);
    void copyOnSchedule();
    void copyOfTheDay();
    void forgetOld();
    void forgetSent();
  });
  browser.runtime.onInstalled.addListener(({ reason }) => void afterInstall(reason));
  browser.runtime.onStartup.addListener(() => void noticeHosts());
  void start();
});

async function start(): Promise<void> {
  // Alarms are lost with an update in some browsers, so each start makes sure of ours.
  if (!(await browser.alarms.get(TICK))) await browser.alarms.create(TICK, { periodInMinutes: TICK_MINUTES });
  await Promise.all([refreshBadge(), offerSelection(), recordMissed().then(remind)]);
}

async function afterInstall(reason: string): Promise<void> {
  await beginRegulation();
  await noticeHosts();
  if (reason === 'update') {
    const { granted } = await readSettings();
    await Promise.all(platforms.filter((platform) => granted.includes(platform.id)).map(readOpenTabs));
  }
  if (reason === 'install' && !(await readSettings()).welcomed) await openOwnPage('welcome.html');
}
