import { normal } from '../model/words.ts';
import { SAMENESS } from './check/platforms.ts';

/** Whether a reply reads like one of the last ones here: as `likeness` of lib/model measures it, but quickly against hundreds. */

/** From here on two replies read as the same one: the limit of the check. */
export const SAMENESS_LIMIT = SAMENESS;

export interface Sameness {
  /** Which of the recent replies it is, 0 the newest. */
  at: number;
  likeness: number;
}

const BITS = 4_096;

/** A text as numbers that stand for its threes and fives of characters, sorted, and as bits of the fives. */
interface Shape {
  length: number;
  threes: Uint32Array;
  fives: Uint32Array;
  bits: Uint32Array;
  sentences: readonly string[];
}

function gramsOf(padded: string, size: number): Uint32Array {
  const all = new Uint32Array(Math.max(1, padded.length - size + 1));
  for (let at = 0; at < all.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let sign = at; sign < at + size && sign < padded.length; sign += 1) hash = Math.imul(hash ^ padded.charCodeAt(sign), 0x01000193);
    all[at] = hash ^ (hash >>> 15);
  }
  all.sort();
  let kept = 0;
  for (const hash of all) if (kept === 0 || all[kept - 1] !== hash) all[kept++] = hash;
  return all.subarray(0, kept);
}

function bitsOf(grams: Uint32Array): Uint32Array {
  const words = new Uint32Array(BITS / 32);
  for (const gram of grams) words[(gram % BITS) >>> 5] = (words[(gram % BITS) >>> 5] ?? 0) | (1 << (gram & 31));
  return words;
}

function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24) & 0xff;
}

function commonBits(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  for (let at = 0; at < BITS / 32; at += 1) common += ones((a[at] ?? 0) & (b[at] ?? 0));
  return common;
}

function common(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let left = 0, right = 0; left < a.length && right < b.length; ) {
    const [one, other] = [a[left] ?? 0, b[right] ?? 0];
    if (one === other) count += 1;
    if (one <= other) left += 1;
    if (other <= one) right += 1;
  }
  return count;
}

/** As `likeness` of lib/model: a text of at least so many characters may be a part of the other. */
const CONTAINMENT_FROM = 60;

function likenessOf(a: Shape, b: Shape): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return 0;
  const contained = short.length >= CONTAINMENT_FROM ? common(short.fives, long.fives) / short.fives.length : 0;
  if (short.length / long.length < 0.3) return contained;
  const threes = common(a.threes, b.threes);
  return Math.max(contained, threes / (a.threes.length + b.threes.length - threes));
}

/** A quick look: two texts with so many threes in common have half as many fives in common. */
function mayBeNear(a: Shape, b: Shape, limit: number): boolean {
  return commonBits(a.bits, b.bits) >= Math.min(a.fives.length, b.fives.length) * limit * 0.5;
}

const SENTENCE = /[^.!?…。！？]{1,400}[.!?…。！？]*/gu;

/** The sentences of a reply, as they can be compared. */
export function sentencesOf(reply: string): string[] {
  return (reply.match(SENTENCE) ?? []).map((one) => one.trim().toLowerCase()).filter((one) => one !== '');
}

/** The shapes of replies seen before: the same recent ones come with every look. Bounded; forgetting costs time only. */
const shapes = new Map<string, Shape>();
const MOST_SHAPES = 2_000;

function shapeOf(reply: string): Shape {
  const text = normal(reply);
  const fives = gramsOf(` ${text} `, 5);
  return { length: text.length, threes: gramsOf(` ${text} `, 3), fives, bits: bitsOf(fives), sentences: sentencesOf(reply) };
}

function knownShape(reply: string): Shape {
  const known = shapes.get(reply);
  if (known) return known;
  if (shapes.size >= MOST_SHAPES) shapes.clear();
  const made = shapeOf(reply);
  shapes.set(reply, made);
  return made;
}

export interface Memory {
  /** Whether a reply is as near as the limit to one of these, and to which: the first such. */
  nearest: (reply: string) => Sameness | null;
  /** Which of these hold a sentence, as `sentencesOf` gives it. */
  holding: (sentence: string) => readonly number[];
}

/** What was said here lately. */
export function memoryOf(recent: readonly string[], limit = SAMENESS_LIMIT): Memory {
  const known = recent.map(knownShape);
  const holders = new Map<string, number[]>();
  for (const [at, { sentences }] of known.entries()) {
    for (const sentence of sentences) {
      const list = holders.get(sentence);
      if (list) list.push(at);
      else holders.set(sentence, [at]);
    }
  }
  return {
    nearest(reply) {
      const shape = shapeOf(reply);
      for (const [at, other] of known.entries()) {
        if (!mayBeNear(shape, other, limit)) continue;
        const near = likenessOf(shape, other);
        if (near >= limit) return { at, likeness: near };
      }
      return null;
    },
    holding: (sentence) => holders.get(sentence) ?? [],
  };
}
