import { describe, expect, it } from 'vitest';
import { opened, readings, withData } from './page.ts';

const review = (more: object): object => ({ '@type': 'Review', author: 'Wren Tallow', reviewBody: 'The hinge squeaks a little', ...more });
const only = (more: object): ReturnType<typeof readings>[number] | undefined => readings(withData(review(more)))[0];

describe('where JSON-LD has its reviews', () => {
  const one = review({});
  it.each([
    ['alone', [one]],
    ['in an array', [[{ '@type': 'Thing', name: 'x' }, one]]],
    ['in a graph', [{ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, one] }]],
    ['of a thing', [{ '@type': 'Product', name: 'Gate', review: one }]],
    ['in a list of a thing', [{ '@type': 'Product', name: 'Gate', reviews: [one] }]],
    ['under a name of its own', [{ '@type': 'Product', name: 'Gate', somewhere: { deep: [one] } }]],
    ['under @list', [{ '@type': 'Product', name: 'Gate', review: { '@list': [one] } }]],
    ['in the second of two scripts', [{ '@type': 'Organization', name: 'Shop' }, one]],
    ['twice', [one, { '@type': 'Product', name: 'Gate', review: [one] }]],
  ])('%s', (_, data) => {
    expect(readings(withData(...data)).map(({ author, text }) => [author, text])).toEqual([['Wren Tallow', 'The hinge squeaks a little']]);
  });

  it.each([
    ['a review', 'Review', 1],
    ['a user’s', 'UserReview', 1],
    ['a critic’s', 'CriticReview', 1],
    ['an employee’s', 'EmployerReview', 1],
    ['a comment', 'Comment', 1],
    ['an old comment', 'UserComments', 1],
    ['a full address', 'https://schema.org/Review', 1],
    ['a prefix', 'schema:Review', 1],
    ['of several types', ['Thing', 'Review'], 1],
    ['a judgement of a claim is none', 'ClaimReview', 0],
    ['a sum of many is none', 'AggregateRating', 0],
    ['a type that is called alike is none', 'ReviewAction', 0],
    ['no type', undefined, 0],
  ])('%s', (_, type, count) => {
    expect(readings(withData(review({ '@type': type })))).toHaveLength(count);
  });

  it('properties with the prefix of their type', () => {
    const [sighting] = readings(withData({ '@type': 'schema:Review', 'schema:author': { 'schema:name': 'x', name: 'Wren' }, 'schema:reviewBody': 'It squeaks' }));
    expect([sighting?.author, sighting?.text]).toEqual(['Wren', 'It squeaks']);
  });

  it('what is told by reference: the thing that is reviewed, the author, the review itself', () => {
    const graph = [
      { '@type': 'Product', '@id': '#gate', name: 'Garden gate', review: [{ '@id': '#r1' }] },
      { '@type': 'Review', '@id': '#r1', author: { '@id': '#wren' }, reviewBody: 'The hinge squeaks' },
      { '@type': 'Person', '@id': '#wren', name: 'Wren Tallow' },
      { '@type': 'Review', '@id': '#r2', itemReviewed: { '@id': '#gate' }, author: 'Odo Finch', reviewBody: 'The latch holds' },
    ];
    expect(readings(withData({ '@graph': graph })).map(({ author, text, place }) => [author, text, place.name])).toEqual([
      ['Wren Tallow', 'The hinge squeaks', 'Garden gate'],
      ['Odo Finch', 'The latch holds', 'Garden gate'],
    ]);
    // The same over two scripts.
    expect(readings(withData(graph[0], graph.slice(1))).map(({ place }) => place.name)).toEqual(['Garden gate', 'Garden gate']);
  });

  it('a list or a page around a review is not what is reviewed', () => {
    const [sighting] = readings(withData({ '@type': 'Product', name: 'Gate', subject: { '@type': 'ItemList', name: 'Voices', itemListElement: [{ '@type': 'ListItem', name: '1', item: review({}) }] } }));
    expect(sighting?.place.name).toBe('Gate');
  });

  it.each([
    ['comments of old pages', (json: string) => `<!--${json}-->`],
    ['CDATA', (json: string) => `//<![CDATA[\n${json}\n//]]>`],
    ['a semicolon', (json: string) => `${json};`],
    ['raw line breaks in a text', (json: string) => json.replace('hinge squeaks', 'hinge\r\nsqueaks')],
    ['a tab in a text', (json: string) => json.replace('hinge squeaks', 'hinge\tsqueaks')],
    ['a comma after the last', (json: string) => json.replace(/\}$/, ', }')],
  ])('data with %s', (_, spoil) => {
    const html = `<script type="application/ld+json; charset=utf-8">${spoil(JSON.stringify(review({})))}</script>`;
    expect(readings(html).map(({ text }) => text?.replace(/\s/g, ' '))).toEqual(['The hinge squeaks a little']);
  });

  it('data that is no JSON is passed over, the other scripts are read', () => {
    expect(readings(`<script type="application/ld+json">{ "@type": “Review” }</script>${withData(review({}))}`)).toHaveLength(1);
  });
});

