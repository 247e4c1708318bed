import { useApp } from '../app/context.ts';
import { JournalGate } from '../app/journal-gate.tsx';
import { ModelSettings } from '../reply/model/model-settings.tsx';
import { PeopleData } from '../privacy/people-data.tsx';
import { LanguageField, MaskNamesField, NameField, ThemeField, useMaskNames } from './fields.tsx';
import s from './desk.module.css';

export function SettingsPage() {
  const { t } = useApp();
  const [hides, chooseHides] = useMaskNames();
  return (
    <div className={s.page}>
      <h1>{t('desk.settings')}</h1>
      <div className={s.form}>
        <LanguageField />
        <ThemeField />
        <NameField label={t('settings.name')} />
        <div>
          <MaskNamesField hides={hides} onChoose={chooseHides} />
          <p className={s.aside}>{t('settings.maskNamesHint')} {t('settings.maskNamesWhere')}</p>
        </div>
      </div>
      <section className={s.data}>
        <h2>{t('settings.data')}</h2>
        <p>{t('settings.data1')}</p>
        <p>{t('settings.data2')}</p>
        <p>{t('settings.data3')}</p>
        <p>{t('settings.data4')}</p>
      </section>
      <ModelSettings />
      <JournalGate rows={3} short>
        <PeopleData />
      </JournalGate>
    </div>
  );
}
