import { useMemo } from 'react';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import { localeOf } from '../../lib/i18n/language.ts';
import { COLUMNS, type ColumnId, type TableOptions } from '../../lib/delivery/table.ts';
import type { SightingKind } from '../../lib/model/sighting.ts';
import { useApp } from '../app/context.ts';
import { platformName, replyStates, statusNames } from './names.ts';

const titles: Record<ColumnId, PlainKey> = {
  appeared: 'column.appeared',
  firstSeen: 'column.firstSeen',
  platform: 'column.platform',
  kind: 'column.kind',
  place: 'column.place',
  customer: 'column.customer',
  rating: 'column.rating',
  text: 'column.text',
  reply: 'column.reply',
  replyState: 'column.replyState',
  answeredAt: 'column.answeredAt',
  status: 'column.status',
  link: 'column.link',
  key: 'column.key',
};
const kinds: Record<SightingKind, PlainKey> = { review: 'kind.review', question: 'kind.question' };

/** The words of the table in the language of the screen. */
export function useTableWords(): TableOptions {
  const { t, language, sites, zone } = useApp();
  return useMemo(() => {
    const inWords = <K extends string>(keys: Record<K, PlainKey>): Record<K, string> =>
      Object.fromEntries(Object.entries<PlainKey>(keys).map(([id, key]) => [id, t(key)])) as Record<K, string>;
    return {
      columns: COLUMNS,
      titles: inWords(titles),
      statusNames: inWords(statusNames),
      replyStateNames: inWords(replyStates),
      kindNames: inWords(kinds),
      words: {
        pros: t('case.pros'),
        cons: t('case.cons'),
        truncated: t('column.truncated'),
        further: t('column.further'),
        rating: (rating, scale) => t('stars.of', { rating, scale }),
      },
      zone,
      language: localeOf(language),
      platformName: (id) => platformName(id, { language, sites }),
    };
  }, [t, language, sites, zone]);
}
