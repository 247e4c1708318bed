import { browser } from 'wxt/browser';

/** Shows on the toolbar button what burns; `text` is '' when nothing does. `late`: a deadline has passed. */
export async function showBadge({ text, late, title }: { text: string; late: boolean; title: string }): Promise<void> {
  await browser.action.setBadgeText({ text });
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
