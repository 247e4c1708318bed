import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { card, markText, PracticeJournal, rest, sightingOf, stage, type Review, type Stage } from './practice.ts';

/** What the page lets the journal take for proved: of replies that appear and vanish, of places, of dates. */

let now: Stage;
afterEach(() => now.end());

const review: Review = { id: 'a1', author: 'Вера Лугина', text: 'Кофе остыл, пока несли', date: '2026-03-09' };
const other: Review = { id: 'a2', author: 'Пётр Зимин', text: 'Всё понравилось', date: '2026-03-07' };
const REPLY = 'Вера, благодарим за отзыв: кофе теперь подают сразу.';
const CASE = 'practice:a1';
const cards = (): HTMLElement[] => [...now.list.querySelectorAll<HTMLElement>('.review')];
const first = (): HTMLElement => cards()[0] as HTMLElement;

function publish(text: string, into = first()): void {
  const reply = document.createElement('div');
  reply.className = 'reply';
  reply.textContent = text;
  into.append(reply);
}

function knowing(...reviews: [Review, Parameters<PracticeJournal['know']>[1]?][]): PracticeJournal {
  const journal = new PracticeJournal();
  for (const [one, mark] of reviews) journal.know(sightingOf(card(one)), mark);
  return journal;
}

test('a reply that appears in the visit is told as its own echo, whatever sent it (C3)', async () => {
  now = stage([review, { ...other, reply: 'Спасибо, Пётр!' }], { journal: knowing([review], [other]) });
  await expect.poll(() => markText(first())).toBe('✓ 21 ч');
  publish(REPLY);
  await expect.poll(() => now.journal.seen.at(-1)?.sightings[0]?.replies.length).toBe(1);
  expect(now.journal.seen.at(-1)?.grown).toEqual([CASE]);
  // The one that stood there from the beginning is nobody's echo.
  expect(now.journal.seen.flatMap((one) => one.grown)).not.toContain('practice:a2');
});

test('an absent reply is told as settled only after five seconds without a change, and once', { timeout: 30_000 }, async () => {
  now = stage([review, other], { journal: knowing([review, { kind: 'answered' }], [other]) });
  await expect.poll(() => markText(first())).toBe('✓ отвечено');
  const settled = (): unknown[] => now.journal.seen.filter((one) => one.settled).map((one) => one.sightings.map((s) => s.key));
  await rest(3_000);
  // The framework is still busy with the card.
  first().append(document.createElement('i'));
  await rest(3_500);
  expect(settled()).toEqual([]);
  await expect.poll(settled, { timeout: 4_000 }).toEqual([[CASE]]);
  await rest(6_500);
  expect(settled()).toEqual([[CASE]]);
});

test('a card whose reply is drawn late is never told as settled without it', { timeout: 20_000 }, async () => {
  now = stage([review], { journal: knowing([review, { kind: 'answered' }]) });
  await expect.poll(() => markText(first())).toBe('✓ отвечено');
  publish(REPLY);
  await rest(6_500);
  expect(now.journal.seen.filter((one) => one.settled)).toEqual([]);
});

test('a tab that is older than the reply proves nothing about it', { timeout: 20_000 }, async () => {
  now = stage([review], { journal: knowing([review]) });
  await expect.poll(() => markText(first())).toBe('✓ 21 ч');
  now.journal.know(sightingOf(first()), { kind: 'answered' });
  first().append(document.createElement('i'));
  const text = first().querySelector('.text');
  if (text) text.textContent = 'Кофе остыл, пока несли!';
  await expect.poll(() => markText(first())).toBe('✓ отвечено');
  await rest(6_500);
  expect(now.journal.seen.filter((one) => one.settled)).toEqual([]);
});

