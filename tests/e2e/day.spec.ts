import type { BrowserContext, Locator, Page } from '@playwright/test';
import { FAULTY, morning, settleCompany, type DayPlace } from '../practice/day.ts';
import { countActions } from './actions.ts';
import { expect, PANEL, test } from './fixtures.ts';
import { journalRows, nightFalls } from './journal.ts';
import { closeOwn } from './own-pages.ts';
import { inPage, panel } from './screens.ts';

/** The budget of a whole day: twenty reviews, six check points (A1, A2, A8, A9, A12). */
const BUDGET = 90;
const ANSWERS = 'Двадцать ответов: открыть, вставить, опубликовать, дальше';
const WIDE = { width: 1_280, height: 900 };

test('a newcomer’s practice day stays within its budget of actions', async ({ ctx, world, openExt }) => {
  test.setTimeout(300_000);
  const evening = await openExt('sidepanel.html', PANEL);
  await yesterday(ctx, evening, settleCompany(world));
  await nightFalls(evening);
  await closeOwn(evening);
  const side = await openExt('sidepanel.html', PANEL);
  world.publications = [];

  const places = morning(world);
  const count = places.reduce((sum, { reviews }) => sum + reviews, 0);
  expect(count).toBe(20);
  const did = countActions();

  const own = await openExt('desk.html', WIDE);
  await test.step('A1, A12: the check', async () => {
    did.task('Проверка шести площадок');
    await did.click(own.getByRole('link', { name: 'Проверка', exact: true }));
    const opened = ctx.waitForEvent('page');
    await did.click(own.getByRole('button', { name: 'Начать проверку' }));
    const page = await opened;
    for (let at = 1; at <= places.length; at++) {
      // The page proves itself when it is seen: what is new on it stands there, saved or not.
      await expect(check.strip(side)).toContainText(`Проверено ${String(at)} из 6`);
      const place = places.find(({ address }) => address === page.url());
      if (!place) throw new Error(`${page.url()} is none of the check points`);
      await page.bringToFront();
      await expect(inPage.bar(page)).toContainText(`${String(place.reviews)} нов`);
      await did.click(inPage.saveAll(page));
      await expect(inPage.bar(page)).toContainText('Сохранен');
      await side.bringToFront();
      if (at < places.length) {
        await did.click(check.strip(side).getByRole('button', { name: 'Дальше' }));
        await expect.poll(() => page.url()).not.toBe(place.address);
      }
    }
    await did.click(check.sign(side));
    await expect(check.strip(side)).toHaveCount(0);
  });

  await test.step('the replies', async () => {
    await side.bringToFront();
    await expect(panel.rows(side)).toHaveCount(count);
    did.task(ANSWERS);
    await did.click(panel.rows(side).first());
    for (let answered = 1; answered <= count; answered++) {
      const author = await side.getByRole('heading', { level: 1 }).innerText();
      if (author === FAULTY) {
        did.task('Передать в отдел качества');
        await did.press(side, '2');
        await expect(panel.status(side)).toContainText('в отделе качества');
        did.task(ANSWERS);
      }
      await did.press(side, 'r');
      await expect(side.getByText('Вставлено').first()).toBeVisible();
      const card = await cardWithWords(ctx, author);
      await card.page().bringToFront();
      // Every second reply gets words of the manager's own.
      if (answered % 2 === 0) {
        did.task('Десять правок в тексте');
        await did.click(card.getByRole('textbox'));
        await card.page().keyboard.press('End');
        await card.page().keyboard.type(` Ваш отзыв прочли в ${String(answered)}-й смене.`);
        did.task(ANSWERS);
      }
      await did.click(card.getByRole('button', { name: /^(?:Отправить|Опубликовать)$/ }));
      await expect.poll(() => world.publications.length).toBe(answered);
      await side.bringToFront();
      if (answered < count) {
        await did.press(side, 'n');
        await expect(panel.caseOf(side, author)).toBeHidden();
      }
    }
    expect(new Set(world.publications.map(({ text }) => text)).size).toBe(count);
  });

  await test.step('A9: the report of the last week', async () => {
    did.task('Отчёт за неделю');
    await own.bringToFront();
    await did.click(own.getByRole('link', { name: 'Отчёты' }));
    await did.click(own.getByRole('button', { name: 'Скопировать' }));
    await expect(panel.said(own, 'Отчёт скопирован')).toBeVisible();
  });

  console.log(`SUM Practice day, actions: ${String(did.total())} of ${String(BUDGET)}\n${did.table().join('\n')}`);
  expect(did.total()).toBeLessThanOrEqual(BUDGET);
});

const check = {
  strip: (page: Page): Locator => page.getByRole('region', { name: 'Проверка' }),
  sign: (page: Page): Locator => page.getByRole('button', { name: 'Проверка отзывов выполнена' }),
};

/** What is known of the places: each was captured before. */
async function yesterday(ctx: BrowserContext, side: Page, places: readonly DayPlace[]): Promise<void> {
  const page = await ctx.newPage();
  let known = 0;
  for (const { address, reviews } of places) {
    known += reviews;
    await page.goto(address);
    await page.bringToFront();
    await expect(inPage.bar(page)).toContainText(`${String(reviews)} нов`);
    await inPage.saveAll(page).click();
    await expect.poll(async () => (await journalRows(side)).cases.length).toBe(known);
  }
  await page.close();
}

/** The card of this customer in whichever tab has words in its reply box. */
async function cardWithWords(ctx: BrowserContext, author: string): Promise<Locator> {
  let found: Locator | null = null;
  await expect
    .poll(async () => {
      for (const page of ctx.pages().filter((one) => one.url().startsWith('https:'))) {
        const card = page.locator('.Review, .practice-card').filter({ hasText: author });
        const box = card.getByRole('textbox');
        if ((await box.count()) > 0 && (await box.first().inputValue()).length > 20) found = card;
      }
      return found !== null;
    }, { message: author, timeout: 20_000 })
    .toBe(true);
  if (!found) throw new Error(`No box for ${author}`);
  return found;
}
