import { textOf } from './bytes.ts';
import { csvRows } from './csv.ts';
import { FILE_LIMIT, SourceError, type Sheet } from './source.ts';
import { xlsxSheets } from './xlsx.ts';

/** The sheets of a file, whatever it is called: what it is, its first bytes say. Throws SourceError. */
export async function readTable(file: Blob, name: string): Promise<Sheet[]> {
  if (file.size > FILE_LIMIT) throw new SourceError('too-large');
  if (file.size === 0) throw new SourceError('empty');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [a, b, c, d] = bytes;
  if (a === 0x50 && b === 0x4b) return xlsxSheets(bytes);
  // The container of old Excel, and of a workbook that is locked by a password.
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) throw new SourceError(isLocked(bytes) ? 'locked' : 'old-excel');
  return [{ name, rows: csvRows(textOf(bytes)), links: {} }];
}

/** Rows copied from a spreadsheet. Throws SourceError. */
export function readPasted(text: string): Sheet[] {
  if (text.trim() === '') throw new SourceError('empty');
  return [{ name: '', rows: csvRows(text), links: {} }];
}

/** The stream of an encrypted workbook has its name in the container, in UTF-16. */
function isLocked(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = name[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (name.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
