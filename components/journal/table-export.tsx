import { useEffect, useRef, useState } from 'react';
import { changeSettings } from '../../lib/browser/settings.ts';
import { columnSet, columnsOn } from '../../lib/delivery/columns.ts';
import { FILE_FORMATS, type FileFormat, type MadeTable, type TableFormat } from '../../lib/delivery/make-table.ts';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import { BusyError, exclusively } from '../../lib/journal/exclusive.ts';
import type { CaseFilter } from '../../lib/journal/queries.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useChosen } from '../app/use-chosen.ts';
import { MaskNamesField, useMaskNames } from '../settings/fields.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { TableColumns } from './table-columns.tsx';
import { makeBeside } from './table-load.ts';
import { copyTable, downloadTable } from './table-out.ts';
import { useTableWords } from './table-words.ts';
import s from './table.module.css';

interface Said {
  tone: 'good' | 'plain' | 'bad';
  text: string;
}

const formats: Record<FileFormat, PlainKey> = { xlsx: 'table.xlsx', 'csv;': 'table.csvSemicolon', 'csv,': 'table.csvComma', json: 'table.json' };

/** Most rows of a copied table: for more the browser reads the page that it makes of them for longer than anybody waits. */
const MOST_COPIED = 10_000;

/** The table «Отзывы» (A7) of the rows that the filter shows: a file, or the clipboard. */
export function TableExport({ filter, total }: { filter: CaseFilter; total: number }) {
  const { t, settings } = useApp();
  const { db } = useJournal();
  const words = useTableWords();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [choosing, setChoosing] = useState(false);
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => () => stopping.current?.abort(), []);

  const [hides, chooseHides] = useMaskNames();
  const set = columnSet(settings.tableColumns);
  const columns = columnsOn(set);
  const [format, chooseFormat] = useChosen<FileFormat>(FILE_FORMATS.find((one) => one === settings.tableFormat) ?? 'xlsx', (tableFormat) => changeSettings({ tableFormat }));

  const busy = progress !== null;
  const run = (wanted: TableFormat, deliver: (table: Promise<MadeTable>) => Promise<Said>): void => {
    const controller = new AbortController();
    stopping.current = controller;
    setSaid(null);
    setProgress({ done: 0, total: 0 });
    const work = { filter, format: wanted, options: { ...words, columns, masked: hides } };
    const table = exclusively(() => makeBeside(db, work, (done, of) => { setProgress({ done, total: of }); }, controller.signal));
    deliver(table)
      .catch((error: unknown): Said => {
        if (controller.signal.aborted) return { tone: 'plain', text: t('table.stopped') };
        if (error instanceof BusyError) return { tone: 'bad', text: t('table.busy') };
        console.error(error);
        return { tone: 'bad', text: t('table.failed') };
      })
      .then((result) => {
        setSaid(result);
        setProgress(null);
      }, console.error);
  };
  const copy = (): void => {
    if (total > MOST_COPIED) {
      setSaid({ tone: 'plain', text: t('table.copyTooLong', { n: MOST_COPIED }) });
      return;
    }
    run('clipboard', async (table) => {
      const copied = await copyTable(table);
      const { rows } = await table;
      return copied ? { tone: 'good', text: t('table.copied', { n: rows }) } : { tone: 'bad', text: t('table.copyFailed') };
    });
  };
  const download = (): void => { run(format, async (table) => {
      const made = await table;
      downloadTable(made, format, t('table.fileName', { date: Temporal.Now.plainDateISO().toString() }));
      // Whether the browser has written it, or the person has closed its question, nobody here can see.
      return { tone: 'plain', text: t('table.downloaded', { n: made.rows }) };
    }); };
  return (
    <section className={s.export} aria-labelledby="table-title">
      <div className={s.head}>
        <h2 id="table-title">{t('table.title')}</h2>
        <span className={s.aside}>{t('table.rows', { n: total })}</span>
      </div>
      {/* A disabled button would lose the focus with each file; one that only says so keeps it. */}
      <div className={s.row}>
        <Select
          label={t('table.format')}
          quietLabel
          value={format}
          options={FILE_FORMATS.map((value) => ({ value, label: t(formats[value]) }))}
          onChoose={chooseFormat}
        />
        <Button disabled={total === 0} aria-disabled={busy} onClick={() => { if (!busy) download(); }}>
          {t('table.download')}
        </Button>
        <Button disabled={total === 0} aria-disabled={busy} onClick={() => { if (!busy) copy(); }}>
          {t('table.copy')}
        </Button>
        <Button look="plain" aria-haspopup="dialog" onClick={() => { setChoosing(true); }}>
          {t('table.columns', { on: columns.length, all: set.length })}
        </Button>
        <MaskNamesField hides={hides} onChoose={chooseHides} />
      </div>
      {hides && <p className={s.aside}>{t('settings.maskNamesHint')}</p>}
      {progress && <Progress text={t('table.working')} {...progress} onCancel={() => stopping.current?.abort()} />}
      {/* There before its words: a region that comes along with them is often not read out. */}
      <div role="status" className={s.said}>{said && <Notice tone={said.tone} text={said.text} />}</div>
      {choosing && <TableColumns set={set} onClose={() => { setChoosing(false); }} />}
    </section>
  );
}
