/**
 * A ZIP file out of what the browser has: `CompressionStream` deflates as the words come in, and a `Blob` keeps the result
 * outside of the page's memory. After PKWARE's APPNOTE 6.3: local headers with sizes, one central directory, no ZIP64.
 */

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** What a reader must know: 2.0, deflate. */
const VERSION = 20;
const DEFLATE = 8;
/** 1980-01-01, the first day of the format: the same table is the same file whenever it is written. */
const NO_DATE = 0x21;
const LARGEST = 0xffffffff;

export interface ZipFile {
  /** Begins a part; the one before must have ended. */
  part: (name: string) => ZipPart;
  end: (type: string) => Blob;
}

export interface ZipPart {
  write: (text: string) => Promise<void>;
  end: () => Promise<void>;
}

export function zipFile(): ZipFile {
  const pieces: BlobPart[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  const utf8 = new TextEncoder();

  return {
    part(name) {
      const deflate = new CompressionStream('deflate-raw');
      const input = deflate.writable.getWriter();
      const packed = new Response(deflate.readable).blob();
      // Awaited in `end`; until then a failure there is no unhandled one.
      packed.catch(() => undefined);
      let crc = 0xffffffff;
      let size = 0;
      return {
        async write(text) {
          const bytes = utf8.encode(text);
          crc = crcOf(bytes, crc);
          size += bytes.length;
          await input.write(bytes);
        },
        async end() {
          await input.close();
          const body = await packed;
          const entry: Entry = { name: utf8.encode(name), crc: (crc ^ 0xffffffff) >>> 0, packed: body.size, size, at };
          const head = localHeader(entry);
          pieces.push(head, body);
          directory.push(centralHeader(entry));
          at += head.length + body.size;
          if (at > LARGEST || size > LARGEST) throw new RangeError('A ZIP file without ZIP64 ends at 4 GB');
        },
      };
    },
    end(type) {
      const length = directory.reduce((sum, entry) => sum + entry.length, 0);
      return new Blob([...pieces, ...directory, endOf(directory.length, length, at)], { type });
    },
  };
}

interface Entry {
  name: Uint8Array<ArrayBuffer>;
  crc: number;
  packed: number;
  size: number;
  /** Where its local header begins. */
  at: number;
}

type Field = readonly [bytes: 2 | 4, value: number];

function header(fields: readonly Field[], name: Uint8Array = new Uint8Array()): Uint8Array<ArrayBuffer> {
  const fixed = fields.reduce((sum, [bytes]) => sum + bytes, 0);
  const out = new Uint8Array(fixed + name.length);
  const view = new DataView(out.buffer);
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  out.set(name, at);
  return out;
}

/** What both headers of a part say. */
function common({ name, crc, packed, size }: Entry): Field[] {
  return [[2, VERSION], [2, 0], [2, DEFLATE], [2, 0], [2, NO_DATE], [4, crc], [4, packed], [4, size], [2, name.length], [2, 0]];
}

function localHeader(entry: Entry): Uint8Array<ArrayBuffer> {
  return header([[4, LOCAL], ...common(entry)], entry.name);
}

function centralHeader(entry: Entry): Uint8Array<ArrayBuffer> {
  return header([[4, CENTRAL], [2, VERSION], ...common(entry), [2, 0], [2, 0], [2, 0], [4, 0], [4, entry.at]], entry.name);
}

function endOf(parts: number, length: number, at: number): Uint8Array<ArrayBuffer> {
  return header([[4, END], [2, 0], [2, 0], [2, parts], [2, parts], [4, length], [4, at], [2, 0]]);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crcOf(bytes: Uint8Array, from: number): number {
  let crc = from;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return crc;
}
