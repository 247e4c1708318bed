import type { TemplateRecord } from './propose.ts';

/** A reply as far as its template is concerned: which one, how much of it was changed, and whether the case did not rest with it. */
export interface Outcome {
  from: { template: string; changed: number } | null;
  again: boolean;
}

/** How each template has done, by its id. Replies that were written by hand tell nothing. */
export function templateRecords(replies: readonly Outcome[]): Record<string, TemplateRecord> {
  const groups = Map.groupBy(replies.filter((one) => one.from !== null), ({ from }) => from?.template ?? '');
  return Object.fromEntries(
    [...groups].map(([id, group]) => [
      id,
      { used: group.length, editedShare: group.reduce((sum, { from }) => sum + (from?.changed ?? 0), 0) / group.length, reopened: group.filter(({ again }) => again).length },
    ]),
  );
}
