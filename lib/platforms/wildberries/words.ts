/** The three parts of a Wildberries review, in the order in which they are told apart. */
export interface Words {
  pros: string | null;
  cons: string | null;
  text: string | null;
}

/** What a label of the page says about the words after it; words without a label are the comment. */
export function partOf(label: string | null): keyof Words {
  if (label === null) return 'text';
  if (/^(?:достоинства|плюсы)/i.test(label)) return 'pros';
  return /^(?:недостатки|минусы)/i.test(label) ? 'cons' : 'text';
}

/** Joins what stands in the same part: a review that was added to has two comments. */
export function joined(parts: readonly { part: keyof Words; words: string | null }[]): Words {
  const words: Words = { pros: null, cons: null, text: null };
  for (const { part, words: more } of parts) {
    const before = words[part];
    if (more !== null) words[part] = before === null ? more : `${before}\n${more}`;
  }
  return words;
}

/** Whether one of the parts ends in the mark of cutting. */
export function isCut({ pros, cons, text }: Words): boolean {
  return [pros, cons, text].some((part) => part?.endsWith('…'));
}
