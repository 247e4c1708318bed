import type { BrowserContext, Page } from 'playwright';

/** Our own pages, opened as tabs. */

export type OwnPage = 'popup.html' | 'sidepanel.html' | 'welcome.html' | `desk.html${string}`;

/** The little of the extension API that tests call inside the extension's own pages. */
export interface ExtensionApi {
  permissions: { getAll: () => Promise<{ origins?: string[]; permissions?: string[]; data_collection?: string[] }>; remove: (what: { origins: string[] }) => Promise<boolean> };
  scripting: { getRegisteredContentScripts: () => Promise<{ id: string; matches?: string[] }[]> };
  storage: { local: { get: (key: string) => Promise<Record<string, unknown>>; set: (values: Record<string, unknown>) => Promise<void> } };
}

export async function openOwn(context: BrowserContext, origin: string, file: OwnPage, size?: { width: number; height: number }): Promise<Page> {
  // On a busy machine the change of process between a new tab and one of our own pages sometimes gets lost on the way from
  // Firefox to Playwright, and the page hangs for automation only; another tab does.
  for (let attempt = 1; ; attempt++) {
    const page = await context.newPage();
    try {
      if (size) await page.setViewportSize(size);
      // Firefox tells automation of no load event on these pages.
      await page.goto(`${origin}/${file}`, { waitUntil: 'commit', timeout: 10_000 });
      await page.locator('#root').waitFor({ state: 'attached', timeout: 10_000 });
      return page;
    } catch (error) {
      if (attempt === 4) throw error;
      page.close().catch(() => undefined);
    }
  }
}

/** Firefox never reports that one of our own pages has closed, so it shows something else before it goes. */
export async function closeOwn(page: Page): Promise<void> {
  await page.goto('about:blank');
  await page.close();
}

const THREE_DAYS = 3 * 24 * 3_600_000;

/**
 * As after three days of use by a Russian-speaking manager: a stock Firefox speaks English, and a review from before the
 * installation is backlog without a deadline. Returns the first-run page, the only one that is open then: an empty tab
 * beside it would count as a page that the person looks at.
 */
export async function settleIn(context: BrowserContext, origin: string, choices: { language: string | null; name?: string }): Promise<Page> {
  const page = await openOwn(context, origin, 'welcome.html');
  await page.evaluate(async ({ since, language, name }) => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    const settings = async () => (await chrome.storage.local.get('settings')).settings as { me?: { id?: string } } | undefined;
    // The background writes them first, when it has been installed.
    for (let wait = 0; wait < 100 && !(await settings())?.me?.id; wait++) await new Promise((resolve) => setTimeout(resolve, 100));
    await navigator.locks.request('otklik-settings', async () => {
      const now = await settings();
      await chrome.storage.local.set({ settings: { ...now, language, since, me: { ...now?.me, name } } });
    });
  }, { since: Date.now() - THREE_DAYS, language: choices.language, name: choices.name ?? '' });
  for (const other of context.pages()) if (other.url() === 'about:blank') await other.close();
  return page;
}
