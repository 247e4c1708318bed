import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import writeXlsxFile from 'write-excel-file/node';
import { expect, test } from './fixtures.ts';
import { journalRows } from './journal.ts';
import { closeOwn } from './own-pages.ts';
import { desk } from './screens.ts';
import { typeInto } from './typing.ts';

/** The table that a company kept by hand enters the journal: from a file, from the clipboard, and not at all where it cannot. */

const WIDE = { width: 1_200, height: 900 };
const RUSSIAN = [
  'Отзывы кофейни за 2026 год',
  'Дата;Площадка;Филиал;Клиент;Оценка;Суть отзыва;Наш ответ;Статус;Ссылка',
  '12.03.2026;Яндекс Карты;Мира, 5;Марфа Ц.;2;Ждали сорок минут, кофе остыл;Марфа, просим прощения за ожидание;Ответ дан;https://yandex.ru/maps/org/k/555/reviews/',
  '13.03.2026;2ГИС;Мира, 5;Пров;5;Хорошее место, вернёмся;;Новый;',
  '14.03.2026;Отзовик;;Лукерья;3;Чашка с трещиной;;Передано в отдел качества;https://otzovik.com/review_424242.html',
  'позавчера утром;2ГИС;Мира, 5;Фома;4;Булки свежие;;Новый;',
  '13.03.2026;2гис;Мира, 5;Пров;5;Хорошее место, вернёмся!;;Новый;',
].join('\r\n');

function inWindows1251(text: string): Buffer {
  const decoder = new TextDecoder('windows-1251');
  const codes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Buffer.from([...text].map((letter) => codes.get(letter) ?? 0x3f));
}

const choose = (page: Page, name: string, buffer: Buffer): Promise<void> => page.getByLabel('Выбрать файл').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
const sum = (page: Page, words: string) => page.getByText(words, { exact: true }).locator('xpath=following-sibling::dd');

async function openImport(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Журнал', exact: true }).first().click();
  await page.getByRole('link', { name: 'Внести таблицу…' }).click();
  await expect(page.getByRole('heading', { name: 'Внести таблицу отзывов' })).toBeVisible();
}

/** Authors of the cases that stand in the journal, with their statuses. */
async function standing(page: Page): Promise<string[]> {
  const { cases } = await journalRows(page);
  return cases
    .filter(({ shown }) => shown === 1)
    .map((row) => `${(row.review as { author: string }).author}: ${String(row.status)}, ${(row.reply as { state: string }).state}`)
    .sort();
}

