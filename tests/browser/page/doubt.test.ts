import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { barOf, barText, card, markOf, markText, rest, sightingOf, stage, PracticeJournal, type Review, type Stage } from './practice.ts';

/** What may be no customer's review is never saved before the manager was asked. */

let now: Stage;
afterEach(() => now.end());

const sure: Review = { id: 'a1', author: 'Вера Лугина', text: 'Кофе остыл, пока несли' };
const guessed: Review = { author: 'Пётр Зимин', text: 'Всё понравилось', doubt: 'guess', confidence: 0.95 };
const editor: Review = { author: 'Редакция', text: 'Мы сравнили пять кофеен', doubt: 'editor' };
const cards = (): HTMLElement[] => [...now.list.querySelectorAll<HTMLElement>('.review')];
const at = (index: number): HTMLElement => cards()[index] as HTMLElement;
const mark = (index: number): HTMLButtonElement => markOf(at(index)) as HTMLButtonElement;
const actions = (index: number): HTMLButtonElement[] => [...(at(index).querySelector('otklik-mark')?.shadowRoot?.querySelectorAll<HTMLButtonElement>('[role=group] button') ?? [])];
const saved = (): (string | null)[] => now.journal.captured.map((s) => s.author);
const press = (control: string): Promise<void> => userEvent.click(barOf()?.querySelector(`[data-control=${control}]`) as Element);
const ready = async (reviews: readonly Review[], journal = new PracticeJournal()): Promise<void> => {
  now = stage(reviews, { journal });
  await expect.poll(() => cards().map(markText).includes(null)).toBe(false);
};

test('its mark asks, says why and how sure it is, and a plain press saves nothing', async () => {
  await ready([sure, guessed, editor]);
  expect(cards().map(markText)).toEqual(['＋ в журнал', '? похоже на отзыв', '? похоже на отзыв']);
  expect([mark(1).title, mark(2).title]).toEqual(['по строению: уверенно', 'отзыв редакции']);
  await userEvent.click(mark(1));
  expect(actions(1).map(({ textContent }) => textContent)).toEqual(['Сохранить в журнал · c', 'Здесь не отзыв · 3']);
  expect(mark(1).getAttribute('aria-expanded')).toBe('true');
  await rest(200);
  expect(saved()).toEqual([]);
});

test('«Сохранить в журнал» saves this one, with its doubt', async () => {
  await ready([sure, guessed, editor]);
  await userEvent.click(mark(1));
  await userEvent.click(actions(1)[0] as Element);
  await expect.poll(() => markText(at(1))).toBe('✓ 21 ч');
  expect(now.journal.captured).toMatchObject([{ author: 'Пётр Зимин', doubt: 'guess', confidence: 0.95 }]);
});

test('by keyboard: the mark with the focus takes `c` and `3`, and the actions are reached with Tab', async () => {
  await ready([guessed, editor]);
  mark(0).focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.tab();
  expect(at(0).querySelector('otklik-mark')?.shadowRoot?.activeElement?.textContent).toBe('Сохранить в журнал · c');
  mark(0).focus();
  await userEvent.keyboard('c');
  await expect.poll(saved).toEqual(['Пётр Зимин']);
  mark(1).focus();
  await userEvent.keyboard('3');
  await expect.poll(() => markText(at(1))).toBe('– не отзыв');
  expect(saved()).toEqual(['Пётр Зимин']);
});

test('«Здесь не отзыв» stays said in this visit, however often the card is built anew, and can be taken back', async () => {
  await ready([sure, editor]);
  await userEvent.click(mark(1));
  await userEvent.click(actions(1)[1] as Element);
  await expect.poll(() => markText(at(1))).toBe('– не отзыв');
  expect(barText()).not.toContain('похожи');
  now.list.replaceChildren(...[sure, editor].map(card));
  await expect.poll(() => cards().map(markText)).toEqual(['＋ в журнал', '– не отзыв']);
  now.go('/about');
  await expect.poll(() => cards().map(markText)).toEqual([null, null]);
  now.go('/reviews/mira');
  await expect.poll(() => cards().map(markText)).toEqual(['＋ в журнал', '– не отзыв']);
  await press('save');
  await expect.poll(saved).toEqual(['Вера Лугина']);
  await userEvent.click(mark(1));
  await userEvent.click(actions(1)[0] as Element);
  await expect.poll(saved).toEqual(['Вера Лугина', 'Редакция']);
});

test('the bar says how many and why; «Сохранить все» leaves them, «Сохранить и их» takes them', async () => {
  await ready([sure, guessed, editor, { ...guessed, author: 'Ли Вэй', confidence: 0.5 }]);
  expect(barText()).toContain('1 новых');
  expect(barText()).toContain('? 3 похожи на отзывы: по строению, отзывы редакции');
  await press('save');
  await expect.poll(saved).toEqual(['Вера Лугина']);
  expect(await now.watch.summary()).toMatchObject({ reviews: 1, fresh: 0, doubts: { editor: 1, testimonial: 0, guess: 2 }, confidence: 0.5 });
  await expect.poll(() => barOf()?.querySelector('[data-control=fold]') !== null).toBe(true);
  await press('fold');
  await press('save-doubtful');
  await expect.poll(saved).toEqual(['Вера Лугина', 'Пётр Зимин', 'Редакция', 'Ли Вэй']);
  expect(now.journal.captured.map(({ doubt }) => doubt)).toEqual([null, 'guess', 'editor', 'guess']);
  expect((await now.watch.summary()).doubts).toEqual({ editor: 0, testimonial: 0, guess: 0 });
});

test('«Повторить» repeats what was asked for: the doubtful ones too when they were not saved, and only then', async () => {
  await ready([sure, guessed]);
  now.journal.broken = true;
  await press('save-doubtful');
  await expect.poll(barText).toBe('! Не сохранено: 2Повторить✕');
  now.journal.broken = false;
  await press('save');
  await expect.poll(saved).toEqual(['Вера Лугина', 'Пётр Зимин']);
  now.end();
  await ready([sure, guessed]);
  now.journal.broken = true;
  await press('save');
  await expect.poll(barText).toBe('! Не сохранено: 1Повторить✕');
  now.journal.broken = false;
  await press('save');
  await expect.poll(saved).toEqual(['Вера Лугина']);
});

test('saving all from outside never takes a doubtful one unless that was said', async () => {
  await ready([sure, guessed]);
  await now.watch.captureAll(false);
  expect(saved()).toEqual(['Вера Лугина']);
  await now.watch.captureAll(true);
  expect(saved()).toEqual(['Вера Лугина', 'Пётр Зимин']);
});

test('one that is in the journal already is a review like any other', async () => {
  const journal = new PracticeJournal();
  journal.know(sightingOf(card(guessed)));
  await ready([guessed], journal);
  expect(markText(at(0))).toBe('✓ 21 ч');
  expect(await now.watch.summary()).toMatchObject({ reviews: 1, inJournal: 1, doubts: { guess: 0 } });
});
