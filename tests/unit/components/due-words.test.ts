import { describe, expect, test } from 'vitest';
import { dueSentence as sentenceOf, dueWords as wordsOf, type DueTeller } from '../../../components/journal/due-words.ts';
import { formatters } from '../../../lib/i18n/format.ts';
import { languages } from '../../../lib/i18n/language.ts';
import { texts } from '../../../lib/i18n/texts.ts';
import type { Deadline } from '../../../lib/model/regulation.ts';
import type { DutyClock } from '../../../lib/regulation/duties.ts';
import type { ReplyClock } from '../../../lib/regulation/reply-clock.ts';

const HOUR = 3_600_000;
const A2: Deadline = { id: 'reply', clause: 'A2', duty: 'first-reply', amount: 24, unit: 'hours', calendar: null, when: { channels: [], classes: [], priorities: [] }, on: true };
const MINUTE = 60_000;
const EARLIEST = Date.UTC(2026, 2, 5, 10);
const LATEST = Date.UTC(2026, 2, 5, 15, 24);

const teller = (now: number, warnWithinHours = 6): DueTeller => ({ t: texts('ru'), f: formatters('ru', 'UTC'), now, warnWithinHours });
const dueWords = (of: ReplyClock, its: DueTeller) => wordsOf({ duty: 'first-reply', clock: of, round: 0 }, its);
const dueSentence = (of: ReplyClock, its: DueTeller) => sentenceOf({ duty: 'first-reply', clock: of, round: 0 }, its);
/** A running clock whose page shows a day: due between 10:00 and 15:24. */
const clock = (over: Partial<ReplyClock> = {}): ReplyClock => ({
  state: 'running', dueEarliest: EARLIEST, dueLatest: LATEST, deadline: A2, guessed: false, late: false, stoppedAt: null, ...over,
});
const exact = clock({ dueLatest: EARLIEST });

describe('A2: a deadline that is not known to the minute', () => {
  test('before the earliest moment the time to it is left', () => {
    expect(dueWords(clock(), teller(EARLIEST - 70 * MINUTE))).toEqual({ look: 'soon', shown: '1 ч 10 м', said: 'осталось 1 ч 10 м' });
    expect(dueSentence(clock(), teller(EARLIEST - 70 * MINUTE))).toMatchObject({ look: 'soon', sentence: 'Ответить до 10:00 – осталось 1 ч 10 м.' });
  });

  test.each([EARLIEST, EARLIEST + 1, EARLIEST + 2 * HOUR, LATEST])('between the two moments it may be over, and it is said until when (%d)', (now) => {
    expect(dueWords(clock(), teller(now))).toEqual({ look: 'soon', shown: 'срок мог выйти', said: 'срок мог выйти, точно – в 15:24' });
    expect(dueSentence(clock(), teller(now))).toEqual({ look: 'soon', sentence: 'Срок мог выйти, точно – в 15:24. Ответ нужен сейчас.', aside: null });
  });

  test('late only past the latest moment, and counted from it', () => {
    expect(dueWords(clock(), teller(LATEST + 1))).toMatchObject({ look: 'late', shown: 'опоздание меньше минуты' });
    expect(dueWords(clock(), teller(LATEST + 3 * HOUR))).toMatchObject({ look: 'late', shown: 'опоздание 3 ч' });
    expect(dueSentence(clock(), teller(LATEST + 3 * HOUR))).toMatchObject({ look: 'late', sentence: 'Срок прошёл 15:24, опоздание 3 ч. Ответ всё равно нужен.' });
  });

  test('a moment on another day has its day', () => {
    expect(dueSentence(clock({ dueLatest: LATEST + 24 * HOUR }), teller(EARLIEST)).sentence).toBe('Срок мог выйти, точно – 6 марта, 15:24. Ответ нужен сейчас.');
  });
});

test('nothing ever has zero minutes left or is zero minutes late', () => {
  for (const one of [exact, clock()]) {
    for (let now = EARLIEST - 3 * MINUTE; now < LATEST + 3 * MINUTE; now += 10_000) {
      const { shown, said = '' } = dueWords(one, teller(now));
      expect(`${shown} ${said} ${dueSentence(one, teller(now)).sentence}`).not.toMatch(/(?<!\d)0 мин/);
    }
  }
  expect(dueWords(exact, teller(EARLIEST - 20_000))).toMatchObject({ look: 'soon', shown: 'меньше минуты', said: 'осталось меньше минуты' });
});

