import type { Template } from '../model/template.ts';
import type { TopicId } from '../model/topic.ts';
import { leftoverPlaceholders } from './leftover.ts';
import { parseVariant, type Condition, type Node, type Option, type TemplateError } from './template-parse.ts';

/** Templates filled in. What comes out is whole: a value that is missing is named, never left open. */

export { leftoverPlaceholders } from './leftover.ts';
export type { FormOfAddress, ReplyLanguage, ReplyTone, Template, TemplateUse, Voice } from '../model/template.ts';

/** What a template may be filled with, by name; null where it is not known or not fit to be said. */
export type Values = Readonly<Record<string, string | null | undefined>>;

/** What its conditions ask for. */
export interface Facts {
  words: boolean;
  links: boolean;
  topics: readonly TopicId[];
}

const NO_FACTS: Facts = { words: true, links: false, topics: [] };
const LONGEST_VALUE = 300;

/** Whether a value is fit to be said: one line, not empty, and nothing in it that looks like a placeholder itself. */
export function isSayable(value: string): boolean {
  return value.trim() !== '' && value.length <= LONGEST_VALUE && !/[\n\r{}[\]]/.test(value) && leftoverPlaceholders(value).length === 0;
}

function said(values: Values, name: string): string | null {
  const value = Object.hasOwn(values, name) ? values[name] : null;
  return typeof value === 'string' && isSayable(value) ? value.trim() : null;
}

interface World {
  values: Values;
  facts: Facts;
}

function holds({ not, fact, topic }: Condition, { values, facts }: World): boolean {
  if (topic !== null) return facts.topics.includes(topic) !== not;
  if (fact === 'words' || fact === 'links') return facts[fact] !== not;
  return (said(values, fact) !== null) !== not;
}

interface Said {
  text: string;
  missing: string[];
}

/** The text of these nodes; a gap is shown as `{name}` and named. */
function say(nodes: readonly Node[], world: World): Said {
  const missing: string[] = [];
  const parts = nodes.map((node) => {
    if (node.kind === 'text') return node.text;
    if (node.kind === 'choice') return choose(node.options, world);
    const value = said(world.values, node.name) ?? node.fallback;
    if (value === null) missing.push(node.name);
    return value ?? `{${node.name}}`;
  });
  return { text: parts.join(''), missing };
}

/** The first part that can be said, or nothing. */
function choose(options: readonly Option[], world: World): string {
  for (const option of options) {
    if (!option.when.every((condition) => holds(condition, world))) continue;
    const { text, missing } = say(option.nodes, world);
    if (missing.length === 0) return text;
  }
  return '';
}

const trees = new WeakMap<Template, readonly (readonly (readonly Node[])[])[]>();

/** The trees of a template's variants, block by block; a variant that is no template text is left out. */
function treesOf(template: Template): readonly (readonly (readonly Node[])[])[] {
  const known = trees.get(template);
  if (known) return known;
  const made = template.blocks.map(({ variants }) => variants.flatMap((text) => {
    const parsed = parseVariant(text);
    return parsed.ok ? [parsed.nodes] : [];
  }));
  trees.set(template, made);
  return made;
}

/** What may be said in each block of a template with these values, and which values it cannot do without. */
export interface Filled {
  blocks: readonly (readonly string[])[];
  missing: readonly string[];
}

export function fill(template: Template, values: Values, facts: Facts = NO_FACTS): Filled {
  const world = { values, facts };
  const missing = new Set<string>();
  const blocks = treesOf(template).map((variants) => {
    const all = variants.map((nodes) => say(nodes, world));
    const whole = all.filter((one) => one.missing.length === 0);
    // A variant that needs what is missing gives way to one that does not.
    const [first] = all;
    if (whole.length > 0 || first === undefined) return [...new Set(whole.map(({ text }) => text.trim()))];
    for (const name of first.missing) missing.add(name);
    return [first.text.trim()];
  });
  return { blocks: blocks.filter((one) => one.length > 0), missing: [...missing] };
}

/** The values that a reply of this template cannot do without and that are not known: the screen asks for them. */
export function missingValues(template: Template, values: Values, facts: Facts = NO_FACTS): readonly string[] {
  return fill(template, values, facts).missing;
}

function capitalised(text: string): string {
  // A quotation that begins a sentence has its capital inside.
  return text.replace(/^[«“"]?\p{L}/u, (begun) => begun.toUpperCase());
}

/** The reply of a filled template: of each block the variant that `pick` names (block, how many there are). */
export function compose(template: Template, { blocks }: Filled, pick: (block: number, of: number) => number): string {
  const parts = blocks.map((texts, block) => texts[pick(block, texts.length) % texts.length] ?? '').filter((text) => text !== '');
  // A block begins a sentence wherever the one before it has ended one.
  const joined = parts.map((text, at) => (at === 0 || /[.!?…。！？»”"]$/u.test(parts[at - 1] ?? '') ? capitalised(text) : text));
  return joined.join(template.language === 'zh' ? '' : ' ').trim();
}

/** The reply with its gaps shown as `{name}`: for the eye, not for a customer. */
export function preview(template: Template, values: Values, facts: Facts = NO_FACTS): string {
  return compose(template, fill(template, values, facts), () => 0);
}

/**
 * The text of a template with its values; `turn` chooses among the variants. Throws when a value that the text cannot do
 * without is missing, and when anything in it still looks like a placeholder.
 */
export function render(template: Template, values: Values, turn = 0, facts: Facts = NO_FACTS): string {
  const filled = fill(template, values, facts);
  if (filled.missing.length > 0) throw new Error(`Template ${template.id} needs a value that is missing: ${filled.missing.join(', ')}`);
  const text = compose(template, filled, (block) => turn * (block + 1));
  const [open] = leftoverPlaceholders(text);
  if (open !== undefined) throw new Error(`Template ${template.id} leaves a placeholder: ${open}`);
  return text;
}

/** Where the variants of a template are wrong. */
export function templateErrors(template: Pick<Template, 'blocks'>): (TemplateError & { block: number; variant: number })[] {
  return template.blocks.flatMap(({ variants }, block) =>
    variants.flatMap((text, variant) => {
      const parsed = parseVariant(text);
      return parsed.ok ? [] : [{ ...parsed.error, block, variant }];
    }),
  );
}
