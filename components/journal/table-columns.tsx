import { useLayoutEffect, useRef, useState } from 'react';
import { changeSettings } from '../../lib/browser/settings.ts';
import { ALL_COLUMNS, columnsOn, isSameSet, moved, type ColumnChoice } from '../../lib/delivery/columns.ts';
import { useApp } from '../app/context.ts';
import { errorKey } from '../app/use-action.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Checkbox } from '../ui/field.tsx';
import { columnTitles } from './table-words.ts';
import s from './table.module.css';

/** Which columns the table has and in which order. Every change is kept at once; the first order comes back by a button, and goes by the same. */
export function TableColumns({ set: stored, onClose }: { set: readonly ColumnChoice[]; onClose: () => void }) {
  const { t } = useApp();
  const [set, setSet] = useState(stored);
  const [before, setBefore] = useState<readonly ColumnChoice[] | null>(null);
  const [said, setSaid] = useState('');

  const change = (next: readonly ColumnChoice[], words: string): void => {
    setSet(next);
    setBefore(null);
    changeSettings({ tableColumns: [...next] }).then(
      () => { setSaid(words); },
      (error: unknown) => { setSaid(t(errorKey(error))); },
    );
  };
  // A button that moves along with its column loses the focus on the way.
  const pressed = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    pressed.current?.focus();
    pressed.current = null;
  }, [set]);
  const mover = (id: ColumnChoice['id'], by: 1 | -1) => {
    const name = t(columnTitles[id]);
    const place = set.findIndex((column) => column.id === id) + by;
    const atEnd = place < 0 || place >= set.length;
    return (
      <Button
        look="plain"
        aria-label={t(by === 1 ? 'table.columnDown' : 'table.columnUp', { name })}
        aria-disabled={atEnd}
        onClick={({ currentTarget }) => {
          if (atEnd) return;
          pressed.current = currentTarget;
          change(moved(set, id, by), t('table.columnAt', { name, place: place + 1, all: set.length }));
        }}
      >
        {by === 1 ? '↓' : '↑'}
      </Button>
    );
  };
  const isFirst = isSameSet(set, ALL_COLUMNS);
  const reset = (): void => {
    const own = set;
    change(before ?? ALL_COLUMNS, t(before ? 'table.columnsBack' : 'table.columnsFirst'));
    if (!before) setBefore(own);
  };

  const on = columnsOn(set);
  return (
    <Dialog title={t('table.columnsTitle')} onClose={onClose}>
      <p className={s.aside}>{t('table.columnsHint')}</p>
      <ol className={s.columns}>
        {set.map((column) => {
          const name = t(columnTitles[column.id]);
          return (
            <li key={column.id}>
              <Checkbox
                label={name}
                checked={column.on}
                // A table has at least one column.
                disabled={column.on && on.length === 1}
                onChange={(event) => {
                  const wanted = event.target.checked;
                  change(set.map((one) => (one.id === column.id ? { ...one, on: wanted } : one)), t(wanted ? 'table.columnOn' : 'table.columnOff', { name }));
                }}
              />
              {mover(column.id, -1)}
              {mover(column.id, 1)}
            </li>
          );
        })}
      </ol>
      <p role="status" className={s.aside}>{said}</p>
      {(before !== null || !isFirst) && (
        <Button onClick={reset}>{t(before ? 'table.columnsUndo' : 'table.columnsReset')}</Button>
      )}
    </Dialog>
  );
}
