import { ask } from '../../lib/browser/messages.ts';
import { changeSettings } from '../../lib/browser/settings.ts';
import { rewriteCopies } from '../../lib/journal/copies.ts';
import type { JournalLine } from '../../lib/journal/backup/line.ts';
import { erase, type Erasing } from '../../lib/journal/erase.ts';
import { exclusively } from '../../lib/journal/exclusive.ts';
import type { Recorder } from '../../lib/journal/write.ts';
import { dropUnsaved } from '../reply/unsaved.ts';
import type { Work } from './use-long-work.ts';

export interface Done {
  cases: number;
  /** Copies in the browser that could not be rewritten and are gone therefore. */
  dropped: number;
}

/** Erases in the journal, then in the copies inside the browser; `change` is what becomes of their lines. Throws as `erase`, BusyError. */
export async function eraseEverywhere(r: Recorder, erasing: Erasing, change: (line: JournalLine) => JournalLine | null, { show, signal }: Work): Promise<Done> {
  return exclusively(async () => {
    // Should this page go in the midst of it, the background does the rest.
    await changeSettings({ erasedAt: r.now, copiesBehind: true });
    const { cases } = await erase(r, erasing, { onProgress: show('erase.erasing'), signal });
    dropUnsaved(erasing.cases);
    // The journal is written; the number on the button follows, and the marks at their next look.
    ask('journal.changed', {}).catch(console.error);
    const dropped = await inCopies(change, show('erase.erasingCopies', false));
    await changeSettings({ copiesBehind: false });
    return { cases, dropped };
  });
}

async function inCopies(change: (line: JournalLine) => JournalLine | null, onProgress: (done: number, total: number) => void): Promise<number> {
  try {
    return (await rewriteCopies(change, onProgress)).dropped.length;
  } catch (error) {
    // Firefox has no such place in a private window: then there are no copies.
    if (error instanceof DOMException && error.name === 'SecurityError') return 0;
    throw error;
  }
}
