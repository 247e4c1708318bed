import { localeOf, type Language } from '../../lib/i18n/language.ts';

/** Monday to Sunday, as the language names them. */
export function weekdayNames(language: Language, width: 'long' | 'short' = 'long'): string[] {
  const format = new Intl.DateTimeFormat(localeOf(language), { weekday: width, timeZone: 'UTC' });
  // 5 January 2026 was a Monday.
  return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2026, 0, 5 + day)));
}
