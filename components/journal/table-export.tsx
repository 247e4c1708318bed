import { useState } from 'react';
import { useApp, useJournal } from '../app/context.ts';
import { useLate } from '../app/use-late.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { copyTable, downloadCsv, filteredTable, type CaseFilter, type Delimiter } from './table-out.ts';
import { useTableWords } from './table-words.ts';
import s from './desk.module.css';

type Said = { tone: 'good' | 'bad'; text: string };

/** The table «Отзывы» (A7) of the rows that the filter shows: a file, or the clipboard. */
export function TableExport({ filter, total }: { filter: CaseFilter; total: number }) {
  const { t } = useApp();
  const { db } = useJournal();
  const words = useTableWords();
  const [delimiter, setDelimiter] = useState<Delimiter>(';');
  const [progress, setProgress] = useState<number | null>(null);
  const [said, setSaid] = useState<Said | null>(null);

  const run = (work: (table: Promise<string[][]>) => Promise<Said>): void => {
    setSaid(null);
    setProgress(0);
    // The clipboard counts the click only while it is fresh, so the work gets the promise and not the finished table.
    const table = filteredTable(db, filter, words, setProgress);
    work(table)
      .catch((error: unknown): Said => {
        console.error(error);
        return { tone: 'bad', text: t('table.failed') };
      })
      .then((result) => {
        setSaid(result);
        setProgress(null);
      }, console.error);
  };
  const copy = (): void => { run(async (table) => {
      const copied = await copyTable(table);
      const rows = (await table).length - 1;
      return copied ? { tone: 'good', text: t('table.copied', { n: rows }) } : { tone: 'bad', text: t('table.copyFailed') };
    }); };
  const download = (): void => { run(async (table) => {
      const cells = await table;
      downloadCsv(cells, delimiter, `${t('table.fileName', { date: Temporal.Now.plainDateISO().toString() })}.csv`);
      return { tone: 'good', text: t('table.downloaded', { n: cells.length - 1 }) };
    }); };

  const busy = progress !== null;
  return (
    <section className={s.export} aria-labelledby="table-title">
      <h2 id="table-title">{t('table.title')}</h2>
      <span className={s.aside}>{t('table.rows', { n: total })}</span>
      <div className={s.exportButtons}>
        <Select
          label={t('table.delimiter')}
          quietLabel
          value={delimiter}
          options={[
            { value: ';', label: t('table.semicolon') },
            { value: ',', label: t('table.comma') },
          ]}
          onChoose={setDelimiter}
        />
        <Button disabled={busy || total === 0} onClick={download}>
          {t('table.download')}
        </Button>
        <Button disabled={busy || total === 0} onClick={copy}>
          {t('table.copy')}
        </Button>
      </div>
      {busy && <Progress done={progress} total={total} />}
      {said && <Notice announce tone={said.tone} text={said.text} />}
    </section>
  );
}

/** Shown when it takes longer than a second. */
function Progress({ done, total }: { done: number; total: number }) {
  const { t } = useApp();
  const late = useLate(1_000);
  return late ? (
    <label className={s.progress}>
      {t('table.working')} <progress value={done} max={Math.max(1, total)} />
    </label>
  ) : null;
}
