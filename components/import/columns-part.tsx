import type { RefObject } from 'react';
import { FIELDS, type Columns, type Field } from '../../lib/delivery/import/columns.ts';
import { useApp } from '../app/context.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { fieldNames } from './field-words.ts';
import type { Table } from './use-import.ts';
import s from './import.module.css';

interface Props {
  table: Table;
  busy: boolean;
  titleRef: RefObject<HTMLHeadingElement | null>;
  onSheet: (sheet: number) => void;
  onName: (named: { head?: number | null; columns?: Columns }) => void;
  onLeave: () => void;
}

const NONE = '';
/** Cells shown of each column. */
const EXAMPLES = 3;
/** Titles are looked for no further down. */
const HEADS = 10;

/** What each column of the table holds. */
export function ColumnsPart({ table, busy, titleRef, onSheet, onName, onLeave }: Props) {
  const { t } = useApp();
  const { head, columns } = table.guess.how;
  const sheet = table.sheets[table.sheet];
  const rows = sheet?.rows ?? [];
  const body = rows.slice(head === null ? 0 : head + 1);
  const width = Math.max(0, ...rows.slice(0, 300).map((row) => row.length));
  const filled = Array.from({ length: width }, (_, at) => at).filter((at) => columnTitle(rows, head, at) !== '' || body.slice(0, 300).some((row) => row[at]?.trim()));
  const fieldAt = (at: number): Field | null => FIELDS.find((field) => columns[field] === at) ?? null;
  const choose = (at: number, field: Field | null): void => {
    const kept = Object.entries(columns).filter(([name, column]) => column !== at && name !== field);
    onName({ head, columns: { ...Object.fromEntries(kept), ...(field !== null && { [field]: at }) } });
  };

  return (
    <section className={s.part} aria-labelledby="import-columns">
      <h2 id="import-columns" ref={titleRef} tabIndex={-1} className={s.focused}>
        {table.name === '' ? t('import.tablePasted') : t('import.tableOf', { name: table.name })}
      </h2>
      <p className={s.aside}>
        {t('import.rows', { n: body.filter((row) => row.some((cell) => cell.trim() !== '')).length })}. {t('import.columnsLead')}
      </p>
      <div className={s.fields}>
        {table.sheets.length > 1 && (
          <Select label={t('import.sheet')} value={String(table.sheet)} disabled={busy} options={table.sheets.map(({ name }, at) => ({ value: String(at), label: name }))} onChoose={(at) => { onSheet(Number(at)); }} />
        )}
        <Select
          label={t('import.head')}
          value={head === null ? NONE : String(head)}
          disabled={busy}
          options={[{ value: NONE, label: t('import.headNone') }, ...rows.slice(0, HEADS).map((row, at) => ({ value: String(at), label: t('import.headRow', { row: at + 1, cells: row.filter((cell) => cell.trim() !== '').slice(0, 3).join(' · ').slice(0, 60) }) }))]}
          onChoose={(at) => { onName({ head: at === NONE ? null : Number(at) }); }}
        />
      </div>
      <ul className={s.columns}>
        {filled.map((at) => {
          const title = columnTitle(rows, head, at) || t('import.columnNumber', { n: at + 1 });
          const field = fieldAt(at);
          return (
            <li key={at} className={s.column}>
              <div className={s.columnText}>
                <b>{title}</b>
                <span className={s.examples}>{examples(body, at)}</span>
              </div>
              <Select
                label={t('import.columnHolds', { column: title })}
                quietLabel
                value={field ?? NONE}
                disabled={busy}
                options={[{ value: NONE, label: t('import.notTaken') }, ...FIELDS.map((one) => ({ value: one, label: t(fieldNames[one]) }))]}
                onChoose={(chosen) => { choose(at, FIELDS.find((one) => one === chosen) ?? null); }}
              />
            </li>
          );
        })}
      </ul>
      <div className={s.buttons}>
        <Button look="plain" disabled={busy} onClick={onLeave}>
          {t('import.another')}
        </Button>
      </div>
    </section>
  );
}

function columnTitle(rows: readonly (readonly string[])[], head: number | null, at: number): string {
  return head === null ? '' : (rows[head]?.[at] ?? '').trim();
}

function examples(body: readonly (readonly string[])[], at: number): string {
  const found = new Set<string>();
  for (const row of body) {
    const cell = row[at]?.trim() ?? '';
    if (cell !== '') found.add(cell.replace(/\s+/g, ' ').slice(0, 80));
    if (found.size === EXAMPLES) break;
  }
  return [...found].join(' · ');
}
