import type { Locator, Page } from '@playwright/test';
import { kindsOf } from '../journal.ts';
import { inPage, panel, SAVED } from '../screens.ts';
import { typeInto } from '../typing.ts';
import { expect, test } from './session.ts';

/**
 * Cabinets known from public descriptions only («claimed»): the reply goes into their box, nobody but the manager publishes
 * it, and what the platform then shows is recorded. Whether the real pages are as described, only a real page can say.
 */
test.describe.configure({ mode: 'default', timeout: 60_000 });

interface Cabinet {
  name: string;
  address: string;
  author: string;
  reply: string;
  card: (page: Page) => Locator;
  /** What the manager presses before the review with its box stands there; none where the extension opens the box. */
  show?: (page: Page) => Promise<void>;
  box: (card: Locator) => Locator;
  /** Characters that the platform takes, where that is known. */
  limit?: number;
  /** The platform's own button, pressed by the manager. */
  publish: (card: Locator) => Locator;
}

const cabinets: Cabinet[] = [
  {
    name: 'the account of 2GIS: «Ответить» is opened in the card',
    address: 'https://account.2gis.com/orgs/70000001000000502/reviews',
    author: 'Нестор Лукошко',
    reply: 'Нестор, простите за ожидание.\nВернём доставку.',
    card: (page) => page.locator('.practice-card').filter({ hasText: 'Нестор Лукошко' }),
    box: (card) => card.getByPlaceholder('Ваш ответ'),
    publish: (card) => card.getByRole('button', { name: 'Опубликовать' }),
  },
  {
    name: 'Google Business Profile: «Reply» is opened, and the second «Reply» is left to the manager',
    address: 'https://business.google.com/groups/100200301/reviews',
    author: 'Imogen Farrow',
    limit: 4096,
    reply: 'Imogen, we are sorry.\nToday’s scones are on us.',
    card: (page) => page.locator('.practice-card'),
    box: (card) => card.getByRole('textbox', { name: 'Reply publicly' }),
    publish: (card) => card.getByRole('button', { name: 'Reply' }),
  },
  {
    name: 'the seller’s cabinet of Ozon: the box of the opened window',
    address: 'https://seller.ozon.ru/app/reviews',
    author: 'Клавдия Б.',
    reply: 'Клавдия, спасибо!\nСнимок заменим на этой неделе.',
    card: (page) => page.getByRole('dialog', { name: 'Отзыв на товар' }),
    show: (page) => page.getByRole('row').filter({ hasText: 'Кружка' }).click(),
    box: (card) => card.getByPlaceholder('Введите ответ'),
    publish: (card) => card.getByRole('button', { name: 'Отправить' }),
  },
];

async function openCase(side: Page, author: string): Promise<void> {
  if (await panel.back(side).isVisible()) await panel.back(side).click();
  await panel.row(side, author).click();
  await expect(panel.caseOf(side, author)).toBeVisible();
}

for (const cabinet of cabinets) {
  test(cabinet.name, async ({ session }) => {
    const { ctx, world, panel: side } = session;
    const page = await ctx.newPage();
    await page.goto(cabinet.address);
    await page.bringToFront();
    await cabinet.show?.(page);
    const card = cabinet.card(page);
    await inPage.markAt(card).click();
    await expect(inPage.markAt(card)).toHaveText(SAVED);

    await side.bringToFront();
    await openCase(side, cabinet.author);
    await typeInto(panel.editor(side), cabinet.reply);
    await panel.insert(side).click();
    await expect(side.getByText('Вставлено – осталось опубликовать')).toBeVisible();
    await expect(cabinet.box(card)).toHaveValue(cabinet.reply);
    const published = () => world.publications.filter(({ text }) => text === cabinet.reply).length;
    expect(published()).toBe(0);

    await page.bringToFront();
    await cabinet.publish(card).click();
    await expect.poll(() => kindsOf(side, cabinet.author)).toContain('reply.submitted');
    expect(published()).toBe(1);

    // What stands in the way is said before anything is put anywhere.
    await side.bringToFront();
    await panel.another(side).click();
    const { limit } = cabinet;
    await typeInto(panel.editor(side), 'Ещё слово. '.padEnd((limit ?? 0) + 4, '!'));
    await panel.insert(side).click();
    if (limit !== undefined) {
      const shown = (n: number): string => n.toLocaleString('ru');
      await expect(side.getByText(`принимает ${shown(limit)} знаков, в ответе ${shown(limit + 4)}: на 4 больше`)).toBeVisible();
      await panel.insertAnyway(side).click();
    }
    await expect(side.getByText('На странице уже стоит ответ на этот отзыв.')).toBeVisible();
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await page.close();
  });
}
