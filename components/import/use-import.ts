import { useEffect, useMemo, useRef, useState } from 'react';
import { ask } from '../../lib/browser/messages.ts';
import { changeSettings } from '../../lib/browser/settings.ts';
import type { Columns } from '../../lib/delivery/import/columns.ts';
import { guessTable, type Guess, type Guessing } from '../../lib/delivery/import/guess.ts';
import { readPasted } from '../../lib/delivery/import/read.ts';
import { SourceError, type Sheet } from '../../lib/delivery/import/source.ts';
import { understand, type Understanding, type Understood } from '../../lib/delivery/import/understand.ts';
import { platformReader, statusOf } from '../../lib/delivery/import/values.ts';
import { BusyError, exclusively } from '../../lib/journal/exclusive.ts';
import { importTable, matchTable, type ImportOutcome, type RowMatch } from '../../lib/journal/import-table.ts';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import { statusSchema, type Status } from '../../lib/model/status.ts';
import { useApp, useJournal } from '../app/context.ts';
import { statusName } from '../app/rule-names.ts';
import { errorKey } from '../app/use-action.ts';
import { useRecorder } from '../app/use-recorder.ts';
import { casePlatforms } from '../journal/names.ts';
import { pasteProblems, sourceProblems } from './field-words.ts';
import { readFile } from './read-file.ts';
import { importTools, spokenPlatforms } from './tools.ts';

/** So many imports are remembered, to be taken back. */
const REMEMBERED = 20;

export interface Table {
  /** Of the file; '' for what was pasted. */
  name: string;
  sheets: Sheet[];
  sheet: number;
  guess: Guess;
}

/** What the dry run found. */
export interface Checked extends Understood {
  /** One for each row taken, in order. */
  matches: RowMatch[];
}

export type Working = { step: 'reading' | 'checking' | 'entering'; done: number; total: number };
export type Problem = { key: PlainKey } | { openQuote: number; pasted: boolean };

export interface Import {
  table: Table | null;
  checked: Checked | null;
  working: Working | null;
  problem: Problem | null;
  entered: ImportOutcome | null;
  readFile: (file: File) => void;
  readText: (text: string) => void;
  chooseSheet: (sheet: number) => void;
  name: (named: { head?: number | null; columns?: Columns }) => void;
  change: (how: Partial<Understanding>) => void;
  check: () => void;
  enter: (unsure: 'enter' | 'leave') => void;
  /** Stops what runs; nothing of it is written. */
  stop: () => void;
  /** Puts the table away. */
  leave: () => void;
}

