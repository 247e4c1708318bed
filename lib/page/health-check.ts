import { dataIn, healthOf, structuredCount } from '../platforms/health.ts';
import type { Cards } from './cards.ts';
import type { PageHealth, PageOptions } from './options.ts';

/** A page that is still being built lacks much: it counts as changed only when it stays so; a list may come late. */
const PATIENCE = 1_500;
export const LIST_PATIENCE = 4_000;

export interface HealthWatch {
  /** After a whole look. */
  check(): void;
  /** Another page is shown: what helped with the one before may not help with this one. */
  moved(): void;
  now(): PageHealth;
  /** What the manager reads; null while nothing is wrong. */
  sentence(): string | null;
  forget(): void;
}

export interface HealthDeps {
  options: PageOptions;
  cards: Cards;
  /** Look again after so long. */
  schedule(wait: number): void;
  /** The sentence is another one. */
  said(): void;
  failed(error: unknown): void;
}

export interface WatchDeps extends HealthDeps {
  /** Whether the data of this document is this place's: a single-page application may leave that of the place before. */
  isOwnData(): boolean;
}

/** Notices that a page has changed under its adapter. What is done about it is brought then: few pages ever need it. */
export function healthCheck(d: HealthDeps, bring: () => Promise<(deps: WatchDeps) => HealthWatch>): Omit<HealthWatch, 'moved'> & { begin(): void } {
  const { options: { adapter: { usual }, document, address }, cards, schedule, failed } = d;
  let watch: HealthWatch | null = null;
  let since = Infinity;
  let href = '';
  /** The data as it stands, and where it was first seen. */
  let data = '';
  let dataAt = '';

  const call = async (): Promise<void> => {
    watch = (await bring())({ ...d, isOwnData: () => data === '' || dataAt === address().pathname });
    // Another page by now, which has its own time to be built.
    if (since === Infinity) watch.moved();
    schedule(0);
  };

  const moved = (): void => {
    since = Infinity;
    watch?.moved();
  };

  return {
    /** Before a look. */
    begin() {
      const { origin, pathname, search } = address();
      const here = origin + pathname + search;
      if (here !== href) moved();
      href = here;
      const now = dataIn(document);
      if (now !== data) dataAt = pathname;
      data = now;
    },
    check() {
      if (watch) return watch.check();
      // A reader that expects nothing cannot miss it.
      if (Object.keys(usual).length === 0) return;
      const sightings = cards.items().flatMap((item) => (item.stale ? [] : [item.sighting]));
      const { read, lacking, more } = healthOf(usual, sightings, structuredCount(document));
      const now = performance.now();
      since = lacking.length > 0 || more !== null ? Math.min(since, now) : Infinity;
      const rest = since + (read === 0 ? LIST_PATIENCE : PATIENCE) - now;
      if (rest <= 0) call().catch(failed);
      else if (rest < Infinity) schedule(rest);
    },
    now: () => watch?.now() ?? { read: cards.items().length, lacking: [], more: null, filled: [], well: [], instead: false },
    sentence: () => watch?.sentence() ?? null,
    forget() {
      moved();
      watch?.forget();
    },
  };
}
