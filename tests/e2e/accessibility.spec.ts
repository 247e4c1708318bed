import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, PANEL, test } from './fixtures.ts';
import type { ExtensionApi } from './own-pages.ts';
import { places } from './places.ts';
import { inPage, panel } from './screens.ts';

async function chooseTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate(async (chosen) => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...(settings as object), theme: chosen } });
  }, theme);
}

async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${what}: ${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join(' | ')}`);
  expect(found).toEqual([]);
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${theme}`, async ({ ctx, openExt }) => {
    const empty = await openExt('sidepanel.html', PANEL);
    await chooseTheme(empty, theme);
    await expect(empty.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(empty, 'empty panel');
    const page = await ctx.newPage();
    await page.goto(places.coffee);
    await inPage.saveAll(page).click();
    await empty.bringToFront();
    await expect(panel.rows(empty).first()).toBeVisible();
    await expectAccessible(empty, 'queue');
    await empty.keyboard.press('?');
    await expect(empty.getByRole('dialog')).toBeVisible();
    await expectAccessible(empty, 'keys');
    await empty.keyboard.press('Escape');
    await panel.rows(empty).first().click();
    await expect(panel.editor(empty)).toBeVisible();
    await panel.openHistory(empty).click();
    await expectAccessible(empty, 'case');
    await empty.keyboard.press('c');
    await expect(empty.getByRole('menu')).toBeVisible();
    await expectAccessible(empty, 'choices');
    await empty.keyboard.press('Escape');
    await empty.keyboard.press('e');
    await expect(empty.getByRole('combobox', { name: 'Откуда' })).toBeVisible();
    await expectAccessible(empty, 'entry');
    await empty.keyboard.press('Escape');

    await page.bringToFront();
    const up = await openExt('popup.html', { width: 360, height: 560 });
    await expect(up.getByRole('main')).toContainText('10 отзывов');
    await expectAccessible(up, 'popup');
    const first = await openExt('welcome.html', { width: 1000, height: 800 });
    await expect(first.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(first, 'welcome');
    const table = await openExt('desk.html#journal', { width: 1280, height: 800 });
    await expect(table.getByRole('table')).toBeVisible();
    await expectAccessible(table, 'journal');
    await table.getByRole('button', { name: /^Столбцы: / }).click();
    await expect(table.getByRole('dialog')).toBeVisible();
    await expectAccessible(table, 'columns');
    await table.keyboard.press('Escape');
    for (const section of ['Площадки', 'Копии', 'Настройки', 'Сегодня', 'Соблюдение по пунктам']) {
      await table.getByRole('link', { name: section }).click();
      await expect(table.getByRole('heading', { name: section, exact: true })).toBeVisible();
      await expectAccessible(table, section);
    }
  });
}

test('the panel fits from 320 to 480 pixels without scrolling sideways', async ({ ctx, openExt }) => {
  const page = await ctx.newPage();
  await page.goto(places.hostile);
  await inPage.saveAll(page).click();
  const side = await openExt('sidepanel.html', { width: 320, height: 700 });
  await expect(panel.rows(side).first()).toBeVisible();
  const overflow = () => side.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  for (const width of [320, 400, 480]) {
    await side.setViewportSize({ width, height: 700 });
    expect(await overflow()).toBe(0);
  }
  await panel.rows(side).nth(3).click();
  await side.setViewportSize({ width: 320, height: 700 });
  expect(await overflow()).toBe(0);
});
