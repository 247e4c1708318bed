/**
 * Reads every page of ../shared/pages with the very code that ships and prints how well, page by page, with totals:
 *   npm run -s read-pages -- [--generic] [--only PART] [--comments-data]
 * --generic switches the platforms' adapters off; --only reads the pages whose file name holds PART; --comments-data leaves
 * the JSON-LD of comment pages in. Two texts count as one where 90 % of their words agree (order left aside). Exit code 1
 * when a target is missed, 2 with one sentence where the call is wrong.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { JSDOM, VirtualConsole } from 'jsdom';
import { adapterFor, generic } from '../../lib/platforms/registry.ts';
import { readPage } from '../../lib/platforms/read.ts';
import { figures, goldAuthor, matched, sameName, tokens } from './page-score.mjs';
import { hasMarkup, knownComments, NOT_CUSTOMERS, truthOf } from './page-truth.mjs';
import { savedHtml } from './saved-html.mjs';

const folder = new URL('../../../shared/pages/', import.meta.url);
const MONTH = /^(\d{4})-(\d{2})$/;
/** Pages without a month were saved before this day. */
const NOW = '2026-08-31T12:00:00+03:00[Europe/Moscow]';

const { values } = parseArgs({ options: { generic: { type: 'boolean', default: false }, only: { type: 'string' }, 'comments-data': { type: 'boolean', default: false } } });
if (!existsSync(new URL('INDEX.tsv', folder))) {
  process.stderr.write('The folder ../shared/pages with its INDEX.tsv is absent.\n');
  process.exit(2);
}

const rows = readFileSync(new URL('INDEX.tsv', folder), 'utf8').split('\n').slice(1).map((line) => line.split('\t')).filter(([file]) => file && (values.only === undefined || file.includes(values.only)));
const read = rows.map(([file, address, kind, reviews, saved]) => scored(file, address, kind, Number(reviews), saved));
print(read);
const missed = totals(read);
process.exitCode = missed ? 1 : 0;

function scored(file, address, kind, count, saved) {
  const { window } = new JSDOM(savedHtml(readFileSync(new URL(file, folder))), { url: address, contentType: 'text/html', virtualConsole: new VirtualConsole() });
  try {
    const { document } = window;
    const url = new URL(address);
    const adapter = values.generic ? null : adapterFor(url);
    const known = kind === 'posts' ? goldOf(file) : kind === 'comments' ? commentsOf(document) : kind === 'reviews' ? truthOf(file, document) : null;
    const names = kind === 'posts' ? namesByAddress(document) : null;
    const isMarked = kind === 'reviews' && hasMarkup(document);
    const reading = readPage({ document, url, now: moment(saved) }, adapter ?? generic);
    return { file, kind, group: groupOf(kind, adapter, isMarked), line: rows.findIndex(([name]) => name === file), ...score(kind, count, known, names, reading), offered: reading.sightings.filter(({ doubt }) => doubt === null).length, asked: reading.asked.length, platform: reading.platform, via: viaOf(reading) };
  } finally {
    window.close();
  }
}

function score(kind, count, known, names, { sightings, asked }) {
  // What is asked about is read, too; only on pages of customers' words it counts as found.
  const all = kind === 'mixed' || kind === 'negative' ? sightings : [...sightings, ...asked];
  if (known === null) return { expected: Math.max(0, count), found: all.length, hits: Math.min(Math.max(0, count), all.length), authors: null, ratings: null };
  const pairs = matched(known, all);
  const right = { authors: [0, 0], ratings: [0, 0] };
  for (const { i, k } of pairs) {
    const author = names === null ? (known[i].author === null ? null : sameName(known[i].author, all[k].author)) : goldAuthor(known[i].author, all[k].author, names);
    tally(right.authors, author);
    tally(right.ratings, known[i].rating == null ? null : known[i].rating === all[k].rating);
  }
  return { expected: known.length, found: all.length, hits: pairs.length, ...right };
}

function tally(sum, is) {
  if (is === null) return;
  sum[0] += is ? 1 : 0;
  sum[1] += 1;
}

function goldOf(file) {
  return JSON.parse(readFileSync(new URL(file.replace(/\.html$/, '.gold.json'), folder), 'utf8'));
}

function commentsOf(document) {
  if (!values['comments-data']) return knownComments(document);
  return knownComments(document.cloneNode(true));
}

function namesByAddress(document) {
  const names = new Map();
  for (const link of document.querySelectorAll('a[href]')) {
    const name = tokens(link.textContent).join('');
    if (name === '' || name.length > 80) continue;
    const address = link.getAttribute('href');
    names.set(address, (names.get(address) ?? new Set()).add(name));
  }
  return names;
}

/** A page is read as on the day when it was saved, as far as that is known. */
function moment(saved) {
  const month = MONTH.exec(saved ?? '');
  const now = Temporal.ZonedDateTime.from(NOW);
  return month === null ? now : now.with({ year: Number(month[1]), month: Number(month[2]), day: 28 });
}

