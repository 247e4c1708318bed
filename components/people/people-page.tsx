import { useApp } from '../app/context.ts';
import s from '../settings/desk.module.css';

export function PeoplePage() {
  const { t } = useApp();
  return (
    <div className={s.page}>
      <h1>{t('people.title')}</h1>
    </div>
  );
}
