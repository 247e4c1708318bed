import { browser } from 'wxt/browser';

/** The version of this build, as the browser shows it. */
export function appVersion(): string {
  return browser.runtime.getManifest().version;
}
