import { describe, expect, it } from 'vitest';
import { dateInside } from '../../../lib/platforms/kit/date-inside.ts';
import { de, en, every, ja, monthOf, ru, zh } from '../../../lib/platforms/kit/date-words.ts';
import { dateReader, shownDate } from '../../../lib/platforms/kit/dates.ts';

const ALL = [ru, en, zh];

const NOW = '2026-05-22T12:00:00+03:00[Europe/Moscow]';

/** Shown words, moment of reading, and the interval; null where nothing may be said. */
const table: [shown: string, now: string, interval: [string, string] | null][] = [
  ['сегодня, 11:28', NOW, ['2026-05-22T11:28:00+03:00', '2026-05-22T11:28:59.999+03:00']],
  ['Сегодня', NOW, ['2026-05-22T00:00:00+03:00', '2026-05-22T12:00:00+03:00']],
  ['Вчера, 22:15 · Дополнен', NOW, ['2026-05-21T22:15:00+03:00', '2026-05-21T22:15:59.999+03:00']],
  ['вчера в 9:05', NOW, ['2026-05-21T09:05:00+03:00', '2026-05-21T09:05:59.999+03:00']],
  ['вчера', NOW, ['2026-05-21T00:00:00+03:00', '2026-05-21T23:59:59.999+03:00']],
  ['позавчера', NOW, ['2026-05-20T00:00:00+03:00', '2026-05-20T23:59:59.999+03:00']],
  // Today later than now: the page stayed open past midnight, or its clock is ahead.
  ['Сегодня, 23:50', NOW, ['2026-05-21T23:50:00+03:00', '2026-05-22T12:00:00+03:00']],
  ['3 марта', NOW, ['2026-03-03T00:00:00+03:00', '2026-03-03T23:59:59.999+03:00']],
  ['3 июня', NOW, ['2025-06-03T00:00:00+03:00', '2025-06-03T23:59:59.999+03:00']],
  ['22 мая', NOW, ['2026-05-22T00:00:00+03:00', '2026-05-22T12:00:00+03:00']],
  ['3 марта 2024', NOW, ['2024-03-03T00:00:00+03:00', '2024-03-03T23:59:59.999+03:00']],
  ['3 марта 2024 г.', NOW, ['2024-03-03T00:00:00+03:00', '2024-03-03T23:59:59.999+03:00']],
  ['25 ноября 2025 · Клиент', NOW, ['2025-11-25T00:00:00+03:00', '2025-11-25T23:59:59.999+03:00']],
  ['20 апреля 2018 | 18:50', NOW, ['2018-04-20T18:50:00+03:00', '2018-04-20T18:50:59.999+03:00']],
  ['29 нояб. 2025 г. в 17:51', NOW, ['2025-11-29T17:51:00+03:00', '2025-11-29T17:51:59.999+03:00']],
  ['1 мая, 10:00', NOW, ['2026-05-01T10:00:00+03:00', '2026-05-01T10:00:59.999+03:00']],
  ['27.01.2026 в 15:05', NOW, ['2026-01-27T15:05:00+03:00', '2026-01-27T15:05:59.999+03:00']],
  ['20.04.2026 14:04', NOW, ['2026-04-20T14:04:00+03:00', '2026-04-20T14:04:59.999+03:00']],
  ['20.04.2026', NOW, ['2026-04-20T00:00:00+03:00', '2026-04-20T23:59:59.999+03:00']],
  ['2 недели назад', NOW, ['2026-05-01T12:00:00+03:00', '2026-05-08T12:00:00+03:00']],
  ['неделю назад', NOW, ['2026-05-08T12:00:00+03:00', '2026-05-15T12:00:00+03:00']],
  ['5 минут назад', NOW, ['2026-05-22T11:54:00+03:00', '2026-05-22T11:55:00+03:00']],
  ['3 часа назад', NOW, ['2026-05-22T08:00:00+03:00', '2026-05-22T09:00:00+03:00']],
  ['месяц назад', NOW, ['2026-03-22T12:00:00+03:00', '2026-04-22T12:00:00+03:00']],
  ['2 года назад', NOW, ['2023-05-22T12:00:00+03:00', '2024-05-22T12:00:00+03:00']],
  // Days are counted by the calendar or by 24 hours: the interval holds both.
  ['2 дня назад', NOW, ['2026-05-19T12:00:00+03:00', '2026-05-20T23:59:59.999+03:00']],
  ['только что', NOW, ['2026-05-22T11:50:00+03:00', '2026-05-22T12:00:00+03:00']],
  ['May 20', NOW, ['2026-05-20T00:00:00+03:00', '2026-05-20T23:59:59.999+03:00']],
  ['March 22, 2026', NOW, ['2026-03-22T00:00:00+03:00', '2026-03-22T23:59:59.999+03:00']],
  ['22 March 2026', NOW, ['2026-03-22T00:00:00+03:00', '2026-03-22T23:59:59.999+03:00']],
  ['Sept. 3rd, 2025 at 5:07 pm', NOW, ['2025-09-03T17:07:00+03:00', '2025-09-03T17:07:59.999+03:00']],
  ['12:30 am', NOW, null],
  ['May 1, 2026 12:30 am', NOW, ['2026-05-01T00:30:00+03:00', '2026-05-01T00:30:59.999+03:00']],
  ['yesterday', NOW, ['2026-05-21T00:00:00+03:00', '2026-05-21T23:59:59.999+03:00']],
  ['2 days ago', NOW, ['2026-05-19T12:00:00+03:00', '2026-05-20T23:59:59.999+03:00']],
  ['an hour ago', NOW, ['2026-05-22T10:00:00+03:00', '2026-05-22T11:00:00+03:00']],
  ['a week ago', NOW, ['2026-05-08T12:00:00+03:00', '2026-05-15T12:00:00+03:00']],
  ['3天前', NOW, ['2026-05-18T12:00:00+03:00', '2026-05-19T23:59:59.999+03:00']],
  ['2周前', NOW, ['2026-05-01T12:00:00+03:00', '2026-05-08T12:00:00+03:00']],
  ['1个月前', NOW, ['2026-03-22T12:00:00+03:00', '2026-04-22T12:00:00+03:00']],
  ['昨天 12:00', NOW, ['2026-05-21T12:00:00+03:00', '2026-05-21T12:00:59.999+03:00']],
  ['刚刚', NOW, ['2026-05-22T11:50:00+03:00', '2026-05-22T12:00:00+03:00']],
  ['2026年3月2日', NOW, ['2026-03-02T00:00:00+03:00', '2026-03-02T23:59:59.999+03:00']],
  ['3月2日', NOW, ['2026-03-02T00:00:00+03:00', '2026-03-02T23:59:59.999+03:00']],
  ['2026年3月2日 08:09', NOW, ['2026-03-02T08:09:00+03:00', '2026-03-02T08:09:59.999+03:00']],
  ['2026-05-20T08:45:28.823Z', NOW, ['2026-05-20T11:45:28.823+03:00', '2026-05-20T11:45:28.823+03:00']],
  ['2026-05-20T08:45:28+05:00', NOW, ['2026-05-20T06:45:28+03:00', '2026-05-20T06:45:28+03:00']],
  ['2026-05-20T08:45:28', NOW, ['2026-05-20T08:45:28+03:00', '2026-05-20T08:45:28+03:00']],
  ['2026-05-20 08:45', NOW, ['2026-05-20T08:45:00+03:00', '2026-05-20T08:45:59.999+03:00']],
  ['2026-05-20, 08:45', NOW, ['2026-05-20T08:45:00+03:00', '2026-05-20T08:45:59.999+03:00']],
  ['29 август', NOW, ['2025-08-29T00:00:00+03:00', '2025-08-29T23:59:59.999+03:00']],
  ['2026-05-20', NOW, ['2026-05-20T00:00:00+03:00', '2026-05-20T23:59:59.999+03:00']],
  ['1747900800', NOW, ['2025-05-22T11:00:00+03:00', '2025-05-22T11:00:00+03:00']],
  ['1747900800123', NOW, ['2025-05-22T11:00:00.123+03:00', '2025-05-22T11:00:00.123+03:00']],
  // The night when the clocks go forward in Berlin has 23 hours, the night when they go back has 25.
  ['29 March 2026', '2026-05-22T12:00[Europe/Berlin]', ['2026-03-29T00:00:00+01:00', '2026-03-29T23:59:59.999+02:00']],
  ['26 October 2025', '2026-05-22T12:00[Europe/Berlin]', ['2025-10-26T00:00:00+02:00', '2025-10-26T23:59:59.999+01:00']],
  // 2:30 was shown twice: both are meant.
  ['26.10.2025 2:30', '2026-05-22T12:00[Europe/Berlin]', ['2025-10-26T02:30:00+02:00', '2025-10-26T02:30:59.999+01:00']],
  ['1 day ago', '2026-03-30T01:00[Europe/Berlin]', ['2026-03-28T01:00:00+01:00', '2026-03-29T23:59:59.999+02:00']],
  ['12 hours ago', '2026-03-29T10:00[Europe/Berlin]', ['2026-03-28T20:00:00+01:00', '2026-03-28T21:00:00+01:00']],
  // Ends of months and of the year, and the leap day.
  ['вчера', '2026-03-01T08:00+03:00[+03:00]', ['2026-02-28T00:00:00+03:00', '2026-02-28T23:59:59.999+03:00']],
  ['вчера, 23:59', '2026-01-01T00:10+03:00[+03:00]', ['2025-12-31T23:59:00+03:00', '2025-12-31T23:59:59.999+03:00']],
  ['31 декабря', '2026-01-01T00:10+03:00[+03:00]', ['2025-12-31T00:00:00+03:00', '2025-12-31T23:59:59.999+03:00']],
  ['1 января', '2026-01-01T00:10+03:00[+03:00]', ['2026-01-01T00:00:00+03:00', '2026-01-01T00:10:00+03:00']],
  ['29 февраля', '2026-03-01T08:00+03:00[+03:00]', ['2024-02-29T00:00:00+03:00', '2024-02-29T23:59:59.999+03:00']],
  ['1 month ago', '2026-03-31T12:00[UTC]', ['2026-01-31T12:00:00+00:00', '2026-02-28T12:00:00+00:00']],
  // A moment ahead by a wrong clock is now; one further ahead is no date of a review.
  ['2026-05-22T12:00:05+03:00', NOW, ['2026-05-22T12:00:00+03:00', '2026-05-22T12:00:00+03:00']],
  ['2027-05-22', NOW, null],
  ['3 марта 2031', NOW, null],
  // Not understood, or not a date.
  ['', NOW, null],
  ['Закреплён', NOW, null],
  ['31.02.2026', NOW, null],
  ['29 февраля 2023', NOW, null],
  ['2026-13-01', NOW, null],
  ['2026-05-20T25:00:00Z', NOW, null],
  ['вчера, 25:00', NOW, null],
  ['03/04/2026', NOW, null],
  ['3 марта или позже', NOW, null],
  ['несколько дней назад', NOW, null],
  ['3 попугая назад', NOW, null],
  ['майонез 3', NOW, null],
  ['0001-01-01', NOW, null],
  ['x'.repeat(100_000), NOW, null],
];

