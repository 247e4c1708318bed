import type { SameKeys } from '../catalogue.ts';
import type { ru } from './ru.ts';

/** Teaching a site: the words of the panel that is drawn into the page. */
export const zh = {
  region: 'Otklik：学习此网站',
  point: '请指向一条评价并点击。',
  pointKeys: '键盘：↑ ↓ 切换页面上的列表，Enter 选定，Esc 退出。',
  nothing: '这里周围没有重复的内容。请点击某条评价的文字。',
  found: { other: '此处有 {n} 条评价' },
  wider: '选取更大的区块',
  again: '换一条评价',
  author: '作者',
  posted: '日期',
  rating: '评分',
  text: '内容',
  reply: '您的回复',
  counted: '{all} 条中有 {found} 条',
  none: '无',
  show: '指定',
  pointPart: '{part}：请点击任意一条评价中的对应位置。Esc 保持不变。',
  noSuch: '没有此项',
  name: '平台名称',
  nameMissing: '请为平台命名：日志中将显示该名称。',
  keep: '记住',
  keeping: '正在记住',
  kept: '已记住：“{name}”。此页面已开始读取。要让 Otklik 自动读取该网站，请点击其图标并允许此平台。',
  notKept: '未能记住。请重试；若仍不行，请重新加载页面。',
  notBegun: '此处未能开始学习。请重新加载页面后再试，或选中评价并保存。',
  cancel: '取消',
  close: '关闭',
} as const satisfies SameKeys<typeof ru>;
