import type { BrowserContext, Page } from '@playwright/test';
import { chromium } from 'playwright';
import { GECKO_ID } from '../../wxt.config.ts';
import { debuggingAddress, extensionId } from './chromium.ts';
import { inFirefox } from './firefox.ts';

/**
 * The manager's click on the toolbar button over this page: the browser lets the extension read it until it is left
 * (`activeTab`). Chromium: its own command for it. Firefox: what its button does first.
 */
export async function pressToolbarButton(ctx: BrowserContext, page: Page, profile: string | null): Promise<void> {
  await page.bringToFront();
  if (profile === null) {
    await inFirefox(
      ctx,
      `async (id, address) => {
        const { extension } = WebExtensionPolicy.getByID(id);
        for (const window of Services.wm.getEnumerator('navigator:browser')) {
          const tab = window.gBrowser.tabs.find((one) => one.linkedBrowser.currentURI.spec === address);
          if (tab) return void extension.tabManager.addActiveTabPermission(tab);
        }
        throw new Error('no tab shows ' + address);
      }`,
      GECKO_ID,
      page.url(),
    );
    return;
  }
  const browser = await chromium.connectOverCDP(debuggingAddress(profile));
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const target = targetInfos.find(({ url }) => url === page.url());
  if (!target) throw new Error(`no tab shows ${page.url()}`);
  await session.send('Extensions.triggerAction' as never, { id: await extensionId(ctx), targetId: target.targetId } as never);
  await session.detach();
}
