// The one way to test everything: `npm test`, `npm run test:e2e`, `npm run test:long`. The last line is the sum of all
// runners; a step that is no test suite counts as one check. Goes on after a failing step. Plain Node 20 up to `setUp()`.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowsers, findBrowser } from './browsers.mjs';
import { ensureOffice } from './office.mjs';
import { explain, warningsAllowed } from './web-ext-warnings.mjs';
import { bin, root, setUp } from './setup.mjs';

const mode = process.argv[2] ?? 'all';
if (!['all', 'e2e', 'long'].includes(mode)) {
  console.error('Usage: test.mjs [e2e|long]');
  process.exit(1);
}
setUp();
ensureBrowsers();
if (mode !== 'e2e') ensureOffice();

/** Room for the campaigns: `test:long` fuzzes ten thousand pages and histories, `npm test` a seeded tenth. */
const LONG = { OTKLIK_FUZZ: '10000', OTKLIK_HISTORIES: '10000', OTKLIK_LONG: '1' };
const results = path.join(root, 'test-results');
const env = {
  ...process.env,
  ...(mode === 'long' ? LONG : {}),
  CHROMIUM: findBrowser('chromium') ?? '',
  FIREFOX: findBrowser('firefox') ?? '',
  PATH: `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env.PATH ?? ''}`,
  // `stripTypeScriptTypes` and IndexedDB of Node announce themselves on every start.
  NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --disable-warning=ExperimentalWarning`.trim(),
};
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

let passed = 0;
let failed = 0;

/** How a test marks the line that belongs into the log of the whole run (tests/long/campaign.ts). */
const SUM = 'SUM ';

/** @returns {Promise<{ code: number, output: string, seconds: string }>} */
function run(command, parameters, extra = {}) {
  return new Promise((resolve) => {
    const start = Date.now();
    const child = spawn(bin(command), parameters, { cwd: root, env: { ...env, ...extra }, shell: process.platform === 'win32' });
    let output = '';
    const take = (piece) => {
      output += String(piece);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ code: 1, output: String(error), seconds: '0' }));
    child.on('close', (code) => resolve({ code: code ?? 1, output, seconds: ((Date.now() - start) / 1000).toFixed(0) }));
  });
}

function report(name, good, bad, seconds, details) {
  passed += good;
  failed += bad;
  console.log(`${bad === 0 ? 'ok    ' : 'FAILED'} ${name}: ${good} passed, ${bad} failed (${seconds} s)`);
  if (bad > 0 && details) console.log(`${details.trim()}\n`);
}

/** A tool that only says yes or no. */
async function check(name, command, parameters) {
  const { code, output, seconds } = await run(command, parameters);
  report(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1, seconds, output.slice(-8_000));
  return code === 0;
}

async function unitAndBrowser() {
  const file = path.join(results, 'vitest.json');
  const { code, output, seconds } = await run('vitest', ['run', '--config', 'tests/vitest.config.ts', '--reporter=json', `--outputFile=${file}`]);
  const suites = readJson(file);
  if (!suites) return report('unit and browser tests', 0, 1, seconds, output.slice(-8_000));
  const tests = suites.testResults.flatMap(({ name, message, assertionResults }) =>
    assertionResults.length > 0
      ? assertionResults.map((test) => ({ file: name, ...test }))
      : message
        ? [{ file: name, status: 'failed', fullName: 'could not be loaded', failureMessages: [message] }]
        : [],
  );
  const bad = tests.filter(({ status }) => status === 'failed');
  const good = tests.filter(({ status }) => status === 'passed').length;
  const skipped = tests.length - good - bad.length;
  const words = bad.slice(0, 40).map(({ file: where, fullName, failureMessages }) => `- ${path.relative(root, where)}: ${fullName}\n  ${(failureMessages[0] ?? '').slice(0, 600)}`);
  if (skipped > 0) console.log(`       ${skipped} skipped`);
  // An error outside of any test fails the run too.
  report('unit and browser tests', good, bad.length || (code === 0 ? 0 : 1), seconds, words.join('\n') || output.slice(-4_000));
}

/** Whatever a test of Playwright's has said of itself goes into the log. */
async function walks(name, config, ...only) {
  const file = path.join(results, `${name.replaceAll(' ', '-')}.json`);
  const { code, output, seconds } = await run('playwright', ['test', '--config', config, '--reporter=json', ...only], { PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  const answer = readJson(file);
  if (!answer) return report(name, 0, 1, seconds, output.slice(-8_000));
  const { expected, unexpected, flaky, skipped } = answer.stats;
  const words = [];
  const walk = (suite, names) => {
    for (const inner of suite.suites ?? []) walk(inner, [...names, inner.title]);
    for (const spec of suite.specs ?? []) {
      for (const { status, projectName, results: runs } of spec.tests) {
        for (const { text } of runs.at(-1)?.stdout ?? []) if (text?.startsWith(SUM)) console.log(`       ${text.slice(SUM.length).trim()}`);
        if (status === 'flaky') console.log(`       flaky, passed the second time: ${projectName}: ${[...names, spec.title].join(' › ')}`);
        if (status === 'unexpected') words.push(`- ${projectName}: ${[...names, spec.title].join(' › ')}\n  ${plain(runs.at(-1)?.error?.message ?? '').slice(0, 900)}`);
      }
    }
  };
  for (const suite of answer.suites) walk(suite, [suite.title]);
  for (const { message } of answer.errors ?? []) words.push(plain(message ?? '').slice(0, 900));
  if (skipped > 0) console.log(`       ${skipped} skipped`);
  report(name, expected + flaky, unexpected || (code === 0 ? 0 : 1), seconds, words.join('\n'));
}

/** Errors fail, and so does a warning that nobody has explained. */
async function lintForFirefox() {
  const { output, seconds } = await run('web-ext', ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json', '--no-config-discovery']);
  const answer = parse(output.slice(output.indexOf('{')));
  if (!answer) return report('web-ext lint', 0, 1, seconds, output.slice(-4_000));
  const bad = [...answer.errors, ...answer.warnings.filter((warning) => !warningsAllowed.some((allowed) => explain(allowed, warning)))];
  report('web-ext lint', bad.length === 0 ? 1 : 0, bad.length === 0 ? 0 : 1, seconds, bad.map(({ code, file, line, message }) => `- ${code} ${file ?? ''}:${line ?? ''} ${message}`).join('\n'));
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Without the colours of a terminal. */
function plain(text) {
  return text.replace(/\u001B\[[\d;]*m/g, '');
}

if (mode !== 'e2e') {
  // The configuration of the type checker is written by wxt.
  await check('wxt prepare', 'wxt', ['prepare']);
  await Promise.all([
    check('eslint', 'eslint', ['--config', 'tests/eslint.config.js', '.']),
    check('rooms', 'depcruise', ['--config', 'tests/structure/rooms.cjs', 'entrypoints', 'components', 'lib']).then(() => check('types', 'tsc', ['--noEmit'])),
  ]);
  await unitAndBrowser();
}
const built = [];
for (const [name, parameters] of Object.entries({
  'build for Chromium': ['build'],
  'build for Firefox': ['build', '-b', 'firefox'],
  'build for Chromium, shadow roots open': ['build', '--mode', 'e2e'],
  'build for Firefox, shadow roots open': ['build', '-b', 'firefox', '--mode', 'e2e'],
})) {
  built.push(await check(name, 'wxt', parameters));
}
if (mode !== 'e2e') await lintForFirefox();
if (built.every(Boolean)) {
  await walks('end to end', 'tests/playwright.config.ts', ...process.argv.slice(3));
  // Kills of the browser, stops of the worker, damaged files: by itself, because it hits by the clock.
  if (mode !== 'e2e') await walks('campaign', 'tests/long/playwright.config.ts');
} else report('end to end', 0, 1, '0', 'not run: a build failed');

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
