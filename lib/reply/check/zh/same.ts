/** Two characters in a row carry as much in Chinese as a word: the share of such pairs that two replies have in common. */
const SAME = 0.45;

const pairs = (text: string) => {
  const bare = text.replace(/[^\p{L}\p{N}]/gu, '');
  const found = new Set<string>();
  for (let i = 0; i + 2 <= bare.length; i++) found.add(bare.slice(i, i + 2));
  return found;
};

export function readsTheSame(reply: string, other: string): boolean {
  const [left, right] = [pairs(reply), pairs(other)];
  if (left.size === 0 || right.size === 0) return false;
  let common = 0;
  for (const pair of left) if (right.has(pair)) common++;
  return (2 * common) / (left.size + right.size) >= SAME;
}
