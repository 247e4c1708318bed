import { useApp } from '../app/context.ts';
import s from '../settings/desk.module.css';

export function RegulationPage() {
  const { t } = useApp();
  return (
    <div className={s.page}>
      <h1>{t('regulation.title')}</h1>
    </div>
  );
}
