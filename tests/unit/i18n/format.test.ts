import { describe, expect, test } from 'vitest';
import { formatters } from '../../../lib/i18n/format.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const zone = 'Europe/Moscow';
const at = (local: string): number => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
const now = at('2026-03-05T10:00');
const ru = formatters('ru', zone);
const en = formatters('en', zone);
const zh = formatters('zh', zone);

describe('time left (A2)', () => {
  test.each([
    [0, '0 мин'],
    [38 * MINUTE, '38 мин'],
    [59.9 * MINUTE, '59 мин'],
    [70 * MINUTE, '1 ч 10 м'],
    [2 * HOUR, '2 ч'],
    [5 * HOUR + 59 * MINUTE, '5 ч 59 м'],
    [21 * HOUR + 40 * MINUTE, '21 ч'],
    [47 * HOUR, '47 ч'],
    [50 * HOUR, '2 дн'],
  ])('%d ms is told as %s and never rounded up', (span, words) => {
    expect(ru.span(span)).toBe(words);
  });

  test('in English and Chinese', () => {
    expect(en.span(70 * MINUTE)).toBe('1 h 10 m');
    expect(zh.span(70 * MINUTE)).toBe('1 小时 10 分');
    expect(en.span(50 * HOUR)).toBe('2 d');
    expect(zh.span(38 * MINUTE)).toBe('38 分钟');
  });

  test('a time before now is no negative span', () => {
    expect(ru.span(-5)).toBe('0 мин');
  });
});

describe('moments', () => {
  test('a moment of today is its time, of another day has its date', () => {
    expect(ru.stamp(at('2026-03-05T09:15'), now)).toMatch(/^0?9:15$/);
    expect(ru.stamp(at('2026-03-04T09:15'), now)).toMatch(/^4 марта, 0?9:15$/);
    expect(ru.stamp(at('2025-12-31T09:15'), now)).toMatch(/^31 декабря 2025 г\., 0?9:15$/);
  });

  test('yesterday has its name in every language', () => {
    const yesterday = at('2026-03-04T21:40');
    expect(ru.moment(yesterday, now)).toBe('вчера, 21:40');
    expect(en.moment(yesterday, now)).toMatch(/^yesterday, 9:40\sPM$/);
    expect(zh.moment(yesterday, now)).toBe('昨天 21:40');
  });

  test('the day is that of the person, not of Greenwich', () => {
    const late = at('2026-03-05T00:30');
    expect(ru.moment(late, now)).toMatch(/^сегодня, 0?0:30$/);
  });
});

describe('what is known of a time', () => {
  test('part of a day', () => {
    expect(ru.interval(at('2026-03-04T21:40'), at('2026-03-04T23:59:59'), now)).toBe('вчера, 21:40–23:59');
  });
  test('a whole day is the day', () => {
    expect(ru.interval(at('2026-03-04T00:00'), at('2026-03-04T23:59:59'), now)).toBe('вчера');
    expect(ru.interval(at('2026-03-01T00:00'), at('2026-03-01T23:59:59'), now)).toBe('1 марта');
  });
  test('a moment is a moment', () => {
    expect(ru.interval(at('2026-03-04T21:40'), at('2026-03-04T21:40:30'), now)).toBe('вчера, 21:40');
  });
  test('several days are a range, with years where they differ', () => {
    expect(ru.interval(at('2026-02-03T00:00'), at('2026-02-05T23:59'), now)).toMatch(/^3\s?[–-]\s?5 февраля$/);
    const years = ru.interval(at('2024-12-30T00:00'), at('2025-01-02T23:59'), now);
    expect(years).toContain('2024');
    expect(years).toContain('2025');
  });
});

test('months and numbers', () => {
  expect(ru.month('2026-08')).toBe('август 2026');
  expect(en.month('2026-08')).toBe('August 2026');
  expect(zh.month('2026-08')).toBe('2026年8月');
  expect(ru.decimal(4.5)).toBe('4,5');
  expect(en.number(12_345)).toBe('12,345');
});
