import { pageCatalogues } from '../../lib/i18n/page/catalogues.ts';
import { pageTexts } from '../../lib/i18n/page/page-texts.ts';
import type { Key } from '../../lib/model/sighting.ts';
import { NEW_MARK } from '../../lib/model/mark.ts';
import { captures } from '../../lib/page/captures.ts';
import type { PageOptions } from '../../lib/page/options.ts';
import { watchPage } from '../../lib/page/watch.ts';
import { world } from '../../lib/page/world.ts';
import { adapterFor } from '../../lib/platforms/registry.ts';

/**
 * Runs inside a real page: the whole look of the content script – reading, asking, marking – with a journal that answers
 * at once, so that only the page's side is measured.
 */
export interface LookFigures {
  /** From the start until every review has its answer. */
  lookMs: number;
}

export async function measureLook(reviews: number): Promise<LookFigures> {
  const adapter = adapterFor(new URL(location.href));
  if (!adapter) throw new Error(`no adapter for ${location.href}`);
  const stop = new AbortController();
  const start = performance.now();
  let told = 0;
  const done = Promise.withResolvers<void>();
  const nothing = () => Promise.resolve({});
  const options: PageOptions = {
    document,
    adapter,
    visit: 'bench',
    signal: stop.signal,
    now: () => Temporal.Now.zonedDateTimeISO(),
    address: () => new URL(location.href),
    port: {
      see: ({ sightings }) => {
        told += sightings.length;
        if (told >= reviews) done.resolve();
        return Promise.resolve({ items: sightings.map(() => ({ case: null as Key | null, mark: NEW_MARK })) });
      },
      capture: () => Promise.reject(new Error('not measured')),
      look: nothing,
      record: () => Promise.reject(new Error('not measured')),
      openPanel: nothing,
      setStatus: nothing,
      place: nothing,
      sayHealth: () => Promise.resolve({ text: null }),
      bring: () => {
        world.otklikCapture = captures;
        return Promise.resolve({});
      },
    },
    alive: () => true,
    texts: pageTexts(pageCatalogues.ru, 'ru', 'Europe/Moscow'),
    bar: { folded: false, corner: 'right' },
    saveBar: () => undefined,
    granted: true,
    placeName: () => null,
  };
  watchPage(options);
  await done.promise;
  const lookMs = performance.now() - start;
  // The last marks are drawn after the last answer.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  stop.abort();
  return { lookMs };
}
