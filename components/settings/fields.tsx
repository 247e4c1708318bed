import { useState } from 'react';
import { changeSettings, type Settings } from '../../lib/browser/settings.ts';
import { languageNames, languages } from '../../lib/i18n/language.ts';
import { useApp } from '../app/context.ts';
import { useChosen } from '../app/use-chosen.ts';
import { Checkbox, Field, Select } from '../ui/field.tsx';

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

/** One switch, wherever it stands: every table that goes out is written by it. */
export function MaskNamesField({ hides, onChoose }: { hides: boolean; onChoose: (hides: boolean) => void }) {
  const { t } = useApp();
  return <Checkbox label={t('settings.maskNames')} checked={hides} onChange={(event) => { onChoose(event.target.checked); }} />;
}

/** Whether names are hidden, as it was chosen last on this screen. */
export function useMaskNames(): [hides: boolean, choose: (hides: boolean) => void] {
  const { settings } = useApp();
  return useChosen(settings.maskNames, (maskNames) => changeSettings({ maskNames }));
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
