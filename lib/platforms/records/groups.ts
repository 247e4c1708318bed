import { formOf, namesOf, numberless } from './block.ts';
import type { Mark, Tree } from './walk.ts';
import { REPLY_NAME } from './words.ts';

/** Records that one kind of dates stands for: each owner is an element with one such date of its own. */
export interface Candidate {
  /** What all owners are called. */
  key: number;
  marks: readonly Mark[];
  /** Indexes of the owners, one for each mark, in the order of the page. */
  owners: readonly number[];
  /** Characters of prose of each owner, without what lies in owners inside it. */
  own: readonly number[];
  /** The replies of the page's owner inside an owner: the mark of each and the element around it. */
  answers: ReadonlyMap<number, Answer>;
  /** How much the owners look like a list: they are neighbours, or lie inside each other. */
  list: number;
}

export interface Answer {
  mark: Mark;
  /** Index of the element with the whole reply. */
  at: number;
}

/** How far above its date the element of a record is looked for. */
const CLIMB = 30;
/** So many dates decide which elements are the owners; the others follow. */
const SAMPLE = 120;
const NAMES_LIMIT = 6;
/** A little less than a record of its own: where both could be, the finer reading is right. */
const EXCUSED = 0.9;
/** Of several lists with dates of one form each is taken out in turn. */
const ROUNDS = 4;
const HOOKS = ['data-testid', 'data-hook', 'data-marker', 'data-qa', 'data-test', 'itemtype', 'role'] as const;

/** Dates that stand in the same form, in the order of the page. */
export function formsOf(tree: Tree): Mark[][] {
  const groups = new Map<string, Mark[]>();
  for (const mark of tree.marks) {
    const element = tree.elements[mark.at];
    const around = tree.elements[tree.parents[mark.at] ?? -1];
    if (element === undefined) continue;
    const form = `${formOf(element)}<${around === undefined ? '' : formOf(around)}${mark.coarse ? '~' : ''}`;
    const group = groups.get(form);
    if (group === undefined) groups.set(form, [mark]);
    else group.push(mark);
  }
  return [...groups.values()];
}

/** Finds, for dates of one form, the elements that hold one each. */
export function candidatesOf(tree: Tree, keys: Keys, group: readonly Mark[]): Candidate[] {
  const found: Candidate[] = [];
  let left: readonly Mark[] = group;
  for (let round = 0; round < ROUNDS && left.length > 0; round++) {
    const best = bestKey(tree, keys, left);
    if (best === null) break;
    const taken: Mark[] = [];
    const rest: Mark[] = [];
    const owners: number[] = [];
    const seen = new Set<number>();
    const answers = new Map<number, Answer>();
    for (const mark of left) {
      const owner = keys.ownerOf(mark.at, best);
      if (owner === null) rest.push(mark);
      else if (!seen.has(owner)) {
        seen.add(owner);
        owners.push(owner);
        taken.push(mark);
      } else {
        const answer = keys.answerAround(mark.at, owner);
        if (answer !== null && !answers.has(owner)) answers.set(owner, { mark, at: answer });
      }
    }
    const order = owners.map((_, i) => i).sort((a, b) => (owners[a] ?? 0) - (owners[b] ?? 0));
    const sorted = order.map((i) => owners[i] ?? 0);
    found.push({ key: best, marks: order.flatMap((i) => taken[i] ?? []), owners: sorted, own: ownProse(tree, sorted), answers, list: listShare(tree, sorted) });
    if (rest.length === left.length) break;
    left = rest;
  }
  return found;
}

/** What elements are called by, as numbers; remembered, because many dates have the same elements above them. */
export class Keys {
  readonly #tree: Tree;
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #byElement = new Map<number, readonly number[]>();
  readonly #given = new Set<number>();

  constructor(tree: Tree) {
    this.#tree = tree;
  }

  of(index: number): readonly number[] {
    const before = this.#byElement.get(index);
    if (before !== undefined) return before;
    const element = this.#tree.elements[index];
    const around = this.#tree.elements[this.#tree.parents[index] ?? -1];
    const names = new Set<string>();
    if (element !== undefined) {
      for (const name of (element.getAttribute('class') ?? '').slice(0, 400).split(/\s+/, NAMES_LIMIT)) if (numberless(name) !== '') names.add(`.${numberless(name)}`);
      const id = element.id;
      if (/\d/.test(id)) names.add(`#${numberless(id).slice(0, 60)}`);
      for (const hook of HOOKS) {
        const value = element.getAttribute(hook);
        if (value !== null) names.add(`${hook}=${numberless(value).slice(0, 60)}`);
      }
      names.add(`${element.localName}<${around === undefined ? '' : formOf(around)}`);
    }
    const numbers = [...names].map((name) => this.#numberOf(name));
    this.#byElement.set(index, numbers);
    return numbers;
  }

  /** The nearest element around, or the element itself, that is called so. */
  ownerOf(index: number, key: number): number | null {
    let at = index;
    const name = this.#names[key] ?? '';
    for (let level = 0; level < CLIMB && at > 0; level++) {
      if (this.#isCalled(at, name, key)) return at;
      at = this.#tree.parents[at] ?? -1;
    }
    return null;
  }

  /** One question about one name is cheaper than all names of an element; a class is the most frequent one. */
  #isCalled(index: number, name: string, key: number): boolean {
    const known = this.#byElement.get(index);
    if (known !== undefined || !name.startsWith('.')) return (known ?? this.of(index)).includes(key);
    const names = this.#tree.elements[index]?.getAttribute('class') ?? '';
    return names !== '' && ` ${numberless(names).replace(/\s+/g, ' ')} `.includes(` ${name.slice(1)} `);
  }

  /** Whether the name is one that its makers gave, and not a kind of element at a place. */
  isGiven(key: number): boolean {
    return this.#given.has(key);
  }

  /** The outermost element below `owner` and around the date that is called a reply; null where none is. */
  answerAround(index: number, owner: number): number | null {
    let found: number | null = null;
    let at = index;
    for (let level = 0; level < CLIMB && at > owner; level++) {
      const element = this.#tree.elements[at];
      if (element !== undefined && REPLY_NAME.test(namesOf(element))) found = at;
      at = this.#tree.parents[at] ?? -1;
    }
    return found;
  }

  #numberOf(name: string): number {
    const before = this.#numbers.get(name);
    if (before !== undefined) return before;
    const number = this.#numbers.size;
    this.#numbers.set(name, number);
    this.#names.push(name);
    if (!name.includes('<')) this.#given.add(number);
    return number;
  }
}

