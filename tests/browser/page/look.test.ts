import { afterEach, expect, test, vi } from 'vitest';
import { barText, card, markText, PracticeJournal, recycle, rest, sightingOf, stage, type Review, type Stage } from './practice.ts';

let now: Stage;
afterEach(() => now.end());

const reviews: Review[] = [
  { id: 'a1', author: 'Вера Лугина', text: 'Кофе остыл, пока несли', date: '2026-03-09' },
  { id: 'a2', author: 'Пётр Зимин', text: 'Всё понравилось', date: '2026-03-07' },
  { id: 'a3', author: 'Ли Вэй', text: '很好的咖啡', date: '2026-03-05' },
];
const cards = (): HTMLElement[] => [...now.list.querySelectorAll<HTMLElement>('.review')];
const marked = async (count: number): Promise<void> => {
  await expect.poll(() => cards().filter((one) => markText(one) !== null).length).toBe(count);
};

test('every review gets a mark and the bar counts the new ones', async () => {
  const journal = new PracticeJournal();
  journal.know(sightingOf(card(reviews[1] as Review)));
  now = stage(reviews, { journal });
  await marked(3);
  expect(cards().map(markText)).toEqual(['＋ в журнал', '✓ 21 ч', '＋ в журнал']);
  expect(barText()).toContain('2 новых');
  expect(await now.watch.summary()).toMatchObject({ reviews: 3, fresh: 2, inJournal: 1, unread: 0, place: 'Кофейня mira' });
});

test('nothing of the customer stands in our nodes', async () => {
  now = stage(reviews);
  await marked(3);
  const ours = [...document.querySelectorAll('otklik-mark, otklik-bar')].map((host) => host.outerHTML + (host.shadowRoot?.textContent ?? '')).join('\n');
  expect(ours).toContain('в журнал');
  for (const { author, text, id } of reviews) {
    expect(ours).not.toContain(author);
    expect(ours).not.toContain(text);
    expect(ours).not.toContain(id);
  }
});

test('a recycled node loses the mark of the review before and gets its own', async () => {
  const journal = new PracticeJournal();
  journal.know(sightingOf(card(reviews[0] as Review)), { kind: 'answered' });
  now = stage(reviews, { journal });
  await marked(3);
  expect(markText(cards()[0])).toBe('✓ отвечено');
  recycle(cards()[0] as HTMLElement, { id: 'b1', author: 'Олег Дроздов', text: 'Другой отзыв', date: '2026-03-01' });
  await expect.poll(() => markText(cards()[0])).toBe('＋ в журнал');
  expect(now.watch.holds('practice:a1')).toBe(false);
});

test('only new and changed cards are read to the journal again', async () => {
  now = stage(reviews);
  await marked(3);
  const before = now.journal.seen.length;
  now.list.append(card({ id: 'a4', author: 'Яна Рощина', text: 'Долго ждали' }));
  await marked(4);
  recycle(cards()[1] as HTMLElement, { id: 'a2', author: 'Пётр Зимин', text: 'Всё понравилось, кроме музыки' });
  await expect.poll(() => now.journal.seen.length).toBe(before + 2);
  expect(now.journal.seen.slice(before).map((one) => one.sightings.map((s) => s.key))).toEqual([['practice:a4'], ['practice:a2']]);
});

test('a mark that the page removed comes back', async () => {
  now = stage(reviews);
  await marked(3);
  cards()[1]?.querySelector('otklik-mark')?.remove();
  expect(markText(cards()[1])).toBe(null);
  await marked(3);
});

test('a list that the framework builds anew keeps its marks, and no review is asked for twice', async () => {
  now = stage(reviews);
  await marked(3);
  const before = now.journal.seen.length;
  now.list.replaceChildren(...reviews.map(card));
  await marked(3);
  expect(now.journal.seen.length).toBe(before);
});

test('a list that was thrown away and comes back elsewhere is found', async () => {
  now = stage(reviews);
  await marked(3);
  now.list.remove();
  await rest(300);
  const list = document.createElement('section');
  list.append(...reviews.map(card));
  document.body.append(list);
  await expect.poll(() => [...list.children].map(markText)).toEqual(['＋ в журнал', '＋ в журнал', '＋ в журнал']);
});

test('after a navigation the cards of the place before wait until their words change', async () => {
  now = stage([...reviews.map(({ author, text }) => ({ author, text }))]);
  await marked(3);
  now.go('/reviews/gorky');
  await marked(0);
  expect((await now.watch.summary()).reviews).toBe(0);
  expect(now.journal.seen.every((one) => one.sightings.every((s) => s.place.id === 'mira'))).toBe(true);
  recycle(cards()[0] as HTMLElement, { author: 'Анна Ветрова', text: 'Первый отзыв нового места' });
  await marked(1);
  const last = now.journal.seen.at(-1);
  expect(last?.sightings.map((s) => [s.place.id, s.author])).toEqual([['gorky', 'Анна Ветрова']]);
});

