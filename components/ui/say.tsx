import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import { errorKey } from '../app/use-action.ts';
import { useApp } from '../app/context.ts';
import { Toast, type ToastText } from './toast.tsx';

interface Say {
  /** Shows what was done; `undo` takes it back. */
  say: (text: string, undo?: () => Promise<unknown>) => void;
  /** Takes back the last thing done on this screen that can be; false when there is none. */
  undoLast: () => boolean;
}
const SayContext = createContext<Say | null>(null);

export function useSay(): Say {
  const value = use(SayContext);
  if (!value) throw new Error('outside of SayProvider');
  return value;
}

/** Remembers what was done on this screen, so that `u` and the toast take back the same thing. */
export function SayProvider({ children }: { children: ReactNode }) {
  const { t } = useApp();
  const [toast, setToast] = useState<ToastText | null>(null);
  const done = useRef<(() => Promise<unknown>)[]>([]);
  const count = useRef(0);

  const show = useCallback((text: string, undo?: () => void) => { setToast({ id: ++count.current, text, undo }); }, []);
  const takeBack = useCallback(
    (undo: () => Promise<unknown>): void => {
      done.current = done.current.filter((other) => other !== undo);
      undo().then(
        () => { show(t('status.undone')); },
        (error: unknown) => { show(t(errorKey(error) satisfies PlainKey)); },
      );
    },
    [show, t],
  );
  const value = useMemo<Say>(
    () => ({
      say(text, undo) {
        if (undo) done.current.push(undo);
        show(text, undo && (() => { takeBack(undo); }));
      },
      undoLast() {
        const last = done.current.at(-1);
        if (last) takeBack(last);
        return last !== undefined;
      },
    }),
    [show, takeBack],
  );
  const gone = useCallback(() => { setToast(null); }, []);
  return (
    <SayContext value={value}>
      {children}
      <Toast toast={toast} onGone={gone} />
    </SayContext>
  );
}
