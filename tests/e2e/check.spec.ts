import type { Locator, Page } from '@playwright/test';
import { COFFEE } from '../practice/town.ts';
import { addReview } from '../practice/world.ts';
import { expect, PANEL, test } from './fixtures.ts';
import { journalRows, nightFalls, settledJournal } from './journal.ts';
import { closeOwn } from './own-pages.ts';
import { places } from './places.ts';
import { inPage, panel, SAVED } from './screens.ts';
import { typeInto } from './typing.ts';

/** The daily check (A1, A12), as on a morning after a day on which four places were saved. */

const check = {
  points: (page: Page): Locator => page.getByRole('list', { name: 'Что проверить' }).locator(':scope > li'),
  point: (page: Page, name: string): Locator => check.points(page).filter({ hasText: name }),
  strip: (page: Page): Locator => page.getByRole('region', { name: 'Проверка' }),
  sign: (page: Page): Locator => page.getByRole('button', { name: 'Проверка отзывов выполнена' }),
};

test('A1, A12: check points are opened one by one, their pages are the evidence, and the day is signed', async ({ ctx, openExt, world }) => {
  const evening = await openExt('desk.html#check', { width: 1_200, height: 900 });
  await expect(evening.getByText('Мест пока нет')).toBeVisible();
  const page = await ctx.newPage();
  for (const address of [places.kettle, places.coffee, places.museum]) {
    await page.goto(address);
    await page.bringToFront();
    await inPage.saveAll(page).click();
    await expect(inPage.bar(page)).toContainText('в журнал');
  }
  await page.goto(places.laundry);
  await page.bringToFront();
  await inPage.marks(page).getByRole('button').first().click();
  await expect(inPage.marks(page).first().getByRole('button').first()).toHaveText(SAVED);
  await evening.bringToFront();
  await expect(check.points(evening)).toHaveCount(4);
  await page.close();
  // A look of the evening that is still on its way must not fall into the next morning.
  await settledJournal(evening);
  await nightFalls(evening);
  await closeOwn(evening);
  addReview(world, COFFEE, { author: 'Ася Родник', rating: 1, text: 'Кофе принесли холодным, замену ждала двадцать минут.', at: world.now() - 3_600_000 });
  addReview(world, COFFEE, { author: 'Тимур Озёров', rating: 5, text: 'Бариста запомнил, что я пью без сахара.' });
  const own = await openExt('desk.html#check', { width: 1_200, height: 900 });
  await expect(own.getByText('Проверено 0 из 4')).toBeVisible();
  await expect(check.sign(own)).toBeHidden();

  const opened = ctx.waitForEvent('page', (tab) => !tab.url().includes('sidepanel'));
  await own.getByRole('button', { name: 'Начать проверку' }).click();
  const tab = await opened;
  await expect(tab).toHaveURL(places.laundry);
  // One review on a page of its own tells of no order: a person says what was seen.
  const pena = check.point(own, 'Пена');
  await expect(pena).toContainText('прочитан 1 отзыв, до последнего известного не дошли');
  await own.bringToFront();
  await pena.getByRole('button', { name: 'Отметить вручную' }).click();
  await typeInto(pena.getByRole('combobox', { name: 'Причина' }), 'Посмотрена глазами');
  await own.keyboard.press('Enter');
  await expect(pena).toContainText('отмечено вручную: Посмотрена глазами');

  await own.getByRole('heading', { name: 'Проверка', exact: true }).click();
  await own.keyboard.press('n');
  await expect(tab).toHaveURL(places.kettle);
  await expect(check.point(own, 'Wildberries')).toContainText('до последнего известного, новых нет');

  const side = await openExt('sidepanel.html', PANEL);
  await expect(check.strip(side)).toContainText('Проверено 2 из 4');
  await expect(check.strip(side)).toContainText('до последнего известного, новых нет');
  await check.strip(side).getByRole('button', { name: 'Дальше' }).click();
  await expect(tab).toHaveURL(places.coffee);
  await expect(check.strip(side)).toContainText('Кофейня «Север»');
  await expect(check.strip(side)).toContainText('2 новых');
  await check.strip(side).getByRole('button', { name: 'Дальше' }).click();
  await expect(tab).toHaveURL(places.museum);
  await expect(check.strip(side)).toContainText('Проверено 4 из 4');
  await check.sign(check.strip(side).page()).click();
  await expect(panel.said(side, 'Проверка отзывов выполнена')).toBeVisible();
  await expect(check.strip(side)).toHaveCount(0);

  await own.bringToFront();
  await expect(own.getByText(/Проверка отзывов выполнена сегодня/)).toBeVisible();
  await expect(own.getByRole('button', { name: /: (в срок|позже срока)$/ })).toHaveCount(1);
  await side.bringToFront();
  await side.getByRole('button', { name: 'Отменить' }).click();
  await own.bringToFront();
  await check.sign(own).click();
  await expect(own.getByText(/Проверка отзывов выполнена сегодня/)).toBeVisible();

  const today = Temporal.Now.plainDateISO('Europe/Moscow').toString();
  const events = (await journalRows(own)).events.filter((event) => event.day === today);
  const looks = events.filter(({ kind }) => kind === 'check.looked').map(({ payload }) => [(payload?.point as { place: string }).place.split(':')[0], payload?.reached, payload?.fresh]);
  expect(looks.toSorted()).toEqual([['otzovik', 'not-yet', 0], ['wildberries', 'known', 0], ['yandex-maps', 'end', 0], ['yandex-maps', 'end', 2]]);
  expect(events.filter(({ kind }) => kind !== 'check.looked').map(({ kind }) => kind).toSorted()).toEqual(['check.signed', 'check.signed', 'check.ticked', 'event.undone']);
});
