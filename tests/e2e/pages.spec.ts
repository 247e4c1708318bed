import { AIRPORT } from '../practice/town.ts';
import { placeOf } from '../practice/world.ts';
import { expect, test } from './fixtures.ts';
import { journalRows } from './journal.ts';
import { places } from './places.ts';
import { cards, inPage, popup, TIME_LEFT } from './screens.ts';

test('a list that recycles its nodes: what is captured is what stood there at the click', async ({ ctx, world, openExt }) => {
  const page = await ctx.newPage();
  await page.goto(places.recycling);
  await expect(inPage.marks(page)).toHaveCount(8);
  const node = page.locator('.business-review-view').nth(2);
  const first = await node.locator('[itemprop=name]').innerText();
  await inPage.markAt(node).click();
  await expect(inPage.markAt(node)).toHaveText(TIME_LEFT);
  await page.getByRole('button', { name: 'Показать следующие отзывы' }).click();
  await expect(node.locator('[itemprop=name]')).not.toHaveText(first);
  const second = await node.locator('[itemprop=name]').innerText();
  // The node is the same, the review is not: its mark must not say that it is saved.
  await expect(inPage.markAt(node)).toHaveText('＋ в журнал');
  await inPage.markAt(node).click();
  await expect(inPage.markAt(node)).not.toHaveText('＋ в журнал');
  const own = await openExt('sidepanel.html');
  const { cases } = await journalRows(own);
  const said = cases.map((row) => row.review as { author: string; text: string });
  expect(said.map(({ author }) => author).sort()).toEqual([first, second].sort());
  for (const { author, text } of said) expect(text).toBe(placeOf(world, AIRPORT).reviews.find((review) => review.author === author)?.text);
});

test('another place without a load: the stale embedded state lends nothing to it', async ({ ctx, openExt }) => {
  const page = await ctx.newPage();
  await page.goto(places.coffee);
  await expect(inPage.marks(page)).toHaveCount(10);
  await page.getByRole('link', { name: 'Музей часов' }).click();
  await expect(page).toHaveURL(places.museum);
  await expect(inPage.marks(page)).toHaveCount(3);
  await inPage.saveAll(page).click();
  const own = await openExt('sidepanel.html');
  await expect.poll(async () => (await journalRows(own)).cases.length).toBe(3);
  const { cases } = await journalRows(own);
  for (const row of cases) expect((row.review as { place: { name: string } }).place.name).toBe('Музей часов');
  expect(cases.map((row) => (row.review as { author: string }).author).sort()).toEqual(['Алла Верба', 'Никита Рогов', 'Фаина С.']);
});

test('a place without reviews has no marks and no bar', async ({ ctx, openExt }) => {
  const page = await ctx.newPage();
  await page.goto(places.empty);
  const own = await openExt('popup.html');
  await expect(own.getByText('Отзывы не найдены')).toBeVisible();
  await expect(inPage.marks(page)).toHaveCount(0);
  await expect(page.locator('otklik-bar')).toHaveCount(0);
});

test('a page whose dates cannot be read says so and is read all the same', async ({ ctx, openExt }) => {
  const page = await ctx.newPage();
  await page.goto(places.broken);
  await expect(inPage.marks(page)).toHaveCount(3);
  const own = await openExt('popup.html');
  await expect(popup.page(own)).toContainText('Не удалось прочитать дату у 3 из 3 отзывов: страница изменилась. Автор, оценка и текст читаются, срок считаем с момента, когда увидели отзыв.');
  await popup.save(own).click();
  await expect.poll(async () => (await journalRows(own)).cases.length).toBe(3);
});

test('two thousand reviews: marked, counted and captured whole', async ({ ctx, openExt }) => {
  test.setTimeout(240_000);
  const page = await ctx.newPage();
  await page.goto(places.long);
  // Asked without roles: to compute those of 88,000 elements takes the driver far longer than the page takes us.
  const said = () => page.evaluate(() => document.querySelector('otklik-bar')?.shadowRoot?.textContent ?? '');
  await expect.poll(said, { timeout: 60_000 }).toMatch(/2.?000 новых/);
  await page.locator('otklik-bar button', { hasText: 'Сохранить все' }).click();
  const own = await openExt('sidepanel.html');
  await expect.poll(async () => (await journalRows(own)).cases.length, { timeout: 120_000 }).toBe(2_000);
});

test('a list that grows while scrolling is marked as it grows', async ({ ctx }) => {
  const page = await ctx.newPage();
  await page.goto(places.kettle);
  await expect(inPage.marks(page)).toHaveCount(12);
  await page.locator('#more').scrollIntoViewIfNeeded();
  await expect(page.locator('li.comments__item')).toHaveCount(24);
  await expect(inPage.marks(page)).toHaveCount(24);
  // A pinned review shows no date; it is a review like the others.
  await expect(inPage.markAt(cards.wildberries(page, 'Кристина'))).toHaveText('＋ в журнал');
});
