import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { LINE_LIMIT, TEXT_LIMIT } from '../model/limits.ts';

/**
 * A review that the manager selected on a page: read in the page, kept for the form in the panel until it is saved or
 * thrown away. It comes out of a web page and is parsed like anything else from there.
 */
const line = z.nullable(z.string().check(z.maxLength(LINE_LIMIT)));
const selectedSchema = z.object({
  address: z.string().check(z.maxLength(2_000), z.regex(/^https?:\/\//i)),
  /** Name of the page and its site. */
  page: line,
  /** '' when nothing was selected. */
  text: z.string().check(z.maxLength(TEXT_LIMIT)),
  author: line,
  rating: z.nullable(z.number()),
  ratingScale: z.nullable(z.number()),
  postedShown: line,
});
export type Selected = z.infer<typeof selectedSchema>;

const KEPT = 'selected';
/** What waits for the form: a review, or the news that the page may not be read by any extension. */
const keptSchema = z.union([selectedSchema, z.literal('unreadable')]);
export type Kept = z.infer<typeof keptSchema>;

/**
 * Reads what is selected in a page and keeps it for the form. Works after a click of the manager's that grants the page
 * (menu, key, toolbar).
 */
export async function takeSelected(tabId: number, frameId = 0): Promise<void> {
  await browser.storage.session.set({ [KEPT]: await readSelected(tabId, frameId) });
}

async function readSelected(tabId: number, frameId: number): Promise<Kept> {
  const target = { tabId, frameIds: [frameId] };
  try {
    await browser.scripting.executeScript({ target, files: ['/selection.js'] });
    const [answer] = await browser.scripting.executeScript({ target, func: () => (globalThis as { otklikSelected?: unknown }).otklikSelected });
    return selectedSchema.parse(answer?.result);
  } catch (error) {
    console.debug('otklik:', error);
    return 'unreadable'; // The browser's own pages, the stores, a PDF: no extension may read them.
  }
}

export async function dropSelected(): Promise<void> {
  await browser.storage.session.remove(KEPT);
}

/** What waits in the form; null when nothing does. */
export async function keptSelected(): Promise<Kept | null> {
  const parsed = keptSchema.safeParse((await browser.storage.session.get(KEPT))[KEPT]);
  return parsed.success ? parsed.data : null;
}

/** Calls back when something else waits in the form, or nothing any more. */
export function watchSelected(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'session' && KEPT in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

const MENU = 'save-selected';

/** The entry of the context menu. Called at every start of the background: a menu that is there already is renamed. */
export async function offerSelected(title: string): Promise<void> {
  // Firefox forgets menus with the background, Chromium keeps them: made anew they are the same in both.
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU, title, contexts: ['selection'], documentUrlPatterns: ['http://*/*', 'https://*/*'] });
}

/** Calls back in the very turn of the manager's choice, by menu or by key. Register it while the background starts. */
export function onSaveSelected(wanted: (tabId: number, frameId: number) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU && tab?.id !== undefined) wanted(tab.id, info.frameId ?? 0);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === MENU && tab?.id !== undefined) wanted(tab.id, 0);
  });
}
