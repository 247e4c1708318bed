import { namesOf, type Block } from './block.ts';
import type { Mark, Tree } from './walk.ts';

/** What pages call one record of a customer, and nothing else: a word in a name of its element. */
const CALLED = '[class*="review" i], [class*="comment" i], [class*="feedback" i], [class*="opinion" i], [class*="otzyv" i], [class*="bewertung" i], [itemprop*="review" i], [itemprop*="comment" i], [id^="comment-"], [id^="review-"]';
const ONE = /^(?:.*[-_])?(?:user-?|customer-?|product-?|item-?)?(?:reviews?|comments?|feedbacks?|opinions?|otzyv|bewertung)(?:[-_]*(?:item|card|box|entry|wrapper|block|row|single|container|body|li))?$/;
/** Of so many candidates on one page none is the list. */
const LIMIT = 4_000;
const SHORTEST = 20;
const FORMS = 4;

/**
 * Lists whose records show no date, or a single record: by the names that the page gives them. Of elements inside each
 * other that are called alike, the outer one is the record.
 */
export function namedLists(root: Element, tree: Tree): Block[][] {
  const indexes = new Map(tree.elements.map((element, i) => [element, i]));
  const groups = new Map<string, Element[]>();
  let seen = 0;
  for (const element of root.querySelectorAll(CALLED)) {
    if (++seen > LIMIT) break;
    for (const name of namesIn(element)) {
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [element]);
      else group.push(element);
    }
  }
  const found = [...groups.values()]
    .map((elements) => outermost(elements, indexes, tree))
    .filter((elements) => elements.length > 0)
    .map((elements) => ({ elements, prose: elements.reduce((sum, element) => sum + (tree.prose[indexes.get(element) ?? 0] ?? 0), 0) }))
    .sort((a, b) => b.elements.length - a.elements.length || b.prose - a.prose)
    .slice(0, FORMS);
  return found.map(({ elements }) => elements.map((element) => blockOf(element, indexes.get(element) ?? 0, tree)));
}

function namesIn(element: Element): Set<string> {
  const names = new Set<string>();
  for (const name of namesOf(element).split(/\s+/)) {
    const plain = name.replace(/[-_]*\d+$/, '');
    if (plain !== '' && ONE.test(plain)) names.add(plain);
  }
  return names;
}

function outermost(elements: readonly Element[], indexes: ReadonlyMap<Element, number>, tree: Tree): Element[] {
  let end = -1;
  return elements.filter((element) => {
    const at = indexes.get(element);
    if (at === undefined || at < end || (tree.prose[at] ?? 0) < SHORTEST) return false;
    end = tree.ends[at] ?? at;
    return true;
  });
}

function blockOf(element: Element, at: number, tree: Tree): Block {
  const end = tree.ends[at] ?? at;
  const mark: Mark | undefined = tree.marks.find((one) => one.at >= at && one.at < end && !one.coarse);
  return { element, nodes: null, dated: mark === undefined ? null : (tree.elements[mark.at] ?? null), shown: mark?.shown ?? null, machine: mark?.machine ?? null };
}
