import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '../../lib/browser/messages.ts';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import type { Key } from '../../lib/model/sighting.ts';
import { errorKey } from '../app/use-action.ts';
import { draftSaver, nextWords, type DraftState, type Words } from './draft-saver.ts';
import { forgetUnsaved, keepUnsaved, unsavedOf } from './unsaved.ts';

export interface Draft {
  text: string;
  /** `saved` also before the first stroke: what is shown stands in the journal. */
  state: DraftState;
  error: PlainKey | null;
  /** `template`: the proposal these words come from, null for the manager's own; without it they come from where those before came from. */
  change: (text: string, template?: string | null) => void;
  /** Into the journal now; false when that failed, and then `error` says why. */
  save: () => Promise<boolean>;
}

/**
 * The draft of one case. Words that another screen saved come in while nothing is typed here. Use it with `key={case}`:
 * it belongs to one case for life. `stored`: the words in the journal, and the proposal `from` which they come.
 */
export function useDraft(key: Key, stored: string, from: string | null): Draft {
  const [text, setText] = useState(() => unsavedOf(key) ?? stored);
  const [state, setState] = useState<DraftState>('saved');
  const [error, setError] = useState<PlainKey | null>(null);
  const words = useRef<Words>({ text: stored, template: from });
  const [saver] = useState(() =>
    draftSaver(stored, {
      write: (written) => ask('reply.draft', { case: key, ...written }),
      keep: (typed) => keepUnsaved(key, typed),
      forget: (written) => { forgetUnsaved(key, written); },
      tell: (next, failure) => {
        setState(next);
        setError(next === 'failed' ? errorKey(failure) : null);
      },
    }),
  );

  const change = useCallback(
    (next: string, template?: string | null) => {
      words.current = nextWords(words.current, next, template);
      setText(next);
      saver.change(words.current);
    },
    [saver],
  );

  // Words left over from a closed window are the newest there are. Saved at once: another window may hold the same case.
  useEffect(() => {
    const left = unsavedOf(key);
    if (left === null || saver.pending()) return;
    change(left);
    void saver.save();
  }, [key, saver, change]);

  useEffect(() => {
    saver.heard(stored);
    if (saver.pending()) return;
    words.current = { text: stored, template: from };
    setText(stored);
  }, [saver, stored, from]);

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

  return { text, state, error, change, save: saver.save };
}
