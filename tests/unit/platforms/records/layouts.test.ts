import { describe, expect, it } from 'vitest';
import { openRecords } from '../../../../lib/platforms/records/index.ts';
import { documentOf, momentOf } from '../cases.ts';

/** Layouts that no engine names: the same five records, and what only looks like records. */
const NOW = momentOf('2026-03-30T12:00:00+03:00');
const URL_OF_PAGE = 'https://layouts.example/t/1';

const TEXTS = [
  'Взяла зимой, шумит терпимо, помол ровный. Чашка снимается легко.',
  'Отвалилась кнопка.',
  'Bought two of them for the office and one for my mother. Nobody complained so far.',
  'Спасибо, помогло!',
  'Прошёл месяц, всё работает. Пожалуйста, кто разбирал: там два винта под резинкой.',
];
const AUTHORS = ['Marfa', 'кот', 'Olle B', 'Tamm77', 'Marfa'];

type Html = (text: string, author: string, day: number, index: number) => string;
const each = (html: Html): string => TEXTS.map((text, i) => html(text, AUTHORS[i] ?? '', i + 3, i)).join('\n');
const many = (count: number, html: (i: number) => string): string => Array.from({ length: count }, (_, i) => html(i + 1)).join('\n');

function read(body: string) {
  const url = new URL(URL_OF_PAGE);
  const page = openRecords({ document: documentOf(`<body><h1>Title</h1><main>${body}</main></body>`, url), url, now: NOW });
  return page.entries.flatMap((entry) => page.read(entry) ?? []);
}

const layouts: Record<string, string> = {
  'a date in pieces': each((t, a, d) => `<div class="msg"><div class="who">${a}</div><div class="when"><span class="d">${String(d)}</span> <span class="m">March</span> <span class="y">2026</span></div><div class="txt">${t}</div></div>`),
  'advertisements between posts': '<div class="thread">' + each((t, a, d, i) => `<div class="post"><h4 class="user">${a}</h4><div class="date">${String(d)}.03.2026 10:00</div><div class="body"><p>${t}</p></div></div>${i === 1?'<div class="ad">Реклама чайников, покупайте прямо сейчас, скидка</div>':''}`) + '</div>',
  'the name in one line with the date': '<div id="c">' + each((t, a, d) => `<div><p>${t}</p><p><i>${a} | ${String(d)} March 2026 | <a href="/r">Reply</a></i></p></div>`) + '</div>',
  'words that stand in no element': each((t, a, d) => `<b>${a}</b> <small>${String(d)} Mar 2026 10:22</small><br>${t}<hr>`),
  'paragraphs of head and words': each((t, a, d) => `<p><font color=blue>${a}</font> wrote on ${String(d)} Mar 2026:</p><p>${t}</p><hr>`),
  'the date as the title of “3d”': '<ul>' + each((t, a, d) => `<li class="c-item"><a href="/user/${a}">${a}</a> <a href="#c${String(1000+d)}" title="${String(d)} March 2026 10:00">3d</a><p>${t}</p></li>`) + '</ul>',
  'replies of a wall': '<div class="wall">' + each((t, a, d) => `<div class="reply"><a class="reply_image" href="/id${String(d)}"><img></a><div class="reply_content"><div class="reply_author"><a class="author" href="/id${String(d)}">${a}</a></div><div class="reply_text"><div class="wall_reply_text">${t}</div></div><div class="reply_footer"><div class="reply_date"><a class="wd_lnk" href="/wall-1_${String(d)}000"><span class="rel_date">${String(d)} мар в 10:2${String(d%9)}</span></a></div><div class="reply_link">Ответить</div></div></div></div>`) + '</div>',
  'definition lists': each((t, a, d) => `<div class="re_list"><dl><dt><span class="id">${a}</span><span class="date">2026.03.0${String(d)}</span></dt><dd>${t}</dd></dl></div>`),
  'comments in Dutch': each((t, a, d) => `<article class="reactie"><header><strong>${a}</strong> <span>${String(d)} maart 2026 om 10:14</span></header><div>${t}</div><a>Reageer</a></article>`),
  'spans without names': each((t, a, d) => `<div class="feedback"><img class="avatar"><span>${a}</span><span>${String(d)} days ago</span><p>${t}</p></div>`),
};

