import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, PANEL, test } from './fixtures.ts';
import { journalRows } from './journal.ts';
import { places } from './places.ts';
import { desk, inPage, panel } from './screens.ts';
import { typeInto } from './typing.ts';

const ANGRY = 'Марина Костюк';
const HAPPY = 'Тимур Аскаров';
/** What another customer of this place was told (tests/practice/town-words.ts). */
const ANSWERED = 'Павел, спасибо! Столик починили в понедельник, воду – в тот же день. Ждём вас в субботу.';

const checks = (page: Page): Locator => page.getByRole('group', { name: 'Проверка черновика' });
const parts = (page: Page): Locator => page.getByRole('list', { name: 'Что есть в ответе' }).getByRole('listitem');
const faults = (page: Page): Locator => page.getByRole('list', { name: 'Замечания' }).getByRole('listitem');

async function saveAll(page: Page, reader: Page): Promise<void> {
  await page.goto(places.coffee);
  await page.bringToFront();
  await expect(inPage.marks(page)).toHaveCount(10);
  await inPage.saveAll(page).click();
  await expect.poll(async () => (await journalRows(reader)).cases.length).toBe(10);
  await reader.bringToFront();
}

test('a missing part and a fault are shown while typing, mended with one key and taken back with the editor’s own', async ({ ctx, openExt }) => {
  const side = await openExt('sidepanel.html', PANEL);
  await saveAll(await ctx.newPage(), side);
  await panel.row(side, ANGRY).click();
  const editor = panel.editor(side);
  await expect(editor).toBeVisible();
  await expect(checks(side)).toBeHidden();

  const draft = 'Марина, спасибо за отзыв. Простите нас, это наша ошибка. Вы не правы.';
  await typeInto(editor, draft);
  await expect(parts(side)).toHaveText([/✓ .*благодарность/, /✓ .*извинение/, /✓ .*ответственность/, /✗ нет решения A6 → вставить/, /✗ нет связи с человеком B8 → вставить/]);
  await expect(faults(side)).toHaveCount(1);
  await expect(faults(side)).toContainText('A11 – спор с клиентом');
  await expect(faults(side).locator('q')).toHaveText('Вы не правы.');
  // The outcome is told to who cannot see it, once it has come to rest.
  await expect(panel.said(side, '3 замечания к черновику')).toBeAttached();

  await editor.press('Alt+m');
  await expect(parts(side).nth(3)).toHaveText(/✓ .*решение/);
  await expect(editor).toHaveValue(/^Марина, спасибо за отзыв\. Простите нас, это наша ошибка\. Вы не правы\. \p{Lu}[^.]+\.$/u);
  await expect(editor).toBeFocused();
  await editor.press('Alt+m');
  await expect(parts(side).filter({ hasText: '✗' })).toHaveCount(0);
  await editor.press('Alt+m');
  await expect(faults(side)).toHaveCount(0);
  await expect(editor).not.toHaveValue(/не правы/);
  await expect(checks(side).getByText('Всё на месте: проверка ничего не нашла')).toBeVisible();

  for (let mends = 0; mends < 3; mends += 1) await editor.press('Control+z');
  await expect(editor).toHaveValue(draft);
  await expect(faults(side)).toHaveCount(1);

  // The same by the buttons; the words come into the journal as typed ones do.
  await faults(side).getByRole('button', { name: 'Исправить: спор с клиентом' }).click();
  await expect(faults(side)).toHaveCount(0);
  const mended = await editor.inputValue();
  await editor.blur();
  // By their time: the rows come in the order of their ids, and a slow machine saves a draft more than once.
  const drafts = async () => (await journalRows(side)).events.filter(({ kind }) => kind === 'reply.drafted').sort((a, b) => (String(a.hlc) < String(b.hlc) ? -1 : 1));
  await expect.poll(async () => (await drafts()).at(-1)?.payload?.text).toBe(mended);

  await typeInto(editor, ' ');
  await expect(checks(side)).toBeHidden();
});

test('a fault that only a person can mend is shown in the editor', async ({ ctx, openExt }) => {
  const side = await openExt('sidepanel.html', PANEL);
  await saveAll(await ctx.newPage(), side);
  await panel.row(side, HAPPY).click();
  await typeInto(panel.editor(side), 'Тимур, спасибо за отзыв о сырниках. Пишите: {contact}.');
  const row = faults(side).filter({ hasText: 'незаполненное место' });
  await row.getByRole('button', { name: 'Показать: незаполненное место' }).click();
  const marked = () => panel.editor(side).evaluate((field) => (field as HTMLTextAreaElement).value.slice((field as HTMLTextAreaElement).selectionStart, (field as HTMLTextAreaElement).selectionEnd));
  expect(await marked()).toBe('{contact}');
  // Nothing here can be mended for the manager: the key leads to it too.
  await panel.editor(side).press('End');
  expect(await marked()).toBe('');
  await panel.editor(side).press('Alt+m');
  expect(await marked()).toBe('{contact}');
});

test('words that the last customer of this place got are a warning, and only there', async ({ ctx, openExt }) => {
  const table = await openExt('desk.html#journal', { width: 1_200, height: 900 });
  await saveAll(await ctx.newPage(), table);
  await desk.rows(table).getByRole('button', { name: HAPPY }).click();
  const repeated = faults(table).filter({ hasText: 'повтор недавнего ответа' });
  await typeInto(panel.editor(table), ANSWERED.replace('Павел', 'Тимур'));
  await expect(repeated).toContainText('Недавний ответ: «Павел, спасибо! Столик починили');
  await typeInto(panel.editor(table), 'Тимур, спасибо за тёплые слова: сырники печём по старому рецепту, передадим их Лене.');
  await expect(checks(table).getByText('Всё на месте: проверка ничего не нашла')).toBeVisible();
  await expect(repeated).toHaveCount(0);
});

test('without its rules the panel says so in one sentence, and the rest works', async ({ ctx, openExt }) => {
  const side = await openExt('sidepanel.html', PANEL);
  await saveAll(await ctx.newPage(), side);
  await side.evaluate(() => {
    globalThis.Worker = function none() {
      throw new Error('No worker here');
    } as unknown as typeof Worker;
  });
  await panel.row(side, ANGRY).click();
  await typeInto(panel.editor(side), 'Марина, простите нас.');
  await expect(side.getByText('Проверка черновика не загрузилась. Остальное работает.')).toBeVisible();
  await panel.editor(side).press('Alt+m');
  await expect(panel.editor(side)).toHaveValue('Марина, простите нас.');
  await panel.editor(side).blur();
  await expect.poll(async () => (await journalRows(side)).events.some(({ kind }) => kind === 'reply.drafted')).toBe(true);
});

for (const theme of ['light', 'dark'] as const) {
  test(`the findings fit a narrow panel and axe finds nothing, ${theme}`, async ({ ctx, openExt }) => {
    const side = await openExt('sidepanel.html', { width: 320, height: 900 });
    await side.emulateMedia({ colorScheme: theme });
    await saveAll(await ctx.newPage(), side);
    await panel.row(side, ANGRY).click();
    await typeInto(panel.editor(side), 'Елена, {name}! Вы сами виноваты, извините, если вам показалось. Вернём 500 рублей, твой телефон +7 900 000-00-00. Удалите отзыв.');
    await expect(faults(side).first()).toBeVisible();
    for (const width of [320, 400, 480]) {
      await side.setViewportSize({ width, height: 900 });
      expect(await side.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    }
    const { violations } = await new AxeBuilder({ page: side }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join(' | ')}`)).toEqual([]);
  });
}
