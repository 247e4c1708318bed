import type { Page } from '@playwright/test';

/** Rows of the journal as they lie in IndexedDB, read without any code of ours. */
export interface JournalRows {
  events: JournalRow[];
  cases: JournalRow[];
}
export type JournalRow = Record<string, unknown> & { kind?: string; case?: string; key?: string; payload?: Record<string, unknown> };

/** Reads the journal from one of the extension's own pages; both lists are empty when there is no journal yet. */
export function journalRows(page: Page): Promise<JournalRows> {
  return page.evaluate(async () => {
    const none = { events: [], cases: [] };
    if (!(await indexedDB.databases()).some(({ name }) => name === 'journal')) return none;
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('IndexedDB'));
        };
      });
    const database = await settled(indexedDB.open('journal'));
    try {
      if (!database.objectStoreNames.contains('events')) return none;
      const transaction = database.transaction(['events', 'cases']);
      const rows = (store: string) => settled(transaction.objectStore(store).getAll()) as Promise<JournalRow[]>;
      return { events: await rows('events'), cases: await rows('cases') };
    } finally {
      database.close();
    }
  });
}

/** Kinds of the events of the one case whose review has this author, in the order they were recorded. */
export async function kindsOf(page: Page, author: string): Promise<string[]> {
  const { events } = await journalRows(page);
  const isOf = ({ payload }: JournalRow) => (payload?.sighting as { author?: string } | undefined)?.author === author;
  const key = events.find((event) => event.kind === 'review.captured' && isOf(event))?.case;
  if (key === undefined) return [];
  const hlc = ({ hlc: time }: JournalRow) => (typeof time === 'string' ? time : '');
  return events
    .filter((event) => event.case === key)
    .sort((a, b) => (hlc(a) < hlc(b) ? -1 : 1))
    .map(({ kind }) => kind ?? '');
}

/** Comes back when nothing was written for two seconds. */
export async function settledJournal(own: Page): Promise<void> {
  for (let before = -1, after = 0; before !== after;) {
    before = after;
    await own.waitForTimeout(2_000);
    after = (await journalRows(own)).events.length;
  }
}

/** What was seen so far was seen the day before. */
export function nightFalls(own: Page): Promise<void> {
  return own.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
      request.onsuccess = () => { resolve(request.result); };
      request.onerror = () => { reject(request.error ?? new Error('IndexedDB')); };
    });
    const database = await settled(indexedDB.open('journal'));
    const events = database.transaction('events', 'readwrite').objectStore('events');
    for (const event of (await settled(events.getAll())) as { day?: string }[]) {
      if (event.day === undefined) continue;
      await settled(events.put({ ...event, day: Temporal.PlainDate.from(event.day).subtract({ days: 1 }).toString() }));
    }
    database.close();
  });
}
