import { expect, test } from 'vitest';
import { templateRecords } from '../../../lib/reply/template-record.ts';

test('a template is known by how often it was used, changed, and followed by more', () => {
  const replies = [
    { from: { template: 'a', changed: 0 }, again: false },
    { from: { template: 'a', changed: 0.5 }, again: true },
    { from: { template: 'b', changed: 1 }, again: false },
    { from: null, again: true },
  ];
  expect(templateRecords(replies)).toEqual({ a: { used: 2, editedShare: 0.25, reopened: 1 }, b: { used: 1, editedShare: 1, reopened: 0 } });
});

test('without replies from templates nothing is known of any', () => {
  expect(templateRecords([{ from: null, again: false }])).toEqual({});
});
