import { withoutAnswers, type Said } from './answers.ts';
import { elementsOf, shortTextOf, type Block, type Cut } from './block.ts';
import { flatOf } from './flat.ts';
import { candidatesOf, formsOf, Keys, type Candidate } from './groups.ts';
import { judge } from './judge.ts';
import { namedLists } from './named.ts';
import { openingOf } from './opening.ts';
import { planOf, SAMPLE, type Plan } from './plan.ts';
import { questionsAmong } from './questions.ts';
import { readingOf, type Reading } from './reading.ts';
import { walk, type Mark, type Tree } from './walk.ts';
import { OTHER_DATE, OWNER_LABEL } from './words.ts';

/** The records of a page, how to read them, and which are the owner's replies to which. */
export interface List {
  blocks: readonly Block[];
  /** How each is read: all alike, but for the post that began a thread. */
  planOf(block: Block): Plan;
  confidence: number;
  said: ReadonlyMap<Block, readonly Said[]>;
  /** Those that ask the house, or others, something. */
  questions: ReadonlySet<Block>;
}

/** Forms of dates that are looked at, the most frequent first. */
const FORMS_LIMIT = 40;
/** Lists that are read on trial, those with most prose first. */
const TRIALS = 5;
/** With so small a share of the prose of a list that was found, nothing else is the main list. */
const MINOR = 0.1;
/** Less prose is no text of a record: where most have so little, their words stand beside them. */
const BARE = 12;
const LONG = 1_500;
/** Without dates, or alone, records must show so much more of what makes them records. */
const UNDATED = 1.5;
const DOUBTFUL = 0.5;
const JOINED = 2;

/** The main list of records on a page; null where there is none. */
export function findList(document: Document, page: URL): List | null {
  const body = document.body as HTMLElement | null;
  if (body === null) return null;
  const tree = walk(body);
  const keys = new Keys(tree);
  const forms = formsOf(tree).filter((group) => group.length > 1).sort((a, b) => b.length - a.length).slice(0, FORMS_LIMIT);
  const trials = forms
    .flatMap((group) => candidatesOf(tree, keys, group))
    .filter(({ owners }) => owners.length > 1)
    .map((candidate) => trialOf(tree, keys, candidate))
    .sort((a, b) => b.prose - a.prose)
    .slice(0, TRIALS);
  const best = bestOf(trials, page, 0) ?? bestOf(namedLists(body, tree).filter((blocks) => blocks.length > 1 || blocks[0]?.dated != null).map((blocks) => ({ blocks, cut: new Set(blocks.map(({ element }) => element)), prose: 1 })), page, UNDATED);
  if (best === null) return null;
  const dated = redated(tree, forms, best.blocks);
  const opening = openingOf(tree, dated, best.plan);
  const { blocks: own, said } = withoutAnswers(dated, best.plan);
  const blocks = opening === null ? own : [opening.block, ...own];
  const { questions, answers } = questionsAmong(blocks);
  return {
    blocks: blocks.filter((block) => !answers.has(block)),
    questions,
    planOf: (block) => (opening !== null && block === opening.block ? opening.plan : best.plan),
    confidence: best.confidence,
    said,
  };
}

interface Best {
  blocks: readonly Block[];
  plan: Plan;
  confidence: number;
}

/** The most words that the surest signs stand for. `more`: signs that are needed beyond the usual ones. */
function bestOf(trials: readonly Trial[], page: URL, more: number): Best | null {
  let best: (Best & { worth: number; prose: number }) | null = null;
  for (const { blocks, cut, prose } of trials) {
    if (best !== null && prose < best.prose * MINOR) continue;
    const plan = planOf(blocks, cut, page);
    const sample = blocks.slice(0, SAMPLE);
    const records = sample.map((block) => elementsOf(block, cut));
    const readings = sample.map((block, i) => readingOf(block, plan, records[i]));
    const dates = datesOf(sample);
    // Dates of joining are dates of members and not of what they wrote.
    const verdict = judge(sample, records, readings, plan, dates > 0 && dates < DOUBTFUL ? more + JOINED : more);
    if (!verdict.isList) continue;
    const words = readings.reduce((sum, { text }) => sum + Math.min(text?.length ?? 0, LONG), 0) / sample.length;
    const worth = words * blocks.length * verdict.confidence * (0.2 + dates) * (prose > 0 ? 1 : 0.5);
    if (best === null || worth > best.worth) best = { blocks, plan: seen(plan, readings), confidence: verdict.confidence, worth, prose };
  }
  return best;
}

/** How much surer another kind of dates must be to say when the records were written. */
const SURER = 0.15;

