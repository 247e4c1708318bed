import { allowPrivate, FIREFOX_ORIGIN, startFirefox } from './firefox.ts';
import { buildFolder, expect, test } from './fixtures.ts';
import { openOwn } from './own-pages.ts';

test('Firefox that never remembers history keeps no journal, and every screen says what to do', async ({ engine }) => {
  test.skip(engine === 'chromium', 'In Chromium our pages never run in a private window');
  const ctx = await startFirefox({ extension: buildFolder('firefox', 'e2e'), port: 9, neverRemember: true });
  try {
    await allowPrivate(ctx);
    for (const file of ['desk.html', 'sidepanel.html', 'popup.html', 'welcome.html'] as const) {
      const page = await openOwn(ctx, FIREFOX_ORIGIN, file);
      const words = page.getByText(/^(?:Это приватное окно, Firefox не открывает в нём журнал|This is a private window, and Firefox does not open)/);
      await expect(words.first(), file).toBeVisible();
      await expect(page.getByRole('alert')).toHaveCount(0);
    }
  } finally {
    await ctx.close();
  }
});
