import type { Page } from '@playwright/test';
import { COFFEE } from '../practice/town.ts';
import { addReview } from '../practice/world.ts';
import { expect, test } from './fixtures.ts';
import { journalRows, kindsOf } from './journal.ts';
import type { ExtensionApi } from './own-pages.ts';
import { places } from './places.ts';
import { cards, inPage, today } from './screens.ts';
import { typeInto } from './typing.ts';

const LATE = 'Устинья';
const DAY = 24 * 3_600_000;
const REASON = 'Ноутбук был закрыт в дороге';

test('A14, A15, D11: a deadline that passed while the browser slept is a breach on waking, once, and is explained', async ({ ctx, world, openExt, stopBackground }) => {
  // Its deadline comes in a few seconds, when nothing of ours runs.
  const due = Date.now() + 8_000;
  addReview(world, COFFEE, { author: LATE, rating: 2, text: 'Кофе остыл, пока искали сахар, и никто не извинился.', at: due - DAY });
  const page = await ctx.newPage();
  await page.goto(places.coffee);
  await page.bringToFront();
  await inPage.markAt(cards.maps(page, LATE)).click();
  await expect(inPage.markAt(cards.maps(page, LATE))).toContainText('✓');
  // A page of ours that stands open would wake it before its time.
  const sleep = async (): Promise<void> => {
    await page.goto('about:blank');
    await stopBackground();
  };
  await sleep();
  await expect.poll(() => Date.now(), { timeout: 20_000 }).toBeGreaterThan(due + 1_000);

  const wake = async (): Promise<void> => {
    await page.goto(places.coffee);
    await page.bringToFront();
    await expect(inPage.markAt(cards.maps(page, LATE))).toBeVisible();
  };
  await wake();
  const own = await openExt('desk.html', { width: 1_200, height: 900 });
  await expect.poll(() => kindsOf(own, LATE)).toEqual(['review.captured', 'breach.recorded']);
  const [breach] = (await journalRows(own)).events.filter(({ kind }) => kind === 'breach.recorded');
  expect(breach?.payload).toMatchObject({ duty: 'first-reply', clause: 'A2', due });

  await expect(today.breach(own, LATE)).toContainText('пункт A2');
  await expect(own.getByRole('main')).toContainText('нарушен');
  await expect(today.cases(own, 'Срок прошёл')).toContainText(LATE);
  await today.breach(own, LATE).getByRole('button', { name: 'Объяснить' }).click();
  await typeInto(own.getByRole('textbox', { name: 'Почему так вышло' }), REASON);
  await own.getByRole('button', { name: 'Записать объяснение' }).click();
  await expect(today.breach(own, LATE)).toContainText(`Объяснение: ${REASON}`);

  await sleep();
  await wake();
  await own.bringToFront();
  await expect(today.breach(own, LATE)).toHaveCount(1);
  expect(await kindsOf(own, LATE)).toEqual(['review.captured', 'breach.recorded', 'breach.explained']);

  // A breach that is explained is not taken for kept: the list behind the clause holds the case.
  await own.getByRole('link', { name: 'Соблюдение по пунктам' }).click();
  const clause = own.getByRole('row').filter({ has: own.getByRole('rowheader', { name: 'A2', exact: true }) });
  await clause.getByRole('button', { name: 'не соблюдён: 1' }).click();
  await own.getByRole('list', { name: 'A2: не соблюдён' }).getByRole('button', { name: LATE }).click();
  await expect(own.getByRole('complementary', { name: 'Отзыв' })).toContainText(LATE);

  const up = await openExt('popup.html', { width: 360, height: 560 });
  await expect(up.getByRole('main')).toContainText('Опоздали');
  await expect(up.getByRole('button', { name: /^1 ответ/ })).toBeVisible();
});

test.describe('reminders', () => {
  test.use({ apis: ['notifications'] });

  test('what began to burn while the browser slept is told on waking, once, and leads to the case', async ({ ctx, world, openExt, stopBackground, engine }) => {
    const own = await openExt('desk.html', { width: 1_200, height: 900 });
    // Chromium’s prompt takes no click from automation, so there it is allowed before; Firefox is asked here.
    if (engine === 'firefox') await own.getByRole('button', { name: 'Включить напоминания' }).click();
    await expect(own.getByText('Напоминания включены')).toBeVisible();
    await own.getByRole('checkbox', { name: 'Тихие часы' }).uncheck();
    await expect(own.getByRole('checkbox', { name: 'Тихие часы' })).not.toBeChecked();

    // It burns from six hours before its deadline on: in a few seconds.
    const burns = Date.now() + 8_000;
    addReview(world, COFFEE, { author: LATE, rating: 2, text: 'Кофе остыл, пока искали сахар, и никто не извинился.', at: burns - 18 * 3_600_000 });
    const page = await ctx.newPage();
    await page.goto(places.coffee);
    await page.bringToFront();
    await inPage.markAt(cards.maps(page, LATE)).click();
    await expect(inPage.markAt(cards.maps(page, LATE))).toContainText('✓');
    await page.goto('about:blank');
    await stopBackground();
    await expect.poll(() => Date.now(), { timeout: 20_000 }).toBeGreaterThan(burns + 1_000);
    expect(await shownNotifications(own)).toEqual([]);
    await page.goto(places.coffee);
    await page.bringToFront();
    // Noted only after the browser took what was to be shown.
    await expect.poll(() => remindedUpTo(own)).toBeGreaterThan(burns);
    const id = `burning ${(await journalRows(own)).events.find(({ kind }) => kind === 'review.captured')?.case ?? ''}`;
    // A Firefox without a screen keeps none.
    if (engine === 'chromium') expect(await shownNotifications(own)).toEqual([id]);
    // Where it leads: the case beside the list of the day.
    const beside = await openExt(`desk.html#today?case=${encodeURIComponent(id.slice('burning '.length))}`, { width: 1_200, height: 900 });
    await expect(beside.getByRole('complementary', { name: 'Отзыв' })).toContainText(LATE);
    await expect(today.cases(beside, 'Горит')).toContainText(LATE);
  });
});

/** The browser's own word. */
function shownNotifications(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { notifications } = (globalThis as unknown as { chrome: { notifications: { getAll: (done: (all: object) => void) => void } } }).chrome;
    return Object.keys(await new Promise<object>((resolve) => { notifications.getAll(resolve); }));
  });
}

async function remindedUpTo(page: Page): Promise<number> {
  const watch = await page.evaluate(() => (globalThis as unknown as { chrome: ExtensionApi }).chrome.storage.local.get('watch'));
  return (watch.watch as { reminded?: number | null } | undefined)?.reminded ?? 0;
}
