import { useId, type InputHTMLAttributes, type ReactNode, type Ref, type SelectHTMLAttributes, type TextareaHTMLAttributes } from 'react';
import { cx } from './cx.ts';
import s from './field.module.css';

interface Common {
  label: string;
  /** The label is read aloud only: what the field is for is plain from where it stands. */
  quietLabel?: boolean | undefined;
  hint?: string | undefined;
}

interface FieldProps extends Common, InputHTMLAttributes<HTMLInputElement> {
  inputRef?: Ref<HTMLInputElement> | undefined;
}

export function Field({ label, quietLabel, hint, inputRef, ...rest }: FieldProps) {
  const id = useId();
  return (
    <Labelled id={id} label={label} quietLabel={quietLabel} hint={hint}>
      <input {...rest} ref={inputRef} id={id} className={s.input} aria-describedby={hint ? `${id}-hint` : undefined} />
    </Labelled>
  );
}

interface AreaProps extends Common, TextareaHTMLAttributes<HTMLTextAreaElement> {
  areaRef?: Ref<HTMLTextAreaElement> | undefined;
}

/** A field of several lines. */
export function Area({ label, quietLabel, hint, areaRef, ...rest }: AreaProps) {
  const id = useId();
  return (
    <Labelled id={id} label={label} quietLabel={quietLabel} hint={hint}>
      <textarea {...rest} ref={areaRef} id={id} className={cx(s.input, s.area)} aria-describedby={hint ? `${id}-hint` : undefined} />
    </Labelled>
  );
}

interface SelectProps<V extends string> extends Common, Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'value'> {
  value: V;
  options: readonly { value: V; label: string }[];
  onChoose: (value: V) => void;
}

export function Select<V extends string>({ label, quietLabel, hint, value, options, onChoose, ...rest }: SelectProps<V>) {
  const id = useId();
  return (
    <Labelled id={id} label={label} quietLabel={quietLabel} hint={hint}>
      <select
        {...rest}
        id={id}
        className={s.input}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

function Labelled({ id, label, quietLabel, hint, children }: Common & { id: string; children: ReactNode }) {
  return (
    <div className={s.field}>
      <label htmlFor={id} className={quietLabel ? 'quiet' : s.label}>
        {label}
      </label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className={s.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}

export function Checkbox({ label, ...rest }: InputHTMLAttributes<HTMLInputElement> & { label: ReactNode }) {
  return (
    <label className={s.check}>
      <input {...rest} type="checkbox" />
      <span>{label}</span>
    </label>
  );
}
