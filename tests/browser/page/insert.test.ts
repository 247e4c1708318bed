import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { InsertWish } from '../../../lib/page/options.ts';
import { card, markText, PracticeJournal, recycle, rest, sightingOf, stage, type Review, type Stage } from './practice.ts';

let now: Stage;
afterEach(() => now.end());

const review: Review = { id: 'a1', author: 'Вера Лугина', text: 'Кофе остыл, пока несли' };
const other: Review = { id: 'a2', author: 'Пётр Зимин', text: 'Всё понравилось' };
const REPLY = 'Вера, благодарим за отзыв.\n\nКофе теперь подают сразу.\nПриходите ещё.';
const CASE = 'practice:a1';
/** As far as the last round looks: no open page of the case has a box in its card. */
const FOCUSED: InsertWish = { reach: 'focused', past: [] };
const REPLACE: InsertWish = { reach: 'focused', past: ['occupied'] };

const cards = (): HTMLElement[] => [...now.list.querySelectorAll<HTMLElement>('.review')];
const first = (): HTMLElement => cards()[0] as HTMLElement;

/** A page with two known reviews; `dress` puts the reply box into the first card. */
async function known(dress: (into: HTMLElement) => void = () => undefined, path = '/reviews/mira'): Promise<void> {
  const journal = new PracticeJournal();
  journal.know(sightingOf(card(review)));
  journal.know(sightingOf(card(other)));
  now = stage([review, other], { journal, path });
  dress(first());
  await expect.poll(() => cards().map(markText)).toEqual(['✓ 21 ч', '✓ 21 ч']);
}

function textarea(into: HTMLElement, name = 'box'): HTMLTextAreaElement {
  const box = document.createElement('textarea');
  box.className = name;
  into.append(box);
  return box;
}

function editable(into: HTMLElement, mode = 'true'): HTMLElement {
  const box = document.createElement('div');
  box.className = 'box';
  box.setAttribute('contenteditable', mode);
  into.append(box);
  return box;
}

test('a textarea of the card takes the reply; the journal hears it', async () => {
  let box = null as HTMLTextAreaElement | null;
  await known((into) => { box = textarea(into); });
  expect(await now.watch.insert(CASE, REPLY, FOCUSED)).toEqual({ outcome: 'inserted', limit: null, by: 'typed' });
  expect(box?.value).toBe(REPLY);
  expect(document.activeElement).toBe(box);
  expect(now.journal.records).toEqual([expect.objectContaining({ case: CASE, step: 'inserted', text: REPLY, page: expect.objectContaining({ platform: 'practice', room: 'public', visit: 'visit-1' }) })]);
  await expect.poll(() => markText(first())).toBe('вставлено');
});

test('a textarea that React controls keeps the reply, and React knows it', async () => {
  let state = '';
  await known((into) => {
    const place = document.createElement('div');
    into.append(place);
    const Box = (): ReturnType<typeof createElement> => {
      const [text, setText] = useState('');
      state = text;
      return createElement('textarea', { className: 'box', value: text, onChange: (event: { target: HTMLTextAreaElement }) => setText(event.target.value) });
    };
    flushSync(() => createRoot(place).render(createElement(Box)));
  });
  expect((await now.watch.insert(CASE, REPLY, FOCUSED)).outcome).toBe('inserted');
  expect(state).toBe(REPLY);
  await rest(100);
  expect(first().querySelector<HTMLTextAreaElement>('.box')?.value).toBe(REPLY);
});

test('a React box that cancels typing is filled through its value', async () => {
  let state = '';
  await known((into) => {
    const place = document.createElement('div');
    into.append(place);
    const Box = (): ReturnType<typeof createElement> => {
      const [text, setText] = useState('');
      state = text;
      return createElement('textarea', {
        className: 'box', value: text,
        onBeforeInput: (event: Event) => event.preventDefault(),
        onChange: (event: { target: HTMLTextAreaElement }) => setText(event.target.value),
      });
    };
    flushSync(() => createRoot(place).render(createElement(Box)));
    const box = into.querySelector('textarea') as HTMLTextAreaElement;
    box.addEventListener('beforeinput', (event) => event.preventDefault());
    box.addEventListener('input', (event) => { if (event.isTrusted) { box.value = ''; event.stopImmediatePropagation(); } });
  });
  expect((await now.watch.insert(CASE, REPLY, FOCUSED)).outcome).toBe('inserted');
  expect(state).toBe(REPLY);
});

