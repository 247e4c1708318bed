import * as z from 'zod/mini';
import { browser } from 'wxt/browser';

/**
 * What the person chose on this machine. No secrets here: content scripts can read `storage.local`.
 */
const settingsSchema = z.object({
  /** Language of the screens; null: the browser's, as far as we have it. */
  language: z.catch(z.nullable(z.enum(['ru', 'en', 'zh'])), null),
  theme: z.catch(z.enum(['system', 'light', 'dark']), 'system'),
  /** Who works here. The id stands in events, the name only here. */
  me: z.catch(z.object({ id: z.string(), name: z.string() }), { id: '', name: '' }),
  /** Start of the regulation, milliseconds since the epoch. */
  since: z.catch(z.number(), 0),
  /** The first-run page was finished or skipped. */
  welcomed: z.catch(z.boolean(), false),
  /** Where the bar in a page stands, per platform. */
  bar: z.catch(z.record(z.string(), z.object({ folded: z.boolean(), corner: z.enum(['right', 'left']) })), {}),
  /** Platforms whose hosts were granted when we last looked: a missing one has been taken away. */
  granted: z.catch(z.array(z.string()), []),
  /** Platforms that were granted and are not any more, until the manager has been told. */
  lost: z.catch(z.array(z.string()), []),
});
export type Settings = z.infer<typeof settingsSchema>;

const KEY = 'settings';

export async function readSettings(): Promise<Settings> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return settingsSchema.parse(typeof stored === 'object' && stored !== null ? stored : {});
}

/** A change: the new values, or how they follow from the present ones. */
export type SettingsChange = Partial<Settings> | ((present: Settings) => Partial<Settings>);

/** Two changes at once must not undo each other, in whichever of our contexts: they queue up behind a lock. */
export async function changeSettings(change: SettingsChange): Promise<void> {
  await navigator.locks.request('otklik-settings', async () => {
    const present = await readSettings();
    const patch = typeof change === 'function' ? change(present) : change;
    await browser.storage.local.set({ [KEY]: { ...present, ...patch } });
  });
}

/** Calls back after every change; returns a function that stops it. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && KEY in changes) void readSettings().then(changed);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Who works here, and since when the regulation counts (milliseconds since the epoch); made once, at installation. */
export async function ensureIdentity(since: number, newId: () => string): Promise<void> {
  const { me } = await readSettings();
  if (!me.id) await changeSettings((present) => (present.me.id ? {} : { me: { id: newId(), name: present.me.name }, since }));
}
