import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { adapter } from '../../../lib/platforms/2gis/index.ts';
import { sightingSchema } from '../../../lib/model/sighting.ts';
import { allCases, documentOf, momentOf } from './cases.ts';

const FIRM = '70000001000000001';
const ADDRESS = new URL(`https://2gis.ru/omsk/firm/${FIRM}/tab/reviews`);
const NOW = momentOf('2026-05-22T12:00:00+03:00');

/** A page whose script holds this text. */
function open(script: string, url = ADDRESS, body = '') {
  const document = documentOf(`<body>${body}<script>${script}</script></body>`, url);
  return adapter.open({ document, url, now: NOW });
}

function read(script: string, url = ADDRESS) {
  const page = open(script, url);
  const sightings = page.entries.flatMap((entry) => page.read(entry) ?? []);
  for (const sighting of sightings) expect(sightingSchema.safeParse(sighting).success).toBe(true);
  return sightings;
}

const item = (more: object): object => ({ id: '1', text: 'Слова', rating: 4, user: { name: 'Яна' }, object: { id: FIRM }, ...more });
const state = (...reviews: object[]): string => JSON.stringify({ data: { review: Object.fromEntries(reviews.map((data, i) => [`r${i}`, { data }])) } });
const queries = (key: unknown, ...items: object[]): string => JSON.stringify({ queries: [{ queryKey: key, state: { data: { pages: [{ items, total: items.length, rating: 4 }] } } }] });
/** As the server writes it: JSON inside a string in single quotes. */
const call = (json: string): string => `var initialState = JSON.parse('${json.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}');`;

describe('the string in JSON.parse(…)', () => {
  it.each([
    ['an apostrophe', "д'Арк", call],
    ['quotes, backslashes and breaks', 'он сказал "да\\нет"\n\tи ушёл\r\n', call],
    ['what looks like the end of the call', "');alert(1);JSON.parse('", call],
    ['letters by number', 'Ёж', (json: string) => `JSON.parse('${json.replace('Ёж', '\\u0401\\u{436}')}')`],
    ['bytes by number', 'né', (json: string) => `JSON.parse('${json.replace('é', '\\xe9')}')`],
    ['an astral letter in two halves', '😀 да', (json: string) => `JSON.parse('${json.replace('😀', '\\ud83d\\ude00')}')`],
    ['double quotes around it', 'Слова "в кавычках"', (json: string) => `JSON.parse( ${JSON.stringify(json)} )`],
    ['a template around it', 'Слова', (json: string) => `JSON.parse(\`${json}\`)`],
    ['a line that goes on', 'Слова', (json: string) => `JSON.parse('${json.replace('Слова', 'Сло\\\nва')}')`],
    ['the end of a script in it', '</script> в словах', (json: string) => call(json).replace('</script>', '<\\/script>')],
  ])('%s', (_, text, script) => {
    // What the engine itself makes of the same call is what must be read.
    const source = script(state(item({ text })));
    const engine = runInNewContext(`let read; JSON = { parse: (words) => { read = words; } }; ${source}; read;`) as string;
    expect((JSON.parse(engine) as { data: { review: { r0: { data: { text: string } } } } }).data.review.r0.data.text).toBe(text);
    expect(read(source).map((sighting) => sighting.text)).toEqual([text.trim()]);
  });

  it('a number beyond the last letter is left out and breaks nothing', () => {
    expect(read(`JSON.parse('${state(item({ text: 'До @ после' })).replace('@', '\\u{ffffff}')}')`).map(({ text }) => text)).toEqual(['До  после']);
  });
});

