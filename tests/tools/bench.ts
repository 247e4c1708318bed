import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright';
import { platformHosts, platforms } from '../../lib/platforms/hosts.ts';
import type { BackupFigures } from '../bench/backup.ts';
import type { DetectionFigures } from '../bench/detect.ts';
import type { CaptureFigures } from '../bench/journal.ts';
import type { LookFigures } from '../bench/look.ts';
import type { RecordsFigures } from '../bench/records.ts';
import { extensionId, grantedProfile, startChromium } from '../e2e/chromium.ts';
import { startServer } from '../practice/server.ts';
import { addPlace, addReview, createWorld } from '../practice/world.ts';
import { bundled } from './bundle.ts';
import { measureReport } from './bench-report.ts';
import { measureTable, type TableFigures } from './bench-table.ts';

/**
 * `npm run bench [-- --json FILE]`: what the extension costs, in a real Chromium, with the aim beside each figure.
 * Milliseconds are aims; only the ratios, both sides measured in one run, make it fail.
 */

interface Figure {
  name: string;
  value: number;
  unit: 'ms' | '×' | 'kB' | 'MB';
  aim: number;
  /** Missing the aim fails the run. */
  binding: boolean;
  note: string;
}

const REVIEWS = 2_000;
const CASES = 20_000;
/** As many as a large company has in some years. */
const SAVED_CASES = 50_000;
const ROWS = 50_000;
const root = fileURLToPath(new URL('../..', import.meta.url));
const extension = path.join(root, '.output', 'chrome-mv3');

const figures = await measure();
print(figures);
const json = process.argv.indexOf('--json');
if (json > 0) writeFileSync(process.argv[json + 1] ?? 'bench.json', `${JSON.stringify({ at: new Date().toISOString(), figures }, null, 2)}\n`);
process.exitCode = figures.some((figure) => figure.binding && figure.value > figure.aim) ? 1 : 0;

async function measure(): Promise<Figure[]> {
  const world = createWorld({ zone: 'Europe/Moscow' });
  const place = addPlace(world, { platform: 'yandex-maps', id: '7000000001', slug: 'bench', name: 'Кофейня на Мира', batch: REVIEWS });
  for (let index = 0; index < REVIEWS; index += 1) {
    addReview(world, place.id, {
      author: `Посетитель ${String(index)}`,
      rating: 1 + (index % 5),
      text: `Номер ${String(index)}. Заходили в обед, кофе хороший, столик нашли сразу, официант ничего не перепутал. `.repeat(2),
      at: world.now() - index * 600_000,
    });
  }
  const server = await startServer(world);
  const address = `https://yandex.ru/maps/org/bench/${place.id}/reviews/`;
  const profile = await grantedProfile({ extension, port: server.port }, platformHosts());
  // Without the extension first: what is measured there is our code alone.
  const plain = await startChromium({ extension, port: server.port, profile: `${profile}-plain` });
  try {
    const page = await plain.newPage();
    await page.goto(address);
    const detection = await run<DetectionFigures>(page, 'detect.ts', 'measureDetection()');
    const look = await measureLook(page);
    const records = await run<RecordsFigures>(await plain.newPage(), 'records.ts', 'measureRecords()');
    const capture = await run<CaptureFigures>(page, 'journal.ts', 'measureCapture(500)');
    await plain.close();
    const granted = await startChromium({ extension, port: server.port, profile });
    const quiet = await costWithoutReviews(granted);
    const panel = await openingPanel(granted);
    const report = await measureReport(await granted.newPage(), `chrome-extension://${await extensionId(granted)}`);
    const backup = await measureBackup(granted);
    const table = await writingTable(granted);
    await granted.close();
    const script = packed('reviews') + Math.max(...platforms.map(({ id }) => packed(`adapter-${id}`)));
    return [
      figure('reading against a bare walk', detection.readMs / detection.walkMs, '×', 3, true, `${count(detection.reviews)} reviews, ${count(detection.nodes)} elements: ${ms(detection.readMs)} against ${ms(detection.walkMs)}`),
      figure('reading by records, 50,000 nodes', records.openMs + records.readMs, 'ms', 200, false, `${count(records.records)} records, ${count(records.nodes)} nodes: found in ${ms(records.openMs)}, read in ${ms(records.readMs)}; a bare walk ${ms(records.walkMs)}`),
      figure('longest slice of reading by records', records.longestSliceMs, 'ms', 50, false, 'to find the list is one slice'),
      figure('longest task while a page is read and marked', look.longestTaskMs, 'ms', 50, false, `whole look ${ms(look.lookMs)}`),
      figure('content script on a page without reviews', quiet, 'ms', 2, false, 'its own functions, by the profiler'),
      figure('content script with its largest adapter, gzip', script, 'kB', 20, false, `of it the adapter ${(script - packed('reviews')).toFixed(1)} kB; ${packed('capture').toFixed(1)} more where something is new`),
      figure('500 reviews captured against raw puts', capture.captureMs / capture.rawMs, '×', 2, true, `${count(capture.rows)} rows: ${ms(capture.captureMs)} against ${ms(capture.rawMs)}`),
      figure(`panel opens on ${count(CASES)} cases`, panel, 'ms', 500, false, 'from navigation to the first row'),
      figure(`weekly report on ${count(CASES)} cases`, report, 'ms', 2_000, false, 'from navigation to the sentence; half of the cases appeared in that week, none is answered'),
      figure(`a file of ${count(SAVED_CASES)} cases written`, backup.writeMs, 'ms', 15_000, false, `${count(backup.events)} events, ${(backup.bytes / 1_048_576).toFixed(1)} MB; each line read back before it goes out`),
      figure('the same file read and verified', backup.readMs, 'ms', 15_000, false, 'what a restore does before it changes anything'),
      figure('memory meanwhile', backup.heapMb, 'MB', 150, false, 'more than before, at most; the browser’s own figure'),
      figure('longest stand-still of the page meanwhile', backup.stillMs, 'ms', 100, false, 'between two ticks of a timer'),
      ...Object.entries(table.ms).map(([format, took]) => figure(`table of ${count(ROWS)} rows, ${format}`, took, 'ms', 20_000, false, `from the click to the file of ${(table.kilobytes[format] ?? 0).toFixed(0)} kB`)),
      figure('longest task of the screen meanwhile', table.longestTaskMs, 'ms', 100, false, 'the table is made in a worker'),
      figure('table stopped', table.stopMs, 'ms', 500, false, 'from the click to the words'),
    ];
  } finally {
    await plain.close();
    await server.close();
    for (const folder of [profile, `${profile}-plain`]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The whole look, and the longest task of the page meanwhile by the browser's own trace. The code is there before, as it is in a page. */
async function measureLook(page: Page): Promise<LookFigures & { longestTaskMs: number }> {
  await page.evaluate(`globalThis.otklikLook = (() => { ${await bundle('look.ts')}; return otklikBench; })(); undefined`);
  const client = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  client.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await client.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] } });
  const figures = await page.evaluate<LookFigures>(`otklikLook.measureLook(${String(REVIEWS)})`);
  const ended = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
  await client.send('Tracing.end');
  await ended;
  const thread = events.find((event) => event.name === 'FunctionCall');
  const tasks = events.filter((event) => event.name === 'RunTask' && event.pid === thread?.pid && event.tid === thread.tid);
  return { ...figures, longestTaskMs: Math.max(...tasks.map((task) => (task.dur ?? 0) / 1_000)) };
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  dur?: number;
}

