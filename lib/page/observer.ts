import { isOurs } from './own-node.ts';

export interface PageObserver {
  /** Watches the nearest common container of the cards; the whole body while there are none. */
  watch(cards: readonly Element[]): void;
  /** Writes of our own that are no news. */
  unseen(write: () => void): void;
  stop(): void;
}

/** Attributes in which pages keep what a review says; classes and styles change all day and say nothing new. */
const TELLING = ['content', 'datetime', 'aria-label', 'href'];

/**
 * One observer for the whole page. `changed` gets the nodes where something happened, at once; it must be quick.
 */
export function pageObserver(document: Document, changed: (places: readonly Node[]) => void): PageObserver {
  let container: Element | null = null;
  const observer = new MutationObserver((records) => heard(records));

  const heard = (records: readonly MutationRecord[]): void => {
    const places = records.filter((record) => !onlyOurs(record)).map((record) => record.target);
    // The framework threw the whole list away: wait for the next one anywhere.
    if (container && !container.isConnected) observe(document.body);
    if (places.length > 0) changed(places);
  };

  const observe = (target: Element): void => {
    if (container === target) return;
    // Disconnecting forgets what was not told yet.
    const missed = observer.takeRecords();
    observer.disconnect();
    container = target;
    observer.observe(target, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: TELLING });
    // Only to notice that the container itself is taken out.
    for (let above = target.parentElement; above; above = above.parentElement) observer.observe(above, { childList: true });
    if (missed.length > 0) heard(missed);
  };

  return {
    watch(cards) {
      observe(commonContainer(cards) ?? document.body);
    },
    unseen(write) {
      heard(observer.takeRecords());
      write();
      observer.takeRecords();
    },
    stop() {
      observer.disconnect();
      container = null;
    },
  };
}

function onlyOurs(record: MutationRecord): boolean {
  if (isOurs(record.target)) return true;
  // A mark that the page took away is news: it is drawn again.
  return record.type === 'childList' && record.removedNodes.length === 0 && [...record.addedNodes].every(isOurs);
}

function commonContainer(cards: readonly Element[]): Element | null {
  let container = cards[0]?.parentElement ?? null;
  for (const card of cards) while (container && !container.contains(card)) container = container.parentElement;
  return container;
}
