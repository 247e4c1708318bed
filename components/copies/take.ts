import { ask } from '../../lib/browser/messages.ts';
import { forgetJournalSize } from '../../lib/browser/journal-size.ts';
import { keepLessons, readLessons } from '../../lib/browser/lessons.ts';
import { changeSettings, type Settings } from '../../lib/browser/settings.ts';
import { isTeachable } from '../../lib/platforms/lesson/about.ts';
import { keepCopy } from '../../lib/journal/copies.ts';
import type { Copy } from '../../lib/journal/copy-name.ts';
import { mergeStaged, restoreStaged, type Staged, type Taken } from '../../lib/journal/restore.ts';
import type { Recorder } from '../../lib/journal/record.ts';
import { ERASED_IN_JOURNAL } from '../../lib/model/owed-erasure.ts';
import { DAY } from '../../lib/regulation/regulation.ts';
import { beginningOf } from '../app/beginning.ts';
import { dropErasedDoings } from '../care/unsaved-doing.ts';
import { dropErased } from '../reply/unsaved.ts';
import { fileHead } from './head.ts';

/** `replace`: the journal becomes what the file holds. `merge`: the file is added to it. */
export type How = 'replace' | 'merge';

export interface Done extends Taken {
  how: How;
  /** The journal as it stood before; null when there was nothing in it. */
  before: Copy | null;
}

interface Watch {
  onProgress: (done: number, total: number) => void;
  signal: AbortSignal;
}

/**
 * Takes a staged file into the journal, keeps what stood before, and brings along what the browser's settings hold: lessons,
 * and on a new machine who works here. Throws what `restoreStaged` throws; nothing has changed then.
 */
export async function takeStaged(r: Recorder, beginning: Pick<Settings, 'since' | 'zone'>, staged: Staged, how: How, { onProgress, signal }: Watch): Promise<Done> {
  const head = await fileHead();
  const { header, first } = staged.summary;
  const own = header.for === 'backup';
  const empty = (await r.db.events.limit(1).count()) === 0;
  // The regulation began a day before the first thing that the journal tells (background/journal.ts): on a new machine it
  // would begin today, and turn all that was answered or missed before into backlog. What stands here already was judged by
  // its own beginning, and merging computes only the cases anew that the file tells of.
  const began = own && first !== null && (how === 'replace' || empty) ? Math.min(beginning.since, first - DAY) : beginning.since;
  let before: Copy | null = null;
  const keep = async (): Promise<void> => {
    if (!empty) before = await keepCopy(r.db, how === 'replace' ? 'restore' : 'merge', { ...head, now: r.now, signal });
    // What is smaller from now on is so because the person wants it. The background measures it anew.
    if (how === 'replace') await forgetJournalSize();
    // What was erased there stands in the copies here, also where the journal has it no more. Before all else: one rewriting too many harms nothing.
    if (staged.preview.newErasures > 0) await changeSettings(({ copiesBehind }) => ({ copiesBehind: [...copiesBehind, ERASED_IN_JOURNAL] }));
  };
  const by: Recorder = { ...r, regulation: beginningOf({ since: began, zone: beginning.zone }) };
  const taken = await (how === 'replace' ? restoreStaged : mergeStaged)(by, staged, { keep, onProgress, signal });
  // The journal is taken in: what comes after that may fail, and takes nothing of it back.
  await changeSettings({ since: began, ...(own && empty && header.author.id !== '' && { me: header.author }) }).catch(console.error);
  await takeLessons(staged, how).catch(console.error);
  await dropErased(r.db).catch(console.error);
  await dropErasedDoings(r.db).catch(console.error);
  await ask('journal.changed', {}).catch(console.error);
  return { ...taken, how, before };
}

/** A lesson of this machine stays where the file is only added. */
async function takeLessons({ lessons }: Staged, how: How): Promise<void> {
  const present = new Set((await readLessons()).map(({ host }) => host));
  const wanted = lessons.filter(({ host }) => isTeachable(host) && (how === 'replace' || !present.has(host)));
  if (wanted.length > 0) await keepLessons(wanted);
}
