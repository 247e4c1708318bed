import type { SameKeys } from '../../catalogue.ts';
import type { talkTexts as russian } from '../ru/talk.ts';

/** What the customer wrote further, questions, doubts, and what is no duty. */
export const talkTexts = {
  'kind.review': '评价',
  'kind.question': '提问',
  'column.kind': '类型',
  'column.further': '顾客又写道',
  'queue.turned': '顾客又回复了',
  'due.turned': '顾客又回复了：{left}',
  'due.unanswerable': '平台不允许回复',
  'due.notCounted': '地点未计入',
  'clock.turned': '顾客又写了一条。{sentence}',
  'clock.first': '首次回复：{sentence}',
  'clock.unanswerable': '平台不允许回复这条评价，所以没有期限。',
  'clock.notCounted': '该地点已在“平台”页关闭：评价保留，不计时。',
  'case.doubtGuess': '根据页面结构找到。',
  'case.doubtEditor': '看起来是编辑的评测，而不是顾客的评价。',
  'case.doubtTestimonial': '看起来是网站自己挑选的推荐语。',
  'case.talk': '对话',
  'case.turn': '顾客又写道，{when}',
  'case.turnHidden': '页面显示顾客又写了内容，但没有显示文字。',
  'case.reply': '回复：{state}',
  'history.continued': '顾客又写了一条',
  'reply.further': '顾客又写了一条：评价的回复模板不适用，请用自己的话回答。',
  'reply.question': '这是提问：评价的回复模板不适用，请用自己的话回答。',
} as const satisfies SameKeys<typeof russian>;
