import { describe, expect, it } from 'vitest';
import type { Sighting } from '../../../../lib/model/sighting.ts';
import { generic } from '../../../../lib/platforms/registry.ts';
import { openRecords } from '../../../../lib/platforms/records/index.ts';
import { documentOf, momentOf } from '../cases.ts';

const NOW = momentOf('2026-05-22T12:00:00+03:00');
const two = (n: number): string => String(n).padStart(2, '0');
const many = (count: number, html: (n: number) => string): string => Array.from({ length: count }, (_, n) => html(n + 1)).join('');

function open(body: string, address = 'https://lists.example/p/1') {
  const url = new URL(address);
  const document = documentOf(`<html><head><title>Place</title></head><body>${body}</body></html>`, url);
  const page = openRecords({ document, url, now: NOW });
  return { document, page, read: (): Sighting[] => page.entries.flatMap((entry) => page.read(entry) ?? []) };
}

const comment = (n: number, inside = ''): string =>
  `<div class="comment" id="c${String(5_000 + n)}"><b class="author">Имя ${String(n)}</b> <span class="date">${two(n)}.04.2026</span><div class="comment-text">Слова номер ${String(n)}, их немного, но они есть.</div><a href="#">Ответить</a>${inside}</div>`;

describe('which records belong together', () => {
  it('keeps the owner’s reply with its record, by the label at its head', () => {
    const { read } = open(`<div>${comment(1)}${comment(2, '<div class="box"><b>Ответ магазина</b> <i>05.04.2026</i><p>Спасибо, исправим до пятницы.</p></div>')}${comment(3)}</div>`);
    expect(read().map(({ text, replies }) => [text, replies.map((reply) => [reply.text, reply.postedShown])])).toEqual([
      ['Слова номер 1, их немного, но они есть.', []],
      ['Слова номер 2, их немного, но они есть.', [['Спасибо, исправим до пятницы.', '05.04.2026']]],
      ['Слова номер 3, их немного, но они есть.', []],
    ]);
  });

  it('also where the reply is built as the record is', () => {
    const card = (n: number, name: string, words: string, inside = '') => `<div data-marker="review(${String(n)})"><p class="head"><span>${name}</span></p><p class="sub">${two(n + 1)} апреля 2026</p><div class="body">${words}</div>${inside}</div>`;
    const answered = (n: number) => card(n, `Гость ${String(n)}`, `Заказ ${String(n)} привезли к вечеру, коробка целая, внутри всё на месте.`, `<div data-marker="review(${String(n)})/answer"><p class="head"><span>Лавка</span></p><p class="sub">${two(n + 5)} апреля 2026</p><div class="body">Рады, что всё целое, заходите ещё за чаем.</div></div>`);
    const { read } = open(`<section class="reviews">${many(6, answered)}</section>`);
    expect(read().map(({ author, replies }) => [author, replies.map(({ text }) => text)])).toEqual(Array.from({ length: 6 }, (_, n) => [`Гость ${String(n + 1)}`, ['Рады, что всё целое, заходите ещё за чаем.']]));
  });

  it('comments below comments are records of their own, the host’s are replies', () => {
    const nested = (n: number, name: string, inside = '') => `<li class="comment" id="comment-${String(700 + n)}"><div class="head"><b class="fn">${name}</b> <time datetime="2026-04-${two(n)}">April ${String(n)}, 2026</time></div><div class="text">Words number ${String(n)} of this very talk.</div>${inside === '' ? '' : `<ul class="children">${inside}</ul>`}</li>`;
    const { read } = open(`<ol class="comments">${nested(1, 'Bo', nested(2, 'Kettle & Co', nested(3, 'Bo')) + nested(4, 'Cy'))}${nested(5, 'Dee')}</ol>`, 'https://kettleco.example/blog/1');
    expect(read().map(({ author, replies, turns }) => [author, replies.map(({ author: by }) => by), turns.map(({ after }) => after)])).toEqual([
      ['Bo', ['Kettle & Co'], [1]],
      ['Cy', [], []],
      ['Dee', [], []],
    ]);
  });

  it('a record that shows its date in another way, or none, belongs to the list', () => {
    const { read } = open(`<div class="list">${comment(1)}${comment(2).replace('<span class="date">02.04.2026</span>', '<em class="pinned">закреплено</em>')}${comment(3).replace('<span class="date">03.04.2026</span>', '<span class="today">Сегодня, 09:10</span>')}${comment(4)}</div>`);
    expect(read().map(({ author, postedEarliest }) => [author, postedEarliest?.slice(0, 10) ?? null])).toEqual([
      ['Имя 1', '2026-04-01'],
      ['Имя 2', null],
      ['Имя 3', '2026-05-22'],
      ['Имя 4', '2026-04-04'],
    ]);
    expect(read().map(({ confidence }) => confidence)).toEqual([0.74, 0.59, 0.74, 0.74]);
  });

  it('the post that a thread answers to is one of them, where its author is a visitor like the others', () => {
    const answer = (n: number) => `<div class="reply"><a class="user" href="/user/${String(n)}">Имя ${String(n)}</a> <time datetime="2026-04-${two(n + 1)}">${String(n + 1)} апреля</time><p>Ответ номер ${String(n)}: попробуйте ещё раз утром.</p></div>`;
    const question = (href: string) => `<main><header><h1>Не греет</h1><a href="${href}">Спросивший</a> <time datetime="2026-04-01">1 апреля</time></header><div>Чайник щёлкает и не греет, хотя лампочка горит. Кто чинил сам?</div><div class="answers">${many(4, answer)}</div></main>`;
    expect(open(question('/user/77')).read().map(({ author }) => author)).toEqual(['Спросивший', 'Имя 1', 'Имя 2', 'Имя 3', 'Имя 4']);
    expect(open(question('/authors/77')).read().map(({ author }) => author)).toEqual(['Имя 1', 'Имя 2', 'Имя 3', 'Имя 4']);
  });

  it('takes the day of writing and not that of joining', () => {
    const post = (n: number) => `<div class="post"><div class="user"><b class="username">Имя ${String(n)}</b><small>Joined: Mar ${String(n)}, 2011</small></div><div class="message">Сообщение номер ${String(n)}, в котором есть слова.</div><small>Posted Apr ${String(n)}, 2026</small></div>`;
    expect(open(`<div>${many(5, post)}</div>`).read().map(({ postedEarliest }) => postedEarliest?.slice(0, 10))).toEqual([1, 2, 3, 4, 5].map((n) => `2026-04-0${String(n)}`));
  });

  it('takes the whole words where only their beginning is shown', () => {
    const folded = (n: number) => comment(n).replace(/<div class="comment-text">.*?<\/div>/, `<div class="comment-text"><div class="short">Начало номер ${String(n)} и…</div><div class="full" style="display:none">Начало номер ${String(n)} и продолжение, которого не видно.</div></div>`);
    expect(open(`<div>${many(3, folded)}</div>`).read().map(({ text }) => text)).toEqual([1, 2, 3].map((n) => `Начало номер ${String(n)} и продолжение, которого не видно.`));
  });

  it('reads a record as it stands at the click, when its element may hold another one', () => {
    const { document, page } = open(`<div>${many(4, (n) => comment(n))}</div>`);
    const [first] = page.entries;
    if (first?.element == null) throw new Error('no record');
    const last = document.querySelectorAll('.comment')[3];
    first.element.innerHTML = (last?.innerHTML ?? '').replaceAll('4', '9');
    expect(page.read(first)?.text).toBe('Слова номер 9, их немного, но они есть.');
    expect([page.read(first)?.author, page.read(first)?.postedShown]).toEqual(['Имя 9', '09.09.2026']);
  });
});