/** The name whose nearest bearers hold one date each and are a list with prose. */
function bestKey(tree: Tree, keys: Keys, group: readonly Mark[]): number | null {
  const marks = group.slice(0, SAMPLE);
  const owners = new Map<number, { all: Set<number>; marks: number; excused: number }>();
  for (const mark of marks) {
    const met = new Set<number>();
    let at = mark.at;
    for (let level = 0; level < CLIMB && at > 0; level++) {
      for (const key of keys.of(at)) {
        if (met.has(key)) continue;
        met.add(key);
        const known = owners.get(key);
        if (known === undefined) owners.set(key, { all: new Set([at]), marks: 1, excused: 0 });
        else if (!known.all.has(at)) {
          known.all.add(at);
          known.marks++;
        } else if (keys.answerAround(mark.at, at) === null) known.marks++;
        else known.excused++;
      }
      at = tree.parents[at] ?? -1;
    }
  }
  const found: { key: number; covered: number; prose: number; list: number }[] = [];
  let most = 1;
  for (const [key, known] of owners) {
    const distinct = [...known.all].sort((a, b) => a - b);
    if (distinct.length / known.marks < 0.9 || (marks.length > 1 && distinct.length < 2)) continue;
    // Dates inside the owner's replies are none of a customer; where there are more of them than records, they are records.
    const { excused } = known;
    if (excused > distinct.length) continue;
    const own = ownProse(tree, distinct);
    const prose = own.reduce((sum, length) => sum + Math.min(length, 3_000), 0);
    const list = listShare(tree, distinct);
    if (list >= 0.5) most = Math.max(most, prose);
    found.push({ key, covered: (distinct.length + excused * EXCUSED) / marks.length, prose, list });
  }
  let best: number | null = null;
  let highest = -1;
  for (const { key, covered, prose, list } of found) {
    const score = covered * (0.2 + 0.8 * list) * (0.05 + Math.min(1, prose / most));
    if (score > highest + 1e-9) {
      highest = score;
      best = key;
    }
  }
  return best;
}

/** Prose of each owner without that of owners inside; `owners` in the order of the page. */
export function ownProse(tree: Tree, owners: readonly number[]): number[] {
  const own = owners.map((owner) => tree.prose[owner] ?? 0);
  const open: number[] = [];
  owners.forEach((owner, i) => {
    while (open.length > 0 && (tree.ends[owners[open[open.length - 1] ?? 0] ?? 0] ?? 0) <= owner) open.pop();
    const outer = open[open.length - 1];
    if (outer !== undefined) own[outer] = (own[outer] ?? 0) - (tree.prose[owner] ?? 0);
    open.push(i);
  });
  return own;
}

/**
 * The share of owners that stand in a list: they lie inside each other, or are neighbours – themselves, or after a few
 * elements around them that hold nothing else, which counts a little less.
 */
function listShare(tree: Tree, owners: readonly number[]): number {
  if (owners.length < 2) return 0.5;
  let end = -1;
  const tops = owners.map((owner, i) => {
    const isNested = owner < end;
    if (!isNested) end = tree.ends[owner] ?? owner;
    let top = owner;
    for (let level = 0; level < 8; level++) {
      const parent = tree.parents[top] ?? -1;
      if (parent <= 0 || parent <= (owners[i - 1] ?? -1) || (owners[i + 1] ?? Infinity) < (tree.ends[parent] ?? 0)) break;
      top = parent;
    }
    return { isNested, isDirect: top === owner, parent: tree.parents[top] ?? -1 };
  });
  const siblings = new Map<number, number>();
  for (const { parent } of tops) siblings.set(parent, (siblings.get(parent) ?? 0) + 1);
  let listed = 0;
  for (const { isNested, isDirect, parent } of tops) {
    if (isNested) listed++;
    else if ((siblings.get(parent) ?? 0) > 1) listed += isDirect ? 1 : INDIRECT;
  }
  return listed / owners.length;
}

const INDIRECT = 0.85;