test.each(['true', 'plaintext-only'])('a rich field (contenteditable=%s) gets the reply with its line breaks', async (mode) => {
  let box = null as HTMLElement | null;
  await known((into) => { box = editable(into, mode); });
  expect((await now.watch.insert(CASE, REPLY, FOCUSED)).outcome).toBe('inserted');
  expect(box?.innerText.split(/\n+/).filter(Boolean)).toEqual(['Вера, благодарим за отзыв.', 'Кофе теперь подают сразу.', 'Приходите ещё.']);
});

test('a field in an open shadow root that the manager has focused takes the reply', async () => {
  await known();
  const host = document.createElement('div');
  document.body.append(host);
  const box = textarea(host.attachShadow({ mode: 'open' }) as unknown as HTMLElement);
  box.focus();
  expect((await now.watch.insert(CASE, REPLY, FOCUSED)).outcome).toBe('inserted');
  expect(box.value).toBe(REPLY);
});

test('the field that was focused before the panel took the focus is remembered', async () => {
  await known();
  const box = textarea(document.body, 'modal');
  await userEvent.click(box);
  box.blur();
  expect((await now.watch.insert(CASE, REPLY, FOCUSED)).outcome).toBe('inserted');
  expect(box.value).toBe(REPLY);
});

test('a focused field inside another review is left alone', async () => {
  await known();
  const box = textarea(cards()[1] as HTMLElement, 'any');
  box.focus();
  expect(await now.watch.insert(CASE, REPLY, FOCUSED)).toEqual({ outcome: 'other-card', limit: null, by: null });
  expect(box.value).toBe('');
});

test.each([
  ['nothing focused', (): void => undefined],
  ['a search field', (): void => {
    const search = document.createElement('input');
    search.type = 'search';
    document.body.append(search);
    search.focus();
  }],
  ['a line of text', (): void => {
    const line = document.createElement('input');
    document.body.append(line);
    line.focus();
  }],
  ['a field for searching, by its words', (): void => {
    const search = textarea(document.body, 'any');
    search.placeholder = 'Поиск по сайту';
    search.focus();
  }],
  ['a field for searching, by its role', (): void => {
    const search = editable(document.body);
    search.setAttribute('role', 'combobox');
    search.focus();
  }],
  ['a field that is read-only', (): void => {
    const box = textarea(first());
    box.readOnly = true;
    box.focus();
  }],
])('no box: %s', async (_, prepare) => {
  await known();
  prepare();
  expect((await now.watch.insert(CASE, REPLY, FOCUSED)).outcome).toBe('no-box');
});

test('a dialogue that another review has opened is not this one’s; its own is', async () => {
  await known();
  const dialogue = document.createElement('div');
  const box = textarea(dialogue, 'any');
  document.body.append(dialogue);
  const opens = (into: HTMLElement): HTMLButtonElement => {
    const button = document.createElement('button');
    button.textContent = 'Ответить';
    button.addEventListener('click', () => box.focus());
    into.append(button);
    return button;
  };
  const [own, foreign] = cards().map(opens) as [HTMLButtonElement, HTMLButtonElement];
  await userEvent.click(foreign);
  expect((await now.watch.insert(CASE, REPLY, FOCUSED)).outcome).toBe('other-card');
  expect(box.value).toBe('');
  box.blur();
  await userEvent.click(own);
  expect((await now.watch.insert(CASE, REPLY, FOCUSED)).outcome).toBe('inserted');
});

test('a field outside the card is taken only when asked for', async () => {
  await known();
  const box = textarea(document.body, 'modal');
  box.focus();
  expect((await now.watch.insert(CASE, REPLY, { reach: 'opened', past: [] })).outcome).toBe('no-box');
  expect(box.value).toBe('');
  expect((await now.watch.insert(CASE, REPLY, FOCUSED)).outcome).toBe('inserted');
});

