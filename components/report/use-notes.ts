import { useEffect, useRef, useState } from 'react';
import { ask } from '../../lib/browser/messages.ts';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import type { ReportNotes } from '../../lib/model/company.ts';
import { errorKey } from '../app/use-action.ts';
import { draftSaver, type DraftState } from '../reply/draft-saver.ts';
import { toStore, typedFrom, type Notes } from './notes.ts';

export interface NotesAtHand {
  notes: Notes;
  /** `saved` also before the first stroke: what is shown stands in the journal. */
  state: DraftState;
  error: PlainKey | null;
  /** What they become from what they are at that moment, which may be later than the screen shows. */
  change: (next: (now: Notes) => Notes) => void;
  /** Into the journal now; false when that failed, and then `error` says why. */
  save: () => Promise<boolean>;
}

/**
 * What people write into one report, saved like a draft: each saving is an event that stays, so it happens where the person comes
 * to rest. What another screen saved comes in while nothing is typed here. Use it with `key={report}`.
 */
export function useNotes(report: string, stored: ReportNotes | null): NotesAtHand {
  const inJournal = JSON.stringify(toStore(typedFrom(stored)));
  const [notes, setNotes] = useState(() => typedFrom(stored));
  const latest = useRef(notes);
  /** What was written from here and not heard back yet, in order. */
  const own = useRef<string[]>([]);
  const [state, setState] = useState<DraftState>('saved');
  const [error, setError] = useState<PlainKey | null>(null);
  const [saver] = useState(() =>
    draftSaver(inJournal, {
      write: async ({ text }) => {
        await ask('company.record', { doing: { company: 'reports', kind: 'report.written', payload: { report, ...(JSON.parse(text) as ReturnType<typeof toStore>) } } });
        own.current.push(text);
      },
      // A report is written in one sitting: the window has it until the person rests.
      keep: () => false,
      forget: () => undefined,
      tell: (next, failure) => {
        setState(next);
        setError(next === 'failed' ? errorKey(failure) : null);
      },
    }),
  );

  useEffect(() => {
    const echo = own.current.indexOf(inJournal);
    // The journal still tells of a writing of ours that was followed by another: on the screen stand later words.
    if (echo !== -1 && echo < own.current.length - 1) return;
    own.current = [];
    saver.heard(inJournal);
    // What is typed and not worth keeping yet, an empty proposal, stays on the screen.
    if (saver.pending() || JSON.stringify(toStore(latest.current)) === inJournal) return;
    latest.current = typedFrom(JSON.parse(inJournal) as ReportNotes);
    setNotes(latest.current);
  }, [saver, inJournal]);

  useEffect(() => {
    const leave = (): void => void saver.save();
    const hide = (): void => {
      if (document.visibilityState === 'hidden') leave();
    };
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      leave();
    };
  }, [saver]);

  return {
    notes,
    state,
    error,
    change(next) {
      latest.current = next(latest.current);
      setNotes(latest.current);
      saver.change({ text: JSON.stringify(toStore(latest.current)), template: null });
    },
    save: saver.save,
  };
}