function groupOf(kind, adapter, isMarked) {
  if (kind !== 'reviews') return kind;
  if (adapter !== null) return 'seen';
  return isMarked ? 'markup' : 'no markup';
}

function viaOf({ via, sightings, asked }) {
  const kinds = new Set([...sightings, ...asked].map((sighting) => sighting.via));
  return kinds.size === 0 ? '–' : [via, ...kinds].filter((name, i, all) => all.indexOf(name) === i && kinds.has(name)).join('+');
}

function print(pages) {
  line('file', 'kind', 'expected', 'found', 'recall', 'precision', 'F1', 'author', 'rating', 'via');
  for (const page of pages) {
    const { recall, precision, f1 } = figures(page.expected, page.found, page.hits);
    const isOpen = page.kind === 'mixed';
    const isRecall = page.kind === 'comments';
    line(page.file, page.group, isOpen ? '?' : page.expected, isOpen ? `${page.offered}+${page.found - page.offered + page.asked}` : page.found, isOpen ? '–' : share(recall), isOpen || isRecall ? '–' : share(precision), isOpen || isRecall ? '–' : share(f1), part(page.authors), part(page.ratings), page.platform === 'web' ? page.via : `${page.platform} ${page.via}`);
  }
}

/** Totals of each kind with their targets; whether any was missed. */
function totals(pages) {
  let missed = false;
  const say = (name, value, target, isMet = value >= target) => {
    if (!isMet) missed = true;
    process.stdout.write(`${name.padEnd(58)} ${typeof value === 'number' && !Number.isInteger(value) ? share(value) : String(value)}   target ${String(target)} ${isMet ? 'ok' : 'MISSED'}\n`);
  };
  process.stdout.write('\n');
  for (const [group, name, target] of [['seen', 'platforms by their adapters', 0.99], ['markup', 'pages with markup', 0.97], ['posts', 'forum pages without markup', 0.93]]) {
    const some = pages.filter((page) => page.group === group);
    if (some.length === 0) continue;
    const { recall, precision, f1 } = sum(some);
    if (group === 'seen') {
      say(`${name} (${some.length}): recall`, recall, target);
      say(`${name}: precision`, precision, target);
    } else say(`${name} (${some.length}): F1`, f1, target);
    for (const field of ['authors', 'ratings']) if (group === 'seen' && right(some, field) !== null) say(`${name}: ${field} right`, right(some, field), 0.98);
    if (group !== 'seen') process.stdout.write(`  recall ${share(recall)}, precision ${share(precision)}, pages perfect ${some.filter(({ expected, found, hits }) => hits === expected && hits === found).length} of ${some.length}, authors right ${share(right(some, 'authors') ?? 0)}\n`);
  }
  const rest = pages.filter(({ group }) => group === 'no markup');
  if (rest.length > 0) process.stdout.write(`reviews without markup (${rest.length}): F1 ${share(sum(rest).f1)}, recall ${share(sum(rest).recall)}, precision ${share(sum(rest).precision)}\n`);
  const comments = pages.filter(({ kind }) => kind === 'comments');
  if (comments.length > 0) say(`comments pages (${comments.length})${values['comments-data'] ? '' : ', JSON-LD removed'}: recall of known ones`, sum(comments).recall, 0.9);
  const negative = pages.filter(({ kind }) => kind === 'negative');
  if (negative.length > 0) say(`negative pages (${negative.length}): found`, negative.reduce((n, { found }) => n + found, 0), 0, negative.every(({ found }) => found === 0));
  const editors = pages.filter(({ file }) => NOT_CUSTOMERS.some((name) => file.includes(name)));
  if (editors.length > 0) say(`editors and testimonials (${editors.length} pages): offered without the question`, editors.reduce((n, { offered }) => n + offered, 0), 0, editors.every(({ offered }) => offered === 0));
  return missed;
}

function sum(pages) {
  const add = (name) => pages.reduce((total, page) => total + page[name], 0);
  return figures(add('expected'), add('found'), add('hits'));
}

function right(pages, field) {
  const [good, all] = pages.reduce(([g, a], page) => (page[field] === null ? [g, a] : [g + page[field][0], a + page[field][1]]), [0, 0]);
  return all === 0 ? null : good / all;
}

function part(pair) {
  return pair === null || pair[1] === 0 ? '–' : `${pair[0]}/${pair[1]}`;
}

function share(value) {
  return (Math.floor(value * 1_000 + 1e-9) / 1_000).toFixed(3);
}

function line(file, ...cells) {
  const widths = [9, 9, 6, 7, 9, 6, 8, 8, 0];
  process.stdout.write(`${file.padEnd(52)} ${cells.map((cell, i) => String(cell).padEnd(widths[i])).join(' ')}\n`);
}
