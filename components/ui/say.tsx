import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Key } from '../../lib/model/sighting.ts';
import { errorKey } from '../app/use-action.ts';
import { useApp } from '../app/context.ts';
import { Toast, type ToastText } from './toast.tsx';
import { lastDoing, without, type Doing } from './undo-stack.ts';

interface Say {
  /** Shows what was done; `doing` takes it back. */
  say: (text: string, doing?: Doing) => void;
  /** What is under way can be taken back at once: the journal shows it a moment before its answer is here. */
  begin: (doing: Doing) => { done: (text: string) => void; failed: (text: string) => void };
  /** Takes back the last thing done on this screen that can be: beside an open case its own only. False when there is none. */
  undoLast: () => boolean;
  setInView: (key: Key | null) => void;
}
const SayContext = createContext<Say | null>(null);

export function useSay(): Say {
  const value = use(SayContext);
  if (!value) throw new Error('outside of SayProvider');
  return value;
}

/** This case is open: `u` means what was done to it, and nothing done to another. */
export function useInView(key: Key): void {
  const { setInView } = useSay();
  useEffect(() => {
    setInView(key);
    return () => { setInView(null); };
  }, [key, setInView]);
}

/** Remembers what was done on this screen, so that `u` and the toast take back the same thing. */
export function SayProvider({ children }: { children: ReactNode }) {
  const { t } = useApp();
  const [toast, setToast] = useState<ToastText | null>(null);
  const [inView, setInView] = useState<Key | null>(null);
  const view = useRef<Key | null>(null);
  const stack = useRef<readonly Doing[]>([]);
  const count = useRef(0);

  const show = useCallback((text: string, doing?: Doing, act?: () => void) => { setToast({ id: ++count.current, text, doing, act }); }, []);
  const takeBack = useCallback(
    (doing: Doing): void => {
      stack.current = without(stack.current, doing);
      doing.run().then(
        () => { show(t(doing.back === 'undo' ? 'status.undone' : 'status.redone', { what: doing.what, name: doing.name })); },
        (error: unknown) => {
          // It still stands, so it can still be taken back.
          stack.current = [...stack.current, doing];
          show(t(errorKey(error)));
        },
      );
    },
    [show, t],
  );
  const value = useMemo<Say>(
    () => ({
      say(text, doing) {
        if (doing) stack.current = [...stack.current, doing];
        show(text, doing, doing && (() => { takeBack(doing); }));
      },
      begin(doing) {
        stack.current = [...stack.current, doing];
        return {
          done(text) {
            if (stack.current.includes(doing)) show(text, doing, () => { takeBack(doing); });
          },
          failed(text) {
            stack.current = without(stack.current, doing);
            show(text);
          },
        };
      },
      undoLast() {
        const last = lastDoing(stack.current, view.current);
        if (last) takeBack(last);
        return last !== null;
      },
      setInView(key) {
        view.current = key;
        setInView(key);
      },
    }),
    [show, takeBack],
  );
  const gone = useCallback(() => { setToast(null); }, []);
  return (
    <SayContext value={value}>
      {children}
      <Toast toast={toast} inView={inView} onGone={gone} />
    </SayContext>
  );
}
