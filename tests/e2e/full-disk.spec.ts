import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { platformHosts } from '../../lib/platforms/hosts.ts';
import { startServer } from '../practice/server.ts';
import { practiceTown } from '../practice/town.ts';
import { extensionId, grantedProfile, startChromium } from './chromium.ts';
import { buildFolder, expect, PANEL, test as base, ZONE } from './fixtures.ts';
import { journalRows } from './journal.ts';
import { openOwn, settleIn } from './own-pages.ts';
import { places } from './places.ts';
import { desk, inPage, panel } from './screens.ts';

/** The built extension without `unlimitedStorage`, for only then can the browser be told how much room there is. */
const test = base.extend<{ limited: string }>({
  limited: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'otklik-limited-'));
    cpSync(buildFolder('chromium', 'e2e'), folder, { recursive: true });
    const file = path.join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as { permissions: string[] };
    writeFileSync(file, JSON.stringify({ ...manifest, permissions: manifest.permissions.filter((permission) => permission !== 'unlimitedStorage') }));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

test('on a full disk everything that writes says so, nothing is half saved, and the journal still comes out as a file', async ({ engine, limited }) => {
  test.skip(engine === 'firefox', 'Firefox has no door to tell it how much room there is');
  test.setTimeout(240_000);
  const server = await startServer(practiceTown({ zone: ZONE }));
  const profile = await grantedProfile({ extension: limited, port: server.port, zone: ZONE }, platformHosts());
  const ctx = await startChromium({ extension: limited, port: server.port, zone: ZONE, profile });
  try {
    const origin = `chrome-extension://${await extensionId(ctx)}`;
    await settleIn(ctx, origin, { language: 'ru' });
    const page = await ctx.newPage();
    await page.goto(places.coffee);
    await inPage.saveAll(page).click();
    const own = await openOwn(ctx, origin, 'desk.html#journal', { width: 1_200, height: 1_000 });
    await expect(desk.rows(own)).toHaveCount(10);
    const before = await journalRows(own);
    const session = await ctx.newCDPSession(own);
    const room = (bytes?: number): Promise<unknown> => session.send('Storage.overrideQuotaForOrigin', { origin, ...(bytes === undefined ? {} : { quotaSize: bytes }) });
    await room(1);
    // Chromium asks only now and then how much room is left.
    await expect.poll(() => own.evaluate(writeScratch), { timeout: 60_000, intervals: [1_000] }).toBe('QuotaExceededError');

    const other = await ctx.newPage();
    await other.goto(places.museum);
    await inPage.saveAll(other).click();
    await expect(inPage.bar(other)).toContainText('Не сохранено: 3');

    const side = await openOwn(ctx, origin, 'sidepanel.html', PANEL);
    await panel.rows(side).first().click();
    await expect(panel.editor(side)).toBeVisible();
    await side.getByRole('heading').first().focus();
    await side.keyboard.press('1');
    await expect(side.getByText('на диске нет места').first()).toBeVisible();
    expect(await journalRows(own)).toEqual(before);

    await own.bringToFront();
    await own.getByRole('link', { name: 'Копии' }).click();
    await own.evaluate(() => { Object.assign(globalThis, { showSaveFilePicker: undefined }); });
    const [download] = await Promise.all([own.waitForEvent('download'), own.getByRole('button', { name: 'Сохранить копию в файл' }).click()]);
    const file = readFileSync(await download.path());
    const lines = gunzipSync(file).toString('utf8').trim().split('\n').map((line) => JSON.parse(line) as { event?: unknown });
    expect(lines.flatMap(({ event }) => event ?? [])).toHaveLength(before.events.length);
    expect(lines.flatMap(({ event }) => event ?? [])).toEqual(expect.arrayContaining(before.events));

    // What comes in needs room: refused, with the reason, and the journal stands as it stood.
    await own.getByLabel('Выбрать файл копии').and(own.locator('input')).setInputFiles({ name: 'копия.otklik', mimeType: 'application/octet-stream', buffer: file });
    await expect(own.getByText('на диске нет места').first()).toBeVisible();
    expect(await journalRows(own)).toEqual(before);

    await room();
    await other.bringToFront();
    await other.reload();
    await inPage.saveAll(other).click();
    await expect.poll(async () => (await journalRows(own)).cases.length).toBeGreaterThan(10);
  } finally {
    await ctx.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** Runs in one of our own pages: what writing a little beside the journal comes to. */
function writeScratch(): Promise<string> {
  return new Promise((resolve) => {
    const request = indexedDB.open('scratch', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('rows', { autoIncrement: true });
    request.onerror = () => resolve(request.error?.name ?? '');
    request.onsuccess = () => {
      const transaction = request.result.transaction('rows', 'readwrite');
      transaction.objectStore('rows').put('x'.repeat(10_000));
      const settle = (): void => {
        request.result.close();
        resolve(transaction.error?.name ?? 'written');
      };
      transaction.oncomplete = settle;
      transaction.onabort = settle;
    };
  });
}
