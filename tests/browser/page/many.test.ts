import { afterEach, expect, test } from 'vitest';
import { card, markText, practice, rest, stage, type Stage } from './practice.ts';

let now: Stage;
afterEach(() => now.end());

const COUNT = 2_000;
/** Elements in each card, so that the page has about 50,000 nodes. */
const FILLER = 18;

function heavyCard(index: number): HTMLElement {
  const element = card({ id: `m${index}`, author: `Автор ${index}`, text: `Отзыв номер ${index}: ждали долго, но кофе хорош.`, date: '2026-03-01' });
  for (let i = 0; i < FILLER; i += 1) element.append(document.createElement('i'));
  return element;
}

/** Longest stretches in which the page could do nothing, while `work` goes on. */
async function longest(work: () => Promise<unknown>): Promise<number> {
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration)));
  observer.observe({ type: 'longtask' });
  await work();
  await rest(200);
  observer.disconnect();
  return Math.max(0, ...tasks);
}

test('a page of 2,000 reviews is read in slices and marked where the eye can reach', async () => {
  now = stage([], { path: '/about' });
  now.list.append(...Array.from({ length: COUNT }, (_, i) => heavyCard(i)));
  await rest(500);

  const bareStart = performance.now();
  const open = practice.open({ document, url: new URL('https://practice.example/reviews/mira'), now: Temporal.Now.zonedDateTimeISO('UTC') });
  for (const entry of open.entries) open.read(entry);
  const bare = performance.now() - bareStart;

  let read = 0;
  let marked = 0;
  const blocked = await longest(async () => {
    const start = performance.now();
    now.go('/reviews/mira');
    await expect.poll(() => now.journal.seen.length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(0);
    read = performance.now() - start;
    await expect.poll(() => markText(now.list.firstElementChild ?? undefined), { timeout: 20_000, interval: 20 }).toBe('＋ в журнал');
    marked = performance.now() - start;
    await expect.poll(() => now.journal.seen.reduce((sum, one) => sum + one.sightings.length, 0), { timeout: 20_000, interval: 20 }).toBe(COUNT);
  });
  const drawn = document.querySelectorAll('otklik-mark').length;
  now.list.lastElementChild?.scrollIntoView();
  await expect.poll(() => markText(now.list.lastElementChild ?? undefined), { timeout: 20_000, interval: 20 }).toBe('＋ в журнал');
  // Drawing the page for the first time is the browser's own: the same cards without us.
  const again = await longest(async () => {
    now.list.append(heavyCard(COUNT));
    await expect.poll(() => markText(now.list.lastElementChild ?? undefined), { timeout: 20_000, interval: 20 }).toBe('＋ в журнал');
  });
  console.log(`2,000 cards: bare reading ${bare.toFixed(0)} ms, first answer asked after ${read.toFixed(0)} ms, all marked after ${marked.toFixed(0)} ms, longest task ${blocked.toFixed(0)} ms; one more card: longest task ${again.toFixed(0)} ms`);
  expect(drawn).toBeGreaterThan(0);
  expect(drawn).toBeLessThan(COUNT / 4);
  expect(marked).toBeLessThan(10_000);
  expect(blocked).toBeLessThan(400);
});
