import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importTools, spokenPlatforms } from '../../../../components/import/tools.ts';
import { columnsOf, headRow } from '../../../../lib/delivery/import/columns.ts';
import { intervalOf, orderOf, type DateOrder } from '../../../../lib/delivery/import/dates.ts';
import { guessTable, type Guessing } from '../../../../lib/delivery/import/guess.ts';
import type { Sheet } from '../../../../lib/delivery/import/source.ts';
import { understand, type Understanding, type Understood } from '../../../../lib/delivery/import/understand.ts';
import { platformReader, ratingIn, scaleOf, statusOf } from '../../../../lib/delivery/import/values.ts';
import { COLUMNS, type ColumnId } from '../../../../lib/delivery/columns.ts';
import { textOf } from '../../../../lib/delivery/cell.ts';
import { rowMaker } from '../../../../lib/delivery/table.ts';
import { languages, localeOf } from '../../../../lib/i18n/language.ts';
import { texts } from '../../../../lib/i18n/texts.ts';
import { fold } from '../../../../lib/journal/fold.ts';
import { sightingSchema } from '../../../../lib/model/sighting.ts';
import { statusSchema, type Status } from '../../../../lib/model/status.ts';
import { platforms } from '../../../../lib/platforms/hosts.ts';
import { linkFacts } from '../../../../lib/platforms/link-facts.ts';

const ZONE = 'Europe/Moscow';
const NOW = Date.parse('2026-11-22T12:00:00+03:00');
const TODAY = '2026-11-22';
const NAMES: Record<Status, string> = { new: 'новый', answered: 'ответ дан', rework: 'на доработке', quality: 'передано в отдел качества', 'not-review': 'не отзыв', archived: 'в архиве' };
const tools = importTools(NOW, ZONE, []);
const platformOf = platformReader(spokenPlatforms(platforms));
const guessing: Guessing = { readDate: tools.readDate, platformOf, statusOf: (cell) => statusOf(cell, NAMES), today: TODAY };

const sheetOf = (rows: string[][], links: Record<string, string> = {}): Sheet => ({ name: 'Лист1', rows, links });
const run = (sheet: Sheet, change: Partial<Understanding> = {}): Promise<Understood> => understand(sheet, { ...guessTable(sheet, guessing).how, ...change }, tools, () => Promise.resolve());
const day = (cell: string, order: DateOrder = 'dmy'): string | null => {
  const { interval } = intervalOf(cell, order, tools.readDate);
  if (!interval) return null;
  const [from, to] = [interval.earliest.slice(0, 16), interval.latest.slice(0, 16)];
  if (from.endsWith('T00:00') && to.endsWith('T23:59')) return from.slice(0, 10) === to.slice(0, 10) ? from.slice(0, 10) : `${from.slice(0, 10)}…${to.slice(0, 10)}`;
  return from === to ? from : `${from}…${to}`;
};