function packed(script: string): number {
  return gzipSync(readFileSync(path.join(extension, `${script}.js`)), { level: 9 }).length / 1024;
}

/** Runs a function of `tests/bench` inside the page, bundled as it ships. */
async function run<T>(page: Page, entry: string, call: string): Promise<T> {
  const code = await bundle(entry);
  return page.evaluate(`(() => { ${code}; return otklikBench.${call}; })()`);
}

function bundle(entry: string): Promise<string> {
  return bundled(`bench/${entry}`, 'otklikBench');
}

/** Time in the content script's own functions on a page of a granted platform that holds no reviews. */
async function costWithoutReviews(context: BrowserContext): Promise<number> {
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  let scripts = 0;
  client.on('Debugger.scriptParsed', ({ url }) => {
    if (isOurs(url)) scripts += 1;
  });
  await client.send('Debugger.enable');
  await client.send('Profiler.enable');
  await client.send('Profiler.setSamplingInterval', { interval: 50 });
  const costs: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    await client.send('Profiler.start');
    await page.goto('https://yandex.ru/maps/213/moscow/');
    await page.waitForTimeout(700);
    const { profile } = await client.send('Profiler.stop');
    const ours = new Set(profile.nodes.filter((node) => isOurs(node.callFrame.url)).map((node) => node.id));
    const spent = (profile.samples ?? []).reduce((sum, sample, index) => sum + (ours.has(sample) ? (profile.timeDeltas?.[index] ?? 0) : 0), 0);
    costs.push(spent / 1_000);
  }
  await page.close();
  if (scripts === 0) throw new Error('The content script did not run where it was measured');
  return median(costs);
}

function isOurs(url: string): boolean {
  return /^chrome-extension:.*\/[a-z0-9-]+\.js$/.test(url);
}

async function measureBackup(context: BrowserContext): Promise<BackupFigures> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${await extensionId(context)}/welcome.html`);
  const figures = await run<BackupFigures>(page, 'backup.ts', `measureBackup(${String(SAVED_CASES)})`);
  await page.close();
  return figures;
}

async function openingPanel(context: BrowserContext): Promise<number> {
  const origin = `chrome-extension://${await extensionId(context)}`;
  const desk = await context.newPage();
  await desk.goto(`${origin}/desk.html#journal`);
  await run(desk, 'seed.ts', `seed(${String(CASES)})`);
  await desk.close();
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const panel = await context.newPage();
    await panel.setViewportSize({ width: 400, height: 800 });
    const start = performance.now();
    await panel.goto(`${origin}/sidepanel.html`, { waitUntil: 'commit' });
    await panel.getByText('Посетитель').first().waitFor();
    times.push(performance.now() - start);
    await panel.close();
  }
  return median(times);
}

async function writingTable(context: BrowserContext): Promise<TableFigures> {
  const origin = `chrome-extension://${await extensionId(context)}`;
  const desk = await context.newPage();
  await desk.goto(`${origin}/desk.html#journal`);
  await run(desk, 'rows.ts', `fillRows(${String(ROWS)})`);
  await desk.reload();
  const figures = await measureTable(desk, ['xlsx', 'csv;', 'json']);
  await desk.close();
  return figures;
}

function figure(name: string, value: number, unit: Figure['unit'], aim: number, binding: boolean, note: string): Figure {
  return { name, value: Math.round(value * 100) / 100, unit, aim, binding, note };
}

function print(all: readonly Figure[]): void {
  for (const { name, value, unit, aim, binding, note } of all) {
    const verdict = value <= aim ? 'ok' : binding ? 'MISSED' : 'missed';
    console.log(`${name.padEnd(46)} ${`${String(value)} ${unit}`.padStart(12)}   aim ≤ ${`${String(aim)} ${unit}`.padEnd(8)} ${verdict.padEnd(7)} ${note}`);
  }
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

function count(value: number): string {
  return value.toLocaleString('en');
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
