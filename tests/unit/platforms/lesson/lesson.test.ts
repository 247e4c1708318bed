import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { LESSON_FORMAT, lessonSchema, type Lesson } from '../../../../lib/model/lesson.ts';
import { siteId } from '../../../../lib/model/site.ts';
import { every } from '../../../../lib/platforms/kit/date-words.ts';
import { dateReader } from '../../../../lib/platforms/kit/dates.ts';
import { isTeachable } from '../../../../lib/platforms/lesson/about.ts';
import { lessonAdapter } from '../../../../lib/platforms/lesson/adapter.ts';
import { cardsAround, countParts, guessParts, keyAttribute } from '../../../../lib/platforms/lesson/guess.ts';
import { finder, partSelector } from '../../../../lib/platforms/lesson/selector.ts';

const URL_OF = new URL('https://dacha.example/guestbook');
const NOW = Temporal.ZonedDateTime.from('2026-11-20T12:00:00+03:00[Europe/Moscow]');
const dates = dateReader(NOW, every);

const book = (rows: string): Document => new JSDOM(`<!doctype html><main><h1>Гостевая книга</h1><p>Пишите нам.</p><div class="book">${rows}</div></main>`, { url: URL_OF.href }).window.document;
const row = (id: number, who: string, when: string, stars: number, what: string, answer = ''): string =>
  `<div class="sheet-row css-9x8y7z" data-entry="${String(id)}"><div class="head"><span class="who">${who}</span> <span class="when">${when}</span> <span class="mark" title="Оценка ${String(stars)} из 5">${'★'.repeat(stars)}${'☆'.repeat(5 - stars)}</span></div>
   <div class="what">${what}</div>${answer && `<div class="answer"><b>Администрация</b><div class="what">${answer}</div></div>`}</div>`;
const three = book(
  row(50412, 'Павел', '12 ноября 2026', 5, 'Домик тёплый, дрова сухие.', 'Павел, ждём вас на лыжах.') +
    row(50398, 'Тамара', '9 ноября 2026', 2, 'Вода в душе шла еле тёплая.') +
    row(50377, 'Степан', '3 ноября 2026', 4, 'Тихо, чисто, до озера пять минут.'),
);

function taught(document: Document, pointed: string): Lesson {
  const element = document.querySelector(pointed);
  const found = element && cardsAround(element);
  if (!found) throw new Error('nothing repeats here');
  const cards = [...document.querySelectorAll(found.selector)];
  return lessonSchema.parse({ format: LESSON_FORMAT, version: 1, host: URL_OF.hostname, name: 'Лесной берег', card: found.selector, parts: guessParts(cards, dates), key: keyAttribute(cards), at: 1 });
}

function read(document: Document, lesson: Lesson) {
  const page = lessonAdapter(lesson).open({ document, url: URL_OF, now: NOW });
  return page.entries.flatMap((entry) => page.read(entry) ?? []);
}

