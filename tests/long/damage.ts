import { existsSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { randomOf } from '../unit/platforms/mutate.ts';

/**
 * Damages the journal's database in a Chromium profile that is closed, as disks, cleaners and half-done copies do. IndexedDB
 * lies there as a LevelDB: `CURRENT` names the newest `MANIFEST-*`, that names the tables (`*.ldb`), and the `*.log`
 * holds what is not in a table yet.
 *
 *   const profile = newProfile();                              // tests/e2e/chromium.ts
 *   const context = await startChromium({ extension, port, profile });
 *   const id = await extensionId(context);
 *   …                                                          // 3,000 cases and more: fewer make no two tables
 *   await context.close();                                     // the profile must not be in use
 *   const done = damage(profile, id, 'table-flipped', seed);   // the same seed damages the same bytes
 *   const again = await startChromium({ extension, port, profile });
 *
 * `DAMAGES` lists the kinds. `done.what` says in words what was done, for the message of a failed test. What lies in OPFS, in
 * `storage.local` and in other origins is left alone. `databaseFolder` tells where the files are, `filesOf` which.
 *
 * What Chromium 156 made of them, 3,000 cases, seed 7, 2026-11-22:
 * - an empty database in the place of the old one, without a word: `folder-gone`, `files-gone`, `current-empty`, `current-noise`,
 *   `manifest-flipped`, `manifest-zeroed`, `table-gone`, `tables-gone`, `table-cut`, `tables-swapped`, `log-flipped`, `bits-everywhere`;
 * - it cannot be opened, «Internal error opening backing store»: `current-elsewhere`, `manifest-gone`;
 * - it opens and reading fails, «Seek failure, unable to continue»: `table-flipped`, `table-page-lost`;
 * - it opens as it once was, whole and with the last 400 cases gone: `log-gone`, `log-cut`;
 * - it opens torn, the tables of different ages (220 cases, 200 events, no row in `meta`): `current-gone`, `manifest-cut`.
 */

export interface Damage {
  kind: DamageKind;
  seed: number;
  /** What was done to which files. */
  what: string;
}

type Random = () => number;
/** Does its damage inside the folder and says what it did. */
type Doing = (folder: string, random: Random) => string;

const KINDS = {
  'folder-gone': (folder) => {
    rmSync(folder, { recursive: true });
    return 'the whole folder was deleted';
  },
  'files-gone': (folder) => {
    for (const name of readdirSync(folder)) rmSync(path.join(folder, name));
    return 'every file was deleted, the folder stayed';
  },
  'current-gone': (folder) => gone(folder, one(folder, 'CURRENT')),
  'current-empty': (folder) => cut(folder, one(folder, 'CURRENT'), 0),
  'current-elsewhere': (folder) => written(folder, one(folder, 'CURRENT'), Buffer.from('MANIFEST-999999\n'), 'names a manifest that is not there'),
  'current-noise': (folder, random) => written(folder, one(folder, 'CURRENT'), noise(random, 64), 'became noise'),
  'manifest-gone': (folder) => gone(folder, newest(folder, 'MANIFEST')),
  'manifest-cut': (folder, random) => cut(folder, newest(folder, 'MANIFEST'), random()),
  'manifest-flipped': (folder, random) => flipped(folder, newest(folder, 'MANIFEST'), random, 1),
  'manifest-zeroed': (folder) => written(folder, newest(folder, 'MANIFEST'), (before) => Buffer.alloc(before.length), 'became zeroes'),
  'table-gone': (folder, random) => gone(folder, some(folder, '.ldb', random)),
  'tables-gone': (folder) => all(folder, '.ldb').map((name) => gone(folder, name)).join('; '),
  'table-cut': (folder, random) => cut(folder, some(folder, '.ldb', random), random()),
  'table-flipped': (folder, random) => flipped(folder, some(folder, '.ldb', random), random, 1),
  'table-page-lost': (folder, random) => pageLost(folder, some(folder, '.ldb', random), random),
  // As MetaMask's script that names the files of a database off by one (issue 38940 of metamask-extension).
  'tables-swapped': (folder) => swapped(folder, all(folder, '.ldb')),
  'log-gone': (folder) => gone(folder, newest(folder, '.log')),
  'log-cut': (folder, random) => cut(folder, newest(folder, '.log'), random()),
  'log-flipped': (folder, random) => flipped(folder, newest(folder, '.log'), random, 1),
  'bits-everywhere': (folder, random) => ['MANIFEST', '.ldb', '.log'].flatMap((kind) => all(folder, kind)).map((name) => flipped(folder, name, random, 12)).join('; '),
} satisfies Record<string, Doing>;

export type DamageKind = keyof typeof KINDS;
export const DAMAGES = Object.keys(KINDS) as DamageKind[];

/** Throws where the profile has no database of this extension, or too few files for this kind. */
export function damage(profile: string, extension: string, kind: DamageKind, seed: number): Damage {
  const folder = databaseFolder(profile, extension);
  if (!existsSync(folder)) throw new Error(`No database in ${folder}`);
  const doing: Doing = KINDS[kind];
  return { kind, seed, what: doing(folder, randomOf(seed)) };
}

/** Where the IndexedDB of an extension lies. */
export function databaseFolder(profile: string, extension: string): string {
  return path.join(profile, 'Default', 'IndexedDB', `chrome-extension_${extension}_0.indexeddb.leveldb`);
}

/** The files that hold its data, with their sizes. */
export function filesOf(profile: string, extension: string): Record<string, number> {
  const folder = databaseFolder(profile, extension);
  return Object.fromEntries(['CURRENT', 'MANIFEST', '.ldb', '.log'].flatMap((kind) => all(folder, kind)).map((name) => [name, readFileSync(path.join(folder, name)).length]));
}

/** Files of a kind, the oldest first: their names carry growing numbers. */
function all(folder: string, kind: string): string[] {
  const isKind = (name: string): boolean => (kind.startsWith('.') ? name.endsWith(kind) : name.startsWith(kind));
  return readdirSync(folder).filter(isKind).sort();
}

function one(folder: string, name: string): string {
  if (!existsSync(path.join(folder, name))) throw new Error(`No ${name} in ${folder}`);
  return name;
}

function newest(folder: string, kind: string): string {
  const name = all(folder, kind).at(-1);
  if (name === undefined) throw new Error(`No ${kind} in ${folder}`);
  return name;
}

function some(folder: string, kind: string, random: Random): string {
  const names = all(folder, kind);
  const name = names[Math.floor(random() * names.length)];
  if (name === undefined) throw new Error(`No ${kind} in ${folder}: the journal is too small for this damage`);
  return name;
}

function gone(folder: string, name: string): string {
  rmSync(path.join(folder, name));
  return `${name} was deleted`;
}

function cut(folder: string, name: string, share: number): string {
  const file = path.join(folder, name);
  const { length } = readFileSync(file);
  const kept = Math.floor(length * share);
  truncateSync(file, kept);
  return `${name} was cut to ${kept} of ${length} bytes`;
}

function flipped(folder: string, name: string, random: Random, times: number): string {
  const file = path.join(folder, name);
  const bytes = readFileSync(file);
  const places = bytes.length === 0 ? [] : Array.from({ length: times }, () => Math.floor(random() * bytes.length));
  for (const place of places) bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << Math.floor(random() * 8)), place);
  writeFileSync(file, bytes);
  return `${name}: one bit was flipped at ${places.join(', ')} of ${bytes.length}`;
}

const PAGE = 4_096;

/** A page of the disk comes back as noise. */
function pageLost(folder: string, name: string, random: Random): string {
  const file = path.join(folder, name);
  const bytes = readFileSync(file);
  const page = Math.floor((random() * bytes.length) / PAGE);
  noise(random, PAGE).copy(bytes, page * PAGE);
  writeFileSync(file, bytes);
  return `${name}: page ${page} became noise`;
}

function swapped(folder: string, names: readonly string[]): string {
  if (names.length < 2) throw new Error(`${names.length} tables in ${folder}: the journal is too small for this damage`);
  for (const name of names) renameSync(path.join(folder, name), path.join(folder, `${name}.was`));
  names.forEach((name, index) => renameSync(path.join(folder, `${name}.was`), path.join(folder, names[(index + 1) % names.length] ?? name)));
  return `each of ${names.join(', ')} took the name of the next`;
}

function written(folder: string, name: string, what: Buffer | ((before: Buffer) => Buffer), words: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, typeof what === 'function' ? what(readFileSync(file)) : what);
  return `${name} ${words}`;
}

function noise(random: Random, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
}
