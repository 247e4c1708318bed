import type { Page } from '@playwright/test';
import { HOSTILE } from '../practice/town.ts';
import { placeOf } from '../practice/world.ts';
import { expect, PANEL, test } from './fixtures.ts';
import { journalRows } from './journal.ts';
import { places } from './places.ts';
import { inPage, panel, popup } from './screens.ts';

/** What hostile texts would leave behind if any of them became more than text. */
async function expectNoMarkup(page: Page): Promise<void> {
  await expect(page.locator('#injected, img[src="x"], script:not([src]), a[href^="javascript:"]')).toHaveCount(0);
  expect(await page.title()).not.toContain('взлом');
}

test('hostile texts reach every screen as the words they are', async ({ ctx, world, openExt }) => {
  const page = await ctx.newPage();
  const dialogs: string[] = [];
  ctx.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(places.hostile);
  const { reviews } = placeOf(world, HOSTILE);
  await expect(inPage.marks(page)).toHaveCount(reviews.length);
  await inPage.saveAll(page).click();

  const side = await openExt('sidepanel.html', PANEL);
  await expect.poll(async () => (await journalRows(side)).cases.length).toBe(reviews.length);
  await expect(panel.rows(side)).toHaveCount(reviews.length);
  await expect(panel.row(side, '<img src=x onerror=alert(1)>')).toContainText('<script>document.title="взлом"</script>');
  await expectNoMarkup(side);
  await panel.row(side, '<img src=x onerror=alert(1)>').click();
  await expect(side.getByText('<b id="injected">жирный</b>').first()).toBeVisible();
  await panel.proposals(side).first().click();
  await expectNoMarkup(side);

  await page.bringToFront();
  const up = await openExt('popup.html');
  await expect(popup.page(up)).toContainText('Лавка <b>«Угол»</b>');
  await expectNoMarkup(up);

  const table = await openExt('desk.html#journal', { width: 1280, height: 800 });
  await expect(table.getByRole('button', { name: "=cmd|'/c calc'!A1" })).toBeVisible();
  await expectNoMarkup(table);
  expect(dialogs).toEqual([]);

  // The longest text is kept up to its bound, and says so.
  const rows = (await journalRows(side)).cases.map((row) => row.review as { author: string; text: string; truncated: boolean });
  const long = rows.find(({ text }) => text.startsWith('Очень длинный отзыв.'));
  expect(long).toMatchObject({ truncated: true });
  expect(long?.text.length).toBeLessThanOrEqual(20_000);
});

test('the page finds none of our texts and none of our files', async ({ ctx, origin, openExt }) => {
  const page = await ctx.newPage();
  await page.goto(places.coffee);
  await inPage.saveAll(page).click();
  await openExt('sidepanel.html');
  await page.bringToFront();
  await expect(page.locator('otklik-bar')).toHaveCount(0);
  const seen = await page.evaluate(() => ({ text: document.body.textContent, html: document.documentElement.innerHTML, globals: Object.keys(window).filter((name) => /otklik|chrome_|browser_/i.test(name)) }));
  expect(seen.text).not.toMatch(/в журнал|отвечено/);
  expect(seen.html).not.toContain(origin);
  expect(seen.globals).toEqual([]);
  // The names of files that exist in the build; from a page not one of them answers.
  const answers = await page.evaluate(async (base) => {
    const ask = (file: string) =>
      new Promise<string>((resolve) => {
        const image = new Image();
        image.onload = () => {
          resolve(`${file} answered`);
        };
        image.onerror = () => {
          resolve('');
        };
        image.src = `${base}/${file}`;
      });
    const fetched = async (file: string) => {
      try {
        await fetch(`${base}/${file}`, { mode: 'no-cors' });
        return `${file} answered`;
      } catch {
        return '';
      }
    };
    const files = ['manifest.json', 'reviews.js', 'sidepanel.html', 'background.js', 'icon/128.png'];
    return [...(await Promise.all(files.map(ask))), ...(await Promise.all(files.map(fetched)))].filter(Boolean);
  }, origin);
  expect(answers).toEqual([]);
});

test('a page cannot press our buttons', async ({ ctx, openExt }) => {
  const page = await ctx.newPage();
  await page.goto(places.coffee);
  await expect(inPage.marks(page)).toHaveCount(10);
  await page.evaluate(() => {
    for (const host of document.querySelectorAll('otklik-mark, otklik-bar')) {
      host.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      // Open only in the build for tests; in the one that ships there is nothing to reach for.
      for (const button of host.shadowRoot?.querySelectorAll('button') ?? []) button.click();
      host.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', bubbles: true, composed: true }));
    }
  });
  await page.waitForTimeout(500);
  const own = await openExt('sidepanel.html');
  expect((await journalRows(own)).events).toEqual([]);
});
