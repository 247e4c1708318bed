/** The first element by the selector that does not lie inside `cut` (an answer that repeats the card's own markup). */
export function firstOutside(root: Element, selector: string, cut: Element | null): Element | null {
  const first = root.querySelector(selector);
  // What is cut off mostly stands last: the first is mostly the one.
  if (cut === null || first === null || !cut.contains(first)) return first;
  for (const element of root.querySelectorAll(selector)) if (!cut.contains(element)) return element;
  return null;
}

/** All elements by the selector that do not lie inside `cut`. */
export function allOutside(root: Element, selector: string, cut: Element | null): Element[] {
  const found: Element[] = [];
  // Most cards have no photos: asking for one is cheaper than making an empty list.
  if (root.querySelector(selector) === null) return found;
  const all = root.querySelectorAll(selector);
  for (let i = 0; i < all.length; i++) {
    const element = all[i];
    if (element !== undefined && (cut === null || !cut.contains(element))) found.push(element);
  }
  return found;
}

/** A property of a value of unknown shape, own properties only; undefined where there is none. */
export function property(value: unknown, ...path: (string | number)[]): unknown {
  let at = value;
  for (const name of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined;
    at = (at as Record<string | number, unknown>)[name];
  }
  return at;
}

/** A string that is not empty, else null. */
export function stringOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The items of an array, none of anything else. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
