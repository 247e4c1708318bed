import type { PlatformId } from '../../model/sighting.ts';
import type { Status } from '../../model/status.ts';
import { normal } from '../../model/words.ts';
import { unguarded } from '../formula-guard.ts';
import { columnsOf, headRow, type Columns } from './columns.ts';
import { intervalOf, orderOf, type ReadDate } from './dates.ts';
import type { Sheet } from './source.ts';
import type { Understanding } from './understand.ts';
import { scaleOf } from './values.ts';

/** A first understanding of a table, for the person to look at. */

/** What the guess is made with. */
export interface Guessing {
  readDate: ReadDate;
  platformOf: (cell: string) => PlatformId | null;
  statusOf: (cell: string) => Status | null;
  /** The person's own day, `2026-11-22`. */
  today: string;
}

/** One of the words that stand in a column, and what it means; null: not understood. */
export interface CellMeaning<M> {
  /** The cell in `normal` form. */
  cell: string;
  /** As it stands in the table. */
  shown: string;
  rows: number;
  meaning: M | null;
}

export interface Guess {
  how: Understanding;
  /** The order of day and month could be the other one: the person has to say. */
  ambiguous: boolean;
  /** The oftenest first. */
  platforms: CellMeaning<PlatformId>[];
  statuses: CellMeaning<Status>[];
}

/** The guess for a table, or for one whose titles or columns the person has named. */
export function guessTable(sheet: Sheet, known: Guessing, named: { head?: number | null; columns?: Columns } = {}): Guess {
  const head = named.head === undefined ? headRow(sheet.rows) : named.head;
  const columns =
    named.columns ??
    columnsOf(sheet.rows, head, {
      isDate: (cell) => intervalOf(cell, 'dmy', known.readDate).interval !== null || intervalOf(cell, 'mdy', known.readDate).interval !== null,
      isPlatform: (cell) => known.platformOf(cell) !== null,
      isStatus: (cell) => known.statusOf(cell) !== null,
    });
  const body = sheet.rows.slice(head === null ? 0 : head + 1);
  const cells = (at: number | undefined): string[] => (at === undefined ? [] : body.flatMap((row) => (row[at]?.trim() ? unguarded(row[at]).trim() : [])));
  const { order, ambiguous } = orderOf([...cells(columns.date), ...cells(columns.repliedAt)], known.today);
  const platforms = meaningsOf(cells(columns.platform), known.platformOf);
  const statuses = meaningsOf(cells(columns.status), known.statusOf);
  return {
    how: {
      head,
      columns,
      order,
      scale: scaleOf(cells(columns.rating)),
      platform: null,
      platforms: new Map(platforms.map(({ cell, meaning }) => [cell, meaning])),
      statuses: new Map(statuses.map(({ cell, meaning }) => [cell, meaning])),
      undated: false,
    },
    ambiguous,
    platforms,
    statuses,
  };
}

function meaningsOf<M>(cells: readonly string[], meaningOf: (cell: string) => M | null): CellMeaning<M>[] {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const found = new Map<string, CellMeaning<M>>();
  for (const [shown, rows] of counts) {
    const cell = normal(shown);
    const before = found.get(cell);
    if (before) before.rows += rows;
    else found.set(cell, { cell, shown, rows, meaning: meaningOf(shown) });
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows);
}
