import { describe, expect, it } from 'vitest';
import { opened, readings } from './page.ts';

const micro = (inner: string, type = 'https://schema.org/Review', more = ''): string => `<div itemscope itemtype="${type}" ${more}>${inner}</div>`;
const AUTHOR = '<b itemprop="author">Wren Tallow</b>';
const BODY = '<p itemprop="reviewBody">The hinge squeaks a little.</p>';

describe('microdata', () => {
  it.each(['https://schema.org/Review', 'http://schema.org/UserReview', 'https://schema.org/CriticReview', 'https://schema.org/Comment', 'http://data-vocabulary.org/Review', 'https://schema.org/Thing https://schema.org/Review'])('%s is one', (type) => {
    expect(readings(micro(AUTHOR + BODY, type)).map(({ author, text, via }) => [author, text, via])).toEqual([['Wren Tallow', 'The hinge squeaks a little.', 'microdata']]);
  });

  it.each(['https://schema.org/AggregateRating', 'https://schema.org/ClaimReview', 'http://data-vocabulary.org/Review-aggregate', 'https://schema.org/Product'])('%s is none', (type) => {
    expect(readings(micro(AUTHOR + BODY, type))).toEqual([]);
  });

  it.each([
    ['a meta', '<meta itemprop="author" content="Ivo">'],
    ['words', '<span itemprop="author">Ivo</span>'],
    ['a person', '<span itemprop="author" itemscope itemtype="https://schema.org/Person"><img itemprop="image" src="/i.png"><i itemprop="name">Ivo</i>, 12 reviews</span>'],
    ['a person without a name', '<span itemprop="author" itemscope itemtype="https://schema.org/Person">Ivo</span>'],
    ['a link with words', '<a itemprop="author" href="/u/ivo">Ivo</a>'],
    ['a picture', '<img itemprop="author" src="/ivo.png" alt="Ivo">'],
    ['an attribute of any element', '<span itemprop="author" content="Ivo"></span>'],
    ['another name of the property', '<span itemprop="creator">Ivo</span>'],
  ])('author: %s', (_, author) => {
    expect(readings(micro(author + BODY))[0]?.author).toBe('Ivo');
  });

  it.each<[string, string, string | null, string]>([
    ['a time', '<time itemprop="datePublished" datetime="2026-03-01">1 марта</time>', '1 марта', '2026-03-01'],
    ['a meta beside words', '<span><span>1 марта 2026</span><meta itemprop="datePublished" content="2026-03-01"></span>', '1 марта 2026', '2026-03-01'],
    ['a meta alone', '<meta itemprop="datePublished" content="2026-03-01">', '2026-03-01', '2026-03-01'],
    ['words alone', '<span itemprop="datePublished">March 1, 2026</span>', 'March 1, 2026', '2026-03-01'],
    ['data', '<data itemprop="datePublished" value="2026-03-01">last spring</data>', 'last spring', '2026-03-01'],
    ['in words and as data', '<i itemprop="datePublished">a while ago</i><meta itemprop="datePublished" content="2026-03-01">', '2026-03-01', '2026-03-01'],
  ])('date: %s', (_, date, shown, day) => {
    const [sighting] = readings(micro(AUTHOR + date + BODY));
    expect([sighting?.postedShown, sighting?.postedEarliest?.slice(0, 10)]).toEqual([shown, day]);
  });

  it.each([
    ['of an item', '<i itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating"><meta itemprop="ratingValue" content="8"><meta itemprop="bestRating" content="10"></i>', [8, 10]],
    ['a meter', '<i itemprop="reviewRating" itemscope><meter itemprop="ratingValue" value="3" max="5">so so</meter></i>', [3, 5]],
    ['words', '<i itemprop="reviewRating">4</i>', [4, 5]],
    ['of the review itself', '<i itemprop="ratingValue">2</i> of <i itemprop="bestRating">6</i>', [2, 6]],
    ['of an aggregate in its place', '<i itemprop="reviewRating" itemscope itemtype="https://schema.org/AggregateRating"><meta itemprop="ratingValue" content="3"><meta itemprop="reviewCount" content="90"></i>', [3, 5]],
    ['of old vocabulary', '<i itemprop="rating" itemscope itemtype="http://data-vocabulary.org/Rating"><i itemprop="value">7</i>/<i itemprop="best">10</i></i>', [7, 10]],
  ])('rating: %s', (_, rating, expected) => {
    const [sighting] = readings(micro(AUTHOR + rating + BODY));
    expect([sighting?.rating, sighting?.ratingScale]).toEqual(expected);
  });

  it('what is reviewed: named in the review, around it, or through itemref', () => {
    const product = (inner: string, more = ''): string => micro(`<h1 itemprop="name">Gate</h1>${inner}`, 'https://schema.org/Product', more);
    expect(readings(micro(`${AUTHOR}${BODY}<meta itemprop="itemReviewed" content="Fence">`))[0]?.place.name).toBe('Fence');
    expect(readings(product(micro(AUTHOR + BODY)))[0]?.place.name).toBe('Gate');
    expect(readings(product(micro(micro(AUTHOR + BODY), 'https://schema.org/ItemList')))[0]?.place.name).toBe('Gate');
    expect(readings(`${product('', 'itemref="voices"')}<div id="voices">${micro(AUTHOR + BODY, undefined, 'itemprop="review"')}</div>`)[0]?.place.name).toBe('Gate');
  });

  it('properties elsewhere, by itemref', () => {
    const [sighting] = readings(`${micro(BODY, undefined, 'itemref="by when missing"')}<p id="by" itemprop="author">Ivo</p><div id="when"><meta itemprop="datePublished" content="2026-03-01"></div>`);
    expect([sighting?.author, sighting?.postedEarliest?.slice(0, 10)]).toEqual(['Ivo', '2026-03-01']);
  });

  it('an answer inside is a reply: with its property, without it, and within the words', () => {
    const answer = (more: string): string => micro('<i itemprop="author">Gate & Sons</i><p itemprop="text">We have sent oil.</p>', 'https://schema.org/Comment', more);
    for (const html of [micro(AUTHOR + BODY + answer('itemprop="comment"')), micro(AUTHOR + BODY + answer('')), micro(`${AUTHOR}<div itemprop="reviewBody">The hinge squeaks a little.${answer('itemprop="comment"')}</div>`)]) {
      const found = readings(html);
      expect(found.map(({ author, text }) => [author, text])).toEqual([['Wren Tallow', 'The hinge squeaks a little.']]);
      expect(found[0]?.replies.map(({ author, text }) => [author, text])).toEqual([['Gate & Sons', 'We have sent oil.']]);
    }
  });

  it('words in parts that stand without a space between them are lines; pros, cons and comment are parts', () => {
    const [sighting] = readings(micro(`${AUTHOR}<p itemprop="reviewBody"><span><b>Достоинства:</b>Лёгкая</span><span><b>Недостатки:</b>Скрипит</span><span><b>Комментарий:</b>Смазал маслом.</span><span class="show-more">Ещё</span></p>`));
    expect([sighting?.text, sighting?.pros, sighting?.cons]).toEqual(['Смазал маслом.', 'Лёгкая', 'Скрипит']);
    const together = readings(micro(`${AUTHOR}<p itemprop="reviewBody"><span>It squeaks</span> <span>and it shines</span></p>`));
    expect(together[0]?.text).toBe('It squeaks and it shines');
    const labelled = readings(micro(`${AUTHOR}<p itemprop="reviewBody">Pros: light<br>Cons: loud<br>and dear</p>`));
    expect([labelled[0]?.text, labelled[0]?.pros, labelled[0]?.cons]).toEqual([null, 'light', 'loud\nand dear']);
  });

  it('what a card shows for somebody without a name stands in place of “Anonymous”', () => {
    const card = (data: string, shown: string): string => micro(`<meta itemprop="author" content="${data}"><i class="who">${shown}</i>${BODY.replace('squeaks', data)}`);
    expect(readings(card('Ivo', 'Ivo') + card('Anonymous', 'A customer of the mill')).map(({ author }) => author)).toEqual(['Ivo', 'A customer of the mill']);
    expect(readings(card('Anonymous', 'A customer of the mill')).map(({ author }) => author)).toEqual(['Anonymous']);
  });

  it('two cards with the same few words are two people; the same long words on one day are one', () => {
    const card = (text: string): string => micro(`${AUTHOR}<p itemprop="reviewBody">${text}</p>`);
    expect(readings(card('Good') + card('Good'))).toHaveLength(2);
    const long = 'The hinge squeaks a little when the wind comes from the sea.';
    expect(readings(card(long) + card(long))).toHaveLength(1);
  });

  it('what stands in JSON-LD too keeps the data, and gets its element and what only it has', () => {
    const data = { '@type': 'Review', author: 'Wren Tallow', reviewBody: 'The hinge squeaks a little.', reviewRating: { ratingValue: 2 } };
    const page = opened(`<script type="application/ld+json">${JSON.stringify(data)}</script>${micro(`${AUTHOR + BODY}<meta itemprop="datePublished" content="2026-03-01">`)}`);
    const [entry, another] = page.entries;
    const sighting = entry && page.read(entry);
    expect([another, entry?.element?.localName, sighting?.via, sighting?.rating, sighting?.postedEarliest?.slice(0, 10)]).toEqual([undefined, 'div', 'json-ld', 2, '2026-03-01']);
  });
});

