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
import { world } from '../lib/page/world.ts';
import type { Adapter } from '../lib/platforms/adapter.ts';

interface Run {
  /** One load of one document, however often the script is put into it. */
  visit: string;
  /** The script was put in again: looks anew. False when this run is dead. */
  again(): boolean;
}

const runs = globalThis as { otklikReviews?: Run };

/**
 * Watches a page of reviews. It is registered for the granted platforms and put in by the toolbar button elsewhere, each
 * time after a script that brings the adapter. An unlisted script and not a content script of WXT: that one's context
 * tells the page of itself by `postMessage`, and carries the polyfill.
 */
export default { main };

function main(): void {
  // A platform's own script and the toolbar button may both bring us here: the run that stands goes on, because it may
  // be waiting for a reply to be taken.
  if (runs.otklikReviews?.again()) return;
  const adapter = world.otklikAdapter;
  if (!adapter) return;
  // A script of an older version left its nodes behind when it was cut off.
  for (const left of document.querySelectorAll(`${MARK_TAG}, ${BAR_TAG}`)) left.remove();
  run(adapter, runs.otklikReviews?.visit ?? crypto.randomUUID());
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

function run(adapter: Adapter, visit: string): void {
  const end = new AbortController();
  const { signal } = end;
  const started = startOf(adapter).then((start) => watchHere(adapter, visit, start, signal));
  const tell = (what: (watch: PageWatch) => void): void => void started.then(what, () => undefined);
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
  };
  runs.otklikReviews = own;
  const silence = answerPage({
    'page.summary': async () => (await started).summary(),
    'page.captureAll': async () => (await started).captureAll(),
    'page.holds': async ({ case: shown }) => ({ holds: (await started).holds(shown) }),
    'page.show': async ({ case: shown }) => ({ holds: (await started).show(shown) }),
    'page.insert': async ({ case: shown, text, replace, loose }) => (await started).insert(shown, text, replace, loose),
    'page.marks': async ({ marks }) => {
      (await started).setMarks(marks);
      return {};
    },
  });
  signal.addEventListener('abort', silence);
  // Nothing of a run that never began stays behind: the next one starts afresh.
  started.catch((error: unknown) => {
    console.debug('otklik:', error);
    end.abort();
    if (runs.otklikReviews === own) delete runs.otklikReviews;
  });
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
