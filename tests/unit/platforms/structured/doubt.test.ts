import { describe, expect, it } from 'vitest';
import type { Doubt } from '../../../../lib/model/sighting.ts';
import { readings, withData } from './page.ts';

/** All people, firms and things here are invented. */
const NAMES = ['Wren Tallow', 'Odo Finch', 'Nell Harrow', 'Ivo Marsh', 'Una Veil'];
const rated = (ratingValue: number): object => ({ '@type': 'Rating', ratingValue });
const by = (author: unknown, more: object = {}): object => ({ '@type': 'Review', author, reviewBody: `Words of ${JSON.stringify(author)}`, reviewRating: rated(5), ...more });
const customers = (more: object = {}): object[] => NAMES.map((name) => by({ '@type': 'Person', name }, more));
const thing = (type: string, name: string, review: unknown, more: object = {}): object => ({ '@type': type, name, review, ...more });
const OFFERS = { offers: { '@type': 'Offer', price: 5 } };
const ARTICLE = '<meta property="og:type" content="article">';
const SITE = { '@type': 'Organization', name: 'Shop Example' };

/** What is doubted of a page, each doubt once. */
function doubts(html: string, address?: string): (Doubt | null)[] {
  const found = readings(html, address);
  expect(found.length).toBeGreaterThan(0);
  return [...new Set(found.map(({ doubt }) => doubt))];
}

describe('customers are not doubted', () => {
  const dated = { datePublished: '2026-03-01' };
  it.each([
    ['a product with dates', withData(thing('Product', 'Lamp', customers(dated), OFFERS))],
    ['a product of a shop without dates', withData(SITE, thing('Product', 'Shop Example lamp', customers(), OFFERS))],
    ['two people and a product, without dates', withData(thing('Product', 'Lamp', customers().slice(0, 2)))],
    ['a service without dates that answers', withData(thing('ProfessionalService', 'Roofs of Weir', customers({ comment: { '@type': 'Comment', author: 'Roofs of Weir', text: 'Thank you' } })))],
    ['a product with variants', withData(thing('ProductGroup', 'Lamp', customers(), { hasVariant: [{ '@type': 'Product', name: 'Red', ...OFFERS }] }))],
    ['one review of a product', withData(thing('Product', 'Lamp', by('Odo Finch', dated), OFFERS))],
    ['a place on a platform', withData(thing('LocalBusiness', 'Inn by the Weir', customers(dated)))],
    ['the own page of a place, with dates', withData(SITE, thing('LocalBusiness', 'Shop Example', customers(dated)))],
    ['comments below a recipe in a blog', ARTICLE + withData({ '@type': 'Article', author: { name: 'Hazel Quill' } }, thing('Recipe', 'Soup', customers(dated)))],
    ['two comments of one name below a recipe', ARTICLE + withData({ '@type': 'Article', author: { name: 'Hazel Quill' } }, thing('Recipe', 'Soup', [by('Sal', dated), by('Sal', { datePublished: '2026-03-05', reviewBody: 'Again' })]))],
    ['a reader called like the author, among others', ARTICLE + withData({ '@type': 'Article', author: { name: 'Sal' } }, thing('Recipe', 'Soup', [...customers(dated), by('Sal', dated)]))],
    ['nobody with a name', withData(thing('Product', 'Lamp', [by('Anonymous'), by('Anonymous', { reviewBody: 'Other words' })], OFFERS))],
    ['a seller’s page: each customer of another thing', withData(NAMES.map((name, i) => by(name, { ...dated, itemReviewed: { '@type': 'Product', name: `Lamp ${String(i)}` } })))],
    ['pages of a platform that publishes the reviews', withData({ '@graph': NAMES.map((name) => by(name, { ...dated, headline: 'So', publisher: { '@type': 'Organization', name: 'Voices' }, itemReviewed: { name: 'Inn' } })) })],
    ['comments', ARTICLE + withData({ '@type': 'BlogPosting', author: 'Hazel Quill', comment: NAMES.map((author) => ({ '@type': 'Comment', author, text: `I agree, ${author}` })) })],
    ['owners that a shop has verified', withData(thing('Product', 'Lamp', NAMES.map((name) => by(`${name} (verified owner)`)), OFFERS))],
    ['a review without anything else', withData({ '@type': 'Review', reviewBody: 'It is bright' })],
    ['an employee on a platform for employees', withData(thing('EmployerAggregate', 'Tin Works', NAMES.map((name) => ({ ...by({ name, jobTitle: 'Welder' }, dated), '@type': 'EmployerReview' }))))],
    ['professionals on a platform, with dates', withData(thing('SoftwareApplication', 'Ledger', NAMES.map((name) => by({ '@type': 'Person', name, jobTitle: 'Manager' }, dated))))],
  ])('%s', (_, html) => {
    expect(doubts(html)).toEqual([null]);
  });

  it('a shop’s cards in microdata without a date in their data', () => {
    const card = (name: string): string =>
      `<div itemprop="review" itemscope itemtype="https://schema.org/Review"><b itemprop="author">${name}</b> <span>3 мая 2026</span><p itemprop="reviewBody">Слова ${name}</p></div>`;
    expect(doubts(`<div itemscope itemtype="https://schema.org/LocalBusiness"><h1 itemprop="name">Трактир</h1>${NAMES.map(card).join('')}</div>`)).toEqual([null]);
  });
});

