import { browser } from 'wxt/browser';

/** Shows on the toolbar button how many replies burn; nothing when none does. `late`: a deadline has passed. */
export async function showBadge(burning: number, late: boolean, title: string): Promise<void> {
  await browser.action.setBadgeText({ text: burning > 0 ? (burning > 99 ? '99+' : String(burning)) : '' });
  // Dark enough for white figures (4.5:1) in both.
  await browser.action.setBadgeBackgroundColor({ color: late ? '#b3261e' : '#8a5300' });
  await browser.action.setTitle({ title });
}

/** Shows that there is no journal to compute it from. */
export async function showAlarm(title: string): Promise<void> {
  await browser.action.setBadgeText({ text: '!' });
  await browser.action.setBadgeBackgroundColor({ color: '#b3261e' });
  await browser.action.setTitle({ title });
}
