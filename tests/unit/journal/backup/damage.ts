import { randomOf } from '../../platforms/mutate.ts';
import { forged, HEADER, unzipped, zipped } from './file.ts';

/** What can become of a journal file on its way: by accident, by a broken disk, by a colleague's other program, by malice. */

/** The honest file in the forms that damages start from. */
export interface Honest {
  file: Uint8Array<ArrayBuffer>;
  sealed: Uint8Array<ArrayBuffer>;
  lines: string[];
}

export interface Damaged {
  what: string;
  file: Blob;
  passphrase?: string;
}

export const PASSPHRASE = 'три слова';

export async function honest(file: Blob, sealed: Blob): Promise<Honest> {
  return { file: await file.bytes(), sealed: await sealed.bytes(), lines: (await unzipped(file)).split('\n').slice(0, -1) };
}

interface Chance {
  below: (limit: number) => number;
  of: <T>(values: readonly T[]) => T;
}

type Damage = (whole: Honest, chance: Chance) => Promise<Blob> | Blob;

const relined = (lines: readonly string[]): Promise<Blob> => zipped(lines.map((line) => `${line}\n`).join(''));
/** The lines with other ones in their midst, under a checksum that is right. */
const forgedWith = ({ lines }: Honest, { below }: Chance, ...more: string[]): Promise<Blob> => forged(lines.slice(0, -1).toSpliced(1 + below(lines.length - 2), 0, ...more));
/** One value in one line becomes something else, under a checksum that is right. */
const forgedBy = ({ lines }: Honest, { below }: Chance, change: (line: string) => string): Promise<Blob> => {
  const at = 1 + below(lines.length - 2);
  return forged(lines.slice(0, -1).map((line, index) => (index === at ? change(line) : line)));
};
const flipped = (bytes: Uint8Array<ArrayBuffer>, at: number, bit: number): Uint8Array<ArrayBuffer> => bytes.with(at, (bytes[at] ?? 0) ^ (1 << bit));
const noise = ({ below }: Chance, size: number): Uint8Array<ArrayBuffer> => Uint8Array.from({ length: size }, () => below(256));

/** Files that only the seal is wrong of. */
const SEALED: Record<string, Damage> = {
  'sealed, cut off': ({ sealed }, { below }) => new Blob([sealed.slice(0, below(sealed.length))]),
  'sealed, a bit flipped': ({ sealed }, { below }) => new Blob([flipped(sealed, below(sealed.length), below(8))]),
  'sealed, more at the end': ({ sealed }, chance) => new Blob([sealed, noise(chance, 1 + chance.below(99))]),
};