test('a CSV of Russian Excel is understood, checked, entered, known the second time, and taken back', async ({ openExt }) => {
  const page = await openExt('desk.html#journal', WIDE);
  await openImport(page);

  await choose(page, 'видео.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 7, 0, 0, 0]));
  await expect(page.getByRole('alert')).toContainText('Это не таблица');

  await choose(page, 'отзывы.csv', inWindows1251(RUSSIAN));
  await expect(page.getByRole('heading', { name: 'Столбцы файла «отзывы.csv»' })).toBeFocused();
  await expect(page.getByLabel('Что в столбце «Суть отзыва»')).toHaveValue('text');
  await expect(page.getByLabel('Что в столбце «Филиал»')).toHaveValue('place');
  await expect(page.getByLabel('Что значит «Передано в отдел качества»')).toHaveValue('quality');

  await page.getByRole('button', { name: 'Проверить таблицу' }).click();
  await expect(page.getByRole('heading', { name: 'Что будет внесено' })).toBeFocused();
  await expect(sum(page, 'Новых')).toHaveText('3');
  await expect(page.getByText('Строка 6: дата «позавчера утром» не понята')).toBeVisible();
  await expect(page.getByText('Строка 7: то же, что в строке 4')).toBeVisible();
  expect((await journalRows(page)).events).toEqual([]);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.getByRole('button', { name: 'Внести 3 отзыва' }).click();
  // The pressed button is gone; the focus stands at what was said.
  await expect(page.getByRole('status').filter({ hasText: 'Внесены в журнал 3 отзыва.' }).locator('..')).toBeFocused();
  expect(await standing(page)).toEqual(['Лукерья: quality, none', 'Марфа Ц.: answered, submitted', 'Пров: new, none']);
  expect((await journalRows(page)).cases.map(({ key }) => key)).toContain('otzovik:424242');

  await choose(page, 'отзывы.csv', inWindows1251(RUSSIAN));
  await page.getByRole('button', { name: 'Проверить таблицу' }).click();
  await expect(sum(page, 'Уже в журнале')).toHaveText('3');
  await expect(page.getByRole('button', { name: /^Внести \d/ })).toHaveCount(0);

  // It can be taken back later, from another window too.
  await closeOwn(page);
  const later = await openExt('desk.html#journal', WIDE);
  await openImport(later);
  await later.getByRole('button', { name: 'Отменить внесение: отзывы.csv' }).click();
  await expect(later.getByText('Отменено: 3 отзыва убраны из журнала.')).toBeVisible();
  expect(await standing(later)).toEqual([]);
  await later.getByRole('link', { name: 'Журнал', exact: true }).first().click();
  await expect(desk.rows(later)).toHaveCount(0);
});

test('a workbook and pasted rows: dates of both kinds, words matched by hand', async ({ openExt }) => {
  const page = await openExt('desk.html#journal', WIDE);
  await openImport(page);
  const cells = (at: number) => [
    { value: new Date(Date.UTC(2026, 0, 1 + (at % 200))), type: Date, format: 'dd.mm.yyyy' },
    { value: 'Яндекс' }, { value: `Посетитель ${String(at)} Луговой` }, { value: (at % 5) + 1, type: Number }, { value: `Заказ ${String(at)}: всё хорошо, ${'подробно рассказываю '.repeat(60)}` },
  ];
  // Large and well packed: the reader of workbooks would begin a worker of its own making for it, which our pages forbid.
  const rows = [['Дата', 'Площадка', 'Имя', 'Оценка', 'Отзыв'].map((value) => ({ value })), ...Array.from({ length: 600 }, (_, at) => cells(at))];
  const workbook = await (writeXlsxFile as unknown as (data: unknown, options: unknown) => { toBuffer: () => Promise<Buffer> })(rows, {}).toBuffer();
  await choose(page, 'Отзывы.xlsx', workbook);
  await page.getByRole('button', { name: 'Проверить таблицу' }).click();
  await expect(sum(page, 'Новых')).toHaveText('600');
  await page.getByRole('button', { name: 'Внести 600 отзывов' }).click();
  await expect(page.getByText('Внесено в журнал 600 отзывов.')).toBeVisible({ timeout: 60_000 });

  const field = page.getByLabel('Или вставьте строки');
  await typeInto(field, 'Date\tSource\tCustomer\tStars\tReview\tStatus\n03/04/2026\tКнига жалоб\tАгафья\t1\tДуло из окна весь вечер\tжёлтый\n05/06/2026\tКнига жалоб\tКасьян\t2\tПирог был холодный и сырой\tжёлтый');
  await expect(page.getByRole('button', { name: 'Прочитать вставленное' })).toBeEnabled();
  // Pasted rows are read as they come.
  for (const key of ['Control+a', 'Control+x', 'Control+v']) await field.press(key);
  await expect(page.getByText('Все даты можно прочитать двояко')).toBeVisible();
  await page.getByLabel('Порядок в датах из цифр').selectOption('mdy');
  await page.getByRole('button', { name: 'Проверить таблицу' }).click();
  await expect(page.getByText('Строка 2: площадка «Книга жалоб» не понята: укажите её выше')).toBeVisible();
  await page.getByLabel('Что значит «Книга жалоб»').selectOption('web');
  await page.getByLabel('Что значит «жёлтый»').selectOption('rework');
  await page.getByRole('button', { name: 'Проверить таблицу' }).click();
  await page.getByRole('button', { name: 'Внести 2 отзыва' }).click();
  await expect(page.getByText('Внесены в журнал 2 отзыва.')).toBeVisible();
  const { cases } = await journalRows(page);
  const agafya = cases.find(({ review }) => (review as { author: string }).author === 'Агафья');
  expect(agafya).toMatchObject({ platform: 'web', status: 'rework', review: { postedEarliest: '2026-03-04T00:00:00+03:00', via: 'table' } });
  expect(cases).toHaveLength(602);
});