describe('shown dates', () => {
  it.each(table)('%s at %s', (shown, now, interval) => {
    const read = shownDate(shown, Temporal.ZonedDateTime.from(now), ALL);
    expect(read && [read.earliest, read.latest]).toEqual(interval);
  });

  it('an interval is in order and never later than now', () => {
    for (const [shown, now] of table) {
      const read = shownDate(shown, Temporal.ZonedDateTime.from(now), ALL);
      if (read === null) continue;
      const [earliest, latest] = [read.earliest, read.latest].map((iso) => Temporal.Instant.from(iso)) as [Temporal.Instant, Temporal.Instant];
      expect(Temporal.Instant.compare(earliest, latest), shown).toBeLessThanOrEqual(0);
      expect(Temporal.Instant.compare(latest, Temporal.ZonedDateTime.from(now).toInstant()), shown).toBeLessThanOrEqual(0);
    }
  });

  it('the words of a language that the platform does not speak are no date', () => {
    const now = Temporal.ZonedDateTime.from(NOW);
    expect(shownDate('yesterday', now, [ru])).toBeNull();
    expect(shownDate('昨天', now, [ru, en])).toBeNull();
    expect(shownDate('3天前', now, [ru, en])).toBeNull();
    expect(shownDate('constructor', now, ALL)).toBeNull();
  });

  it('absent words are no date', () => {
    expect(shownDate(null, Temporal.ZonedDateTime.from(NOW), ALL)).toBeNull();
  });
});

