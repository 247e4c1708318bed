import { describe, expect, it } from 'vitest';
import { opened, readings } from './page.ts';

const first = (html: string) => {
  const [s] = readings(html);
  return s && [s.author, s.rating, s.ratingScale, s.title, s.text, s.postedEarliest?.slice(0, 10), s.place.name, s.via];
};

describe('hReview', () => {
  const TEXT = '<div class="description">The room was damp.</div>';

  it('all of it', () => {
    expect(
      first(`<div class="hreview"><span class="item"><a class="url fn" href="/inn">Inn by the Weir</a></span><h4 class="summary">Damp</h4><span class="reviewer vcard">by <span class="fn">Bram Oaks</span></span>
        <abbr class="dtreviewed" title="20260211">11 February</abbr><span class="rating"><span class="value">3</span> of <span class="best">10</span></span>${TEXT}</div>`),
    ).toEqual(['Bram Oaks', 3, 10, 'Damp', 'The room was damp.', '2026-02-11', 'Inn by the Weir', 'hreview']);
  });

  it.each<[string, string, number | null]>([
    ['words', '<span class="rating">4</span> out of 5', 4],
    ['a title', '<abbr class="rating" title="4">••••</abbr>', 4],
    ['a value-title', '<span class="rating">good<span class="value-title" title="4"></span></span>', 4],
    ['a rating among words', '<span class="rating">4,0 из 5</span>', 4],
    ['within the item', '<div class="item"><b class="fn">Inn</b> <i class="rating">4</i></div>', 4],
    ['none', '<span class="rating">good</span>', null],
  ])('rating: %s', (_, rating, expected) => {
    expect(readings(`<div class="hreview"><span class="reviewer">Bram</span>${rating}${TEXT}</div>`)[0]?.rating).toBe(expected);
  });

  it.each([
    ['a name alone', '<span class="reviewer">Bram</span>'],
    ['a card', '<p class="reviewer vcard"><a class="fn url" href="/u/1">Bram</a></p>'],
    ['a picture', '<span class="reviewer vcard"><img class="fn photo" src="/b.png" alt="Bram"></span>'],
  ])('reviewer: %s', (_, reviewer) => {
    expect(readings(`<div class="hreview">${reviewer}${TEXT}</div>`)[0]?.author).toBe('Bram');
  });

  it('the item is named by its picture', () => {
    expect(readings(`<div class="hreview"><div class="item"><img src="/i.png" alt="Inn"></div><span class="reviewer">Bram</span>${TEXT}</div>`)[0]?.place.name).toBe('Inn');
  });

  it('a sum of many is none, and is what the page states', () => {
    const page = opened('<div class="hreview-aggregate"><span class="item"><b class="fn">Inn</b></span><span class="rating"><b class="average">7,2</b> of <b class="best">10</b></span> by <b class="count">41</b></div>');
    expect([page.entries.length, page.stated]).toEqual([0, { reviews: 41, rating: 7.2, ratingScale: 10 }]);
  });
});

describe('h-review', () => {
  it('all of it', () => {
    expect(
      first(`<div class="h-review"><a class="p-item h-item" href="/inn">Inn by the Weir</a><b class="p-name">Quiet</b><span class="p-author h-card"><img class="u-photo" src="/u.png" alt=""><a class="p-name u-url" href="/u">Una Veil</a></span>
        <data class="p-rating" value="4">four</data> of <span class="p-best">6</span><time class="dt-published" datetime="2026-02-10T18:00Z">10 Feb</time><div class="e-content"><p>Thanks for the week.</p><p>We come again.</p></div></div>`),
    ).toEqual(['Una Veil', 4, 6, 'Quiet', 'Thanks for the week.\nWe come again.', '2026-02-10', 'Inn by the Weir', 'h-review']);
  });

  it('date and time in parts', () => {
    const [sighting] = readings('<div class="h-review"><span class="p-author">Una</span><p class="e-content">Fine.</p><span class="dt-published"><b class="value">2026-02-10</b> at <b class="value">18:30</b></span></div>');
    expect(sighting?.postedEarliest).toBe('2026-02-10T18:30:00+03:00');
  });

  it('names and dates of things within are theirs', () => {
    const [sighting] = readings('<div class="h-review"><div class="p-item h-product"><b class="p-name">Kettle</b><p class="e-content">Boils water.</p><time class="dt-published" datetime="2001-01-01">then</time></div><p class="e-content">Boils quickly.</p></div>');
    expect([sighting?.title, sighting?.text, sighting?.postedEarliest, sighting?.place.name]).toEqual([null, 'Boils quickly.', null, 'Kettle']);
  });

  it.each([
    ['words', '<p class="h-review">Inn by the Weir</p>'],
    ['a picture', '<img class="h-review" src="/i.png" alt="Inn by the Weir">'],
    ['a link', '<a class="h-review" href="https://other.example/inn">Inn by the Weir</a>'],
  ])('only %s: that is its title', (_, html) => {
    expect(readings(html).map(({ title, text, author }) => [title, text, author])).toEqual([['Inn by the Weir', null, null]]);
  });

  it('an item and a rating are enough', () => {
    expect(first('<div class="h-review"><b class="p-item">Inn</b> <i class="p-rating">4.7</i> out of 5 stars</div>')).toEqual([null, 4.7, 5, null, null, undefined, 'Inn', 'h-review']);
  });
});

it('one review marked up in two ways is one', () => {
  const found = readings(
    '<div class="hreview"><span class="item"><b class="fn">Inn</b></span><div itemscope itemtype="https://schema.org/Review"><b itemprop="author">Bram</b><p itemprop="reviewBody">Damp.</p><abbr class="dtreviewed" title="2026-02-11">11 February</abbr></div></div>',
  );
  expect(found.map(({ via, author, place, postedEarliest }) => [via, author, place.name, postedEarliest?.slice(0, 10)])).toEqual([['microdata', 'Bram', 'Inn', '2026-02-11']]);
});
