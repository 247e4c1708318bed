import { afterEach, expect, test, vi } from 'vitest';
import { world } from '../../../lib/page/world.ts';
import { practice, rest } from './practice.ts';

/** How the script of a page begins: the extension's own messages are played by a stand-in, as no page of a test has them. */

const listeners = new Set<unknown>();
let asked = 0;
Object.assign(globalThis, {
  browser: {
    runtime: {
      id: 'otklik',
      sendMessage: async () => {
        asked += 1;
        throw new Error('the background is not there');
      },
      onMessage: { addListener: (one: unknown) => listeners.add(one), removeListener: (one: unknown) => listeners.delete(one) },
    },
  },
});
const { default: script } = await import('../../../entrypoints/reviews.ts');
const runs = globalThis as { otklikReviews?: unknown };

afterEach(() => {
  vi.useRealTimers();
  Object.assign(globalThis, { browser: undefined });
});

const here = location.href;
const go = (path: string): void => history.replaceState(null, '', path);
afterEach(() => go(here));

test('a start that fails is tried again, and then leaves nothing behind for the next one', async () => {
  vi.useFakeTimers();
  go('/reviews/mira');
  world.otklikAdapter = practice;
  script.main();
  expect([listeners.size, runs.otklikReviews !== undefined]).toEqual([1, true]);
  await vi.advanceTimersByTimeAsync(500);
  expect(asked).toBe(1);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked).toBe(4);
  expect([listeners.size, runs.otklikReviews]).toEqual([0, undefined]);
  script.main();
  expect([listeners.size, asked]).toEqual([1, 5]);
});

test('on an address without reviews the script asks nothing and touches nothing', async () => {
  delete runs.otklikReviews;
  const before = asked;
  const observe = vi.spyOn(MutationObserver.prototype, 'observe');
  world.otklikAdapter = practice;
  go('/about');
  script.main();
  await rest(300);
  expect([asked - before, observe.mock.calls.length]).toEqual([0, 0]);
  // The address changes without a load: now there may be reviews.
  go('/reviews/mira');
  await expect.poll(() => asked - before).toBe(1);
  observe.mockRestore();
});