/** One relative date and one day in each language, and what they mean: 2 months ago, a year ago, 3 March 2026. */
const LATELY = ['2026-02-22T12:00:00+03:00', '2026-03-22T12:00:00+03:00'];
const YEAR_AGO = ['2024-05-22T12:00:00+03:00', '2025-05-22T12:00:00+03:00'];
const THIRD = ['2026-03-03T00:00:00+03:00', '2026-03-03T23:59:59.999+03:00'];
const languages: [language: string, lately: string[], yearAgo: string[], third: string[]][] = [
  ['English', ['2 months ago'], ['a year ago', '1 year ago'], ['March 3, 2026', '3 Mar 2026', 'Mar. 3rd, 2026']],
  ['Russian', ['2 месяца назад'], ['год назад', '1 год назад'], ['3 марта 2026', '3 мар. 2026 г.']],
  ['simplified Chinese', ['2个月前', '2 个月前'], ['1年前', '1 年前'], ['2026年3月3日']],
  ['traditional Chinese', ['2 個月前'], ['1 年前'], ['2026年3月3號']],
  ['German', ['vor 2 Monaten'], ['vor einem Jahr', 'vor 1 Jahr'], ['3. März 2026', '3. März']],
  ['French', ['il y a 2 mois'], ['il y a un an', 'il y a 1 an'], ['3 mars 2026', '3 mars']],
  ['Spanish', ['hace 2 meses', 'Hace 2 meses'], ['hace un año'], ['3 de marzo de 2026', '3 mar 2026']],
  ['Italian', ['2 mesi fa'], ['un anno fa'], ['3 marzo 2026']],
  ['Portuguese', ['há 2 meses', '2 meses atrás'], ['há um ano', 'um ano atrás'], ['3 de março de 2026']],
  ['Dutch', ['2 maanden geleden'], ['een jaar geleden'], ['3 maart 2026']],
  ['Polish', ['2 miesiące temu'], ['rok temu'], ['3 marca 2026']],
  ['Swedish', ['för 2 månader sedan'], ['för ett år sedan'], ['3 mars 2026']],
  ['Turkish', ['2 ay önce'], ['bir yıl önce', '1 yıl önce'], ['3 Mart 2026']],
  ['Japanese', ['2 か月前', '2ヶ月前'], ['1 年前'], ['2026年3月3日']],
  ['Korean', ['2개월 전', '2달 전'], ['1년 전'], ['2026년 3월 3일']],
];

