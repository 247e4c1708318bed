import { describe, expect, test } from 'vitest';
import { arranged, CHECKED, findingsOf, mendOf, PARTS, quoted, viewOf, type Change, type Surroundings } from '../../../components/reply/checks-view.ts';
import { partNames, ruleNames, ruleSentences, sources } from '../../../components/reply/checks-words.ts';
import { texts } from '../../../lib/i18n/texts.ts';
import type { Case } from '../../../lib/model/case.ts';
import { checkReply, type Finding, type RuleId } from '../../../lib/reply/check/check.ts';
import { CLAUSES } from '../../../lib/reply/check/rule.ts';
import { sighting } from '../journal/invent.ts';

type Subject = Parameters<typeof viewOf>[1];
const none: Case['reply'] = { state: 'none', text: null, at: null, submittedAt: null, liveAt: null, postedShown: null, given: null, beforeCapture: false };
const subjectOf = (review: Partial<Case['review']>, more: Partial<Subject> = {}): Subject => ({
  platform: 'practice', review: sighting({ title: null, pros: null, cons: null, ...review }), turns: [], rounds: [], reply: none, ...more,
});
const angry = subjectOf({ author: 'Марина Костюк', rating: 2, ratingScale: 5, text: 'Ждали сорок минут, кофе принесли холодным.' });
const happy = subjectOf({ author: 'Тимур Аскаров', rating: 5, ratingScale: 5, text: 'Сырники как у бабушки.' });
const alone: Surroundings = { recent: [], limit: null };
const look = (subject: Subject, text: string, around = alone) => viewOf(checkReply, subject, text, around);
const done = (text: string, change: Change | null): string => (change ? text.slice(0, change.from) + change.text + text.slice(change.to) : text);
const finding = (rule: RuleId, from: number, to: number, mend: string | null): Finding => ({ rule, clause: CLAUSES[rule], from, to, mend });

describe('the line of parts', () => {
  test('names what a reply to this review needs, and what of it is there', () => {
    const view = look(angry, 'Марина, спасибо за отзыв. Простите нас. Это наша ошибка.');
    expect(view.parts.map(({ rule, missing }) => [rule, missing === null])).toEqual([
      ['thanks-missing', true], ['apology-missing', true], ['responsibility-missing', true], ['solution-missing', false], ['contact-missing', false],
    ]);
    expect(view.first).toBe('solution-missing');
    expect(view.count).toBe(2);
  });

  test('goes by the rating on a scale of five', () => {
    const rules = (rating: number | null, ratingScale: number | null) => look(subjectOf({ rating, ratingScale, text: 'Были вчера.' }), 'Спасибо.').parts.map(({ rule }) => rule);
    expect(rules(4, 10)).toContain('apology-missing');
    expect(rules(6, 10)).toContain('question-missing');
    expect(rules(10, 10)).not.toContain('apology-missing');
    expect(rules(2, null)).toContain('apology-missing');
  });

  test('is not shown for a question and for what the customer writes further: nothing says what such a reply must hold', () => {
    const question = look(subjectOf({ kind: 'question', rating: null, text: 'Есть ли у вас парковка?' }), 'Да, за домом. Вы не правы.');
    expect(question.parts).toEqual([]);
    expect(question.rows.map(({ rule }) => rule)).toEqual(['argument']);
    const round = { after: 1, appeared: { earliest: null, latest: 1 }, seenAt: 1, surely: true, reply: none };
    expect(look({ ...angry, rounds: [round] }, 'Хорошо.')).toMatchObject({ parts: [], rows: [], count: 0 });
  });

  test('everything is in place when the checks say nothing', () => {
    expect(look(happy, 'Тимур, спасибо за отзыв. Сырники передают вам привет.')).toMatchObject({ count: 0, rows: [], first: null });
  });
});

