import { describe, expect, test } from 'vitest';
import { COLUMNS, tableOf, type ColumnId, type TableOptions } from '../../../lib/delivery/table.ts';
import type { Case } from '../../../lib/model/case.ts';
import { review } from '../triage/review.ts';

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;

const options: TableOptions = {
  columns: COLUMNS,
  titles: Object.fromEntries(COLUMNS.map((id) => [id, `<${id}>`])) as Record<ColumnId, string>,
  statusNames: { new: 'Новый', answered: 'Ответ дан', rework: 'На доработке', quality: 'В отделе качества', 'not-review': 'Не отзыв', archived: 'Архив' },
  kindNames: { review: 'отзыв', question: 'вопрос' },
  replyStateNames: { none: 'нет', submitted: 'отправлен', live: 'виден', changed: 'изменён', vanished: 'пропал' },
  words: { pros: 'Плюсы', cons: 'Минусы', truncated: '(начало)', further: 'Ещё', rating: (value, scale) => `${value} из ${scale}` },
  zone: 'Europe/Moscow',
  language: 'ru',
  platformName: (id) => `«${id}»`,
};

const one: Case = {
  key: 'yandex-maps:1234567890123456789',
  platform: 'yandex-maps',
  review: review({
    key: 'yandex-maps:1234567890123456789',
    place: { id: '77', name: 'Кофейня у моста' },
    author: 'Анна П.',
    rating: 4,
    ratingScale: 5,
    text: 'Кофе хорош, мест мало',
    postedShown: 'вчера',
    link: 'https://example.com/r/1',
  }),
  versions: [],
  place: 'yandex-maps:77',
  counted: true,
  turns: [],
  rounds: [],
  firstSeenAt: at('2026-11-22T06:15:40Z'),
  appeared: { earliest: at('2026-11-20T21:00:00Z'), latest: at('2026-11-21T20:59:59.999Z') },
  status: 'answered',
  statusByHand: false,
  statusAt: 0,
  reply: { state: 'live', text: 'Спасибо, Анна', at: 0, submittedAt: at('2026-11-22T07:00:00Z'), liveAt: at('2026-11-22T09:30:00Z'), postedShown: null, given: { earliest: at('2026-11-22T07:00:00Z'), latest: at('2026-11-22T07:00:00Z') }, beforeCapture: false },
  draft: null,
  vanishedAt: null,
  editedAt: null,
  hlc: '',
  withdrawn: false,
};

const cellOf = (id: ColumnId, part: Partial<Case> = {}, other: Partial<TableOptions> = {}) =>
  tableOf([{ ...one, ...part }], { ...options, ...other, columns: [id] })[1]?.[0];
const withReview = (part: Parameters<typeof review>[0]) => ({ review: { ...one.review, ...part } });
const withReply = (part: Partial<Case['reply']>) => ({ reply: { ...one.reply, ...part } });

