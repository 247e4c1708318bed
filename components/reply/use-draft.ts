import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '../../lib/browser/messages.ts';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import type { Key } from '../../lib/model/sighting.ts';
import { errorKey } from '../app/use-action.ts';
import { forgetUnsaved, keepUnsaved, unsavedOf } from './unsaved.ts';

const PAUSE = 700;

export interface Draft {
  text: string;
  /** `saved` also before the first stroke: what is shown stands in the journal. */
  state: 'saved' | 'saving' | 'failed';
  error: PlainKey | null;
  /** `template`: the proposal these words come from, null for the manager's own. */
  change: (text: string, template?: string | null) => void;
  save: () => Promise<void>;
}

/**
 * The draft of one case. Saved after a pause and on leaving; words that another screen saved come in while nothing is
 * typed here. Use it with `key={case}`: it belongs to one case for life.
 */
export function useDraft(key: Key, stored: string): Draft {
  const [text, setText] = useState(() => unsavedOf(key) ?? stored);
  const [state, setState] = useState<Draft['state']>('saved');
  const [error, setError] = useState<PlainKey | null>(null);
  /** What waits for saving; null when the journal has it. */
  const waiting = useRef<{ text: string; template: string | null } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    const draft = waiting.current;
    if (!draft) return;
    setState('saving');
    try {
      await ask('reply.draft', { case: key, ...draft });
      forgetUnsaved(key, draft.text);
      if (waiting.current !== draft) return;
      waiting.current = null;
      setError(null);
      setState('saved');
    } catch (failure) {
      setError(errorKey(failure));
      setState('failed');
    }
  }, [key]);

  const change = useCallback(
    (next: string, template: string | null = null) => {
      setText(next);
      setState('saving');
      waiting.current = { text: next, template };
      keepUnsaved(key, next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), PAUSE);
    },
    [key, save],
  );

  // Words left over from a closed window are the newest there are.
  useEffect(() => {
    const left = unsavedOf(key);
    if (left === null) return;
    if (left === stored) forgetUnsaved(key, left);
    else if (!waiting.current) change(left);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the case opens
  }, [key]);

  useEffect(() => {
    if (!waiting.current) setText(stored);
  }, [stored]);

  useEffect(() => {
    const leave = (): void => void save();
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
  }, [save]);

  return { text, state, error, change, save };
}
