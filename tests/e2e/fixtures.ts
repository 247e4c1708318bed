import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { chromium } from 'playwright';
import { platformHosts } from '../../lib/platforms/hosts.ts';
import { startServer, type PracticeServer } from '../practice/server.ts';
import { practiceTown } from '../practice/town.ts';
import type { World } from '../practice/world.ts';
import { debuggingAddress, extensionId, grantedProfile, newProfile, startChromium } from './chromium.ts';
import { endEventPage, FIREFOX_ORIGIN, lastDownload, revokeInFirefox, startFirefox } from './firefox.ts';
import { closeOwn, openOwn, settleIn, type ExtensionApi, type OwnPage } from './own-pages.ts';
import { grantOnWelcomePage } from './screens.ts';

export type Engine = 'chromium' | 'firefox';

interface Options {
  /** `e2e` differs from what ships in one constant: its shadow roots are open. */
  build: 'e2e' | 'shipped';
  /** Whether the platforms' hosts are granted before the test starts. */
  granted: boolean;
  /** Optional permissions that are granted with them; Firefox grants what is asked for. */
  apis: string[];
  /** Further hosts that are granted with the platforms'; Firefox grants what is asked for. */
  hosts: string[];
}

interface WorkerOptions {
  engine: Engine;
  /** A profile with granted hosts, copied for each test; only Chromium needs it. */
  grantedProfiles: (extension: string, apis: readonly string[], hosts: readonly string[]) => Promise<string>;
}

interface Fixtures {
  world: World;
  server: PracticeServer;
  /** The person's zone: what the pages mean by «вчера». */
  zone: string;
  profile: { folder: string | null };
  ctx: BrowserContext;
  /** `chrome-extension://…` or `moz-extension://…`. */
  origin: string;
  openExt: (file: OwnPage, size?: { width: number; height: number }) => Promise<Page>;
  /** Ends the background as the browser does when it is idle: everything in its memory is gone. */
  stopBackground: () => Promise<void>;
  /** Takes hosts back, as a person does in the browser's own settings. */
  revoke: (origins: readonly string[]) => Promise<void>;
  /** The file that a press on one of our pages saves. */
  download: (page: Page, press: () => Promise<void>) => Promise<{ name: string; bytes: Buffer }>;
  /** The real side panel once it is open; Chromium only. */
  sidePanel: () => Promise<Page>;
}

export const ZONE = 'Europe/Moscow';
export const PANEL = { width: 400, height: 800 };
const output = process.env.OTKLIK_OUTPUT ?? fileURLToPath(new URL('../../.output', import.meta.url));

export function buildFolder(engine: Engine, build: Options['build']): string {
  const folder = path.join(output, `${engine === 'chromium' ? 'chrome' : 'firefox'}-mv3${build === 'e2e' ? '-e2e' : ''}`);
  if (!existsSync(path.join(folder, 'manifest.json'))) throw new Error(`No build in ${folder}: run npm run test:e2e`);
  return folder;
}

