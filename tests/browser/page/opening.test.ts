import { afterEach, describe, expect, test } from 'vitest';
import type { InsertOutcome, InsertWish } from '../../../lib/page/options.ts';
import { card, markText, PracticeJournal, sightingOf, stage, type Review, type Stage } from './practice.ts';

/** Boxes that stand only after a click, and boxes that are not this customer's. */

let now: Stage;
afterEach(() => now.end());

const review: Review = { id: 'a1', author: 'Вера Лугина', text: 'Кофе остыл, пока несли к нашему столу у окна' };
const other: Review = { id: 'a2', author: 'Пётр Зимин', text: 'Всё понравилось' };
const REPLY = 'Вера, кофе теперь подают сразу.';
const CASE = 'practice:a1';
const first = (): HTMLElement => now.list.querySelector('.review') as HTMLElement;
const second = (): HTMLElement => now.list.querySelectorAll('.review')[1] as HTMLElement;

async function known(): Promise<void> {
  const journal = new PracticeJournal();
  journal.know(sightingOf(card(review)));
  journal.know(sightingOf(card(other)));
  now = stage([review, other], { journal });
  await expect.poll(() => markText(first())).toBe('✓ 21 ч');
}

async function insert(reach: InsertWish['reach'] = 'opened', past: InsertWish['past'] = []): Promise<InsertOutcome> {
  return (await now.watch.insert(CASE, REPLY, { reach, past })).outcome;
}

function control(label: string, press: () => void, into = first(), tag = 'button'): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = label;
  element.addEventListener('click', press);
  into.append(element);
  return element;
}

function textarea(into: Element | ShadowRoot): HTMLTextAreaElement {
  const box = document.createElement('textarea');
  into.append(box);
  return box;
}

describe('a box that opens after a click', () => {
  test('is opened inside the review’s own card, once, and waited for', async () => {
    await known();
    const pressed: string[] = [];
    control('Ответить', () => { pressed.push('другой'); }, second());
    let box = null as HTMLTextAreaElement | null;
    control('Ответить', () => {
      pressed.push('свой');
      setTimeout(() => { box = textarea(first()); }, 400);
    });
    expect(await insert('own')).toBe('no-box');
    expect(pressed).toEqual([]);
    expect(await insert()).toBe('inserted');
    expect([pressed, box?.value]).toEqual([['свой'], REPLY]);
  });

  test('is found in a dialogue that names the review', async () => {
    await known();
    let box = null as HTMLTextAreaElement | null;
    control('Ответить', () => {
      const dialogue = document.createElement('div');
      dialogue.append(card({ ...review, id: '' }));
      dialogue.firstElementChild?.classList.remove('review');
      box = textarea(dialogue);
      document.body.append(dialogue);
    });
    expect(await insert()).toBe('inserted');
    expect(box?.value).toBe(REPLY);
    box?.parentElement?.remove();
  });

  test('in a dialogue that names nobody is left to the manager’s cursor, and its control is not pressed again', async () => {
    await known();
    let pressed = 0;
    let box = null as HTMLTextAreaElement | null;
    control('Ответить', () => {
      pressed += 1;
      const dialogue = document.createElement('div');
      box = textarea(dialogue);
      document.body.append(dialogue);
    });
    expect([await insert(), await insert(), pressed, box?.value]).toEqual(['no-box', 'no-box', 1, '']);
    box?.focus();
    expect([await insert('focused'), box?.value]).toEqual(['inserted', REPLY]);
    box?.parentElement?.remove();
  }, 20_000);

  test('is found below the list where its own words address the customer', async () => {
    await known();
    const box = textarea(document.body);
    control('Ответить', () => { box.placeholder = 'Ответить Вере'; });
    box.placeholder = 'Ответить Петру';
    expect([await insert(), box.value]).toEqual(['inserted', REPLY]);
    box.remove();
  });

  test('in a dialogue that shows another review is not taken', async () => {
    await known();
    let box = null as HTMLTextAreaElement | null;
    control('Ответить', () => {
      const dialogue = document.createElement('div');
      dialogue.append(`Отзыв: ${other.author} ${other.text}`);
      box = textarea(dialogue);
      document.body.append(dialogue);
    });
    expect([await insert(), box?.value]).toEqual(['no-box', '']);
    box?.parentElement?.remove();
  });

  test('stays usable when the framework builds the card anew around it', async () => {
    await known();
    let box = null as HTMLTextAreaElement | null;
    control('Ответить', () => {
      const fresh = card(review);
      box = textarea(fresh);
      first().replaceWith(fresh);
    });
    expect([await insert(), box?.value]).toEqual(['inserted', REPLY]);
  });

  test.each([
    ['publishes', 'Опубликовать ответ', 'button'],
    ['sends', 'Отправить', 'button'],
    ['deletes', 'Удалить', 'button'],
    ['shows a reply', 'Посмотреть ответ', 'button'],
  ])('no control that %s is pressed', async (_, label, tag) => {
    await known();
    let pressed = 0;
    control(label, () => { pressed += 1; }, first(), tag);
    expect([await insert(), pressed]).toEqual(['no-box', 0]);
  });

  test('neither is «Ответить» of a form with something to send, a link elsewhere, a hidden or a locked control', async () => {
    await known();
    let pressed = 0;
    const count = (event?: Event): void => {
      event?.preventDefault();
      pressed += 1;
    };
    const form = document.createElement('form');
    const box = textarea(form);
    box.readOnly = true;
    form.addEventListener('submit', count);
    first().append(form);
    control('Ответить', count, form);
    control('Ответить', count, first(), 'a').setAttribute('href', '/elsewhere');
    control('Ответить', count).style.display = 'none';
    control('Ответить', count).setAttribute('disabled', '');
    control('Ответить', count).title = 'Отправить ответ';
    expect([await insert(), pressed]).toEqual(['no-box', 0]);
  });
});

