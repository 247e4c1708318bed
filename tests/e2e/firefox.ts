import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { firefox, type BrowserContext } from 'playwright';
import { findBrowser } from '../tools/browsers.mjs';
import { packXpi } from './xpi.ts';

/** Starting a real Firefox with the built extension, on practice pages under their real host names and nothing else. */

/** As in wxt.config.ts. */
const GECKO_ID = 'otklik@otklik.example';
/** Fixed for tests; Firefox otherwise gives every profile its own. */
const UUID = '0c4c5d3e-7a51-4b7e-9f0e-2d6f6f3a9b10';
export const FIREFOX_ORIGIN = `moz-extension://${UUID}`;

/** Longest a start may take on a busy machine, milliseconds. */
const START = 40_000;

export interface FirefoxOptions {
  extension: string;
  port: number;
  headless?: boolean;
  zone?: string;
  /** As a person who chose «never remember history»: every window is private. */
  neverRemember?: boolean;
}

export async function startFirefox(options: FirefoxOptions): Promise<BrowserContext> {
  const executablePath = findBrowser('firefox');
  if (executablePath === null) throw new Error('No Firefox found');
  const profile = mkdtempSync(path.join(tmpdir(), 'otklik-firefox-'));
  // Firefox goes on writing for a while after it is told to close, so its folder goes when we do.
  process.once('exit', () => {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  mkdirSync(path.join(profile, 'extensions'));
  writeFileSync(path.join(profile, 'extensions', `${GECKO_ID}.xpi`), packXpi(options.extension));
  const environment = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  const start = () => firefox.launchPersistentContext(profile, {
    channel: 'moz-firefox',
    executablePath,
    headless: options.headless ?? true,
    timeout: START,
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 900 },
    // Extension pages and the browser's own scope are closed to automation without this.
    args: ['--remote-allow-system-access'],
    env: { ...environment, ...(options.zone === undefined ? {} : { TZ: options.zone }) },
    firefoxUserPrefs: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      'xpinstall.signatures.required': false,
      'extensions.autoDisableScopes': 0,
      'extensions.enabledScopes': 15,
      'extensions.startupScanScopes': 15,
      // A click that asks for hosts gets them at once: everything but the prompt itself is as for a person.
      'extensions.webextOptionalPermissionPrompts': false,
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${String(options.port)}`,
      'intl.accept_languages': 'ru-RU, ru',
      'browser.aboutwelcome.enabled': false,
      'browser.shell.checkDefaultBrowser': false,
      'app.normandy.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      ...(options.neverRemember === true ? { 'browser.privatebrowsing.autostart': true } : {}),
    },
  });
  // While Firefox starts, its first window may be replaced under the hands of the driver («context is discarded»).
  for (let attempt = 1; ; attempt++) {
    try {
      return await start();
    } catch (error) {
      if (attempt === 3 || !String(error).includes('discarded')) throw error;
    }
  }
}

interface Session {
  send: (method: string, params: object) => Promise<unknown>;
}

/**
 * Runs a function in Firefox's own scope, where `WebExtensionPolicy` and `Services` are. Goes through the object that
 * Playwright holds inside this process, so Playwright's version is pinned.
 */
export async function inFirefox<T>(context: BrowserContext, source: string, ...parameters: unknown[]): Promise<T> {
  const { _connection: connection } = context as unknown as { _connection: { toImpl: (object: unknown) => { _browser: { _browserSession: Session } } } };
  const session = connection.toImpl(context)._browser._browserSession;
  const tree = (await session.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as { contexts: { url: string; context: string }[] };
  const window = tree.contexts.find(({ url }) => url.endsWith('/browser.xhtml')) ?? tree.contexts[0];
  const answer = (await session.send('script.callFunction', {
    functionDeclaration: `async (json) => JSON.stringify((await (${source})(...JSON.parse(json))) ?? null)`,
    arguments: [{ type: 'string', value: JSON.stringify(parameters) }],
    target: { context: window?.context },
    awaitPromise: true,
  })) as { type: string; result?: { value: string }; exceptionDetails?: { text: string } };
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text ?? 'exception in Firefox');
  return JSON.parse(answer.result?.value ?? 'null') as T;
}

/** Ends the event page as Firefox does after thirty idle seconds; returns its state afterwards. */
export function endEventPage(context: BrowserContext): Promise<string> {
  return inFirefox<string>(
    context,
    `async (id) => {
      const { extension } = WebExtensionPolicy.getByID(id);
      await extension.terminateBackground({ ignoreDevToolsAttached: true });
      return extension.backgroundState;
    }`,
    GECKO_ID,
  );
}

/** Takes granted hosts back, as a person does in about:addons. */
export function revokeInFirefox(context: BrowserContext, origins: readonly string[]): Promise<null> {
  return inFirefox<null>(
    context,
    `async (id, origins) => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      await ExtensionPermissions.remove(id, { permissions: [], origins }, WebExtensionPolicy.getByID(id).extension);
    }`,
    GECKO_ID,
    origins,
  );
}

/** Path of the newest finished download, or null. For a page of an extension Firefox reports no download to automation. */
export function lastDownload(context: BrowserContext): Promise<string | null> {
  return inFirefox<string | null>(
    context,
    `async () => {
      const { Downloads } = ChromeUtils.importESModule('resource://gre/modules/Downloads.sys.mjs');
      const all = await (await Downloads.getList(Downloads.ALL)).getAll();
      return all.filter(({ succeeded }) => succeeded).at(-1)?.target.path ?? null;
    }`,
  );
}

/** Lets the extension run in private windows, as a person does in about:addons. */
export async function allowPrivate(context: BrowserContext): Promise<void> {
  await inFirefox<null>(
    context,
    `async (id) => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
      await (await AddonManager.getAddonByID(id)).reload();
      await WebExtensionPolicy.getByID(id).readyPromise;
      await WebExtensionPolicy.getByID(id).extension.wakeupBackground?.();
    }`,
    GECKO_ID,
  );
}