const others: Record<string, string> = {
  'an index of threads': '<table class="topics">' + many(12, (i) => `<tr class="topic"><td><a class="topictitle" href="/t/${String(i)}">Почему кофемолка номер ${String(i)} так шумит</a><br>Автор: <a href="/user/${String(i)}">user${String(i)}</a></td><td>${String(i*3)}</td><td>${String(i*100)}</td><td><span class="lastpost">${String(i)} мар 2026, 10:0${String(i%9)}<br>от <a href="/user/${String(i+1)}">user${String(i+1)}</a></span></td></tr>`) + '</table>',
  'jobs': many(8, (i) => `<div class="vacancy"><h3><a href="/job/${String(i)}">Бариста в кофейню номер ${String(i)}</a></h3><div class="company">ООО Ромашка ${String(i)}</div><span class="date">${String(i)} марта 2026</span><p>Ищем бариста в дружную команду, график два через два, обучение за наш счёт, кофе бесплатно.</p></div>`),
  'a list of changes': many(6, (i) => `<section><h2>1.${String(i)}.0</h2><time datetime="2026-03-0${String(i)}">March ${String(i)}, 2026</time><ul><li>Fixed the lid sensor in cold rooms.</li><li>Added a longer cable to the list.</li></ul></section>`),
  'commits': many(10, (i) => `<li class="commit"><a class="message" href="/c/abc${String(i)}def">Fix the lid sensor, part ${String(i)} of the long story</a><div><a href="/dev${String(i)}">dev${String(i)}</a> committed <time datetime="2026-03-0${String(i%9+1)}">Mar ${String(i%9+1)}, 2026</time></div></li>`),
  'the front page of a blog': many(6, (i) => `<article class="post-${String(i)} post hentry"><header><h2 class="entry-title"><a href="/2026/03/${String(i)}/">How I roasted batch number ${String(i)}</a></h2><span class="posted-on">March ${String(i)}, 2026</span> <span class="byline">by <a href="/author/anna">Anna</a></span></header><div class="entry-content"><p>Batch number ${String(i)} was darker than I wanted it to be and lighter than it smelled.</p></div><footer><a href="/2026/03/${String(i)}/#comments">3 Comments</a></footer></article>`),
  'a box of the latest comments': '<div class="widget"><ul>' + many(6, (i) => `<li class="recentcomments"><span class="comment-author-link">User${String(i)}</span> on <a href="/p/${String(i)}#comment-${String(i)}00">The kettle that would not boil at all</a> <span>${String(i)} March 2026</span></li>`) + '</ul></div>',
  'a table of orders': '<table>' + many(12, (i) => `<tr><td>Кружка ${String(i)}</td><td>Иванов ${String(i)}</td><td>${String(i)}.03.2026</td><td>Выполнено, отправлено клиенту почтой</td></tr>`) + '</table>',
  'news': many(7, (i) => `<div class="news-item"><span class="date">${String(i)} марта 2026</span><a href="/news/${String(i)}" class="title">Город открыл новую набережную номер ${String(i)}</a><p>Жители довольны, дети катаются на самокатах, фонари горят до утра, а кофе разливают бесплатно.</p></div>`),
  'videos': many(8, (i) => `<div class="video"><a href="/watch?v=${String(i)}abc"><img></a><h3><a href="/watch?v=${String(i)}abc">Обзор кофемолки номер ${String(i)}: стоит ли брать</a></h3><a class="channel" href="/channel/${String(i)}">Канал ${String(i)}</a> <span>${String(i)} дня назад</span></div>`),
  'events with a host': many(6, (i) => `<li class="event"><time datetime="2026-04-0${String(i)}">${String(i)} апреля</time><h4><a href="/e/${String(i)}">Каппинг номер ${String(i)}</a></h4><p>Ведёт <b>Иван Кофейный</b>. Приходите с ложкой, остальное дадим на месте, начнём без опозданий.</p></li>`),
  'documents': many(6, (i) => `<div class="doc"><a href="/doc/${String(i)}.pdf">Приказ номер ${String(i)} о порядке варки</a> <span>от 0${String(i)}.03.2026</span> <span>Подписал: Петров П.П.</span></div>`),
  'members of a forum': many(9, (i) => `<div class="member"><a class="username" href="/user/${String(i)}">user${String(i)}</a><div>Joined: Mar ${String(i)}, 2019</div><div>Messages: ${String(i)}00</div><p>Люблю кофе и прогулки, живу у моря, катаюсь на доске.</p></div>`),
};

describe('layouts', () => {
  it.each(Object.entries(layouts))('%s', (_, body) => {
    const sightings = read(body);
    expect(sightings.map(({ author, text }) => [author, text])).toEqual(TEXTS.map((text, i) => [AUTHORS[i], text]));
    expect(sightings.every(({ postedEarliest }) => postedEarliest !== null)).toBe(true);
  });

  it.each(Object.entries(others))('%s are no records', (_, body) => {
    expect(read(body)).toEqual([]);
  });
});
