import { expect, PANEL, test } from './fixtures.ts';
import { places } from './places.ts';
import { inPage, panel, popup } from './screens.ts';

test('the real side panel opens from the popup and shows the queue', async ({ ctx, openExt, sidePanel, engine }) => {
  test.skip(engine === 'firefox', 'the real sidebar is opened by hand in Firefox; its page is walked in main-job.spec.ts');
  const page = await ctx.newPage();
  await page.goto(places.museum);
  await inPage.saveAll(page).click();
  const up = await openExt('popup.html', PANEL);
  await popup.openPanel(up).click();
  const side = await sidePanel();
  await expect(panel.rows(side)).toHaveCount(2);
  await expect(panel.row(side, 'Никита Рогов')).toBeVisible();
});