/** The records are found by one kind of dates; if they hold another that says better when they were written, by that. */
function redated(tree: Tree, forms: readonly (readonly Mark[])[], blocks: readonly Block[]): readonly Block[] {
  const byElement = new Map(blocks.map((block) => [block.element, block]));
  let best = blocks;
  let surest = datesOf(blocks.slice(0, SAMPLE));
  for (const group of forms) {
    if (group.length < blocks.length * 0.8 || blocks.some(({ nodes }) => nodes !== null)) continue;
    const marks = new Map<Block, Mark>();
    for (const mark of group) {
      const block = blockAround(tree, mark, byElement);
      if (block !== undefined && !marks.has(block)) marks.set(block, mark);
    }
    if (marks.size < blocks.length * 0.8) continue;
    const other = blocks.map((block) => {
      const mark = marks.get(block);
      return mark === undefined ? block : { ...block, dated: tree.elements[mark.at] ?? null, shown: mark.shown, machine: mark.machine };
    });
    const sure = datesOf(other.slice(0, SAMPLE));
    if (sure > surest + SURER) {
      surest = sure;
      best = other;
    }
  }
  return best;
}

function blockAround(tree: Tree, mark: Mark, byElement: ReadonlyMap<Element | undefined, Block>): Block | undefined {
  let at = mark.at;
  for (let level = 0; at > 0 && level < LEVELS; level++) {
    const block = byElement.get(tree.elements[at]);
    if (block !== undefined) return block;
    at = tree.parents[at] ?? -1;
  }
  return undefined;
}

const LEVELS = 40;

function seen(plan: Plan, readings: readonly Reading[]): Plan {
  return { ...plan, hasRatings: readings.some(({ rating }) => rating.rating !== null), hasTitles: readings.some(({ title }) => title !== null) };
}

interface Trial {
  blocks: Block[];
  cut: Cut;
  prose: number;
}

function trialOf(tree: Tree, keys: Keys, candidate: Candidate): Trial {
  const median = medianOf(candidate.own);
  const flat = flatOf(tree, candidate);
  if (flat !== null && medianOf(flat.prose) > Math.max(BARE, median * 1.5)) {
    const markOf = new Map(candidate.owners.map((owner, i) => [owner, candidate.marks[i]]));
    const blocks = flat.runs.flatMap(({ owner, from, to }) => {
      const element = tree.elements[owner];
      return element === undefined ? [] : [blockOf(tree, element, markOf.get(owner), flat.nodes.slice(from, to))];
    });
    return { blocks, cut: new Set(), prose: weightOf(flat.prose) };
  }
  const owned = [...candidate.owners.map((owner, i): [number, Mark | undefined] => [owner, candidate.marks[i]]), ...adopted(tree, keys, candidate)];
  owned.sort(([a], [b]) => a - b);
  const blocks = owned.flatMap(([owner, mark]) => {
    const element = tree.elements[owner];
    const answer = candidate.answers.get(owner);
    return element === undefined ? [] : [{ ...blockOf(tree, element, mark, null), answer: answer === undefined ? null : (tree.elements[answer.at] ?? null) }];
  });
  return { blocks, cut: new Set(blocks.map(({ element }) => element)), prose: weightOf(candidate.own) };
}

function blockOf(tree: Tree, element: Element, mark: Mark | undefined, nodes: readonly Node[] | null): Block {
  return { element, nodes, dated: mark === undefined ? null : tree.elements[mark.at] ?? null, shown: mark?.shown ?? null, machine: mark?.machine ?? null };
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function weightOf(prose: readonly number[]): number {
  return prose.reduce((sum, length) => sum + Math.min(length, LONG), 0);
}

/** Neighbours that are called like the owners and show their date in another form, or none: a pinned record, a day that is «today». */
function adopted(tree: Tree, keys: Keys, { key, owners }: Candidate): [number, Mark | undefined][] {
  const known = new Set(owners);
  const found = new Map<number, Mark | undefined>();
  if (!keys.isGiven(key)) return [];
  for (const parent of new Set(owners.map((owner) => tree.parents[owner] ?? -1))) {
    if (parent < 0) continue;
    for (let child = parent + 1; child < (tree.ends[parent] ?? 0); child = tree.ends[child] ?? child + 1) {
      if (!known.has(child) && keys.of(child).includes(key)) found.set(child, undefined);
    }
  }
  for (const mark of tree.marks) {
    const owner = keys.ownerOf(mark.at, key);
    if (owner !== null && !known.has(owner) && found.get(owner) === undefined) found.set(owner, mark);
  }
  return [...found];
}

/** How surely these dates say when the records were written. */
function datesOf(blocks: readonly Block[]): number {
  let sum = 0;
  for (const { dated, machine, shown } of blocks) {
    if (dated === null) continue;
    const before = dated.previousElementSibling;
    const label = `${shortTextOf(dated, 80) ?? ''} ${before === null ? '' : (shortTextOf(before, 40) ?? '')}`;
    sum += (OTHER_DATE.test(label) || OWNER_LABEL.test(label) ? 0.2 : shown === null ? 0.6 : 1) + (machine === null ? 0 : 0.1) + (shown !== null && /\d[:.]\d\d|\d.*\d{4}|\d{4}.*\d|\p{L}/u.test(shown) ? 0.1 : 0);
  }
  return sum / blocks.length;
}
