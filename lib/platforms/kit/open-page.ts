import type { Room, Sighting, Via } from '../../model/sighting.ts';
import type { Entry, OpenPage, Stated } from '../adapter.ts';

/** A page whose every review stands in a card of its own. */
export interface CardPage {
  room: Room;
  /** By the platform's own adapter unless it says otherwise. */
  via?: Via;
  /** The cards in the order of the page. */
  cards: Iterable<Element>;
  read(card: Element): Sighting | null;
  /** Selectors of the line of a card where its mark goes, in order of preference. */
  anchors: readonly string[];
  /** A control of the platform's own that opens the field; the labels that every platform may use need no word here. */
  replyOpener?(card: Element, box: HTMLElement | null): HTMLElement | null;
  whole?: boolean;
  sorted?: boolean;
  stated?: Stated | null;
}

/** What every adapter with cards does the same way. */
export function openCards(page: CardPage): OpenPage {
  return {
    room: page.room,
    via: page.via ?? 'adapter',
    entries: Array.from(page.cards, (element): Entry => ({ element })),
    read: (entry) => (entry.element === null ? null : page.read(entry.element)),
    anchor: (card) => anchorOf(card, page.anchors),
    replyOpener: (card, box) => page.replyOpener?.(card, box) ?? null,
    stated: page.stated ?? null,
    // No platform's sign of a filter was seen on a real page, so the lack of one proves nothing.
    list: { whole: page.whole ?? false, sorted: page.sorted ?? false, unfiltered: null },
  };
}

/** The first line found, else the card itself. */
export function anchorOf(card: Element, selectors: readonly string[]): Element {
  for (const selector of selectors) {
    const line = card.querySelector(selector);
    if (line !== null) return line;
  }
  return card;
}
