import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useApp } from '../app/context.ts';
import { Button } from './button.tsx';
import s from './dialog.module.css';

/** The browser's own dialog: focus stays inside, Esc closes, the rest of the page is inert. */
export function Dialog({ title, onClose, close, children }: { title: string; onClose: () => void; /** The way out, where «Закрыть» would not say what becomes of it. */ close?: string; children: ReactNode }) {
  const { t } = useApp();
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className={s.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className={s.inside}>
        <h2 id={id}>{title}</h2>
        {children}
        <Button onClick={onClose} autoFocus>
          {close ?? t('app.close')}
        </Button>
      </div>
    </dialog>
  );
}