describe('where the box stands', () => {
  test('in an open shadow root of the card', async () => {
    await known();
    const host = document.createElement('div');
    first().append(host);
    const box = textarea(host.attachShadow({ mode: 'open' }));
    expect([await insert('own'), box.value]).toEqual(['inserted', REPLY]);
  });

  test('in a frame of the page’s own origin; a foreign one is not looked into', async () => {
    await known();
    const foreign = document.createElement('iframe');
    foreign.setAttribute('sandbox', '');
    const frame = document.createElement('iframe');
    first().append(foreign, frame);
    const box = textarea(frame.contentDocument?.body as Element);
    expect([await insert('own'), box.value]).toEqual(['inserted', REPLY]);
  });

  test('in a frame that is one large field', async () => {
    await known();
    const frame = document.createElement('iframe');
    first().append(frame);
    const inner = frame.contentDocument as Document;
    inner.designMode = 'on';
    expect(await insert('own')).toBe('inserted');
    expect(inner.body.innerText.trim()).toBe(REPLY);
  });

  test('a line to write in, if it says that it takes a reply', async () => {
    await known();
    const line = document.createElement('input');
    first().append(line);
    expect(await insert('own')).toBe('no-box');
    line.focus();
    expect(await insert('focused')).toBe('no-box');
    line.placeholder = 'Ваш ответ';
    expect([await insert('own'), line.value]).toEqual(['inserted', REPLY]);
  });

  test('in a card inside the card: it is that one’s', async () => {
    await known();
    const box = textarea(second());
    first().append(second());
    expect([await insert('own'), box.value]).toEqual(['no-box', '']);
  });
});

describe('whose box it is', () => {
  test.each([
    ['a placeholder', (box: HTMLTextAreaElement): void => { box.placeholder = 'Ответить Петру'; }],
    ['a label', (box: HTMLTextAreaElement): void => { box.setAttribute('aria-label', 'Reply to @zimin_p'); }],
    ['a heading', (box: HTMLTextAreaElement): void => {
      const frame = document.createElement('section');
      const title = document.createElement('h4');
      title.textContent = 'Ответ для Петра Зимина';
      box.replaceWith(frame);
      frame.append(title, box);
    }],
    ['the full name of another customer', (box: HTMLTextAreaElement): void => { box.placeholder = 'Пётр Зимин, ваш ответ'; }],
  ])('%s that names another customer stops it', async (_, dress) => {
    await known();
    const box = textarea(first());
    dress(box);
    expect([await insert('own'), box.value]).toEqual(['other-customer', '']);
    expect(now.journal.records).toEqual([]);
  });

  test('the names over a thread of comments do not', async () => {
    await known();
    const thread = document.createElement('section');
    for (const name of [other.author, 'Олег Дроздов']) {
      const title = document.createElement('h4');
      title.textContent = name;
      thread.append(title);
    }
    const box = textarea(thread);
    first().append(thread);
    expect([await insert('own'), box.value]).toEqual(['inserted', REPLY]);
  });

  test.each(['Ответить Вере', 'Ответ на отзыв', 'Напишите ответ клиенту', 'Reply to Вера Лугина', 'Ответ компании'])('«%s» does not', async (label) => {
    await known();
    const box = textarea(first());
    box.placeholder = label;
    expect([await insert('own'), box.value]).toEqual(['inserted', REPLY]);
  });
});

describe('a reply that stands already', () => {
  test('is pointed out before anything is pressed or inserted; the manager may go on', async () => {
    const answered: Review = { ...review, reply: 'Спасибо, Вера!' };
    const journal = new PracticeJournal();
    journal.know(sightingOf(card(answered)));
    now = stage([answered], { journal });
    await expect.poll(() => markText(first())).toBe('✓ 21 ч');
    let pressed = 0;
    let box = null as HTMLTextAreaElement | null;
    control('Ответить', () => {
      pressed += 1;
      box = textarea(first());
    });
    expect([await insert('own'), await insert(), pressed]).toEqual(['standing', 'standing', 0]);
    expect([await insert('opened', ['standing']), box?.value]).toEqual(['inserted', REPLY]);
  });
});
