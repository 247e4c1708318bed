import { browser, type Browser } from 'wxt/browser';
import type { Key } from '../model/sighting.ts';
import { askFrames } from './frames.ts';
import type { PageFrame } from './page-frame.ts';

/** A web page that the manager has open. `url` is known only for granted hosts and after a click on the toolbar button. */
export interface PageTab {
  id: number;
  url: string | null;
}

/**
 * The page the manager looks at, asked from the popup, the side panel, or the panel in a window or tab of its own (then
 * the tab that was used last).
 */
export async function currentPageTab(): Promise<PageTab | null> {
  return (await pageTabs())[0] ?? null;
}

/** The documents that show a card of this case, those of the current tab first: its public page, its cabinet, a frame. */
export async function tabsHolding(key: Key): Promise<PageFrame[]> {
  const tabs = await pageTabs();
  const answers = await Promise.all(tabs.map(({ id }) => askFrames(id, 'page.holds', { case: key })));
  return answers.flat().flatMap(({ at, answer }) => (answer.holds ? [at] : []));
}

export async function showTab({ tab: id }: Pick<PageFrame, 'tab'>): Promise<void> {
  const tab = await browser.tabs.update(id, { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

/** Opens a web address in a new tab, whose id it returns; anything but http and https is ignored: addresses come from pages. */
export async function openAddress(url: string): Promise<number | null> {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return null;
  return (await browser.tabs.create({ url })).id ?? null;
}

/** Whether the page of a tab has come to its end of loading; a tab that is gone never does. */
export async function isLoaded(tab: number): Promise<boolean> {
  return (await browser.tabs.get(tab).catch(() => null))?.status === 'complete';
}

/** Opens one of our own pages, or brings it to the front where it is open. `hash` without the sign. */
export async function openOwnPage(file: 'desk.html' | 'welcome.html' | 'sidepanel.html', hash = ''): Promise<void> {
  const address = browser.runtime.getURL(`/${file}` as '/desk.html');
  const open = (await browser.tabs.query({})).find((tab) => tab.url?.split('#')[0] === address);
  const url = hash ? `${address}#${hash}` : address;
  if (open?.id === undefined) await browser.tabs.create({ url });
  else {
    if (hash) await browser.tabs.update(open.id, { url });
    await showTab({ tab: open.id });
  }
}

/** Runs the reader on a page without a granted host. Works after a click on the toolbar button (`activeTab`) only. */
export async function readThisPage(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/any-page.js', '/site.js', '/reviews.js'] });
    return true;
  } catch {
    return false; // The browser's own pages, the stores, a PDF: no extension may read them.
  }
}

/** Begins the teaching in a page. Works after a click on the toolbar button (`activeTab`) or on a granted site. */
export async function teachThisPage(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/teach.js'] });
    return true;
  } catch {
    return false;
  }
}

/** Web pages, the one in view first, then by last use. */
async function pageTabs(): Promise<PageTab[]> {
  const own = browser.runtime.getURL('/');
  const tabs = (await browser.tabs.query({ windowType: 'normal' })).filter((tab) => !tab.url?.startsWith(own));
  const here = await browser.tabs.query({ active: true, currentWindow: true });
  const inView = new Set(here.map((tab) => tab.id));
  return tabs
    .sort((a, b) => Number(inView.has(b.id)) - Number(inView.has(a.id)) || lastUse(b) - lastUse(a))
    .flatMap((tab) => (tab.id === undefined ? [] : [{ id: tab.id, url: tab.url ?? null }]));
}

function lastUse(tab: Browser.tabs.Tab): number {
  return (tab as { lastAccessed?: number }).lastAccessed ?? 0;
}
