import { describe, expect, test } from 'vitest';
import { textOf } from '../../../lib/delivery/cell.ts';
import { COLUMNS, type ColumnId } from '../../../lib/delivery/columns.ts';
import { rowMaker, type TableOptions } from '../../../lib/delivery/table.ts';
import { NO_CARE } from '../../../lib/model/care.ts';
import type { Case } from '../../../lib/model/case.ts';
import { review } from '../triage/review.ts';

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;

const options: TableOptions = {
  columns: COLUMNS,
  words: {
    sheet: 'Отзывы',
    titles: Object.fromEntries(COLUMNS.map((id) => [id, `<${id}>`])) as Record<ColumnId, string>,
    statusNames: { new: 'Новый', answered: 'Ответ дан', rework: 'На доработке', quality: 'В отделе качества', 'not-review': 'Не отзыв', archived: 'Архив' },
    kindNames: { review: 'отзыв', question: 'вопрос' },
    replyStateNames: { none: 'нет', submitted: 'отправлен', live: 'виден', changed: 'изменён', vanished: 'пропал' },
    platformNames: { 'yandex-maps': '«Карты»' },
    pros: 'Плюсы',
    cons: 'Минусы',
    truncated: '(начало)',
    further: 'Ещё',
    rating: '{rating} из {scale}',
    cut: '(не поместилось)',
  },
  zone: 'Europe/Moscow',
  language: 'ru',
  masked: false,
};

const one: Case = {
  key: 'yandex-maps:1234567890123456789',
  care: NO_CARE,
  erasedAt: null,
  traces: [],
  joined: [],
  joinedInto: null,
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

const typed = (id: ColumnId, part: Partial<Case> = {}, other: Partial<TableOptions> = {}) =>
  rowMaker({ ...options, ...other, columns: [id] })([{ ...one, ...part }])[0]?.[0] ?? null;
const cellOf = (...asked: Parameters<typeof typed>) => {
  const cell = typed(...asked);
  return cell === null ? null : textOf(cell);
};
const withReview = (part: Parameters<typeof review>[0]) => ({ review: { ...one.review, ...part } });
const withReply = (part: Partial<Case['reply']>) => ({ reply: { ...one.reply, ...part } });

describe('the table «Отзывы» (A3, A7)', () => {
  test('one row a review with date, customer, platform, gist, link and the reply', () => {
    expect(rowMaker(options)([one])[0]?.map(textOf)).toEqual([
      '2026-11-21',
      'вчера',
      '2026-11-22 09:15',
      '«Карты»',
      'отзыв',
      'Кофейня у моста',
      '',
      'Анна П.',
      '4 из 5',
      'Кофе хорош, мест мало',
      'Спасибо, Анна',
      'виден',
      '2026-11-22 10:00',
      'Ответ дан',
      '',
      '',
      'https://example.com/r/1',
      'yandex-maps:1234567890123456789',
    ]);
  });

  test('only the asked columns, in the asked order; what was undone is left out', () => {
    expect(rowMaker({ ...options, columns: ['key', 'customer'] })([one, { ...one, withdrawn: true }])).toEqual([[one.key, 'Анна П.']]);
  });

  test('what a number or a moment is stays one: a rating with its scale, a clock of the zone in the days of a spreadsheet', () => {
    expect(typed('rating')).toEqual({ kind: 'number', value: 4, of: 5, text: '4 из 5' });
    // 2026-11-22 is day 46348 of a spreadsheet, 09:15 is 555 of its 1,440 minutes.
    expect(typed('firstSeen')).toEqual({ kind: 'moment', text: '2026-11-22 09:15', iso: '2026-11-22T09:15+03:00', serial: (46_348 * 1_440 + 555) / 1_440 });
    expect(typed('appeared')).toEqual({ kind: 'day', text: '2026-11-21', iso: '2026-11-21', serial: 46_347 });
    expect(typed('firstSeen', { firstSeenAt: at('1899-12-31T12:00:00Z') })).toMatchObject({ serial: null });
    // The clock of the zone, whatever it did in summer.
    expect(typed('firstSeen', { firstSeenAt: at('2026-07-01T06:00:30Z') }, { zone: 'Europe/Berlin' })).toMatchObject({ text: '2026-07-01 08:00', iso: '2026-07-01T08:00+02:00' });
  });

  test('dates: a moment, a day, several days, none; in the given zone', () => {
    const moment = at('2026-11-21T20:30:00Z');
    expect(cellOf('appeared', { appeared: { earliest: moment, latest: moment } })).toBe('2026-11-21 23:30');
    expect(cellOf('appeared', { appeared: { earliest: moment, latest: moment } }, { zone: 'Asia/Vladivostok' })).toBe('2026-11-22 06:30');
    expect(cellOf('appeared', { appeared: { earliest: at('2026-11-07T21:00:00Z'), latest: at('2026-11-14T20:00:00Z') }, ...withReview({ postedShown: '2 недели назад' }) })).toBe(
      '2026-11-08 – 2026-11-14',
    );
    expect(cellOf('appeared', { appeared: { earliest: null, latest: moment } })).toBe('');
    expect(cellOf('shown')).toBe('вчера');
    expect(cellOf('editedAt', { editedAt: moment })).toBe('2026-11-21 23:30');
    expect(cellOf('vanishedAt', { vanishedAt: moment })).toBe('2026-11-21 23:30');
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
    expect(cellOf('answeredAt', withReply({ submittedAt: null, given: day, postedShown: 'вчера' }))).toBe('2026-11-21');
    expect(cellOf('answeredAt', withReply({ submittedAt: null, given: { earliest: null, latest: at('2026-11-22T09:30:00Z') } }))).toBe('≤ 2026-11-22 12:30');
    expect(cellOf('answeredAt', withReply({ beforeCapture: true, submittedAt: null, given: null, postedShown: '20 ноября' }))).toBe('20 ноября');
    expect(cellOf('answeredAt', withReply({ beforeCapture: true, submittedAt: null, given: null }))).toBe('');
  });

  test('names of customers as initials, where that is switched on', () => {
    const shown = rowMaker({ ...options, masked: true })([one])[0]?.map(textOf) ?? [];
    expect(shown).toEqual(expect.arrayContaining(['А. П.', 'Спасибо, А.', 'Кофе хорош, мест мало']));
    expect(shown.join()).not.toContain('Анна');
  });

  test('a platform without a name in the language is called by its id', () => {
    expect(cellOf('platform', { platform: 'somewhere' })).toBe('somewhere');
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
