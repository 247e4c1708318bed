import { expect, test } from 'vitest';
import { lastDoing, without, type Doing } from '../../../components/ui/undo-stack.ts';

const doing = (key: string, what: string): Doing => ({ case: key, name: 'Эльвира', what, back: 'undo', run: () => Promise.resolve() });
const first = doing('avito:1', 'Статус: не отзыв');
const second = doing('avito:2', 'Статус: в архиве');
const third = doing('avito:1', 'Статус: новый');

test('beside an open case only what was done to it is taken back', () => {
  expect(lastDoing([first, second], 'avito:1')).toBe(first);
  expect(lastDoing([first, second, third], 'avito:2')).toBe(second);
  expect(lastDoing([first, second], 'avito:3')).toBeNull();
});

test('in a list it is the last thing of all', () => {
  expect(lastDoing([first, second, third], null)).toBe(third);
  expect(lastDoing([], null)).toBeNull();
});

test('what was taken back is no longer there, and nothing else is gone', () => {
  const same = { ...first };
  expect(without([first, second, same], first)).toEqual([second, same]);
});
