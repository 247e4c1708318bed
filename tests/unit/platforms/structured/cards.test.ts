import { describe, expect, it } from 'vitest';
import { opened, readings, withData } from './page.ts';

const WORDS = { wren: 'The hinge squeaks a little when it rains.', odo: 'The latch holds in any wind we had.' };
const data = (author: string, reviewBody: string, more: object = {}): object => ({ '@type': 'Review', author, reviewBody, ...more });

describe('the card around words of JSON-LD', () => {
  const names = (html: string): (string | null)[] => opened(html).entries.map(({ element }) => element && (element.id || element.className));
  const both = withData([data('Wren', WORDS.wren), data('Odo', WORDS.odo)]);

  it.each([
    ['items of a list', `<ul><li id="a"><b>Wren</b><div><p>${WORDS.wren}</p></div></li><li id="b"><b>Odo</b><p>${WORDS.odo}</p></li></ul>`],
    ['an article in an item', `<ul><li id="a"><article><b>Wren</b><p>${WORDS.wren}</p></article></li><li id="b"><article><b>Odo</b><p>${WORDS.odo}</p></article></li></ul>`],
    ['blocks alike', `<div><div id="a"><i>Wren</i><div><p>${WORDS.wren}</p></div></div><div id="b"><i>Odo</i><div><p>${WORDS.odo}</p></div></div></div>`],
    ['blocks without their author', `<div><div id="a"><h3>So</h3><div><p>${WORDS.wren}</p></div></div><div id="b"><h3>So</h3><div><p>${WORDS.odo}</p></div></div></div>`],
    ['quotation marks of another kind', `<div><div id="a"><i>Wren</i><p>«${WORDS.wren.replace('a little', 'a\n little…')}»</p></div><div id="b"><i>Odo</i><p>${WORDS.odo}</p></div></div>`],
  ])('%s', (_, html) => {
    expect(names(both + html)).toEqual(['a', 'b']);
  });

  it('alone on a page it is the block that names its author, never the page', () => {
    expect(names(`${withData(data('Wren', WORDS.wren))}<main><section class="all"><div class="one"><b>Wren</b><p>${WORDS.wren}</p></div></section></main>`)).toEqual(['one']);
    expect(names(`${withData(data('Wren', WORDS.wren))}<p class="words">${WORDS.wren}</p>`)).toEqual(['words']);
  });

  it('words that stand nowhere have none', () => {
    expect(names(withData(data('Wren', WORDS.wren)))).toEqual([null]);
  });
});