describe('RDFa', () => {
  const VALUES = ['Wren Tallow', 3, 5, 'Squeaks', 'The hinge squeaks a little.', '2026-03-01', 'Gate', 'rdfa'];

  it.each([
    [
      'vocab',
      `<div vocab="https://schema.org/" typeof="Product"><h1 property="name">Gate</h1><div property="review" typeof="Review"><b property="author">Wren Tallow</b>
       <span property="reviewRating" typeof="Rating"><meta property="ratingValue" content="3"></span><i property="name">Squeaks</i><meta property="datePublished" content="2026-03-01"><p property="reviewBody">The hinge squeaks a little.</p></div></div>`,
    ],
    [
      'prefix',
      `<div prefix="schema: http://schema.org/" typeof="schema:Product"><h1 property="schema:name">Gate</h1><div rel="schema:review"><div typeof="schema:Review"><b property="schema:author" typeof="schema:Person"><i property="schema:name">Wren Tallow</i></b>
       <span property="schema:reviewRating" content="3"></span><i property="schema:name">Squeaks</i><time property="schema:datePublished" datetime="2026-03-01">1 March</time><p property="schema:reviewBody">The hinge squeaks a little.</p></div></div></div>`,
    ],
    [
      'data-vocabulary',
      `<div xmlns:v="http://rdf.data-vocabulary.org/#" typeof="v:Review"><span property="v:itemreviewed">Gate</span><b property="v:reviewer">Wren Tallow</b><span rel="v:rating"><span typeof="v:Rating"><i property="v:value">3</i> of <i property="v:best">5</i></span></span>
       <i property="v:summary">Squeaks</i><span property="v:dtreviewed" content="2026-03-01">1 March</span><p property="v:description">The hinge squeaks a little.</p></div>`,
    ],
    [
      'about and resource',
      `<div vocab="https://schema.org/" typeof="Review" resource="#r"><b property="author">Wren Tallow</b><span property="reviewRating" typeof="Rating"><b property="ratingValue">3</b></span><b property="itemReviewed" typeof="Product"><i property="name">Gate</i></b></div>
       <div about="#r"><i property="name">Squeaks</i><meta property="datePublished" content="2026-03-01"><p property="reviewBody">The hinge squeaks a little.</p></div>`,
    ],
  ])('%s', (_, html) => {
    const found = readings(html).map((s) => [s.author, s.rating, s.ratingScale, s.title, s.text, s.postedEarliest?.slice(0, 10), s.place.name, s.via]);
    expect(found).toEqual([VALUES]);
  });

  it('a sum of many is none, and is what the page states', () => {
    const page = opened('<div vocab="https://schema.org/" typeof="Product"><b property="name">Gate</b><div property="aggregateRating" typeof="AggregateRating"><b property="ratingValue">4,1</b> (<b property="reviewCount">12</b>)</div></div>');
    expect([page.entries.length, page.stated]).toEqual([0, { reviews: 12, rating: 4.1, ratingScale: 5 }]);
  });

  it('properties of the head that have nothing to do with it are no RDFa', () => {
    expect(readings('<meta property="og:title" content="Reviews"><div typeof="BlogPosting"><p property="reviewBody">x</p></div>')).toEqual([]);
  });
});
