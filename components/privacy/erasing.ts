import { ask } from '../../lib/browser/messages.ts';
import { changeSettings, readSettings } from '../../lib/browser/settings.ts';
import { rewriteCopies } from '../../lib/journal/copies.ts';
import type { JournalDatabase } from '../../lib/journal/database.ts';
import { erase, type Erasing } from '../../lib/journal/erase.ts';
import { exclusively } from '../../lib/journal/exclusive.ts';
import { copiesEraser } from '../../lib/journal/person.ts';
import type { Recorder } from '../../lib/journal/write.ts';
import type { OwedErasure } from '../../lib/model/owed-erasure.ts';
import { dropErasedDoings } from '../care/unsaved-doing.ts';
import { forgetRemarkOf } from '../entry/unsaved-remark.ts';
import { dropErasedSent } from '../reply/model/drop-sent.ts';
import { dropErased } from '../reply/unsaved.ts';
import type { Work } from './use-long-work.ts';

export interface Done {
  cases: number;
  questions: number;
  /** Copies in the browser that could not be rewritten and are gone therefore. */
  dropped: number;
}

/** Erases in the journal, then in the copies inside the browser; `person`: whose cases, null for no one’s. Throws as `erase`, BusyError. */
export async function eraseEverywhere(r: Recorder, erasing: Erasing, person: string | null, { show, signal }: Work): Promise<Done> {
  return exclusively(async () => {
    const { erasedAt, copiesBehind } = await readSettings();
    // Should this page go in the midst of it, the background does the rest.
    const owed: OwedErasure[] = [...copiesBehind, { name: person, questions: [...erasing.questions] }];
    await changeSettings({ erasedAt: r.now, copiesBehind: owed });
    const { cases, questions } = await erase(r, erasing, { onProgress: show('erase.erasing'), signal }).catch(async (error: unknown) => {
      // Nothing was erased, so no file names anybody who was.
      await changeSettings({ erasedAt, copiesBehind });
      throw error;
    });
    await dropErased(r.db);
    await dropErasedDoings(r.db);
    await dropErasedSent(r.db, person);
    if (person !== null) forgetRemarkOf(person, r.now);
    // The journal is written; the number on the button follows, and the marks at their next look.
    ask('journal.changed', {}).catch(console.error);
    const dropped = await inCopies(r.db, owed, show('erase.erasingCopies', false));
    await changeSettings({ copiesBehind: [] });
    return { cases, questions, dropped };
  });
}

async function inCopies(db: JournalDatabase, owed: readonly OwedErasure[], onProgress: (done: number, total: number) => void): Promise<number> {
  try {
    return (await rewriteCopies(await copiesEraser(db, owed), onProgress)).dropped.length;
  } catch (error) {
    // Firefox has no such place in a private window: then there are no copies.
    if (error instanceof DOMException && error.name === 'SecurityError') return 0;
    throw error;
  }
}
