import { createHash, type Hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium } from 'playwright';
import { build } from 'vite';
import { toColumns } from './columns.ts';

/**
 * `npm run store-journals [-- LIB]`: writes the journals of this schema that every later build must open, with the code of this build, or of
 * an older one whose folder `lib` is named (`git archive COMMIT lib | tar -x -C FOLDER`). Run once for each schema, when it is
 * released; what was written is never changed again. Of each size there is one file that says
 * what the database is, and one with its rows by columns.
 */
const SIZES = { empty: 0, '1k': 1_000, '50k': 50_000 };
const SEED = 20261122;
const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = path.join(root, 'tests/data/journals');
const lib = path.resolve(process.argv[2] ?? path.join(root, 'lib'));

const code = await bundle();
/** What the page hands over of the journal at work. */
let hashes = new Map<string, { rows: number; hash: Hash }>();
let rows = new Map<string, unknown[]>();
const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (piece: string) => { body += piece; });
  request.on('end', () => {
    for (const line of body.split('\n').filter(Boolean)) take(line);
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html>');
  });
});
await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
const { port } = server.address() as { port: number };
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
try {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${String(port)}/`);
  await page.addScriptTag({ content: code });
  for (const [size, cases] of Object.entries(SIZES)) {
    hashes = new Map();
    rows = new Map();
    const shape = (await page.evaluate(
      `stored.fill('${size}', ${String(cases)}, ${String(SEED)}).then(() => stored.dump('${size}', (body) => fetch('/', { method: 'POST', body })))`,
    )) as { native: number; stores: { name: string }[] };
    const name = `${String(Math.floor(shape.native / 10))}-${size}`;
    const stores = shape.stores.map((store) => ({ ...store, rows: hashes.get(store.name)?.rows ?? 0, sha256: (hashes.get(store.name)?.hash ?? createHash('sha256')).digest('hex') }));
    writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify({ native: shape.native, seed: SEED, cases, stores }, null, 1)}\n`);
    const packed = brotliCompressSync(JSON.stringify(Object.fromEntries([...rows].map(([store, of]) => [store, toColumns(of)]))), { params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_LARGE_WINDOW]: 1, [constants.BROTLI_PARAM_LGWIN]: 28 } });
    writeFileSync(path.join(folder, `${name}.columns.br`), packed);
    console.log(`${name}: ${stores.map((store) => `${store.name} ${String(store.rows)}`).join(', ')}; ${String(Math.round(packed.length / 1024))} kB`);
  }
} finally {
  await browser.close();
  server.close();
}

function take(line: string): void {
  const [store, row] = JSON.parse(line) as [string, unknown];
  const entry = hashes.get(store) ?? { rows: 0, hash: createHash('sha256') };
  hashes.set(store, { rows: entry.rows + 1, hash: entry.hash.update(`${JSON.stringify(row)}\n`) });
  const others = rows.get(store);
  if (others) others.push(row);
  else rows.set(store, [row]);
}

/** The page's side as one script, with the journal's code from the folder that was named. */
async function bundle(): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'lib-of-another-build',
        enforce: 'pre',
        async resolveId(id, from) {
          if (from?.endsWith('stored-journals/page.ts') === true && id.includes('/lib/')) return path.join(lib, id.slice(id.indexOf('/lib/') + 5));
          // Packages are those of this project: the folder of another build has none.
          return from?.startsWith(lib) === true && /^[a-z@]/.test(id) ? this.resolve(id, path.join(root, 'lib/journal/database.ts')) : null;
        },
      },
    ],
    build: { write: false, minify: false, target: 'esnext', lib: { entry: fileURLToPath(new URL('page.ts', import.meta.url)), name: 'stored', formats: ['iife'] } },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('Vite gave no script');
  return first.output[0].code;
}
