import { useId, useState } from 'react';
import { changeSettings } from '../../lib/browser/settings.ts';
import { isSayable } from '../../lib/reply/template.ts';
import { useApp } from '../app/context.ts';
import { useAction } from '../app/use-action.ts';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { useSay } from '../ui/say.tsx';
import { valueLabel } from './template-words.ts';
import s from './templates.module.css';

/** What templates once asked for and is put in since then: to be corrected, or emptied to be asked again. */
export function RememberedValues({ subject }: { /** What taking it back is called by. */ subject: string }) {
  const { t, settings: { replyValues } } = useApp();
  const title = useId();
  const names = Object.keys(replyValues).sort();
  if (names.length === 0) return null;
  return (
    <section className={s.import} aria-labelledby={title}>
      <h2 id={title}>{t('templates.values')}</h2>
      <div className={s.fields}>
        {names.map((name) => (
          <ValueField key={`${name}\n${replyValues[name] ?? ''}`} subject={subject} name={name} kept={replyValues[name] ?? ''} />
        ))}
      </div>
      <p className={s.aside}>{t('templates.valuesHint')}</p>
    </section>
  );
}

function ValueField({ subject, name, kept }: { subject: string; name: string; kept: string }) {
  const { t } = useApp();
  const { say } = useSay();
  const [value, setValue] = useState(kept);
  const { error, run } = useAction();
  const label = valueLabel(name, t);
  const isFit = value.trim() === '' || isSayable(value);
  const keep = (now: string): Promise<void> => changeSettings(({ replyValues: { [name]: _, ...others } }) => ({ replyValues: now === '' ? others : { ...others, [name]: now } }));
  const save = (): void => {
    if (!isFit || value.trim() === kept) return;
    const what = t('templates.valueKept');
    void run(async () => {
      await keep(value.trim());
      say(what, { case: subject, name: label, what, back: 'undo', run: () => keep(kept) });
    });
  };
  return (
    <div>
      <Field
        label={label}
        hint={isFit ? undefined : t('templates.valueUnfit')}
        aria-invalid={!isFit}
        maxLength={300}
        value={value}
        onChange={(event) => { setValue(event.target.value); }}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save();
        }}
      />
      {error && <Notice tone="bad" announce text={t(error)} />}
    </div>
  );
}
