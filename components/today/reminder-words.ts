import type { Formatters } from '../../lib/i18n/format.ts';
import type { Translate } from '../../lib/i18n/texts.ts';
import type { CheckToday } from '../../lib/regulation/state.ts';
import type { Reminders } from '../../lib/report/reminders.ts';

/** What a notification says. No customer is named in it: it stands on a screen that others see too. */
export interface ReminderWords {
  title: string;
  message: string;
}

export function checkReminder({ by, done, points }: CheckToday, now: number, t: Translate, f: Formatters): ReminderWords {
  const due = by ?? now;
  return { title: t('remind.check', { until: f.time(due) }), message: t('remind.checkLeft', { span: f.span(due - now), done, points }) };
}

export function burningWords({ burning, late, firstDue }: Reminders, now: number, t: Translate, f: Formatters): ReminderWords {
  const parts = [firstDue !== null && (firstDue > now ? t('remind.first', { until: f.stamp(firstDue, now) }) : t('remind.maybe')), late.length > 0 && t('remind.late', { n: late.length })];
  return { title: t('remind.burning', { n: burning.length }), message: parts.filter((part) => part !== false).join(' ') };
}
