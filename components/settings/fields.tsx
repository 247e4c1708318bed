import { useState } from 'react';
import { changeSettings, type Settings } from '../../lib/browser/settings.ts';
import { languageNames, languages } from '../../lib/i18n/language.ts';
import { useApp } from '../app/context.ts';
import { Field, Select } from '../ui/field.tsx';

const NAME_LIMIT = 100;
const BROWSERS = 'browser';

export function LanguageField() {
  const { t, settings } = useApp();
  return (
    <Select
      label={t('settings.language')}
      value={settings.language ?? BROWSERS}
      options={[{ value: BROWSERS, label: t('settings.languageAuto') }, ...languages.map((language) => ({ value: language, label: languageNames[language] }))]}
      onChoose={(chosen) => void changeSettings({ language: languages.find((language) => language === chosen) ?? null })}
    />
  );
}

export function ThemeField() {
  const { t, settings } = useApp();
  return (
    <Select<Settings['theme']>
      label={t('settings.theme')}
      value={settings.theme}
      options={[
        { value: 'system', label: t('settings.themeSystem') },
        { value: 'light', label: t('settings.themeLight') },
        { value: 'dark', label: t('settings.themeDark') },
      ]}
      onChoose={(theme) => void changeSettings({ theme })}
    />
  );
}

/** Saved on leaving the field, with Enter too. */
export function NameField({ label }: { label: string }) {
  const { t, settings } = useApp();
  const [name, setName] = useState(settings.me.name);
  const [saved, setSaved] = useState(false);
  const save = (): void => {
    const trimmed = name.trim();
    if (trimmed === settings.me.name) return;
    void changeSettings({ me: { ...settings.me, name: trimmed } }).then(() => { setSaved(true); });
  };
  return (
    <div>
      <Field
        label={label}
        hint={t('settings.nameHint')}
        value={name}
        maxLength={NAME_LIMIT}
        autoComplete="name"
        onChange={(event) => {
          setName(event.target.value);
          setSaved(false);
        }}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save();
        }}
      />
      <p role="status">{saved && t('settings.nameSaved')}</p>
    </div>
  );
}
