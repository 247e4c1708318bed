import type { Translate } from '../../lib/i18n/texts.ts';
import type { CompanyCalendar } from '../../lib/model/regulation.ts';

/** The company's own name of a calendar, else its place in the list. */
export function calendarName({ name }: CompanyCalendar, index: number, t: Translate): string {
  return name ?? (index === 0 ? t('regulation.mainCalendar') : t('regulation.calendarNumber', { n: index + 1 }));
}