describe('every language', () => {
  const now = Temporal.ZonedDateTime.from(NOW);
  const read = (shown: string): string[] | null => {
    const interval = shownDate(shown, now, every);
    return interval && [interval.earliest, interval.latest];
  };

  it.each(languages)('%s', (_, lately, yearAgo, third) => {
    expect(lately.map(read)).toEqual(lately.map(() => LATELY));
    expect(yearAgo.map(read)).toEqual(yearAgo.map(() => YEAR_AGO));
    expect(third.map(read)).toEqual(third.map(() => THIRD));
  });

  it.each([
    ['vor einer Woche', '2026-05-08', '2026-05-15'], ['vor einem Tag', '2026-05-20', '2026-05-21'], ['il y a une semaine', '2026-05-08', '2026-05-15'], ['il y a 3 jours', '2026-05-18', '2026-05-19'],
    ['hace una semana', '2026-05-08', '2026-05-15'], ['hace 3 días', '2026-05-18', '2026-05-19'], ["un'ora fa", '2026-05-22', '2026-05-22'], ['una settimana fa', '2026-05-08', '2026-05-15'],
    ['há uma semana', '2026-05-08', '2026-05-15'], ['een week geleden', '2026-05-08', '2026-05-15'], ['5 minuten geleden', '2026-05-22', '2026-05-22'], ['tydzień temu', '2026-05-08', '2026-05-15'],
    ['5 miesięcy temu', '2025-11-22', '2025-12-22'], ['för en vecka sedan', '2026-05-08', '2026-05-15'], ['bir hafta önce', '2026-05-08', '2026-05-15'], ['3 週間前', '2026-04-24', '2026-05-01'],
    ['3 週前', '2026-04-24', '2026-05-01'], ['5 小時前', '2026-05-22', '2026-05-22'], ['3주 전', '2026-04-24', '2026-05-01'], ['gestern um 18:30', '2026-05-21', '2026-05-21'],
    ['hier à 18:30', '2026-05-21', '2026-05-21'], ['ayer a las 18:30', '2026-05-21', '2026-05-21'], ['昨日', '2026-05-21', '2026-05-21'], ['어제', '2026-05-21', '2026-05-21'],
  ])('%s', (shown, earliest, latest) => {
    expect(read(shown)?.map((moment) => moment.slice(0, 10))).toEqual([earliest, latest]);
  });

  it('a month of a year is all of it, and no more than now', () => {
    expect(read('март 2026')).toEqual(['2026-03-01T00:00:00+03:00', '2026-03-31T23:59:59.999+03:00']);
    expect(read('Mar 2026')).toEqual(read('март 2026'));
    expect(read('março de 2026')).toEqual(read('март 2026'));
    expect(read('May 2026')).toEqual(['2026-05-01T00:00:00+03:00', '2026-05-22T12:00:00+03:00']);
    expect(read('June 2026')).toBeNull();
    expect(read('room 2026')).toBeNull();
  });

  it('a month has one number whatever the languages, and a beginning of two months has none', () => {
    for (const { months } of every) {
      for (const [index, name] of months.split(' ').entries()) if (name.length > 2) expect(monthOf(name, every), name).toBe(index + 1);
    }
    expect(monthOf('jui', every)).toBeNull();
    expect(monthOf('juil', every)).toBe(7);
  });

  it('each language is read by its own words alone', () => {
    expect(shownDate('vor 2 Monaten', now, [en])).toBeNull();
    expect(shownDate('2 か月前', now, [de, ja])).not.toBeNull();
    expect(shownDate('2 meses', now, every)).toBeNull();
  });
});

