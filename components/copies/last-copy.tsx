import { useNow } from '../app/use-now.ts';
import { cx } from '../ui/cx.ts';
import { useCopyState } from './use-copy-state.ts';
import s from './copies.module.css';

/** «Последняя копия: 3 дня назад», and the way to the copies. */
export function LastCopy({ onOpen }: { onOpen: () => void }) {
  const state = useCopyState(useNow());
  if (!state) return null;
  const pressing = state.tone === 'warn';
  return (
    <button type="button" className={cx(s.last, pressing && s.pressing)} onClick={onOpen}>
      {pressing && <span aria-hidden="true">! </span>}
      {state.sentence}
    </button>
  );
}
