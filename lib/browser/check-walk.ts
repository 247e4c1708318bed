import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { openAddress, showTab } from './tabs.ts';

/**
 * «Начать проверку»: check points are opened one after another in one tab. What was seen stands in the journal; here stands
 * only where the walk is, for as long as the browser runs.
 */
const walkSchema = z.object({
  /** The company's day, `2026-11-22`. */
  day: z.string(),
  /** The tab of the walk; it may be closed by now. */
  tab: z.number(),
  /** The check point that is looked at (`pointId`). */
  point: z.string(),
});
export type CheckWalk = z.infer<typeof walkSchema>;

const KEY = 'checkWalk';

export async function readWalk(): Promise<CheckWalk | null> {
  const parsed = walkSchema.safeParse((await browser.storage.session.get(KEY))[KEY]);
  return parsed.success ? parsed.data : null;
}

export function watchWalk(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'session' && KEY in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Shows a check point in the tab of the walk, in a new one where there is none. */
export async function walkTo({ day, point, address }: { day: string; point: string; address: string }): Promise<void> {
  const before = await readWalk();
  const tab = (before && (await show(before.tab, address))) ?? (await openAddress(address));
  if (tab !== null) await browser.storage.session.set({ [KEY]: { day, tab, point } satisfies CheckWalk });
}

export async function endWalk(): Promise<void> {
  await browser.storage.session.remove(KEY);
}

async function show(id: number, url: string): Promise<number | null> {
  // Addresses come from pages.
  if (!/^https?:\/\//i.test(url)) return null;
  try {
    await browser.tabs.update(id, { url });
    await showTab({ tab: id });
    return id;
  } catch {
    return null; // It was closed.
  }
}
