import { isHolder, isReviewed, isWanted, type Collected, type Placed } from './collected.ts';
import { firstOf, localName, type Thing, type Value } from './thing.ts';

/** How elements say what they are: microdata and RDFa differ in the names of the attributes and in little else. */
interface Syntax {
  via: 'microdata' | 'rdfa';
  /** What makes an element a thing of its own. */
  scope: string;
  type: string;
  property: string;
  ids: readonly string[];
}

const MICRODATA: Syntax = { via: 'microdata', scope: '[itemscope]', type: 'itemtype', property: 'itemprop', ids: ['itemid'] };
/** A subject of RDFa is also what `about` names. */
const RDFA: Syntax = { via: 'rdfa', scope: '[typeof],[about]', type: 'typeof', property: 'property', ids: ['resource', 'about'] };

/** As many values of one attribute are looked at: names of a property, ids of other elements. */
const MOST_NAMES = 20;

export function microdata(document: Document, into: Collected): void {
  collect(document, MICRODATA, into);
}

export function rdfa(document: Document, into: Collected): void {
  collect(document, RDFA, into);
}

function collect(document: Document, syntax: Syntax, into: Collected): void {
  const placed = new Map<Element, Placed>();
  const owners = ownersOf(document, syntax);
  const isNamed = memory((element) => !isHolder(typesOf(element, syntax)) && firstOf(thingOf(element, syntax), 'name', 'headline') !== null);
  const isTop = (element: Element): boolean => {
    const around = owners(element);
    return around === null || owners(around) === null;
  };
  const rated = new Set<Element>();
  for (const rating of document.querySelectorAll(`[${syntax.property}~="aggregateRating"], [${syntax.property}$=":aggregateRating"]`)) {
    const owner = owners(rating);
    if (owner !== null) rated.add(owner);
  }
  for (const element of document.querySelectorAll(`[${syntax.type}]`)) {
    const types = typesOf(element, syntax);
    const isReview = types.some(isReviewed);
    if (!isReview && (types.some(isWanted) || rated.has(element))) into.others.push({ thing: thingOf(element, syntax), top: isTop(element) });
    if (!isReview) continue;
    const thing = thingOf(element, syntax);
    const around = owners(element);
    let within: Placed | null = null;
    let owner: Element | null = null;
    for (let at = around; at !== null; at = owners(at)) {
      within ??= placed.get(at) ?? null;
      // A list or a page around a review is not what is reviewed: it has no name of its own.
      if (!placed.has(at) && isNamed(at)) {
        owner = at;
        break;
      }
    }
    const review: Placed = { thing, owner: owner && thingOf(owner, syntax), within, top: around === null };
    placed.set(element, review);
    into.reviews.push(review);
  }
}

function typesOf(element: Element, syntax: Syntax): string[] {
  return tokens(element.getAttribute(syntax.type)).map(localName);
}

function tokens(list: string | null): string[] {
  return (list ?? '').slice(0, 1_000).split(/\s+/, MOST_NAMES).filter((name) => name !== '');
}

/** The thing around an element, also where it is only named as one of its parts (`itemref`). */
function ownersOf(document: Document, syntax: Syntax): (element: Element) => Element | null {
  const refs = new Map<string, Element>();
  if (syntax === MICRODATA) {
    for (const element of document.querySelectorAll('[itemref]')) for (const id of tokens(element.getAttribute('itemref'))) refs.set(id, element);
  }
  return memory((element) => {
    if (refs.size === 0) return element.parentElement?.closest(syntax.scope) ?? null;
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      if (at !== element && at.matches(syntax.scope)) return at;
      const owner = at.id === '' ? undefined : refs.get(at.id);
      if (owner !== undefined && owner !== element && !element.contains(owner)) return owner;
    }
    return null;
  });
}

function memory<T>(ask: (element: Element) => T): (element: Element) => T {
  const known = new Map<Element, { answer: T }>();
  return (element) => {
    let before = known.get(element);
    if (before === undefined) known.set(element, (before = { answer: ask(element) }));
    return before.answer;
  };
}

function thingOf(element: Element, syntax: Syntax): Thing {
  let properties: Map<string, Element[]> | null = null;
  const ids = syntax.ids.map((name) => element.getAttribute(name)).filter((id) => id !== null);
  return {
    via: syntax.via,
    types: typesOf(element, syntax),
    id: ids[0] ?? null,
    element,
    values(name) {
      properties ??= propertiesOf(element, syntax);
      return (properties.get(name) ?? []).map((one) => valueOf(one, syntax));
    },
  };
}

/** The properties of one thing: those whose nearest thing is this one, in the order of the page. */
function propertiesOf(thing: Element, syntax: Syntax): Map<string, Element[]> {
  const properties = new Map<string, Element[]>();
  const add = (element: Element, names: readonly string[]): void => {
    for (const name of names.map(localName)) properties.set(name, [...(properties.get(name) ?? []), element]);
  };
  for (const root of [thing, ...referred(thing, syntax)]) {
    // What `about` names is a thing itself; what `itemref` names belongs to whatever it stands in.
    const around = root === thing || syntax === RDFA ? root : (root.parentElement?.closest(syntax.scope) ?? null);
    if (root !== thing) add(root, tokens(root.getAttribute(syntax.property)));
    for (const element of root.querySelectorAll(`[${syntax.property}]`)) {
      if ((element.parentElement?.closest(syntax.scope) ?? null) === around) add(element, tokens(element.getAttribute(syntax.property)));
    }
  }
  if (syntax === RDFA) {
    // data-vocabulary.org: the property stands around the thing that is its value.
    for (const element of thing.querySelectorAll('[rel*=":"]')) {
      const value = element.querySelector('[typeof]');
      if (value !== null && value.parentElement?.closest(syntax.scope) === thing) add(value, tokens(element.getAttribute('rel')));
    }
  }
  return properties;
}

/** Elements elsewhere that belong to a thing: named by `itemref`, or with `about` its id. */
function referred(thing: Element, syntax: Syntax): Element[] {
  const { ownerDocument: document } = thing;
  if (syntax === MICRODATA) {
    const named = tokens(thing.getAttribute('itemref')).map((id) => document.getElementById(id));
    return named.filter((element) => element !== null && !element.contains(thing) && !thing.contains(element)) as Element[];
  }
  const id = thing.hasAttribute('typeof') ? (thing.getAttribute('resource') ?? thing.getAttribute('about')) : null;
  if (id === null || id === '') return [];
  return Array.from(document.querySelectorAll('[about]')).filter((element) => element !== thing && !element.contains(thing) && element.getAttribute('about') === id && !element.hasAttribute('typeof'));
}

/** Where an element keeps its value as data, by its kind. */
const DATA: Readonly<Record<string, string>> = { time: 'datetime', data: 'value', meter: 'value', object: 'data' };

function valueOf(element: Element, syntax: Syntax): Value {
  const isThing = element.hasAttribute(syntax === MICRODATA ? 'itemscope' : 'typeof');
  const attribute = DATA[element.localName];
  const data = element.getAttribute('content') ?? (attribute === undefined ? null : element.getAttribute(attribute));
  return {
    thing: isThing ? thingOf(element, syntax) : null,
    data: data ?? undefined,
    address: (syntax === RDFA ? element.getAttribute('resource') : null) ?? element.getAttribute('href') ?? element.getAttribute('src'),
    element,
  };
}
