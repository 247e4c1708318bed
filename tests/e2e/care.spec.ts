import type { Page } from '@playwright/test';
import { expect, PANEL, test } from './fixtures.ts';
import { journalRows, kindsOf } from './journal.ts';
import { places } from './places.ts';
import { inPage, panel } from './screens.ts';
import { typeInto } from './typing.ts';

const ANGRY = 'Марина Костюк';

const careOf = async (page: Page): Promise<Record<string, unknown>> =>
  (await journalRows(page)).cases.find(({ review }) => (review as { author: string }).author === ANGRY)?.care as Record<string, unknown>;

test('A8, D1, D4, D5: class, priority, owner by two keys each; a hand-over goes to quality, is accepted, and comes back', async ({ ctx, openExt }) => {
  const side = await openExt('sidepanel.html', PANEL);
  const page = await ctx.newPage();
  await page.goto(places.coffee);
  await expect(inPage.marks(page)).toHaveCount(10);
  await inPage.saveAll(page).click();
  await expect.poll(async () => (await journalRows(side)).cases.length).toBe(10);
  await side.bringToFront();
  await panel.row(side, ANGRY).click();
  await expect(panel.caseOf(side, ANGRY)).toBeVisible();
  const choice = (name: string) => side.getByRole('button', { name });

  // A guess is shown as a guess, with its words, and decides nothing.
  await expect(side.getByText(/^Похоже на класс «.+»\. Почему: «.+»\.$/)).toBeVisible();
  expect(await careOf(side)).toMatchObject({ class: null, department: null });
  await side.keyboard.press('c');
  await expect(side.getByRole('menu', { name: 'Класс' })).toBeVisible();
  // 2 hands over elsewhere on this screen; in the list it chooses.
  await side.keyboard.press('2');
  await expect(choice('Класс товар › чего-то не хватает')).toBeFocused();
  await expect(panel.status(side)).toContainText('Статус: новый');
  await side.keyboard.press('c');
  await side.keyboard.press('9');
  await expect(choice('Класс сервис › ожидание')).toBeVisible();
  await expect(choice('Отдел клиентский сервис – по классу')).toBeVisible();
  await side.keyboard.press('p');
  await side.keyboard.press('2');
  await expect(choice('Важность важно')).toBeVisible();
  await side.keyboard.press('o');
  await side.keyboard.press('1');
  await expect.poll(() => careOf(side)).toMatchObject({ class: 'service', sub: 'waiting', priority: 'important', owner: expect.any(String) });

  await side.keyboard.press('2');
  await expect(panel.status(side)).toContainText('Статус: в отделе качества');
  await expect(side.getByText('Передано в отдел качества')).toBeVisible();
  await expect(side.getByText(/^Ответ отдела – до .+, осталось .+\.$/)).toBeVisible();
  await side.keyboard.press('m');
  await side.keyboard.press('1');
  await expect(side.getByText(/^Отдел принял .+\.$/)).toBeVisible();
  await side.keyboard.press('m');
  await side.getByRole('menuitemradio', { name: 'Отдел вернул с ответом' }).press('1');
  const words = side.getByRole('textbox', { name: 'Что ответил отдел' });
  await expect(words).toBeFocused();
  await typeInto(words, 'Поставили второго бариста на утро.');
  await words.press('Control+Enter');
  await expect(words).toBeHidden();
  await expect(side.getByText('Поставили второго бариста на утро.')).toBeVisible();
  await expect(panel.status(side)).toContainText('Статус: новый');
  await expect(side.getByText('Ответ отдела: в срок.')).toBeVisible();
  expect(await kindsOf(side, ANGRY)).toEqual(['review.captured', 'case.classed', 'case.classed', 'case.prioritised', 'case.assigned', 'status.set', 'handover.accepted', 'handover.returned']);

  // The key takes back the last thing alone.
  await side.keyboard.press('u');
  await expect(panel.status(side)).toContainText('Статус: в отделе качества');
  await expect.poll(async () => (await careOf(side)).handover).toMatchObject({ acceptedAt: expect.any(Number), endedAt: null });

  // B7: a result that does not satisfy opens the case again, with a new deadline.
  const note = async (doing: string, field: string, text: string): Promise<void> => {
    await side.keyboard.press('m');
    await side.getByRole('menuitemradio', { name: doing }).press('Enter');
    const box = side.getByRole('textbox', { name: field });
    await typeInto(box, text);
    await side.keyboard.press('Control+Enter');
    await expect(box).toBeHidden();
    await expect(side.getByText(text)).toBeVisible();
  };
  await note('Результат сообщён клиенту', 'Что сделали', 'Вернули деньги за кофе.');
  await note('Клиента не устроило', 'Что сказал клиент', 'Очередь утром такая же.');
  await expect(side.getByText(/^Результат – до .+, осталось .+\.$/)).toBeVisible();
});
