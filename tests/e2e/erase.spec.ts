import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { journalRows } from './journal.ts';
import type { ExtensionApi } from './own-pages.ts';
import { places } from './places.ts';
import { cards, desk, inPage } from './screens.ts';
import { typeInto } from './typing.ts';

const NAME = 'Марина Костюк';
/** Her review is more than a year old. */
const LAST_YEAR = 'Дарья Ю.';
const WORDS = /Костюк|официант/u;

/** What the journal and the copies inside the browser hold, as text. */
async function kept(page: Page): Promise<string> {
  const copies = await page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('copies', { create: true });
    const texts: string[] = [];
    for await (const file of folder.values()) {
      const stream = (await (file as FileSystemFileHandle).getFile()).stream().pipeThrough(new DecompressionStream('gzip'));
      texts.push(await new Response(stream).text());
    }
    return texts;
  });
  return JSON.stringify([await journalRows(page), copies]);
}

async function settingsOf(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(async () => (await (globalThis as unknown as { chrome: ExtensionApi }).chrome.storage.local.get('settings')).settings as Record<string, unknown>);
}

/** The background's own clock strikes now. */
async function tick(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (globalThis as unknown as { chrome: { alarms: { create: (name: string, how: { when: number }) => Promise<void> } } }).chrome.alarms.create('tick', { when: Date.now() });
  });
}

/** The key of a person's case. */
async function keyOf(page: Page, name = NAME): Promise<string> {
  const { cases } = await journalRows(page);
  return cases.find((row) => (row.review as { author?: string }).author === name)?.key ?? '';
}

async function find(page: Page, name: string): Promise<void> {
  await typeInto(page.getByRole('textbox', { name: 'Имя, как оно стоит у отзыва' }), name);
  await page.getByRole('button', { name: 'Найти' }).click();
}