describe('whose reviews they are', () => {
  it('a review of another branch in the same data is not taken', () => {
    expect(read(call(state(item({}), item({ id: '2', object: { id: '70000001000000002' } })))).map(({ key }) => key)).toEqual(['2gis:1']);
  });

  it('a review that does not say its place is taken from a list that does', () => {
    const loose = item({ object: undefined });
    expect(read(call(state(loose)))).toEqual([]);
    expect(read(call(queries(['fetchEntityReviews', { id: FIRM }], loose)))).toHaveLength(1);
    expect(read(call(queries(['fetchEntityReviews', FIRM, 'date'], loose)))).toHaveLength(1);
    expect(read(call(queries(['fetchEntityReviews', { id: `9${FIRM}` }], loose, { seen: FIRM })))).toEqual([]);
    expect(read(call(queries(['fetchOrgReviews', { id: FIRM }], loose)))).toEqual([]);
  });

  it('a list without any id is this place’s only where the data speaks of this place', () => {
    const list = call(queries(['fetchEntityReviews', { sort: 'date' }], item({ object: undefined }), { seen: FIRM }));
    expect(read(list)).toEqual([]);
    expect(read(list + call(queries(['fetchEntity', FIRM], {})))).toHaveLength(1);
    expect(read(list.replace('"sort"', '"search":"0f12d320-2bbd-4fd5-ae05-666990079031","sort"') + call(queries(['fetchEntity', FIRM], {})))).toHaveLength(1);
    expect(read(list + call(JSON.stringify({ data: { entity: { profile: { [FIRM]: { data: { name: 'Причал' } } } } } })))).toHaveLength(1);
  });

  it('the same review in both forms is one', () => {
    expect(read(call(state(item({}))) + call(queries(['fetchEntityReviews', { id: FIRM }], item({}))))).toHaveLength(1);
  });

  it('an id that only begins like this one is another', () => {
    expect(read(call(state(item({ object: { id: `${FIRM}7` } }))))).toEqual([]);
  });

  it.each([
    ['https://2gis.ru/omsk/firm/70000001000000001', 'public'],
    ['https://2gis.kz/almaty/search/кофе/firm/70000001000000001/76.9%2C43.2/tab/reviews', 'public'],
    ['https://2gis.ae/dubai/geo/13933647002601472', 'public'],
    ['https://2gis.com/firm/70000001000000001_4pa1b2?m=1', 'public'],
    ['https://2gis.ru/omsk', null],
    ['https://2gis.ru/omsk/search/firm', null],
    ['https://m.2gis.ru.example/firm/70000001000000001', null],
    ['https://account.2gis.com/orgs/70000001000000001/reviews', 'cabinet'],
    ['https://account.2gis.com/orgs/70000001000000001/reviewsarchive', null],
    ['https://account.2gis.com/orgs/70000001000000001/photos', null],
    ['https://2gis.com/orgs/70000001000000001/reviews', null],
  ])('%s: %s', (address, room) => {
    expect(adapter.roomOf(new URL(address))).toBe(room);
  });
});

