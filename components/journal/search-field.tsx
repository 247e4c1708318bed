import { useRef } from 'react';
import { useApp } from '../app/context.ts';
import { useKeys } from '../app/use-keys.ts';
import { Field } from '../ui/field.tsx';

/** Search over a list of cases. `/` comes here, Escape empties it and goes back. */
export function SearchField({ value, onChange }: { value: string; onChange: (search: string) => void }) {
  const { t } = useApp();
  const field = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => field.current?.focus() });
  return (
    <Field
      label={t('queue.search')}
      quietLabel
      type="search"
      inputRef={field}
      placeholder={`${t('queue.search')}  /`}
      value={value}
      onChange={(event) => { onChange(event.target.value); }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onChange('');
        event.currentTarget.blur();
      }}
    />
  );
}
