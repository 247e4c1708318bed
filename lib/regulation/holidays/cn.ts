import type { YearOfHolidays } from './year.ts';

/**
 * Mainland China: the days off that the State Council announces each November for the next year, and the days of weekends that
 * are worked for them. Source: its notice of 4 November 2025 for 2026, from memory; that for 2027 was not at hand.
 */
export const cn: Readonly<Record<number, YearOfHolidays>> = {
  2026: {
    off: [
      '01-01', '01-02', '01-03',
      '02-15', '02-16', '02-17', '02-18', '02-19', '02-20', '02-21', '02-22', '02-23',
      '04-04', '04-05', '04-06',
      '05-01', '05-02', '05-03', '05-04', '05-05',
      '06-19', '06-20', '06-21',
      '09-25', '09-26', '09-27',
      '10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07',
    ],
    worked: { '01-04': 5, '02-14': 5, '02-28': 5, '05-09': 1, '09-20': 5, '10-10': 3 },
  },
};
