/** Precision and recall, and the sum above which an act is taken as done. */

export function figures(sums, labels, least) {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const [at, sum] of sums.entries()) {
    if (sum > least) labels[at] > 0 ? (right += 1) : (wrong += 1);
    else if (labels[at] > 0) missed += 1;
  }
  return { precision: right / (right + wrong || 1), recall: right / (right + missed || 1), f: (2 * right) / (2 * right + wrong + missed || 1), support: right + missed };
}

/** So far from the limit a sum counts as half on either side: few replies tell where the limit is, so it is looked for softly. */
const SOFT = 0.1;
/** What a limit is worth on the sentences of the corpus, beside what it is worth on replies: those are few, these are harder than life. */
const BESIDE = 0.25;

function worth({ sums, labels }, limit) {
  let right = 0;
  let found = 0;
  let all = 0;
  for (const [at, sum] of sums.entries()) {
    const part = 1 / (1 + Math.exp((limit - sum) / SOFT));
    found += part;
    if (labels[at] > 0) {
      all += 1;
      right += part;
    }
  }
  return (2 * right) / (found + all || 1);
}

/** The limit with the best balance of precision and recall. `sign` −1: in replies the absence of the act is looked for. */
export function bestLimit(replies, sentences, sign) {
  let best = { limit: 0, worth: -1 };
  for (let limit = -1.5; limit <= 1.5; limit += 0.02) {
    const value = worth(replies, sign * limit) + BESIDE * worth(sentences, limit);
    if (value > best.worth) best = { limit, worth: value };
  }
  return best.limit;
}
