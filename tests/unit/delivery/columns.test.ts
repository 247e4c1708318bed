import { describe, expect, test } from 'vitest';
import { ALL_COLUMNS, COLUMNS, columnSet, columnsOn, isSameSet, moved } from '../../../lib/delivery/columns.ts';

const off = COLUMNS.filter((id) => !columnsOn(ALL_COLUMNS).includes(id));

describe('the column set', () => {
  test('as it comes: all columns in their order, without those that most tables leave empty', () => {
    expect(columnSet([])).toEqual(ALL_COLUMNS);
    expect(off).toEqual(['product', 'editedAt', 'vanishedAt']);
  });

  test('a stored choice stays in its order; an unknown or repeated column goes', () => {
    const stored = [{ id: 'key', on: true }, { id: 'gone', on: true }, ...ALL_COLUMNS.filter(({ id }) => id !== 'key'), { id: 'key', on: false }];
    const set = columnSet(stored);
    expect(set[0]).toEqual({ id: 'key', on: true });
    expect(set).toHaveLength(COLUMNS.length);
    expect(columnSet(set)).toEqual(set);
  });

  test('a column that the choice does not know yet comes in behind its neighbour of the first order', () => {
    const set = columnSet([{ id: 'key', on: true }, { id: 'text', on: false }, { id: 'rating', on: true }]);
    const ids = set.map(({ id }) => id);
    expect(ids.slice(ids.indexOf('rating'))).toEqual(['rating']);
    expect(ids.indexOf('reply')).toBe(ids.indexOf('text') + 1);
    expect(ids[0]).toBe('appeared');
    expect(set).toHaveLength(COLUMNS.length);
  });

  test('a choice without any column is none', () => {
    expect(columnSet(ALL_COLUMNS.map(({ id }) => ({ id, on: false })))).toEqual(ALL_COLUMNS);
  });

  test('up and down by one; at the ends nothing changes; back again is the same', () => {
    expect(moved(ALL_COLUMNS, 'shown', -1).slice(0, 2).map(({ id }) => id)).toEqual(['shown', 'appeared']);
    expect(isSameSet(moved(ALL_COLUMNS, 'appeared', -1), ALL_COLUMNS)).toBe(true);
    expect(isSameSet(moved(ALL_COLUMNS, 'key', 1), ALL_COLUMNS)).toBe(true);
    for (const { id } of ALL_COLUMNS.slice(1)) {
      expect(isSameSet(moved(ALL_COLUMNS, id, -1), ALL_COLUMNS), id).toBe(false);
      expect(isSameSet(moved(moved(ALL_COLUMNS, id, -1), id, 1), ALL_COLUMNS), id).toBe(true);
    }
  });
});