describe('a day inside a sentence', () => {
  it.each([
    ['Reviewed in the United States on March 22, 2026', 'March 22, 2026'],
    ['Reviewed in India on 22 March 2026', '22 March 2026'],
    ['Rezension aus Deutschland vom 22. März 2026', '22. März 2026'],
    ['Avis laissé en France le 1er mars 2026', '1er mars 2026'],
    ['Reseñado en España el 22 de marzo de 2026', '22 de marzo de 2026'],
    ['Recensito in Italia il 22 marzo 2026', '22 marzo 2026'],
    ["22 Mart 2026 tarihinde Türkiye'de değerlendirildi", '22 Mart 2026'],
    ['2026年3月22日に日本でレビュー済み', '2026年3月22日'],
    ['Отзыв оставлен 22 марта 2026 г.', '22 марта 2026'],
    ['Written 2 weeks ago', null],
    ['Reviewed in Room 22, 20267', null],
  ])('%s', (sentence, day) => {
    expect(dateInside(sentence)).toBe(day);
    if (day !== null) expect(shownDate(day, Temporal.ZonedDateTime.from(NOW), every)).not.toBeNull();
  });
});

describe('the short way for exact moments', () => {
  it('says the same as the long way, around every change of the clocks too', () => {
    for (const zone of ['Europe/Berlin', 'Europe/Moscow', 'Asia/Shanghai', 'America/St_Johns', '+05:30', 'UTC']) {
      const now = Temporal.ZonedDateTime.from(`2026-05-22T12:00:00[${zone}]`);
      const read = dateReader(now, ALL);
      for (let i = 0; i < 3_000; i++) {
        const text = new Date(1_600_000_000_000 + i * 59_999_990).toISOString().replace('.000Z', i % 2 === 0 ? 'Z' : '+00:00');
        expect(read(text)).toEqual(shownDate(text, now, ALL));
      }
      for (const text of ['2026-03-29T00:59:59.999Z', '2026-03-29T01:00:00Z', '2025-10-26T01:00:00.000Z', '2025-10-26T00:59:59.990Z', '2026-02-31T00:00:00Z', '2026-13-01T00:00:00Z', '2026-05-01T24:00:00Z', '2026-05-22T23:00:00Z']) {
        expect(read(text), `${text} ${zone}`).toEqual(shownDate(text, now, ALL));
      }
    }
  });
});