export const test = base.extend<Fixtures & Options, WorkerOptions>({
  engine: ['chromium', { option: true, scope: 'worker' }],
  build: ['e2e', { option: true }],
  granted: [true, { option: true }],
  apis: [[], { option: true }],
  hosts: [[], { option: true }],

  grantedProfiles: [
    async ({}, use) => {
      const made = new Map<string, string>();
      await use(async (extension, apis, hosts) => {
        const wish = [extension, ...apis, ...hosts].join(' ');
        const known = made.get(wish);
        if (known !== undefined) return known;
        const profile = await grantedProfile({ extension, port: 9, zone: ZONE }, [...platformHosts(), ...hosts], apis);
        made.set(wish, profile);
        return profile;
      });
      for (const profile of made.values()) rmSync(profile, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],

  zone: async ({}, use) => {
    await use(ZONE);
  },

  world: async ({ zone }, use) => {
    await use(practiceTown({ zone }));
  },

  server: async ({ world }, use) => {
    const server = await startServer(world);
    await use(server);
    await server.close();
  },

  profile: async ({ engine, build, granted, apis, hosts, grantedProfiles }, use) => {
    if (engine === 'firefox') {
      await use({ folder: null });
      return;
    }
    const folder = newProfile();
    if (granted) cpSync(await grantedProfiles(buildFolder(engine, build), apis, hosts), folder, { recursive: true, filter: (file) => !/Singleton|DevToolsActivePort/.test(file) });
    await use({ folder });
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  // With a time of its own: what a start takes is not the test's fault.
  ctx: [async ({ engine, build, granted, server, profile, zone }, use, info) => {
    const extension = buildFolder(engine, build);
    const { port } = server;
    const context = await patiently(async () => {
      const started = profile.folder === null ? await startFirefox({ extension, port, zone }) : await startChromium({ extension, port, zone, profile: profile.folder });
      return {
        started,
        settled: (async () => {
          const welcome = await settleIn(started, await originOf(started, engine), { language: 'ru' });
          if (granted && engine === 'firefox') await grantOnWelcomePage(welcome);
        })(),
      };
    });
    await use(context);
    if (info.status !== info.expectedStatus) await photograph(context, (name) => info.outputPath(name));
    await within(20_000, context.close()).catch(() => undefined);
  }, { timeout: 240_000 }],

  origin: async ({ ctx, engine }, use) => {
    await use(await originOf(ctx, engine));
  },

  openExt: async ({ ctx, origin }, use) => {
    await use((file, size) => openOwn(ctx, origin, file, size));
  },

  stopBackground: async ({ ctx, origin, engine }, use) => {
    await use(async () => {
      if (engine === 'firefox') {
        const state = await endEventPage(ctx);
        if (state !== 'stopped') throw new Error(`The event page is ${state}`);
        return;
      }
      const page = await openOwn(ctx, origin, 'welcome.html');
      const session = await ctx.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await closeOwn(page);
    });
  },

  revoke: async ({ ctx, origin, engine }, use) => {
    await use(async (origins) => {
      if (engine === 'firefox') {
        await revokeInFirefox(ctx, origins);
        return;
      }
      const page = await openOwn(ctx, origin, 'welcome.html');
      await page.evaluate((hosts) => (globalThis as unknown as { chrome: ExtensionApi }).chrome.permissions.remove({ origins: hosts }), [...origins]);
      await closeOwn(page);
    });
  },

  download: async ({ ctx, engine }, use) => {
    await use(async (page, press) => {
      if (engine === 'firefox') {
        const before = await lastDownload(ctx);
        await press();
        await expect.poll(() => lastDownload(ctx)).not.toBe(before);
        const file = (await lastDownload(ctx)) ?? '';
        return { name: path.basename(file), bytes: readFileSync(file) };
      }
      const [file] = await Promise.all([page.waitForEvent('download'), press()]);
      return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
    });
  },

  sidePanel: async ({ profile, origin }, use) => {
    const { folder } = profile;
    const connections: { close: () => Promise<void> }[] = [];
    await use(async () => {
      if (folder === null) throw new Error('The real side panel is looked at in Chromium only');
      const deadline = Date.now() + 10_000;
      for (;;) {
        const browser = await chromium.connectOverCDP(debuggingAddress(folder));
        const panel = browser
          .contexts()
          .flatMap((context) => context.pages())
          .find((page) => page.url().startsWith(`${origin}/sidepanel.html`));
        if (panel) {
          connections.push(browser);
          return panel;
        }
        await browser.close();
        if (Date.now() > deadline) throw new Error('No side panel has opened');
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    });
    for (const connection of connections) await connection.close();
  },
});

export { expect } from '@playwright/test';

/** Runs in one of our own pages; Firefox and Chromium both call the API `chrome` there. */
/** `sending`: kinds of data that Firefox was allowed to let out; Chromium keeps no such list. */
export async function permissionsOf(page: Page): Promise<{ origins: string[]; permissions: string[]; sending: string[] }> {
  const all = await page.evaluate(() => (globalThis as unknown as { chrome: ExtensionApi }).chrome.permissions.getAll());
  return { origins: (all.origins ?? []).sort(), permissions: (all.permissions ?? []).sort(), sending: all.data_collection ?? [] };
}

export async function registeredScripts(page: Page): Promise<string[]> {
  const scripts = await page.evaluate(() => (globalThis as unknown as { chrome: ExtensionApi }).chrome.scripting.getRegisteredContentScripts());
  return scripts.map(({ id }) => id).sort();
}

/** What all pages showed when a test failed. */
async function photograph(context: BrowserContext, place: (name: string) => string): Promise<void> {
  for (const [index, page] of context.pages().entries()) {
    const name = `${String(index)}-${/[\w-]+(?=\.html)|(?<=\/\/)[\w.]+/.exec(page.url())?.[0] ?? 'page'}.png`;
    // A page that hangs has no picture; the failure itself is what counts.
    await page.screenshot({ path: place(name), timeout: 5_000 }).catch(() => undefined);
  }
}

/**
 * A browser that has settled in. The driver of Firefox now and then waits for ever for a new window of a browser that has
 * just started on a busy machine; then that browser is given up and another one started.
 */
export async function patiently(start: () => Promise<{ started: BrowserContext; settled: Promise<void> }>): Promise<BrowserContext> {
  const PATIENCE = 30_000;
  const CLOSING = 10_000;
  for (let attempt = 1; ; attempt++) {
    let context: BrowserContext | null = null;
    try {
      const { started, settled } = await start();
      context = started;
      await within(PATIENCE, settled);
      return started;
    } catch (error) {
      // One that hangs does not close either: it is left to the end of the run.
      if (context) await within(CLOSING, context.close()).catch(() => undefined);
      if (attempt === 3) throw error;
    }
  }
}

export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`The browser did nothing for ${String(milliseconds)} ms`));
    }, milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

export async function originOf(context: BrowserContext, engine: Engine): Promise<string> {
  return engine === 'firefox' ? FIREFOX_ORIGIN : `chrome-extension://${await extensionId(context)}`;
}
