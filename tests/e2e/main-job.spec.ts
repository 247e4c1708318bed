import type { Page } from '@playwright/test';
import { COFFEE, WORKSHOP } from '../practice/town.ts';
import { addReview, changeReply, editReview, passModeration, removeReply, removeReview, reviewBy } from '../practice/world.ts';
import { expect, PANEL, test } from './fixtures.ts';
import { journalRows, kindsOf } from './journal.ts';
import { places } from './places.ts';
import { cards, desk, inPage, panel, popup, SAVED, TIME_LEFT } from './screens.ts';
import { typeInto } from './typing.ts';

const ANGRY = 'Марина Костюк';
const HAPPY = 'Тимур Аскаров';
const OWN_WORDS = 'Марина, простите нас за ожидание. Сегодня в зале работают двое, приходите – кофе за наш счёт.';

/** Goes to a page anew, so that what it shows is another load than the one before. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.bringToFront();
}

test('the main job from the first mark to the table, with the background ended on the way', async ({ ctx, world, openExt, stopBackground, download }) => {
  test.setTimeout(240_000);
  const page = await ctx.newPage();

  await test.step('1: every review carries a mark, and a bar says how many are new', async () => {
    await visit(page, places.coffee);
    await expect(inPage.marks(page)).toHaveCount(10);
    await expect(inPage.markAt(cards.maps(page, ANGRY))).toHaveText('＋ в журнал');
    await expect(inPage.bar(page)).toContainText('10 новых');
  });

  const side = await openExt('sidepanel.html', PANEL);

  await test.step('2: one click captures one review, one click captures the page', async () => {
    await page.bringToFront();
    await inPage.markAt(cards.maps(page, ANGRY)).click();
    await expect(inPage.markAt(cards.maps(page, ANGRY))).toHaveText(TIME_LEFT);
    expect(await kindsOf(side, ANGRY)).toEqual(['review.captured']);
    await expect(inPage.bar(page)).toContainText('9 новых');
    await inPage.saveAll(page).click();
    await expect.poll(async () => (await journalRows(side)).cases.length).toBe(10);
    const once = await journalRows(side);
    // Ten reviews, and the place that they are of; what its page states and proves is told when all has come to rest.
    expect(once.events.map(({ kind }) => kind).filter((kind) => kind !== 'place.stated' && kind !== 'check.looked').sort()).toEqual(['place.seen', ...Array<string>(10).fill('review.captured')]);
  });

  await test.step('2: a second visit and a second capture change nothing; an edit is a version; a vanished one is kept', async () => {
    await visit(page, places.coffee);
    await expect(inPage.markAt(cards.maps(page, ANGRY))).toHaveText(TIME_LEFT);
    expect((await journalRows(side)).events.filter((event) => event.case !== undefined)).toHaveLength(10);

    editReview(world, reviewBy(world, COFFEE, 'Георгий П.').id, { rating: 2, text: 'Музыка слишком громкая, и сделать тише отказались.' });
    removeReview(world, reviewBy(world, COFFEE, 'Степан Лоза').id);
    addReview(world, COFFEE, { author: 'Зинаида Ш.', rating: 4, text: 'Пирог с вишней хорош, мест мало.' });
    await visit(page, places.coffee);
    await expect(inPage.bar(page)).toContainText('1 новый');
    await expect.poll(() => kindsOf(side, 'Георгий П.')).toEqual(['review.captured', 'review.edited']);
    await expect.poll(() => kindsOf(side, 'Степан Лоза')).toEqual(['review.captured', 'review.vanished']);
    expect((await journalRows(side)).cases).toHaveLength(10);
  });

  await stopBackground();

  await test.step('3: the queue by time left, a case, proposals by tone, own words', async () => {
    await side.bringToFront();
    // Марина wrote after Тимур did, so hers is due later; answered ones and old ones without a clock come last or not at all.
    const order = await panel.rows(side).allInnerTexts();
    const at = (author: string): number => order.findIndex((row) => row.includes(author));
    expect(at(HAPPY)).toBeGreaterThanOrEqual(0);
    expect(at(HAPPY)).toBeLessThan(at(ANGRY));
    expect(at('Раиса Дмитриевна')).toBe(-1);
    await panel.row(side, ANGRY).click();
    await expect(panel.caseOf(side, ANGRY)).toBeVisible();
    await expect(side.getByText('отрицательный')).toBeVisible();
    await expect(panel.proposals(side)).toHaveCount(3);
    await panel.proposals(side).first().click();
    await expect(panel.editor(side)).toHaveValue(/Марина/);
    await typeInto(panel.editor(side), OWN_WORDS);
    const drafts = async () => (await journalRows(side)).events.filter(({ kind }) => kind === 'reply.drafted').map(({ payload }) => payload?.text);
    await expect.poll(drafts).toContain(OWN_WORDS);
    await expect(panel.editor(side)).toHaveValue(OWN_WORDS);
  });

  const cabinet = await ctx.newPage();

  await test.step('4: one key puts the reply into the box of the cabinet and publishes nothing', async () => {
    await visit(cabinet, places.coffeeCabinet);
    await expect(inPage.markAt(cards.cabinet(cabinet, ANGRY))).toHaveText(SAVED);
    await side.bringToFront();
    await panel.editor(side).press('ControlOrMeta+Enter');
    const box = cards.cabinet(cabinet, ANGRY).getByRole('textbox', { name: 'Ответ компании' });
    await expect(box).toHaveValue(OWN_WORDS);
    const boxes = await cabinet.getByRole('textbox', { name: 'Ответ компании' }).all();
    const texts = await Promise.all(boxes.map((one) => one.inputValue()));
    expect(texts.filter((text) => text !== '')).toEqual([OWN_WORDS]);
    expect(world.publications).toEqual([]);
    await expect.poll(() => kindsOf(side, ANGRY)).toContain('reply.inserted');
  });

  await test.step('5: the press of the platform’s own button is seen; the case waits for the public page', async () => {
    world.moderation = true;
    await cabinet.bringToFront();
    await cards.cabinet(cabinet, ANGRY).getByRole('button', { name: 'Отправить' }).click();
    await expect(cards.cabinet(cabinet, ANGRY).locator('.BusinessResponse-Text')).toHaveText(OWN_WORDS);
    expect(world.publications.map(({ text }) => text)).toEqual([OWN_WORDS]);
    await expect(inPage.markAt(cards.cabinet(cabinet, ANGRY))).toHaveText('отправлено, ждём');
    await expect.poll(() => kindsOf(side, ANGRY)).toContain('reply.submitted');
    await stopBackground();

    await visit(page, places.coffee);
    await expect(inPage.markAt(cards.maps(page, ANGRY))).toHaveText('отправлено, ждём');
    expect(await kindsOf(side, ANGRY)).not.toContain('reply.seen');

    passModeration(world);
    await visit(page, places.coffee);
    await expect(inPage.markAt(cards.maps(page, ANGRY))).toHaveText(/✓ отвечено/);
    await expect.poll(() => kindsOf(side, ANGRY)).toContain('reply.seen');
    await side.bringToFront();
    await expect(panel.status(side)).toContainText('ответ дан');
  });

  await test.step('5: on later visits a changed reply and a vanished reply are noticed', async () => {
    const { id } = reviewBy(world, COFFEE, ANGRY);
    changeReply(world, id, 'Марина, простите нас. Ждём вас снова.');
    await visit(page, places.coffee);
    await expect.poll(() => kindsOf(side, ANGRY)).toContain('reply.changed');
    removeReply(world, id);
    await visit(page, places.coffee);
    await expect.poll(() => kindsOf(side, ANGRY)).toContain('reply.vanished');
  });

  await test.step('6: statuses by one key, undo, history', async () => {
    await side.bringToFront();
    await panel.back(side).click();
    await panel.row(side, HAPPY).click();
    await expect(panel.caseOf(side, HAPPY)).toBeVisible();
    await side.keyboard.press('1');
    await expect(panel.status(side)).toContainText('на доработке');
    await expect(panel.said(side, 'Статус: на доработке')).toBeVisible();
    await side.keyboard.press('u');
    await expect(panel.status(side)).toContainText('новый');
    await side.keyboard.press('2');
    await expect(panel.status(side)).toContainText('в отделе качества');
    expect(await kindsOf(side, HAPPY)).toEqual(['review.captured', 'status.set', 'event.undone', 'status.set']);
    await panel.openHistory(side).click();
    await expect(side.getByText('Статус: в отделе качества').last()).toBeVisible();
    await expect(side.getByText('Сохранён в журнал').last()).toBeVisible();
  });

  await test.step('7: the popup shows this page, saves all, and tells what burns', async () => {
    // Playwright gives every page of Firefox a window of its own, and in each of them a tab is in view.
    await cabinet.close();
    await visit(page, places.museum);
    await expect(inPage.bar(page)).toContainText('3 новых');
    const up = await openExt('popup.html', { width: 360, height: 560 });
    await expect(popup.page(up)).toContainText('Музей часов');
    await expect(popup.page(up)).toContainText('3 отзыва');
    await popup.save(up).click();
    await expect(popup.page(up)).toContainText('Сохранены в журнал 3 отзыва');
    await expect(up.getByText('Регламент').first()).toBeVisible();
    expect((await journalRows(up)).cases).toHaveLength(13);
  });

  await test.step('8: the journal goes out as a table', async () => {
    const table = await openExt('desk.html#journal', { width: 1280, height: 800 });
    await expect(desk.rows(table)).toHaveCount(13);
    await desk.format(table).selectOption('csv;');
    const { name, bytes } = await download(table, () => desk.download(table).click());
    expect(name).toMatch(/^Отзывы .*\.csv$/);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.toString('utf8');
    expect(text).toContain('Раиса Дмитриевна');
    expect(text).toContain('咖啡很香');
    expect(text.split('\r\n')[0]).toContain('"Имя клиента";');
  });

  await test.step('every event stands where it belongs', async () => {
    const kinds = await kindsOf(side, ANGRY);
    const first = (kind: string): number => kinds.indexOf(kind);
    const story = ['review.captured', 'reply.drafted', 'reply.inserted', 'reply.submitted', 'reply.seen', 'reply.changed', 'reply.vanished'];
    expect(story.map(first)).toEqual(story.map(first).toSorted((a, b) => a - b));
    expect(story.map(first)).not.toContain(-1);
    for (const once of story.filter((kind) => kind !== 'reply.drafted')) expect(kinds.filter((kind) => kind === once)).toHaveLength(1);
    const { events } = await journalRows(side);
    const visits = (kind: string) => events.filter((event) => event.kind === kind).map(({ payload }) => payload?.page as { room: string; address: string } | undefined);
    expect(visits('reply.submitted').map((seen) => seen?.room)).toEqual(['cabinet']);
    expect(visits('reply.seen').map((seen) => seen?.room)).toEqual(['public']);
    expect(visits('review.captured').every((seen) => seen?.address.startsWith('https://yandex.ru/maps/org/'))).toBe(true);
  });
});

test('the same job on Wildberries: the seller’s panel and the public card', async ({ ctx, world, openExt }) => {
  const page = await ctx.newPage();
  await visit(page, places.kettle);
  await inPage.markAt(cards.wildberries(page, 'Эльвира')).click();
  await expect(inPage.markAt(cards.wildberries(page, 'Эльвира'))).toHaveText(SAVED);
  const side = await openExt('sidepanel.html', PANEL);
  await visit(page, places.kettleCabinet);
  await page.getByTestId('Base-table-row').filter({ hasText: 'Эльвира' }).click();
  const box = page.getByRole('textbox', { name: 'Ответ покупателю' });
  await expect(box).toBeVisible();
  await expect(inPage.marks(page).first()).toBeVisible();
  await side.bringToFront();
  await panel.row(side, 'Эльвира').click();
  await panel.proposals(side).first().click();
  await panel.insert(side).click();
  await expect(box).toHaveValue(/.{20,}/s);
  expect(world.publications).toEqual([]);
  await page.bringToFront();
  await page.getByRole('button', { name: 'Отправить' }).click();
  await expect.poll(() => kindsOf(side, 'Эльвира')).toContain('reply.submitted');
  await visit(page, places.kettle);
  await expect(inPage.markAt(cards.wildberries(page, 'Эльвира'))).toHaveText(/✓ отвечено/);
  expect(await kindsOf(side, 'Эльвира')).toContain('reply.seen');
});

test('the same job on Avito: the seller answers on the page itself', async ({ ctx, world, openExt }) => {
  // Avito shows days only, and a day that is over would be late by its first hour.
  addReview(world, WORKSHOP, { author: 'Лука', rating: 2, text: 'Замок меняли дважды, и оба раза я ждал мастера до вечера.' });
  const page = await ctx.newPage();
  await visit(page, places.workshopOwn);
  const card = cards.avito(page, 'Лука');
  await inPage.markAt(card).click();
  await expect(inPage.markAt(card)).toHaveText(SAVED);
  const side = await openExt('sidepanel.html', PANEL);
  await panel.row(side, 'Лука').click();
  await expect(panel.caseOf(side, 'Лука')).toBeVisible();
  await side.keyboard.press('r');
  await expect(card.getByRole('textbox', { name: 'Ваш ответ' })).toHaveValue(/.{20,}/s);
  expect(world.publications).toEqual([]);
  await page.bringToFront();
  await card.getByRole('button', { name: 'Опубликовать' }).click();
  // In the very visit in which it was sent the page only echoes it.
  await expect.poll(() => kindsOf(side, 'Лука')).toContain('reply.submitted');
  expect(await kindsOf(side, 'Лука')).not.toContain('reply.seen');
  await visit(page, places.workshop);
  await expect.poll(() => kindsOf(side, 'Лука')).toContain('reply.seen');
});
