/** How alike two replies are, for «not the same words again under the next review». */

function trigrams(text: string): Set<string> {
  const plain = text.toLowerCase().replace(/ё/g, 'е').replace(/[^\p{L}\p{N}]+/gu, ' ').trim().slice(0, 2_000);
  const found = new Set<string>();
  for (let at = 0; at + 3 <= plain.length; at += 1) found.add(plain.slice(at, at + 3));
  return found;
}

/** 0 nothing in common, 1 the same words: the share of common runs of three characters (Jaccard). */
export function likeness(one: string, other: string): number {
  const a = trigrams(one);
  const b = trigrams(other);
  let common = 0;
  for (const run of a) if (b.has(run)) common += 1;
  const all = a.size + b.size - common;
  return all === 0 ? 1 : common / all;
}
