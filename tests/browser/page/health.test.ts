import { afterEach, expect, test } from 'vitest';
import { barOf, barText, card, markText, rest, stage, type Review, type Stage } from './practice.ts';

/** A page that has changed under its adapter: said in one sentence, and read as far as its structured data goes. */

let now: Stage;
afterEach(() => {
  now.end();
  for (const left of document.querySelectorAll('script[type="application/ld+json"]')) left.remove();
});

const reviews: Review[] = [
  { id: 'a1', author: 'Вера Лугина', text: 'Кофе остыл, пока его несли к столу', date: '2026-03-09' },
  { id: 'a2', author: 'Пётр Зимин', text: 'Всё понравилось, придём ещё раз', date: '2026-03-07' },
  { id: 'a3', author: 'Ли Вэй', text: '很好的咖啡，服务也很周到，下次还来', date: '2026-03-05' },
];
const undated = reviews.map(({ date: _, ...review }) => review);
const cards = (): HTMLElement[] => [...now.list.querySelectorAll<HTMLElement>('.review')];
const marked = async (): Promise<void> => {
  await expect.poll(() => cards().map(markText).includes(null)).toBe(false);
};

/** The page's own data in another form than its cards. */
function linkedData(): void {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = JSON.stringify(reviews.map(({ author, text, date }) => ({ '@context': 'https://schema.org', '@type': 'Review', author: { '@type': 'Person', name: author }, reviewBody: text, datePublished: date })));
  document.body.append(script);
}

test('a healthy page says nothing and calls for nothing', async () => {
  now = stage(reviews);
  await marked();
  await rest(2_500);
  expect([now.journal.healths, now.journal.brought.includes('health')]).toEqual([[], false]);
  expect((await now.watch.summary()).health).toEqual({ read: 3, lacking: [], more: null, filled: [], well: [], instead: false });
});

test('dates that cannot be read any more are said once, in the bar too, with what still works', async () => {
  now = stage(undated);
  await marked();
  await expect.poll(barText, { timeout: 5_000 }).toContain('Страница изменилась');
  expect(barOf()?.querySelector('[role=status]')?.textContent).toBe('Страница изменилась');
  expect(now.journal.healths).toEqual([{ read: 3, lacking: [{ field: 'posted', without: 3 }], more: null, filled: [], well: ['author', 'text'], instead: false }]);
  expect(await now.watch.summary()).toMatchObject({ health: { lacking: [{ field: 'posted', without: 3 }] } });
  await now.watch.captureAll(false);
  expect(now.journal.captured.map(({ postedLatest }) => postedLatest)).toEqual([null, null, null]);
});

test('fields that the page’s data still has are taken from there, and what is captured has them', async () => {
  now = stage(undated);
  linkedData();
  await marked();
  await expect.poll(() => now.journal.healths.at(-1)?.filled, { timeout: 5_000 }).toEqual(['posted']);
  expect(now.journal.healths.at(-1)).toMatchObject({ read: 3, lacking: [], well: ['author', 'text'], instead: false });
  await now.watch.captureAll(false);
  expect(now.journal.captured.map(({ key, postedEarliest, via }) => [key, postedEarliest?.slice(0, 10), via])).toEqual([
    ['practice:a1', '2026-03-09', 'adapter'], ['practice:a2', '2026-03-07', 'adapter'], ['practice:a3', '2026-03-05', 'adapter'],
  ]);
});

test('a page that is still being built is not called sick', async () => {
  now = stage(undated);
  await marked();
  await rest(600);
  now.list.replaceChildren(...reviews.map(card));
  await rest(2_500);
  expect([now.journal.healths, now.journal.brought.includes('health')]).toEqual([[], false]);
});

test('where the cards are not known any more, the page’s data is read for the platform', async () => {
  now = stage(undated);
  for (const element of cards()) element.className = 'renamed';
  linkedData();
  await expect.poll(() => now.journal.healths.at(-1)?.instead, { timeout: 8_000 }).toBe(true);
  expect(await now.watch.summary()).toMatchObject({ reviews: 3, fresh: 3, health: { read: 3, instead: true } });
  await now.watch.captureAll(false);
  expect(now.journal.captured.map(({ key, author, via, place }) => [key, author, via, place.id])).toEqual(reviews.map(({ author }) => [null, author, 'json-ld', null]));
});

test('when the cards come back, they are read again and the sentence goes', async () => {
  now = stage(undated);
  await marked();
  await expect.poll(barText, { timeout: 5_000 }).toContain('Страница изменилась');
  now.list.replaceChildren(...reviews.map(card));
  await expect.poll(barText).not.toContain('Страница изменилась');
});

test('a list of which the data names more than is shown says so and reads on', async () => {
  now = stage(reviews.slice(0, 2));
  linkedData();
  await marked();
  await expect.poll(() => now.journal.healths, { timeout: 5_000 }).toMatchObject([{ read: 2, lacking: [], more: 1 }]);
});

test('the data of the place before is never offered at the next place of an application', { timeout: 20_000 }, async () => {
  now = stage(undated);
  for (const element of cards()) element.className = 'renamed';
  linkedData();
  await expect.poll(async () => (await now.watch.summary()).health.instead, { timeout: 8_000 }).toBe(true);
  await rest(500);
  now.go('/reviews/gorky');
  await rest(500);
  const told = now.journal.seen.length;
  expect((await now.watch.summary()).reviews).toBe(0);
  await rest(5_000);
  expect(await now.watch.summary()).toMatchObject({ reviews: 0, health: { instead: false } });
  expect(now.journal.seen).toHaveLength(told);
  // Its own data is, once its cards have had their time.
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) script.textContent = script.textContent?.replaceAll('Вера Лугина', 'Яна Рощина') ?? '';
  now.watch.look();
  await expect.poll(async () => (await now.watch.summary()).health.instead, { timeout: 8_000 }).toBe(true);
});

test('nor where that place was healthy', { timeout: 20_000 }, async () => {
  now = stage(reviews);
  linkedData();
  await marked();
  await rest(500);
  now.go('/reviews/gorky');
  now.list.replaceChildren();
  await rest(5_500);
  expect(now.journal.brought).toContain('health');
  expect(await now.watch.summary()).toMatchObject({ reviews: 0, health: { instead: false } });
});

test('a list that is empty for a moment is not read from the data, though that had helped before', { timeout: 20_000 }, async () => {
  now = stage(undated);
  linkedData();
  await marked();
  await expect.poll(() => now.journal.healths.at(-1)?.filled, { timeout: 5_000 }).toEqual(['posted']);
  const told = now.journal.seen.length;
  const before = cards();
  now.list.replaceChildren();
  await rest(1_500);
  expect(await now.watch.summary()).toMatchObject({ reviews: 0, health: { instead: false } });
  expect(now.journal.seen).toHaveLength(told);
  now.list.replaceChildren(...before);
  await expect.poll(async () => (await now.watch.summary()).reviews).toBe(3);
});
