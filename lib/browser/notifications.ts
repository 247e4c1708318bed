import { browser } from 'wxt/browser';

/** The browser's own notifications. The permission is asked for by a click and may be gone at any time: then nothing is shown. */

const PERMISSIONS = { permissions: ['notifications'] as ['notifications'] };

export function holdsNotifications(): Promise<boolean> {
  return browser.permissions.contains(PERMISSIONS);
}

/** Must be the first call in a click handler: one `await` before it loses the gesture. */
export function requestNotifications(): Promise<boolean> {
  return browser.permissions.request(PERMISSIONS);
}

export async function dropNotifications(): Promise<void> {
  await browser.permissions.remove(PERMISSIONS);
}

/** Shows it, or in place of the one of the same id. */
export async function showNotification(id: string, { title, message }: { title: string; message: string }): Promise<void> {
  await browser.notifications.create(id, { type: 'basic', iconUrl: browser.runtime.getURL('/icon/128.png'), title, message });
}

export async function clearNotification(id: string): Promise<void> {
  await browser.notifications.clear(id);
}

let listening = false;

/** Call it while the background starts, and when permissions changed: without the permission there is nothing to listen to. */
export function onNotificationClicked(clicked: (id: string) => void): void {
  // Chromium hides the API until the permission is there.
  const { onClicked } = (browser as Partial<Pick<typeof browser, 'notifications'>>).notifications ?? {};
  if (!onClicked || listening) return;
  listening = true;
  onClicked.addListener(clicked);
}
