import { cpSync, rmSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { platformHosts } from '../../../lib/platforms/hosts.ts';
import type { EditorKind } from '../../practice/editors/kind.ts';
import { authorOf, EDITORS, editorsWorld } from '../../practice/pages/editors.ts';
import { startServer } from '../../practice/server.ts';
import type { World } from '../../practice/world.ts';
import { grantedProfile, newProfile, startChromium } from '../chromium.ts';
import { buildFolder, expect, originOf, PANEL, patiently, test as base, within, ZONE, type Engine } from '../fixtures.ts';
import { startFirefox } from '../firefox.ts';
import { journalRows } from '../journal.ts';
import { openOwn, settleIn } from '../own-pages.ts';
import { grantOnWelcomePage, inPage } from '../screens.ts';

/** One browser for all editors: the page with every one of them, and the panel beside it. */
export interface Session {
  ctx: BrowserContext;
  world: World;
  page: Page;
  panel: Page;
}

/** The page that holds every editor, as our tests see it from outside. */
type Editors = Window & { practiceEditors?: Partial<Record<EditorKind, { text(): string }>>; practiceRefuse?: (now: boolean) => void };

export const test = base.extend<object, { session: Session }>({
  session: [
    async ({ engine }, use) => {
      const world = editorsWorld({ zone: ZONE });
      const server = await startServer(world);
      const profile = engine === 'chromium' ? await profileWithHosts(engine) : null;
      const ctx = await patiently(async () => {
        const options = { extension: buildFolder(engine, 'e2e'), port: server.port, zone: ZONE };
        const started = profile === null ? await startFirefox(options) : await startChromium({ ...options, profile });
        return { started, settled: settled(started, engine) };
      });
      await use({ ctx, world, ...(await openBoth(ctx, engine)) });
      await within(20_000, ctx.close()).catch(() => undefined);
      await server.close();
      if (profile !== null) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker', timeout: 240_000 },
  ],
});

export { expect } from '../fixtures.ts';

async function profileWithHosts(engine: Engine): Promise<string> {
  const granted = await grantedProfile({ extension: buildFolder(engine, 'e2e'), port: 9, zone: ZONE }, platformHosts());
  const folder = newProfile();
  cpSync(granted, folder, { recursive: true, filter: (file) => !/Singleton|DevToolsActivePort/.test(file) });
  rmSync(granted, { recursive: true, force: true });
  return folder;
}

async function settled(ctx: BrowserContext, engine: Engine): Promise<void> {
  const welcome = await settleIn(ctx, await originOf(ctx, engine), { language: 'ru' });
  if (engine === 'firefox') await grantOnWelcomePage(welcome);
}

/** Every review is saved, and the panel shows the queue. */
async function openBoth(ctx: BrowserContext, engine: Engine): Promise<Pick<Session, 'page' | 'panel'>> {
  const page = await ctx.newPage();
  await page.goto(`https://yandex.ru/sprav/${EDITORS}/p/edit/reviews/`);
  await page.bringToFront();
  // So many libraries at once keep a page busy: a press while it is still being built may get lost.
  await expect(async () => {
    await inPage.saveAll(page).click({ timeout: 5_000 });
    await expect(inPage.bar(page)).toContainText('Сохранен', { timeout: 5_000 });
  }).toPass({ timeout: 30_000 });
  return { page, panel: await openOwn(ctx, await originOf(ctx, engine), 'sidepanel.html', PANEL) };
}

/** The card whose reply goes into this kind of editor. */
export function cardOf(page: Page, kind: EditorKind) {
  return page.locator('.Review').filter({ has: page.getByText(authorOf(kind), { exact: true }) });
}

/** What the editor itself holds, line by line: the truth that the platform would send. */
export async function held(page: Page, kind: EditorKind): Promise<string[]> {
  const text = await page.evaluate((one) => (window as Editors).practiceEditors?.[one]?.text() ?? '(нет редактора)', kind);
  return text.split(/\n+/).map((line) => line.replace(/[\s\u200b\ufeff]+/g, ' ').trim()).filter(Boolean);
}

/** From now on the page undoes what is put into its boxes. */
export async function refuse(page: Page, now: boolean): Promise<void> {
  await page.evaluate((value) => (window as Editors).practiceRefuse?.(value), now);
}

interface TabsApi {
  tabs: { query: (what: object) => Promise<{ id?: number; url?: string }[]>; sendMessage: (tab: number, message: object, to: object) => Promise<unknown> };
}

/** Which attempt of the chain this editor takes, asked of the page as the panel asks it. */
export async function attemptFor(side: Page, kind: EditorKind, text: string): Promise<unknown> {
  const { events } = await journalRows(side);
  const shown = events.find(({ kind: what, payload }) => what === 'review.captured' && (payload?.sighting as { author?: string }).author === authorOf(kind))?.case;
  return side.evaluate(
    async ({ body, place }) => {
      const { tabs } = (globalThis as unknown as { chrome: TabsApi }).chrome;
      const tab = (await tabs.query({})).find(({ url }) => url?.includes(place));
      const answer = (await tabs.sendMessage(tab?.id ?? -1, { otklik: 'page.insert', body }, { frameId: 0 })) as { value?: { outcome: string; by: string } };
      return answer.value && `${answer.value.outcome} ${answer.value.by}`;
    },
    { body: { case: shown, text, reach: 'own', past: [] }, place: `/sprav/${EDITORS}/` },
  );
}
