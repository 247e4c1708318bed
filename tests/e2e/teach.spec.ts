import type { Page } from '@playwright/test';
import { siteId } from '../../lib/model/site.ts';
import { expect, test } from './fixtures.ts';
import { journalRows } from './journal.ts';
import { places } from './places.ts';
import { inPage } from './screens.ts';
import { pressToolbarButton } from './toolbar.ts';

const panel = (page: Page) => page.getByRole('dialog', { name: 'Отклик: научить этому сайту' });

test('a site that no adapter knows is taught by pointing, and read like any other from then on', async ({ ctx, openExt, profile }) => {
  const page = await ctx.newPage();
  await page.goto(places.guestbook);
  await pressToolbarButton(ctx, page, profile.folder);
  const own = await openExt('popup.html');
  await own.getByRole('button', { name: 'Научить Отклик этой странице' }).click();

  // One review is shown; all that are like it are found, with their parts.
  await expect(panel(page)).toContainText('Покажите один отзыв');
  await page.locator('.sheet-row:nth-child(2) .what').hover();
  await expect(panel(page)).toContainText('Здесь 5 отзывов');
  await page.locator('.sheet-row:nth-child(2) .what').click();
  await expect(panel(page)).toContainText('Кто написал: есть у 5 из 5');
  await expect(panel(page)).toContainText('Дата: есть у 5 из 5');
  await expect(panel(page)).toContainText('Оценка: есть у 5 из 5');
  await expect(panel(page)).toContainText('Ваш ответ: есть у 2 из 5');

  // A part is taken away and pointed at again.
  await panel(page).getByRole('button', { name: 'Нет такого: Дата' }).click();
  await expect(panel(page)).toContainText('Дата: нет');
  await panel(page).getByRole('button', { name: 'Указать: Дата' }).click();
  await page.locator('.sheet-row:nth-child(3) .when').click();
  await expect(panel(page)).toContainText('Дата: есть у 5 из 5');

  await panel(page).getByLabel('Как назвать площадку').fill('Лесной берег');
  await panel(page).getByRole('button', { name: 'Запомнить' }).click();
  await expect(panel(page)).toContainText('Запомнено: «Лесной берег»');
  await panel(page).getByRole('button', { name: 'Закрыть' }).click();
  await expect(panel(page)).toBeHidden();

  // Read as any platform's page: marks, the bar, the journal – and the page itself is as it was.
  await expect(inPage.marks(page)).toHaveCount(5);
  await inPage.saveAll(page).click();
  const desk = await openExt('desk.html#journal');
  await expect.poll(async () => (await journalRows(desk)).cases.length).toBe(5);
  const { cases } = await journalRows(desk);
  expect(cases.map(({ platform }) => platform)).toEqual(Array.from({ length: 5 }, () => siteId('dacha.example')));
  expect(cases.map(({ review }) => (review as { author: string }).author).sort()).toEqual(['Лидия Борисовна', 'Павел Дроздов', 'Степан', 'Тамара Ильина', 'Эдуард Тан']);
  const answered = cases.filter(({ reply }) => (reply as { state: string }).state === 'live');
  expect(answered).toHaveLength(2);

  // The popup knows the site by its name; a later visit is read by the lesson.
  await page.reload();
  await pressToolbarButton(ctx, page, profile.folder);
  const again = await openExt('popup.html');
  await expect(again.getByText('Лесной берег')).toBeVisible();
});
