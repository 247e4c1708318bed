import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { barOf, barText, card, markOf, markText, PracticeJournal, recycle, rest, sightingOf, stage, type Review, type Stage } from './practice.ts';

let now: Stage;
afterEach(() => now.end());

const reviews: Review[] = [
  { id: 'a1', author: 'Вера Лугина', text: 'Кофе остыл, пока несли' },
  { id: 'a2', author: 'Пётр Зимин', text: 'Всё понравилось' },
  { id: 'a3', author: 'Ли Вэй', text: '很好的咖啡' },
];
const cards = (): HTMLElement[] => [...now.list.querySelectorAll<HTMLElement>('.review')];
const first = (): HTMLElement => cards()[0] as HTMLElement;
const mark = (index = 0): HTMLButtonElement => markOf(cards()[index] as Element) as HTMLButtonElement;
const ready = async (): Promise<void> => {
  await expect.poll(() => cards().every((one) => markText(one) !== null)).toBe(true);
};
const actions = (): HTMLButtonElement[] => [...(first().querySelector('otklik-mark')?.shadowRoot?.querySelectorAll<HTMLButtonElement>('[role=group] button') ?? [])];

test('the mark changes only after the journal has committed', async () => {
  now = stage(reviews);
  await ready();
  let commit = (): void => undefined;
  now.journal.gate = new Promise((resolve) => { commit = resolve; });
  await userEvent.click(mark());
  await expect.poll(() => markText(first())).toBe('сохраняем…');
  // A look in between changes nothing: the journal has not committed.
  now.list.append(card({ id: 'a4', author: 'Яна Рощина', text: 'Долго ждали' }));
  await expect.poll(() => markText(cards()[3])).toBe('＋ в журнал');
  expect(markText(first())).toBe('сохраняем…');
  commit();
  await expect.poll(() => markText(first())).toBe('✓ 21 ч');
  expect(now.journal.captured.map((s) => s.text)).toEqual(['Кофе остыл, пока несли']);
  expect(barText()).toContain('3 новых');
});

test('what is captured is what stands there at the click', async () => {
  now = stage(reviews);
  await ready();
  const button = mark();
  // In the same turn as the click: no look has seen the node's new review.
  button.addEventListener('pointerdown', () => recycle(first(), { id: 'b7', author: 'Олег Дроздов', text: 'Совсем другой отзыв' }), { capture: true });
  await userEvent.click(button);
  await expect.poll(() => now.journal.captured.map((s) => [s.key, s.text])).toEqual([['practice:b7', 'Совсем другой отзыв']]);
  await expect.poll(() => markText(first())).toBe('✓ 21 ч');
});

test('a failed capture says so, loses nothing, and a second press saves', async () => {
  now = stage(reviews);
  await ready();
  now.journal.broken = true;
  await userEvent.click(mark());
  await expect.poll(() => markText(first())).toBe('! не сохранено – повторить');
  now.journal.broken = false;
  now.list.append(card({ id: 'a4', author: 'Яна Рощина', text: 'Долго ждали' }));
  await expect.poll(() => markText(cards()[3])).toBe('＋ в журнал');
  expect(markText(first())).toBe('! не сохранено – повторить');
  await userEvent.click(mark());
  await expect.poll(() => markText(first())).toBe('✓ 21 ч');
});

test('presses and keys made by the page itself are not heard', async () => {
  now = stage(reviews);
  await ready();
  const host = first().querySelector<HTMLElement>('otklik-mark');
  host?.click();
  mark().click();
  mark().dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  mark().dispatchEvent(new KeyboardEvent('keydown', { key: 'c', code: 'KeyC', bubbles: true, composed: true }));
  barOf()?.querySelector<HTMLButtonElement>('[data-control=save]')?.click();
  await rest(100);
  expect(now.journal.captured).toEqual([]);
});

