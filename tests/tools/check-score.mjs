/**
 * Precision and recall of the checks of a draft, per rule and language, over the labelled replies:
 *   npm run -s check-score [-- FOLDER] [--misses dev]
 * Reads FOLDER/*.jsonl (default tests/data/replies). Exit code 1 where a rule is below 0.9 on the held half, 2 where there is nothing to read.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkReply } from '../../lib/reply/check/check.ts';

const LEAST = 0.9;
const { values, positionals } = parseArgs({ allowPositionals: true, options: { misses: { type: 'string' } } });
const folder = positionals[0] ?? 'tests/data/replies';
const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.jsonl'));
const rows = (await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')))).flatMap((text) => text.split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line)));
if (rows.length === 0) {
  console.error(`No labelled replies in ${folder}.`);
  process.exit(2);
}

const counts = new Map();
for (const row of rows) {
  const { review = null, rating = null, reply, language, platform = null, author = null, faults, half, ...options } = row;
  const found = new Set(checkReply({ review, rating, reply, language, platform, author }, options).map(({ rule }) => rule));
  for (const rule of new Set([...found, ...faults])) {
    const key = `${half}\t${language}\t${rule}`;
    const count = counts.get(key) ?? { right: 0, wrong: 0, missed: 0 };
    const kind = !faults.includes(rule) ? 'wrong' : found.has(rule) ? 'right' : 'missed';
    count[kind] += 1;
    counts.set(key, count);
    // The held half is never shown: who reads it has seen it.
    if (values.misses === half && half !== 'held' && kind !== 'right') console.log(`${kind}\t${language}\t${rule}\t${reply}`);
  }
}

console.log('half\tlanguage\trule\tprecision\trecall\tsupport');
for (const [key, { right, wrong, missed }] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const precision = right + wrong === 0 ? null : right / (right + wrong);
  const recall = right + missed === 0 ? null : right / (right + missed);
  const low = (precision ?? 1) < LEAST || (recall ?? 1) < LEAST;
  if (low && key.startsWith('held')) process.exitCode = 1;
  console.log(`${key}\t${precision?.toFixed(2) ?? '–'}\t${recall?.toFixed(2) ?? '–'}\t${right + missed}${low ? '\tlow' : ''}`);
}
