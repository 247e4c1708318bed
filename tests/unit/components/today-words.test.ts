import { describe, expect, it } from 'vitest';
import { badgeWords } from '../../../components/today/badge-words.ts';
import { burningWords, checkReminder } from '../../../components/today/reminder-words.ts';
import { formatters } from '../../../lib/i18n/format.ts';
import { texts } from '../../../lib/i18n/texts.ts';
import { NO_CHECK, type CheckToday } from '../../../lib/regulation/state.ts';

const ZONE = 'Europe/Moscow';
const [t, f] = [texts('ru'), formatters('ru', ZONE)];
const at = (words: string): number => Temporal.PlainDateTime.from(words).toZonedDateTime(ZONE).epochMilliseconds;
const check: CheckToday = { state: 'open', by: at('2026-10-05T11:00'), points: 6, done: 4 };
const badge = (burning: number, late: number, today: CheckToday) => badgeWords(burning, late, today, t, f);

describe('the badge in plain words', () => {
  it('says what burns, how much of it is late, and how the check stands', () => {
    expect(badge(0, 0, NO_CHECK)).toEqual({ text: '', late: false, title: 'Отклик: ничего не горит' });
    expect(badge(2, 1, check)).toEqual({ text: '2', late: true, title: 'Отклик: горят 2 отзыва, опоздали: 1. Проверка до 11:00: 4 из 6' });
    expect(badge(140, 0, { ...check, state: 'kept' })).toEqual({ text: '99+', late: false, title: 'Отклик: горят 140 отзывов' });
  });

  it('a missed check alone is shown too', () => {
    expect(badge(0, 0, { ...check, state: 'missed' })).toEqual({ text: '!', late: true, title: 'Отклик: ничего не горит. Проверка была до 11:00: 4 из 6, не подписана' });
  });
});

describe('what a notification says', () => {
  const now = at('2026-10-05T10:30');

  it('of the check: until when, how long, how much is done', () => {
    expect(checkReminder(check, now, t, f)).toEqual({ title: 'Проверка отзывов до 11:00', message: 'Осталось 30 мин. Проверено 4 из 6.' });
  });

  it('of what burns: how many, the first deadline, and those past it', () => {
    const found = { check: false, burning: ['practice:1', 'practice:2'], late: ['practice:1'], firstDue: at('2026-10-05T14:20') };
    expect(burningWords(found, now, t, f)).toEqual({ title: 'Горят 2 отзыва', message: 'Первый срок – 14:20. У 1 отзыва срок прошёл.' });
    expect(burningWords({ ...found, late: [], firstDue: now - 1 }, now, t, f).message).toBe('Срок мог уже пройти.');
  });
});
