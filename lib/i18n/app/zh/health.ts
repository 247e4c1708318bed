import type { SameKeys } from '../../catalogue.ts';
import type { healthTexts as russian } from '../ru/health.ts';

/** What is wrong with the reading of a page, and what still works: made into one sentence by `components/app/health-sentence.ts`. */
export const healthTexts = {
  'health.author': '作者',
  'health.rating': '评分',
  'health.text': '正文',
  'health.posted': '日期',
  'health.key': '评价编号',
  'health.authorOf': '作者',
  'health.ratingOf': '评分',
  'health.textOf': '正文',
  'health.postedOf': '日期',
  'health.keyOf': '评价编号',
  'health.lacking': '{n} 条评价中有 {k} 条读不出{what}：页面改版了。',
  'health.wellOne': '{what}仍可正常读取。',
  'health.wellMany': '{what}仍可正常读取。',
  'health.wellOneClock': '{what}仍可正常读取，期限从首次看到评价时算起。',
  'health.wellManyClock': '{what}仍可正常读取，期限从首次看到评价时算起。',
  'health.clock': '期限从首次看到评价时算起。',
  'health.filledOne': '{what}改从页面的结构化数据读取：原来的位置已找不到。',
  'health.filledMany': '{what}改从页面的结构化数据读取：原来的位置已找不到。',
  'health.instead': '未能识别页面上的评价卡片：已从结构化数据读出 {n} 条。',
  'health.more': '结构化数据中的评价比读出的多 {n} 条。',
} as const satisfies SameKeys<typeof russian>;