describe('the table «Отзывы» (A3, A7)', () => {
  test('titles first, then one row a review with date, customer, platform, gist, link and the reply', () => {
    expect(tableOf([one], options)).toEqual([
      COLUMNS.map((id) => `<${id}>`),
      [
        '2026-11-21 (вчера)',
        '2026-11-22 09:15',
        '«yandex-maps»',
        'отзыв',
        'Кофейня у моста',
        'Анна П.',
        '4 из 5',
        'Кофе хорош, мест мало',
        'Спасибо, Анна',
        'виден',
        '2026-11-22 10:00',
        'Ответ дан',
        'https://example.com/r/1',
        'yandex-maps:1234567890123456789',
      ],
    ]);
  });

  test('only the asked columns, in the asked order; no cases, only titles; what was undone is left out', () => {
    expect(tableOf([one], { ...options, columns: ['key', 'customer'] })[1]).toEqual([one.key, 'Анна П.']);
    expect(tableOf([], options)).toHaveLength(1);
    expect(tableOf([{ ...one, withdrawn: true }], options)).toHaveLength(1);
  });

  test('dates: a moment, a day, several days, none; in the given zone', () => {
    const moment = at('2026-11-21T20:30:00Z');
    expect(cellOf('appeared', { appeared: { earliest: moment, latest: moment } })).toBe('2026-11-21 23:30');
    expect(cellOf('appeared', { appeared: { earliest: moment, latest: moment } }, { zone: 'Asia/Vladivostok' })).toBe('2026-11-22 06:30');
    expect(cellOf('appeared', { ...withReview({ postedShown: null }) })).toBe('2026-11-21');
    expect(cellOf('appeared', { appeared: { earliest: at('2026-11-07T21:00:00Z'), latest: at('2026-11-14T20:00:00Z') }, ...withReview({ postedShown: '2 недели назад' }) })).toBe(
      '2026-11-08 – 2026-11-14 (2 недели назад)',
    );
    expect(cellOf('appeared', { appeared: { earliest: null, latest: moment }, ...withReview({ postedShown: null }) })).toBe('');
    expect(cellOf('appeared', { appeared: { earliest: null, latest: moment } })).toBe('вчера');
  });

  test('rating: as shown, in the numbers of the language; absent stays absent', () => {
    expect(cellOf('rating', withReview({ rating: 4.5 }))).toBe('4,5 из 5');
    expect(cellOf('rating', withReview({ rating: 4.5 }), { language: 'en' })).toBe('4.5 из 5');
    expect(cellOf('rating', withReview({ ratingScale: null }))).toBe('4');
    expect(cellOf('rating', withReview({ rating: null }))).toBe('');
  });

  test('text: title, words, pros and cons, and whether it is the beginning only', () => {
    expect(cellOf('text', withReview({ title: 'Чайник', text: 'Греет', pros: 'быстро', cons: 'шумит', truncated: true }))).toBe(
      'Чайник\nГреет\nПлюсы: быстро\nМинусы: шумит\n(начало)',
    );
    expect(cellOf('text', withReview({ text: null, pros: ' ' }))).toBe('');
  });

  test('a draft is no reply', () => {
    const drafted = { draft: { text: 'Спасибо', template: null, at: 0, state: 'drafted' as const }, ...withReply({ state: 'none', text: null, given: null }) };
    for (const id of ['reply', 'answeredAt'] as const) expect(cellOf(id, drafted), id).toBe('');
    expect(cellOf('replyState', drafted)).toBe('нет');
    expect(cellOf('reply', withReply({ state: 'vanished' }))).toBe('Спасибо, Анна');
    expect(cellOf('reply', withReply({ text: null }))).toBe('');
  });

  test('when a reply was given: its sending, the page’s day of it, or by when it stood there; never more than is known', () => {
    const day = { earliest: at('2026-11-20T21:00:00Z'), latest: at('2026-11-21T20:59:59.999Z') };
    expect(cellOf('answeredAt')).toBe('2026-11-22 10:00');
    expect(cellOf('answeredAt', withReply({ submittedAt: null, given: day, postedShown: 'вчера' }))).toBe('2026-11-21 (вчера)');
    expect(cellOf('answeredAt', withReply({ submittedAt: null, given: { earliest: null, latest: at('2026-11-22T09:30:00Z') } }))).toBe('≤ 2026-11-22 12:30');
    expect(cellOf('answeredAt', withReply({ beforeCapture: true, submittedAt: null, given: null, postedShown: '20 ноября' }))).toBe('20 ноября');
    expect(cellOf('answeredAt', withReply({ beforeCapture: true, submittedAt: null, given: null }))).toBe('');
  });

  test('what the page does not show is empty', () => {
    const empty = { review: review() };
    for (const id of ['place', 'customer', 'rating', 'text', 'link'] as const) expect(cellOf(id, empty), id).toBe('');
    expect(cellOf('place', withReview({ place: { id: '77', name: null } }))).toBe('77');
  });
});

test('a question is called one, and what was written further stands with the review, the later replies with the reply', () => {
  expect(cellOf('kind', withReview({ kind: 'question' }))).toBe('вопрос');
  const dated = { postedShown: null, seenAt: 0, appeared: { earliest: null, latest: 0 }, author: null };
  const talk = {
    turns: [{ ...dated, text: 'А столик у окна?', after: 1 }],
    rounds: [{ after: 1, appeared: dated.appeared, seenAt: 0, surely: true, reply: { ...one.reply, text: 'Есть, приходите' } }],
  };
  expect(cellOf('text', talk)).toBe('Кофе хорош, мест мало\nЕщё: А столик у окна?');
  expect(cellOf('reply', talk)).toBe('Спасибо, Анна\nЕсть, приходите');
});
