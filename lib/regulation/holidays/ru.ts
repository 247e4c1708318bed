import type { YearOfHolidays } from './year.ts';

/**
 * Russia: the days off of the Labour Code (article 112) and those that the government moved for the year. Source: the
 * production calendars of xmlcalendar.ru for 2026 and 2027 (github.com/xmlcalendar/data, 2025-09-30 and 2026-09-02); holidays that fall on a weekend by the code itself.
 * The shorter day before a holiday is the employer's matter and not counted here.
 */
export const ru: Readonly<Record<number, YearOfHolidays>> = {
  2026: {
    off: ['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07', '01-08', '01-09', '02-23', '03-08', '03-09', '05-01', '05-09', '05-11', '06-12', '11-04', '12-31'],
    worked: {},
  },
  2027: {
    off: ['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07', '01-08', '02-22', '02-23', '03-08', '05-01', '05-03', '05-09', '05-10', '06-12', '06-14', '11-04', '11-05', '12-31'],
    worked: { '02-20': 1 },
  },
};