describe('what only the card says', () => {
  const page = (more: object, inside: string, attributes = ''): string =>
    `${withData([data('Wren', WORDS.wren, more), data('Odo', WORDS.odo, more)])}<ul><li ${attributes}><b>Wren</b><p>${WORDS.wren}</p>${inside}</li><li><b>Odo</b><p>${WORDS.odo}</p></li></ul>`;
  const first = (more: object, inside: string, attributes?: string) => readings(page(more, inside, attributes))[0];

  it.each<[string, string, string | null]>([
    ['the day in words', '<span>3 мая 2026 г.</span>', '3 мая 2026'],
    ['in digits', '<span>03.05.2026</span>', '03.05.2026'],
    ['with other words', '<span>Wren, May 3, 2026 at 10:15</span>', 'May 3, 2026 at 10:15'],
    ['relative', '<span>3 months ago</span>', '3 months ago'],
    ['relative and rounded', '<span>4 months ago</span>', '4 months ago'],
    ['another day is not it', '<span>12 мая 2026</span>', '2026-05-03'],
    ['none', '', '2026-05-03'],
  ])('the shown date: %s', (_, inside, shown) => {
    const sighting = first({ datePublished: '2026-05-03' }, inside);
    expect([sighting?.postedShown, sighting?.postedEarliest?.slice(0, 10)]).toEqual([shown, '2026-05-03']);
  });

  it('a date that no data has; a score is no date', () => {
    expect(first({}, '<i>5 out of 5 stars</i><span>3 мая 2026</span>')?.postedEarliest?.slice(0, 10)).toBe('2026-05-03');
    expect(first({}, '<i>5 out of 5 stars</i>')?.postedEarliest).toBeNull();
    expect(first({}, '<time datetime="2026-05-03T10:00:00Z">of late</time>')?.postedEarliest).toBe('2026-05-03T13:00:00+03:00');
  });

  it.each<[string, string, number | null]>([
    ['a label', '<div aria-label="Rated 4 out of 5"></div>', 4],
    ['a class', '<span class="stars stars-3"></span>', 3],
    ['a picture', '<img alt="2 stars" src="/s.svg">', 2],
    ['a bare number is none', '<span>4</span>', null],
    ['a count is none', '<span class="helpful-score" aria-label="3 of 5 found this helpful"></span>', null],
  ])('the rating: %s', (_, inside, rating) => {
    expect(first({}, inside)?.rating).toBe(rating);
  });

  it('the data stays where the card says something else', () => {
    const sighting = first({ reviewRating: { ratingValue: 2 }, image: ['/a.jpg', '/b.jpg'] }, '<div aria-label="Rated 4 out of 5"></div><img src="/photo.jpg">');
    expect([sighting?.rating, sighting?.photos]).toEqual([2, 2]);
  });

  it('photos, but no faces and no signs', () => {
    expect(first({}, '<img class="avatar" src="/w.png"><img src="/photo-1.jpg"><img src="/photo-2.jpg"><img src="/icons/ok.svg"><img src="/x.gif" width="16">')?.photos).toBe(2);
    expect(first({}, '<img class="avatar" src="/w.png">')?.photos).toBeNull();
  });

  it.each([
    ['where its date leads', '<a href="/reviews/81234"><time>3 мая 2026</time></a>', '', 'https://shop.example/reviews/81234'],
    ['a lasting link', '<a rel="bookmark" href="/reviews/81234">#</a>', '', 'https://shop.example/reviews/81234'],
    ['its place on the page', '', 'id="comment-81234"', 'https://shop.example/lamp#comment-81234'],
    ['a place that is only counted is none', '', 'id="comment-3"', null],
    ['a link of scripts is none', '<a href="javascript:go()"><time>3 мая 2026</time></a>', '', null],
  ])('its address: %s', (_, inside, attributes, link) => {
    expect(first({}, inside, attributes)?.link).toBe(link);
  });

  it('the end of words that the data cuts', () => {
    const html = `${withData(data('Wren', 'The hinge squeaks a little…'))}<div><b>Wren</b><p>${WORDS.wren}</p></div>`;
    expect(readings(html)[0]?.text).toBe(WORDS.wren);
  });

  it.each([
    ['a named answer', '<div class="review-reply"><b>Gate & Sons</b> <span>5 мая 2026</span><p>We have sent you oil.</p></div>', 'Gate & Sons', '5 мая 2026'],
    ['the seller’s, without a name', '<div><p class="sellers-reply-title">Ответ продавца</p><p class="card__sellers-reply">We have sent you oil.<span class="text-expand">More</span></p></div>', null, null],
    ['a head and words beside it', '<div><div class="reply-info"><b>Reply from Gate</b> <time>2 days ago</time></div><p>We have sent you oil.</p></div>', null, '2 days ago'],
    ['of the author of the page, nested', '<ul class="children"><li class="comment bypostauthor"><b>Gate</b><p>We have sent you oil.</p><a class="comment-reply-link" href="#">Reply</a></li></ul>', 'Gate', null],
  ])('a reply: %s', (_, inside, author, shown) => {
    expect(first({}, inside)?.replies.map((reply) => [reply.text, reply.author, reply.postedShown])).toEqual([['We have sent you oil.', author, shown]]);
  });

  it.each([
    ['a control', '<button class="reply">Reply to this review now</button>'],
    ['a link', '<a class="comment-reply-link">Reply to this review now</a>'],
    ['a form', '<div class="reply-form"><textarea>Your reply to Wren</textarea> Write what you think of it</div>'],
    ['a count', '<div class="reply-count">12 people have answered this</div>'],
    ['words of nobody', '<div class="response">Was this review of any use to you?</div>'],
  ])('no reply: %s', (_, inside) => {
    expect(first({}, inside)?.replies).toEqual([]);
  });
});

describe('data that shows nothing, and cards that have no data', () => {
  const hidden = (author: string, day: string, text = 'comment'): string =>
    `<div itemscope itemtype="https://schema.org/Review"><meta itemprop="author" content="${author}"><meta itemprop="datePublished" content="${day}"><meta itemprop="reviewBody" content="${text}"><meta itemprop="ratingValue" content="4"></div>`;
  const people = [['Wren Tallow', '2026-05-03', '3.5.2026', WORDS.wren], ['Odo Finch', '2026-04-02', '2.4.2026', WORDS.odo], ['Nell Harrow', '2026-03-01', '1.3.2026', 'Paint came off after the first winter.']] as const;

  it('cards are found by author and date; a word that all have is no text', () => {
    const html = people.map(([name, day]) => hidden(name, day)).join('') + people.map(([name, , shown, text]) => `<blockquote><small>${name} am ${shown}</small><p>${text}</p></blockquote>`).join('');
    const page = opened(html);
    expect(page.entries.map(({ element }) => element?.localName)).toEqual(['blockquote', 'blockquote', 'blockquote']);
    expect(readings(html).map(({ author, text, rating, postedShown }) => [author, text, rating, postedShown])).toEqual(people.map(([name, , shown, text]) => [name, text, 4, shown]));
  });

  it('a name beside another date is somebody else', () => {
    const html = `${hidden('Wren Tallow', '2026-05-03', 'Squeaks')}<div class="team"><b>Wren Tallow</b>, with us since 7.1.2019</div>`;
    expect(opened(html).entries.map(({ element }) => element?.hasAttribute('itemscope'))).toEqual([true]);
  });
});
