import { useApp } from '../app/context.ts';
import s from '../settings/desk.module.css';

export function ReportPage() {
  const { t } = useApp();
  return (
    <div className={s.page}>
      <h1>{t('report.title')}</h1>
    </div>
  );
}
