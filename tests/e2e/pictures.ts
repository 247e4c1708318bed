import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from 'playwright';
import { platformHosts } from '../../lib/platforms/hosts.ts';
import { startServer } from '../practice/server.ts';
import { COFFEE, practiceTown } from '../practice/town.ts';
import { reviewBy } from '../practice/world.ts';
import { extensionId, grantedProfile, startChromium } from './chromium.ts';
import { closeOwn, openOwn, settleIn } from './own-pages.ts';
import { places } from './places.ts';
import { cards, desk, inPage, panel, popup } from './screens.ts';
import { typeInto } from './typing.ts';

const ZONE = 'Europe/Moscow';
const ANGRY = 'Марина Костюк';
const REPLY = 'Марина, простите нас за ожидание: в субботу утром в зале был один официант. С этой недели их двое. Приходите – кофе за наш счёт.';

/** Walks the main job without a window and writes a picture of each step, our own screens in light and in dark. */
export async function walkWithPictures(extension: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const world = practiceTown({ zone: ZONE });
  const server = await startServer(world);
  const options = { extension, port: server.port, zone: ZONE };
  const profile = await grantedProfile(options, platformHosts());
  const context = await startChromium({ ...options, profile });
  let number = 0;
  const picture = async (page: Page, name: string): Promise<void> => {
    number += 1;
    const isOwn = page.url().startsWith('chrome-extension:');
    for (const colorScheme of isOwn ? (['light', 'dark'] as const) : (['light'] as const)) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const file = `${String(number).padStart(2, '0')}-${name}${isOwn ? `-${colorScheme}` : ''}.png`;
      await page.screenshot({ path: path.join(folder, file) });
      console.log(file);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  };
  try {
    const origin = `chrome-extension://${await extensionId(context)}`;
    const first = await settleIn(context, origin, { language: 'ru', name: 'Анна' });
    await first.setViewportSize({ width: 900, height: 760 });
    await expect(first.getByRole('heading', { level: 1 })).toBeVisible();
    await picture(first, 'first-run');

    const page = await context.newPage();
    await page.goto(places.coffee);
    await expect(inPage.bar(page)).toContainText('10 новых');
    await picture(page, 'review-page');
    await inPage.markAt(cards.maps(page, ANGRY)).click();
    await expect(inPage.bar(page)).toContainText('9 новых');
    await picture(page, 'one-captured');
    await inPage.saveAll(page).click();
    await expect(inPage.bar(page)).toContainText('Сохранен');
    await picture(page, 'page-captured');

    const up = await openOwn(context, origin, 'popup.html', { width: 360, height: 420 });
    await expect(popup.page(up)).toContainText('10 отзывов');
    await picture(up, 'popup');
    await closeOwn(up);

    const side = await openOwn(context, origin, 'sidepanel.html', { width: 400, height: 800 });
    await expect(panel.rows(side).first()).toBeVisible();
    await picture(side, 'queue');
    await panel.row(side, ANGRY).click();
    await panel.proposals(side).first().click();
    await picture(side, 'case');
    await typeInto(panel.editor(side), REPLY);

    const cabinet = await context.newPage();
    await cabinet.goto(places.coffeeCabinet);
    await expect(inPage.marks(cabinet).first()).toBeVisible();
    await side.bringToFront();
    await panel.editor(side).press('ControlOrMeta+Enter');
    await expect(cards.cabinet(cabinet, ANGRY).getByRole('textbox')).toHaveValue(REPLY);
    await picture(cabinet, 'inserted');
    await cards.cabinet(cabinet, ANGRY).getByRole('button', { name: 'Отправить' }).click();
    await expect(inPage.markAt(cards.cabinet(cabinet, ANGRY))).toHaveText('отправлено, ждём');
    await picture(cabinet, 'submitted');

    await page.goto(places.coffee);
    await expect(inPage.markAt(cards.maps(page, ANGRY))).toHaveText(/✓ отвечено/);
    await cards.maps(page, ANGRY).getByRole('button', { name: 'Посмотреть ответ организации' }).click();
    await expect(cards.maps(page, ANGRY)).toContainText(reviewBy(world, COFFEE, ANGRY).reply?.text ?? '');
    await picture(page, 'seen-live');
    await side.bringToFront();
    await expect(panel.status(side)).toContainText('ответ дан');
    await picture(side, 'answered');
    await panel.openHistory(side).click();
    await picture(side, 'history');

    const table = await openOwn(context, origin, 'desk.html#journal', { width: 1280, height: 800 });
    await expect(desk.rows(table).first()).toBeVisible();
    await picture(table, 'journal');
    await table.getByRole('link', { name: 'Площадки' }).click();
    await expect(desk.platform(table, 'Яндекс Карты')).toContainText('разрешено');
    await picture(table, 'platforms');
  } finally {
    await context.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