describe('what is no list of records', () => {
  it.each([
    ['teasers', many(6, (n) => `<article class="item"><h2><a href="/a/${String(n)}">Заголовок статьи номер ${String(n)}</a></h2><span class="author">Автор ${String(n)}</span> <time datetime="2026-04-${two(n)}">${String(n)} апреля</time><p>Первые слова статьи номер ${String(n)}, дальше за ними идти на её страницу.</p></article>`)],
    ['a side box of the latest posts', `<aside><h3>Последние сообщения</h3>${many(6, (n) => `<div class="recent-post"><a href="/u/${String(n)}">Имя ${String(n)}</a> <a href="/t/${String(n)}">Тема номер ${String(n)}, длинная</a> <span>${two(n)}.04.2026</span><p>Обрывок сообщения номер ${String(n)}…</p></div>`)}</aside>`],
    ['rows of a table', `<table><tr><th>Заказ</th><th>Состояние</th><th>День</th></tr>${many(20, (n) => `<tr><td><a href="/orders/${String(n)}">Заказ на чайник ${String(n)}</a></td><td>Передан в доставку, ожидает курьера</td><td>${two(n)}.04.2026</td></tr>`)}</table>`],
    ['goods', many(8, (n) => `<div class="product-card"><a href="/p/${String(n)}"><h3>Чайник номер ${String(n)}</h3></a><span class="price">${String(n)} 990 ₽</span><span class="brand">Марка ${String(n)}</span><p>Доставим ${String(n)} апреля 2026, описание чайника в двух словах.</p></div>`)],
    ['events', `<ul class="events">${many(5, (n) => `<li><span class="date">${String(n)} мая 2026</span> <a href="/e/${String(n)}">Встреча любителей чая</a><p>Соберёмся на веранде, приносите чашки.</p></li>`)}</ul>`],
    ['testimonials', `<section class="testimonials">${many(4, (n) => `<div class="testimonial"><p>Номер ${String(n)} изменил нашу работу к лучшему, спасибо всей команде.</p><b class="author">Имя ${String(n)}, директор</b></div>`)}</section>`],
    ['nothing at all', ''],
  ])('%s', (_, body) => {
    expect(open(body).read()).toEqual([]);
  });

  it('a page without a body', () => {
    const document = documentOf('', 'https://a.example/');
    document.body.remove();
    expect(openRecords({ document, url: new URL('https://a.example/'), now: NOW }).entries).toEqual([]);
  });
});

