import { describe, expect, it } from 'vitest';
import { addressOf, askedBy } from '../../../components/report/address.ts';
import { breachLines } from '../../../components/report/breach-lines.ts';
import { markdownOf } from '../../../components/report/markdown.ts';
import { isNameless, NO_PROPOSAL, toStore, typedFrom } from '../../../components/report/notes.ts';
import { headline, partsOf, remarksOf } from '../../../components/report/parts.ts';
import type { Week } from '../../../components/report/read-week.ts';
import { reportDates, type ReportTeller } from '../../../components/report/teller.ts';
import { formatters } from '../../../lib/i18n/format.ts';
import type { Language } from '../../../lib/i18n/language.ts';
import { texts } from '../../../lib/i18n/texts.ts';
import type { Breach } from '../../../lib/model/care.ts';
import { defaultRegulation } from '../../../lib/regulation/regulation.ts';
import type { Figures } from '../../../lib/report/figures.ts';

const ZONE = 'Europe/Moscow';
const NOW = Date.UTC(2026, 9, 12, 9);

function teller(language: Language): ReportTeller {
  return {
    t: texts(language),
    f: formatters(language, ZONE),
    dates: reportDates(language, ZONE),
    language,
    sites: [],
    regulation: defaultRegulation(0, ZONE),
    company: { regulations: [], people: [], duty: { days: new Map(), weekdays: new Map() }, reports: new Map() },
    me: { id: 'anna', name: 'Анна' },
    now: NOW,
  };
}

const keys = (n: number): string[] => Array.from({ length: n }, (_, index) => `practice:${index}`);
const figures: Figures = {
  came: keys(84), 'reply/kept': keys(239), 'reply/missed': keys(1), inTime: 239 / 240, detection: 3_600_000, 'detection/of': keys(3), handling: null, 'handling/of': [],
  'remark/service/waiting': keys(12), 'before/service/waiting': 8, 'remark/price': keys(2), 'before/price': 0, breaches: keys(1), 'checks/missed': ['2026-10-06'],
};

describe('the words of a report', () => {
  it('A9: the headline says how many came, what share was in time, what the main topic is', () => {
    expect(headline(figures, teller('ru'))).toBe('За неделю 84 отзыва, 99 % отвечены вовремя. Главная тема – сервис › ожидание: 12, неделей раньше 8. Записано 2 нарушения.');
    expect(headline(figures, teller('en'))).toBe('84 reviews this week, 99% answered in time. Main topic: service › waiting, 12 against 8 the week before. 2 breaches on record.');
    expect(headline({}, teller('ru'))).toBe('За неделю новых отзывов не было.');
    expect(headline({ came: keys(1), inTime: null }, teller('ru'))).toBe('За неделю 1 отзыв.');
    expect(headline({ came: keys(3), inTime: 1 }, teller('ru'))).toBe('За неделю 3 отзыва, 100 % отвечены вовремя.');
  });

  it('A9: a figure with nothing behind it opens nothing, and what is not known is a dash', () => {
    const lines = partsOf(figures, teller('ru')).flatMap((part) => part.lines);
    expect(lines).toContainEqual({ figure: 'came', label: 'Отзывов за неделю', value: '84' });
    expect(lines).toContainEqual({ figure: null, label: 'От нас до ответа, медиана', value: '–' });
    expect(lines).toContainEqual({ figure: 'detection/of', label: 'От появления до нас, медиана', value: '1 ч', aside: 'по 3 отзывам' });
    expect(lines).toContainEqual({ figure: null, label: 'Ждут ответа, когда бы ни пришли', value: '0' });
    expect(remarksOf(figures, teller('ru')).map(({ label, now, before }) => [label, now, before])).toEqual([['сервис › ожидание', 12, 8], ['цена', 2, 0]]);
  });

  it('A13, A14: a report that was checked tells of as many breaches of a case as it counted then', () => {
    const breach = (event: string, noticedAt: number): Breach => ({ event, alike: [], duty: 'first-reply', deadline: 'reply', clause: 'A2', round: 0, due: NOW, noticedAt, regulation: 1, onDuty: null, explained: null });
    const all = [{ case: 'practice:0', breach: breach('later', NOW + 9), lifted: false }, { case: 'practice:0', breach: breach('then', NOW + 1), lifted: false }, { case: 'practice:1', breach: breach('other', NOW + 9), lifted: false }];
    const week = { report: { breaches: all }, breached: new Map(), days: new Map() } as unknown as Week;
    expect(breachLines({ breaches: ['practice:0'] }, week, teller('ru')).map(({ id }) => id)).toEqual(['then']);
    expect(breachLines({ breaches: ['practice:0', 'practice:0', 'practice:1'] }, week, teller('ru')).map(({ id }) => id)).toEqual(['later', 'then', 'other']);
  });

  it('A9: as Markdown, what people typed is no markup and breaks no table', () => {
    const notes = { conclusions: 'Ждут | у кассы', proposals: [{ text: 'Второй *кассир* | в обед\nи вечером', owner: null, by: '2026-10-15', decided: '[да](http://example)' }], checked: { at: NOW, author: 'anna', figures: {} } };
    const told = teller('ru');
    const text = markdownOf({ title: 'Отчёт', figures, parts: partsOf(figures, told), remarks: remarksOf(figures, told), breaches: [], notes }, told);
    expect(text).toContain('# Отчёт\n\nЗа неделю 84 отзыва');
    expect(text).toContain('| сервис › ожидание | 12 | 8 |');
    expect(text).toContain('| Второй \\*кассир\\* \\| в обед и вечером |  | четверг, 15 октября | \\[да\\](http://example) |');
    expect(text).toContain('Проверено: Анна, 12 октября в 12:00.');
  });
});

describe('what is typed into a report', () => {
  it('a proposal without words is none yet, and whoever typed the rest is told', () => {
    const typed = { conclusions: '', proposals: [NO_PROPOSAL, { ...NO_PROPOSAL, text: ' Касса ' }, { ...NO_PROPOSAL, owner: 'Зоя' }] };
    expect(toStore(typed).proposals).toEqual([{ text: 'Касса', owner: null, by: null, decided: null }]);
    expect(typed.proposals.map(isNameless)).toEqual([false, false, true]);
    expect(toStore(typedFrom({ conclusions: 'Ждут', proposals: toStore(typed).proposals }))).toEqual({ conclusions: 'Ждут', proposals: toStore(typed).proposals });
  });

  it('the address leads to the week and the figure that it names', () => {
    expect(askedBy(addressOf({ week: '2026-W47', show: 'remark/service/waiting' }))).toEqual({ week: '2026-W47', show: 'remark/service/waiting' });
    expect(askedBy('#report')).toEqual({ week: null, show: null });
  });
});
