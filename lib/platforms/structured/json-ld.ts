import { property, stringOf } from '../kit/find.ts';
import { localName, type Thing, type Value } from './thing.ts';
import { isHolder, isReviewed, isWanted, type Collected, type Placed } from './collected.ts';

const SCRIPTS = 'script[type*="ld+json" i]';
/** Most values that are looked at in one page's data; a page of thousands of reviews has fewer. */
const VALUES_LIMIT = 500_000;
/** One value to look at: whose it is, and within which review it lies. */
interface Step {
  value: unknown;
  owner: object | null;
  within: Placed | null;
  depth: number;
}

/** The page's JSON-LD, in its order. Data that is not JSON is passed over. */
export function jsonLd(document: Document, into: Collected): void {
  const data = Array.from(document.querySelectorAll(SCRIPTS), ({ textContent }) => parsed(textContent ?? '')).filter((value) => value !== undefined);
  if (data.length > 0) collect(data, into);
}

function parsed(source: string): unknown {
  // A few systems wrap the data in the comments of old pages, or end it like a statement.
  const text = source.trim().replace(/^(?:\/\/|\/\*)?\s*(?:<!--|<!\[CDATA\[)(?:\s*\*\/)?|(?:(?:\/\/|\/\*)?\s*(?:-->|\]\]>)(?:\s*\*\/)?|;)$/g, '');
  if (text.trim() === '') return undefined;
  return json(text) ?? json(mended(text));
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const TEXTS = /("[^"\\]*(?:\\[^][^"\\]*)*")/;

/** The two faults that templates make: raw line breaks inside a text, and a comma after the last of a list. */
function mended(source: string): string {
  // Every second part is a text.
  return source
    .split(TEXTS)
    .map((part, i) => (i % 2 === 0 ? part.replace(/,(?=\s*[\]}])/g, '') : part.replace(/\r?\n/g, '\\n').replace(/\p{Cc}/gu, ' ')))
    .join('');
}

/** Looks into everything below, by a stack of its own: hostile data nests deeper than a call stack. */
function collect(data: unknown, into: Collected): void {
  const ids = new Map<string, object>();
  const owners = new Map<string, object>();
  const found: { node: object; owner: object | null; placed: Placed }[] = [];
  const others: { node: object; top: boolean }[] = [];
  const steps: Step[] = [{ value: data, owner: null, within: null, depth: 0 }];
  for (let seen = 0; steps.length > 0 && seen < VALUES_LIMIT; seen++) {
    const step = steps.pop();
    if (step === undefined || typeof step.value !== 'object' || step.value === null) continue;
    const node = step.value;
    let { owner, within, depth } = step;
    if (!Array.isArray(node)) {
      const types = typesOf(node);
      const id = stringOf(property(node, '@id'));
      if (id !== null) {
        const known = ids.get(id);
        if (known === undefined || Object.keys(known).length < Object.keys(node).length) ids.set(id, node);
        if (types.length === 0 && owner !== null && Object.keys(node).length === 1) owners.set(id, owners.get(id) ?? owner);
      }
      if (types.some(isReviewed)) {
        const placed: Placed = { thing: EMPTY, owner: null, within, top: depth <= TOP };
        found.push({ node, owner, placed });
        within = placed;
      } else if (types.length > 0 && !isHolder(types)) owner = node;
      if (types.some(isWanted) || Object.hasOwn(node, 'aggregateRating')) others.push({ node, top: depth <= TOP });
      if (types.length > 0) depth += 1;
    }
    const values: unknown[] = Object.values(node);
    for (let i = values.length - 1; i >= 0; i--) steps.push({ value: values[i], owner, within, depth });
  }
  const thing = (node: object): Thing => thingOf(node, ids);
  for (const { node, owner, placed } of found) {
    const id = stringOf(property(node, '@id'));
    const holder = owner ?? (id === null ? undefined : owners.get(id)) ?? null;
    into.reviews.push(Object.assign(placed, { thing: thing(node), owner: holder && thing(holder) }));
  }
  for (const { node, top } of others) into.others.push({ thing: thing(node), top });
}

const EMPTY: Thing = { via: 'json-ld', types: [], id: null, element: null, values: () => [] };
/** As many things may lie around one that the page itself is about: none, or the page. */
const TOP = 1;

function rawTypes(node: object): string[] {
  const type = property(node, '@type');
  return (Array.isArray(type) ? (type as unknown[]) : [type]).filter((name) => typeof name === 'string');
}

function typesOf(node: object): string[] {
  return rawTypes(node).map(localName);
}

function thingOf(node: object, ids: ReadonlyMap<string, object>): Thing {
  const id = stringOf(property(node, '@id'));
  const whole = (id !== null && ids.get(id)) || node;
  const raw = rawTypes(node)[0] ?? rawTypes(whole)[0] ?? '';
  const prefix = raw.slice(0, raw.length - localName(raw).length);
  return {
    via: 'json-ld',
    types: typesOf(node).length > 0 ? typesOf(node) : typesOf(whole),
    id,
    element: null,
    values(name) {
      for (const from of [node, whole]) {
        const value = property(from, name) ?? (prefix === '' ? undefined : property(from, prefix + name));
        if (value !== undefined && value !== null) return listed(value).map((one) => valueOf(one, ids));
      }
      return [];
    },
  };
}

/** The single values of what may be an array, or an array within `@list` or `@set`. */
function listed(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.slice(0, MOST_VALUES) as unknown[];
  const inner = property(value, '@list') ?? property(value, '@set');
  return Array.isArray(inner) ? (inner.slice(0, MOST_VALUES) as unknown[]) : [value];
}

/** No property of a review has more values; lists of reviews are not read as values. */
const MOST_VALUES = 100;

function valueOf(value: unknown, ids: ReadonlyMap<string, object>): Value {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { thing: null, data: value, address: null, element: null };
  const data = property(value, '@value');
  if (data !== undefined) return { thing: null, data, address: null, element: null };
  return { thing: thingOf(value, ids), data: undefined, address: stringOf(property(value, '@id')), element: null };
}