test('when it burns is for the regulation to say', () => {
  const now = EARLIEST - 8 * HOUR;
  expect(dueWords(clock(), teller(now, 6)).look).toBe('calm');
  expect(dueWords(clock(), teller(now, 8)).look).toBe('soon');
  expect(dueSentence(clock(), teller(now, 6)).look).toBeNull();
});

test('a review without a date says that its deadline is counted from when it was seen, also when late', () => {
  const guessed = { ...exact, guessed: true };
  for (const now of [EARLIEST - HOUR, EARLIEST + HOUR]) expect(dueSentence(guessed, teller(now)).aside).toMatch(/^Дата на странице не видна/);
});

test('A2: an answer that is not proven to be in time is told as neither kept nor missed', () => {
  const unproven = clock({ state: 'unproven' });
  expect(dueWords(unproven, teller(LATEST))).toEqual({ look: 'done', shown: 'отвечено; вовремя ли – не доказано' });
  expect(dueSentence(unproven, teller(LATEST))).toMatchObject({ look: null, sentence: expect.stringContaining('не доказано') as string });
});

test('every state has words in every language, each state its own sentence', () => {
  const states: ReplyClock['state'][] = ['running', 'provisional', 'kept', 'missed', 'unproven', 'before-capture', 'backlog', 'closed', 'unanswerable', 'not-counted'];
  for (const language of languages) {
    const its: DueTeller = { ...teller(EARLIEST - HOUR), t: texts(language), f: formatters(language, 'UTC') };
    const sentences = states.map((state) => dueSentence(clock({ state }), its).sentence);
    expect(new Set(sentences).size).toBe(states.length);
    for (const state of states) expect(dueWords(clock({ state }), its).shown).not.toBe('');
  }
});

test('A2: of a second clock it is said that the customer wrote again; a first clock that runs says nothing of it', () => {
  const now = EARLIEST - 70 * MINUTE;
  expect(wordsOf({ duty: 'first-reply', clock: clock(), round: 1 }, teller(now))).toEqual({ look: 'soon', shown: '1 ч 10 м', said: 'клиент написал снова: осталось 1 ч 10 м' });
  expect(wordsOf({ duty: 'first-reply', clock: clock(), round: 1 }, teller(LATEST + 3 * HOUR)).said).toBe('клиент написал снова: опоздание 3 ч');
  expect(sentenceOf({ duty: 'first-reply', clock: clock(), round: 1 }, teller(now)).sentence).toBe('Клиент написал снова. Ответить до 10:00 – осталось 1 ч 10 м.');
  expect(wordsOf({ duty: 'first-reply', clock: clock({ state: 'kept' }), round: 1 }, teller(now))).toEqual({ look: 'done', shown: 'отвечено' });
});

describe('deadlines besides the reply', () => {
  const duty = (over: Partial<DutyClock> = {}): DutyClock => ({ duty: 'hand-over', state: 'running', deadline: A2, from: EARLIEST - 9 * HOUR, due: EARLIEST, stoppedAt: null, ...over });

  test('A8: a row names whose deadline it is', () => {
    expect(wordsOf(duty(), teller(EARLIEST - 9 * HOUR))).toEqual({ look: 'calm', shown: 'отдел: 9 ч', said: 'ответ отдела: 9 ч' });
    expect(wordsOf(duty(), teller(EARLIEST - 2 * HOUR)).look).toBe('soon');
    expect(wordsOf(duty(), teller(EARLIEST + 2 * HOUR))).toEqual({ look: 'late', shown: 'отдел: опоздание 2 ч', said: 'ответ отдела: опоздание 2 ч' });
    expect(wordsOf(duty({ state: 'paused' }), teller(EARLIEST + 2 * HOUR))).toMatchObject({ look: 'waiting', shown: 'отдел: на паузе' });
  });

  test('D6, B7, A11: a case tells each in a sentence, also how it ended', () => {
    const told = (over: Partial<DutyClock>, now: number) => sentenceOf(duty(over), teller(now));
    expect(told({ duty: 'result' }, EARLIEST - 9 * HOUR)).toEqual({ look: null, sentence: 'Результат – до 10:00, осталось 9 ч.', aside: null });
    expect(told({ duty: 'private-talk' }, EARLIEST + HOUR)).toMatchObject({ look: 'late', sentence: 'Личный разговор: срок прошёл 10:00, опоздание 1 ч.' });
    expect(told({ duty: 'satisfaction', state: 'kept' }, LATEST).sentence).toBe('Вопрос, устроил ли результат: в срок.');
    expect(told({ state: 'missed' }, LATEST).sentence).toBe('Ответ отдела: срок прошёл 10:00.');
    expect(told({ state: 'paused' }, LATEST).sentence).toBe('Ответ отдела: срок на паузе.');
  });
});
