import type { FrameLocator, Page } from '@playwright/test';
import type { Sighting } from '../../lib/model/sighting.ts';
import { addPlace, addReview } from '../practice/world.ts';
import { expect, PANEL, registeredScripts, test } from './fixtures.ts';
import { journalRows } from './journal.ts';
import { places } from './places.ts';
import { inPage, panel, popup, SAVED } from './screens.ts';
import { pressToolbarButton } from './toolbar.ts';

async function saved(own: Page): Promise<Sighting[]> {
  return (await journalRows(own)).cases.map((row) => row.review as Sighting);
}

test('a widget in a frame of a foreign site: read, marked, captured, kept up to date; the site around it stays alone', async ({ ctx, openExt, engine }) => {
  // A page that stood there before the grant is read at once; a frame in a foreign page only when it is loaded again.
  const own = await openExt('desk.html#journal');
  await expect.poll(() => registeredScripts(own)).toContain('yandex-maps');
  const page = await ctx.newPage();
  const worlds: string[] = [];
  if (engine === 'chromium') {
    const session = await ctx.newCDPSession(page);
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.origin));
    await session.send('Runtime.enable');
  }
  await page.goto(places.contacts);
  const frame: FrameLocator = page.frameLocator('iframe');
  await expect(frame.locator('otklik-bar').getByRole('region')).toContainText('4 новых');
  await expect(frame.locator('otklik-mark').first()).toBeVisible();
  await expect(page.locator('otklik-mark, otklik-bar')).toHaveCount(0);
  // The frame is another process, so what runs in this one is what runs in the site's own page.
  expect(worlds.filter((origin) => origin.startsWith('chrome-extension:'))).toEqual([]);

  const mark = frame.locator('otklik-mark').getByRole('button').first();
  // The driver of Firefox gives a click to the frame's element and not into the frame.
  if (engine === 'chromium') {
    await mark.click();
    await expect(mark).toHaveText(SAVED);
  }
  const up = await openExt('popup.html');
  await expect(popup.page(up)).toContainText('Яндекс Карты · Кофейня «Север»');
  await expect(popup.page(up)).toContainText('4 отзыва');
  await popup.save(up).click();
  await expect.poll(async () => (await saved(up)).length).toBe(4);
  await expect(mark).toHaveText(SAVED);
  expect(new Set((await saved(up)).map(({ via }) => via))).toEqual(new Set(['adapter']));

  const side = await openExt('sidepanel.html', PANEL);
  const [author = ''] = (await frame.locator('.comment__name').allInnerTexts());
  await panel.row(side, author).click();
  await expect(panel.caseOf(side, author)).toBeVisible();
  await side.keyboard.press('3');
  await page.bringToFront();
  await expect(mark).toHaveText('– не отзыв');
});

test('a reply goes into the frame that holds the review', async ({ ctx, world, openExt }) => {
  addPlace(world, { platform: 'google-maps', id: '100200301', name: 'Tea room on the quay' });
  addReview(world, '100200301', { author: 'Imogen Farrow', rating: 2, text: 'The scones were stale and nobody seemed to mind.', language: 'en' });
  const own = await openExt('desk.html#journal');
  await expect.poll(() => registeredScripts(own)).toContain('google-maps');
  const page = await ctx.newPage();
  await page.goto(places.search);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('otklik-bar').getByRole('region')).toContainText('1 новый');
  await expect(page.locator('otklik-mark, otklik-bar')).toHaveCount(0);
  const up = await openExt('popup.html');
  await popup.save(up).click();
  await expect.poll(async () => (await saved(up)).length).toBe(1);
  const side = await openExt('sidepanel.html', PANEL);
  await panel.row(side, 'Imogen Farrow').click();
  await panel.proposals(side).first().click();
  await expect(panel.editor(side)).toHaveValue(/.{20,}/s);
  await panel.insert(side).click();
  await expect(side.getByText('Вставлено – осталось опубликовать')).toBeVisible();
  await expect(frame.getByRole('textbox', { name: 'Reply publicly' })).toHaveValue(await panel.editor(side).inputValue());
  expect(world.publications).toEqual([]);
});

test('reviews that stand only in the page’s data are captured from the bar', async ({ ctx, openExt }) => {
  const page = await ctx.newPage();
  await page.goto(places.firm);
  await expect(inPage.bar(page)).toContainText('3 новых, из них 3 без карточек на странице');
  await expect(inPage.marks(page)).toHaveCount(0);
  await inPage.saveAll(page).click();
  const own = await openExt('sidepanel.html', PANEL);
  await expect.poll(async () => (await saved(own)).map(({ via, author }) => [via, author])).toEqual(expect.arrayContaining([['state', 'Раиса Метель'], ['state', 'Юрий Сенников'], ['state', 'Лола Т.']]));
  // There is no card to go to: the case opens the page where the review was seen.
  await panel.row(own, 'Раиса Метель').click();
  const opened = ctx.waitForEvent('page');
  await own.getByRole('button', { name: /открыть на странице/i }).click();
  await expect.poll(async () => (await opened).url()).toBe(places.firm);
});

test('what may be no customer’s review is captured on an unknown page only when the manager says so', async ({ ctx, openExt, profile }) => {
  const page = await ctx.newPage();
  await page.goto(places.mixed);
  await pressToolbarButton(ctx, page, profile.folder);
  const up = await openExt('popup.html');
  await up.getByRole('button', { name: 'Прочитать страницу' }).click();
  await expect(popup.page(up)).toContainText('1 похож на отзыв: отзывы редакции');
  await popup.save(up).click();
  await expect.poll(async () => (await saved(up)).map(({ doubt }) => doubt)).toEqual([null, null, null]);

  await page.bringToFront();
  await expect(inPage.markAt(page.locator('[itemtype$="CriticReview"]'))).toHaveText('? похоже на отзыв');
  await expect(inPage.bar(page)).toContainText('1 похож на отзыв: отзывы редакции');
  await inPage.bar(page).getByRole('button', { name: 'Сохранить их (1)' }).click();
  await expect.poll(async () => (await saved(up)).map(({ doubt }) => doubt)).toEqual(expect.arrayContaining(['editor', null]));
  expect(await saved(up)).toHaveLength(4);

  // Found by the structure of the page alone: nothing is offered without the question, and it says how sure it is in words.
  await page.goto(places.guestbook);
  await pressToolbarButton(ctx, page, profile.folder);
  const again = await openExt('popup.html');
  await again.getByRole('button', { name: 'Прочитать страницу' }).click();
  await expect(popup.page(again)).toContainText(/5 похожи на отзывы: найдены по строению страницы \((?:уверенно|вероятно|может быть)\)/);
  await expect(popup.save(again)).toHaveCount(0);
  await again.getByRole('button', { name: 'Сохранить их (5)' }).click();
  await expect.poll(async () => (await saved(again)).filter(({ doubt }) => doubt === 'guess').length).toBe(5);
});

test('a page that has changed says so, and its dates come from the markup', async ({ ctx, openExt }) => {
  const page = await ctx.newPage();
  await page.goto(places.moved);
  const sentence = 'Дату берём из разметки страницы: на прежнем месте не нашли.';
  await expect(inPage.bar(page)).toContainText(sentence);
  const up = await openExt('popup.html');
  await expect(popup.page(up)).toContainText(sentence);
  await popup.save(up).click();
  await expect.poll(async () => (await saved(up)).length).toBe(3);
  for (const { postedLatest, via, missing } of await saved(up)) {
    expect([postedLatest === null, via, missing.includes('postedLatest')]).toEqual([false, 'adapter', false]);
  }
});
