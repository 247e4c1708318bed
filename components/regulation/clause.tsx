import { useApp } from '../app/context.ts';
import s from './regulation.module.css';

/** The duty of the written regulation that a rule carries out; without one it is the company's own. */
export function Clause({ id }: { id: string | null }) {
  const { t } = useApp();
  return <span className={s.clause}>{id === null ? t('regulation.ownRule') : t('regulation.clause', { id })}</span>;
}
