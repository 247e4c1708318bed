import type { Page } from '@playwright/test';
import { expect, PANEL, test } from './fixtures.ts';
import { journalRows, kindsOf } from './journal.ts';
import { closeOwn } from './own-pages.ts';
import { places } from './places.ts';
import { desk, inPage, panel } from './screens.ts';
import { typeInto } from './typing.ts';

const ANGRY = 'Марина Костюк';
const HAPPY = 'Тимур Аскаров';

/** Saves every review of a page. */
async function saveAll(page: Page, address: string, reader: Page, reviews: number): Promise<void> {
  await page.goto(address);
  await page.bringToFront();
  await expect(inPage.marks(page)).toHaveCount(reviews);
  await inPage.saveAll(page).click();
  await expect.poll(async () => (await journalRows(reader)).cases.length).toBe(reviews);
  await reader.bringToFront();
}

const drafts = async (page: Page): Promise<unknown[]> =>
  (await journalRows(page)).events.filter(({ kind }) => kind === 'reply.drafted').map(({ payload }) => payload?.text);

test('the undo key takes back what was done to the open case, and says what it was', async ({ ctx, openExt }) => {
  const side = await openExt('sidepanel.html', PANEL);
  await saveAll(await ctx.newPage(), places.coffee, side, 10);
  await panel.row(side, HAPPY).click();
  await expect(panel.caseOf(side, HAPPY)).toBeVisible();
  await side.keyboard.press('1');
  await expect(panel.status(side)).toContainText('на доработке');

  await side.keyboard.press('n');
  await expect(panel.caseOf(side, HAPPY)).toBeHidden();
  await expect(panel.status(side)).toBeVisible();
  await side.keyboard.press('u');
  // Nothing was done to this one; a second is time enough for the undoing that must not come.
  await side.waitForTimeout(1_000);
  expect(await kindsOf(side, HAPPY)).toEqual(['review.captured', 'status.set']);

  await panel.back(side).click();
  await expect(panel.row(side, HAPPY)).toBeVisible();
  await side.keyboard.press('u');
  await expect(panel.said(side, `Отменено: Статус: на доработке – ${HAPPY}`)).toBeVisible();
  await expect.poll(() => kindsOf(side, HAPPY)).toEqual(['review.captured', 'status.set', 'event.undone']);

  // Taken back from the history, the same key brings it again, in words of its own.
  await panel.row(side, HAPPY).click();
  await expect(panel.caseOf(side, HAPPY)).toBeVisible();
  await side.keyboard.press('2');
  await expect(panel.status(side)).toContainText('Статус: в отделе качества');
  await panel.openHistory(side).click();
  await side.getByRole('button', { name: 'Отменить это: Статус: в отделе качества' }).click();
  await expect(panel.status(side)).toContainText('Статус: новый');
  await side.keyboard.press('u');
  await expect(panel.said(side, `Возвращено: Статус: в отделе качества – ${HAPPY}`)).toBeVisible();
  await expect(panel.status(side)).toContainText('Статус: в отделе качества');
});

test('the next-key keeps to the search; who asks for the queue gets it', async ({ ctx, openExt }) => {
  const side = await openExt('sidepanel.html', PANEL);
  await saveAll(await ctx.newPage(), places.coffee, side, 10);
  await typeInto(side.getByRole('searchbox'), ANGRY);
  await expect(panel.rows(side)).toHaveCount(1);
  await panel.row(side, ANGRY).click();
  await expect(panel.caseOf(side, ANGRY)).toBeVisible();
  await side.keyboard.press('n');
  await side.keyboard.press('j');
  await side.waitForTimeout(500);
  await expect(panel.caseOf(side, ANGRY)).toBeVisible();

  // What the background leaves for the panel when the mark «похож на два» asks for the queue (lib/browser/panel.ts).
  await side.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { session: { set: (items: unknown) => Promise<void> } } } };
    await chrome.storage.session.set({ wantedCase: { case: null } });
  });
  await expect(panel.row(side, ANGRY)).toBeVisible();
});

test('a draft is one event when the manager comes to rest, and no word of it is lost before', async ({ ctx, openExt }) => {
  const side = await openExt('sidepanel.html', PANEL);
  await saveAll(await ctx.newPage(), places.coffee, side, 10);
  await panel.row(side, ANGRY).click();
  await typeInto(panel.editor(side), 'Марина, ');
  await side.waitForTimeout(1_500);
  expect(await drafts(side)).toEqual([]);
  await typeInto(panel.editor(side), 'Марина, простите нас.');
  await panel.editor(side).blur();
  await expect.poll(() => drafts(side)).toEqual(['Марина, простите нас.']);
  await typeInto(panel.editor(side), 'Марина, простите нас ещё раз.');
  // The panel is shut before the words rest.
  await closeOwn(side);
  const again = await openExt('sidepanel.html', PANEL);
  await panel.row(again, ANGRY).click();
  await expect(panel.editor(again)).toHaveValue('Марина, простите нас ещё раз.');
});

test('a second reply is found again with its words, beside the one that stands', async ({ ctx, openExt }) => {
  const own = await openExt('desk.html#journal', { width: 1_200, height: 900 });
  await saveAll(await ctx.newPage(), places.coffee, own, 10);
  const { cases } = await journalRows(own);
  const answered = cases.find(({ reply }) => (reply as { state: string }).state === 'live');
  const { author } = answered?.review as { author: string };
  const open = (page: Page) => desk.rows(page).getByRole('button', { name: author }).click();
  await open(own);
  await own.getByRole('button', { name: 'Написать ещё один ответ' }).click();
  await typeInto(panel.editor(own), 'Приходите ещё, мы починили дверь.');
  await own.getByRole('button', { name: 'Закрыть' }).click();
  await expect(panel.editor(own)).toBeHidden();
  await expect.poll(() => drafts(own)).toEqual(['Приходите ещё, мы починили дверь.']);
  // The journal has the words, not only this machine.
  await own.evaluate(() => { localStorage.clear(); });
  await closeOwn(own);
  const again = await openExt('desk.html#journal', { width: 1_200, height: 900 });
  await open(again);
  await expect(panel.editor(again)).toHaveValue('Приходите ещё, мы починили дверь.');
});

test('a review without a link opens at the page where it was seen', async ({ ctx, openExt }) => {
  const side = await openExt('sidepanel.html', PANEL);
  const page = await ctx.newPage();
  await saveAll(page, places.kettle, side, 12);
  await panel.rows(side).first().click();
  await expect(panel.editor(side)).toBeVisible();
  await page.close();
  const opened = ctx.waitForEvent('page');
  await side.getByRole('button', { name: 'Открыть на странице' }).click();
  await (await opened).waitForURL(places.kettle, { waitUntil: 'commit' });
});

test('on a part of a platform’s site that is never read the popup promises nothing from a reload', async ({ ctx, openExt }) => {
  const page = await ctx.newPage();
  await page.goto('https://yandex.ru/search/?text=1');
  await page.bringToFront();
  const up = await openExt('popup.html');
  await expect(up.getByText('Отзывы не найдены')).toBeVisible();
  await expect(up.getByRole('main')).not.toContainText('Обновите');
});
