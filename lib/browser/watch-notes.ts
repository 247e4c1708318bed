import * as z from 'zod/mini';
import { browser } from 'wxt/browser';

/** How far the background has come in watching over deadlines on this machine, so that it goes on from there when it wakes. */
const notesSchema = z.object({
  /** Up to which event (`hlc`) and which day the journal was looked through for breaches; null: not yet, or something else wrote to it. */
  looked: z.catch(z.nullable(z.object({ event: z.nullable(z.string()), day: z.string() })), null),
  /** Up to which moment the person was reminded, milliseconds since the epoch; null: never. */
  reminded: z.catch(z.nullable(z.number()), null),
});
export type WatchNotes = z.infer<typeof notesSchema>;

const KEY = 'watch';

export async function readWatchNotes(): Promise<WatchNotes> {
  return notesSchema.parse((await browser.storage.local.get(KEY))[KEY] ?? {});
}

/** The background alone writes them, one piece of work after the other. */
export async function keepWatchNotes(change: Partial<WatchNotes>): Promise<void> {
  await navigator.locks.request('otklik-watch-notes', async () => {
    await browser.storage.local.set({ [KEY]: { ...(await readWatchNotes()), ...change } });
  });
}
