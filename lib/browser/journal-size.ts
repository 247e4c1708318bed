import * as z from 'zod/mini';
import { browser } from 'wxt/browser';

/**
 * How much the journal held when it was last looked at. It lies apart from the database, so that a journal that was lost is
 * not taken for a new one: Chromium begins a damaged database anew without a word.
 */
const sizeSchema = z.object({ events: z.int().check(z.gte(0)), cases: z.int().check(z.gte(0)), at: z.number() });
export type KeptSize = z.infer<typeof sizeSchema>;

const KEY = 'journalSize';

/** Null before the first look, and after a new beginning. */
export async function readJournalSize(): Promise<KeptSize | null> {
  const kept = sizeSchema.safeParse((await browser.storage.local.get(KEY))[KEY]);
  return kept.success ? kept.data : null;
}

export async function keepJournalSize(size: KeptSize): Promise<void> {
  await browser.storage.local.set({ [KEY]: size });
}

/** The person begins a new journal: what was there before is no measure any more. */
export async function forgetJournalSize(): Promise<void> {
  await browser.storage.local.remove(KEY);
}
