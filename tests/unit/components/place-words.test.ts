import { describe, expect, test } from 'vitest';
import { certaintyOf } from '../../../components/settings/certainty.ts';
import { isFound, lookWords, missedWords, needsLook, numberWords, placeName, pressingFirst, ratingPoints, ratingWords, trendWords, healthWords, type PlaceTeller } from '../../../components/settings/place-words.ts';
import { formatters } from '../../../lib/i18n/format.ts';
import type { Language } from '../../../lib/i18n/language.ts';
import { texts } from '../../../lib/i18n/texts.ts';
import type { Look } from '../../../lib/journal/inputs.ts';
import type { PlaceView } from '../../../lib/journal/place-queries.ts';
import type { Statement } from '../../../lib/model/place.ts';
import { about } from '../../../lib/platforms/yandex-maps/about.ts';

const DAY = 24 * 3_600_000;
/** 22 November 2026, 12:00 in Moscow. */
const NOW = Date.UTC(2026, 10, 22, 9);
const teller = (language: Language = 'ru'): PlaceTeller => ({ t: texts(language), f: formatters(language, 'Europe/Moscow'), language, zone: 'Europe/Moscow', now: NOW });
const stated = (day: string, rating: number | null, reviews: number | null = 112): Statement => ({ day, at: NOW, room: 'public', reviews, rating, ratingScale: 5 });
const look = (changes: Partial<Look> = {}): Look => ({ place: 'practice:1', room: 'public', at: NOW - 3 * 3_600_000, address: '', health: { read: 20, lacking: [], more: null }, fresh: 0, ...changes });
const view = (changes: Partial<PlaceView> = {}): PlaceView => ({
  key: 'practice:1', platform: 'practice', name: 'Пекарня', named: false, counted: true, merged: [], checkPoints: [], inJournal: 97, stated: stated('2026-11-22', 4.7), trend: [], missed: null, looks: [look()], ...changes,
});

describe('a place in words', () => {
  test('what its page states beside what the journal holds', () => {
    expect(numberWords(view(), teller())).toBe('На странице 112, в журнале 97');
    expect(numberWords(view({ stated: null }), teller())).toBe('В журнале 97; своего числа страница не называет');
    expect(numberWords(view({ stated: null, looks: [] }), teller())).toBe('В журнале 97');
    expect(ratingWords(stated('2026-11-22', 4.7), teller())).toBe('Оценка 4,7 из 5');
    expect(ratingWords(stated('2026-11-22', null), teller())).toBeNull();
  });

  test('what was missed, by the day that a person knows it by', () => {
    const missed = { stated: 112, more: 5, since: NOW - 2 * DAY, saved: 3, left: 2 };
    expect(missedWords(view({ missed }), teller())).toBe('На странице 112, на 5 больше, чем 20 ноября; сохранено 3 – посмотрите остальные.');
    expect(missedWords(view({ missed: { ...missed, since: NOW - DAY } }), teller())).toContain('чем вчера;');
    expect(missedWords(view(), teller())).toBeNull();
    for (const language of ['en', 'zh'] as const) expect(missedWords(view({ missed }), teller(language))).toMatch(/112.*5.*3/);
  });

  test('when it was looked at, and what was left there', () => {
    expect(lookWords(view(), teller())).toBe('Смотрели сегодня, 9:00');
    expect(lookWords(view({ looks: [look({ fresh: 3 })] }), teller())).toBe('Смотрели сегодня, 9:00; 3 отзыва не сохранены');
    expect(lookWords(view({ looks: [] }), teller())).toMatch(/ещё не открывали/);
  });

  test('how well it is read: every room that lacks something is told of, and nothing is called well then', () => {
    const poor = look({ health: { read: 18, lacking: [{ field: 'posted', without: 18 }], more: null } });
    expect(healthWords(view(), teller())).toEqual({ sick: [], well: 'Прочитано 20 отзывов, все поля на месте.' });
    expect(healthWords(view({ looks: [look(), poor] }), teller())).toMatchObject({ sick: [expect.stringMatching(/^Не удалось прочитать дату у 18 из 18/)], well: null });
    expect(healthWords(view({ looks: [look({ health: { read: 0, lacking: [], more: null } })] }), teller())).toEqual({ sick: [], well: null });
  });

  test('the line of its rating says in words what it shows', () => {
    const line = (...ratings: [string, number | null][]) => ratingPoints(ratings.map(([day, rating]) => stated(day, rating)));
    expect(line(['2026-10-30', 4.6], ['2026-11-02', null], ['2026-11-05', 4.7])).toEqual([{ day: 0, rating: 4.6 }, { day: 6, rating: 4.7 }]);
    expect(trendWords(line(['2026-10-30', 4.6], ['2026-11-05', 4.7]), teller())).toBe('Оценка выросла с 4,6 до 4,7 за 6 дней');
    expect(trendWords(line(['2026-10-30', 4.6], ['2026-10-31', 4.5]), teller())).toBe('Оценка снизилась с 4,6 до 4,5 за 1 день');
    expect(trendWords(line(['2026-10-30', 4.6], ['2026-11-01', 4.6]), teller())).toBe('Оценка держится на 4,6 уже 2 дня');
    expect(trendWords(line(['2026-10-30', 4.6]), teller())).toBeNull();
    expect(trendWords(line(['2026-10-30', null]), teller())).toBeNull();
  });

  test('only what is the company’s and has something to see asks for a look', () => {
    const missed = { stated: 112, more: 5, since: NOW - 2 * DAY, saved: 3, left: 2 };
    expect(needsLook(view(), teller())).toBe(false);
    expect(needsLook(view({ missed }), teller())).toBe(true);
    expect(needsLook(view({ looks: [look({ fresh: 1 })] }), teller())).toBe(true);
    expect(needsLook(view({ missed, counted: false }), teller())).toBe(false);
  });

  test('what asks for a look stands first, the others as they were', () => {
    const [a, b, c] = [view({ key: 'a' }), view({ key: 'b', looks: [look({ fresh: 1 })] }), view({ key: 'c' })];
    expect(pressingFirst([a, b, c], teller()).map(({ key }) => key)).toEqual(['b', 'a', 'c']);
  });

  test('without a name it is called by its site, and by its number there', () => {
    const seen = { address: 'https://dacha.example/guestbook', room: 'public' as const, since: 0 };
    expect([view(), view({ name: null, checkPoints: [seen] }), view({ name: null })].map((one) => placeName(one, teller()))).toEqual(['Пекарня', 'dacha.example · 1', 'без названия · 1']);
  });

  test('it is found by its name and by its platform’s', () => {
    expect(['пекар', 'ПРАК', ' ', 'аптека'].map((words) => isFound(view(), 'Практика', words))).toEqual([true, true, true, false]);
  });

  test('how surely it is read: as its rooms are, in one sentence where they are alike', () => {
    const { t, f } = teller();
    expect(certaintyOf(undefined, new Set(['public']), t, f)).toBeNull();
    expect(certaintyOf(about, new Set(['public']), t, f)).not.toMatch(/кабинет/);
    const claimed = { ...about, rooms: { public: { certainty: { level: 'seen' as const, month: '2026-10' }, example: '' }, cabinet: { certainty: { level: 'claimed' as const }, example: '' } } };
    expect(certaintyOf(claimed, new Set(['public', 'cabinet']), t, f)).toMatch(/^страница отзывов – проверено .*октябрь 2026; кабинет – по описаниям/);
  });
});
