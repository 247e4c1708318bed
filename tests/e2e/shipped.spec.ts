import { PANEL, expect, test } from './fixtures.ts';
import { journalRows } from './journal.ts';
import { places } from './places.ts';
import { panel } from './screens.ts';

test.use({ build: 'shipped' });

/**
 * The build that ships keeps its shadow roots closed, so nothing inside them can be looked for: one walk by keyboard, the
 * way a person without a mouse goes, seen from outside by what stands in the journal.
 */
test('by keyboard from the first mark to the text in the box', async ({ ctx, world, openExt }) => {
  const side = await openExt('sidepanel.html', PANEL);
  const page = await ctx.newPage();
  await page.goto(places.coffee);
  await expect(page.locator('otklik-mark')).toHaveCount(10);
  expect(await page.evaluate(() => [...document.querySelectorAll('otklik-mark, otklik-bar')].every(({ shadowRoot }) => shadowRoot === null))).toBe(true);

  const focused = () => page.evaluate(() => document.activeElement?.localName ?? '');
  await page.locator('h1').click();
  for (let step = 0; step < 60 && (await focused()) !== 'otklik-mark'; step++) await page.keyboard.press('Tab');
  expect(await focused()).toBe('otklik-mark');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await journalRows(side)).cases.length).toBe(1);
  expect((await journalRows(side)).cases[0]?.review).toMatchObject({ author: 'Марина Костюк' });

  const bar = () => page.evaluate(() => document.activeElement?.localName === 'otklik-bar');
  for (let step = 0; step < 120 && !(await bar()); step++) await page.keyboard.press('Tab');
  expect(await bar()).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await journalRows(side)).cases.length).toBe(10);

  await page.goto(places.coffeeCabinet);
  await expect(page.locator('otklik-mark').first()).toBeAttached();
  await side.bringToFront();
  await expect(panel.rows(side).first()).toBeVisible();
  await side.keyboard.press('j');
  await side.keyboard.press('Enter');
  await expect(panel.editor(side)).toBeVisible();
  await side.keyboard.press('r');
  const filled = async (): Promise<string[]> => {
    const boxes = await page.getByRole('textbox', { name: 'Ответ компании' }).all();
    return (await Promise.all(boxes.map((box) => box.inputValue()))).filter((text) => text !== '');
  };
  await expect.poll(async () => (await filled()).length).toBe(1);
  expect(world.publications).toEqual([]);
  await expect.poll(async () => (await journalRows(side)).events.map(({ kind }) => kind)).toContain('reply.inserted');
});
