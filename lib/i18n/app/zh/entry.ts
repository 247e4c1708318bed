import type { SameKeys } from '../../catalogue.ts';
import type { entryTexts as russian } from '../ru/entry.ts';

/** Manual entry of what came without a page: calls, mails, chats, shop notes. */
export const entryTexts = {
  'entry.way': '录入反馈',
  'entry.title': '没有页面的反馈',
  'entry.lead': '电话、邮件、聊天、到店反映：凡是不在评价页面上的内容。',
  'entry.channel': '渠道',
  'entry.when': '收到时间',
  'entry.name': '顾客姓名',
  'entry.contact': '联系方式',
  'entry.contactHint': '电话、邮箱或昵称。只保存在本机的日志里。',
  'entry.words': '顾客说了什么',
  'entry.wordsHint': '照原话写，不修改。',
  'entry.rating': '评分',
  'entry.place': '地点',
  'entry.placeNone': '未填写',
  'entry.expected': '顾客希望哪天解决',
  'entry.takenBy': '接待人',
  'entry.save': '保存到日志',
  'entry.due': '回复期限：{until}',
  'entry.needWords': '请写下顾客说的话。',
  'entry.needWhen': '请填写收到的时间，不能晚于现在。',
  'entry.ask': '未填写：{list}。请询问顾客；如果问不到，再保存一次即可。',
  'entry.goesOn': '这是您上次填写而未保存的内容。',
  'entry.anew': '重新填写',
  'entry.saved': '已保存到日志',

  'entry.line': '反馈渠道：{channel}',
  'entry.contactLine': '联系方式：{contact}',
  'entry.expectedLine': '顾客希望在 {day} 前解决',
  'entry.takenByLine': '接待人：{name}',

  'act.answered': '已回复',
  'status.byHand': '手动标记',
} as const satisfies SameKeys<typeof russian>;
