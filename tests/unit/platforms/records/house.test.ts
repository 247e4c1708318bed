import { describe, expect, it } from 'vitest';
import type { Sighting } from '../../../../lib/model/sighting.ts';
import { openRecords } from '../../../../lib/platforms/records/index.ts';
import { answerLine, partsOf, replierIn, withoutAnswerLine } from '../../../../lib/platforms/records/labels.ts';
import { HOUSE } from '../../../../lib/platforms/records/words.ts';
import { documentOf, momentOf } from '../cases.ts';

const NOW = momentOf('2026-05-22T12:00:00+03:00');

function read(body: string): Sighting[] {
  const url = new URL('https://house.example/p/1');
  const page = openRecords({ document: documentOf(`<html><head><title>Place</title></head><body>${body}</body></html>`, url), url, now: NOW });
  return page.entries.flatMap((entry) => page.read(entry) ?? []);
}

const repliesOf = (all: readonly Sighting[]) => all.map(({ author, text, replies }) => [author, text, replies.map((reply) => [reply.author, reply.text])]);

describe('the house replies inside a review', () => {
  const review = (n: number, inside = '') =>
    `<div class="zz-rev" data-review-id="r${String(n)}"><div class="zz-rev__head"><span class="zz-rev__rating" aria-label="${String(n)} star review"></span><span class="zz-rev__time">2026-04-0${String(n)}</span><span class="zz-rev__author">Guest ${String(n)}</span></div><div class="zz-rev__body"><p>The kettle number ${String(n)} sings a little too early.</p></div>${inside}</div>`;
  const said = (n: number) => `The kettle number ${String(n)} sings a little too early.`;

  it('in a block that is called a reply, and in the line above it says who', () => {
    const answer = '<div class="zz-rev__reply"><div>&gt;&gt; <b>Pot &amp; Lid</b> replied:</div><div class="zz-rev__reply-content"><p>We shall tune it, send it back to us.</p></div></div>';
    expect(repliesOf(read(`<div>${review(1)}${review(2, answer)}${review(3)}</div>`))).toEqual([
      ['Guest 1', said(1), []],
      ['Guest 2', said(2), [['Pot & Lid', 'We shall tune it, send it back to us.']]],
      ['Guest 3', said(3), []],
    ]);
  });

  it('but a control, a form and somebody with a page of his own are not the house', () => {
    const others = ['<div class="zz-rev__reply">Reply</div>', '<div class="zz-rev__reply">Say something to this guest<form><textarea></textarea></form></div>', '<div class="zz-rev__reply"><a href="/user/9">Oda</a> Mine is silent since the first day.</div>'];
    expect(read(`<div>${others.map((other, n) => review(n + 1, other)).join('')}</div>`).map(({ author, replies }) => [author, replies])).toEqual([1, 2, 3].map((n) => [`Guest ${String(n)}`, []]));
  });

  const note = (n: number, words: string) => `<tr class="h"><td><b>Имя ${String(n)}</b> <font>0${String(n)}.04.2026, 10:3${String(n)}</font></td></tr><tr><td>${words}</td></tr>`;
  it.each([
    ['in italics', '<br><i>Ответ администрации: починим к июню.</i>'],
    ['after a bold label', '<br><b>Ответ администрации:</b> починим к июню.'],
    ['in a plain line', '<br>— Ответ администрации: починим к июню.'],
    ['below the label', '<p>Официальный ответ</p><p>починим к июню.</p>'],
  ])('in a line that begins it, %s', (_, answer) => {
    const all = read(`<table>${note(1, `Лодка течёт с носа, вёсла разной длины.${answer}`)}${note(2, 'Ждали ответ администрации три дня, не дождались.')}${note(3, `Берег чистый, костёр разрешили.${answer}`)}</table>`);
    expect(repliesOf(all)).toEqual([
      ['Имя 1', 'Лодка течёт с носа, вёсла разной длины.', [[null, 'починим к июню.']]],
      ['Имя 2', 'Ждали ответ администрации три дня, не дождались.', []],
      ['Имя 3', 'Берег чистый, костёр разрешили.', [[null, 'починим к июню.']]],
    ]);
  });

  it('in one block of a record, beside the words of the customer', () => {
    const card = (n: number, inside = '') => `<div class="review"><b class="author">Имя ${String(n)}</b> <i>0${String(n)}.04.2026</i><div class="text"><p>Лодка номер ${String(n)} идёт ровно, сиденье скрипит.</p>${inside}</div></div>`;
    expect(read(`<div>${card(1)}${card(2, '<p>Ответ магазина: смажем.</p>')}${card(3)}</div>`).map(({ text, replies }) => [text, replies.map((reply) => reply.text)])).toEqual([
      ['Лодка номер 1 идёт ровно, сиденье скрипит.', []],
      ['Лодка номер 2 идёт ровно, сиденье скрипит.', ['смажем.']],
      ['Лодка номер 3 идёт ровно, сиденье скрипит.', []],
    ]);
  });
});

