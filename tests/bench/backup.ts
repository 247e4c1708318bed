import { collected } from '../../lib/journal/backup/collect.ts';
import { readJournal } from '../../lib/journal/backup/read.ts';
import { writeJournal } from '../../lib/journal/backup/write.ts';
import { openJournal } from '../../lib/journal/database.ts';
import { nextHlc } from '../../lib/journal/hlc.ts';
import type { CaseEvent } from '../../lib/model/event.ts';
import { sighting } from './journal.ts';

/** Runs inside one of our own pages: a large journal becomes a file, and the file is read to its end. */
export interface BackupFigures {
  events: number;
  bytes: number;
  writeMs: number;
  readMs: number;
  /** How much more memory the page held meanwhile at most, in MB. */
  heapMb: number;
  /** Longest time in which the page could do nothing else. */
  stillMs: number;
}

interface Heap {
  memory?: { usedJSHeapSize: number };
}

const CHUNK = 2_000;
const page = { platform: 'yandex-maps', room: 'public' as const, visit: 'bench-visit', address: 'https://yandex.ru/maps/org/1/reviews/' };

export async function measureBackup(cases: number): Promise<BackupFigures> {
  const db = await openJournal('bench-backup');
  for (let from = 0; from < cases; from += CHUNK) {
    await db.events.bulkAdd(Array.from({ length: CHUNK }, (_, n) => historyOf(from + n)).flat());
  }
  const events = await db.events.count();
  const watch = watchPage();
  let start = performance.now();
  const file = await collected(writeJournal(db, { app: 'bench', author: { id: 'bench-person', name: '' }, createdAt: '2026-11-22T00:00:00Z', for: 'backup', lessons: [] }));
  const writeMs = performance.now() - start;
  start = performance.now();
  const summary = await readJournal(file);
  const readMs = performance.now() - start;
  const { heapMb, stillMs } = watch();
  if (summary.counts.event !== events || summary.leftOut !== 0) throw new Error('The file does not hold the journal');
  await db.delete();
  return { events, bytes: file.size, writeMs, readMs, heapMb, stillMs };
}

/** A review that was answered, and seen live the day after. */
function historyOf(n: number): CaseEvent[] {
  const seen = sighting(n);
  const key = seen.key ?? '';
  const text = `Спасибо за отзыв, посетитель ${n}! Передали ваши слова официанту, ждём вас снова.`;
  const steps = [
    { kind: 'review.captured', payload: { platform: page.platform, sighting: seen, page } },
    { kind: 'reply.drafted', payload: { text, template: null } },
    { kind: 'reply.submitted', payload: { text, page } },
    { kind: 'reply.seen', payload: { text, postedShown: null, postedEarliest: null, postedLatest: null, page } },
  ];
  return steps.map((step, index) => {
    const at = 1_790_000_000_000 + n * 1_000 + index;
    return { ...step, id: crypto.randomUUID(), case: key, at, hlc: nextHlc(null, at), author: 'bench-person', regulation: 1 } as CaseEvent;
  });
}

/** Looks at the page until it is called. */
function watchPage(): () => { heapMb: number; stillMs: number } {
  const heap = (): number => (performance as Heap).memory?.usedJSHeapSize ?? 0;
  const before = heap();
  let [most, still, last] = [before, 0, performance.now()];
  const timer = setInterval(() => {
    most = Math.max(most, heap());
    still = Math.max(still, performance.now() - last);
    last = performance.now();
  }, 5);
  return () => {
    clearInterval(timer);
    return { heapMb: (most - before) / 1_048_576, stillMs: still };
  };
}