describe('the rows', () => {
  test('stand by attention, one for each rule, with the marked words', () => {
    const text = 'Спасибо {name}. Вы сами опоздали. Напиши или напишите нам.';
    const view = arranged(text, [], [
      finding('argument', 16, 33, 'Понимаем.'), finding('address-mixed', 34, 40, 'Напишите'), finding('placeholder', 8, 14, null),
      ...[1, 2, 3, 4].map((at) => finding('personal-data', at, at + 1, '')),
    ]);
    expect(view.rows.map(({ rule }) => rule)).toEqual(['placeholder', 'personal-data', 'argument', 'address-mixed']);
    expect(view.rows[0]).toMatchObject({ quotes: ['{name}'], mendable: false });
    expect(view.rows[1]).toMatchObject({ more: 1, mendable: true });
    expect(view.rows[2]?.quotes).toEqual(['Вы сами опоздали.']);
    // The first that can be mended, not the first: a key that only points would be no help.
    expect(view.first).toBe('personal-data');
    expect(view.count).toBe(4);
  });

  test('explain a missing part that nobody can write for the manager', () => {
    const view = look(happy, 'Спасибо за отзыв.');
    expect(view.rows.map(({ rule }) => rule)).toEqual(['personal-missing']);
    expect(view.first).toBe('personal-missing');
    expect(view.count).toBe(1);
    expect(findingsOf(view, 'personal-missing')).toHaveLength(1);
  });

  test('quotes are one line and cut at a whole character', () => {
    expect(quoted('  а\n\nб  в ')).toBe('а б в');
    expect(quoted('😀'.repeat(100))).toBe(`${'😀'.repeat(60)}…`);
  });

  test('a repeated reply is named with the beginning of the one it repeats', () => {
    const told = 'Тимур, спасибо за отзыв. Сырники передают вам привет, приходите ещё.';
    const view = look(happy, told, { recent: ['Олег, благодарим за подробный рассказ о террасе.', told], limit: null });
    expect(view.rows.map(({ rule }) => rule)).toEqual(['sameness']);
    expect(view.like).toBe(quoted(told));
    expect(view.rows[0]?.quotes).toEqual([]);
  });

  test('a reply that is gone from the page may be sent again in its own words', () => {
    const told = 'Тимур, спасибо за отзыв. Сырники передают вам привет, приходите ещё.';
    const gone = { ...happy, reply: { ...none, state: 'vanished' as const, text: told } };
    expect(look(gone, told, { recent: [told], limit: null }).rows).toEqual([]);
  });

  test('the limit of the platform is the one that is given', () => {
    const rules = (limit: number | null) => look(happy, 'Тимур, спасибо за отзыв. Сырники передают вам привет.', { recent: [], limit }).rows.map(({ rule }) => rule);
    expect(rules(20)).toEqual(['too-long']);
    expect(rules(2_000)).toEqual([]);
  });
});

