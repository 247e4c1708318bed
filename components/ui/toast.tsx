import { useEffect } from 'react';
import { useApp } from '../app/context.ts';
import { Button } from './button.tsx';
import s from './toast.module.css';

export interface ToastText {
  /** Changes with every toast, so that the same words twice are two toasts. */
  id: number;
  text: string;
  undo?: (() => void) | undefined;
}

const STAYS = 8_000;

/** Says what has just been done, and takes it back. Goes by itself; `u` does the same at any time. */
export function Toast({ toast, onGone }: { toast: ToastText | null; onGone: () => void }) {
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
          {toast.undo && (
            <Button look="plain" hotkey="U" onClick={toast.undo}>
              {t('app.cancel')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