/** One table on its way into the journal: read, understood, looked at, entered or put away. */
export function useImport(): Import {
  const { t, zone, sites } = useApp();
  const { regulation } = useJournal();
  const recorder = useRecorder();
  const [table, setTable] = useState<Table | null>(null);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [working, setWorking] = useState<Working | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [entered, setEntered] = useState<ImportOutcome | null>(null);
  const stopping = useRef<AbortController | null>(null);
  const isEntering = useRef(false);
  // The section is left: a look at the table ends; what is being entered goes on, and the list of imports tells of it.
  useEffect(() => () => { if (!isEntering.current) stopping.current?.abort(); }, []);

  const platformOf = useMemo(() => platformReader(spokenPlatforms([...casePlatforms, ...sites])), [sites]);
  const guessing = (): Guessing => {
    const now = Date.now();
    const names = Object.fromEntries(statusSchema.options.map((status) => [status, statusName(regulation, status, t)])) as Record<Status, string>;
    return {
      readDate: importTools(now, zone, sites).readDate,
      platformOf,
      statusOf: (cell) => statusOf(cell, names),
      today: Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate().toString(),
    };
  };

  /** One at a time; a failure becomes a sentence, a stop says nothing of itself. */
  const run = async (step: Working['step'], total: number, work: (signal: AbortSignal, progress: (done: number) => void) => Promise<void>, pasted = false): Promise<void> => {
    const controller = new AbortController();
    stopping.current = controller;
    setProblem(null);
    setEntered(null);
    setWorking({ step, done: 0, total });
    try {
      await work(controller.signal, (done) => { setWorking({ step, done, total }); });
    } catch (error) {
      setProblem(controller.signal.aborted ? { key: 'import.stopped' } : problemOf(error, pasted));
    } finally {
      stopping.current = null;
      setWorking(null);
    }
  };
  const take = (name: string, sheets: Sheet[]): void => {
    // The sheet with the most rows is the table; the others are notes and totals.
    const sheet = sheets.reduce((best, one, at) => (one.rows.length > (sheets[best]?.rows.length ?? 0) ? at : best), 0);
    const chosen = sheets[sheet];
    setChecked(null);
    if (chosen) setTable({ name, sheets, sheet, guess: guessTable(chosen, guessing()) });
  };
  const guessAgain = (sheet: number, named?: { head?: number | null; columns?: Columns }): void => {
    const chosen = table?.sheets[sheet];
    if (!table || !chosen) return;
    setChecked(null);
    setEntered(null);
    const guess = guessTable(chosen, guessing(), named);
    const { undated, platform } = table.guess.how;
    setTable({ ...table, sheet, guess: { ...guess, how: { ...guess.how, undated, platform } } });
  };

  return {
    table,
    checked,
    working,
    problem,
    entered,
    readFile: (file) => {
      setTable(null);
      void run('reading', 0, async (signal) => { take(file.name, await readFile(file, signal)); });
    },
    readText: (text) => {
      setTable(null);
      void run('reading', 0, async () => { take('', await Promise.resolve(text).then(readPasted)); }, true);
    },
    chooseSheet: (sheet) => { guessAgain(sheet); },
    name: (named) => { if (table) guessAgain(table.sheet, named); },
    change: (how) => {
      if (!table) return;
      setChecked(null);
      setEntered(null);
      setTable({ ...table, guess: { ...table.guess, how: { ...table.guess.how, ...how } } });
    },
    check: () => {
      const sheet = table?.sheets[table.sheet];
      if (!table || !sheet) return;
      setChecked(null);
      void run('checking', sheet.rows.length * 2, async (signal, progress) => {
        const understood = await understand(sheet, table.guess.how, importTools(Date.now(), zone, sites), async (done) => {
          signal.throwIfAborted();
          progress(done);
          await breath();
        });
        const matches = await matchTable(recorder(), understood.taken, { signal, onProgress: (done) => { progress(sheet.rows.length + done); } });
        setChecked({ ...understood, matches });
      });
    },
    enter: (unsure) => {
      if (!table || !checked) return;
      const rows = checked.taken;
      isEntering.current = true;
      void run('entering', rows.length, async (signal, progress) => {
        await exclusively(async () => {
          const r = recorder();
          const imported = { id: r.newId(), at: r.now, name: table.name, entered: rows.length, undone: false };
          // Before it is done: an import that nobody remembers could not be taken back.
          await changeSettings(({ imports }) => ({ imports: [imported, ...imports].slice(0, REMEMBERED) }));
          const outcome = await importTable(r, rows, { id: imported.id, unsure }, { signal, onProgress: progress }).catch(async (error: unknown) => {
            await changeSettings(({ imports }) => ({ imports: imports.filter(({ id }) => id !== imported.id) }));
            throw error;
          });
          // The rows stand in the journal: what fails from here on does not undo that, and the list of imports knows of them.
          setEntered(outcome);
          setTable(null);
          setChecked(null);
          changeSettings(({ imports }) => ({ imports: imports.map((one) => (one.id === imported.id ? { ...one, entered: outcome.entered } : one)) })).catch(console.error);
        });
        ask('journal.changed', {}).catch(console.error);
      }).finally(() => { isEntering.current = false; });
    },
    stop: () => { stopping.current?.abort(); },
    leave: () => {
      setTable(null);
      setChecked(null);
      setProblem(null);
      setEntered(null);
    },
  };
}

/** Lets the screen draw and the buttons answer. */
function breath(): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve); });
}

/** Who pasted has no file to choose again. */
function problemOf(error: unknown, pasted: boolean): Problem {
  if (error instanceof SourceError) {
    if (error.code === 'open-quote' && error.row !== null) return { openQuote: error.row, pasted };
    return { key: (pasted ? pasteProblems : sourceProblems)[error.code] };
  }
  return { key: error instanceof BusyError ? 'copies.busy' : errorKey(error) };
}
