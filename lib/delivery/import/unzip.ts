import { SourceError } from './source.ts';

/**
 * The XML parts of a workbook, which is a ZIP file. Inflated by the browser itself and counted on the way, so that a file of
 * a few kilobytes cannot become a hundred gigabytes: what its own list says of the sizes may be a lie.
 */

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const END_SIZE = 22;
const COMMENT_LIMIT = 65_535;
/** No workbook has so many parts. */
const ENTRIES_LIMIT = 20_000;

interface Entry {
  name: string;
  method: number;
  packed: number;
  at: number;
}

/** The parts whose names `wanted` takes, `limit` bytes at most in all. Throws SourceError. */
export async function unzipped(file: Uint8Array, wanted: (name: string) => boolean, limit: number): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const parts = new Map<string, Uint8Array<ArrayBuffer>>();
  let left = limit;
  for (const entry of entriesOf(file)) {
    if (!wanted(entry.name)) continue;
    const part = await inflated(file, entry, left);
    left -= part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

function entriesOf(file: Uint8Array): Entry[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > ENTRIES_LIMIT) throw new SourceError('too-large');
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > file.length || view.getUint32(at, true) !== ENTRY) throw new SourceError('damaged');
    const name = view.getUint16(at + 28, true);
    entries.push({
      // A ZIP file written on Windows may have its folders parted by the other stroke.
      name: new TextDecoder().decode(file.subarray(at + 46, at + 46 + name)).replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  // Entries may all point to the same bytes, to be unpacked thousands of times; in an honest file they lie one after another.
  if (entries.reduce((sum, { packed }) => sum + packed, 0) > file.length) throw new SourceError('damaged');
  return entries;
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - COMMENT_LIMIT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  throw new SourceError('damaged');
}

async function inflated(file: Uint8Array, { at, method, packed }: Entry, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (at + 30 > file.length || view.getUint32(at, true) !== LOCAL) throw new SourceError('damaged');
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const data = file.slice(from, from + packed);
  if (data.length < packed) throw new SourceError('damaged');
  if (method === STORED) {
    if (data.length > limit) throw new SourceError('too-large');
    return data;
  }
  if (method !== DEFLATED) throw new SourceError('damaged');
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new SourceError('damaged');
    });
    if (done) break;
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      throw new SourceError('too-large');
    }
    pieces.push(value);
  }
  const whole = new Uint8Array(size);
  let filled = 0;
  for (const piece of pieces) {
    whole.set(piece, filled);
    filled += piece.length;
  }
  return whole;
}

/** The same parts as a ZIP file in which nothing is packed: what reads it has nothing left to inflate. */
export function stored(parts: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const names = new Map([...parts.keys()].map((name) => [name, new TextEncoder().encode(name)]));
  const size = [...parts].reduce((sum, [name, part]) => sum + part.length + 2 * (names.get(name)?.length ?? 0) + 30 + 46, END_SIZE);
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  const list: { name: Uint8Array; size: number; at: number }[] = [];
  let at = 0;
  for (const [key, part] of parts) {
    const name = names.get(key) ?? new Uint8Array();
    list.push({ name, size: part.length, at });
    view.setUint32(at, LOCAL, true);
    view.setUint32(at + 18, part.length, true);
    view.setUint32(at + 22, part.length, true);
    view.setUint16(at + 26, name.length, true);
    file.set(name, at + 30);
    file.set(part, at + 30 + name.length);
    at += 30 + name.length + part.length;
  }
  const directory = at;
  for (const { name, size: length, at: where } of list) {
    view.setUint32(at, ENTRY, true);
    view.setUint32(at + 20, length, true);
    view.setUint32(at + 24, length, true);
    view.setUint16(at + 28, name.length, true);
    view.setUint32(at + 42, where, true);
    file.set(name, at + 46);
    at += 46 + name.length;
  }
  view.setUint32(at, END, true);
  view.setUint16(at + 8, list.length, true);
  view.setUint16(at + 10, list.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return file;
}
