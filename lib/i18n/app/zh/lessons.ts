import type { SameKeys } from '../../catalogue.ts';
import type { lessonTexts as russian } from '../ru/lessons.ts';

/** Sites that the manager taught. */
export const lessonTexts = {
  'lessons.title': '您教过 Otklik 的网站',
  'lessons.lead': '在评价页面点击 Otklik 图标，选择“教 Otklik 读取此页面”。规则可以存成文件交给同事：其中只有页面位置，没有评价内容。',
  'lessons.save': '将规则存为文件',
  'lessons.load': '从文件导入规则',
  'lessons.forget': '删除',
  'lessons.forgotten': '已删除规则“{name}”，日志中的评价仍在。',
  'lessons.wrongFile': '该文件不含 Otklik 规则或已损坏，未作任何更改。',
  'lessons.loaded': { other: '已导入 {n} 条规则' },
  'lessons.skipped': { other: '已跳过 {n} 条：这些网站已有专用读取方式' },
  'lessons.fileName': 'Otklik 规则',
} as const satisfies SameKeys<typeof russian>;
