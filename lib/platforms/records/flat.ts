import { formOf, isElement } from './block.ts';
import type { Candidate } from './groups.ts';
import type { Tree } from './walk.ts';

/** A run of neighbours that make one record, from the index of its first node to that after its last. */
export interface Run {
  owner: number;
  from: number;
  to: number;
}

/** A list in which several neighbours make one record: head, words, head, words. */
export interface Flat {
  nodes: readonly Node[];
  runs: readonly Run[];
  prose: readonly number[];
}

const TEXT = 3;
const ALIKE = 1.3;

/**
 * Where the owners of dates are only heads (or feet) of records: the neighbours that belong to each. The generalised nodes
 * of Liu, Grossman and Zhai, “Mining Data Records in Web Pages” (2003), with the date as what each must hold once.
 */
export function flatOf(tree: Tree, candidate: Candidate): Flat | null {
  const around = mostCommon(candidate.owners.map((owner) => tree.parents[owner] ?? -1));
  const parent = tree.elements[around];
  if (parent === undefined) return null;
  const owners = candidate.owners.filter((owner) => tree.parents[owner] === around);
  if (owners.length < 2 || owners.length < candidate.owners.length * 0.6) return null;
  const indexOf = new Map<Node, number>(owners.map((owner) => [tree.elements[owner] ?? parent, owner]));
  const proseOf = proseOfChildren(tree, around);
  const nodes = [...parent.childNodes].filter((node) => isElement(node) || (node.nodeType === TEXT && (node.nodeValue ?? '').trim() !== ''));
  const at: number[] = [];
  nodes.forEach((node, i) => {
    if (indexOf.has(node)) at.push(i);
  });
  const gaps = at.slice(1).map((position, i) => position - (at[i] ?? 0));
  const gap = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  if (gap < 2) return null;
  const forms = nodes.map(formOf);
  // Neighbours of the owners' own make are records themselves, which show their date in another way.
  const made = new Set(at.map((position) => forms[position]));
  if (forms.filter((form) => made.has(form)).length > at.length * ALIKE && [...made].some((form) => form?.includes('.') === true && !form.includes('.|'))) return null;
  let best: { runs: Run[]; prose: number[]; score: number } | null = null;
  for (let before = 0; before < Math.min(gap, 8); before++) {
    const runs = runsFrom(at, before, gap, forms);
    if (runs === null) continue;
    const prose = runs.map(({ from, to }) => nodes.slice(from, to).reduce((sum, node) => sum + (node.nodeType === TEXT ? (node.nodeValue ?? '').trim().length : proseOf.get(node) ?? 0), 0));
    const first = runs.map(({ from }) => forms[from] ?? '');
    const usual = mostCommon(first);
    const same = first.filter((form) => form === usual).length / first.length;
    // Where each begins with what is about it, all end alike too: the last one lacks nothing that the others end with.
    const last = runs.map(({ to }) => forms[to - 1] ?? '');
    const alike = last[last.length - 1] === mostCommon(last) ? 0.3 : 0;
    const filled = prose.filter((length) => length > 0).length / prose.length;
    const score = same + filled + alike - before * 0.01;
    if (best === null || score > best.score) best = { runs: runs.map((run, i) => ({ ...run, owner: owners[i] ?? around })), prose, score };
  }
  return best === null ? null : { nodes, runs: best.runs, prose: best.prose };
}

function runsFrom(at: readonly number[], before: number, gap: number, forms: readonly string[]): Run[] | null {
  if ((at[0] ?? 0) < before) return null;
  const known = new Set<string>();
  return at.map((position, i) => {
    const from = position - before;
    const next = at[i + 1];
    if (next !== undefined) {
      for (let k = from; k < next - before; k++) known.add(forms[k] ?? '');
      return { owner: -1, from, to: next - before };
    }
    // Nothing shows where the last one ends: as long as the others, and no further than what the others hold.
    let to = position + 1;
    const longest = from + Math.max(gap, ...at.slice(1).map((p, k) => p - (at[k] ?? 0)).slice(0, 500));
    while (to < Math.min(longest, forms.length) && known.has(forms[to] ?? '')) to++;
    return { owner: -1, from, to };
  });
}

function proseOfChildren(tree: Tree, parent: number): Map<Node, number> {
  const prose = new Map<Node, number>();
  for (let child = parent + 1; child < (tree.ends[parent] ?? 0); child = tree.ends[child] ?? child + 1) {
    const element = tree.elements[child];
    if (element !== undefined) prose.set(element, tree.prose[child] ?? 0);
  }
  return prose;
}

export function mostCommon<T>(values: readonly T[]): T {
  const counts = new Map<T, number>();
  let best = values[0] as T;
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (count > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}
