import { readSheet } from 'read-excel-file/universal';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { closeOwn } from './own-pages.ts';
import { places } from './places.ts';
import { desk, inPage } from './screens.ts';

/** The table «Отзывы» out of the browser: one set of columns and one switch for every way it goes. */

const DESK = { width: 1_280, height: 900 };

async function openColumns(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Столбцы: \d+ из \d+$/ }).click();
  await expect(page.getByRole('dialog', { name: 'Столбцы таблицы' })).toBeVisible();
}

test('the chosen columns, the hidden names, in an Excel file, JSON and the clipboard; refused while the journal is busy', async ({ ctx, openExt, download }) => {
  const page = await ctx.newPage();
  await page.goto(places.coffee);
  await page.bringToFront();
  await inPage.saveAll(page).click();
  let own = await openExt('desk.html#journal', DESK);
  await expect(desk.rows(own)).toHaveCount(10);
  const author = await desk.rows(own).first().getByRole('button').textContent();

  await test.step('columns are chosen by keyboard and kept', async () => {
    await openColumns(own);
    for (const name of ['Вид', 'Увидели', 'Дата на странице']) await own.getByRole('checkbox', { name, exact: true }).uncheck();
    const up = own.getByRole('button', { name: 'Выше: Оценка' });
    await up.focus();
    for (let step = 0; step < 8; step += 1) await own.keyboard.press('Enter');
    await expect(up).toBeFocused();
    await expect(own.getByRole('dialog').getByRole('status')).toHaveText('Оценка: место 1 из 18');
    await own.keyboard.press('Escape');
    await closeOwn(own);
    own = await openExt('desk.html#journal', DESK);
    await expect(own.getByRole('button', { name: 'Столбцы: 12 из 18' })).toBeVisible();
  });

  await test.step('an Excel file with typed cells', async () => {
    const { name, bytes } = await download(own, () => desk.download(own).click());
    expect(name).toMatch(/^Отзывы .*\.xlsx$/);
    const [titles, ...rows] = await readSheet(new Blob([new Uint8Array(bytes)]));
    expect(titles?.slice(0, 3)).toEqual(['Оценка', 'Дата отзыва', 'Площадка']);
    expect(titles).not.toContain('Увидели');
    expect(rows).toHaveLength(10);
    expect(rows.map(([rating]) => rating === null || (typeof rating === 'number' && rating >= 1 && rating <= 5))).not.toContain(false);
    expect(rows.filter(([, day]) => day instanceof Date).length).toBeGreaterThan(0);
    expect(rows.flat()).toContain(author);
  });

  await test.step('names are hidden everywhere once they are', async () => {
    await own.getByRole('checkbox', { name: /^Скрывать имена клиентов/ }).check();
    await expect(own.getByText('Вместо «Марина К.» будет «М. К.»')).toBeVisible();
    await desk.format(own).selectOption('json');
    const { name, bytes } = await download(own, () => desk.download(own).click());
    expect(name).toMatch(/\.json$/);
    const { columns, rows } = JSON.parse(bytes.toString('utf8')) as { columns: { id: string }[]; rows: Record<string, unknown>[] };
    expect(columns[0]?.id).toBe('rating');
    expect(rows).toHaveLength(10);
    expect(rows[0]?.rating).toMatchObject({ of: 5 });
    expect(bytes.toString('utf8')).not.toContain(author);

    await own.getByRole('button', { name: 'Копировать таблицу' }).click();
    await expect(own.getByRole('status').filter({ hasText: 'Скопировано 10 строк' })).toBeVisible();
    const search = own.getByRole('searchbox');
    await search.focus();
    await own.keyboard.press('ControlOrMeta+V');
    await expect(search).toHaveValue(/^Оценка\tДата отзыва\tПлощадка\t/);
    expect(await search.inputValue()).not.toContain(author);
    await search.fill('');
  });

  await test.step('nothing goes out while another window is at work on the whole journal', async () => {
    const settings = await openExt('welcome.html');
    await settings.evaluate(() => {
      void navigator.locks.request('otklik-journal-work', () => new Promise(() => undefined));
    });
    await desk.download(own).click();
    await expect(own.getByRole('status').filter({ hasText: 'В другом окне идёт работа со всем журналом' })).toBeVisible();
    await closeOwn(settings);
  });

  await test.step('the first columns come back, and the own ones after them', async () => {
    await openColumns(own);
    await own.getByRole('button', { name: 'Исходные столбцы' }).click();
    await expect(own.getByRole('checkbox', { name: 'Увидели' })).toBeChecked();
    await own.getByRole('button', { name: 'Вернуть мои столбцы' }).click();
    await expect(own.getByRole('checkbox', { name: 'Увидели' })).not.toBeChecked();
  });
});