describe('a mend', () => {
  const mended = (subject: Subject, text: string, rule: RuleId): string => {
    const view = look(subject, text);
    return done(view.text, mendOf(view.text, findingsOf(view, rule)));
  };

  test('puts a missing part in with one space on each side', () => {
    expect(done('Здравствуйте! Мы разберёмся.', mendOf('Здравствуйте! Мы разберёмся.', [finding('thanks-missing', 13, 13, 'Спасибо.')]))).toBe('Здравствуйте! Спасибо. Мы разберёмся.');
    expect(done('Мы.', mendOf('Мы.', [finding('apology-missing', 0, 0, 'Простите.')]))).toBe('Простите. Мы.');
    expect(done('我们会查清。', mendOf('我们会查清。', [finding('apology-missing', 6, 6, '我们向您道歉。')]))).toBe('我们会查清。我们向您道歉。');
  });

  test('ends what it was for', () => {
    let text = 'Марина, здравствуйте.\nМы всё прочитали.';
    for (const { rule } of look(angry, text).parts) text = mended(angry, text, rule);
    expect(look(angry, text).parts.filter(({ missing }) => missing !== null)).toEqual([]);
    expect(text).not.toMatch(/ {2}|[.!?]\p{Lu}/u);
  });

  test('takes words out without a gap', () => {
    const out = (text: string, words: string) => done(text, mendOf(text, [finding('personal-data', text.indexOf(words), text.indexOf(words) + words.length, '')]));
    expect(out('Позвоним на +7 900 сегодня.', '+7 900')).toBe('Позвоним на сегодня.');
    expect(out('Позвоним на +7 900.', '+7 900')).toBe('Позвоним на.');
    expect(out('Раз. Два.', 'Раз.')).toBe('Два.');
    expect(out('Раз. Два.', 'Два.')).toBe('Раз.');
    expect(out('Раз.', 'Раз.')).toBe('');
  });

  test('of several places is one change, and what lies between stays', () => {
    const text = 'Расскажи нам, что тебе мешало, и приходите.';
    const change = mendOf(text, [finding('address-mixed', 18, 22, 'вам'), finding('address-mixed', 0, 8, 'Расскажите')]);
    expect(change).toEqual({ from: 0, to: 22, text: 'Расскажите нам, что вам' });
    expect(done(text, change)).toBe('Расскажите нам, что вам мешало, и приходите.');
  });

  test('says the same sentence once', () => {
    const text = 'Вы сами опоздали. Мы слышим. Вы сами виноваты.';
    const twice = [finding('argument', 0, 17, 'Понимаем вас.'), finding('argument', 29, 46, 'Понимаем вас.')];
    expect(done(text, mendOf(text, twice))).toBe('Понимаем вас. Мы слышим.');
    const said = 'Приносим вам извинения. Извините, если вам показалось.';
    expect(done(said, mendOf(said, [finding('pseudo-apology', 24, 54, 'Приносим вам извинения.')]))).toBe('Приносим вам извинения.');
  });

  test('is none where a person has to find the words', () => {
    expect(mendOf('Спасибо {name}', [finding('placeholder', 8, 14, null)])).toBeNull();
    expect(mendOf('Спасибо', [])).toBeNull();
  });

  test('leaves places that overlap to the next press', () => {
    expect(done('абвг', mendOf('абвг', [finding('link-banned', 0, 3, ''), finding('link-banned', 2, 4, '')]))).toBe('г');
  });
});

test('places fit what a text field holds: its lines end in one sign', () => {
  const text = 'Марина, спасибо.\r\nПишите на {mail}.';
  const view = look(angry, text);
  const [place] = findingsOf(view, 'placeholder');
  expect(view.text.slice(place?.from, place?.to)).toBe('{mail}');
  expect(view.text).not.toContain('\r');
});

test('a long text is looked at in its beginning, quickly, and nothing is said to be missing from it', () => {
  const text = 'Мы вас услышали и разберёмся. '.repeat(20_000);
  const from = performance.now();
  const view = look(angry, text, { recent: [text, text], limit: null });
  expect(performance.now() - from).toBeLessThan(2_000);
  expect(view).toMatchObject({ cut: true, parts: [] });
  expect(view.rows.flatMap(({ findings }) => findings).every(({ to }) => to <= CHECKED)).toBe(true);
});

test.each(['ru', 'en', 'zh'] as const)('every rule has words in %s, no two the same', (language) => {
  const t = texts(language);
  const rules = Object.keys(CLAUSES) as RuleId[];
  expect(rules).toHaveLength(24);
  for (const table of [ruleNames, ruleSentences]) expect(new Set(rules.map((rule) => t(table[rule]))).size).toBe(rules.length);
  expect(new Set(PARTS.map((part) => t(partNames[part]))).size).toBe(PARTS.length);
  // A clause is a number, or its words are here.
  expect(Object.values(CLAUSES).filter((clause) => !/^[A-C]\d+$|^–$/.test(clause) && !sources[clause])).toEqual([]);
});