test('the page hears neither our clicks nor our keys', async () => {
  now = stage(reviews);
  await ready();
  const heard: string[] = [];
  const end = new AbortController();
  for (const type of ['click', 'mousedown', 'pointerdown', 'keydown', 'keyup']) document.addEventListener(type, (event) => heard.push(event.type), { signal: end.signal });
  await userEvent.click(mark());
  await userEvent.keyboard('o');
  end.abort();
  expect(now.journal.captured.length).toBe(1);
  expect(heard).toEqual([]);
});

test('a mark inside a link does not follow it', async () => {
  now = stage([]);
  const link = document.createElement('a');
  link.href = '#followed';
  link.append(card(reviews[0] as Review));
  now.list.append(link);
  await ready();
  await userEvent.click(mark());
  await expect.poll(() => now.journal.captured.length).toBe(1);
  expect(location.hash).toBe('');
});

test('letters work while a mark has the focus, and only then (WCAG 2.1.4)', async () => {
  now = stage(reviews);
  await ready();
  await userEvent.keyboard('c');
  expect(now.journal.captured).toEqual([]);
  mark().focus();
  await userEvent.keyboard('c');
  await expect.poll(() => markText(first())).toBe('✓ 21 ч');
  await userEvent.keyboard('o');
  expect(now.journal.opened).toEqual(['practice:a1']);
  await userEvent.keyboard('1');
  await expect.poll(() => markText(first())).toBe('↻ на доработке');
  expect(now.journal.statuses).toEqual([{ case: 'practice:a1', status: 'rework' }]);
});

test('the actions open on hover and by keyboard, and each can be reached with Tab', async () => {
  const journal = new PracticeJournal();
  journal.know(sightingOf(card(reviews[0] as Review)));
  now = stage(reviews, { journal });
  await ready();
  await userEvent.hover(mark());
  await expect.poll(() => actions().map((one) => one.textContent)).toEqual(['Открыть в панели · o', 'На доработке · 1', 'В отдел качества · 2', 'Не отзыв · 3']);
  await userEvent.unhover(mark());
  await expect.poll(() => actions().length).toBe(0);
  await userEvent.click(document.body);
  await userEvent.tab();
  await expect.poll(() => actions().length).toBe(4);
  for (let i = 0; i < 4; i += 1) await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => markText(first())).toBe('– не отзыв');
  expect(journal.statuses).toEqual([{ case: 'practice:a1', status: 'not-review' }]);
});

test('a status is never written to the case that stood in the node before', async () => {
  const journal = new PracticeJournal();
  journal.know(sightingOf(card(reviews[0] as Review)));
  now = stage(reviews, { journal });
  await ready();
  mark().focus();
  first().addEventListener('keydown', () => recycle(first(), { id: 'b7', author: 'Олег Дроздов', text: 'Другой' }), { capture: true, once: true });
  await userEvent.keyboard('2');
  await rest(100);
  expect(journal.statuses).toEqual([]);
});

test('the bar saves the whole page, says how many, and goes', async () => {
  now = stage(reviews);
  await ready();
  await userEvent.click(page.getByRole('button', { name: 'Сохранить все' }));
  await expect.poll(barText).toContain('Сохранено 3 в журнал');
  expect(barOf()?.querySelector('[role=status]')?.textContent).toContain('Сохранено 3 в журнал');
  expect(cards().map(markText)).toEqual(['✓ 21 ч', '✓ 21 ч', '✓ 21 ч']);
  await userEvent.click(page.getByRole('button', { name: 'Свернуть' }));
  expect(document.querySelector('otklik-bar')).toBe(null);
});

test('the bar counts what failed and repeats it', async () => {
  now = stage(reviews);
  await ready();
  now.journal.broken = true;
  await userEvent.click(page.getByRole('button', { name: 'Сохранить все' }));
  await expect.poll(barText).toContain('Не сохранено: 3');
  now.journal.broken = false;
  await userEvent.click(page.getByRole('button', { name: 'Повторить' }));
  await expect.poll(barText).toContain('Сохранено 3 в журнал');
});

