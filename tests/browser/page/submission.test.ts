import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { card, markText, PracticeJournal, rest, sightingOf, stage, type Review, type Stage } from './practice.ts';

let now: Stage;
afterEach(() => now.end());

const review: Review = { id: 'a1', author: 'Вера Лугина', text: 'Кофе остыл, пока несли' };
const other: Review = { id: 'a2', author: 'Пётр Зимин', text: 'Всё понравилось' };
const REPLY = 'Вера, благодарим за отзыв: кофе теперь подают сразу.';
const CASE = 'practice:a1';
const FOCUSED = { reach: 'focused', past: [] } as const;
const first = (): HTMLElement => now.list.querySelector('.review') as HTMLElement;
const submitted = (): unknown[] => now.journal.records.filter((one) => one.step === 'submitted').map((one) => [one.case, one.text]);

interface Cabinet {
  box: HTMLTextAreaElement;
  send: HTMLButtonElement;
  cancel: HTMLButtonElement;
}

/** A cabinet's form: «Отправить» closes it and shows the reply, as `answer` decides; «Отмена» only closes it. */
async function cabinet(answer: (text: string, form: HTMLElement) => void, known = true): Promise<Cabinet> {
  const journal = new PracticeJournal();
  if (known) journal.know(sightingOf(card(review)));
  journal.know(sightingOf(card(other)));
  now = stage([review, other], { journal, path: '/cabinet/mira' });
  const form = document.createElement('div');
  const box = document.createElement('textarea');
  box.className = 'box';
  const send = document.createElement('button');
  send.textContent = 'Отправить';
  send.addEventListener('click', () => answer(box.value, form));
  const cancel = document.createElement('button');
  cancel.textContent = 'Отмена';
  cancel.addEventListener('click', () => form.remove());
  form.append(box, send, cancel);
  first().append(form);
  await expect.poll(() => markText(first())).toBe(known ? '✓ 21 ч' : '＋ в журнал');
  return { box, send, cancel };
}

function publish(text: string): void {
  const reply = document.createElement('div');
  reply.className = 'reply';
  reply.textContent = text;
  first().append(reply);
}

test('a published reply is told as submitted, before the journal sees it on the page', async () => {
  const form = await cabinet((text, element) => setTimeout(() => { element.remove(); publish(text); }, 50));
  await now.watch.insert(CASE, REPLY, FOCUSED);
  await userEvent.click(form.send);
  await expect.poll(submitted).toEqual([[CASE, REPLY]]);
  await expect.poll(() => now.journal.order.at(-1)).toBe('see Вера Лугина 1');
  expect(now.journal.order.indexOf('submitted')).toBeLessThan(now.journal.order.indexOf('see Вера Лугина 1'));
  await rest(700);
  expect(submitted().length).toBe(1);
});

test('what the manager changed after the insertion is what was sent', async () => {
  const form = await cabinet((text, element) => { element.remove(); publish(text); });
  await now.watch.insert(CASE, REPLY, FOCUSED);
  await userEvent.keyboard(' Ждём вас!');
  await userEvent.click(form.send);
  await expect.poll(submitted).toEqual([[CASE, `${REPLY} Ждём вас!`]]);
});

test('a reply written by hand is seen as well', async () => {
  const form = await cabinet((text, element) => { element.remove(); publish(text); });
  await userEvent.click(form.box);
  await userEvent.keyboard('Спасибо, Вера!');
  await userEvent.click(form.send);
  await expect.poll(submitted).toEqual([[CASE, 'Спасибо, Вера!']]);
});

test('a box that the framework empties instead of removing counts, and Ctrl+Enter is a press', async () => {
  const form = await cabinet(() => undefined);
  form.box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    publish(form.box.value);
    form.box.value = '';
  });
  await now.watch.insert(CASE, REPLY, FOCUSED);
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(submitted).toEqual([[CASE, REPLY]]);
});

test('a button in a dialogue outside the card is a press of this case', async () => {
  const form = await cabinet(() => undefined);
  const dialogue = form.box.parentElement as HTMLElement;
  document.body.append(dialogue);
  form.send.addEventListener('click', () => { dialogue.remove(); publish(form.box.value); });
  form.box.focus();
  await now.watch.insert(CASE, REPLY, FOCUSED);
  await userEvent.click(form.send);
  await expect.poll(submitted).toEqual([[CASE, REPLY]]);
});

test('a reply in shortened or typographic form is the same reply', async () => {
  const form = await cabinet((text, element) => { element.remove(); publish(`${text.slice(0, 45).replace('Вера, ', 'ВЕРА – ')}…`); });
  await now.watch.insert(CASE, REPLY, FOCUSED);
  await userEvent.click(form.send);
  await expect.poll(submitted).toEqual([[CASE, REPLY]]);
});

test.each([
  ['the press fails and the box stays', (): void => undefined],
  ['the form closes and no reply appears', (_: string, form: HTMLElement): void => form.remove()],
  ['a reply appears while the text still stands in the box', (text: string): void => publish(text)],
  ['another reply appears', (_: string, form: HTMLElement): void => { form.remove(); publish('Совсем другие слова от другого человека'); }],
])('nothing is told when %s', async (_, answer) => {
  const form = await cabinet(answer);
  await now.watch.insert(CASE, REPLY, FOCUSED);
  await userEvent.click(form.send);
  await rest(1_200);
  expect(submitted()).toEqual([]);
});

test('«Отмена» closes the box and tells nothing', async () => {
  const form = await cabinet(() => undefined);
  await now.watch.insert(CASE, REPLY, FOCUSED);
  await userEvent.click(form.cancel);
  await rest(1_000);
  expect(submitted()).toEqual([]);
});

test('a reply that appears without a press of a person is not ours', async () => {
  const form = await cabinet((text, element) => { element.remove(); publish(text); });
  await now.watch.insert(CASE, REPLY, FOCUSED);
  form.send.click();
  await rest(1_000);
  expect(submitted()).toEqual([]);
});

test('a press in another review tells nothing of this one', async () => {
  const form = await cabinet(() => undefined);
  await now.watch.insert(CASE, REPLY, FOCUSED);
  const far = document.createElement('button');
  far.textContent = 'Отправить';
  now.list.querySelectorAll('.review')[1]?.append(far);
  await userEvent.click(far);
  form.box.parentElement?.remove();
  publish(REPLY);
  await rest(1_000);
  expect(submitted()).toEqual([]);
});

test('a review that is not in the journal is not followed', async () => {
  const form = await cabinet((text, element) => { element.remove(); publish(text); }, false);
  await userEvent.click(form.box);
  await userEvent.keyboard('Спасибо');
  await userEvent.click(form.send);
  await rest(800);
  expect(now.journal.records).toEqual([]);
});

test('a press right after the words appear, while they are still being read back, counts', async () => {
  const form = await cabinet((text, element) => setTimeout(() => { element.remove(); publish(text); }, 400));
  const inserting = now.watch.insert(CASE, REPLY, FOCUSED);
  await expect.poll(() => form.box.value, { interval: 5 }).toBe(REPLY);
  await userEvent.click(form.send);
  await inserting;
  await expect.poll(submitted).toEqual([[CASE, REPLY]]);
});