describe('hostile data', () => {
  const good = call(state(item({ id: '7' })));

  it.each([
    ['cut short', good.slice(0, -20)],
    ['cut inside an escape', `var initialState = JSON.parse('{"${FIRM}":"\\`],
    ['no JSON', `JSON.parse('{"${FIRM}":')`],
    ['null', `JSON.parse('null') /* ${FIRM} */`],
    ['a list where things stand', `JSON.parse('${JSON.stringify({ data: { review: [FIRM, null, 1], reviewSearch: 7, entity: [] }, queries: { 0: FIRM } })}')`],
    ['things where lists stand', `JSON.parse('${JSON.stringify({ queries: [{ queryKey: { 0: 'fetchEntityReviews', id: FIRM }, state: { data: { pages: { 0: { items: {} } } } } }, null] })}')`],
  ])('%s gives nothing and spoils nothing beside it', (_, script) => {
    expect(read(script)).toEqual([]);
    expect(read(`${good}\n${script}`).map(({ key }) => key)).toEqual(['2gis:7']);
  });

  it('names of the prototype are data like any other', () => {
    const json = `{"data":{"__proto__":{"polluted":1},"review":{"__proto__":{"data":${JSON.stringify(item({ id: '__proto__' }))}},"constructor":{"data":${JSON.stringify(item({ id: 'constructor' }))}}},"reviewSearch":{"s":{"data":{"items":["__proto__","toString","hasOwnProperty"]}}}}}`;
    expect(read(call(json)).map(({ key }) => key)).toEqual(['2gis:__proto__', '2gis:constructor']);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('values of a wrong kind are missing, never turned into words', () => {
    const [sighting] = read(call(state(item({ rating: '5 звёзд', user: { name: { toString: 1 } }, date_created: 20260101, official_answer: [], media: 'many' }))));
    expect(sighting).toMatchObject({ author: null, rating: null, ratingScale: null, postedShown: null, postedEarliest: null, photos: null });
    expect(sighting?.replies).toEqual([{ text: null, author: null, postedShown: null, postedEarliest: null, postedLatest: null }]);
    expect(read(call(state(item({ rating: 6 }))))[0]?.rating).toBeNull();
  });

  it('a reply is one even where its words are empty; a rating without words takes none', () => {
    const [bare, words, answered] = read(call(state(item({ id: '1', text: '  ' }), item({ id: '2' }), item({ id: '3', text: null, official_answer: { text: 'Спасибо' } }))));
    expect([bare?.replyable, words?.replyable, answered?.replyable]).toEqual([false, true, true]);
    expect([bare?.text, bare?.missing.includes('text')]).toEqual([null, true]);
  });

  it('a nought is no rating', () => {
    expect(read(call(state(item({ rating: 0 })))).map(({ rating, ratingScale, text }) => [rating, ratingScale, text])).toEqual([[null, null, 'Слова']]);
    expect(read(call(state(item({ text: '', rating: 0 }))))).toEqual([]);
  });

  it('what the platform hides is not read', () => {
    expect(read(call(state(item({ id: '1', is_hidden: true }), item({ id: '2', is_hidden: false })))).map(({ key }) => key)).toEqual(['2gis:2']);
  });

  it('neither words nor rating: no review', () => {
    expect(read(call(state(item({ text: '', rating: null }))))).toEqual([]);
  });

  it('half a million escapes, a hundred thousand calls and ten thousand reviews are read in a second or two', () => {
    const start = performance.now();
    expect(read(call(state(item({ text: '"\\'.repeat(250_000) }))))).toHaveLength(1);
    expect(read(`${"JSON.parse('".repeat(100_000)}${FIRM}`)).toEqual([]);
    expect(read(call(state(...Array.from({ length: 10_000 }, (_, i) => item({ id: String(i), text: `Слова номер ${i}, и ещё немного слов` })))))).toHaveLength(10_000);
    expect(performance.now() - start).toBeLessThan(8_000);
  });
});

describe('where a review of the data stands on the page', () => {
  const text = 'Ждали лодку на причале, и дождались к полудню.';
  const script = call(state(item({ text })));

  it('the element that holds the words takes the mark; never the inside of a link', () => {
    const page = open(script, ADDRESS, `<div id="card"><p><a href="#">${text}</a></p></div>`);
    expect(page.entries.map(({ element }) => element?.localName)).toEqual(['p']);
  });

  it('an element that was given other words by now is not this review', () => {
    const page = open(script, ADDRESS, `<p>${text}</p>`);
    const [entry] = page.entries;
    if (entry?.element == null) throw new Error('an element expected');
    expect(page.read(entry)?.text).toBe(text);
    entry.element.textContent = 'Совсем другие слова другого человека';
    expect(page.read(entry)).toBeNull();
  });
});

describe('the cabinet', () => {
  const cabinet = allCases.find(({ folder, name }) => folder === '2gis' && name === 'cabinet');

  it('the only review of a page is told from the page by its control, and is not read without one', () => {
    const card = '<div class="card"><b>Яна</b><div><i class="rating__back"></i><i class="rating__front" style="width: 60%"></i></div><span>5 июля 2024</span><p>Хорошо стоит</p>@</div>';
    const url = new URL('https://account.2gis.com/orgs/70000001000000002/reviews');
    const readCard = (control: string) => {
      const page = adapter.open({ document: documentOf(`<nav>Отзывы</nav><main><h1>Компания</h1>${card.replace('@', control)}</main>`, url), url, now: NOW });
      return page.entries.flatMap((entry) => page.read(entry) ?? []).map(({ author, rating, text }) => [author, rating, text]);
    };
    expect(readCard('<button>Ответить</button>')).toEqual([['Яна', 3, 'Хорошо стоит']]);
    expect(readCard('')).toEqual([]);
  });

  it('the reply of a card is no part of the review’s words', () => {
    expect(cabinet?.expected.sightings.map(({ text, replies }) => [text, replies.map((reply) => reply.text)])).toContainEqual(['Нормально, но дорого', ['Севиль, по вторникам у нас скидка.']]);
  });
});