const DAMAGES: Record<string, Damage> = {
  'cut off': ({ file }, { below }) => new Blob([file.slice(0, below(file.length))]),
  'a bit flipped': ({ file }, { below }) => new Blob([flipped(file, below(file.length), below(8))]),
  'a stretch of nothing': ({ file }, { below }) => {
    const at = below(file.length);
    return new Blob([file.slice().fill(0, at, at + 1 + below(512))]);
  },
  'blocks in another order': ({ file }, { below }) => {
    const at = 1 + below(file.length - 1);
    return new Blob([file.slice(at), file.slice(0, at)]);
  },
  'more at the end': ({ file }, chance) => new Blob([file, noise(chance, 1 + chance.below(99))]),
  'twice, one behind the other': ({ file }) => new Blob([file, file]),
  'a bit flipped inside': async ({ lines }, { below }) => {
    const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
    return zipped(flipped(bytes, below(bytes.length), below(8)));
  },
  'two lines changed places': ({ lines }, { below }) => {
    const [a, b] = [below(lines.length), below(lines.length - 1)];
    const other = b < a ? b : b + 1;
    return relined(lines.with(a, lines[other] ?? '').with(other, lines[a] ?? ''));
  },
  'a line is missing': ({ lines }, { below }) => relined(lines.toSpliced(below(lines.length), 1)),
  'a line stands twice': ({ lines }, { below }) => {
    const at = below(lines.length);
    return relined(lines.toSpliced(at, 0, lines[at] ?? ''));
  },
  'an event stands twice, by a right checksum': (whole, chance) => forgedWith(whole, chance, whole.lines[1] ?? ''),
  'lines cut short': ({ lines }, { below }) => relined(lines.map((line) => line.slice(0, below(line.length)))),
  'nested deeply': (whole, chance) => forgedWith(whole, chance, `{"event":${chance.of(['[', '{"a":']).repeat(17 + chance.below(20_000))}`),
  'nested deeply and closed': (whole, chance) => {
    const depth = 17 + chance.below(20_000);
    return forgedWith(whole, chance, `{"event":${'['.repeat(depth)}${']'.repeat(depth)}}`);
  },
  'a huge number': (whole, chance) => forgedBy(whole, chance, (line) => line.replace(/("(?:at|regulation)":)\d+/, `$1${chance.of(['1e400', '1e21', '9007199254740993', '-1', '0.5', '99999999999999999999', '7258118400001'])}`)),
  'a clock of the far future': (whole, chance) => forgedBy(whole, chance, (line) => line.replace(/("hlc":")[0-9a-z]{10}/, '$1zzzzzzzzzz')),
  'another kind of value': (whole, chance) => forgedBy(whole, chance, (line) => line.replace(/("(?:case|kind|author|id)":)"[^"]*"/, `$1${chance.of(['null', '7', '[]', '{}', 'true', '""', '"\\u0000"', `"${'x'.repeat(700)}"`])}`)),
  'an unknown kind': (whole, chance) => forgedBy(whole, chance, (line) => line.replace(/"kind":"[a-z.]+"/, '"kind":"review.sung"')),
  'a key of every object': (whole, chance) => forgedWith(whole, chance, `{"${chance.of(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])}":{"polluted":true}}`),
  'an event of a key of every object': (whole, chance) => forgedWith(whole, chance, `{"event":{"__proto__":${JSON.stringify({ id: 'polluted-event', polluted: true })}}}`),
  'no JSON at all': (whole, chance) => forgedWith(whole, chance, chance.of(['', ' ', 'NaN', 'undefined', '{', '"event"', '[{"event":1}]', '{"event":1}{"event":1}', "{'event':1}", '{"event":{},}'])),
  'not UTF-8': async ({ lines }, chance) => {
    const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
    const at = chance.below(bytes.length);
    bytes.set(chance.of([[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80]]), Math.min(at, bytes.length - 3));
    return zipped(bytes);
  },
  'UTF-16': ({ lines }) => zipped(Uint8Array.from(`\uFEFF${lines.join('\n')}`, (character) => character.charCodeAt(0) & 255)),
  'another end': (whole, chance) => forged(whole.lines.slice(0, -1), chance.of<Record<string, unknown>>([{ sha256: '0'.repeat(64) }, { sha256: null }, { counts: null }, { counts: {} }, { counts: { event: 1e9, question: 0, look: 0, lesson: 0 } }, { leftOut: -1 }, { leftOut: 1e300 }])),
  'another head': ({ lines }, chance) =>
    forged([JSON.stringify({ ...HEADER, ...chance.of<Record<string, unknown>>([{ version: 0 }, { version: '1' }, { schema: -1 }, { createdAt: 'yesterday' }, { author: null }, { for: 'everybody' }, { app: 'x'.repeat(99) }, { minReader: null }]) }), ...lines.slice(1, -1)]),
  'for a newer reader': ({ lines }, chance) => forged([JSON.stringify({ ...HEADER, minReader: 2 + chance.below(1e6) }), ...lines.slice(1, -1)]),
  'another program’s': (_, chance) =>
    zipped(chance.of(['{"formatName":"dexie","formatVersion":1,"data":{}}\n', 'a;b;c\r\n1;2;3\r\n', '<html></html>', '{"format":"otklik-lesson","version":1}\n', '{"format":"otklik-journal-2"}\n', '[]\n', 'null\n'])),
  'no such file': (_, chance) => new Blob([chance.of(['', 'PK\u0003\u0004', '%PDF-1.7', '\u0089PNG\r\n', '{"events":[]}', '\u001F', 'age-encryption.org/v2\n', 'SQLite format 3\0'])]),
  noise: (_, chance) => new Blob([noise(chance, chance.below(5_000))]),
  'noise that begins like gzip': (_, chance) => new Blob([Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3), noise(chance, chance.below(5_000))]),
  'a bomb of one line': (_, chance) => zipped(new Uint8Array(20 * 1024 * 1024).fill(chance.of([0, 32, 91, 34]))),
  'a bomb behind the head': ({ lines }, chance) => zipped(`${lines[0] ?? ''}\n${chance.of(['{"event":"', '\n', '{"end":']).repeat(2_000_000)}`),
  'a bomb in a bomb': async ({ lines }) => zipped(await (await zipped(await (await zipped(lines.join('\n').repeat(50))).bytes())).bytes()),
};

/** A bomb takes a second to make; there are as many of them as are of use. */
const RARE = /^a bomb/;
const RARELY = 8;

export const DAMAGE_KINDS = [...Object.keys(DAMAGES), ...Object.keys(SEALED)];

/** Damage number `n` of a seeded row: all kinds in turn. */
export async function damage(whole: Honest, seed: number, n: number): Promise<Damaged> {
  const random = randomOf(seed + n * 7919);
  const chance: Chance = {
    below: (limit) => Math.floor(random() * limit),
    of: (values) => values[Math.floor(random() * values.length)] as (typeof values)[number],
  };
  const turn = Math.floor(n / DAMAGE_KINDS.length);
  const kinds = turn % RARELY === 0 ? DAMAGE_KINDS : DAMAGE_KINDS.filter((kind) => !RARE.test(kind));
  const what = kinds[n % kinds.length] ?? '';
  const sealed = SEALED[what];
  if (sealed) return { what, file: await sealed(whole, chance), passphrase: chance.of([PASSPHRASE, PASSPHRASE, 'другие слова']) };
  const plain = DAMAGES[what];
  if (!plain) throw new Error(`No damage ${what}`);
  return { what, file: await plain(whole, chance) };
}
