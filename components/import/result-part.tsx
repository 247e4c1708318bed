import { useMemo, useState, type RefObject } from 'react';
import type { Field } from '../../lib/delivery/import/columns.ts';
import type { RefusedRow, TakenRow } from '../../lib/delivery/import/understand.ts';
import { useApp } from '../app/context.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { fieldNames, refusals } from './field-words.ts';
import { NextRows } from './next-rows.tsx';
import { RowsTable } from './rows-table.tsx';
import type { Checked } from './use-import.ts';
import s from './import.module.css';

interface Props {
  checked: Checked;
  busy: boolean;
  titleRef: RefObject<HTMLHeadingElement | null>;
  onEnter: (unsure: 'enter' | 'leave') => void;
}

type Unsure = 'enter' | 'leave';
const PAGE = 10;
/** Numbers of rows that are named one by one. */
const NAMED = 12;

/** What would enter the journal and what would not, row by row: nothing is written yet. */
export function ResultPart({ checked, busy, titleRef, onEnter }: Props) {
  const { t, f } = useApp();
  const [unsure, setUnsure] = useState<Unsure>('leave');
  const rows = useMemo(() => sorted(checked), [checked]);
  const entering = rows.fresh.length + rows.back.length + (unsure === 'enter' ? rows.unsure.length : 0);
  const sums: [string, number][] = [
    [t('import.fresh'), rows.fresh.length],
    [t('import.back'), rows.back.length],
    [t('import.known'), rows.known.length],
    [t('import.unsure'), rows.unsure.length],
    [t('import.repeated'), rows.repeated.length],
    [t('import.refused'), rows.refused.length],
  ];
  return (
    <section className={s.part} aria-labelledby="import-result">
      <h2 id="import-result" ref={titleRef} tabIndex={-1} className={s.focused}>
        {t('import.result')}
      </h2>
      <dl className={s.sums}>
        {sums
          .filter(([, n], index) => index === 0 || n > 0)
          .map(([words, n]) => (
            <div key={words}>
              <dt>{words}</dt>
              <dd>{f.number(n)}</dd>
            </div>
          ))}
      </dl>
      {rows.unread.map(([field, of]) => (
        <Notice key={field} tone="warn" text={t('import.unread', { column: t(fieldNames[field]), rows: numbers(of), n: of.length })} />
      ))}
      {rows.fresh.length + rows.back.length > 0 && <RowsTable title={t('import.freshRows')} rows={[...rows.fresh, ...rows.back]} />}
      {rows.unsure.length > 0 && (
        <div className={s.part}>
          <RowsTable title={t('import.unsureRows')} rows={rows.unsure} />
          <div className={s.fields}>
            <Select<Unsure>
              label={t('import.unsureWhat')}
              hint={t('import.unsureHint')}
              value={unsure}
              disabled={busy}
              options={[
                { value: 'leave', label: t('import.unsureLeave') },
                { value: 'enter', label: t('import.unsureEnter') },
              ]}
              onChoose={setUnsure}
            />
          </div>
        </div>
      )}
      {rows.refused.length > 0 && <Refused title={t('import.refusedRows')} rows={rows.refused} />}
      {rows.repeated.length > 0 && <Refused title={t('import.repeatedRows')} rows={rows.repeated} />}
      {entering === 0 ? (
        <Notice text={t(rows.known.length > 0 && rows.refused.length === 0 ? 'import.allKnown' : 'import.nothing')} />
      ) : (
        <div className={s.buttons}>
          <Button look="primary" disabled={busy} onClick={() => { onEnter(unsure); }}>
            {t('import.enter', { n: entering })}
          </Button>
          <span className={s.aside}>{t('import.enterHint')}</span>
        </div>
      )}
    </section>
  );
}

interface Sorted {
  fresh: TakenRow[];
  back: TakenRow[];
  known: TakenRow[];
  unsure: TakenRow[];
  repeated: RefusedRow[];
  refused: RefusedRow[];
  /** Rows by the column in which something was not understood. */
  unread: [Field, number[]][];
}

function sorted({ taken, matches, refused }: Checked): Sorted {
  const of = (kind: Checked['matches'][number]['kind']): TakenRow[] => taken.filter((_, at) => matches[at]?.kind === kind);
  const unread = new Map<Field, number[]>();
  for (const { row, unread: fields } of taken) {
    for (const field of fields) {
      const rows = unread.get(field);
      if (rows) rows.push(row);
      else unread.set(field, [row]);
    }
  }
  return {
    fresh: of('new'),
    back: of('withdrawn'),
    known: of('known'),
    unsure: of('unsure'),
    repeated: refused.filter(({ reason }) => reason === 'repeated'),
    refused: refused.filter(({ reason }) => reason !== 'repeated'),
    unread: [...unread],
  };
}

function numbers(rows: readonly number[]): string {
  return `${rows.slice(0, NAMED).join(', ')}${rows.length > NAMED ? '…' : ''}`;
}

/** Rows that stay out, each with its number and the reason. */
function Refused({ title, rows }: { title: string; rows: readonly RefusedRow[] }) {
  const { t, f } = useApp();
  const [limit, setLimit] = useState(PAGE);
  const reason = ({ reason: why, cell, sameAs }: RefusedRow): string => {
    switch (why) {
      case 'date':
        return t('import.refusedDate', { cell });
      case 'no-platform':
        return cell === '' ? t('import.refusedNoPlatform') : t('import.refusedPlatform', { cell });
      case 'repeated':
        return t('import.refusedRepeated', { row: f.number(sameAs ?? 0) });
      default:
        return t(refusals[why]);
    }
  };
  return (
    <section aria-label={title} className={s.refused}>
      <h3>{title}</h3>
      <ul className={s.reasons}>
        {rows.slice(0, limit).map((row) => (
          <li key={row.row}>
            <b>{t('import.row', { row: row.row })}</b> {reason(row)}
          </li>
        ))}
      </ul>
      <NextRows left={rows.length - limit} page={PAGE * 10} onMore={() => { setLimit(limit + PAGE * 10); }} />
    </section>
  );
}
