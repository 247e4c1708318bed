import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { platformHosts } from '../../lib/platforms/hosts.ts';
import { extensionId, grantedProfile, newProfile, startChromium } from '../e2e/chromium.ts';
import { buildFolder, ZONE } from '../e2e/fixtures.ts';
import { settleIn } from '../e2e/own-pages.ts';
import type { PracticeServer } from '../practice/server.ts';

/** A browser that dies in the middle of its work, on a profile that outlives it. */

export interface Run {
  context: BrowserContext;
  origin: string;
  /** A page of our origin in which no code of ours runs: the tables are read from here. */
  bare: Page;
  /** Ends the browser with all its processes at once; nobody in it can finish anything. */
  kill: () => Promise<void>;
  /** Ends the background as the browser does; resolves when it has stopped. */
  stopWorker: () => Promise<void>;
  /** Sees to it that there is one to stop. */
  wake: () => Promise<void>;
}

/** What a test begins with. The build lies in a folder of its own, so that a test may change it. */
export interface Settled {
  extension: string;
  /** A profile in which the extension has settled in. */
  profile: string;
}

export async function settle(): Promise<Settled> {
  const extension = mkdtempSync(path.join(tmpdir(), 'otklik-build-'));
  cpSync(buildFolder('chromium', 'e2e'), extension, { recursive: true });
  // Nothing is asked of any server here.
  const options = { extension, port: 9, zone: ZONE };
  const profile = await grantedProfile(options, platformHosts());
  const context = await startChromium({ ...options, profile });
  await settleIn(context, `chrome-extension://${await extensionId(context)}`, { language: 'ru' });
  await context.close();
  return { extension, profile };
}

export function copyOf(profile: string): string {
  const copy = newProfile();
  cpSync(profile, copy, { recursive: true, filter: (file) => !/Singleton|DevToolsActivePort/.test(file) });
  return copy;
}

export function forget(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

export async function run({ extension, profile }: Settled, server: PracticeServer): Promise<Run> {
  const context = await startChromium({ extension, port: server.port, profile, zone: ZONE });
  const origin = `chrome-extension://${await extensionId(context)}`;
  const bare = await context.newPage();
  await bare.goto(`${origin}/manifest.json`);
  const pid = await processOf(context);
  const session = await context.newCDPSession(bare);
  const running = new Map<string, string>();
  let told: (() => void) | null = null;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, scriptURL, runningStatus } of versions) if (scriptURL.startsWith(origin)) running.set(versionId, runningStatus);
    if ([...running.values()].every((status) => status === 'stopped')) told?.();
  });
  await session.send('ServiceWorker.enable');
  return {
    context,
    origin,
    bare,
    kill: () => killed(pid),
    async stopWorker() {
      // One that sleeps already is woken by the next message only.
      if ([...running.values()].every((status) => status === 'stopped')) return;
      const dead = new Promise<void>((resolve) => (told = resolve));
      await session.send('ServiceWorker.stopAllWorkers');
      await dead;
    },
    async wake() {
      await bare.evaluate(() => (globalThis as unknown as { chrome: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } } }).chrome.runtime.sendMessage({ otklik: 'journal.changed', body: {} }));
    },
  };
}

/**
 * Looks into a profile after its browser has died, with no code of ours awake that could put anything right: the build stands
 * there without its background.
 */
export async function asleep<T>({ extension, profile }: Settled, server: PracticeServer, origin: string, look: (bare: Page) => Promise<T>): Promise<T> {
  const file = path.join(extension, 'manifest.json');
  const manifest = readFileSync(file, 'utf8');
  writeFileSync(file, JSON.stringify({ ...(JSON.parse(manifest) as object), background: undefined }));
  const context = await startChromium({ extension, port: server.port, profile, zone: ZONE });
  try {
    const bare = await context.newPage();
    await bare.goto(`${origin}/manifest.json`);
    return await look(bare);
  } finally {
    await context.close();
    writeFileSync(file, manifest);
  }
}

/** The browser's own process, the parent of all others. */
async function processOf(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const answer = await session?.send('SystemInfo.getProcessInfo');
  const id = answer?.processInfo.find(({ type }) => type === 'browser')?.id;
  if (id === undefined) throw new Error('The browser does not tell its process');
  return id;
}

async function killed(pid: number): Promise<void> {
  // Playwright starts it as the head of its own group; the group is gone with it.
  if (!isAlive(pid)) return;
  process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