describe('the house as the author of a record', () => {
  const comment = (n: number, name: string, words: string, stars = '') =>
    `<div class="comment" id="c${String(800 + n)}"><b class="author">${name}</b> <span class="date">0${String(n)}.04.2026</span>${stars}<div class="content">${words}</div></div>`;
  const words = 'Вёсла лёгкие, уключины тугие, беру второй раз.';

  it('replies to the customer before it', () => {
    const all = read(`<div>${comment(1, 'Фрол', words)}${comment(2, 'Администратор магазина', 'Фрол, уключины разработаются.')}${comment(3, 'Поддержка', 'И приходите за смазкой.')}${comment(4, 'Гость', 'Лодка протекла на третий день.')}</div>`);
    expect(repliesOf(all)).toEqual([
      ['Фрол', words, [['Администратор магазина', 'Фрол, уключины разработаются.'], ['Поддержка', 'И приходите за смазкой.']]],
      ['Гость', 'Лодка протекла на третий день.', []],
    ]);
  });

  it('but not where there is none, nor where it gives stars', () => {
    const all = read(`<div>${comment(1, 'Магазин', 'Пишите сюда о лодках.')}${comment(2, 'Фрол', words, '<i>★★★★☆</i>')}${comment(3, 'Поддержка', 'Лодка протекла, верните деньги.', '<i>★☆☆☆☆</i>')}</div>`);
    expect(all.map(({ author, replies }) => [author, replies.length])).toEqual([['Магазин', 0], ['Фрол', 0], ['Поддержка', 0]]);
  });

  it.each(['Администратор магазина', 'Администрация', 'Магазин «Весло»', 'Представитель компании', 'Store owner', 'Seller', 'Oar Support Team', 'Customer Service', 'official', '客服', '官方客服', '店主', '商家'])('«%s» is the house', (name) => {
    expect(HOUSE.test(name)).toBe(true);
  });

  it.each(['Tom Seller', 'Stafford', 'Магазинов Пётр', 'Anna Owner', 'Guest', 'Поддержкин', 'Владелец лодки'])('«%s» is a customer', (name) => {
    expect(HOUSE.test(name)).toBe(false);
  });
});

describe('labels', () => {
  it('part a record into what is good, what is bad and the rest', () => {
    const noted = (n: number) => `<div class="comment"><b class="author">Имя ${String(n)}</b> <span class="date">0${String(n)}.04.2026</span><div class="content"><div><b>Достоинства:</b> лёгкая ${String(n)}</div><div><b>Недостатки:</b> скрипит ${String(n)}</div><div><b>Комментарий:</b> Плаваю по утрам, раз ${String(n)}.</div></div></div>`;
    expect(read(`<div>${[1, 2, 3, 4].map(noted).join('')}</div>`).map(({ pros, cons, text }) => [pros, cons, text])).toEqual([1, 2, 3, 4].map((n) => [`лёгкая ${String(n)}`, `скрипит ${String(n)}`, `Плаваю по утрам, раз ${String(n)}.`]));
  });

  it('on lines of their own too; and a comment alone is a text', () => {
    expect(partsOf('Плюсы\nтихая\nлёгкая\nМинусы\nнет')).toEqual({ pros: 'тихая\nлёгкая', cons: 'нет', text: null });
    expect(partsOf('Комментарий: плывёт')).toEqual({ pros: null, cons: null, text: 'Комментарий: плывёт' });
  });

  it.each([['Ответ продавца: да', 'да'], ['Ответ магазина «Весло»: да', 'да'], ['Ответ официального представителя: да', 'да'], ['Response from the owner:', ''], ['商家回复：好的', '好的']])('«%s» begins a reply', (line, words) => {
    expect(answerLine(line)).toBe(words);
  });

  it.each(['Ответ магазина пришёл через неделю: нет', 'Жду ответ продавца: молчит', '> Ответ магазина: нет', 'Ответ: нет'])('«%s» does not', (line) => {
    expect(answerLine(line)).toBeNull();
  });

  it('who replied stands before the verb; a customer who tells of it is no label', () => {
    expect(['>> Pot & Lid replied:', 'Магазин Весло ответил:', 'They replied:', 'Мне ответили:', 'Pot replied: no'].map(replierIn)).toEqual(['Pot & Lid', 'Магазин Весло', null, null, null]);
  });

  it('such a line parts a review only, and a label without words goes alone', () => {
    expect(withoutAnswerLine('Leaks.\nPot & Lid replied:\nSend it.', true)).toEqual({ text: 'Leaks.', answer: { text: 'Send it.', author: 'Pot & Lid' } });
    expect(withoutAnswerLine('Leaks.\nPot & Lid replied:\nSend it.', false)).toEqual({ text: 'Leaks.\nPot & Lid replied:\nSend it.', answer: null });
    expect(withoutAnswerLine('Течёт.\nОтвет продавца', true)).toEqual({ text: 'Течёт.', answer: null });
  });
});

describe('questions', () => {
  const post = (kind: string, n: number) => `<div class="${kind}" id="${kind}-${String(n)}"><div class="post-body"><p>Words number ${String(n)}: why does the oar turn in my hand?</p></div><div class="user-info">on <time datetime="2026-04-0${String(n)}">April ${String(n)}, 2026</time> <a href="/users/${String(n)}">User ${String(n)}</a></div></div>`;
  const kinds = (all: readonly Sighting[]) => all.map(({ author, kind }) => [author, kind]);

  it('who asks is a question, and what others answer is not read', () => {
    expect(kinds(read(`${post('question', 1)}<h2>2 Answers</h2>${post('answer', 2)}${post('answer', 3)}`))).toEqual([['User 1', 'question']]);
  });

  it('answers without a question are records like others', () => {
    expect(kinds(read(`${post('answer', 1)}${post('answer', 2)}${post('answer', 3)}`)).map(([, kind]) => kind)).toEqual(['review', 'review', 'review']);
  });

  const comments = [1, 2, 3].map((n) => post('comment', n)).join('');
  it.each([
    ['a heading', `<h2>Вопросы и ответы (3)</h2><div>${comments}</div>`, 'question'],
    ['a name of the list', `<h2>Oars</h2><div class="product-questions">${comments}</div>`, 'question'],
    ['neither', `<h2>Questions? Call us</h2><div class="comments">${comments}</div>`, 'review'],
  ])('a list is one of questions by %s', (_, body, kind) => {
    expect(kinds(read(body))).toEqual([1, 2, 3].map((n) => [`User ${String(n)}`, kind]));
  });
});
