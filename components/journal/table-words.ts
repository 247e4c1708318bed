import { useMemo } from 'react';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import { localeOf } from '../../lib/i18n/language.ts';
import type { ColumnId } from '../../lib/delivery/columns.ts';
import type { TableOptions } from '../../lib/delivery/table.ts';
import type { SightingKind } from '../../lib/model/sighting.ts';
import { statusSchema, type Status } from '../../lib/model/status.ts';
import { useApp, useJournal } from '../app/context.ts';
import { statusName } from '../app/rule-names.ts';
import { namedChannels, namedPlatforms, replyStates } from './names.ts';

export const columnTitles: Record<ColumnId, PlainKey> = {
  appeared: 'column.appeared',
  shown: 'column.shown',
  firstSeen: 'column.firstSeen',
  platform: 'column.platform',
  kind: 'column.kind',
  place: 'column.place',
  product: 'column.product',
  customer: 'column.customer',
  rating: 'column.rating',
  text: 'column.text',
  reply: 'column.reply',
  replyState: 'column.replyState',
  answeredAt: 'column.answeredAt',
  status: 'column.status',
  editedAt: 'column.editedAt',
  vanishedAt: 'column.vanishedAt',
  link: 'column.link',
  key: 'column.key',
};
const kinds: Record<SightingKind, PlainKey> = { review: 'kind.review', question: 'kind.question' };

/** The words of the table in the language of the screen. */
export function useTableWords(): Omit<TableOptions, 'columns' | 'masked'> {
  const { t, language, sites, zone } = useApp();
  const { regulation } = useJournal();
  return useMemo(() => {
    const inWords = <K extends string>(keys: Record<K, PlainKey>): Record<K, string> =>
      Object.fromEntries(Object.entries<PlainKey>(keys).map(([id, key]) => [id, t(key)])) as Record<K, string>;
    return {
      words: {
        sheet: t('table.sheet'),
        titles: inWords(columnTitles),
        statusNames: Object.fromEntries(statusSchema.options.map((status) => [status, statusName(regulation, status, t)])) as Record<Status, string>,
        replyStateNames: inWords(replyStates),
        kindNames: inWords(kinds),
        platformNames: Object.fromEntries([...namedPlatforms({ language, sites }), ...namedChannels({ language })].map(({ id, name }) => [id, name])),
        pros: t('case.pros'),
        cons: t('case.cons'),
        truncated: t('column.truncated'),
        further: t('column.further'),
        rating: t('stars.of', { rating: '{rating}', scale: '{scale}' }),
        cut: t('table.cut'),
      },
      zone,
      language: localeOf(language),
    };
  }, [t, language, sites, zone, regulation]);
}