describe('the words', () => {
  it.each([
    ['entities', 'Tea &amp; cake &quot;to go&quot; &#8211; &#x263A;', 'Tea & cake "to go" – ☺'],
    ['escaped twice', 'Tea &amp;amp; cake &amp;#039;now&amp;#039;', "Tea & cake 'now'"],
    ['HTML', '<p>One.</p><p>Two<br>three <b>bold</b></p>', 'One.\nTwo\nthree bold'],
    ['a script in it', 'Before<script>alert("x < y")</script>after', 'Beforeafter'],
    ['escaped HTML stays text', 'I typed &lt;b&gt; myself', 'I typed <b> myself'],
    ['a heart and a sum', 'I <3 this, 2 < 3 and 4>2', 'I <3 this, 2 < 3 and 4>2'],
    ['an unknown entity', 'A &frobnicate; b', 'A &frobnicate; b'],
    ['a code that is no character', 'A &#0; &#xD800; &#1114112;', 'A &#0; &#xD800; &#1114112;'],
  ])('%s', (_, reviewBody, text) => {
    expect(only({ reviewBody })?.text).toBe(text);
  });

  it.each([
    ['text', { reviewBody: undefined, text: 'Of a comment' }, 'Of a comment'],
    ['a description', { reviewBody: undefined, description: 'Only this' }, 'Only this'],
    ['a value with a language', { reviewBody: { '@value': 'Oui', '@language': 'fr' } }, 'Oui'],
    ['the first of several', { reviewBody: [{ '@value': 'Oui' }, { '@value': 'Yes' }] }, 'Oui'],
    ['spaces alone are none', { reviewBody: ' &nbsp; ', description: 'Real words' }, 'Real words'],
  ])('%s', (_, more, text) => {
    expect(only(more)?.text).toBe(text);
  });

  it.each([
    ['a string', 'Ivo Marsh', 'Ivo Marsh'],
    ['an object', { '@type': 'Person', name: 'Ivo Marsh' }, 'Ivo Marsh'],
    ['two names', { givenName: 'Ivo', familyName: 'Marsh' }, 'Ivo Marsh'],
    ['the first of several', [{ name: 'Ivo Marsh' }, { name: 'Nell' }], 'Ivo Marsh'],
    ['an organization', { '@type': 'Organization', name: 'Marsh Ltd' }, 'Marsh Ltd'],
    ['entities', 'Ivo &amp; Nell', 'Ivo & Nell'],
    ['an address is no name', 'https://shop.example/u/1', null],
    ['nobody', {}, null],
  ])('author: %s', (_, author, name) => {
    expect(only({ author })?.author).toBe(name);
  });

  it('pros and cons', () => {
    const list = (...names: string[]): object => ({ '@type': 'ItemList', itemListElement: names.map((name) => ({ '@type': 'ListItem', name })) });
    const sighting = only({ positiveNotes: list('Light', 'Cheap'), negativeNotes: ['Loud'] });
    expect([sighting?.pros, sighting?.cons]).toEqual(['Light\nCheap', 'Loud']);
  });
});