describe('a hostile page', () => {
  const spent = (body: string): number => {
    const { document } = open('');
    document.body.innerHTML = body;
    const start = performance.now();
    const page = openRecords({ document, url: new URL('https://hostile.example/1'), now: NOW });
    for (const entry of page.entries) page.read(entry);
    return performance.now() - start;
  };

  const pages: Record<string, (size: number) => string> = {
    'siblings with dates': (size) => many(size, (n) => `<p>${two(1 + (n % 28))}.04.2026</p>`),
    'comments': (size) => many(size, (n) => `<div class="comment"><b class="author">A${String(n)}</b><i>${two(1 + (n % 28))}.04.2026</i><p>Слова ${String(n)} и ещё слова.</p></div>`),
    'nested comments': (size) => `${many(Math.min(size, 400), (n) => `<div class="comment"><b class="author">A${String(n)}</b><i>${two(1 + (n % 28))}.04.2026</i><p>Слова ${String(n)} и ещё.</p>`)}${'</div>'.repeat(Math.min(size, 400))}`,
    'classes': (size) => many(size, (n) => `<div class="a${String(n)} b${String(n)} c${String(n)}"><span class="d${String(n)}">${two(1 + (n % 28))}.04.2026</span></div>`),
    'labels': (size) => `<div class="review"><b class="author">A</b> 01.04.2026 ${'<i>Ответ продавца</i>'.repeat(size)}</div><div class="review"><b class="author">B</b> 02.04.2026 <p>слова и слова</p></div>`,
    'text without end': (size) => many(3, (n) => `<div class="comment"><b class="author">A${String(n)}</b> 0${String(n)}.04.2026 <p>${'слово '.repeat(size * 5)}</p></div>`),
  };

  it.each(Object.entries(pages))('%s: four times as many take no more than ten times as long', (_, page) => {
    const fastest = (size: number): number => Math.min(spent(page(size)), spent(page(size)), spent(page(size)));
    const small = Math.max(20, fastest(1_000));
    expect(fastest(4_000) / small).toBeLessThan(10);
  });

  it('nesting without end', () => {
    const { read } = open(`${'<div>'.repeat(4_000)}${comment(1)}${comment(2)}${comment(3)}`);
    expect(read().map(({ author }) => author)).toEqual(['Имя 1', 'Имя 2', 'Имя 3']);
  });
});

describe('data and the records around it', () => {
  const url = new URL('https://merged.example/p/1');
  const readGeneric = (body: string): Sighting[] => {
    const page = generic.open({ document: documentOf(`<body>${body}</body>`, url), url, now: NOW });
    return page.entries.flatMap((entry) => page.read(entry) ?? []);
  };
  const data = (...names: number[]) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'Product', name: 'X', review: names.map((n) => ({ '@type': 'Review', author: { name: `Имя ${String(n)}` }, datePublished: `2026-04-${two(n)}`, reviewBody: `Слова номер ${String(n)}, их немного, но они есть.` })) })}</script>`;

  it('adds the members of the list that the data leaves out, in the order of the page', () => {
    const all = readGeneric(`${data(2, 3)}<div>${many(4, (n) => comment(n))}</div>`);
    expect(all.map(({ author, via, doubt }) => [author, via, doubt])).toEqual([
      ['Имя 1', 'records', 'guess'],
      ['Имя 2', 'json-ld', null],
      ['Имя 3', 'json-ld', null],
      ['Имя 4', 'records', 'guess'],
    ]);
    expect(all[1]?.key).toBe('web:https://merged.example/p/1#c5002');
    expect(all[1]?.missing).not.toContain('key');
  });

  it('leaves the data alone where the list is of something else', () => {
    const other = readGeneric(`${data(11, 12)}<div>${many(4, (n) => comment(n))}</div>`);
    expect(other.map(({ author }) => author)).toEqual(['Имя 11', 'Имя 12']);
  });
});
