import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { copyScheduleSchema, copyTroubleSchema, writtenCopySchema } from '../model/copy.ts';
import { draftingSchema, NO_DRAFTING } from '../model/drafting.ts';
import { owedErasureSchema } from '../model/owed-erasure.ts';

/** `09:00` */
const clock = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

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
  /** Time zone of the machine at that time: where the company's days begin until its regulation says otherwise. */
  zone: z.catch(z.string(), 'Europe/Moscow'),
  /** The first-run page was finished or skipped. */
  welcomed: z.catch(z.boolean(), false),
  /** Where the bar in a page stands, per platform. */
  bar: z.catch(z.record(z.string(), z.object({ folded: z.boolean(), corner: z.enum(['right', 'left']) })), {}),
  /** Platforms whose hosts were granted when we last looked: a missing one has been taken away. */
  granted: z.catch(z.array(z.string()), []),
  /** Platforms that were granted and are not any more, until the manager has been told. */
  lost: z.catch(z.array(z.string()), []),
  /** The last tables that entered the journal, the newest first: `id` and `at` name the import in its events. */
  imports: z.catch(z.array(z.object({ id: z.string(), at: z.number(), name: z.string(), entered: z.number(), undone: z.boolean() })), []),
  /** Columns of the table «Отзывы» in their order; empty: as it comes. */
  tableColumns: z.catch(z.array(z.object({ id: z.string(), on: z.boolean() })), []),
  /** The kind of file that the table was last written as. */
  tableFormat: z.catch(z.string(), 'xlsx'),
  /** Names of customers stand in tables as initials. */
  maskNames: z.catch(z.boolean(), false),
  /** Hours of the day in which nobody is reminded; null: none are quiet. */
  quietHours: z.catch(z.nullable(z.object({ from: clock, to: clock })), { from: '21:00', to: '08:00' }),
  /** How often a copy of the journal is written by itself, and where to. */
  copySchedule: z.catch(copyScheduleSchema, { every: 'never', way: 'downloads' }),
  /** The last copies that left the browser, the newest first: see `ledger.ts`. */
  copies: z.catch(z.array(writtenCopySchema), []),
  /** A copy that the browser is writing into Downloads, until it is seen there. */
  copyUnderWay: z.catch(z.nullable(writtenCopySchema), null),
  /** Why the last copy on schedule was not written; null when it was. */
  copyTrouble: z.catch(z.nullable(copyTroubleSchema), null),
  /** Names and texts are erased so many months after the last words of a case; null: never. */
  retentionMonths: z.catch(z.nullable(z.int().check(z.gte(1), z.lte(600))), null),
  /** When everything past that time was last gone, milliseconds since the epoch. */
  retainedAt: z.catch(z.nullable(z.number()), null),
  /** When a person was last erased: files that were written before may still name them. */
  erasedAt: z.catch(z.nullable(z.number()), null),
  /** What was erased from the journal and not yet from its copies inside the browser. A name stands here for so long only. */
  copiesBehind: z.catch(z.array(owedErasureSchema), []),
  /** What templates ask for and no page tells, by its name in them: how to reach the company, and the like. */
  replyValues: z.catch(z.record(z.string(), z.string()), {}),
  /** Who writes drafts besides the manager; which server a person confirmed, and its key, are not here (`model-access.ts`). */
  drafting: z.catch(draftingSchema, NO_DRAFTING),
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

/** Who works here, and since when and in which time zone the regulation counts (milliseconds since the epoch); made once, at installation. */
export async function ensureIdentity(since: number, zone: string, newId: () => string): Promise<void> {
  const { me } = await readSettings();
  if (!me.id) await changeSettings((present) => (present.me.id ? {} : { me: { id: newId(), name: present.me.name }, since, zone }));
}