test('a page of many reviews goes in messages of at most 200', async () => {
  now = stage(Array.from({ length: 450 }, (_, i) => ({ id: `m${i}`, author: `Автор ${i}`, text: `Отзыв номер ${i}` })));
  await expect.poll(() => now.journal.seen.reduce((sum, one) => sum + one.sightings.length, 0)).toBe(450);
  expect(now.journal.seen.map((one) => one.sightings.length)).toEqual([200, 200, 50]);
  expect(await now.watch.captureAll(false)).toEqual({ captured: 450, asked: 0, failed: 0 });
  expect(new Set(now.journal.captured.map((s) => s.key)).size).toBe(450);
});

test('what the journal has meanwhile is not counted as saved now, and no ✓ is drawn where nothing was', async () => {
  now = stage(reviews.slice(0, 2));
  await ready();
  now.journal.know(sightingOf(first()));
  expect(await now.watch.captureAll(false)).toEqual({ captured: 1, asked: 0, failed: 0 });
  expect(barText()).toContain('Сохранено 1 в журнал');
  now.end();
  now = stage(reviews.slice(0, 2));
  await ready();
  for (const one of cards()) now.journal.know(sightingOf(one));
  expect(await now.watch.captureAll(false)).toEqual({ captured: 0, asked: 0, failed: 0 });
  await expect.poll(() => cards().map(markText)).toEqual(['✓ 21 ч', '✓ 21 ч']);
  expect(barText()).toBe(null);
});

test('the bar can be folded and moved, and says so to whoever keeps it', async () => {
  now = stage(reviews);
  await ready();
  await userEvent.click(page.getByRole('button', { name: 'Влево' }));
  await userEvent.click(page.getByRole('button', { name: 'Свернуть' }));
  expect(now.saved).toEqual([{ folded: false, corner: 'left' }, { folded: true, corner: 'left' }]);
  expect(barText()).toBe('＋ 3');
  expect(document.querySelector('otklik-bar')?.getBoundingClientRect().left).toBe(16);
  await userEvent.click(page.getByRole('button', { name: 'Развернуть: 3 новых' }));
  expect(barText()).toContain('3 новых');
});

test('a mark is 24 px high whatever the page does to its own elements', async () => {
  const sheet = document.createElement('style');
  sheet.textContent = '* { display: none !important; font-size: 40px !important; } html, body, section, article, header, div { display: block !important; }';
  now = stage(reviews);
  document.head.append(sheet);
  await ready();
  expect(mark().getBoundingClientRect().height).toBe(24);
  expect(getComputedStyle(mark()).fontSize).toBe('13px');
  sheet.remove();
});

test('what few pages need is brought when it is needed: the bar and saving with something new, the rest when somebody writes', async () => {
  const journal = new PracticeJournal();
  for (const review of reviews) journal.know(sightingOf(card(review)));
  now = stage(reviews, { journal });
  await ready();
  await rest(300);
  expect(journal.brought).toEqual([]);
  now.list.append(card({ id: 'a4', author: 'Яна Рощина', text: 'Долго ждали' }));
  await expect.poll(barText).toContain('1 новых');
  expect(journal.brought).toEqual(['capture']);
  const box = document.createElement('textarea');
  first().append(box);
  await userEvent.click(box);
  await expect.poll(() => journal.brought).toEqual(['capture', 'writing']);
});

test('a script that does not come is asked for again at the next press', async () => {
  now = stage(reviews);
  now.journal.bring = async () => { throw new Error('no answer'); };
  await ready();
  await userEvent.click(mark());
  await expect.poll(() => markText(first())).toBe('! не сохранено – повторить');
  Reflect.deleteProperty(now.journal, 'bring');
  now.journal.bring = new PracticeJournal().bring;
  await userEvent.click(mark());
  await expect.poll(() => markText(first())).toBe('✓ 21 ч');
});
