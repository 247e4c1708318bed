import { describe, expect, it } from 'vitest';
import { countOf } from '../../../lib/platforms/kit/count.ts';
import { continues, endsCut } from '../../../lib/platforms/kit/cut.ts';
import { isAt } from '../../../lib/platforms/kit/links.ts';
import { statedBy, valueOf } from '../../../lib/platforms/kit/micro.ts';
import { dataOf } from '../../../lib/platforms/kit/script-data.ts';
import { bodyOf } from '../../../lib/platforms/kit/text.ts';
import { documentOf } from './cases.ts';

const page = (html: string): Document => documentOf(html, 'https://example.com/');

describe('a number of reviews', () => {
  it.each([
    ['3 495 отзывов', 3_495],
    ['3\u00a0495\u202f001 отзыв', 3_495_001],
    ['1,234 reviews', 1_234],
    ['1.234 Bewertungen', 1_234],
    ['(288)', 288],
    ['288条评价', 288],
    ['107 отзывов • 137 оценок', 107],
    ['0', 0],
    ['1,2 тыс. отзывов', null],
    ['12K reviews', null],
    ['1.2 万条', null],
    ['4.5', null],
    ['нет отзывов', null],
    ['', null],
    [null, null],
  ])('%s', (text, count) => {
    expect(countOf(text)).toBe(count);
  });
});

describe('cut words', () => {
  it.each([
    ['Стоял час…', true],
    ['Стоял час...', true],
    ['等了......', true],
    ['Стоял час.', false],
    ['… и ушёл', false],
    [null, false],
  ])('%s', (text, cut) => {
    expect(endsCut(text)).toBe(cut);
  });

  it('the whole begins with the cut, whatever the spaces', () => {
    expect(continues('Стоял час,  окно ...', 'Стоял\nчас, окно закрылось')).toBe(true);
    expect(continues('Стоял час, окно...', 'Стоял час, дверь закрылась')).toBe(false);
    expect(continues('Стоял час и ушёл', 'Стоял час')).toBe(false);
  });
});

describe('what a page says of its place', () => {
  const rating = (value: string) => `<div itemprop="aggregateRating"><meta itemprop="ratingValue" content="${value}"><meta itemprop="bestRating" content="5"><span itemprop="reviewCount">1 204</span></div>`;

  it('is read from data and from words', () => {
    expect(statedBy(page(rating('4.3')))).toEqual({ reviews: 1_204, rating: 4.3, ratingScale: 5 });
    expect(valueOf(page(rating('4.3')), '[itemprop="reviewCount"]')).toBe('1 204');
  });

  it('is not known where it is said of two places, or of none', () => {
    expect(statedBy(page(rating('4.3') + rating('2')))).toBeNull();
    expect(statedBy(page('<p>4.3</p>'))).toBeNull();
  });
});

it('an address stands on a site by its host, not by a part of a name', () => {
  const at = (address: string) => isAt(new URL(address), 'zoon.ru');
  expect([at('https://zoon.ru/'), at('https://spb.zoon.ru/'), at('https://evilzoon.ru/'), at('https://zoon.ru.example/'), at('ftp://zoon.ru/')]).toEqual([true, true, false, false, false]);
});

it('data of a script is read again only when it has changed', () => {
  const script = page('<script type="application/ld+json">{"a":[1]}</script>').querySelector('script');
  if (script === null) throw new Error('a script expected');
  const first = dataOf(script);
  expect(first).toEqual({ a: [1] });
  expect(dataOf(script)).toBe(first);
  script.textContent = '{"a":[2]}';
  expect(dataOf(script)).toEqual({ a: [2] });
  script.textContent = '{"a":';
  expect(dataOf(script)).toBeUndefined();
});

it('drawn characters are part of the words where the platform draws them', () => {
  const words = page('<p>Хлеб <img alt="😢"><img> подгорел</p>').querySelector('p');
  expect([words && bodyOf(words), words && bodyOf(words, { pictures: true })]).toEqual(['Хлеб подгорел', 'Хлеб 😢 подгорел']);
});
