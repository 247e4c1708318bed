import { useApp } from '../app/context.ts';
import { LanguageField, NameField, ThemeField } from './fields.tsx';
import s from './desk.module.css';

export function SettingsPage() {
  const { t } = useApp();
  return (
    <div className={s.page}>
      <h1>{t('desk.settings')}</h1>
      <div className={s.form}>
        <LanguageField />
        <ThemeField />
        <NameField label={t('settings.name')} />
      </div>
      <section className={s.data}>
        <h2>{t('settings.data')}</h2>
        <p>{t('settings.data1')}</p>
        <p>{t('settings.data2')}</p>
        <p>{t('settings.data3')}</p>
        <p>{t('settings.data4')}</p>
      </section>
    </div>
  );
}
