import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { platformIdSchema, type PlatformId } from '../model/sighting.ts';
import { askTab } from './messages.ts';
import type { In, Out } from './protocol.ts';
import type { PageFrame } from './page-frame.ts';
import type { ToPage } from './to-page.ts';

/**
 * Frames that run our script: a platform's widget on a foreign site, an overlay over a search. A frame makes itself known
 * when its script starts, so no permission to look into tabs is needed. Kept for the session: a worker is ended at any time.
 */

const FRAMES = 'frames';
const framesSchema = z.catch(z.array(z.object({ tab: z.int(), frame: z.int(), platform: platformIdSchema })), []);
type Known = z.infer<typeof framesSchema>;

async function known(): Promise<Known> {
  return framesSchema.parse((await browser.storage.session.get(FRAMES))[FRAMES]);
}

/** A script has started in this frame; of the page itself every tab has one, which need not be known. */
export async function rememberFrame({ tab, frame }: PageFrame, platform: PlatformId): Promise<void> {
  if (frame === 0) return;
  await navigator.locks.request('otklik-frames', async () => {
    const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
    const others = (await known()).filter((one) => open.has(one.tab) && !(one.tab === tab && one.frame === frame));
    await browser.storage.session.set({ [FRAMES]: [...others, { tab, frame, platform }] });
  });
}

/** The documents of a tab that may run our script, the page itself first. */
export async function framesOf(tab: number): Promise<PageFrame[]> {
  const frames = (await known()).filter((one) => one.tab === tab).map(({ frame }) => ({ tab, frame }));
  return [{ tab, frame: 0 }, ...frames];
}

/** Frames of this platform in any tab. */
export async function framesWith(platform: PlatformId): Promise<PageFrame[]> {
  return (await known()).filter((one) => one.platform === platform).map(({ tab, frame }) => ({ tab, frame }));
}

/** Asks each document of a tab; those where no script answers, or none that can, are left out. */
export async function askFrames<K extends keyof ToPage & string>(tab: number, name: K, body: In<ToPage, K>): Promise<{ at: PageFrame; answer: Out<ToPage, K> }[]> {
  const frames = await framesOf(tab);
  const answers = await Promise.all(frames.map((at) => askTab(at, name, body).catch(() => null)));
  return frames.flatMap((at, index) => {
    const answer = answers[index] ?? null;
    return answer === null ? [] : [{ at, answer }];
  });
}
