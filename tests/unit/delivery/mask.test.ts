import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hiderOf, lineMasker, masked, maskedName } from '../../../lib/delivery/mask.ts';
import { fold } from '../../../lib/journal/fold.ts';
import { unionOf } from '../../../lib/journal/merge.ts';
import type { Case } from '../../../lib/model/case.ts';
import { parseEvent, type CaseEvent } from '../../../lib/model/event.ts';
import { captured, history, MONDAY, page, posted, reply, sighting, turn, wrote } from '../journal/invent.ts';

describe('a name as initials', () => {
  test.each([
    ['Марина К.', 'М. К.'],
    ['Раиса Дмитриевна', 'Р. Д.'],
    ['Анна-Мария О’Нил', 'А.-М. О’Н.'],
    ['王小明', '王*'],
    ['user_77', 'u.'],
    ['marina@example.com', 'm.@e.c.'],
    ['79991234567', '7*'],
    ['(Оля)', '(О.)'],
    ['Ёлка 🎄', 'Ё. 🎄'],
    ['К', 'К'],
    ['', ''],
  ])('%j → %j', (name, expected) => {
    expect(maskedName(name)).toBe(expected);
  });

  test('any name: no word of it stays, and a second time changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.array(fc.constantFrom('Анна', 'Мария', 'О’Нил', 'anna_k', '王小明', '7999', '-', ' ', '«', '»', '.', 'é')).map((parts) => parts.join(''))), (name) => {
        const once = maskedName(name);
        expect(maskedName(once)).toBe(once);
        expect(once.match(/[\p{L}\p{M}\p{N}_]+/gu)?.filter((word) => (word.match(/\p{L}/gu)?.length ?? 0) > 1) ?? []).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a name inside a text', () => {
  const hide = (names: string[], text: string) => hiderOf(names).text(text);

  test.each([
    [['Марина К.'], 'Марина, благодарим. Передали Марине и МАРИНУ ждём.', 'М., благодарим. Передали М. и М. ждём.'],
    [['Андрей Сидоров'], 'Андрею Сидорову ответил Пётр. С Андреем Сидоровым говорили.', 'А. С. ответил Пётр. С А. С. говорили.'],
    [['Юлия Островская'], 'Юлию Островскую, с Юлией Островской', 'Ю. О., с Ю. О.'],
    [['Алёна'], 'Алена и Алёне', 'А. и А.'],
    [['Игорь'], 'Игорю, Игорем', 'И., И.'],
    [['王小明'], '王小明您好', '王*您好'],
    [['coffee_lover'], 'Спасибо, coffee_lover', 'Спасибо, c.'],
    [['Anna Smith'], 'Dear Anna, the Smiths', 'Dear A., the Smiths'],
    [['Пётр'], 'Спасибо, Пётр. Ждём.', 'Спасибо, П. Ждём.'],
  ])('%j in %j', (names, text, expected) => {
    expect(hide(names, text)).toBe(expected);
  });

  test.each([
    [['Марина К.'], 'Маринад вкусный, к нам приходите'],
    [['Вера'], 'потеряли веру в сервис'],
    [['Имя скрыто'], 'ничего не скрыто'],
    [['Ян'], 'Январь, Ян'],
    [[], 'Марина'],
    [['(', '[a-z', '.*', '1+1'], 'a (b) [a-z .* 1+1'],
  ])('%j leaves %j as it is', (names, text) => {
    expect(hide(names, text)).toBe(text);
  });

  test('an address that spells the name is cut to its host', () => {
    const { link } = hiderOf(['Marina K', 'Зоя Петрова']);
    expect(link('https://example.com/u/marina-k/1')).toBe('https://example.com');
    expect(link('https://example.com/%D0%9F%D0%B5%D1%82%D1%80%D0%BE%D0%B2%D0%B0')).toBe('https://example.com');
    expect(link('https://marina.example.com/1')).toBeNull();
    expect(link('https://example.com/r/1')).toBe('https://example.com/r/1');
    expect(link('https://example.com/%')).toBe('https://example.com/%');
  });

  test('linear on hostile text', () => {
    for (const name of ['Аааааааа', 'aaaaaaaa_', '王王王王']) {
      const start = performance.now();
      hiderOf([name]).text(name.slice(0, -1).repeat(20_000));
      expect(performance.now() - start, name).toBeLessThan(500);
    }
  });
});

/** A case in which the customer's name, the invented «Зинаида Птицына», stands wherever words can. */
const NAME = 'Зинаида Птицына';
const SPELLED = /Зинаид|Птицын|zinaida/i;
const events: CaseEvent[] = history(
  [
    'review.captured',
    {
      ...captured({ author: NAME, title: 'Зинаида пишет', text: 'Это я, Птицына', pros: 'Зинаиде нравится', cons: 'Птицыной нет', link: 'https://example.com/Зинаида', replies: [reply('Зинаида, спасибо')], turns: [turn('От Зинаиды', 1, { author: NAME })] }),
      registration: { contact: '+7 999 000-00-00', expected: null, takenBy: 'Пётр' },
    },
  ],
  ['review.edited', { sighting: sighting({ author: 'Зина П.', text: 'Теперь Зина, а была Птицына' }), page: page() }],
  ['review.continued', wrote([turn('Снова Зинаида', 1, { author: NAME })])],
  ['reply.drafted', { text: 'Зинаида, благодарим', template: null }],
  ['note.added', { text: 'Звонили Птицыной', about: 'progress' }],
  ['result.given', { note: 'Зинаиде вернули деньги' }],
  ['satisfaction.told', { satisfied: true, words: 'Птицына довольна' }],
  ['status.set', { status: 'rework' }],
);
const whole = fold(events) as Case;

describe('a whole case', () => {
  test('no name of its customer stays anywhere in it, everything else does', () => {
    expect(JSON.stringify(whole)).toMatch(SPELLED);
    const out = masked(whole);
    expect(JSON.stringify(out)).not.toMatch(SPELLED);
    expect(JSON.stringify(out)).not.toContain('999 000');
    const without = (one: Case) => ({ key: one.key, status: one.status, appeared: one.appeared, rating: one.review.rating, place: one.review.place, versions: one.versions.length, states: one.reply.state, hlc: one.hlc });
    expect(without(out)).toEqual(without(whole));
    expect(masked(out)).toEqual(out);
  });

  test('another person whom the text names stays', () => {
    const one = fold(history(['review.captured', captured({ author: NAME, text: 'Официант Олег был груб' })])) as Case;
    expect(masked(one).review.text).toBe('Официант Олег был груб');
  });
});

describe('a colleague’s file', () => {
  const events = history(
    ['review.captured', captured({ author: 'Марина Кузьмина', text: 'Меня зовут Марина, ждала час', link: 'https://practice.example/Марина-Кузьмина/7' }, { address: 'https://practice.example/%D0%9C%D0%B0%D1%80%D0%B8%D0%BD%D0%B0' })],
    ['reply.seen', { text: 'Марина, простите за ожидание', ...posted(MONDAY, MONDAY), page: page() }],
    ['note.added', { text: 'Звонили Марине', about: 'facts' }],
  );

  test('names the customer nowhere, says so of each event, and keeps the rest', () => {
    const mask = lineMasker();
    const lines = events.map((event) => mask({ event }));
    expect(JSON.stringify(lines)).not.toMatch(/Марин|Кузьмин|%D0%9C/i);
    expect(lines).toMatchObject([
      { event: { id: events[0]?.id, masked: true, payload: { sighting: { author: 'М. К.', rating: 4, link: 'https://practice.example' } } } },
      { event: { masked: true, payload: { text: 'М., простите за ожидание' } } },
      { event: { masked: true } },
    ]);
    for (const line of lines) if ('event' in line) expect(parseEvent(line.event)).toEqual(line.event);
  });

  test('takes away no name that is known where it is merged, in either order', () => {
    const mask = lineMasker();
    const hidden = events.flatMap((event) => { const line = mask({ event }); return 'event' in line ? [line.event] : []; });
    expect(unionOf(events, hidden)).toEqual(unionOf(hidden, events));
    expect(unionOf(hidden, events)).toEqual(unionOf(events, events));
    expect(unionOf(hidden, [])).toEqual(unionOf(hidden, hidden));
  });
});
