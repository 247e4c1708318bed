import { itemsOf, property, stringOf } from '../kit/find.ts';
import { numberOf } from '../kit/rating.ts';
import { PUBLIC } from './selectors.ts';

/** What the page's data says of one place. */
export interface PlaceState {
  name: string | null;
  total: number | null;
  rating: number | null;
  /** Its reviews as the data has them, in the order of the page, each once. */
  reviews: readonly unknown[];
}

/** One loaded part of a list of reviews. `ours`: the data says whose list it is, and it is this place's. */
interface Part {
  items: readonly unknown[];
  total: unknown;
  rating: unknown;
  ours: boolean;
}

const START = /\bJSON\.parse\(\s*(['"`])/g;
/** Escapes of a JavaScript string; a line's end after a backslash is nothing. */
const ESCAPE = /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|(\r\n|[\s\S]))/gi;
const PLAIN: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0', '\n': '', '\r\n': '' };
const LARGEST_CODE = 0x10ffff;
/** An id of a place; the digits of a UUID are none. */
const LONG_ID = /(?<![\w-])\d{9,20}(?![\da-f-])/;

/** The state read last from a script element: a page is looked at again and again, and the script is long. */
const known = new WeakMap<Element, { source: string; data: readonly unknown[] }>();

/**
 * The data of this very place, whichever of the known forms it has: `initialState` (2026-03), `__REACT_QUERY_STATE__`
 * (2026-08). It is what the server sent at first: after a move to another place it speaks of the first one still, and
 * is not taken for the second.
 */
export function stateOf(document: Document, firm: string): PlaceState | null {
  const data = [...document.querySelectorAll(PUBLIC.script)].flatMap(dataIn);
  const profile = data.map((root) => property(root, 'data', 'entity', 'profile', firm, 'data')).find((found) => found !== undefined);
  const queries = data.flatMap((root) => itemsOf(property(root, 'queries')));
  const ofFirm = new RegExp(`(?<!\\d)${firm}(?!\\d)`);
  const named = profile !== undefined || queries.some((query) => ofFirm.test(keyOf(query)));
  const parts = [...data.flatMap(partsOfState), ...queries.flatMap((query) => partsOfQuery(query, (key) => ofFirm.test(key) || (named && !LONG_ID.test(key))))];
  const reviews = new Map<unknown, unknown>();
  let stated: Part | undefined;
  for (const part of parts) {
    const items = part.items.filter((item) => isOf(item, firm, part.ours));
    if (part.ours || (items.length > 0 && items.length === part.items.length)) stated ??= part;
    for (const item of items) {
      const id = idOf(property(item, 'id')) ?? item;
      if (!reviews.has(id)) reviews.set(id, item);
    }
  }
  if (profile === undefined && stated === undefined && reviews.size === 0) return null;
  return {
    name: stringOf(property(profile, 'name_ex', 'primary')) ?? stringOf(property(profile, 'name')),
    total: numberOf(property(profile, 'reviews', 'general_review_count') ?? stated?.total),
    rating: numberOf(property(profile, 'reviews', 'general_rating') ?? stated?.rating),
    reviews: [...reviews.values()],
  };
}

/** Ids come as strings; a build that writes them as numbers means the same. */
export function idOf(value: unknown): string | null {
  return typeof value === 'number' ? String(value) : stringOf(value);
}

/** `data.review[id].data`, in the order of the lists that name these ids; what no list names comes last. */
function partsOfState(root: unknown): Part[] {
  const all = property(root, 'data', 'review');
  const lists = valuesOf(property(root, 'data', 'reviewSearch')).map((list): Part => {
    const ids = itemsOf(property(list, 'data', 'items')).map(idOf);
    const items = ids.map((id) => property(all, id ?? '', 'data'));
    return { items, total: property(list, 'data', 'total'), rating: property(list, 'data', 'rating'), ours: false };
  });
  return [...lists, { items: valuesOf(all).map((review) => property(review, 'data')), total: undefined, rating: undefined, ours: false }];
}

/** `queries[].state.data.pages[].items` of the queries for the reviews of a place. A key without any id: the data must speak of this place elsewhere. */
function partsOfQuery(query: unknown, isOurs: (key: string) => boolean): Part[] {
  if (property(query, 'queryKey', 0) !== 'fetchEntityReviews') return [];
  const ours = isOurs(keyOf(query));
  return itemsOf(property(query, 'state', 'data', 'pages')).map((page): Part => {
    return { items: itemsOf(property(page, 'items')), total: property(page, 'total'), rating: property(page, 'rating'), ours };
  });
}

function keyOf(query: unknown): string {
  return JSON.stringify(property(query, 'queryKey') ?? null);
}

/** By what the review itself says of its place; where it says nothing, by its list. */
function isOf(item: unknown, firm: string, otherwise: boolean): boolean {
  if (typeof item !== 'object' || item === null) return false;
  const id = idOf(property(item, 'object', 'id'));
  return id === null ? otherwise : id === firm;
}

/** What stands in the `JSON.parse('…')` of a script. The page's variables are out of reach; its words are not. */
function dataIn(script: Element): readonly unknown[] {
  const source = script.textContent;
  const before = known.get(script);
  if (before?.source === source) return before.data;
  const data: unknown[] = [];
  for (const start of source.matchAll(START)) {
    const literal = literalAt(source, start.index + start[0].length, start[1] ?? '');
    if (literal === null) continue;
    try {
      data.push(JSON.parse(literal.replace(ESCAPE, unescaped)));
    } catch {
      continue; // cut short, or no data at all
    }
  }
  known.set(script, { source, data });
  return data;
}

/** A string from behind its opening quote to its closing one; null when it does not end. By hand: a pattern would run out of stack. */
function literalAt(source: string, start: number, quote: string): string | null {
  for (let at = start; at < source.length; at++) {
    const sign = source[at];
    if (sign === '\\') at++;
    else if (sign === quote) return source.slice(start, at);
  }
  return null;
}

function unescaped(_: string, braced?: string, four?: string, two?: string, sign = ''): string {
  const digits = braced ?? four ?? two;
  if (digits === undefined) return Object.hasOwn(PLAIN, sign) ? (PLAIN[sign] ?? '') : sign;
  const code = Number.parseInt(digits, 16);
  return braced === undefined ? String.fromCharCode(code) : code <= LARGEST_CODE ? String.fromCodePoint(code) : '';
}

function valuesOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}
