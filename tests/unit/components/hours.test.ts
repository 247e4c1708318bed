import { expect, test } from 'vitest';
import { hoursIn, hoursText, timeIn } from '../../../components/regulation/hours.ts';

test.each([
  ['09:00–18:00', [['09:00', '18:00']]],
  ['9-13, 14-18', [['09:00', '13:00'], ['14:00', '18:00']]],
  ['9.30 — 24', [['09:30', '24:00']]],
  ['9：00-12：00，13：00-18：00', [['09:00', '12:00'], ['13:00', '18:00']]],
  ['  ', []],
])('«%s» are hours', (text, periods) => {
  expect(hoursIn(text)).toEqual(periods);
});

test.each(['18-9', '9-13, 12-18', '9-25', '9', 'с девяти', '9-10-11', '1-2,3-4,5-6,7-8,9-10,11-12,13-14'])('«%s» are none', (text) => {
  expect(hoursIn(text)).toBeNull();
});

test('what was understood is written one way', () => {
  expect(hoursText(hoursIn('9-13, 14-18') ?? [])).toBe('09:00–13:00, 14:00–18:00');
  expect([timeIn('7'), timeIn('07:5'), timeIn('24:01')]).toEqual(['07:00', null, null]);
});
