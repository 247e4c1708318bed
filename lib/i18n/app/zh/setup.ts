import type { SameKeys } from '../../catalogue.ts';
import type { setupTexts as russian } from '../ru/setup.ts';

/** Settings and the first run. */
export const setupTexts = {
  'settings.language': '语言',
  'settings.languageAuto': '跟随浏览器',
  'settings.theme': '外观',
  'settings.themeSystem': '跟随系统',
  'settings.themeLight': '浅色',
  'settings.themeDark': '深色',
  'settings.name': '您的姓名',
  'settings.nameHint': '显示在经过记录里您的操作旁，只保存在本机。',
  'settings.nameSaved': '姓名已保存',
  'settings.data': '数据怎么处理',
  'settings.data1': '日志存放在这台电脑的这个浏览器里。Otklik 不向任何地方发送数据，也不做访问统计。',
  'settings.data2': '只有您保存时，评价才进入日志。在您打开的页面上，Otklik 会认出已有评价并记下变化。',
  'settings.data3': '只有您下载或复制表格时，数据才会离开本机。',
  'settings.data4': '卸载扩展会同时删除日志。请先下载表格。',

  'welcome.title': '开始',
  'welcome.heading': 'Otklik 为您管理评价日志',
  'welcome.lead': '从您平时打开的页面收集评价，帮助在 24 小时内回复，并确认回复确实已经公开显示。',
  'welcome.name': '您的姓名（可不填）',
  'welcome.platforms': '客户在哪里评价您',
  'welcome.platformsHint': '浏览器会就勾选的平台统一询问一次，之后可以随时更改。',
  'welcome.next': '接下来',
  'welcome.next1': '打开评价页，每条评价旁会出现“＋ 记入日志”。',
  'welcome.next2': '点一下，或点“全部保存”，评价就按期限进入待办。',
  'welcome.next3': '在侧边栏写回复，由您发布；页面显示回复后，状态自动变为“已回复”。',
  'welcome.start': '授权并开始',
  'welcome.startNone': '先不选平台，直接开始',
  'welcome.skip': '跳过',
  'welcome.refused': '浏览器没有授权。请再按一次，或先跳过，以后可在工作台授权。',
  'welcome.doneTitle': '准备好了',
  'welcome.done': '现在打开任一平台的评价页：',
  'welcome.toDesk': '去工作台',
} as const satisfies SameKeys<typeof russian>;
