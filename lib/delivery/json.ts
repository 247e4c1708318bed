import { textOf, type Cell } from './cell.ts';
import { collected, type TableWriter } from './writer.ts';

type Plain = string | number | null | { value: number; of: number | null };

/**
 * The table for programs: rows by the names of the columns; moments in ISO 8601 with offset, days, the days between which
 * something lies as an ISO interval, a rating as `{ value, of }`; what is not known is null.
 */
export function jsonWriter(columns: readonly { id: string; title: string }[], zone: string): TableWriter {
  const head = JSON.stringify({ format: 'otklik-table', version: 1, zone, columns });
  const file = collected('application/json', `${head.slice(0, -1)},"rows":[`);
  const row = (cells: readonly Cell[]): string => JSON.stringify(Object.fromEntries(columns.map(({ id }, index) => [id, plainOf(cells[index] ?? '')])));
  let before = '\n';
  return {
    add(rows) {
      if (rows.length === 0) return Promise.resolve();
      file.add(before + rows.map(row).join(',\n'));
      before = ',\n';
      return Promise.resolve();
    },
    end: () => Promise.resolve([file.end('\n]}\n')]),
  };
}

function plainOf(cell: Cell): Plain {
  if (typeof cell === 'string') return cell === '' ? null : cell;
  if (cell.kind === 'number') return { value: cell.value, of: cell.of };
  return cell.kind === 'link' ? textOf(cell) : cell.iso;
}