describe('a site is taught by pointing at one review', () => {
  it.each(['.sheet-row:nth-child(2) .what', '.sheet-row:nth-child(1) .who', '.answer .what'])('pointing at %s finds all three, with their parts', (pointed) => {
    const lesson = taught(three, pointed);
    expect(lesson.key).toBe('data-entry');
    const sightings = read(three, lesson);
    expect(sightings.map(({ author, postedShown, rating, text, replies }) => [author, postedShown, rating, text, replies.length])).toEqual([
      ['Павел', '12 ноября 2026', 5, 'Домик тёплый, дрова сухие.', 1],
      ['Тамара', '9 ноября 2026', 2, 'Вода в душе шла еле тёплая.', 0],
      ['Степан', '3 ноября 2026', 4, 'Тихо, чисто, до озера пять минут.', 0],
    ]);
    expect(sightings[0]).toMatchObject({ via: 'lesson', key: `${siteId('dacha.example')}:50412`, place: { id: 'dacha.example/guestbook', name: 'Гостевая книга' } });
    expect(sightings[0]?.replies[0]?.text).toContain('ждём вас на лыжах');
  });

  it('a name that a build made up is taken last', () => {
    expect(taught(three, '.who').card).not.toContain('css-9x8y7z');
  });

  it('counts in how many cards each part stands', () => {
    const cards = [...three.querySelectorAll('.sheet-row')];
    expect(countParts(cards, guessParts(cards, dates))).toEqual({ author: 3, posted: 3, rating: 3, text: 3, reply: 1 });
  });

  it('a part that the manager points at is found in the other cards too', () => {
    const cards = [...three.querySelectorAll('.sheet-row')];
    const [first] = cards;
    const pointed = first?.querySelector('.when');
    if (!first || !pointed) throw new Error('the page is not as written');
    const selector = partSelector(first, pointed, cards) ?? '';
    expect(cards.map((card) => card.querySelector(selector)?.textContent)).toEqual(['12 ноября 2026', '9 ноября 2026', '3 ноября 2026']);
    expect(partSelector(first, three.querySelector('h1') ?? first, cards)).toBeNull();
  });

  it('positions are no ids', () => {
    expect(keyAttribute([...book(row(1, 'А', 'вчера', 1, 'Холодно было.') + row(2, 'Б', 'вчера', 1, 'Шумно было.')).querySelectorAll('.sheet-row')])).toBeNull();
  });

  it('a class that begins with a digit is passed over', () => {
    const lesson = taught(book('<div class="5stars"><b>Павел</b><p>Домик тёплый, дрова сухие.</p></div><div class="5stars"><b>Тамара</b><p>Вода еле тёплая.</p></div>'), '.book p');
    expect(lesson.card).not.toContain('5stars');
  });

  it('a long page is answered at once: what a selector finds is remembered', () => {
    const many = book(Array.from({ length: 1_500 }, (_, n) => row(10_000 + n, `Гость ${String(n)}`, '3 ноября 2026', 4, `Запись номер ${String(n)} о тихом озере.`)).join(''));
    const find = finder(many);
    const start = performance.now();
    for (const element of many.querySelectorAll('.what')) expect(cardsAround(element, find)?.selector).toBe('div.sheet-row');
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('two hosts are two sites, whatever they look like', () => {
    const hosts = ['shop.example.com', 'shop-example.com', 'www.example.com', 'example.com', 'otzyvy-o-magazinah-i-kompaniyah-goroda-a.ru', 'otzyvy-o-magazinah-i-kompaniyah-goroda-b.ru'];
    expect(new Set(hosts.map(siteId)).size).toBe(hosts.length);
    for (const host of hosts) expect(siteId(host)).toMatch(/^[a-z0-9][a-z0-9-]{0,39}$/);
    expect(isTeachable('dacha.example')).toBe(true);
    expect(isTeachable('yandex.ru')).toBe(false);
  });

  it('where nothing repeats there is nothing to teach', () => {
    const element = three.querySelector('h1');
    expect(element && cardsAround(element)).toBeNull();
  });
});

describe('a lesson is data', () => {
  const good = taught(three, '.who');
  it.each([
    ['a script', { card: 'div:has(script)' }],
    ['a list of selectors', { card: 'div, *' }],
    ['another host', { host: 'https://evil.example/' }],
    ['a selector without an end', { parts: { ...good.parts, text: 'div[class="' } }],
    ['eight steps and one', { card: Array.from({ length: 9 }, () => 'div').join(' > ') }],
    ['an event handler as the key', { key: 'onclick' }],
    ['a later version', { version: 2 }],
    ['nothing', { card: '' }],
    ['a class that is no name in a selector', { card: 'div.5stars' }],
  ])('%s is refused', (_, change) => {
    expect(lessonSchema.safeParse({ ...good, ...change }).success).toBe(false);
  });

  it('comes back from a file as it was', () => {
    expect(lessonSchema.parse(JSON.parse(JSON.stringify(good)))).toEqual(good);
  });

  it('reads nothing of a page that has changed, and throws nothing', () => {
    expect(read(book('<p>Книга закрыта.</p>'), good)).toEqual([]);
    expect(read(book('<div class="sheet-row"></div>'), good)).toEqual([]);
  });
});
