import { sentencesOf, type Memory } from './sameness.ts';
import { compose, fill, leftoverPlaceholders, type Facts, type Template, type Values } from './template.ts';

/** The ways to say one template: of each block one variant. Those that repeat the least of what was said lately come first. */

/** So many combinations are weighed, and so many handed out. */
const WEIGHED = 160;
const WAYS = 6;
const STRIDE = 104_729;

/** A number from a text, the same everywhere: FNV-1a, then mixed (MurmurHash3's last step), because keys often differ in their last sign only. */
export function numberOf(text: string): number {
  let number = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) number = Math.imul(number ^ text.charCodeAt(at), 0x01000193);
  number = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  number = Math.imul(number ^ (number >>> 13), 0xc2b2ae35);
  return (number ^ (number >>> 16)) >>> 0;
}

interface Part {
  length: number;
  sentences: readonly { length: number; holders: readonly number[] }[];
}

/** The largest share of this combination that one of the recent replies holds word for word. */
function echo(parts: readonly Part[]): number {
  const shared = new Map<number, number>();
  let whole = 0;
  let most = 0;
  for (const { length, sentences } of parts) {
    whole += length;
    for (const sentence of sentences) {
      for (const holder of sentence.holders) {
        const sum = (shared.get(holder) ?? 0) + sentence.length;
        shared.set(holder, sum);
        most = Math.max(most, sum);
      }
    }
  }
  return whole === 0 ? 0 : most / whole;
}

/** In an order of the review's own (`seed`) where nothing else tells them apart. */
export function* waysToSay(template: Template, values: Values, facts: Facts, seed: string, memory: Memory): Generator<{ text: string; missing: readonly string[] }> {
  const filled = fill(template, values, facts);
  const { blocks, missing } = filled;
  const parts = blocks.map((texts) =>
    texts.map((text): Part => ({ length: text.length, sentences: sentencesOf(text).map((one) => ({ length: one.length, holders: memory.holding(one) })) })),
  );
  const all = blocks.reduce((product, texts) => Math.min(product * texts.length, 2 ** 31), 1);
  const start = numberOf(`${seed}\n${template.id}`) % all;
  const weighed = Array.from({ length: Math.min(all, WEIGHED) }, (_, attempt) => {
    let left = (start + attempt * STRIDE) % all;
    const picks = blocks.map(({ length }) => {
      const pick = left % length;
      left = Math.floor(left / length);
      return pick;
    });
    return { picks, echo: echo(picks.map((pick, block) => parts[block]?.[pick] ?? { length: 0, sentences: [] })) };
  }).sort((a, b) => a.echo - b.echo);
  for (const { picks } of weighed.slice(0, WAYS)) {
    const text = compose(template, filled, (block) => picks[block] ?? 0);
    if (text !== '' && (missing.length > 0 || leftoverPlaceholders(text).length === 0)) yield { text, missing };
  }
}