test('a reply longer than the box takes changes nothing and is not cut', async () => {
  let box = null as HTMLTextAreaElement | null;
  await known((into) => {
    box = textarea(into);
    box.maxLength = 20;
    box.value = 'черновик';
  });
  expect(await now.watch.insert(CASE, REPLY, REPLACE)).toEqual({ outcome: 'too-long', limit: 20, by: null });
  expect(box?.value).toBe('черновик');
  expect(now.journal.records).toEqual([]);
});

test('other words in the box stay until replacing is asked for', async () => {
  let box = null as HTMLTextAreaElement | null;
  await known((into) => {
    box = textarea(into);
    box.value = 'Уже написано рукой';
  });
  expect((await now.watch.insert(CASE, REPLY, FOCUSED)).outcome).toBe('occupied');
  expect(box?.value).toBe('Уже написано рукой');
  expect((await now.watch.insert(CASE, REPLY, REPLACE)).outcome).toBe('inserted');
  expect(box?.value).toBe(REPLY);
});

test.each(['textarea', 'div'])('a %s that refuses gets back what stood before', async (kind) => {
  let read = (): string => '';
  await known((into) => {
    if (kind === 'textarea') {
      const box = textarea(into);
      box.value = 'Было так';
      box.addEventListener('input', () => { if (box.value.includes('благодарим')) box.value = box.value.slice(0, 12); });
      read = () => box.value;
    } else {
      const box = editable(into);
      box.textContent = 'Было так';
      box.addEventListener('input', () => { if (box.innerText.includes('благодарим')) box.textContent = 'сломано'; });
      read = () => box.innerText;
    }
  });
  expect((await now.watch.insert(CASE, REPLY, REPLACE)).outcome).toBe('refused');
  expect(read()).toBe('Было так');
  expect(now.journal.records).toEqual([]);
});

test('a page that puts its own back after a pause has not taken the reply', async () => {
  let box = null as HTMLTextAreaElement | null;
  await known((into) => {
    box = textarea(into);
    box.addEventListener('input', () => setTimeout(() => { if (box) box.value = ''; }, 250));
  });
  expect((await now.watch.insert(CASE, REPLY, FOCUSED)).outcome).toBe('refused');
  expect(now.journal.records).toEqual([]);
});

test('a case whose card is gone, or whose node holds another review now, is not here', async () => {
  await known((into) => { textarea(into); });
  recycle(first(), { id: 'b9', author: 'Олег Дроздов', text: 'Другой' });
  expect((await now.watch.insert(CASE, REPLY, FOCUSED)).outcome).toBe('not-here');
  expect(first().querySelector('textarea')?.value).toBe('');
  expect((await now.watch.insert('practice:nobody', REPLY, FOCUSED)).outcome).toBe('not-here');
});

test('a reply that somebody else published meanwhile stops the insertion', async () => {
  await known((into) => { textarea(into); });
  const reply = document.createElement('div');
  reply.className = 'reply';
  reply.textContent = 'Ответ коллеги';
  first().append(reply);
  expect((await now.watch.insert(CASE, REPLY, FOCUSED)).outcome).toBe('already-answered');
  await rest(400);
  expect((await now.watch.insert(CASE, REPLY, FOCUSED)).outcome).toBe('already-answered');
});

test('nothing is ever pressed', async () => {
  const pressed: string[] = [];
  await known((into) => {
    const form = document.createElement('form');
    textarea(form);
    const send = document.createElement('button');
    send.addEventListener('click', () => pressed.push('click'));
    form.append(send);
    form.addEventListener('submit', (event) => { event.preventDefault(); pressed.push('submit'); });
    form.addEventListener('keydown', (event) => pressed.push(event.key));
    into.append(form);
  });
  expect((await now.watch.insert(CASE, REPLY, FOCUSED)).outcome).toBe('inserted');
  expect(pressed).toEqual([]);
});
