import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { keySchema, type Key } from '../model/sighting.ts';

/**
 * The side panel in Chromium, the sidebar in Firefox, a window of its own in a browser with neither. Each of the first
 * two may be opened only in the very turn of the manager's click, so nothing here awaits before it.
 */

const WANTED = 'wantedCase';
const wantedSchema = z.object({ case: z.nullable(keySchema) });

interface SidePanel {
  open(options: { tabId: number } | { windowId: number }): Promise<void>;
}
interface SidebarAction {
  open(): Promise<void>;
  isOpen(details: object): Promise<boolean>;
}
const chromium = (): SidePanel | undefined => (browser as unknown as { sidePanel?: SidePanel }).sidePanel;
const firefox = (): SidebarAction | undefined => (browser as unknown as { sidebarAction?: SidebarAction }).sidebarAction;

/** This window's id, known before the click that needs it. */
let windowId: number | undefined;
export function preparePanel(): void {
  void browser.windows.getCurrent().then((window) => {
    windowId = window.id;
  });
}

/** Opens the panel from one of our own pages. Call it first in the click handler, after {@link preparePanel} at start. */
export function openPanel(): Promise<void> {
  const side = chromium();
  if (side && windowId !== undefined) return side.open({ windowId }).catch(openPanelWindow);
  return firefox()?.open().catch(openPanelWindow) ?? openPanelWindow();
}

/** Opens the panel for a click inside a web page. Call it in the turn of the message that tells of the click. */
export function openPanelBeside(tabId: number): Promise<void> {
  // Firefox counts no click in a page as one for the sidebar; there the panel comes in a window unless it is open already.
  return chromium()?.open({ tabId }).catch(openPanelWindow) ?? openPanelWindow();
}

/** Opens the panel for an entry of the context menu or a key. Call it in the turn of the event: both browsers count it as the manager's own click. */
export function openPanelFor(tabId: number): Promise<void> {
  const opened = chromium()?.open({ tabId }) ?? firefox()?.open() ?? openPanelWindow();
  return opened.catch(openPanelWindow);
}

async function openPanelWindow(): Promise<void> {
  if (await firefox()?.isOpen({})) return;
  const url = browser.runtime.getURL('/sidepanel.html');
  const open = (await browser.tabs.query({})).find((tab) => tab.url?.split('#')[0] === url);
  if (open?.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
  else await browser.windows.create({ url, type: 'popup', width: 420, height: 800 });
}

/** Asks the panel, open or about to open, to show a case; null for the queue. */
export async function wantCase(key: Key | null): Promise<void> {
  await browser.storage.session.set({ [WANTED]: { case: key } });
}

/** What another part asked the panel to show, a case or the queue; null when nobody asked. It is forgotten once taken. */
export async function takeWantedCase(): Promise<{ case: Key | null } | null> {
  const stored = (await browser.storage.session.get(WANTED))[WANTED];
  if (stored === undefined) return null;
  await browser.storage.session.remove(WANTED);
  const parsed = wantedSchema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

export function watchWantedCase(wanted: () => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'session' && changes[WANTED]?.newValue !== undefined) wanted();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
