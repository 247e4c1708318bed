import type { Template } from '../../lib/model/template.ts';

/** A block as it is edited: its variants are lines of one field. */
export interface BlockLines {
  kind: Template['blocks'][number]['kind'];
  lines: string;
}

/** Stands for a line break inside a variant. */
const BREAK = '⏎';

export function linesOf(blocks: Template['blocks']): BlockLines[] {
  return blocks.map(({ kind, variants }) => ({ kind, lines: variants.map((variant) => variant.replaceAll('\n', ` ${BREAK} `)).join('\n') }));
}

/** Blocks without words are left out. */
export function blocksOf(lines: readonly BlockLines[]): Template['blocks'] {
  return lines.flatMap(({ kind, lines: text }) => {
    const variants = text.split('\n').map((line) => line.trim().replace(/ ?⏎ ?/g, '\n')).filter((line) => line !== '');
    return variants.length === 0 ? [] : [{ kind, variants }];
  });
}
