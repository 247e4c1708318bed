import type { Field } from '../../lib/delivery/import/columns.ts';
import type { SourceProblem } from '../../lib/delivery/import/source.ts';
import type { RefusedReason } from '../../lib/delivery/import/understand.ts';
import type { PlainKey } from '../../lib/i18n/texts.ts';

export const fieldNames: Record<Field, PlainKey> = {
  date: 'column.appeared',
  platform: 'column.platform',
  place: 'column.place',
  author: 'column.customer',
  rating: 'column.rating',
  text: 'column.text',
  pros: 'case.pros',
  cons: 'case.cons',
  reply: 'column.reply',
  repliedAt: 'column.answeredAt',
  status: 'column.status',
  link: 'column.link',
  kind: 'column.kind',
  key: 'import.key',
};

/** Why a file was not read, and what to do. A quote that stays open is told with its row, where that is known. */
export const sourceProblems: Record<SourceProblem, PlainKey> = {
  'not-a-table': 'import.notATable',
  'old-excel': 'import.oldExcel',
  locked: 'import.locked',
  damaged: 'import.damaged',
  'too-large': 'import.tooLarge',
  'too-many-rows': 'import.tooManyRows',
  empty: 'import.empty',
  'open-quote': 'import.damaged',
};

/** The same for pasted rows. */
export const pasteProblems: Record<SourceProblem, PlainKey> = {
  ...sourceProblems,
  'not-a-table': 'import.notATablePasted',
  damaged: 'import.notATablePasted',
  'open-quote': 'import.notATablePasted',
};

export const refusals: Record<Exclude<RefusedReason, 'date' | 'no-platform' | 'repeated'>, PlainKey> = {
  'nothing-said': 'import.refusedNothing',
  'no-date': 'import.refusedNoDate',
};
