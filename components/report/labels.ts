import type { PlainKey } from '../../lib/i18n/texts.ts';
import { listOf, numberOf, type Figures } from '../../lib/report/figures.ts';
import type { Tone } from '../../lib/triage/tone.ts';
import { className, subName } from '../app/rule-names.ts';
import { platformName } from '../journal/names.ts';
import type { ReportTeller } from './teller.ts';

/** The figures of a report by name, in words. */

const plain: Record<string, PlainKey> = {
  came: 'report.came',
  backlog: 'report.backlog',
  inTime: 'report.inTime',
  detection: 'report.detection',
  handling: 'report.handling',
  breaches: 'report.breach.cases',
  waits: 'report.waits',
  unclassed: 'report.unclassed',
  'reply/kept': 'report.reply.kept',
  'reply/missed': 'report.reply.missed',
  'reply/unproven': 'report.reply.unproven',
  'reply/provisional': 'report.reply.provisional',
  'reply/waiting': 'report.reply.waiting',
  'reply/beforeCapture': 'report.reply.beforeCapture',
  'reply/notDue': 'report.reply.notDue',
  'checks/kept': 'report.check.kept',
  'checks/late': 'report.check.late',
  'checks/missed': 'report.check.missed',
};
const tones: Record<Tone, PlainKey> = { positive: 'tone.positive', neutral: 'tone.neutral', negative: 'tone.negative', unsure: 'tone.unsure' };
/** Figures that are spans of time. */
const SPANS: readonly string[] = ['detection', 'handling'];
export const NOTHING = '–';

/** A name that nobody knows any more stands for itself. */
export function labelOf(name: string, teller: ReportTeller): string {
  const { t, regulation } = teller;
  const key = Object.hasOwn(plain, name) ? plain[name] : undefined;
  if (key) return t(key);
  const [group = '', first = '', sub] = name.split('/');
  switch (group) {
    case 'platform':
      return platformName(first, teller);
    case 'tone':
      return Object.hasOwn(tones, first) ? t(tones[first as Tone]) : first;
    case 'remark':
      return sub === undefined ? className(regulation, first, t) : t('report.subOf', { class: className(regulation, first, t), sub: subName(regulation, first, sub, t) });
    case 'before':
      return t('report.before', { remark: labelOf(name.replace(/^before/, 'remark'), teller) });
    default:
      // The cases behind a median.
      return first === 'of' ? labelOf(group, teller) : name;
  }
}

export function valueOf(figures: Figures, name: string, { t, f }: ReportTeller): string {
  if (name === 'inTime') {
    const share = shareOf(figures);
    return share === null ? NOTHING : t('report.percent', { share });
  }
  const number = numberOf(figures, name);
  if (SPANS.includes(name)) return number === null ? NOTHING : f.span(number);
  return f.number(number ?? listOf(figures, name).length);
}

/** Whole percents, and a hundred only where nothing was missed. */
export function shareOf(figures: Figures): number | null {
  const share = numberOf(figures, 'inTime');
  return share === null ? null : Math.floor(share * 100 + 1e-9);
}