test('what was not recorded yet holds its case back, and is told of the page where it was done', { timeout: 30_000 }, async () => {
  now = stage([review, other], { journal: knowing([review], [other]), path: '/cabinet/mira' });
  const box = document.createElement('textarea');
  box.className = 'box';
  const send = document.createElement('button');
  send.textContent = 'Отправить';
  send.addEventListener('click', () => { const { value } = box; box.remove(); send.remove(); publish(value); });
  first().append(box, send);
  await expect.poll(() => markText(first())).toBe('✓ 21 ч');
  await userEvent.click(box);
  await userEvent.keyboard('Спасибо, Вера!');
  now.journal.deaf = true;
  await userEvent.click(send);
  await rest(1_000);
  now.go('/cabinet/mira/next');
  await rest(300);
  now.journal.deaf = false;
  await expect.poll(() => now.journal.records.length, { timeout: 8_000 }).toBe(1);
  expect(now.journal.records[0]).toMatchObject({ case: CASE, step: 'submitted', page: { address: 'https://practice.example/cabinet/mira', room: 'cabinet' } });
  await expect.poll(() => now.journal.order.includes('see Вера Лугина 1'), { timeout: 8_000 }).toBe(true);
  expect(now.journal.order.indexOf('submitted')).toBeLessThan(now.journal.order.indexOf('see Вера Лугина 1'));
});

test('a capture under way when the page moves to another room stays of the room where it began', async () => {
  now = stage(Array.from({ length: 450 }, (_, i) => ({ id: `m${i}`, author: `Автор ${i}`, text: `Отзыв номер ${i}` })), { path: '/cabinet/mira' });
  await expect.poll(() => now.journal.seen.reduce((sum, one) => sum + one.sightings.length, 0)).toBe(450);
  let commit = (): void => undefined;
  now.journal.gate = new Promise((resolve) => { commit = resolve; });
  const outcome = now.watch.captureAll(false);
  await rest(300);
  now.go('/reviews/mira');
  commit();
  expect(await outcome).toEqual({ captured: 200, asked: 0, failed: 250 });
  expect(new Set(now.journal.capturedOn.map(({ room, address }) => `${room} ${address}`))).toEqual(new Set(['cabinet https://practice.example/cabinet/mira']));
});

test('the dates of a list prove nothing while a filter may be on', async () => {
  const journal = new PracticeJournal();
  const filter = document.createElement('div');
  filter.className = 'filter';
  now = stage([], { journal, path: '/about' });
  document.body.append(filter);
  now.list.append(card(review), card(other));
  now.go('/reviews/mira');
  await expect.poll(() => cards().every((one) => markText(one) !== null)).toBe(true);
  await rest(300);
  expect(journal.looks).toEqual([]);
  filter.className = 'whole filter';
  now.list.append(card({ id: 'a3', author: 'Ли Вэй', text: '很好的咖啡', date: '2026-03-05' }));
  await expect.poll(() => journal.looks.length).toBe(1);
  expect(journal.looks[0]).toMatchObject({ whole: true, falling: null });
});

test('a name of the page’s context reaches a review whose place has only an id', async () => {
  now = stage([], { path: '/reviews/', placeName: 'Кофейня у моста' });
  now.list.append(card(review));
  await expect.poll(() => markText(first())).toBe('＋ в журнал');
  await now.watch.captureAll(false);
  expect(now.journal.captured[0]?.place).toEqual({ id: '', name: 'Кофейня у моста' });
});

test('what stands in the data alone stays of the place before until its words leave the data', { timeout: 30_000 }, async () => {
  now = stage([]);
  const data = document.createElement('template');
  data.className = 'data';
  data.content.append(card({ author: 'Яна Рощина', text: 'Долго ждали' }));
  now.list.append(data);
  await expect.poll(async () => (await now.watch.summary()).reviews).toBe(1);
  now.go('/reviews/gorky');
  await rest(10_500);
  now.watch.look();
  await rest(300);
  expect((await now.watch.summary()).reviews).toBe(0);
  expect(await now.watch.captureAll(false)).toMatchObject({ captured: 0 });
  data.content.replaceChildren(card({ author: 'Анна Ветрова', text: 'Первый отзыв нового места' }));
  now.watch.look();
  await expect.poll(() => now.journal.seen.at(-1)?.sightings.map((s) => [s.place.id, s.author])).toEqual([['gorky', 'Анна Ветрова']]);
});
