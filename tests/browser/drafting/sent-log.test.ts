import { afterEach, describe, expect, test } from 'vitest';
import { accessTo, keepAccess } from '../../../lib/browser/model-access.ts';
import { dropSent, emptySent, noteSent, readSent, SENT_LIMIT, trimSent } from '../../../lib/browser/sent-log.ts';
import type { Sent } from '../../../lib/model/drafting.ts';

const DAY = 24 * 3_600_000;
const NOW = Date.UTC(2026, 10, 22, 12);

function sent(id: string, changes: Partial<Sent> = {}): Sent {
  return { id, at: NOW, case: 'practice:1', to: 'https://models.example', model: 'm', messages: [{ role: 'user', content: 'Слова' }], characters: 5, outcome: 'drafted', answered: 9, ...changes };
}
const ids = async (): Promise<string[]> => (await readSent()).map(({ id }) => id);

afterEach(emptySent);

describe('what was sent to models', () => {
  test('the newest first, and what became of it in its own place', async () => {
    await noteSent(sent('a', { at: NOW - 2, outcome: 'asked' }));
    await noteSent(sent('b', { at: NOW - 1 }));
    await noteSent(sent('a', { at: NOW - 2, outcome: 'stopped' }));
    expect((await readSent()).map(({ id, outcome }) => `${id} ${outcome}`)).toEqual(['b drafted', 'a stopped']);
  });

  test('a month, and so many at most', async () => {
    await noteSent(sent('old', { at: NOW - 31 * DAY }));
    await noteSent(sent('young', { at: NOW - 29 * DAY }));
    await trimSent(NOW);
    expect(await ids()).toEqual(['young']);
    for (let n = 0; n < SENT_LIMIT + 5; n += 1) await noteSent(sent(`n${String(n)}`, { at: NOW + n }));
    await trimSent(NOW);
    const left = await ids();
    expect([left.length, left[0], left.at(-1)]).toEqual([SENT_LIMIT, `n${String(SENT_LIMIT + 4)}`, 'n5']);
  });

  test('of an erased case nothing is left', async () => {
    await noteSent(sent('a'));
    await noteSent(sent('b', { case: 'practice:2' }));
    await noteSent(sent('c', { case: null }));
    await dropSent((one) => one.case === 'practice:1');
    expect((await ids()).sort()).toEqual(['b', 'c']);
  });

  test('a record of another shape is not shown and breaks nothing', async () => {
    await noteSent({ ...sent('x'), outcome: 'newer' } as unknown as Sent);
    await noteSent(sent('y', { at: NOW + 1 }));
    expect(await ids()).toEqual(['y']);
  });
});

test('a key goes to the server that it was given for, and to no other', async () => {
  expect(await accessTo('https://models.example')).toBeNull();
  await keepAccess({ origin: 'https://models.example', key: 'sk-1' });
  expect(await accessTo('https://models.example')).toEqual({ origin: 'https://models.example', key: 'sk-1' });
  expect(await accessTo('https://models.example:8443')).toBeNull();
  await keepAccess({ origin: 'http://localhost:11434', key: null });
  expect(await accessTo('http://localhost:11434')).toEqual({ origin: 'http://localhost:11434', key: null });
  expect(await accessTo('https://models.example')).toBeNull();
});
