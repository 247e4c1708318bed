import type { PlatformId, Sighting } from '../model/sighting.ts';
import type { Entry, OpenPage, PageInput } from './adapter.ts';
import { openStructured } from './structured/index.ts';

/** A page read with help: `own` is what the adapter itself read, where something was filled into it. */
export interface HelpedPage extends OpenPage {
  own(entry: Entry): Sighting | null;
  /** No card was found, so the structured data is read. */
  instead: boolean;
}

/**
 * What may be taken, each with what belongs to it; never the key, the data of a page knows no ids of the platform. A date
 * may be shown in words that were not understood: the data's moment is one, whatever the words are.
 */
const TAKEN = [['author'], ['rating', 'ratingScale'], ['text'], ['language'], ['postedShown'], ['postedLatest', 'postedEarliest'], ['link']] as const satisfies readonly (readonly (keyof Sighting)[])[];

/**
 * Reading that falls back field by field, for a page that has changed under its adapter: what the adapter did not read of
 * a review is taken from the structured data of the same element, of an element within the card or around it, or of the
 * same words. What it did read stays. Where it finds no card at all, the structured data is read for this platform.
 */
export function withStructured(page: OpenPage, input: PageInput, platform: PlatformId): HelpedPage {
  const data = openStructured(input);
  if (page.entries.length === 0) return { ...data, room: page.room, stated: page.stated, read: (entry) => ofPlatform(data.read(entry), platform), own: () => null, instead: true };
  const beside = matcher(page, data);
  const filled = new Map<Entry, Sighting>();
  return {
    ...page,
    read(entry) {
      const own = page.read(entry);
      const source = own && beside(entry, own);
      const whole = source ? fill(own, source) : own;
      if (own && whole !== own) filled.set(entry, own);
      else filled.delete(entry);
      return whole;
    },
    own: (entry) => filled.get(entry) ?? null,
    instead: false,
  };
}

/** Finds the data of a card: only where it is one review's, so that nobody gets the date of another. */
function matcher(page: OpenPage, data: OpenPage): (entry: Entry, own: Sighting) => Sighting | null {
  const cards = new Set(page.entries.map(({ element }) => element));
  const byCard = new Map<Element, Entry | null>();
  const byText = new Map<string, Sighting | null>();
  for (const entry of data.entries) {
    const card = entry.element && (above(entry.element, cards) ?? only(entry.element, page.entries));
    if (card) byCard.set(card, byCard.has(card) ? null : entry);
    const sighting = data.read(entry);
    if (sighting?.text) byText.set(sighting.text, byText.has(sighting.text) ? null : sighting);
  }
  return ({ element }, own) => {
    const entry = element && byCard.get(element);
    if (entry) return data.read(entry);
    return own.text === null ? null : (byText.get(own.text) ?? null);
  };
}

function above(element: Element, cards: ReadonlySet<Element | null>): Element | null {
  for (let at: Element | null = element; at; at = at.parentElement) if (cards.has(at)) return at;
  return null;
}

/** The one card within this element; null where there are several. */
function only(element: Element, entries: readonly Entry[]): Element | null {
  const within = entries.filter((entry) => entry.element && element.contains(entry.element));
  return within.length === 1 ? (within[0]?.element ?? null) : null;
}

function fill(own: Sighting, source: Sighting): Sighting {
  const lacks = ([field]: (typeof TAKEN)[number]): boolean => own[field] === null && source[field] !== null;
  // A review of pros and cons is whole without a text.
  const fields = TAKEN.filter((group) => lacks(group) && !(group[0] === 'text' && (own.pros ?? own.cons) !== null)).flat();
  if (fields.length === 0) return own;
  const found = fields.filter((field) => source[field] !== null) as string[];
  const values = Object.fromEntries(fields.map((field) => [field, source[field]]));
  return { ...own, ...values, missing: own.missing.filter((name) => !found.includes(name)) };
}

/** What was read by structured data, as a review of this platform: its ids of place and review are not this platform's. */
function ofPlatform(sighting: Sighting | null, platform: PlatformId): Sighting | null {
  if (!sighting) return null;
  const key = sighting.key?.startsWith(`${platform}:`) ? sighting.key : null;
  const missing = new Set([...sighting.missing, 'place.id', ...(key === null ? ['key'] : [])]);
  return { ...sighting, key, place: { ...sighting.place, id: null }, missing: [...missing] };
}
