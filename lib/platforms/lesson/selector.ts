/** Finds selectors for what the manager points at: plain ones, by names that a site keeps before names that a build makes up. */

/** Attributes that say what a thing is; a site keeps them longer than its classes. */
const MEANT = ['itemprop', 'data-testid', 'data-test', 'data-qa', 'data-auto', 'data-marker', 'data-hook', 'data-role', 'data-type', 'rel', 'role'];
/** Names that builds make up: `css-1x2y3z`, `Card__x9Ab2`, `_1k5soqfl`, `sc-bdVaJa`. They may be gone with the next deploy. */
const MADE_UP = /^(?:css|sc|jsx|emotion|styled)-|^_+[a-z\d]|__[\w-]*[A-Z\d][\w-]*$|\d{3,}|^[a-zA-Z]{1,2}\d|[a-z][A-Z][a-z]*[A-Z\d]|^(?=.*\d)(?=.*[A-Z])/;
/** What stands in a selector without an escape: no digit first. */
const PLAIN = /^-?[a-z_][\w-]{0,98}$/i;
const ATTRIBUTE_VALUE = /^[^"\\\n]{1,100}$/;
/** States of a moment: the pointed one may be hovered, open or the first. */
const STATE = /active|hover|focus|open|selected|current|first|last|even|odd|visible|loaded|expanded|collapsed/i;

/** Ways to name an element on its own, the surest first: what it is meant as, its lasting classes, its tag with all its classes, its tag. */
export function namesOf(element: Element): string[] {
  const tag = element.localName;
  if (!/^[a-z][a-z0-9-]{0,60}$/.test(tag)) return [];
  const classes = [...element.classList].filter((name) => PLAIN.test(name) && !STATE.test(name));
  const lasting = classes.filter((name) => !MADE_UP.test(name));
  const meant = MEANT.flatMap((name) => {
    const value = element.getAttribute(name);
    return value !== null && ATTRIBUTE_VALUE.test(value) && !/\d/.test(value) ? [`${tag}[${name}="${value}"]`] : [];
  });
  const all = [
    ...meant,
    ...lasting.map((name) => `${tag}.${name}`),
    ...(lasting.length > 1 ? [tag + lasting.slice(0, 4).map((name) => `.${name}`).join('')] : []),
    ...classes.filter((name) => MADE_UP.test(name)).map((name) => `${tag}.${name}`),
    tag,
  ];
  return [...new Set(all)];
}

/** Remembers what selectors find: a page is asked for the same ones again and again while the pointer moves. */
export interface Finder {
  all(selector: string): readonly Element[];
  /** Whether all that a selector finds is of one make: the same tag at the same depth, so that none lies inside another. */
  isUniform(selector: string): boolean;
}

export function finder(document: Document): Finder {
  const known = new Map<string, { found: readonly Element[]; uniform: boolean | null }>();
  const depths = new WeakMap<Element, number>();
  const depthOf = (element: Element): number => {
    const path: Element[] = [];
    let at: Element | null = element;
    while (at !== null && !depths.has(at)) {
      path.push(at);
      at = at.parentElement;
    }
    let depth = at === null ? 0 : (depths.get(at) ?? 0);
    for (let i = path.length - 1; i >= 0; i--) depths.set(path[i] as Element, ++depth);
    return depth;
  };
  const look = (selector: string): { found: readonly Element[]; uniform: boolean | null } => {
    const before = known.get(selector);
    if (before !== undefined) return before;
    const now = { found: [...document.querySelectorAll(selector)], uniform: null };
    known.set(selector, now);
    return now;
  };
  return {
    all: (selector) => look(selector).found,
    isUniform(selector) {
      const one = look(selector);
      const [first] = one.found;
      one.uniform ??= first !== undefined && one.found.every((element) => element.localName === first.localName && depthOf(element) === depthOf(first));
      return one.uniform;
    },
  };
}

/**
 * A selector of this element and of all that are like it: its siblings and cousins that carry the same name. Of the names
 * that find more than one thing it takes the first whose finds are all alike; null when nothing else is like it.
 */
export function listSelector(element: Element, find: Finder): string | null {
  const names = namesOf(element);
  const lists = (selector: string): boolean => find.all(selector).length > 1 && find.isUniform(selector);
  const own = names.find((name) => name !== element.localName && lists(name));
  if (own !== undefined) return own;
  const around = element.parentElement;
  if (around === null) return null;
  for (const outer of namesOf(around)) {
    for (const name of names) {
      const selector = `${outer} > ${name}`;
      if (!lists(selector) || !find.all(selector).includes(element)) continue;
      // A bare tag names the items of one list, never parts of several blocks.
      if (name !== element.localName || find.all(selector).every((one) => one.parentElement === around)) return selector;
    }
  }
  return null;
}

/**
 * A selector that leads from a card to the element that was pointed at inside it, and to its like in as many of the
 * other cards as possible; null when the element is not inside the card.
 */
export function partSelector(card: Element, element: Element, cards: readonly Element[]): string | null {
  if (card === element || !card.contains(element)) return null;
  const names = namesOf(element);
  const parent = element.parentElement;
  const candidates = [
    ...names,
    ...(parent !== null && parent !== card ? namesOf(parent).flatMap((outer) => names.map((name) => `${outer} > ${name}`)) : []),
    pathOf(card, element),
  ].filter((selector) => selector !== null && card.querySelector(selector) === element) as string[];
  let best: { selector: string; cards: number } | null = null;
  for (const selector of candidates) {
    const reached = cards.filter((one) => one.querySelector(selector) !== null).length;
    if (best === null || reached > best.cards) best = { selector, cards: reached };
  }
  return best?.selector ?? null;
}

/** Steps by tag and place; null when they are more than a lesson may hold. */
function pathOf(card: Element, element: Element): string | null {
  const steps: string[] = [];
  for (let at: Element = element; at !== card; ) {
    const parent: Element | null = at.parentElement;
    if (parent === null) return null;
    const alike = [...parent.children].filter((child) => child.localName === at.localName);
    steps.unshift(`${at.localName}:nth-of-type(${String(alike.indexOf(at) + 1)})`);
    at = parent;
  }
  return steps.length <= 8 && steps.every((step) => /\((?:[1-9]\d?)\)$/.test(step)) ? steps.join(' > ') : null;
}
