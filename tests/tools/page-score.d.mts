interface Known {
  text?: string | null;
  author?: string | null;
  rating?: number | null;
  other?: string | null;
}

interface Read {
  author: string | null;
  title: string | null;
  text: string | null;
  pros: string | null;
  cons: string | null;
}

export function tokens(text: string | null | undefined): string[];
export function overlap(one: readonly string[], other: readonly string[]): number;
/** Pairs of indexes: of what is known, of what was read. */
export function matched(known: readonly Known[], read: readonly Read[], isSame?: number): { i: number; k: number; alike: number }[];
export function sameName(known: string | null | undefined, read: string | null): boolean;
export function figures(expected: number, found: number, hits: number): { recall: number; precision: number; f1: number };
