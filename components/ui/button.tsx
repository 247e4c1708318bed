import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { cx } from './cx.ts';
import s from './button.module.css';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary`: the one thing to do here. `plain`: looks like text. */
  look?: 'primary' | 'normal' | 'plain' | undefined;
  /** The key that does the same, shown beside the words. */
  hotkey?: string | undefined;
  wide?: boolean | undefined;
  children: ReactNode;
}

export function Button({ look = 'normal', hotkey, wide, className, children, ...rest }: Props) {
  return (
    <button type="button" {...rest} className={cx(s.button, s[look], wide && s.wide, className)}>
      <span>{children}</span>
      {hotkey && (
        <span className={s.hotkey} aria-hidden="true">
          {hotkey}
        </span>
      )}
    </button>
  );
}
