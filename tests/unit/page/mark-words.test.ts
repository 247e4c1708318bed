import { describe, expect, test } from 'vitest';
import { markSchema, type Mark } from '../../../lib/model/mark.ts';
import { sayDoubt, sayMark, type Doubtful, type MarkState } from '../../../lib/page/mark-words.ts';
import { languages } from '../../../lib/i18n/language.ts';
import { pageCatalogues } from '../../../lib/i18n/page/catalogues.ts';
import { pageTexts } from '../../../lib/i18n/page/page-texts.ts';
import type { PageTexts } from '../../../lib/page/texts.ts';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-03-09T12:00:00+03:00');
const ru: PageTexts = pageTexts(pageCatalogues.ru, 'ru', 'Europe/Moscow');
const mark = (kind: Mark['kind'], more: Partial<Mark> = {}): MarkState => ({ kind: 'journal', mark: { kind, dueAt: null, warnAt: null, lateAt: null, since: null, backlog: false, ...more } });
const say = (state: MarkState): { text: string; tone: string } => sayMark(state, NOW, ru);

describe('what a mark says', () => {
  const waiting = (warn: number, due: number, late: number): MarkState => mark('waiting', { warnAt: NOW + warn, dueAt: NOW + due, lateAt: NOW + late });

  test('the time left is calm, and amber from the moment the regulation warns (A2)', () => {
    expect(say(waiting(9 * HOUR, 21 * HOUR, 21 * HOUR))).toEqual({ text: ru.mark.left(21 * HOUR), tone: 'calm' });
    expect(say(waiting(1, 5 * HOUR, 5 * HOUR)).tone).toBe('calm');
    expect(say(waiting(0, 12 * HOUR, 12 * HOUR))).toEqual({ text: ru.mark.left(12 * HOUR), tone: 'amber' });
  });

  test('nothing is called late before it surely is: «вчера» is a whole day (A2)', () => {
    expect(say(waiting(-16 * HOUR, -10 * HOUR, 14 * HOUR))).toEqual({ text: ru.mark.maybeLate, tone: 'amber' });
    expect(say(waiting(-6 * HOUR, 0, 0))).toEqual({ text: ru.mark.maybeLate, tone: 'amber' });
    expect(say(waiting(-32 * HOUR, -26 * HOUR, -2 * HOUR))).toEqual({ text: ru.mark.late(2 * HOUR), tone: 'red' });
  });

  test('what came before the regulation is never late', () => {
    expect(say(mark('waiting', { dueAt: NOW - 99 * HOUR, backlog: true }))).toEqual({ text: ru.mark.backlog, tone: 'plain' });
  });

  test('until the journal has answered a mark does not say that it saved', () => {
    expect(say({ kind: 'saving' }).text).toBe(ru.mark.saving);
    expect(say({ kind: 'failed' })).toEqual({ text: ru.mark.failed, tone: 'red' });
  });

  test('a customer who wrote again has a clock of their own, in the same words and tone', () => {
    expect(say(mark('turned', { warnAt: NOW + HOUR, dueAt: NOW + 21 * HOUR, lateAt: NOW + 21 * HOUR }))).toEqual({ text: '↩ клиент написал снова · 21 ч', tone: 'calm' });
    expect(say(mark('turned', { warnAt: NOW, dueAt: NOW - 3 * HOUR, lateAt: NOW - 2 * HOUR }))).toEqual({ text: '↩ клиент написал снова · опоздание 2 ч', tone: 'red' });
    expect(say(mark('turned'))).toMatchObject({ text: '↩ клиент написал снова' });
  });

  test('what may be no review asks, says why, and how sure it is in words', () => {
    const doubtful: Doubtful = { kind: 'doubtful', doubt: 'guess', confidence: 0.7, declined: false };
    expect(say(doubtful)).toEqual({ text: '? похоже на отзыв', tone: 'amber' });
    expect(say({ ...doubtful, declined: true })).toEqual({ text: ru.mark.notReview, tone: 'plain' });
    const said = [0.98, 0.85, 0.84, 0.6, 0.59, 0.1].map((confidence) => sayDoubt({ ...doubtful, confidence }, ru));
    expect(said).toEqual(['уверенно', 'уверенно', 'вероятно', 'вероятно', 'может быть', 'может быть'].map((word) => `найден по строению страницы: ${word}`));
    expect(sayDoubt({ ...doubtful, doubt: 'editor', confidence: null }, ru)).toBe('отзыв редакции');
  });

  test.each(languages)('no two states share their words in %s, and none is a colour alone', (language) => {
    const words: PageTexts = pageTexts(pageCatalogues[language], language, 'Europe/Moscow');
    const kinds = markSchema.shape.kind._zod.def.entries;
    const states: MarkState[] = [
      ...Object.values(kinds).map((kind) => mark(kind)),
      waiting(0, HOUR, HOUR), waiting(-2 * HOUR, -HOUR, HOUR), waiting(-3 * HOUR, -2 * HOUR, -HOUR), mark('waiting', { backlog: true }),
      mark('answered', { since: NOW - HOUR }), { kind: 'saving' }, { kind: 'failed' }, { kind: 'status-failed' },
    ];
    const said = states.map((state) => sayMark(state, NOW, words).text);
    expect(said.every((text) => text.length > 0)).toBe(true);
    expect(new Set(said).size).toBe(said.length);
  });
});
