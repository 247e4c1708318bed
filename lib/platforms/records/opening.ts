import { authorIn } from './author.ts';
import { bare } from './bare.ts';
import { elementsOf, isElement, near, type Block } from './block.ts';
import { planOf, SAMPLE, type Plan } from './plan.ts';
import type { Tree } from './walk.ts';

/** Dates before the list that are tried, the nearest first. */
const TRIES = 4;
/** So many links before the list are looked at. */
const LINKS = 200;
const SHORTEST = 40;
const SHARE = 0.6;

/**
 * The post that a thread answers to, where it is built otherwise than the answers: what stands before the list, holds a
 * date, words and one author whose page has an address like those of the authors in the list. A column of an editor has
 * not: its author is no visitor.
 */
export function openingOf(tree: Tree, blocks: readonly Block[], plan: Plan): { block: Block; plan: Plan } | null {
  const first = blocks[0]?.element;
  const place = placeOfAuthors(blocks.slice(0, SAMPLE), plan);
  const start = first === undefined ? -1 : tree.elements.indexOf(first);
  if (place === null || start < 0) return null;
  // The head of a thread names who wrote its first post; that one stands in the list.
  const firstAuthor = bare(blocks[0] === undefined ? null : (authorIn(elementsOf(blocks[0], plan.cut), plan.author)?.name ?? null));
  const before = tree.marks.filter(({ at, coarse }) => at < start && !coarse).slice(-TRIES).reverse();
  for (const mark of before) {
    // Up to the element that holds the list as well: below it, what stands before the list.
    let top = mark.at;
    while ((tree.parents[top] ?? -1) >= 0 && (tree.ends[tree.parents[top] ?? 0] ?? 0) <= start) top = tree.parents[top] ?? 0;
    const around = tree.elements[tree.parents[top] ?? -1];
    const head = tree.elements[top];
    if (around === undefined || head === undefined) continue;
    const nodes: Node[] = [];
    for (let node: Node | null = head; node !== null && !(first !== undefined && node.contains(first)); node = node.nextSibling) nodes.push(node);
    const parts = nodes.filter(isElement);
    if (!parts.some((part) => [part, ...part.querySelectorAll('a[href]')].slice(0, LINKS).some((link) => placeOf(link, plan.page) === place))) continue;
    const prose = parts.reduce((sum, part) => sum + proseOf(tree, part, start), 0);
    if (prose < SHORTEST) continue;
    const block: Block = { element: head, nodes, dated: tree.elements[mark.at] ?? null, shown: mark.shown, machine: mark.machine };
    const own = planOf([block], new Set(), plan.page);
    const author = authorIn(elementsOf(block, own.cut), own.author);
    if (author !== null && bare(author.name) !== firstAuthor && placeOf(author.element, plan.page) === place) return { block, plan: { ...own, link: null } };
  }
  return null;
}

function proseOf(tree: Tree, part: Element, before: number): number {
  const at = tree.elements.lastIndexOf(part, before);
  return at < 0 ? 0 : (tree.prose[at] ?? 0);
}

/** Where the pages of most authors of the list stand: the same path but for its last part. */
function placeOfAuthors(blocks: readonly Block[], plan: Plan): string | null {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    const author = authorIn(elementsOf(block, plan.cut), plan.author);
    const place = author === null ? null : placeOf(author.element, plan.page);
    if (place !== null) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  for (const [place, count] of counts) if (count >= blocks.length * SHARE) return place;
  return null;
}

function placeOf(element: Element, page: URL): string | null {
  const link = near(element, 'a[href]') ?? element.querySelector('a[href]');
  const url = link === null ? null : URL.parse(link.getAttribute('href') ?? '', page.href);
  if (url === null || url.host !== page.host || url.pathname === page.pathname) return null;
  const folder = url.pathname.slice(0, url.pathname.replace(/\/$/, '').lastIndexOf('/') + 1);
  const keys = [...url.searchParams.keys()].join('&');
  return folder.length > 1 ? folder : keys === '' ? null : `${url.pathname}?${keys}`;
}