test('a person is found, looked at, erased for good, and not brought back by the page', async ({ ctx, openExt, download }) => {
  const page = await ctx.newPage();
  await page.goto(places.coffee);
  await page.bringToFront();
  await inPage.saveAll(page).click();
  await expect(inPage.markAt(cards.maps(page, NAME))).toContainText('✓');

  const own = await openExt('desk.html#journal', { width: 1_200, height: 900 });
  await own.getByRole('link', { name: 'Настройки' }).click();
  await find(own, 'Аполлинария');
  await expect(own.getByText('Имени «Аполлинария» в журнале нет')).toBeVisible();

  await find(own, NAME.toUpperCase());
  await expect(own.getByText('Нашёлся 1 отзыв.')).toBeVisible();
  expect(await kept(own)).toMatch(WORDS);
  await expect(own.getByRole('checkbox', { name: NAME })).toBeChecked();
  const ask = own.getByRole('button', { name: 'Стереть отмеченное: 1' });
  await ask.click();
  await expect(own.getByRole('dialog', { name: 'Стереть имена и тексты в 1 отзыве?' })).toContainText('Вернуть стёртое нельзя');
  expect((await new AxeBuilder({ page: own }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
  await own.keyboard.press('Escape');
  expect(await kept(own)).toMatch(WORDS);
  // Words that were typed into a reply and not saved yet.
  await own.evaluate(({ key }) => { localStorage.setItem(`unsaved:${key}`, 'Костюк'); }, { key: await keyOf(own) });
  await ask.click();
  await own.getByRole('button', { name: 'Стереть без возврата' }).click();
  await expect(own.getByText('Имена и тексты стёрты в 1 отзыве.')).toBeVisible();
  expect(await kept(own)).not.toMatch(WORDS);
  await find(own, NAME);
  await expect(own.getByText(`Имени «${NAME}» в журнале нет`)).toBeVisible();

  // The browser's own window for choosing a place can be driven by nobody: as in a browser without one.
  await own.evaluate(() => { Object.assign(globalThis, { showSaveFilePicker: undefined }); });
  const file = await download(own, () => own.getByRole('button', { name: 'Сохранить всё в файл' }).click());
  const all = JSON.parse(file.bytes.toString()) as { local: { settings: object }; tables: Record<string, unknown[]> };
  expect(all.tables.cases).toHaveLength(10);
  expect(all.local.settings).toMatchObject({ language: 'ru' });
  expect(file.bytes.toString()).not.toMatch(WORDS);

  await page.bringToFront();
  await page.reload();
  await expect(inPage.markAt(cards.maps(page, NAME))).toContainText('стёрто');
  await own.bringToFront();
  await own.getByRole('link', { name: 'Журнал' }).click();
  await expect(desk.rows(own)).toHaveCount(10);
  await desk.rows(own).filter({ hasText: 'имя стёрто' }).filter({ hasText: 'текст стёрт' }).getByRole('button').click();
  await expect(own.getByText('Имя и тексты стёрты')).toBeVisible();
  expect(await kept(own)).not.toMatch(WORDS);
});

test('how long names are kept: what will go is shown, goes when it is switched on, and is switched off', async ({ ctx, openExt, engine }) => {
  const page = await ctx.newPage();
  await page.goto(places.coffee);
  await page.bringToFront();
  await inPage.saveAll(page).click();
  await expect(inPage.markAt(cards.maps(page, NAME))).toContainText('✓');
  const own = await openExt('desk.html#journal', { width: 1_200, height: 900 });
  await own.getByRole('link', { name: 'Настройки' }).click();
  const keep = own.getByRole('combobox', { name: 'Хранить' });
  const choose = async (label: string, button: string): Promise<void> => {
    await keep.selectOption({ label });
    await own.getByRole('button', { name: button }).click();
  };
  await choose('60 месяцев', 'Показать, что сотрётся');
  await expect(own.getByText('Старше этого срока ничего нет.')).toBeVisible();
  await own.getByRole('button', { name: 'Включить', exact: true }).click();
  await expect(own.getByText('Включено: 60 месяцев.')).toBeVisible();
  await choose('без срока', 'Снять срок');
  await expect(own.getByText('Включено:')).toBeHidden();

  // Switched on once, it goes on by itself, at the background's own tick; and so does a rewriting that was cut short.
  const typed = `unsaved:${await keyOf(own, LAST_YEAR)}`;
  await own.evaluate((name) => { localStorage.setItem(name, 'Дарья, простите'); }, typed);
  await own.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...(settings as object), retentionMonths: 12, retainedAt: null, copiesBehind: [{ name: null, questions: [] }] } });
  });
  await tick(own);
  await expect.poll(() => kept(own)).not.toContain(LAST_YEAR);
  // Words that were typed there and not saved go with it: where the background is a worker, with the next page that opens.
  if (engine === 'chromium') await own.reload();
  await expect.poll(() => own.evaluate((name) => localStorage.getItem(name), typed)).toBeNull();
  await expect.poll(async () => (await settingsOf(own)).copiesBehind).toEqual([]);
  expect(await kept(own)).toMatch(WORDS);
  await choose('без срока', 'Снять срок');
  await expect(own.getByText('Включено:')).toBeHidden();

  // As after a year: the day on which the reviews are from is another one for the person.
  await own.clock.setFixedTime(Date.now() + 400 * 24 * 3_600_000);
  await choose('12 месяцев', 'Показать, что сотрётся');
  await expect(own.getByText(/Уйдут имена и тексты 9 отзывов/)).toBeVisible();
  await own.getByRole('button', { name: 'Включить и стереть: 9' }).click();
  await own.getByRole('button', { name: 'Стереть без возврата' }).click();
  await expect(own.getByText('Имена и тексты стёрты в 9 отзывах.')).toBeVisible();
  await expect(own.getByText('Включено: 12 месяцев.')).toBeVisible();
  expect(await kept(own)).not.toMatch(WORDS);
});
