import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { bundled } from '../tools/bundle.ts';
import { expect, test } from './fixtures.ts';
import { journalRows } from './journal.ts';
import { closeOwn, type ExtensionApi } from './own-pages.ts';
import { typeInto } from './typing.ts';

/** The report of the last full week: what it counts is what its lists show, and what was checked stays. */

const WIDE = { width: 1_400, height: 1_000 };
const DAY = 24 * 3_600_000;

async function me(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    const { settings } = await chrome.storage.local.get('settings');
    return (settings as { me: { id: string } }).me.id;
  });
}

/** The company works by the regulation since then. */
async function workSince(page: Page, since: number): Promise<void> {
  await page.evaluate(async (moment) => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...(settings as object), since: moment } });
  }, since);
}

async function inside<T>(page: Page, call: string): Promise<T> {
  const code = await bundled('e2e/week-inside.ts', 'otklikWeek');
  return page.evaluate<T>(`(() => { ${code}; return otklikWeek.${call}; })()`);
}

const report = (page: Page) => page.getByRole('article', { name: /^Отчёт за / });
const list = (page: Page) => page.getByRole('complementary', { name: 'Список за цифрой' });
const conclusions = (page: Page) => page.getByRole('textbox', { name: 'Выводы' });
const figure = (page: Page, name: string) => report(page).getByRole('link', { name, exact: true });

test('A9, A13: the Monday report counts what its lists show, is written, checked and frozen', async ({ openExt, engine }) => {
  let page = await openExt('desk.html#platforms', WIDE);
  const again = async (): Promise<void> => {
    await closeOwn(page);
    page = await openExt('desk.html#report', WIDE);
  };
  const author = await me(page);
  const since = Date.now() - 30 * DAY;
  await workSince(page, since);
  const week = await inside<{ id: string; from: number }>(page, `lastWeek(${String(Date.now())})`);
  await inside(page, `fillWeek(${JSON.stringify(author)}, ${String(since)}, ${String(week.from)})`);

  await page.getByRole('link', { name: 'Отчёты' }).click();
  await expect(report(page)).toContainText('За неделю 5 отзывов, 60 % отвечены вовремя. Главная тема – сервис › ожидание: 2, неделей раньше 1. Записано 6 нарушений.');
  await expect(page.getByRole('navigation', { name: 'Недели' }).locator('[aria-current]')).toContainText('готов');
  await expect(report(page)).toContainText('причина: Кабинет не открывался');

  await test.step('each figure is the length of the list that it opens', async () => {
    const links = report(page).getByRole('link', { name: /: \d+$/ });
    const names = await links.evaluateAll((all) => all.map((one) => [one.getAttribute('aria-label') ?? '', one.getAttribute('href') ?? '']));
    expect(names.map(([name]) => name)).toEqual([
      'Отзывов за неделю: 5',
      'Яндекс Карты: 3', 'Wildberries: 2',
      'отрицательный: 2', 'положительный: 2', 'нейтральный: 1',
      'Отвечены в срок: 3', 'Срок пропущен: 2',
      'Ждут ответа, когда бы ни пришли: 1',
      'Выполнена вовремя: 1', 'Выполнена с опозданием: 1', 'Не выполнена: 5',
      'сервис › ожидание: 2', 'сервис › ожидание, неделей раньше: 1', 'цена: 1',
      'Без класса: 2',
      'Сроки отзывов: 1', 'Дни без проверки: 5',
    ]);
    for (const [name = '', href = ''] of names) {
      await figure(page, name).click();
      const expected = Number(/\d+$/.exec(name)?.[0]);
      await expect(list(page).locator('tbody tr, ul > li'), name).toHaveCount(expected);
      // The week before has its own report, where the same figure leads to the same list.
      if (!href.includes(week.id)) await page.evaluate(() => { history.back(); });
    }
    await figure(page, 'Срок пропущен: 2').click();
    await list(page).getByRole('button', { name: 'Варвара' }).press('Enter');
    await expect(list(page).getByRole('heading', { name: 'Варвара' })).toBeVisible();
    await list(page).getByRole('button', { name: 'К списку' }).click();
    await expect(list(page).getByRole('button', { name: 'Варвара' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(list(page)).toHaveCount(0);
  });

  await test.step('as text it says the same and names no customer', async () => {
    await page.getByRole('button', { name: 'Скопировать текстом' }).click();
    await expect(page.getByText('Отчёт скопирован в разметке Markdown')).toBeVisible();
    await conclusions(page).focus();
    await page.keyboard.press('ControlOrMeta+V');
    await expect(conclusions(page)).toHaveValue(/^# Отчёт за .*\n\nЗа неделю 5 отзывов/);
    const text = await conclusions(page).inputValue();
    expect(text).toContain('| сервис › ожидание | 2 | 1 |');
    expect(text).toContain('причина: Кабинет не открывался');
    expect(text).not.toContain('Варвара');
  });

  await test.step('what is written stands in the journal, and a proposal that was removed comes back', async () => {
    await typeInto(conclusions(page), 'Ждут у кассы.');
    await page.getByRole('button', { name: 'Добавить предложение' }).click();
    await typeInto(page.getByRole('textbox', { name: 'Предложение 1' }), 'Второй кассир в обед');
    await typeInto(page.getByRole('combobox', { name: 'Ответственный' }), 'Зоя Петровна');
    await page.getByRole('button', { name: 'Убрать предложение 1' }).click();
    await expect(page.getByRole('textbox', { name: 'Предложение 1' })).toHaveCount(0);
    await page.getByRole('heading', { name: 'Отчёты' }).click();
    await page.keyboard.press('u');
    await expect(page.getByRole('textbox', { name: 'Предложение 1' })).toHaveValue('Второй кассир в обед');
    await expect(report(page).getByRole('status').filter({ hasText: 'Сохранено' })).toBeVisible();
    const { events } = await journalRows(page);
    expect(events.filter(({ kind }) => kind === 'report.written').at(-1)).toMatchObject({ author });
    await again();
    await expect(conclusions(page)).toHaveValue('Ждут у кассы.');
    await expect(page.getByRole('combobox', { name: 'Ответственный' })).toHaveValue('Зоя Петровна');
  });

  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);

  await test.step('checked, it keeps its figures, and says what the journal tells since', async () => {
    await page.getByRole('button', { name: 'Проверено', exact: true }).click();
    await expect(report(page)).toContainText('Проверено: Зоя Петровна');
    await expect(conclusions(page)).toHaveCount(0);
    await expect(page.getByRole('navigation', { name: 'Недели' }).locator('[aria-current]')).toContainText('проверен');
    await inside(page, `comeLate(${JSON.stringify(author)}, ${String(since)}, ${String(week.from)})`);
    await again();
    await expect(report(page)).toContainText('Отзывов за неделю: было 5, стало 6');
    await expect(figure(page, 'Отзывов за неделю: 5')).toBeVisible();
    await figure(page, 'Отзывов за неделю: 5').click();
    await expect(list(page).locator('tbody tr')).toHaveCount(5);
  });

  // The driver of Firefox cannot show one of our own pages as it prints.
  if (engine === 'firefox') return;
  await test.step('on paper stands the report alone', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('link', { name: 'Журнал', exact: true })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Напечатать' })).toBeHidden();
    await expect(list(page)).toBeHidden();
    await expect(report(page)).toContainText('Ждут у кассы.');
  });
});