describe('editors', () => {
  const author = { '@type': 'Person', name: 'Hazel Quill', url: 'https://shop.example/writers/hazel-quill' };
  const round = (...authors: unknown[]): object[] => authors.map((one, i) => thing('Product', `Lamp ${String(i)}`, by(one, { reviewBody: `Lamp ${String(i)} is good` })));
  it.each([
    ['a critic', withData(thing('Product', 'Lamp', { ...by('The Gazette'), '@type': 'CriticReview' }, OFFERS))],
    ['the author of the article reviews each lamp', withData({ '@type': 'NewsArticle', author: [author] }, round(author, author, author))],
    ['an author known by address alone', withData({ '@type': 'Article', author: { '@id': '#hq' } }, { '@graph': round({ '@id': '#hq' }, { '@id': '#hq' }) })],
    ['several editors, each with a lamp of their own', ARTICLE + withData(round('Odo Finch', 'Nell Harrow', 'Ivo Marsh'))],
    ['one person reviews everything', withData(round('Odo Finch', 'Odo Finch', 'Odo Finch'))],
    ['the site itself', withData(SITE, round({ '@type': 'Organization', name: 'Shop Example' }))],
    ['another paper', withData(thing('Product', 'Lamp', by({ '@type': 'Organization', name: 'The Gazette' }), OFFERS))],
    ['one of the staff, with pros and cons', ARTICLE + withData(thing('Product', 'Lamp', by({ '@type': 'Person', name: 'Odo Finch', url: '/authors/odo-finch' }, { positiveNotes: ['Bright'] })))],
    ['the page is the review', withData(by('Odo Finch', { headline: 'Lamp: the test', publisher: { '@type': 'Organization', name: 'The Gazette' }, dateModified: '2026-03-01' })) + ARTICLE],
    ['the author in the head of an article', `${ARTICLE}<meta name="author" content="Odo Finch">${withData(thing('Product', 'Lamp', by('Odo Finch')))}`],
  ])('%s', (_, html) => {
    expect(doubts(html)).toEqual(['editor']);
  });

  it('in microdata and in hReview', () => {
    const article = '<article itemscope itemtype="https://schema.org/BlogPosting"><b itemprop="author">Hazel Quill</b></article>';
    expect(doubts(`${article}<div itemscope itemtype="https://schema.org/Review"><b itemprop="author">Hazel Quill</b><p itemprop="reviewBody">We tested it.</p></div>`)).toEqual(['editor']);
    expect(doubts(`${ARTICLE}<meta name="author" content="Hazel Quill"><div class="hreview"><b class="reviewer">Hazel Quill</b><p class="description">We tested it.</p></div>`)).toEqual(['editor']);
  });
});

describe('testimonials', () => {
  const working = [
    ['Wren Tallow', 'Head of Buying'],
    ['Odo Finch', 'CTO'],
  ] as const;
  it.each([
    ['people with a job and an employer', withData(thing('SoftwareApplication', 'Ledger', working.map(([name, jobTitle]) => by({ '@type': 'Person', name, jobTitle, worksFor: { name: 'Tin' } }, { reviewRating: undefined }))))],
    ['a job in the name', withData(thing('Product', 'Shop Example suite', [by('Wren Tallow, Head of Buying at Tin Works'), by('Odo Finch – CTO, Weir Ltd')]))],
    ['the own business without dates', withData(SITE, thing('LocalBusiness', 'Shop Example', customers()))],
    ['a service without dates', withData(thing('ProfessionalService', 'Roofs of Weir', customers()))],
    ['the own thing that is not sold, without dates', withData(SITE, thing('Product', 'Shop Example', customers()))],
    ['quotes without date and rating', withData(thing('Thing', 'Ledger', NAMES.map((name) => by(name, { reviewRating: undefined }))))],
    ['with dates, of those who work, on the own page', withData(SITE, thing('SoftwareApplication', 'Shop Example', working.map(([name, jobTitle]) => by({ name, jobTitle }, { datePublished: '2026-03-01' }))))],
  ])('%s', (_, html) => {
    expect(doubts(html)).toEqual(['testimonial']);
  });

  it('a carousel that is called so', () => {
    const quote = (name: string): string => `<div class="testimonials__item" itemscope itemtype="https://schema.org/Review"><p itemprop="reviewBody">Words of ${name}</p><b itemprop="author">${name}</b></div>`;
    expect(doubts(`<section class="testimonials">${NAMES.map(quote).join('')}</section>`)).toEqual(['testimonial']);
  });
});
