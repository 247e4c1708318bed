import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { journalRows } from './journal.ts';
import { closeOwn, type ExtensionApi } from './own-pages.ts';
import { places } from './places.ts';
import { desk, inPage } from './screens.ts';

const LARGE = { width: 1_200, height: 1_000 };

/** The database is gone, as after a cleaner or a damaged disk: nobody of ours did it. */
function lose(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('journal');
        request.onsuccess = () => {
          resolve();
        };
        request.onerror = () => {
          reject(request.error ?? new Error('IndexedDB'));
        };
      }),
  );
}

const keptSize = (page: Page): Promise<unknown> =>
  page.evaluate(async () => (await (globalThis as unknown as { chrome: ExtensionApi }).chrome.storage.local.get('journalSize')).journalSize);

test.setTimeout(180_000);

test('a journal that is gone is not begun anew in silence: the desk says so and brings it back', async ({ ctx, openExt, download, stopBackground, engine }) => {
  const page = await ctx.newPage();
  await page.goto(places.coffee);
  await inPage.saveAll(page).click();
  const own = await openExt('desk.html#journal', LARGE);
  await expect(desk.rows(own)).toHaveCount(10);
  const before = await journalRows(own);
  // The background counts a little later.
  await expect.poll(() => keptSize(own)).toMatchObject({ events: before.events.length, cases: 10 });
  await own.getByRole('link', { name: 'Копии' }).click();
  await own.evaluate(() => {
    Object.assign(globalThis, { showSaveFilePicker: undefined });
  });
  const { bytes } = await download(own, () => own.getByRole('button', { name: 'Сохранить копию в файл' }).click());

  await lose(own);
  await stopBackground();
  await own.goto('about:blank');
  const again = await openExt('desk.html#journal', LARGE);
  await expect(again.getByRole('heading', { name: 'Журнал пропал' })).toBeVisible();
  await expect(again.getByText(/^В журнале было 10 отзывов/)).toBeVisible();
  if (engine === 'chromium') expect((await new AxeBuilder({ page: again }).analyze()).violations).toEqual([]);

  // Nothing is written meanwhile: the page says so at the review, the popup says why.
  await page.bringToFront();
  await page.goto(places.museum);
  await inPage.marks(page).getByRole('button').first().click();
  await expect(inPage.marks(page).first()).toContainText('! не сохранено');
  const popup = await openExt('popup.html');
  await expect(popup.getByText('В журнале не хватает записей')).toBeVisible();
  await closeOwn(popup);
  expect(await journalRows(again)).toEqual({ events: [], cases: [] });

  await again.bringToFront();
  const file = again.getByLabel('Вернуть из файла…').and(again.locator('input'));
  await file.setInputFiles({ name: 'заметки.txt', mimeType: 'text/plain', buffer: Buffer.from('не журнал') });
  await expect(again.getByText(/^Это не журнал Отклика/)).toBeVisible();
  await expect(again.getByRole('heading', { name: 'Журнал пропал' })).toBeVisible();
  await file.setInputFiles({ name: 'копия.otklik', mimeType: 'application/octet-stream', buffer: bytes });
  await expect(desk.rows(again)).toHaveCount(10, { timeout: 30_000 });
  // A deadline that passed meanwhile may have added its breach: what was there is there, whole.
  expect((await journalRows(again)).events).toEqual(expect.arrayContaining(before.events));

  await page.bringToFront();
  await page.reload();
  await inPage.saveAll(page).click();
  await expect.poll(async () => (await journalRows(again)).cases.length).toBe(13);
});

test('a person whose journal is gone may go on with an empty one, without a question', async ({ ctx, openExt, stopBackground }) => {
  const page = await ctx.newPage();
  await page.goto(places.coffee);
  await inPage.saveAll(page).click();
  const own = await openExt('desk.html#journal', LARGE);
  await expect.poll(() => keptSize(own)).toMatchObject({ cases: 10 });
  await lose(own);
  await stopBackground();
  await own.goto('about:blank');
  const again = await openExt('desk.html#journal', LARGE);
  await again.getByRole('button', { name: 'Попробовать ещё раз' }).click();
  await expect(again.getByRole('heading', { name: 'Журнал пропал' })).toBeVisible();
  await again.getByRole('button', { name: 'Начать пустой журнал' }).click();
  await expect(again.getByRole('heading', { name: 'Журнал', exact: true })).toBeVisible();
  expect(await keptSize(again)).toBeUndefined();
  await page.bringToFront();
  await page.reload();
  await inPage.saveAll(page).click();
  await expect.poll(async () => (await journalRows(again)).cases.length).toBe(10);
});
