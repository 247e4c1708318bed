import { useApp } from '../app/context.ts';
import s from '../settings/desk.module.css';

export function TodayPage() {
  const { t } = useApp();
  return (
    <div className={s.page}>
      <h1>{t('today.title')}</h1>
    </div>
  );
}
