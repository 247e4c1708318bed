// Writes what follows from the folders of `lib/platforms`: the lists of platforms and adapters, and the README's table.
//   npm run platform:tables [-- --check]
// With --check nothing is written; exit code 1 and the names of the files that are not what they should be.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = path.join(root, 'lib/platforms');
const GENERATED = '// Generated from the folders of this room by `npm run platform:tables`.\n';
const START = '<!-- platforms: written by `npm run platform:tables` -->';
const END = '<!-- /platforms -->';

/** Ids of all platforms, the generic reader not among them. */
export function platformIds() {
  return readdirSync(folder).filter((name) => name !== 'web' && ['about.ts', 'index.ts'].every((file) => existsSync(path.join(folder, name, file)))).toSorted();
}

const camel = (id) => id.replace(/^\d/, (digit) => `p${digit}`).replace(/-(.)/g, (_, letter) => letter.toUpperCase());

function list(ids, name, file, type) {
  const imports = ids.map((id) => `import { ${name} as ${camel(id)} } from './${id}/${file}.ts';`);
  const plural = name === 'about' ? 'abouts' : 'all';
  return `${GENERATED}${imports.join('\n')}\nimport type { ${type} } from './adapter.ts';\n\nexport const ${plural}: readonly ${type}[] = [\n${ids.map((id) => `  ${camel(id)},\n`).join('')}];\n`;
}

function certaintyOf(room) {
  if (room === undefined) return '–';
  const { certainty } = room;
  return certainty.level === 'seen' ? `seen ${certainty.month}` : certainty.level;
}

const REPLIES = { yes: 'yes', some: 'some reviews', no: 'no' };

async function table(ids) {
  const rows = [];
  for (const id of [...ids, 'web']) {
    const { about } = await import(path.join(folder, id, 'about.ts'));
    rows.push([about.name.en, certaintyOf(about.rooms.public), certaintyOf(about.rooms.cabinet), REPLIES[about.replies], about.remark]);
  }
  const head = ['platform', 'public page', 'cabinet', 'owner replies', 'what to know'];
  return [START, '', ...[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`), '', END].join('\n');
}

export async function tables() {
  const ids = platformIds();
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  const before = readme.slice(readme.indexOf(START), readme.indexOf(END) + END.length);
  if (!before.startsWith(START) || !before.endsWith(END)) throw new Error(`README.md has no place for the table of platforms (${START} … ${END})`);
  return {
    'lib/platforms/all-abouts.ts': list(ids, 'about', 'about', 'Platform'),
    'lib/platforms/all-adapters.ts': list(ids, 'adapter', 'index', 'Adapter'),
    'README.md': readme.replace(before, await table(ids)),
  };
}

/** Writes what differs; returns the names of those files. */
export async function writeTables(check = false) {
  const changed = [];
  for (const [file, text] of Object.entries(await tables())) {
    const at = path.join(root, file);
    if (existsSync(at) && readFileSync(at, 'utf8') === text) continue;
    changed.push(file);
    if (!check) writeFileSync(at, text);
  }
  return changed;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  const changed = await writeTables(check);
  for (const file of changed) console.log(check ? `${file} is not what the folders say: npm run platform:tables` : `wrote ${file}`);
  process.exitCode = check && changed.length > 0 ? 1 : 0;
}
