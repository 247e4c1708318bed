import type { FileFormat, MadeTable } from '../../lib/delivery/make-table.ts';
import { downloadFile } from '../ui/download.ts';

const ENDINGS: Record<FileFormat, string> = { xlsx: 'xlsx', 'csv;': 'csv', 'csv,': 'csv', json: 'json' };

/** Puts the table into the clipboard as a table and as text; true only when the clipboard has taken it. */
export async function copyTable(table: Promise<MadeTable>): Promise<boolean> {
  // The clipboard counts the click only while it is fresh, so it gets promises and not the finished table.
  const part = async (index: number): Promise<Blob> => (await table).blobs[index] ?? new Blob();
  const item = new ClipboardItem({ 'text/html': part(0), 'text/plain': part(1) });
  try {
    await navigator.clipboard.write([item]);
    return true;
  } catch (error) {
    await table; // A table that failed is another failure than a clipboard that refused.
    console.error(error);
    return false;
  }
}

/** Hands the file to the browser's own saving. */
export function downloadTable({ blobs: [file] }: MadeTable, format: FileFormat, name: string): void {
  if (file) downloadFile(file, file.type, `${name}.${ENDINGS[format]}`);
}
