import { afterEach, expect, test } from 'vitest';
import { barOf, barText, card, markText, rest, stage, type Review, type Stage } from './practice.ts';

/** What a look tells of the place; and reviews that stand in the page's data alone. */

let now: Stage;
afterEach(() => now.end());

const reviews: Review[] = [
  { id: 'a1', author: 'Вера Лугина', text: 'Кофе остыл, пока несли', date: '2026-03-09' },
  { id: 'a2', author: 'Пётр Зимин', text: 'Всё понравилось', date: '2026-03-07' },
];

function state(count: string): void {
  const stated = document.createElement('div');
  stated.className = 'stated';
  stated.textContent = count;
  document.body.append(stated);
}

function onlyInData(review: Review): void {
  const data = document.createElement('template');
  data.className = 'data';
  data.content.append(card(review));
  document.body.append(data);
}

test('each whole look tells place, stated numbers, health and how many are new, when that is news', async () => {
  now = stage(reviews);
  state('120');
  await expect.poll(() => now.journal.places.at(-1)).toMatchObject({
    page: { platform: 'practice', room: 'public' }, place: { id: 'mira', name: 'Кофейня mira' }, stated: { reviews: 120, rating: 4.5, ratingScale: 5 }, health: { read: 2, lacking: [], more: null }, fresh: 2,
  });
  const before = now.journal.places.length;
  now.watch.look();
  await rest(500);
  expect(now.journal.places).toHaveLength(before);
  await now.watch.captureAll(false);
  await expect.poll(() => now.journal.places.at(-1)).toMatchObject({ fresh: 0, stated: { reviews: 120 } });
});

test('A12: the list is told in its order with the case of each, and since when this address is shown', async () => {
  const start = Date.now();
  now = stage([...reviews, { id: 'a3', author: 'Олег Тихий', text: 'Похоже на отзыв', date: '2026-03-01', doubt: 'guess' }]);
  state('120');
  const day = (date: string): [string, string] => [`${date}T00:00:00+03:00`, `${date}T23:59:59+03:00`];
  await expect.poll(() => now.journal.places.at(-1)?.list).toMatchObject({ reviews: [[null, ...day('2026-03-09')], [null, ...day('2026-03-07')]], sorted: false, whole: false });
  const since = now.journal.places.at(-1)?.list?.since ?? 0;
  expect(Math.abs(since - start)).toBeLessThan(5_000);
  await now.watch.captureAll(false);
  await expect.poll(() => now.journal.places.at(-1)?.list).toMatchObject({ reviews: [['practice:a1', ...day('2026-03-09')], ['practice:a2', ...day('2026-03-07')]], since });
  // One that cannot be read may be the very one that is new.
  const broken = card({ id: 'a9', author: 'Инна', text: 'Не читается' });
  broken.dataset.broken = '';
  now.list.prepend(broken);
  await expect.poll(() => now.journal.places.at(-1)?.list).toBeNull();
});

test('a page that was not granted tells nothing of places', async () => {
  now = stage(reviews, { granted: false });
  state('120');
  await expect.poll(() => markText(now.list.firstElementChild ?? undefined)).toBe('＋ в журнал');
  await rest(300);
  expect(now.journal.places).toEqual([]);
});

test('a review that stands in the page’s data alone is counted, captured from the bar, and held by no card', async () => {
  now = stage(reviews);
  onlyInData({ id: 'b1', author: 'Яна Рощина', text: 'Только в данных страницы' });
  await expect.poll(barText).toContain('3 новых, из них 1 без карточки');
  expect(await now.watch.summary()).toMatchObject({ reviews: 3, fresh: 3, unseen: 1 });
  barOf()?.querySelector<HTMLElement>('[data-control=save]')?.focus();
  await now.watch.captureAll(false);
  expect(now.journal.captured.map(({ key }) => key)).toEqual(['practice:a1', 'practice:a2', 'practice:b1']);
  // Its case opens by its link: there is no card to show.
  expect(now.watch.holds('practice:b1')).toBe(false);
  expect(now.watch.show('practice:b1')).toBe(false);
  expect(await now.watch.insert('practice:b1', 'Яна, спасибо', { reach: 'focused', past: [] })).toMatchObject({ outcome: 'not-here' });
});
