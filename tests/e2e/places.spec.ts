import { LAUNDRY } from '../practice/town.ts';
import { placeOf, writeOn } from '../practice/world.ts';
import { expect, PANEL, test } from './fixtures.ts';
import { journalRows, kindsOf } from './journal.ts';
import { closeOwn } from './own-pages.ts';
import { places } from './places.ts';
import { desk, inPage, panel } from './screens.ts';
import { typeInto } from './typing.ts';

const NAME = 'Прачечная «Пена»';
const AGAIN = 'Прачечная Пена, Тверь';
const CUSTOMER = 'Зимородок';

test('a place is remembered at its first capture: what its page states, its name, merged, switched off, and back', async ({ ctx, openExt, origin, world }) => {
  const own = await openExt('desk.html#journal', { width: 1_200, height: 900 });
  await own.getByRole('link', { name: 'Площадки' }).click();
  await expect(own.getByText('Мест пока нет')).toBeVisible();

  const page = await ctx.newPage();
  for (const address of [places.laundry, places.laundryAgain]) {
    await page.goto(address);
    await page.bringToFront();
    await inPage.marks(page).getByRole('button').first().click();
    await expect(inPage.marks(page).first()).toContainText('✓');
    // What the page states is told with the look that follows.
    await expect.poll(async () => (await journalRows(own)).events.filter(({ kind }) => kind === 'place.stated').length).toBe(address === places.laundry ? 1 : 2);
  }
  await own.bringToFront();
  await expect(desk.places(own)).toHaveCount(2);
  await expect(desk.place(own, NAME)).toContainText('На странице 107, в журнале 1');
  await expect(desk.place(own, NAME).getByRole('link')).toHaveAttribute('href', places.laundry);

  // The page's own number, told by the next look at it.
  placeOf(world, LAUNDRY.place).stated = 112;
  await page.goto(places.laundry);
  await page.bringToFront();
  await expect(inPage.marks(page).first()).toContainText('✓');
  await own.bringToFront();
  await expect(desk.place(own, NAME)).toContainText('На странице 112, в журнале 1');
  await expect(desk.place(own, NAME)).toContainText('Оценка 4,1 из 5');
  await expect(desk.place(own, NAME)).toContainText('Смотрели сегодня');

  await desk.changePlace(own, NAME).click();
  await typeInto(desk.place(own, NAME).getByRole('textbox', { name: 'Название' }), 'Пена на Советской');
  await own.getByRole('button', { name: 'Сохранить название' }).click();
  await expect(desk.place(own, 'Пена на Советской')).toBeVisible();

  await desk.changePlace(own, AGAIN).click();
  await desk.place(own, AGAIN).getByRole('combobox').selectOption({ label: 'Пена на Советской' });
  await desk.place(own, AGAIN).getByRole('button', { name: 'Объединить' }).click();
  await expect(desk.places(own)).toHaveCount(1);
  await expect(desk.place(own, 'Пена на Советской')).toContainText('На странице 112, в журнале 2');
  await own.getByRole('heading', { name: 'Места компании' }).focus();
  await own.keyboard.press('u');
  await expect(desk.places(own)).toHaveCount(2);

  await desk.place(own, AGAIN).getByRole('button', { name: 'Не считать это место нашим' }).or(desk.changePlace(own, AGAIN)).first().click();
  await desk.place(own, AGAIN).getByRole('button', { name: 'Не считать это место нашим' }).click();
  await expect(desk.place(own, AGAIN)).toContainText('Не в учёте');
  const side = await openExt('sidepanel.html', PANEL);
  await expect(panel.rows(side)).toHaveCount(1);
  await closeOwn(side);
  expect(own.url()).toBe(`${origin}/desk.html#platforms`);
});

test('A2: what the customer writes after the reply starts a second clock, and the next reply stops it', async ({ ctx, openExt, world }) => {
  const side = await openExt('sidepanel.html', PANEL);
  const page = await ctx.newPage();
  const look = async (): Promise<void> => {
    await page.goto(places.laundry);
    await page.bringToFront();
    await expect(inPage.marks(page)).toHaveCount(1);
  };
  await look();
  await inPage.marks(page).getByRole('button').first().click();
  await expect(inPage.marks(page).first()).toContainText('✓');

  writeOn(world, LAUNDRY.review, 'brand', 'Простите, рубашку нашли и привезём сегодня.');
  await look();
  await expect(inPage.marks(page).first()).toContainText('✓ отвечено');
  writeOn(world, LAUNDRY.review, 'customer', 'Никто не приехал, телефон молчит.');
  await look();
  await expect(inPage.marks(page).first()).toContainText('клиент написал снова');

  await side.bringToFront();
  await expect(panel.row(side, CUSTOMER)).toContainText('клиент написал снова');
  await panel.row(side, CUSTOMER).click();
  await expect(side.getByText('Клиент написал снова.')).toContainText('осталось');
  await expect(side.getByText('О первом ответе: Ответ дан в срок.')).toBeVisible();
  await expect(side.getByRole('region', { name: 'Переписка' })).toContainText('Никто не приехал');
  await expect(panel.editor(side)).toBeVisible();

  writeOn(world, LAUNDRY.review, 'brand', 'Курьер заболел, рубашка у вас завтра к девяти, чистка за наш счёт.');
  await look();
  await expect(inPage.marks(page).first()).toContainText('✓ отвечено');
  await side.bringToFront();
  await expect(panel.status(side)).toContainText('ответ дан');
  expect(await kindsOf(side, CUSTOMER)).toEqual(['review.captured', 'reply.seen', 'review.continued', 'reply.seen']);
});
