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

export function holdsHosts(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...origins] });
}

/** Asks for hosts in one prompt. Must be the first call in a click handler: one `await` before it loses the gesture. */
export function requestPlatforms(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...origins] });
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
