import { useApp } from '../app/context.ts';
import s from '../settings/desk.module.css';

export function CheckPage() {
  const { t } = useApp();
  return (
    <div className={s.page}>
      <h1>{t('check.title')}</h1>
    </div>
  );
}