describe('the rating', () => {
  it.each<[string, unknown, [number | null, number | null]]>([
    ['a number', { ratingValue: 4 }, [4, 5]],
    ['with the best', { ratingValue: '8', bestRating: '10', worstRating: 1 }, [8, 10]],
    ['a comma', { ratingValue: '4,5' }, [4.5, 5]],
    ['of a label', { ratingValue: '4/5' }, [4, 5]],
    ['of words', { ratingValue: '7 out of 10' }, [7, 10]],
    ['of Russian words', { ratingValue: '4,5 из 5 звёзд' }, [4.5, 5]],
    ['stars', { ratingValue: '★★★☆☆' }, [3, 5]],
    ['a percentage', { ratingValue: '80%' }, [80, 100]],
    ['a bare number', 5, [5, 5]],
    ['a bare string', '3', [3, 5]],
    ['a scale that is not known', { ratingValue: 9 }, [9, null]],
    ['beyond its scale', { ratingValue: 9, bestRating: 5 }, [null, null]],
    ['the first of several', [{ ratingValue: 2, reviewAspect: 'Noise' }, { ratingValue: 5 }], [2, 5]],
    ['no number', { ratingValue: 'good' }, [null, null]],
    ['below nothing', { ratingValue: -1 }, [null, null]],
    ['a power', { ratingValue: '1e9', bestRating: '-5' }, [null, null]],
    ['a letter before', { ratingValue: 'B2' }, [null, null]],
    ['a sign', { ratingValue: '+4 stars' }, [null, null]],
    ['a sign that is no hyphen', { ratingValue: '−4 stars' }, [null, null]],
    ['a part of a longer number', { ratingValue: '.5 stars' }, [null, null]],
    ['no rating yet', { ratingValue: '0', bestRating: '5' }, [null, null]],
    ['no rating yet, of words', { ratingValue: '0 out of 5' }, [null, null]],
    ['a nought of a hundred', { ratingValue: '0%' }, [0, 100]],
    ['a Chinese word behind', { ratingValue: '4分' }, [4, 5]],
    ['a word behind', { ratingValue: '4 stars' }, [4, 5]],
  ])('%s', (_, reviewRating, expected) => {
    const sighting = only({ reviewRating });
    expect([sighting?.rating, sighting?.ratingScale]).toEqual(expected);
  });
});

describe('comments and answers', () => {
  it('an answer is a reply, the customer’s own further words are a turn', () => {
    const [sighting, ...others] = readings(
      withData(review({
        comment: [
          { '@type': 'Comment', author: { name: 'Gate & Sons' }, text: 'We have sent you oil.', datePublished: '2026-03-02' },
          { '@type': 'Comment', author: 'Wren Tallow', text: 'The oil has come.', datePublished: '2026-03-09' },
        ],
      })),
    );
    expect(others).toEqual([]);
    expect(sighting?.replies.map(({ author, text, postedShown }) => [author, text, postedShown])).toEqual([['Gate & Sons', 'We have sent you oil.', '2026-03-02']]);
    expect(sighting?.turns.map(({ author, text, after }) => [author, text, after])).toEqual([['Wren Tallow', 'The oil has come.', 1]]);
  });

  it('of no type, or an answer', () => {
    expect(only({ comment: { text: 'Thank you.' } })?.replies.map(({ text, author }) => [text, author])).toEqual([['Thank you.', null]]);
    expect(only({ suggestedAnswer: { '@type': 'Answer', text: 'Thank you.' } })?.replies.map(({ text }) => text)).toEqual(['Thank you.']);
  });

  it('a comment on a comment is one of its own; that of the page’s author is the answer', () => {
    const comment = (author: string, text: string, ...inner: object[]): object => ({ '@type': 'Comment', author: { name: author }, text, comment: inner });
    const found = readings(
      withData({ '@type': 'BlogPosting', author: { name: 'Hazel Quill' }, comment: [comment('Odo', 'First words', comment('Nell', 'I agree'), comment('Hazel Quill', 'Thank you both'))] }),
    );
    expect(found.map(({ author, replies }) => [author, replies.map(({ text }) => text)])).toEqual([['Odo', ['Thank you both']], ['Nell', []]]);
  });
});

describe('what the page states', () => {
  const rated = (more: object): object => ({ '@type': 'Product', name: 'Gate', aggregateRating: { '@type': 'AggregateRating', ratingValue: '4,6', reviewCount: '1 204', ...more } });

  it.each<[string, object[], unknown]>([
    ['of the one thing that is rated', [rated({})], { reviews: 1204, rating: 4.6, ratingScale: 5 }],
    ['on another scale', [rated({ bestRating: 10 })], { reviews: 1204, rating: 4.6, ratingScale: 10 }],
    ['ratings where reviews are not counted', [rated({ reviewCount: undefined, ratingCount: 7 })], { reviews: 7, rating: 4.6, ratingScale: 5 }],
    ['of the reviewed thing among others', [{ ...rated({}), review: review({}) }, { ...rated({ ratingValue: 1 }), name: 'Fence' }], { reviews: 1204, rating: 4.6, ratingScale: 5 }],
    ['of a catalogue nothing', [rated({}), { ...rated({ ratingValue: 1 }), name: 'Fence' }], null],
    ['without any number nothing', [rated({ ratingValue: 'n/a', reviewCount: null })], null],
  ])('%s', (_, data, stated) => {
    expect(opened(withData(...data)).stated).toEqual(stated);
  });
});
