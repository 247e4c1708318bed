import type { ReplyLanguage } from '../template.ts';
import { ACT_NAMES, type Act, type Mood } from './acts.ts';
import { KINDS, seen, type Kind, type Seen } from './features.ts';

/** The classifier as tests/tools/train-acts.mjs writes it: for each feature it knows, its weight for each act. */
export interface Stored {
  /** Of what it was learnt from; a test holds it. */
  hash: string;
  /** The numbers of the features, ascending, as differences of seven bits a byte; base64. */
  features: string;
  /** For each feature two bytes that name the acts it weighs for, then one signed byte for each of them; base64. */
  weights: string;
  /** For each act: what one step of a weight is worth, and where the sum begins. */
  acts: Readonly<Record<Act, { step: number; start: number }>>;
}

export interface Model {
  language: ReplyLanguage;
  /** The place of a feature in `weights`. */
  places: ReadonlyMap<number, number>;
  /** Place × acts. */
  weights: Int8Array;
  steps: Float64Array;
  starts: Float64Array;
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

export function modelOf(stored: Stored, language: ReplyLanguage): Model {
  const places = new Map<number, number>();
  let number = 0;
  let part = 0;
  let shift = 0;
  for (const byte of bytesOf(stored.features)) {
    part |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte & 0x80) continue;
    number += part;
    places.set(number, places.size);
    part = 0;
    shift = 0;
  }
  const width = ACT_NAMES.length;
  const weights = new Int8Array(places.size * width);
  const bytes = bytesOf(stored.weights);
  let at = 0;
  for (let place = 0; place < places.size; place += 1) {
    const acts = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
    at += 2;
    for (let act = 0; act < width; act += 1) {
      if ((acts >> act) & 1) weights[place * width + act] = bytes[at++] ?? 0;
    }
  }
  return { language, places, weights, steps: Float64Array.from(ACT_NAMES, (act) => stored.acts[act].step), starts: Float64Array.from(ACT_NAMES, (act) => stored.acts[act].start) };
}

/** The features that are known, with their values: those of a kind share the kind's weight. */
export function valued(features: readonly Seen[], isKnown: (number: number) => boolean): { number: number; value: number }[] {
  const known = features.filter(({ number }) => isKnown(number));
  const counts = new Map<Kind, number>();
  for (const { kind } of known) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return known.map(({ kind, number }) => ({ number, value: KINDS[kind] / Math.sqrt(counts.get(kind) ?? 1) }));
}

/** How surely a sentence does each act, in the order of the table: above 0 it does. */
export function scores(model: Model, sentence: string, mood: Mood): Float64Array {
  const sums = Float64Array.from(model.starts);
  const width = ACT_NAMES.length;
  for (const { number, value } of valued(seen(sentence, model.language, mood), (one) => model.places.has(one))) {
    const row = (model.places.get(number) ?? 0) * width;
    for (let act = 0; act < width; act += 1) sums[act] = (sums[act] ?? 0) + (model.weights[row + act] ?? 0) * value * (model.steps[act] ?? 0);
  }
  return sums;
}
