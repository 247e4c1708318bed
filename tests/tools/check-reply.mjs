/**
 * Checks replies with the very rules that ship: JSON lines in, one line of findings out for each.
 *   npm run -s check-reply -- [FILE]
 * A line: {"review","rating","reply","language","platform","author"}, also "recent": [], "limit", "linksBanned", "authority".
 */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { checkReply } from '../../lib/reply/check/check.ts';

const [file] = process.argv.slice(2);
let lines;
try {
  lines = (file === undefined ? await text(process.stdin) : await readFile(file, 'utf8')).split('\n');
} catch (error) {
  console.error(error.message);
  process.exit(2);
}
for (const [index, line] of lines.entries()) {
  if (line.trim() === '') continue;
  let row;
  try {
    row = JSON.parse(line);
    if (typeof row?.reply !== 'string') throw new Error('no "reply"');
  } catch (error) {
    console.error(`Line ${index + 1}: ${error.message}`);
    process.exitCode = 2;
    continue;
  }
  const { review = null, rating = null, reply, language = 'ru', platform = null, author = null, ...options } = row;
  console.log(JSON.stringify({ findings: checkReply({ review, rating, reply, language, platform, author }, options) }));
}
