import { useEffect } from 'react';
import type { Key } from '../../lib/model/sighting.ts';
import { useApp } from '../app/context.ts';
import { Button } from './button.tsx';
import type { Doing } from './undo-stack.ts';
import s from './toast.module.css';

export interface ToastText {
  /** Changes with every toast, so that the same words twice are two toasts. */
  id: number;
  text: string;
  /** What was done, and the way to take it back. */
  doing?: Doing | undefined;
  act?: (() => void) | undefined;
}

const STAYS = 8_000;

/** Says what has just been done, and takes it back. Goes by itself; `u` does the same unless another case is open. */
export function Toast({ toast, inView, onGone }: { toast: ToastText | null; inView: Key | null; onGone: () => void }) {
  const { t } = useApp();
  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(onGone, STAYS);
    return () => { clearTimeout(timer); };
  }, [toast, onGone]);
  return (
    <div className={s.place} role="status">
      {toast && (
        <div className={s.toast}>
          <span>{toast.text}</span>
          {toast.doing && toast.act && (
            <Button look="plain" hotkey={inView === null || inView === toast.doing.case ? 'U' : undefined} onClick={toast.act}>
              {t(toast.doing.back === 'undo' ? 'app.cancel' : 'app.restore')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
