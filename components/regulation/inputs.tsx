import { useId, useState } from 'react';
import { useApp } from '../app/context.ts';
import { cx } from '../ui/cx.ts';
import { timeIn } from './hours.ts';
import s from './regulation.module.css';

const NAME_LIMIT = 200;

interface Props<V> {
  /** Read aloud: on screen the sentence says what the field is for. */
  label: string;
  value: V;
  disabled?: boolean | undefined;
  onChange: (value: V) => void;
}

interface TextProps extends Omit<Props<string>, 'onChange'> {
  className?: string | undefined;
  inputMode?: 'numeric' | 'text' | undefined;
  placeholder?: string | undefined;
  /** False where what is typed cannot be understood: it is marked, and not taken. */
  onType: (text: string) => boolean;
}

/** A field that keeps what is typed until it is left, and takes only what can be understood. */
export function TypedInput({ label, value, disabled, className, inputMode, placeholder, onType }: TextProps) {
  const { t } = useApp();
  const id = useId();
  const [typed, setTyped] = useState<{ text: string; good: boolean } | null>(null);
  const wrong = typed?.good === false;
  return (
    <>
      <input
        className={cx(s.input, className)}
        aria-label={label}
        aria-invalid={wrong}
        aria-describedby={id}
        inputMode={inputMode}
        autoComplete="off"
        placeholder={placeholder}
        disabled={disabled}
        value={typed?.text ?? value}
        onChange={({ target }) => { setTyped({ text: target.value, good: onType(target.value) }); }}
        onBlur={() => { setTyped(null); }}
      />
      <span id={id} role="status" className={s.wrong}>
        {wrong && t('regulation.notTaken', { value: value === '' ? (placeholder ?? '–') : value })}
      </span>
    </>
  );
}

export function NumberInput({ min, max, onChange, value, ...rest }: Props<number> & { min: number; max: number }) {
  const take = (text: string): boolean => {
    const number = /^\s*\d+\s*$/.test(text) ? Number(text) : NaN;
    const good = number >= min && number <= max;
    if (good) onChange(number);
    return good;
  };
  return <TypedInput {...rest} className={s.short} inputMode="numeric" value={String(value)} onType={take} />;
}

export function TimeInput({ onChange, ...rest }: Props<string>) {
  const take = (text: string): boolean => {
    const time = timeIn(text);
    if (time !== null) onChange(time);
    return time !== null;
  };
  return <TypedInput {...rest} className={s.time} onType={take} />;
}

/** A name of the company's own; left empty, ours stands, which is shown meanwhile. What the company added has no other name. */
export function NameInput({ ours, value, onChange, ...rest }: Props<string | null> & { ours: string | null }) {
  const take = (text: string): boolean => {
    const name = text.trim();
    const good = name.length <= NAME_LIMIT && (name !== '' || ours !== null);
    if (good) onChange(name === '' ? null : name);
    return good;
  };
  return <TypedInput {...rest} className={s.name} placeholder={ours ?? undefined} value={value ?? ''} onType={take} />;
}

export function Choice<V extends string>({ label, value, disabled, options, onChange }: Props<V> & { options: readonly { value: V; label: string }[] }) {
  return (
    <select
      className={s.input}
      aria-label={label}
      disabled={disabled}
      value={value}
      onChange={({ target }) => {
        const chosen = options.find((option) => option.value === target.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
