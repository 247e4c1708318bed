import type { ReactNode, Ref } from 'react';
import { cx } from './cx.ts';
import s from './notice.module.css';

interface Props {
  tone?: 'plain' | 'warn' | 'bad' | 'good';
  /** What to do about it: buttons. */
  children?: ReactNode;
  text: ReactNode;
  /** Says it to a screen reader when it appears. */
  announce?: boolean;
}

const signs = { plain: 'i', warn: '!', bad: '×', good: '✓' } as const;

/** Where a notice will stand. A screen reader hears what comes into a place that was there before; what is bad it hears anyway. */
export function Said({ ref, children }: { /** For the keyboard to go on from there. */ ref?: Ref<HTMLDivElement>; children: ReactNode }) {
  return (
    <div ref={ref} role="status" className={s.place} tabIndex={ref ? -1 : undefined}>
      {children}
    </div>
  );
}

/** One sentence that says what is known, and the button that says what to do. */
export function Notice({ tone = 'plain', text, announce = false, children }: Props) {
  return (
    <div className={cx(s.notice, s[tone])} role={announce ? (tone === 'bad' ? 'alert' : 'status') : undefined}>
      <span className={s.sign} aria-hidden="true">
        {signs[tone]}
      </span>
      <div className={s.body}>
        <p>{text}</p>
        {children && <div className={s.actions}>{children}</div>}
      </div>
    </div>
  );
}
