/** The weights as lib/reply/acts/model.ts reads them. */
import { ACT_NAMES } from '../../../lib/reply/acts/acts.ts';

const base64 = (bytes) => Buffer.from(bytes).toString('base64');

export function stored(fitted, places, limits) {
  const features = [];
  let last = 0;
  for (const number of places.keys()) {
    for (let rest = number - last; ; rest >>>= 7) {
      features.push(rest < 128 ? rest : (rest & 127) | 128);
      if (rest < 128) break;
    }
    last = number;
  }
  const steps = fitted.map(({ weights }) => weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127);
  const bytes = [];
  for (const place of places.values()) {
    const row = fitted.map(({ weights }, act) => Math.round(weights[place] / steps[act]));
    const acts = row.reduce((mask, weight, act) => (weight === 0 ? mask : mask | (1 << act)), 0);
    bytes.push(acts & 255, acts >> 8, ...row.filter((weight) => weight !== 0).map((weight) => weight & 255));
  }
  const acts = Object.fromEntries(ACT_NAMES.map((act, at) => [act, { step: Number(steps[at].toPrecision(6)), start: Number((fitted[at].start - limits[at]).toPrecision(6)) }]));
  return { features: base64(features), weights: base64(bytes), acts };
}
