import type { Doubt } from '../model/sighting.ts';
import type { Cards } from './cards.ts';
import { isDoubtful, isNew, sameReview, type Item } from './items.ts';
import type { Marks } from './marks.ts';
import type { CaptureResult, Doubts, PageHealth, PageOptions, SeenPage, Summary } from './options.ts';
import type { ReplyCounts } from './reply-counts.ts';
import type { Talk } from './talk.ts';

/** What the manager does at the marks. All that saves, the bar too, is brought when there is something to save or to say. */
export interface Presses {
  /** Saves the review of this card; a doubtful one only when the manager has said that it is one (`sure`). */
  one(element: Element, sure: boolean): void;
  /** No review here, said of a doubtful one. */
  decline(element: Element): void;
  open(element: Element): void;
  setStatus(element: Element, status: Parameters<PageOptions['port']['setStatus']>[1]): void;
  captures(): Promise<Captures>;
  /** The bar shows what there is now, if there is anything. */
  showBar(): void;
  /** Another page is shown: what was said of the one before is over. */
  dismiss(): void;
  /** The extension was updated or removed: nothing more can be done from here. */
  updated(): void;
  remove(): void;
}

export interface PressDeps {
  options: PageOptions;
  cards: Cards;
  counts: ReplyCounts;
  journal: Talk;
  marks: Marks;
  health: { sentence(): string | null; now(): PageHealth };
  ended(): boolean;
  look(): Promise<void>;
  /** Look again: something is not as it was thought to be. */
  again(): void;
  failed(error: unknown): void;
}

/** What saves, and the bar that offers it. */
export interface Captures extends Pick<Presses, 'showBar' | 'dismiss' | 'updated' | 'remove'> {
  one(here: SeenPage, item: Item): Promise<void>;
  /** Every review of the page that is not in the journal; the doubtful ones only when the manager said so. */
  all(doubtful: boolean): Promise<CaptureResult>;
  setStatus(item: Item, status: Parameters<PageOptions['port']['setStatus']>[1]): void;
  /** What the page holds, for the popup. */
  summary(): Summary;
}

export interface CaptureDeps extends PressDeps {
  pass(item: Item, passing: Item['passing']): void;
}

export function presses(d: PressDeps, bring: () => Promise<(deps: CaptureDeps) => Captures>): Presses {
  const { cards, marks } = d;
  const { port } = d.options;
  let brought: Captures | null = null;
  let coming: Promise<Captures> | null = null;

  function captures(): Promise<Captures> {
    coming ??= bring().then(
      (make) => (brought = make({ ...d, pass })),
      (error: unknown) => {
        coming = null;
        throw error;
      },
    );
    return coming;
  }

  function showBar(): void {
    if (d.ended()) return;
    if (brought) return brought.showBar();
    const { fresh, doubts } = standing(cards.items());
    if (fresh + doubts.editor + doubts.testimonial + doubts.guess === 0 && d.health.sentence() === null) return;
    captures().then((all) => all.showBar()).catch(d.failed);
  }

  function pass(item: Item, passing: Item['passing']): void {
    item.passing = passing;
    marks.drawOne(item);
  }

  /** Reads the card as it stands now; what the page shows at the click is what counts. */
  function readHere(element: Element): Item | null {
    const now = cards.readNow(element);
    const item = now ? cards.renew(element, now.sighting) : null;
    if (!item) d.again();
    return item?.stale ? null : item;
  }

  /** The same, where the click was meant for the review that stood there before. */
  function readSame(element: Element): Item | null {
    const before = cards.at(element)?.sighting;
    const item = readHere(element);
    if (item && before && sameReview(before, item.sighting)) return item;
    d.again();
    return null;
  }

  return {
    captures,
    showBar,
    dismiss: () => brought?.dismiss(),
    updated: () => brought?.updated(),
    remove: () => brought?.remove(),
    one(element, sure) {
      const item = sure ? readSame(element) : readHere(element);
      const here = d.journal.here();
      if (!item || !here) return;
      // A second press after a failure was asked before the first.
      if (!sure && item.passing !== 'failed' && item.case === null && item.sighting.doubt !== null) {
        marks.drawOne(item);
        return;
      }
      pass(item, 'saving');
      captures().then((all) => all.one(here, item)).catch((error: unknown) => {
        pass(item, 'failed');
        d.failed(error);
      });
    },
    decline(element) {
      const item = readSame(element);
      if (!item) return;
      cards.decline(item);
      marks.drawOne(item);
      showBar();
    },
    open(element) {
      const item = readSame(element);
      // In the very turn of the press.
      if (item) port.openPanel(item.case).catch(d.failed);
    },
    setStatus(element, status) {
      const item = readSame(element);
      if (!item || item.case === null) return d.again();
      captures().then((all) => all.setStatus(item, status)).catch(d.failed);
    },
  };
}

/** What of the page is not in the journal, as far as the journal has answered. */
export function standing(items: readonly Item[]): { fresh: number; unseen: number; doubts: Doubts } {
  const fresh = items.filter(isNew);
  const doubts: Record<Doubt, number> = { editor: 0, testimonial: 0, guess: 0 };
  for (const item of items) if (isDoubtful(item) && item.told !== null && item.sighting.doubt) doubts[item.sighting.doubt] += 1;
  return { fresh: fresh.length, unseen: fresh.filter(({ element }) => !element).length, doubts };
}
