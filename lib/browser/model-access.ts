import * as z from 'zod/mini';
import { inStore } from './small-store.ts';

/**
 * The server that a person confirmed, and its key. Content scripts can read and write `storage.local` (Firefox cannot forbid it,
 * MDN: `setAccessLevel` is for `storage.session` only), and `storage.session` forgets with the browser; a database of our own
 * origin is closed to them in both. So an address that stands in the settings alone gets nothing, and a key goes to its own
 * server only. It goes into no copy, no file and no log.
 */

const DATABASE = 'model-access';
const KEY = 'server';
const accessSchema = z.object({ origin: z.string(), key: z.nullable(z.string()) });
export type Access = z.infer<typeof accessSchema>;

/** Null: nobody has confirmed this server. */
export async function accessTo(origin: string): Promise<Access | null> {
  // Looking makes no database.
  if ((await indexedDB.databases()).every(({ name }) => name !== DATABASE)) return null;
  const kept = accessSchema.safeParse(await inStore<unknown>(DATABASE, 'readonly', (store) => store.get(KEY)));
  return kept.success && kept.data.origin === origin ? kept.data : null;
}

/** Takes the place of what was confirmed before. */
export async function keepAccess(access: Access): Promise<void> {
  await inStore(DATABASE, 'readwrite', (store) => store.put(access, KEY));
}
