import { childrenOf, elementsOf, isElement, namesOf, numberless, type Block, type Cut } from './block.ts';
import { BEHAVIOUR_NAME, BODY_NAME, BODY_PROPERTY, QUOTE_NAME, SIDE_NAME, SIGNATURE_NAME } from './words.ts';

/** The way from a record down to the element with its words: one form for each level. */
export type Way = readonly string[];

/** So much of what stands at a level must stand in one child for the words to be looked for there. */
const SHARE = 0.6;
const NAMED_SHARE = 0.3;
const PLACE_SHARE = 0.75;
/** «Сообщений: 311», “Joined: 2009”: what is known of an author. */
const PAIR = /^[\p{L}\s./-]{2,24}:\s*\S{1,24}$/u;
const LEVELS = 40;
/** Lines that stand in so many records are the page's and not their authors'. */
const COMMON_SHARE = 0.4;
const COMMON_LENGTH = 60;
const MUTE = new Set(['a', 'button', 'label', 'time', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'script', 'style', 'noscript', 'template', 'textarea', 'select', 'svg']);
const TEXT = 3;

/** Lines that stand in many of the records: labels, controls, ranks. */
export function commonLines(lines: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const record of lines) for (const line of new Set(record)) counts.set(line, (counts.get(line) ?? 0) + 1);
  const common = new Set<string>();
  if (lines.length < 3) return common;
  for (const [line, count] of counts) if (count >= Math.max(3, lines.length * COMMON_SHARE)) common.add(line);
  return common;
}

/** The lines of text of a record that could be common to all, text node by text node. */
export function shortLines(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => linesOf(element).filter((line) => line.length <= COMMON_LENGTH));
}

export function linesOf(element: Element): string[] {
  const lines: string[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    const line = node.nodeType === TEXT ? (node.nodeValue ?? '').trim() : '';
    if (line !== '') lines.push(line);
  }
  return lines;
}

/** Characters of prose below each element of the records, and of each text. */
export type Weights = ReadonlyMap<Node, number>;

/** Weighs what stands in the records: words in links, labels and headings count nothing, common lines neither. */
export function weigh(records: readonly { elements: readonly Element[]; nodes: readonly Node[] | null }[], common: ReadonlySet<string>, beside: ReadonlySet<Element>): Weights {
  const weights = new Map<Node, number>();
  for (const { elements, nodes } of records) {
    for (const node of nodes ?? []) if (node.nodeType === TEXT) weights.set(node, weightOf(node, common));
    // Children stand after their parents: from the end, each hands its sum up.
    for (let i = elements.length - 1; i >= 0; i--) {
      const element = elements[i];
      if (element === undefined) continue;
      let sum = weights.get(element) ?? 0;
      for (let node = element.firstChild; node !== null; node = node.nextSibling) {
        if (node.nodeType !== TEXT) continue;
        const weight = weightOf(node, common);
        weights.set(node, weight);
        sum += weight;
      }
      if (MUTE.has(element.localName) || beside.has(element) || isBeside(element) || isQuote(element)) sum = 0;
      weights.set(element, sum);
      const parent = element.parentElement;
      if (parent !== null && i > 0) weights.set(parent, (weights.get(parent) ?? 0) + sum);
    }
  }
  return weights;
}

function weightOf(text: Node, common: ReadonlySet<string>): number {
  const line = (text.nodeValue ?? '').trim();
  return line === '' || common.has(line) || PAIR.test(line) ? 0 : line.length;
}

/** Signatures and controls: in a record and not the words of its author. A form is one where it takes an answer. */
export function isBeside(element: Element): boolean {
  if (element.localName === 'form') return element.querySelector('textarea, [contenteditable]') !== null;
  if (element.hasAttribute('hidden')) return true;
  return namedSo(element, (name) => SIGNATURE_NAME.test(name) || SIDE_NAME.test(name));
}

/** The words of somebody else. */
export function isQuote(element: Element): boolean {
  return element.localName === 'blockquote' ? !BODY_NAME.test(namesOf(element)) : namedSo(element, (name) => QUOTE_NAME.test(name));
}

function namedSo(element: Element, is: (name: string) => boolean): boolean {
  const names = element.getAttribute('class');
  if (names === null || names === '') return false;
  return names.slice(0, 200).split(/\s+/).some((name) => {
    const spaced = name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
    return !BEHAVIOUR_NAME.test(spaced) && is(spaced);
  });
}

/** All that a child may be found by again in other records: its names, else its place among its like in a row of a table. */
function formsOf(nodes: readonly Node[]): string[][] {
  const before = new Map<string, number>();
  const all = nodes.slice(0, CHILDREN_LIMIT).map((node) => {
    if (!isElement(node)) return ['#text'];
    const kind = node.localName;
    const forms = [...new Set((node.getAttribute('class') ?? '').slice(0, 200).split(/\s+/, 6).map(numberless))].filter((name) => name !== '').map((name) => `${kind}.${name}`);
    const property = node.getAttribute('itemprop');
    if (property !== null) forms.push(`${kind}@${property}`);
    if (/\d{2}/.test(node.id)) forms.push(`${kind}#${numberless(node.id).slice(0, 60)}`);
    if (forms.length === 0 && !ROW.test(kind)) forms.push(kind);
    if (ROW.test(kind)) {
      const place = before.get(kind) ?? 0;
      before.set(kind, place + 1);
      forms.push(`${kind}:${String(place)}`);
    }
    return forms;
  });
  // Several of one make: which of how many, where that is the same in nearly all records.
  const totals = new Map<string, number>();
  for (const forms of all) for (const form of forms) totals.set(form, (totals.get(form) ?? 0) + 1);
  const places = new Map<string, number>();
  for (const forms of all) {
    for (const form of [...forms]) {
      const total = totals.get(form) ?? 1;
      if (total < 2 || total > ALIKE_LIMIT) continue;
      const place = places.get(form) ?? 0;
      places.set(form, place + 1);
      forms.push(`${form}${PLACE}${String(place)}/${String(total)}`);
    }
  }
  return all;
}