describe('dates', () => {
  test.each([
    ['12.03.2025', '2025-03-12'],
    ['12.03.25', '2025-03-12'],
    ['12.03.2025 г.', '2025-03-12'],
    ['12/03/2025', '2025-03-12'],
    ['2025-03-12', '2025-03-12'],
    ['2025/3/2', '2025-03-02'],
    ['2025.03.12 9:05', '2025-03-12T09:05'],
    ['12 марта 2025', '2025-03-12'],
    ['12 марта 2025 г.', '2025-03-12'],
    ['12-мар-25', '2025-03-12'],
    ['March 12, 2025', '2025-03-12'],
    ['2025年3月12日', '2025-03-12'],
    ['пн, 12.03.2025', '2025-03-12'],
    ['12.03.2025 14:30', '2025-03-12T14:30'],
    ['12.03.2025, 9:05', '2025-03-12T09:05'],
    ['12.03.2025 14:30:15', '2025-03-12T14:30'],
    ['март 2025', '2025-03-01…2025-03-31'],
    ['45728', '2025-03-12'],
    ['45728,5', '2025-03-12T12:00'],
    ['45728.6041666667', '2025-03-12T14:30'],
    ['вчера', '2026-11-21'],
    ['2026-11-20 – 2026-11-21 (2 дня назад)', '2026-11-20…2026-11-21'],
    ['2026-11-21 (вчера)', '2026-11-21'],
    ['31.02.2025', null],
    ['12.13.2025', null],
    ['12.03.2027', null],
    ['скоро', null],
    ['5', null],
    ['', null],
  ])('«%s» is %s', (cell, expected) => {
    expect(day(cell)).toBe(expected);
  });

  test.each([
    ['03/12/2025', '2025-03-12'],
    ['3/2/25 2:05 pm', '2025-03-02T14:05'],
    ['13/02/2025', null],
  ])('with the month first, «%s» is %s', (cell, expected) => {
    expect(day(cell, 'mdy')).toBe(expected);
  });

  test.each([
    [['12.03.2025', '01.04.2025'], 'dmy', false],
    [['03/04/2025', '13/04/2025'], 'dmy', false],
    [['03/04/2025', '04/13/2025'], 'mdy', false],
    [['03/04/2025', '05/06/2025'], 'dmy', true],
    // One of them would lie ahead if the day came first.
    [['03/04/2025', '11/12/2026', '10/11/2026'], 'dmy', true],
    [['03/04/2026', '02/12/2026', '05/06/2026'], 'mdy', false],
    [['05/05/2025', '06/06/2025'], 'dmy', false],
    [['12 марта 2025'], 'dmy', false],
  ] as const)('the order of %j', (cells, order, ambiguous) => {
    const today = cells.includes('11/12/2026' as never) ? '2026-12-31' : TODAY;
    expect(orderOf(cells, today)).toEqual({ order, ambiguous });
  });

  test('any column of days is understood in its order, unless it could be the other one', () => {
    const date = fc.record({ year: fc.integer({ min: 2015, max: 2025 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });
    fc.assert(
      fc.property(fc.array(date, { minLength: 1, maxLength: 20 }), fc.constantFrom('dmy' as const, 'mdy' as const), (dates, order) => {
        const two = (n: number): string => String(n).padStart(2, '0');
        const cells = dates.map(({ year, month, day: d }) => (order === 'dmy' ? `${two(d)}/${two(month)}/${year}` : `${two(month)}/${two(d)}/${year}`));
        const found = orderOf(cells, TODAY);
        const telling = dates.some(({ day: d }) => d > 12);
        if (telling) expect(found).toEqual({ order, ambiguous: false });
        const same = dates.every(({ day: d, month }) => d === month);
        expect(found.ambiguous).toBe(!telling && !same);
        if (telling) for (const [index, { year, month, day: d }] of dates.entries()) expect(day(cells[index] ?? '', found.order)).toBe(`${year}-${two(month)}-${two(d)}`);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('cells', () => {
  test.each([
    ['5', 5, null], ['4,5', 4.5, null], ['4.5', 4.5, null], ['4 из 5', 4, 5], ['8/10', 8, 10], ['4 out of 5', 4, 5], ['5 звёзд', 5, null], ['★★★★☆', 4, 5], ['⭐⭐⭐', 3, null], ['5分', 5, null], ['5*', 5, null],
  ])('the rating «%s»', (cell, rating, scale) => {
    expect(ratingIn(cell)).toEqual({ rating, scale });
  });

  test.each(['хорошо', '', '6 из 5', 'дом 5, корпус 2', '12.03.2025', '+7 999 123-45-67'])('no rating in «%s»', (cell) => {
    expect(ratingIn(cell)).toBeNull();
  });

  test('the scale of a column', () => {
    expect(scaleOf(['1', '5', '4,5'])).toBe(5);
    expect(scaleOf(['7', '10'])).toBe(10);
    expect(scaleOf(['85'])).toBe(100);
  });

  test.each<[string, Status | null]>([
    ['Ответ дан', 'answered'], ['ответили', 'answered'], ['Да', 'answered'], ['отвечено 12.03', 'answered'], ['не отвечено', 'new'], ['нет ответа', 'new'], ['Нет', 'new'], ['Новый', 'new'],
    ['На доработке', 'rework'], ['в работе', 'rework'], ['Передано в отдел качества', 'quality'], ['отдел качества', 'quality'], ['ОКК', 'quality'], ['Спам', 'not-review'], ['архив', 'archived'],
    ['answered', 'answered'], ['not answered', 'new'], ['In progress', 'rework'], ['handed to the quality department', 'quality'], ['已回复', 'answered'], ['未回复', 'new'], ['处理中', 'rework'],
    ['красный', null], ['', null],
  ])('the status «%s» is %s', (cell, status) => {
    expect(statusOf(cell, NAMES)).toBe(status);
  });

  test.each<[string, string | null]>([
    ['Яндекс Карты', 'yandex-maps'], ['яндекс.карты', 'yandex-maps'], ['Яндекс', 'yandex-maps'], ['Яндекс Маркет', 'yandex-market'], ['Яндекс Карты, Мира 5', 'yandex-maps'], ['2ГИС', '2gis'], ['2 гис', '2gis'],
    ['Гугл карты', 'google-maps'], ['Google', 'google-maps'], ['Google Play', 'google-play'], ['WB', 'wildberries'], ['Вайлдберриз', 'wildberries'], ['OZON', 'ozon'], ['Отзовик', 'otzovik'], ['大众点评', 'dianping'],
    ['телефон', null], ['', null],
  ])('the platform «%s» is %s', (cell, id) => {
    expect(platformOf(cell)).toBe(id);
  });

  test.each([
    ['https://otzovik.com/review_12345678.html', 'otzovik', 'otzovik:12345678', null],
    ['https://yandex.ru/maps/org/kofeynya/1234567890/reviews?reviews[publicId]=abc123', 'yandex-maps', 'yandex-maps:1234567890/abc123', '1234567890'],
    ['yandex.ru/maps/org/kofeynya/1234567890/reviews/', 'yandex-maps', null, '1234567890'],
    ['https://www.trustpilot.com/reviews/0123456789abcdef01234567', 'trustpilot', 'trustpilot:0123456789abcdef01234567', null],
    ['https://vk.com/wall-100_5?reply=77', 'vk', 'vk:-100_77', '100'],
    ['https://shop.example/product', null, null, null],
  ])('what the link %s tells', (address, platform, key, placeId) => {
    expect(linkFacts(address)).toMatchObject({ platform, key, placeId });
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'нет ссылки', '', 'a b.c/d'])('«%s» is no link', (address) => {
    expect(linkFacts(address)).toBeNull();
  });
});

describe('columns', () => {
  test('titles below a heading of the table, in three languages', () => {
    const known = { isDate: () => false, isPlatform: () => false, isStatus: () => false };
    const rows = [['Отзывы 2025'], [], ['№', 'Дата', 'Площадка', 'ФИО клиента', 'Суть отзыва', 'Оценка', 'Наш ответ', 'Дата ответа', 'Статус', 'Ссылка', 'Филиал']];
    expect(headRow(rows)).toBe(2);
    expect(columnsOf(rows, 2, known)).toEqual({ date: 1, platform: 2, author: 3, text: 4, rating: 5, reply: 6, repliedAt: 7, status: 8, link: 9, place: 10 });
    expect(columnsOf([['Date', 'Source', 'Customer', 'Review', 'Stars', 'Reply', 'Status', 'URL']], 0, known)).toEqual({ date: 0, platform: 1, author: 2, text: 3, rating: 4, reply: 5, status: 6, link: 7 });
    expect(columnsOf([['日期', '平台', '姓名', '评价内容', '评分', '回复', '状态', '链接']], 0, known)).toEqual({ date: 0, platform: 1, author: 2, text: 3, rating: 4, reply: 5, status: 6, link: 7 });
  });

  test('without titles, by what stands in them', () => {
    const sheet = sheetOf([
      ['12.03.2025', 'Яндекс', 'Марфа Цветкова', '5', 'Кофе варят прекрасно, зал светлый', 'https://yandex.ru/maps/org/k/1/reviews/'],
      ['13.03.2025', '2ГИС', 'Пров', '2', 'Ждали заказ почти целый час, остыло', 'https://2gis.ru/tver/firm/7/tab/reviews'],
      ['14.03.2025', 'Отзовик', 'Лукерья', '4', 'Хорошее место, вернёмся ещё не раз', 'https://otzovik.com/review_1.html'],
    ]);
    expect(guessTable(sheet, guessing).how).toMatchObject({ head: null, columns: { date: 0, platform: 1, author: 2, rating: 3, text: 4, link: 5 } });
  });
});

test.each(languages)('our own table, as it goes out in %s, comes back as the same reviews', async (language) => {
  const t = texts(language);
  const say = (key: string): string => (t as (key: string, values?: object) => string)(key);
  const inWords = <K extends string>(keys: readonly K[], key: (of: K) => string): Record<K, string> => Object.fromEntries(keys.map((one) => [one, say(key(one))])) as Record<K, string>;
  const statusNames = inWords<Status>(statusSchema.options, (one) => `status.${one === 'not-review' ? 'notReview' : one}`);
  const words = {
    sheet: '', titles: inWords<ColumnId>(COLUMNS, (id) => `column.${id}`), statusNames, replyStateNames: inWords(['none', 'submitted', 'live', 'changed', 'vanished'] as const, (one) => `replyState.${one}`),
    kindNames: inWords(['review', 'question'] as const, (one) => `kind.${one}`), platformNames: { otzovik: 'Отзовик', 'yandex-maps': platforms.find(({ id }) => id === 'yandex-maps')?.name[language] ?? '' },
    pros: '', cons: '', truncated: '', further: '', rating: t('stars.of', { rating: '{rating}', scale: '{scale}' }), cut: '',
  };
  const at = Date.parse('2026-03-20T10:00:00Z');
  const found = [
    { key: 'otzovik:12', platform: 'otzovik', author: 'Марфа Ц.', rating: 4.5, text: 'Ждали сорок минут', from: '2026-03-12', to: '2026-03-12', reply: 'Просим прощения' },
    { key: 'yandex-maps:~x', platform: 'yandex-maps', author: 'Пров', rating: 2, text: '=1+1 и всё\nвторая строка', from: '2026-03-10', to: '2026-03-14', reply: '' },
  ];
  const cases = found.flatMap((one, index) => {
    const seen = tools.sighting({ kind: 'review', key: null, place: { id: null, name: 'Мира, 5' }, author: one.author, rating: { rating: one.rating, ratingScale: 5 }, text: one.text, pros: null, cons: null, postedShown: null, posted: { earliest: `${one.from}T00:00:00+03:00`, latest: `${one.to}T23:59:59+03:00` }, link: null, replies: one.reply === '' ? [] : [{ text: one.reply, postedShown: null, posted: null }] });
    const folded = fold([{ id: `event-${index}-0`, kind: 'review.captured', case: one.key, at, hlc: `00mmmmmmmm-000${index}`, author: 'anna', regulation: 1, payload: { platform: one.platform, sighting: { ...seen, via: 'adapter' as const }, page: { address: '', room: 'public' as const, visit: 'v' } } }]);
    return folded ?? [];
  });
  const rows = rowMaker({ columns: COLUMNS, words, zone: ZONE, language: localeOf(language), masked: false })(cases).map((cells) => cells.map(textOf));
  const sheet = sheetOf([COLUMNS.map((id) => words.titles[id]), ...rows]);
  const own = { ...guessing, statusOf: (cell: string) => statusOf(cell, statusNames) };
  const { taken, refused } = await understand(sheet, guessTable(sheet, own).how, tools, () => Promise.resolve());
  expect(refused).toEqual([]);
  expect(taken.map(({ platform, status, sighting: s }) => [platform, status, s.key, s.author, s.rating, s.ratingScale, s.text, s.place.name, s.postedEarliest?.slice(0, 10), s.postedLatest?.slice(0, 10), s.replies[0]?.text ?? ''])).toEqual([
    ['otzovik', 'answered', 'otzovik:12', 'Марфа Ц.', 4.5, 5, 'Ждали сорок минут', 'Мира, 5', '2026-03-12', '2026-03-12', 'Просим прощения'],
    ['yandex-maps', null, null, 'Пров', 2, 5, '=1+1 и всё\nвторая строка', 'Мира, 5', '2026-03-10', '2026-03-14', ''],
  ]);
});

const HEAD = ['Дата', 'Площадка', 'Место', 'Клиент', 'Оценка', 'Отзыв', 'Ответ', 'Статус', 'Ссылка'];

describe('the dry run', () => {
  test('rows become reviews: nothing is invented, a reply stands as given before', async () => {
    const { taken, refused } = await run(
      sheetOf([
        HEAD,
        ['12.03.2025', 'Яндекс Карты', 'Мира, 5', 'Марфа Ц.', '2', 'Ждали сорок минут', 'Марфа, просим прощения', 'Ответ дан', 'https://yandex.ru/maps/org/k/123/reviews/'],
        ['', '', '', '', '', '', '', '', ''],
        ['13.03.2025', '2ГИС', '', '', '', 'Хорошо', '', 'на доработке', ''],
      ]),
    );
    expect(refused).toEqual([]);
    expect(taken.map(({ row, platform, status }) => ({ row, platform, status }))).toEqual([
      { row: 2, platform: 'yandex-maps', status: 'answered' },
      { row: 4, platform: '2gis', status: 'rework' },
    ]);
    for (const { sighting } of taken) expect(sightingSchema.parse(sighting)).toEqual(sighting);
    expect(taken[0]?.sighting).toMatchObject({
      via: 'table', key: null, place: { id: '123', name: 'Мира, 5' }, author: 'Марфа Ц.', rating: 2, ratingScale: 5, text: 'Ждали сорок минут', postedShown: '12.03.2025',
      postedEarliest: '2025-03-12T00:00:00+03:00', replies: [{ text: 'Марфа, просим прощения', author: null, postedShown: null, postedEarliest: null }],
    });
    expect(taken[1]?.sighting).toMatchObject({ author: null, rating: null, ratingScale: null, replies: [], link: null });
  });

  test('every row that stays out is named with its reason; cells not understood are named too', async () => {
    const { taken, refused } = await run(
      sheetOf([
        HEAD,
        ['12.03.2025', 'Яндекс', '', 'А', '', '', 'ответ', '', ''],
        ['12.03.2025', 'голубиная почта', '', 'Б', '3', 'слова', '', '', ''],
        ['когда-то', 'Яндекс', '', 'В', '3', 'слова', '', '', ''],
        ['', 'Яндекс', '', 'Г', '3', 'слова', '', '', ''],
        ['12.03.2025', '', '', 'Д', '3', 'слова', '', '', ''],
        ['12.03.2025', '', '', 'Е', 'так себе', 'слова', '', 'красный', 'https://otzovik.com/review_5.html'],
        ['12.03.2025', 'Отзовик', '', 'Кто-то другой', '1', 'другие слова', '', '', 'https://otzovik.com/review_5.html'],
        ['12.03.2025', 'Яндекс', '', 'Ж', '3', 'Долго ждали заказ', '', '', ''],
        ['12.03.2025', 'яндекс карты', '', 'ж', '3', 'долго  ждали заказ!', '', '', ''],
        // Nothing tells these two apart, and nothing says that they are one.
        ['12.03.2025', 'Яндекс', '', '', '5', '', '', '', ''],
        ['12.03.2025', 'Яндекс', '', '', '5', '', '', '', ''],
      ]),
    );
    expect(refused).toEqual([
      { row: 2, reason: 'nothing-said', cell: '', sameAs: null },
      { row: 3, reason: 'no-platform', cell: 'голубиная почта', sameAs: null },
      { row: 4, reason: 'date', cell: 'когда-то', sameAs: null },
      { row: 5, reason: 'no-date', cell: '', sameAs: null },
      { row: 6, reason: 'no-platform', cell: '', sameAs: null },
      { row: 8, reason: 'repeated', cell: '', sameAs: 7 },
      { row: 10, reason: 'repeated', cell: '', sameAs: 9 },
    ]);
    expect(taken.map(({ row, unread }) => [row, unread])).toEqual([[7, ['rating', 'status']], [9, []], [11, []], [12, []]]);
    expect(taken[0]?.sighting.key).toBe('otzovik:5');
  });

  test('what the person says counts: platforms by hand, a scale, rows without dates', async () => {
    const sheet = sheetOf([HEAD, ['', 'голубиная почта', '', 'Б', '3', 'слова', '', 'красный', '']]);
    const { taken } = await run(sheet, { platforms: new Map([['голубиная почта', 'web']]), statuses: new Map([['красный', 'quality' as const]]), scale: 10, undated: true });
    expect(taken).toMatchObject([{ platform: 'web', status: 'quality', sighting: { ratingScale: 10, postedEarliest: null, postedLatest: null } }]);
  });

  test('an address behind a cell counts where the cell shows words', async () => {
    const { taken } = await run(sheetOf([HEAD, ['12.03.2025', '', '', 'Б', '3', 'слова', '', '', 'открыть']], { '1:8': 'https://otzovik.com/review_77.html' }));
    expect(taken).toMatchObject([{ platform: 'otzovik', unread: [], sighting: { key: 'otzovik:77', link: 'https://otzovik.com/review_77.html' } }]);
  });

  test('the guard of our own tables comes off, ids of our own tables come back', async () => {
    const { taken } = await run(sheetOf([['Дата отзыва', 'Площадка', 'Отзыв', 'Номер'], ["2025-03-12", 'Отзовик', "'=1+1 и всё", 'otzovik:99'], ['2025-03-12', 'Отзовик', 'слова', 'otzovik:~b0a1']]));
    expect(taken.map(({ sighting }) => [sighting.text, sighting.key])).toEqual([['=1+1 и всё', 'otzovik:99'], ['слова', null]]);
  });

  test('whatever stands in a table, what is taken is a review by the schema', async () => {
    const cell = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('12.03.2025', '5', 'Яндекс', 'https://yandex.ru/maps/org/k/1/', '=1', 'x'.repeat(30_000), '9'.repeat(400), '99999', '9,99e9', '-5', '31.12.9999 23:59'));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 6 }), async (rows) => {
        const { taken, refused } = await run(sheetOf([HEAD, ...rows]), { platform: 'web', undated: true });
        for (const { sighting } of taken) sightingSchema.parse(sighting);
        expect(taken.length + refused.length).toBe(rows.filter((row) => row.some((one) => one.trim() !== '')).length);
      }),
      { numRuns: process.env.OTKLIK_LONG === '1' ? 5_000 : 500 },
    );
  });
});
