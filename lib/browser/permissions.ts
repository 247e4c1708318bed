import { browser } from 'wxt/browser';

/** A platform as far as permissions go. */
export interface Hosts {
  id: string;
  origins: readonly string[];
}

/** Ids of the platforms all of whose hosts are granted now. The browser's word, never a memory of our own: it can be revoked at any time. */
export async function grantedPlatforms(platforms: readonly Hosts[]): Promise<string[]> {
  const held = await Promise.all(platforms.map((platform) => browser.permissions.contains({ origins: [...platform.origins] })));
  return platforms.filter((_, index) => held[index]).map((platform) => platform.id);
}

/** Asks for hosts in one prompt. Must be the first call in a click handler: one `await` before it loses the gesture. */
export function requestPlatforms(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...origins] });
}

/** What a request for a draft carries away, in Firefox's list of kinds of data (extensionworkshop.com, «Firefox built-in consent»); names and numbers in it are masked. */
const CARRIED = import.meta.env.FIREFOX ? { data_collection: ['websiteContent' as const] } : {};

/** Whether words of a page may be sent to these hosts. */
export function maySend(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...origins], ...CARRIED });
}

/** Asks for the hosts and, where the browser keeps such a consent, for the sending itself; first in a click handler as above. */
export function requestSending(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...origins], ...CARRIED });
}

export async function removePlatform(origins: readonly string[]): Promise<void> {
  await browser.permissions.remove({ origins: [...origins] });
}

export function onPermissionsChanged(changed: () => void): () => void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  return () => {
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  };
}
