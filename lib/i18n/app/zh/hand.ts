import type { SameKeys } from '../../catalogue.ts';
import type { handTexts as russian } from '../ru/hand.ts';

/** A review entered by hand, from a selection on any page. */
export const handTexts = {
  'hand.menu': '将选中的评价存入日志',
  'hand.title': '来自任意网页的评价',
  'hand.explain': 'Otklik 已填入在选中内容附近找到的信息，请核对并修改。',
  'hand.nothing': '没有选中内容，请把评价文字粘贴到这里。',
  'hand.unreadable': '浏览器不允许扩展读取此页面。请复制文字，在其他页面录入。',
  'hand.text': '评价内容',
  'hand.author': '作者',
  'hand.rating': '评分',
  'hand.noRating': '无评分',
  'hand.date': '页面显示的日期',
  'hand.dateHint': '例如：2026年3月3日、昨天、2周前',
  'hand.dateMeans': '理解为 {when}',
  'hand.dateUnknown': '无法理解该日期：期限将从现在开始计算。',
  'hand.place': '来源：页面与网站',
  'hand.link': '页面地址',
  'hand.save': '存入日志',
  'hand.drop': '不保存',
  'hand.textMissing': '没有内容也没有评分，无可保存。',
  'hand.asked': '与日志中的评价相似：请选择是哪一条。',
  'hand.known': '该评价已在日志中。',
} as const satisfies SameKeys<typeof russian>;
