// Adding a platform, from nothing to a green test:
//   npm run platform:new -- ID --name NAME --url EXAMPLE     a folder with a page and code to begin from
//   npm run platform:try -- ID                               what is read from each of its cases, and which selectors find nothing
//   npm run platform:accept -- ID                            writes down what is read as what must be read: look at it first
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { writeTables } from './platform-tables.mjs';
import { beginnings } from './platform/beginnings.mjs';
import { printed } from './printed.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folderOf = (id) => path.join(root, 'lib/platforms', id);
const USAGE = 'Usage: npm run platform:new -- ID --name NAME --url EXAMPLE | npm run platform:try -- ID | npm run platform:accept -- ID';

const [command, id, ...rest] = process.argv.slice(2);
if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(id ?? '')) stop(`ID is small letters, digits and hyphens. ${USAGE}`);
if (['try', 'accept'].includes(command) && !existsSync(path.join(folderOf(id), 'cases'))) stop(`lib/platforms/${id} is not there. ${USAGE}`);
if (command === 'new') await begin(option('--name'), option('--url'));
else if (command === 'try') await attempt();
else if (command === 'accept') await accept();
else stop(USAGE);

function stop(message) {
  console.error(message);
  process.exit(2);
}

function option(name) {
  const value = rest[rest.indexOf(name) + 1];
  return rest.includes(name) && value ? value : stop(`${name} is missing. ${USAGE}`);
}

async function begin(name, address) {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:') stop(`--url must be an https address of a page of reviews. ${USAGE}`);
  const folder = folderOf(id);
  if (existsSync(folder)) stop(`lib/platforms/${id} is there already.`);
  mkdirSync(path.join(folder, 'cases'), { recursive: true });
  for (const [file, text] of Object.entries(beginnings(id, name, url))) writeFileSync(path.join(folder, file), text);
  await writeTables();
  console.log(`lib/platforms/${id} is there. Now:
 1. put the structure of a real page into cases/list.html, with invented people and words, and write two more cases: an empty page, an odd one;
 2. write selectors.ts and index.ts until «npm run platform:try -- ${id}» reads all of it;
 3. «npm run platform:accept -- ${id}», look at the difference, «npm run test:unit».`);
}

function cases() {
  const folder = path.join(folderOf(id), 'cases');
  return readdirSync(folder).filter((file) => file.endsWith('.html')).map((file) => {
    const note = path.join(folder, file.replace(/html$/, 'json'));
    const { url, now, expected } = existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')) : { url: undefined, now: undefined, expected: undefined };
    return { file, note, url, now, expected, document: (at) => new JSDOM(readFileSync(path.join(folder, file), 'utf8'), { url: at }).window.document };
  });
}

async function read({ file, url, now, document }) {
  if (!url || !now) stop(`cases/${file.replace(/html$/, 'json')} must say url and now: {"url": "https://…", "now": "2026-05-20T12:00:00+03:00"}`);
  const { readPage } = await import('../../lib/platforms/read.ts');
  return readPage({ document: document(url), url: new URL(url), now: Temporal.Instant.from(now).toZonedDateTimeISO(now.slice(-6)) });
}

async function attempt() {
  const unused = new Map();
  const modules = await import(path.join(folderOf(id), 'selectors.ts'));
  for (const [set, selectors] of Object.entries(modules)) for (const [name, list] of Object.entries(selectors)) for (const one of list.split(/,\s*/)) unused.set(one, `${set}.${name}`);
  for (const one of cases()) {
    const reading = await read(one);
    console.log(`${one.file}: ${reading.platform}, ${reading.sightings.length} reviews${reading.asked.length > 0 ? `, ${reading.asked.length} to ask about` : ''}`);
    for (const s of reading.sightings) {
      const words = (s.text ?? s.pros ?? s.cons ?? '').slice(0, 60).replaceAll('\n', ' ');
      console.log(`  ${s.key ?? '(no id)'} · ${s.author ?? '–'} · ${s.rating ?? '–'}/${s.ratingScale ?? '–'} · ${s.postedShown ?? '–'} → ${s.postedEarliest ?? '–'} · ${s.replies.length} replies · «${words}»`);
      console.log(`    missing: ${s.missing.join(', ') || 'nothing'}`);
    }
    if (one.expected !== undefined && JSON.stringify(printed(reading)) !== JSON.stringify(one.expected)) console.log('  differs from what its note says');
    const document = one.document(one.url);
    for (const selector of [...unused.keys()]) if (document.querySelector(selector) !== null) unused.delete(selector);
  }
  for (const [selector, name] of unused) console.log(`${name}: ${selector} finds nothing in any case`);
}

async function accept() {
  await writeTables();
  for (const one of cases()) {
    const expected = printed(await read(one));
    writeFileSync(one.note, `${JSON.stringify({ url: one.url, now: one.now, expected }, null, 2)}\n`);
    console.log(`${one.file}: ${expected.sightings.length} reviews written down`);
  }
}
