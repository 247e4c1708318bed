import type { Key } from '../model/sighting.ts';
import type { Status } from '../model/status.ts';
import { attempt } from './attempt.ts';
import type { Cards } from './cards.ts';
import type { Item } from './items.ts';
import { markView, type MarkView } from './mark-view.ts';
import type { MarkState } from './mark-words.ts';
import type { PageObserver } from './observer.ts';
import type { PageOptions } from './options.ts';
import { inSlices } from './slices.ts';

export interface MarkActs {
  capture(element: Element, sure: boolean): void;
  decline(element: Element): void;
  open(element: Element): void;
  setStatus(element: Element, status: Status): void;
}

/** The marks on the page: one for each card in sight that the journal has answered for. They stay out of the page's own changes. */
export interface Marks {
  draw(items: readonly Item[]): Promise<unknown>;
  /** Draws one item now. */
  drawOne(item: Item): void;
  drop(element: Element): void;
  /** The time left goes on. */
  refresh(): Promise<unknown>;
  clear(): void;
}

/** Marks are drawn this far outside what is in view, so that scrolling and the Tab key meet them ready. */
const AHEAD = '150%';

export function pageMarks(options: PageOptions, cards: () => Cards, observer: PageObserver, acts: MarkActs): Marks {
  const going = (): boolean => !options.signal.aborted;
  const views = new Map<Element, MarkView>();
  /** Cards that have come near. A mark dirties the layout of its page: two thousand at once would cost a long list seconds. */
  const near = new WeakSet<Element>();
  const approach = new IntersectionObserver(
    (seen) => {
      for (const { target } of seen.filter((entry) => entry.isIntersecting)) {
        near.add(target);
        approach.unobserve(target);
        const item = cards().at(target);
        if (item) drawOne(item);
      }
    },
    // `scrollMargin` is the same inside a list that scrolls by itself; older browsers pass over it.
    { rootMargin: AHEAD, scrollMargin: AHEAD },
  );

  const viewOf = (element: Element): MarkView => {
    let view = views.get(element);
    if (!view) {
      view = markView({
        document: options.document,
        texts: options.texts,
        now: () => options.now().epochMilliseconds,
        capture: () => acts.capture(element, false),
        confirm: () => acts.capture(element, true),
        decline: () => acts.decline(element),
        open: () => acts.open(element),
        setStatus: (status) => acts.setStatus(element, status),
      });
      views.set(element, view);
    }
    return view;
  };

  const drawOne = (item: Item): void => {
    const { element } = item;
    if (!element || cards().at(element) !== item) return;
    const page = cards().open();
    if (item.stale || !page || !element.isConnected) {
      drop(element);
      return;
    }
    if (!near.has(element)) {
      approach.observe(element);
      return;
    }
    if (item.case !== null && item.passing === 'failed') item.passing = null;
    const view = viewOf(element);
    view.show(stateOf(item));
    if (view.host.isConnected && element.contains(view.host)) return;
    const anchor = attempt(() => page.anchor(element)) ?? element;
    observer.unseen(() => anchor.append(view.host));
  };

  const drop = (element: Element): void => {
    const view = views.get(element);
    if (!view) return;
    views.delete(element);
    observer.unseen(() => view.remove());
  };

  return {
    draw: (items) => inSlices(items, going, drawOne),
    drawOne,
    drop,
    refresh: () => inSlices([...views.values()], going, (view) => view.refresh()),
    clear() {
      approach.disconnect();
      for (const element of [...views.keys()]) drop(element);
    },
  };
}

function stateOf({ passing, mark, declined, sighting: { doubt, confidence }, case: shown }: Item): MarkState {
  if (passing) return { kind: passing };
  return doubt !== null && shown === null && mark.kind === 'new' ? { kind: 'doubtful', doubt, confidence, declined } : { kind: 'journal', mark };
}

/** The mark of a case was changed elsewhere. */
export function applyMarks(cards: Cards, marks: readonly { case: Key; mark: Item['mark'] }[]): Item[] {
  const byCase = new Map(marks.map((one) => [one.case, one.mark]));
  return cards.items().filter((item) => {
    const mark = item.case === null ? undefined : byCase.get(item.case);
    if (mark) {
      item.mark = mark;
      if (item.passing !== 'saving') item.passing = null;
    }
    return mark !== undefined;
  });
}
