/**
 * Reads one saved page with the very code that ships and prints what it found as one JSON object:
 *   npm run -s read-page -- FILE --url URL [--now ISO] [--generic] [--browser jsdom|chromium|firefox]
 * --generic switches the platforms' adapters off.
 * Exit code 0 also where there is nothing; 2 with one sentence where the call is wrong.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { printed } from './printed.mjs';
import { readInBrowser } from './read-in-browser.mjs';
import { readInJsdom } from './read-in-jsdom.mjs';
import { savedHtml } from './saved-html.mjs';

const BROWSERS = ['jsdom', 'chromium', 'firefox'];
const USAGE = 'Usage: npm run -s read-page -- FILE --url URL [--now ISO] [--generic] [--browser jsdom|chromium|firefox]';

class UsageError extends Error {}

function wanted(args) {
  let parsed;
  try {
    const options = { url: { type: 'string' }, now: { type: 'string' }, generic: { type: 'boolean', default: false }, browser: { type: 'string', default: 'jsdom' } };
    parsed = parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(`${firstSentence(error.message)} ${USAGE}`);
  }
  const { values, positionals } = parsed;
  if (positionals.length !== 1) throw new UsageError(`Name exactly one file. ${USAGE}`);
  const url = URL.parse(values.url ?? '');
  if (url === null || !/^https?:$/.test(url.protocol)) throw new UsageError(`--url must be an http or https address. ${USAGE}`);
  if (!BROWSERS.includes(values.browser)) throw new UsageError(`--browser must be one of ${BROWSERS.join(', ')}. ${USAGE}`);
  return { file: positionals[0], url: url.href, now: moment(values.now), generic: values.generic, browser: values.browser };
}

/** The moment with the zone of the person: the offset of --now, or its zone in brackets, else this machine's. */
function moment(iso) {
  if (iso === undefined) return Temporal.Now.zonedDateTimeISO();
  try {
    if (iso.includes('[')) return Temporal.ZonedDateTime.from(iso);
    const offset = /(?:z|[+-]\d{2}(?::?\d{2})?)$/i.exec(iso)?.[0];
    if (offset === undefined) return Temporal.PlainDateTime.from(iso).toZonedDateTime(Temporal.Now.timeZoneId());
    return Temporal.Instant.from(iso).toZonedDateTimeISO(/^z$/i.test(offset) ? 'UTC' : offset);
  } catch {
    throw new UsageError(`--now must be an ISO 8601 moment such as 2026-05-20T12:00:00+03:00. ${USAGE}`);
  }
}

function firstSentence(text) {
  return `${text.split(/[.\n]/)[0]}.`;
}

try {
  const { file, url, now, generic, browser } = wanted(process.argv.slice(2));
  const bytes = await readFile(file).catch(() => {
    throw new UsageError(`The file ${file} cannot be read.`);
  });
  const html = savedHtml(bytes);
  const reading = browser === 'jsdom' ? await readInJsdom(html, url, now, generic) : await readInBrowser(browser, html, url, now, generic);
  process.stdout.write(`${JSON.stringify(printed(reading))}\n`);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
