import { sentSchema, type Sent } from '../model/drafting.ts';
import { inStore } from './small-store.ts';

/** What was sent to models, masked as it was sent: on this machine only, for a month and so many sendings at most. */

const DATABASE = 'sent-to-models';
export const SENT_LIMIT = 200;
const MONTH = 30 * 24 * 3_600_000;

const nameOf = ({ at, id }: Pick<Sent, 'at' | 'id'>): string => `${String(at).padStart(16, '0')} ${id}`;

/** Writes a sending down, or what became of it. */
export async function noteSent(sent: Sent): Promise<void> {
  await inStore(DATABASE, 'readwrite', (store) => store.put(sent, nameOf(sent)));
}

/** Nothing was ever sent: then there is nothing to look into. */
async function isEmpty(): Promise<boolean> {
  return (await indexedDB.databases()).every(({ name }) => name !== DATABASE);
}

/** The newest first. What a later build wrote otherwise is not shown. */
export async function readSent(): Promise<Sent[]> {
  if (await isEmpty()) return [];
  const all = await inStore<unknown[]>(DATABASE, 'readonly', (store) => store.getAll());
  return all.flatMap((one) => sentSchema.safeParse(one).data ?? []).reverse();
}

export async function emptySent(): Promise<void> {
  await inStore(DATABASE, 'readwrite', (store) => store.clear());
}

/** What is past its time or too much goes. */
export async function trimSent(now: number): Promise<void> {
  if (await isEmpty()) return;
  const names = (await inStore(DATABASE, 'readonly', (store) => store.getAllKeys())).map(String);
  const old = names.filter((name) => name < nameOf({ at: now - MONTH, id: '' }));
  await remove([...old, ...names.slice(old.length, Math.max(old.length, names.length - SENT_LIMIT))]);
}

/** Sendings that a person's erasure covers go. */
export async function dropSent(goes: (sent: Sent) => boolean): Promise<void> {
  await remove((await readSent()).filter(goes).map(nameOf));
}

async function remove(names: readonly string[]): Promise<void> {
  for (const name of names) await inStore(DATABASE, 'readwrite', (store) => store.delete(name));
}
