import { describe, expect, it } from 'vitest';
import { every } from '../../../../lib/platforms/kit/date-words.ts';
import { dateReader } from '../../../../lib/platforms/kit/dates.ts';
import { nameOf } from '../../../../lib/platforms/records/author.ts';
import { dateShapeIn } from '../../../../lib/platforms/records/date-shapes.ts';
import { momentReader } from '../../../../lib/platforms/records/moments.ts';
import { said } from '../../../../lib/platforms/records/said.ts';
import { starsIn } from '../../../../lib/platforms/records/stars.ts';
import { documentOf, momentOf } from '../cases.ts';

const NOW = momentOf('2026-05-22T12:00:00+03:00');

describe('dates in lines', () => {
  it.each([
    ['Mon Jul 06, 2020 3:14 pm', 'Jul 06, 2020 3:14 pm'],
    ['#1 · 12.03.2020, 14:05', '12.03.2020, 14:05'],
    ['Apr 3, 2020 at 9:12 AM', 'Apr 3, 2020 at 9:12 AM'],
    ['« Reply #4 on: March 07, 2026, 09:10:33 AM »', 'March 07, 2026, 09:10:33 AM'],
    ['11:43pm On Apr 23', 'Apr 23 11:43pm'],
    ['Posted: Mon Mar 03, 2026 9:10 am    Post subject: Re: Grinder', 'Mar 03, 2026 9:10 am'],
    ['par fltx » Dim 29 Oct 2017 16:46', '29 Oct 2017 16:46'],
    ['编辑于 2015-02-15', '2015-02-15'],
    ['发表于 2026-3-7 09:10', '2026-3-7 09:10'],
    ['8 個月前', '8 個月前'],
    ['вчера в 18:40', 'вчера в 18:40'],
    ['Сегодня, 13:28', 'Сегодня, 13:28'],
    ['vor 3 Tagen', 'vor 3 tagen'],
    ['il y a 2 ans', 'il y a 2 ans'],
    ['12. listopadu 2019', '12. listopadu 2019'],
    ['15 ago. 2026', '15 ago. 2026'],
  ])('«%s» holds one', (line, shown) => {
    expect(dateShapeIn(line)?.shown.toLowerCase()).toBe(shown.toLowerCase());
  });

  it.each(['5 out of 5 stars', '5.0 out of 5 stars', 'Closed today', '1 002', '#14', '3 отзыва', '192.168.1.20', 'версия 10.4.1', '2 из 5', 'Posts: 2,411', 'a day in May was warm and the kettle sang', '1/2', '', 'x'.repeat(121)])(
    '«%s» holds none',
    (line) => {
      expect(dateShapeIn(line)).toBeNull();
    },
  );

  it('a month alone is one of less weight', () => {
    expect(dateShapeIn('September 2019')).toEqual({ shown: 'September 2019', coarse: true });
    expect(dateShapeIn('Windows 2019')).toBeNull();
  });
});

describe('dates of a list', () => {
  const days = (...all: string[]) => {
    const read = momentReader(dateReader(NOW, every), all);
    return all.map((shown) => read(null, shown)?.earliest.slice(0, 16) ?? null);
  };

  it('the order of numbers is taken from those that tell it', () => {
    expect(days('10-04-2017, 11:00 AM', '10-31-2017, 01:56 PM')).toEqual(['2017-10-04T11:00', '2017-10-31T13:56']);
    expect(days('04/10/2017', '31/10/2017')).toEqual(['2017-10-04T00:00', '2017-10-31T00:00']);
  });

  it('and not guessed where none tells, or where they contradict each other', () => {
    expect(days('04/10/2017', '05/11/2017')).toEqual([null, null]);
    expect(days('31/10/2017', '10/31/2017', '04/10/2017')[2]).toBeNull();
  });

  it('what the page says as data comes first', () => {
    const read = momentReader(dateReader(NOW, every), []);
    expect(read('2026-05-02T18:20:00+03:00', 'вчера')?.earliest).toBe('2026-05-02T18:20:00+03:00');
    expect(read('not a date', 'вчера')?.earliest).toBe('2026-05-21T00:00:00+03:00');
  });
});

describe('names', () => {
  it.each([
    ['by Anna K.', 'Anna K.'],
    ['Автор: Пров', 'Пров'],
    ['Bosko says:', 'Bosko'],
    ['@ilva', 'ilva'],
    ['2cats', '2cats'],
  ])('«%s» names %s', (line, name) => {
    expect(nameOf(line)).toBe(name);
  });

  it.each(['Reply', 'Ответить', '12 отзывов', 'I have never seen such a kettle in my life', 'https://x.example', '★★★★☆', '', null])('%s names nobody', (line) => {
    expect(nameOf(line)).toBeNull();
  });
});

describe('ratings', () => {
  const starsOf = (html: string) => {
    const { rating, ratingScale } = starsIn([...documentOf(`<body>${html}</body>`, 'https://a.example/').body.querySelectorAll('*')]);
    return [rating, ratingScale];
  };

  it.each([
    ['<span aria-label="Оценка 4 из 5"></span>', 4, 5],
    ['<img alt="3.5 out of 5 stars">', 3.5, 5],
    ['<i title="Rated 2 stars"></i>', 2, 5],
    ['<b class="score">8/10</b>', 8, 10],
    ['<span class="stars-line star4"></span>', 4, 5],
    ['<div class="rating-static rating-50"></div>', 5, 5],
    ['<span class="sml-rank-stars sml-str35"></span>', 3.5, 5],
    ['<div class="star-rating"><span style="width:60%"></span></div>', 3, 5],
    ['<span>★★★☆☆</span>', 3, 5],
    ['<div class="rating"><i class="star on"></i><i class="star on"></i><i class="star"></i><i class="star"></i><i class="star"></i></div>', 2, 5],
    ['<p><i class="fa fa-star"></i><i class="fa fa-star"></i><i class="fa fa-star"></i><i class="fa fa-star"></i><i class="fa fa-star-o"></i></p>', 4, 5],
    ['<meta itemprop="ratingValue" content="4.5">', 4.5, 5],
  ])('%s', (html, rating, scale) => {
    expect(starsOf(html)).toEqual([rating, scale]);
  });

  it.each(['<p>I gave 5 and then 4 of them away</p>', '<span class="started-7"></span>', '<i class="star"></i>', '<a href="/5">5</a>', '<div class="rating"></div>', '<span title="12 из 5"></span>'])('%s is none', (html) => {
    expect(starsOf(html)).toEqual([null, null]);
  });
});

describe('words', () => {
  const words = (html: string) => said([...documentOf(`<body>${html}</body>`, 'https://a.example/').body.childNodes], () => false, ({ localName }) => localName === 'blockquote');

  it('what somebody else said is marked line by line', () => {
    expect(words('<blockquote><cite>Ermil wrote:</cite><p>One.</p><blockquote>Zero.</blockquote></blockquote>Two.<br>Three.')).toBe('> Ermil wrote:\n> One.\n> Zero.\nTwo.\nThree.');
  });

  it('unless there is nothing else', () => {
    expect(words('<blockquote>All of it.</blockquote>')).toBe('All of it.');
  });
});