test('the cards of the place before count as such even when the framework builds them anew', async () => {
  now = stage(reviews);
  await marked(3);
  now.list.replaceChildren(...reviews.map(card));
  now.go('/reviews/gorky');
  await rest(600);
  expect(now.journal.seen.flatMap((one) => one.sightings).some((s) => s.place.id === 'gorky')).toBe(false);
  now.go('/reviews/mira');
  await marked(3);
});

test('on an address without reviews nothing is observed, read or drawn', async () => {
  const observe = vi.spyOn(MutationObserver.prototype, 'observe');
  const listen = vi.spyOn(document, 'addEventListener');
  const start = performance.now();
  now = stage(reviews, { path: '/about' });
  const spent = performance.now() - start;
  await rest(400);
  now.list.append(card({ author: 'Никто', text: 'Ничего' }));
  await rest(400);
  expect(observe).not.toHaveBeenCalled();
  expect(listen).not.toHaveBeenCalled();
  expect(now.journal.seen).toEqual([]);
  expect(document.querySelector('otklik-mark, otklik-bar')).toBe(null);
  expect(spent).toBeLessThan(20);
  observe.mockRestore();
  listen.mockRestore();
});

test('leaving the reviews takes everything away; coming back brings it again', async () => {
  now = stage(reviews);
  await marked(3);
  now.go('/about');
  await marked(0);
  expect(document.querySelector('otklik-bar')).toBe(null);
  now.go('/reviews/mira');
  await marked(3);
});

test('everything ends with the signal', async () => {
  now = stage(reviews);
  await marked(3);
  now.end();
  expect(document.querySelector('otklik-mark, otklik-bar')).toBe(null);
  const before = now.journal.seen.length;
  now.list.append(card({ author: 'Поздний', text: 'После конца' }));
  await rest(500);
  expect(now.journal.seen.length).toBe(before);
});

test('a card at which the adapter fails is counted and harms no other', async () => {
  const broken = card({ id: 'x', author: 'Сломан', text: 'Нет' });
  now = stage(reviews);
  broken.setAttribute('data-broken', '');
  now.list.append(broken);
  await marked(3);
  await expect.poll(async () => (await now.watch.summary()).unread).toBe(1);
  expect(markText(broken)).toBe(null);
});

test('a look at a falling list tells the dates between which nothing may be absent', async () => {
  now = stage(reviews);
  await expect.poll(() => now.journal.looks.length).toBe(1);
  expect(now.journal.looks[0]).toMatchObject({
    placeId: 'mira', cases: [], whole: false,
    falling: { newest: '2026-03-09T00:00:00+03:00', oldest: '2026-03-05T23:59:59+03:00' },
  });
});

test.each([
  ['a date rises', { ...reviews[0], date: '2026-03-01' } as Review, '/reviews/mira', true],
  ['the room is the cabinet', reviews[0] as Review, '/cabinet/mira', true],
  ['the site is not granted', reviews[0] as Review, '/reviews/mira', false],
])('no look is told when %s', async (_, first, path, granted) => {
  now = stage([first, ...reviews.slice(1)], { path, granted });
  await marked(3);
  await rest(300);
  expect(now.journal.looks).toEqual([]);
});

test('a journal that does not answer keeps nobody from saving', async () => {
  const journal = new PracticeJournal();
  journal.broken = true;
  now = stage(reviews, { journal });
  await marked(3);
  expect(barText()).toBe(null);
  expect(await now.watch.summary()).toMatchObject({ reviews: 3, fresh: 0, inJournal: 0, untold: 3 });
  journal.broken = false;
  expect(await now.watch.captureAll(false)).toEqual({ captured: 3, asked: 0, failed: 0 });
  expect(await now.watch.summary()).toMatchObject({ reviews: 3, inJournal: 3, untold: 0 });
});

test('when the extension was updated one calm sentence remains', async () => {
  const journal = new PracticeJournal();
  let alive = true;
  now = stage(reviews, { journal, alive: () => alive });
  await marked(3);
  alive = false;
  journal.broken = true;
  now.list.append(card({ id: 'a9', author: 'Ещё один', text: 'Новый' }));
  await expect.poll(barText).toBe('! Отклик обновлён: перезагрузите страницу');
  expect(document.querySelector('otklik-mark')).toBe(null);
});
