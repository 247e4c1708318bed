import { answerPage, askBackground, isAlive } from '../lib/browser/in-page.ts';
import type { Out } from '../lib/browser/protocol.ts';
import type { ToBackground } from '../lib/browser/to-background.ts';
import type { PageCatalogue } from '../lib/i18n/page/catalogues.ts';
import { pageTexts } from '../lib/i18n/page/page-texts.ts';
import { watchAddress } from '../lib/page/address.ts';
import type { PageWatch } from '../lib/page/options.ts';
import { BAR_TAG, MARK_TAG } from '../lib/page/own-node.ts';
import { sleep } from '../lib/page/slices.ts';
import { watchPage } from '../lib/page/watch.ts';
import { PARTS, world, type Run } from '../lib/page/world.ts';
import type { Adapter } from '../lib/platforms/adapter.ts';

/**
 * Watches a page of reviews. It is registered for the granted platforms and put in by the toolbar button elsewhere, each
 * time after a script that brings the adapter. An unlisted script and not a content script of WXT: that one's context
 * tells the page of itself by `postMessage`, and carries the polyfill.
 */
export default { main };

function main(): void {
  world.otklikStart = main;
  // A platform's own script and the toolbar button may both bring us here: the run that stands goes on, because it may
  // be waiting for a reply to be taken.
  if (world.otklikReviews?.again()) return;
  const adapter = world.otklikAdapter;
  if (adapter) run(adapter, world.otklikReviews?.visit ?? crypto.randomUUID());
}

/** The background may be just waking up, or installing itself: asked again after so many milliseconds. */
const START_AGAIN = [1_000, 3_000, 9_000];

async function startOf(adapter: Adapter, [wait, ...more]: readonly number[] = START_AGAIN): Promise<Out<ToBackground, 'page.start'>> {
  try {
    return await askBackground('page.start', { platform: adapter.platform });
  } catch (error) {
    if (wait === undefined || !isAlive()) throw error;
    await sleep(wait);
    return startOf(adapter, more);
  }
}

/**
 * Most pages of a platform hold no reviews: nothing is asked, read or drawn before the address may. Until then only the
 * address is watched, and questions are answered.
 */
function run(adapter: Adapter, visit: string): void {
  const end = new AbortController();
  const { signal } = end;
  let started: Promise<PageWatch> | null = null;
  const start = (): Promise<PageWatch> => {
    started ??= begin();
    return started;
  };
  const begin = (): Promise<PageWatch> => {
    // A script of an older version left its nodes and its helpers behind when it was cut off.
    for (const left of document.querySelectorAll(`${MARK_TAG}, ${BAR_TAG}`)) left.remove();
    for (const part of Object.values(PARTS)) Reflect.deleteProperty(world, part);
    const watch = startOf(adapter).then((answer) => watchHere(adapter, visit, answer, signal));
    // Nothing of a run that never began stays behind: the next one starts afresh.
    watch.catch((error: unknown) => {
      console.debug('otklik:', error);
      end.abort();
      if (world.otklikReviews === own) delete world.otklikReviews;
    });
    return watch;
  };
  const tell = (what: (watch: PageWatch) => void): void => {
    if (started) started.then(what, () => undefined);
    else if (adapter.roomOf(new URL(location.href)) !== null) void start();
  };
  watchAddress(window, () => tell((watch) => watch.navigated()), signal);
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) tell((watch) => watch.look());
  }, { signal });
  const own: Run = {
    visit,
    again() {
      if (!isAlive()) {
        end.abort();
        return false;
      }
      tell((watch) => watch.look());
      return true;
    },
    end() {
      end.abort();
      if (world.otklikReviews === own) delete world.otklikReviews;
    },
  };
  world.otklikReviews = own;
  const silence = answerPage({
    'page.summary': async () => (await start()).summary(),
    'page.captureAll': async ({ doubtful }) => (await start()).captureAll(doubtful),
    'page.holds': async ({ case: shown }) => ({ holds: (await started)?.holds(shown) ?? false }),
    'page.show': async ({ case: shown }) => ({ holds: (await started)?.show(shown) ?? false }),
    'page.insert': async ({ case: shown, text, reach, past }) => (await start()).insert(shown, text, { reach, past }),
    'page.marks': async ({ marks }) => {
      (await started)?.setMarks(marks);
      return {};
    },
  });
  signal.addEventListener('abort', silence);
  tell(() => undefined);
}

function watchHere(adapter: Adapter, visit: string, start: Out<ToBackground, 'page.start'>, signal: AbortSignal): PageWatch {
  const { platform } = adapter;
  return watchPage({
    document, adapter, visit, signal,
    alive: isAlive,
    now: () => Temporal.Now.zonedDateTimeISO(),
    address: () => new URL(location.href),
    port: {
      see: (seen) => askBackground('journal.see', seen),
      capture: (seen) => askBackground('journal.capture', seen),
      look: (look) => askBackground('journal.look', look),
      record: (record) => askBackground('reply.record', record),
      openPanel: (shown) => askBackground('panel.open', { case: shown }),
      setStatus: (shown, status) => askBackground('status.set', { case: shown, status }),
      place: (seen) => askBackground('place.see', seen),
      sayHealth: (health) => askBackground('health.say', { platform, health }),
      bring: (part) => askBackground('page.bring', { platform, part }),
    },
    // The background sends the catalogue of one language as it stands in `i18n`.
    texts: pageTexts(start.words as PageCatalogue, start.language, Temporal.Now.timeZoneId()),
    bar: start.bar,
    saveBar: (bar) => {
      askBackground('bar.keep', { platform, bar }).catch((error: unknown) => {
        console.debug('otklik:', error);
      });
    },
    granted: !world.otklikContext,
    placeName: () => world.otklikContext?.name ?? null,
  });
}