/** Stands between a form and its place among its like. */
const PLACE = '~';
const ALIKE_LIMIT = 6;

/** More children than a record has: what stands further on is found by no form. */
const CHILDREN_LIMIT = 3_000;
const ROW = /^(?:table|tbody|tr|td|th)$/;

interface Step {
  weight: number;
  in: number;
  twice: number;
  named: boolean;
}

/** Goes down from the records while one child holds most of what was written, in nearly all of them. */
export function wayOf(blocks: readonly Block[], cut: Cut, weights: Weights): Way {
  const way: string[] = [];
  let levels = blocks.map((block) => childrenOf(block).filter((node) => !isElement(node) || !cut.has(node)));
  while (way.length < LEVELS) {
    const steps = new Map<string, Step>();
    let total = 0;
    for (const nodes of levels) {
      const met = new Map<string, number>();
      const all = formsOf(nodes);
      nodes.forEach((node, i) => {
        const weight = Math.min(weights.get(node) ?? 0, 3_000);
        total += weight;
        for (const form of all[i] ?? []) {
          const step = steps.get(form) ?? { weight: 0, in: 0, twice: 0, named: isElement(node) && isBodyNamed(node) };
          step.weight += weight;
          steps.set(form, step);
          met.set(form, (met.get(form) ?? 0) + 1);
        }
      });
      for (const [form, count] of met) {
        const step = steps.get(form);
        if (step === undefined) continue;
        step.in++;
        if (count > 1) step.twice++;
      }
    }
    const filled = levels.filter((nodes) => nodes.length > 0).length;
    let best: string | null = null;
    let heaviest = 0;
    for (const [form, step] of steps) {
      // A paragraph is never all the words: the next record may have two.
      if (LINES.test(form) || step.in < filled * 0.6 || step.twice > step.in * (form.includes('.') ? 0.1 : 0)) continue;
      const isPlace = form.includes(PLACE);
      if (isPlace && step.in < filled * 0.9) continue;
      if (step.weight > total * (isPlace ? PLACE_SHARE : step.named ? NAMED_SHARE : SHARE) && step.weight > heaviest) {
        heaviest = step.weight;
        best = form;
      }
    }
    if (best === null) break;
    const form = best;
    way.push(form);
    levels = levels.map((nodes) => inside(nodes, form, cut)?.nodes ?? []);
  }
  return way;
}

const LINES = /^(?:#text|(?:p|li|ul|ol|b|i|em|strong|a|font|u|h\d)(?:[.@#]|$))/;

function inside(nodes: readonly Node[], form: string, cut: Cut): { element: Element; nodes: Node[] } | null {
  const forms = formsOf(nodes);
  const at = forms.findIndex((all) => all.includes(form));
  if (at !== forms.findLastIndex((all) => all.includes(form))) return null;
  const element = nodes[at];
  return element === undefined || !isElement(element) ? null : { element, nodes: [...element.childNodes].filter((node) => !isElement(node) || !cut.has(node)) };
}

function isBodyNamed(element: Element): boolean {
  const names = namesOf(element);
  return BODY_NAME.test(names) || BODY_PROPERTY.test(element.getAttribute('itemprop') ?? '');
}

/**
 * Follows the way in one record: what stands at its end, or as far as it leads. The first post of a thread is often built
 * a little otherwise: where the way breaks off, its last named step is looked for in all the record.
 */
export function follow(block: Block, cut: Cut, way: Way): { nodes: Node[]; element: Element | null; isWhole: boolean } {
  let nodes = childrenOf(block).filter((node) => !isElement(node) || !cut.has(node));
  let element: Element | null = block.nodes === null ? block.element : null;
  for (const [step, form] of way.entries()) {
    const next = inside(nodes, form, cut);
    // Near its end the way breaks off where nothing was written.
    if (next === null) return (step < way.length / 2 ? shortcut(block, cut, way) : null) ?? { nodes, element, isWhole: false };
    ({ element, nodes } = next);
  }
  return { nodes, element, isWhole: true };
}

function shortcut(block: Block, cut: Cut, way: Way): { nodes: Node[]; element: Element; isWhole: boolean } | null {
  for (const form of way.slice(-2).reverse()) {
    if (!/[.@]/.test(form) || !BODY_NAME.test(form.slice(form.search(/[.@]/) + 1).toLowerCase())) continue;
    const found = elementsOf(block, cut).filter((element) => formsOf([element])[0]?.includes(form) === true);
    const [element] = found;
    if (element === undefined || found.length > 1) continue;
    return { element, nodes: [...element.childNodes].filter((node) => !isElement(node) || !cut.has(node)), isWhole: true };
  }
  return null;
}
