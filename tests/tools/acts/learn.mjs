/**
 * Learning: for each act the mean of two linear judges (support vector machines with squared hinge, by dual coordinate descent).
 * One takes the features as they are, one as much as each tells of the act by itself: they err in different places.
 */
import { ACT_NAMES } from '../../../lib/reply/acts/acts.ts';
import { seen } from '../../../lib/reply/acts/features.ts';
import { valued } from '../../../lib/reply/acts/model.ts';

/** How dear a mistake is; a missed act is dearer: acts are rarer than their absence. */
const DEAR = 0.3;
const RARER = 2;
/** Our own sentences are sure, and a false alarm in our own template would be a shame. */
const OWN = 5;
const ROUNDS = 12;

/** The same shuffling on every machine. */
function chance(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Looks at the sentences once; what `fit` and `judge` take. */
export function look(examples, language) {
  for (const one of examples) one.seen = seen(one.text, language, one.mood);
  return examples;
}

/** The features that at least two sentences have, and their places. */
export function commonFeatures(examples) {
  const counts = new Map();
  for (const one of examples) for (const { number } of one.seen) counts.set(number, (counts.get(number) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count > 1).map(([number], place) => [number, place]));
}

/** Values by place, for the features of `places`. */
export function measured(examples, places) {
  return examples.map(({ seen: features, labels, at }) => {
    const known = valued(features, (number) => places.has(number));
    return { places: Int32Array.from(known, ({ number }) => places.get(number)), values: Float64Array.from(known, ({ value }) => value), labels, dear: at === null ? OWN * DEAR : DEAR };
  });
}

function fitOne(rows, act, size, telling) {
  const weights = new Float64Array(size);
  let start = 0;
  const own = rows.filter(({ labels }) => labels[act] !== 0).map((row) => ({ ...row, values: row.values.map((value, k) => value * telling[row.places[k]]) }));
  const slack = own.map(({ labels, dear }) => 1 / (2 * dear * (labels[act] > 0 ? RARER : 1)));
  const length = own.map(({ values }, at) => values.reduce((sum, value) => sum + value * value, 1) + slack[at]);
  const pull = new Float64Array(own.length);
  const order = own.map((_, at) => at);
  const next = chance(7 + act);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(next() * (at + 1));
      [order[at], order[other]] = [order[other], order[at]];
    }
    for (const at of order) {
      const { places, values, labels } = own[at];
      let sum = start;
      for (let k = 0; k < places.length; k += 1) sum += weights[places[k]] * values[k];
      const slope = labels[act] * sum - 1 + slack[at] * pull[at];
      if (pull[at] === 0 && slope >= 0) continue;
      const pulled = Math.max(0, pull[at] - slope / length[at]);
      const step = (pulled - pull[at]) * labels[act];
      pull[at] = pulled;
      start += step;
      for (let k = 0; k < places.length; k += 1) weights[places[k]] += step * values[k];
    }
  }
  return { weights: weights.map((weight, place) => weight * telling[place]), start };
}

/** The logarithm of how much oftener a feature stands in sentences that do the act than in others. */
function tellingOf(rows, act, size) {
  const counts = [new Float64Array(size).fill(1), new Float64Array(size).fill(1)];
  const all = [2, 2];
  for (const { places, labels } of rows) {
    if (labels[act] === 0) continue;
    const side = labels[act] > 0 ? 0 : 1;
    all[side] += 1;
    for (const place of places) counts[side][place] += 1;
  }
  return counts[0].map((count, place) => Math.log(count / all[0] / (counts[1][place] / all[1])));
}

/** The first judge counts twice. */
function fitBoth(rows, act, size) {
  const plain = fitOne(rows, act, size, new Float64Array(size).fill(1));
  const told = fitOne(rows, act, size, tellingOf(rows, act, size));
  return { weights: plain.weights.map((weight, place) => (2 * weight + told.weights[place]) / 3), start: (2 * plain.start + told.start) / 3 };
}

export function fit(rows, size) {
  return ACT_NAMES.map((_, act) => fitBoth(rows, act, size));
}

export function judge(fitted, { places, values }) {
  return fitted.map(({ weights, start }) => {
    let sum = start;
    for (let k = 0; k < places.length; k += 1) sum += weights[places[k]] * values[k];
    return sum;
  });
}

/** The features that weigh most for some act. */
export function heaviest(fitted, places, most) {
  const heavy = [...places].map(([number, place]) => [number, Math.max(...fitted.map(({ weights }) => Math.abs(weights[place])))]);
  return new Map(heavy.sort(([a, x], [b, y]) => y - x || a - b).slice(0, most).map(([number]) => number).sort((a, b) => a - b).map((number, place) => [number, place]));
}

/** Says of our own sentences what the first learning makes likely: the surest one of a bag does what the bag is for. */
export function guess(own, fitted, places) {
  const sums = measured(own, places).map((row) => judge(fitted, row));
  for (const [at, one] of own.entries()) {
    for (const act of one.among) {
      if (own.every((other, index) => other.bag !== one.bag || sums[index][act] <= sums[at][act])) one.labels[act] = 1;
    }
  }
}
