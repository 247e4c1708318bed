import { fileURLToPath } from 'node:url';
import { chromium, firefox } from 'playwright';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const entry = fileURLToPath(new URL('../../lib/platforms/read.ts', import.meta.url));

const LAUNCH = {
  chromium: () =>
    chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] }),
  firefox: () => firefox.launch({ channel: 'moz-firefox', executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr' }),
};

/** The reading code as one script that leaves `otklikReader.readPage` behind. */
async function bundle() {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, target: 'esnext', lib: { entry, name: 'otklikReader', formats: ['iife'] } },
  });
  const [{ output }] = Array.isArray(result) ? result : [result];
  return output[0].code;
}

/**
 * Reads a page in a real browser, at its own address. Its scripts do not run and nothing else is loaded: the answer
 * forbids scripts by policy, and every other request ends at the route. Our code comes by the debugger, which no policy binds.
 */
export async function readInBrowser(name, html, url, now, generic = false) {
  const code = await bundle();
  const browser = await LAUNCH[name]();
  try {
    const context = await browser.newContext({ serviceWorkers: 'block', bypassCSP: false });
    const page = await context.newPage();
    let served = false;
    await page.route('**/*', (route) => {
      if (served || !route.request().isNavigationRequest()) return route.abort();
      served = true;
      const type = typeof html === 'string' ? 'text/html; charset=utf-8' : 'text/html';
      const headers = { 'content-type': type, 'content-security-policy': "script-src 'none'; object-src 'none'; frame-src 'none'" };
      return route.fulfill({ status: 200, body: Buffer.from(html), headers });
    });
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return await page.evaluate(
      ([source, address, moment, adaptersOff]) => {
        const reader = new Function(`${source}; return otklikReader;`)();
        const input = { document, url: new URL(address), now: Temporal.ZonedDateTime.from(moment) };
        return adaptersOff ? reader.readGenerically(input) : reader.readPage(input);
      },
      [code, url, now.toString(), generic],
    );
  } finally {
    await browser.close();
  }
}
