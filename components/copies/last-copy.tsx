import { useNow } from '../app/use-now.ts';
import { cx } from '../ui/cx.ts';
import { useCopyState } from './use-copy-state.ts';
import s from './copies.module.css';

/** «Последняя копия: 3 дня назад», and the way to the copies. */
export function LastCopy({ onOpen }: { onOpen: () => void }) {
  const state = useCopyState(useNow());
  if (!state) return null;
  return (
    <button type="button" className={cx(s.last, state.pressing && s.pressing)} onClick={onOpen}>
      {state.pressing && <span aria-hidden="true">! </span>}
      {state.sentence}
    </button>
  );
}
