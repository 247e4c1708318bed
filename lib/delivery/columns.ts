/** Columns of the table «Отзывы» (A3, A7), and which of them a person wants in which order. */

export const COLUMNS = [
  'appeared',
  'shown',
  'firstSeen',
  'platform',
  'kind',
  'place',
  'product',
  'customer',
  'rating',
  'text',
  'reply',
  'replyState',
  'answeredAt',
  'status',
  'editedAt',
  'vanishedAt',
  'link',
  'key',
] as const;
export type ColumnId = (typeof COLUMNS)[number];

/** Not there until somebody wants them: most tables have nothing to say in them. */
const OFF: readonly ColumnId[] = ['product', 'editedAt', 'vanishedAt'];

export interface ColumnChoice {
  id: ColumnId;
  on: boolean;
}

export const ALL_COLUMNS: readonly ColumnChoice[] = COLUMNS.map((id) => ({ id, on: !OFF.includes(id) }));

/**
 * The stored choice as this build can use it: a column that it does not know is dropped, one that the choice does not know
 * yet comes in behind its neighbour of the first order.
 */
export function columnSet(stored: readonly { id: string; on: boolean }[]): ColumnChoice[] {
  const set: ColumnChoice[] = [];
  for (const { id, on } of stored) {
    const known = COLUMNS.find((one) => one === id);
    if (known !== undefined && !set.some((one) => one.id === known)) set.push({ id: known, on });
  }
  ALL_COLUMNS.forEach((column, index) => {
    if (set.some(({ id }) => id === column.id)) return;
    const before = COLUMNS[index - 1];
    set.splice(set.findIndex(({ id }) => id === before) + 1, 0, column);
  });
  return set.some(({ on }) => on) ? set : [...ALL_COLUMNS];
}

/** The columns that are written, in their order. */
export function columnsOn(set: readonly ColumnChoice[]): ColumnId[] {
  return set.filter(({ on }) => on).map(({ id }) => id);
}

/** The set with one column a place further up or down; the same set at its ends. */
export function moved(set: readonly ColumnChoice[], id: ColumnId, by: 1 | -1): ColumnChoice[] {
  const from = set.findIndex((column) => column.id === id);
  const to = from + by;
  const column = set[from];
  return column === undefined || to < 0 || to >= set.length ? [...set] : set.toSpliced(from, 1).toSpliced(to, 0, column);
}

export function isSameSet(a: readonly ColumnChoice[], b: readonly ColumnChoice[]): boolean {
  return a.length === b.length && a.every(({ id, on }, index) => b[index]?.id === id && b[index].on === on);
}
