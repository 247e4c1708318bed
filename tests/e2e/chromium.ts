import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext } from 'playwright';
import { findBrowser } from '../tools/browsers.mjs';
import { PRACTICE_HOSTS } from '../practice/server.ts';

/** Starting a real Chromium with the built extension, on practice pages under their real host names and nothing else. */

export interface ChromiumOptions {
  /** Folder of the built extension. */
  extension: string;
  profile: string;
  /** Port of the practice server. */
  port: number;
  headless?: boolean;
  /** Person's zone. */
  zone?: string;
  window?: { width: number; height: number };
}

export async function startChromium(options: ChromiumOptions): Promise<BrowserContext> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) throw new Error('No Chromium found');
  const { width, height } = options.window ?? { width: 1280, height: 900 };
  const rules = [...PRACTICE_HOSTS.map((host) => `MAP ${host}:443 127.0.0.1:${String(options.port)}`), 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'];
  return chromium.launchPersistentContext(options.profile, {
    executablePath,
    headless: options.headless ?? true,
    ignoreHTTPSErrors: true,
    locale: 'ru-RU',
    viewport: options.headless === false ? null : { width, height },
    env: { ...environment(), LANGUAGE: 'ru', ...(options.zone === undefined ? {} : { TZ: options.zone }) },
    // Playwright's own list switches extensions off.
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // A second door beside Playwright's pipe: the real side panel is a page only there.
      '--remote-debugging-port=0',
      // Lets a test press the toolbar button, which stands in no page.
      '--enable-unsafe-extension-debugging',
      `--window-size=${String(width)},${String(height)}`,
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      `--host-resolver-rules=${rules.join(', ')}`,
    ],
  });
}

export function newProfile(): string {
  return mkdtempSync(path.join(tmpdir(), 'otklik-chromium-'));
}

/** The extension's id; waits until its background has been seen. */
export async function extensionId(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  return new URL(worker.url()).host;
}

/**
 * Writes granted hosts into a profile that is not in use. The prompt of `permissions.request` cannot be accepted without a
 * person, so the state after it is what gets written: the same keys that Chromium writes itself. On Linux this file is
 * not signed; where it is, Chromium drops the change and the person clicks the prompt.
 */
export function grantInProfile(profile: string, id: string, origins: readonly string[], apis: readonly string[] = []): void {
  const file = path.join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(file, 'utf8')) as { extensions?: { settings?: Record<string, Record<string, Granted | undefined>> } };
  const settings = preferences.extensions?.settings?.[id];
  if (!settings) throw new Error(`The profile does not know the extension ${id}`);
  for (const kind of ['active_permissions', 'granted_permissions', 'runtime_granted_permissions']) {
    settings[kind] = { api: [...(settings[kind]?.api ?? []), ...apis], explicit_host: [...origins], manifest_permissions: [], scriptable_host: [] };
  }
  writeFileSync(file, JSON.stringify(preferences));
}

interface Granted {
  api: unknown[];
  explicit_host: string[];
  manifest_permissions: unknown[];
  scriptable_host: string[];
}

/** A profile in which the extension is installed and these hosts are granted, and these optional permissions. */
export async function grantedProfile(options: Omit<ChromiumOptions, 'profile'>, origins: readonly string[], apis: readonly string[] = []): Promise<string> {
  const profile = newProfile();
  const context = await startChromium({ ...options, profile, headless: true });
  const id = await extensionId(context);
  await context.close();
  grantInProfile(profile, id, origins, apis);
  return profile;
}

/** Where `connectOverCDP` reaches this browser. */
export function debuggingAddress(profile: string): string {
  const file = path.join(profile, 'DevToolsActivePort');
  if (!existsSync(file)) throw new Error('Chromium has opened no debugging port');
  return `http://127.0.0.1:${readFileSync(file, 'utf8').split('\n')[0] ?? ''}`;
}

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
