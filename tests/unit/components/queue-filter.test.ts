import { expect, test } from 'vitest';
import { following, neighbour, queueWish, WHOLE_QUEUE } from '../../../components/journal/queue-filter.ts';

test('the keys walk along the queue that is shown: its search counts as its platform does', () => {
  expect(queueWish({ platform: 'avito', search: '  чайник ' }, 5)).toEqual({ platform: 'avito', search: 'чайник', limit: 5 });
  expect(queueWish({ ...WHOLE_QUEUE, search: ' ' }, 5)).toEqual({ limit: 5 });
});

const keys = ['a:1', 'a:2', 'a:3'];

test('the next case by deadline; after the last, and from one that left the queue, the first', () => {
  expect(following(keys, 'a:1')).toBe('a:2');
  expect(following(keys, 'a:3')).toBe('a:1');
  expect(following(keys, 'a:9')).toBe('a:1');
  expect(following(['a:1'], 'a:1')).toBeNull();
  expect(following([], 'a:1')).toBeNull();
});

test('up and down stop at the ends', () => {
  expect(neighbour(keys, 'a:2', 1)).toBe('a:3');
  expect(neighbour(keys, 'a:2', -1)).toBe('a:1');
  expect(neighbour(keys, 'a:3', 1)).toBeNull();
  expect(neighbour(keys, 'a:1', -1)).toBeNull();
  expect(neighbour(keys, 'a:9', 1)).toBeNull();
});
