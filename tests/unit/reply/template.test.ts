import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likeness } from '../../../lib/model/likeness.ts';
import type { Template } from '../../../lib/model/template.ts';
import { normal } from '../../../lib/model/words.ts';
import { memoryOf } from '../../../lib/reply/sameness.ts';
import { isSayable, leftoverPlaceholders, missingValues, preview, render, templateErrors } from '../../../lib/reply/template.ts';
import { companyValues } from '../../../lib/reply/values.ts';
import { templateCautions } from '../../../lib/reply/template-cautions.ts';
import { parseVariant, valueName } from '../../../lib/reply/template-parse.ts';
import { templates } from '../../../lib/reply/templates.ts';

const facts = { words: true, links: false, topics: [] };
const template = (...variants: string[]): Template => ({
  id: 'x',
  title: '',
  language: 'ru',
  tone: 'positive',
  answers: 'any',
  use: 'first',
  topics: [],
  form: 'distant',
  voice: 'calm',
  set: 'personal',
  tags: [],
  clauses: [],
  blocks: [{ kind: 'substance', variants }],
});

describe('the little language', () => {
  test.each([
    ['Спасибо[, {name}]!', { name: 'Анна' }, 'Спасибо, Анна!'],
    ['Спасибо[, {name}]!', {}, 'Спасибо!'],
    ['Спасибо, {имя|наш гость}!', {}, 'Спасибо, наш гость!'],
    ['Спасибо, {Имя|наш гость}!', { name: 'Анна' }, 'Спасибо, Анна!'],
    ['Рады [«{product}»|вашей покупке].', {}, 'Рады вашей покупке.'],
    ['Рады [«{product}»|вашей покупке].', { product: 'Чайник' }, 'Рады «Чайник».'],
    ['Спасибо[?words:  за слова][?!words:  за звёзды].', {}, 'Спасибо за слова.'],
    ['Спасибо[?name&!links: , {name}].', { name: 'Анна' }, 'Спасибо, Анна.'],
    ['Спасибо[?topic=food:  от кухни].', {}, 'Спасибо.'],
    ['Пункт \\[1\\], скобки \\{a b c\\|d.', {}, 'Пункт [1], скобки {a b c|d.'],
    ['[{place}[, {manager}]|С уважением].', { place: 'Мост' }, 'Мост.'],
  ])('%s', (text, values, expected) => {
    expect(render(template(text), values, 0, facts)).toBe(expected);
  });

  test.each([
    ['Спасибо, {name', 14, 'open-slot', '}'],
    ['Спасибо, {na{me}', 12, 'open-slot', '}'],
    ['Спасибо[, {name}!', 17, 'open-part', ']'],
    ['Спасибо]', 7, 'stray-sign', '\\]'],
    ['Спасибо}', 7, 'stray-sign', '\\}'],
    ['Спасибо {}', 9, 'bad-name', '{name}'],
    ['Спасибо {{name}}', 9, 'bad-name', '{name}'],
    ['Спасибо {1}', 9, 'bad-name', '{name}'],
    ['Заказ [номер заказа]', 6, 'idle-part', '\\['],
    ['[?words спасибо]', 2, 'bad-condition', ':'],
    ['[?topic=еда: спасибо]', 2, 'bad-condition', 'topic=food'],
    ['[[[[[{a}]]]]]', 4, 'too-deep', ''],
    ['Привет, %имя%!', 8, 'foreign-placeholder', '{name}'],
    ['Звоните: ____', 9, 'foreign-placeholder', '{name}'],
    ['   ', 0, 'empty', ''],
    ['а'.repeat(2_001), 2_000, 'too-long', ''],
  ])('an error says where and what was expected: %.40s', (text, at, code, expected) => {
    expect(parseVariant(text)).toEqual({ ok: false, error: { at, code, expected } });
    expect(templateErrors(template('Спасибо', text))).toEqual([{ at, code, expected, block: 0, variant: 1 }]);
  });

  test('one value has one name in three languages', () => {
    expect(['name', 'Имя', ' имя  клиента ', '姓名', 'first_name', 'Customer Name'].map(valueName)).toEqual(Array.from({ length: 6 }, () => 'name'));
    expect([valueName('номер заказа'), valueName('1'), valueName('a.b'), valueName('')]).toEqual(['номер заказа', null, null, null]);
  });

  test('hostile text takes time in step with its length, and is never a throw', () => {
    for (const piece of ['{', '[', '[{a}', '[?a:', '{a|', '\\', '%a', '[|', '}']) {
      const start = performance.now();
      parseVariant(piece.repeat(2_000).slice(0, 2_000));
      expect(performance.now() - start, piece).toBeLessThan(100);
    }
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '|', '?', ':', '!', '\\', 'a', 'имя', ' ', '%', '_'), maxLength: 60 }), (text) => {
      expect(typeof parseVariant(text).ok).toBe('boolean');
    }));
  });
});

describe('what comes out is whole', () => {
  test('missing values are named, with those of one’s own', () => {
    expect(missingValues(template('Ваш заказ {номер заказа} готов, {name}.'), { name: 'Анна' })).toEqual(['номер заказа']);
    expect(preview(template('Ваш заказ {номер заказа}.'), {})).toBe('Ваш заказ {номер заказа}.');
    expect(() => render(template('Спасибо, {name}.'), {})).toThrow('needs a value that is missing: name');
  });

  test('a variant that needs a missing value gives way to one that does not', () => {
    const two = template('{name}, спасибо.', 'Спасибо вам.');
    expect(missingValues(two, {})).toEqual([]);
    for (const turn of [0, 1, 2]) expect(render(two, {}, turn)).toBe('Спасибо вам.');
  });

  test('a value that looks like a placeholder is no value', () => {
    for (const hostile of ['{place}', '[x]', '%имя%', '<имя>', '____', 'a\nb', ' ', 'x'.repeat(301)]) {
      expect(render(template('Спасибо[, {name}].'), { name: hostile }), hostile).toBe('Спасибо.');
    }
    expect(() => render(template('<{name}>'), { name: 'Анна' })).toThrow('leaves a placeholder');
    expect(render(template('Спасибо[, {constructor}].'), {})).toBe('Спасибо.');
  });

  test('whatever the template and its values: rendered without a placeholder, or refused', () => {
    const text = fc.string({ unit: fc.constantFrom('{name}', '{x}', '[', ']', '|', '{', '}', '<', '>', 'имя', ' ', '%', '__', '\\', '?words:', ', '), minLength: 1, maxLength: 14 });
    const value = fc.option(fc.string({ unit: fc.constantFrom('Анна', '{', '}', '<', '>', '%', 'a', '_', '[', ']'), maxLength: 6 }), { nil: null });
    let whole = 0;
    fc.assert(
      fc.property(text, value, value, fc.nat(20), (variant, name, x, turn) => {
        const one = template(variant);
        let out: string | null = null;
        try {
          out = render(one, { name, x }, turn);
        } catch (error) {
          expect(String(error)).toMatch(/needs a value|leaves a placeholder/);
        }
        if (out === null) return;
        whole += 1;
        expect(leftoverPlaceholders(out)).toEqual([]);
      }),
      { numRuns: 3_000, seed: 7 },
    );
    expect(whole).toBeGreaterThan(300);
  });
});

describe('cautions', () => {
  test.each([
    ['Спасибо[, {name}]!', []],
    ['{name}, спасибо.', []],
    ['Спасибо. {имя}, ждём вас.', []],
    ['Рады видеть {name} снова.', ['name-declined 12']],
    ['Для {имя|гостя} всё готово.', ['name-declined 4']],
    ['Уважаемый клиент, спасибо.', ['gendered 0']],
    ['Рады, что вы остались довольны.', []],
    ['Рады, что вы довольна.', ['gendered 10']],
  ])('%s', (text, expected) => {
    expect(templateCautions(template(text)).map(({ code, at }) => `${code} ${at}`)).toEqual(expected);
  });

  test('our own give no cause', () => {
    expect(templates.flatMap((one) => templateCautions(one).map(({ block, variant }) => `${one.id} ${one.blocks[block]?.variants[variant]}`))).toEqual([]);
  });
});

test('the quick likeness among recent replies is that of the model', () => {
  const replies = templates.slice(0, 60).map((one) => preview(one, { name: 'Анна', quote: 'всё супер' }));
  let near = 0;
  for (const [at, one] of replies.entries()) {
    for (const other of replies.slice(at + 1)) {
      const exact = likeness(normal(one), normal(other));
      const quick = memoryOf([other], 0.3).nearest(one);
      if (exact >= 0.3) near += 1;
      expect(quick?.likeness ?? 0).toBeCloseTo(exact >= 0.3 ? exact : 0, 3);
    }
  }
  expect(near).toBeGreaterThan(20);
});

describe('leftoverPlaceholders', () => {
  test.each([
    ['Здравствуйте, {name}!', ['{name}']],
    ['Здравствуйте[, {name}]!', ['[, {name}]']],
    ['{{ customer }}, спасибо', ['{{ customer }}']],
    ['Здравствуйте, {%customer.name%}', ['{%customer.name%}']],
    ['Привет, %имя%!', ['%имя%']],
    ['Привет, %FIRST NAME%!', ['%FIRST NAME%']],
    ['Здравствуйте, <имя>', ['<имя>']],
    ['Ваш заказ [номер заказа]', ['[номер заказа]']],
    ['Звоните: ____', ['____']],
    ['您好｛姓名｝', ['｛姓名｝']],
    ['{a} и %б%', ['{a}', '%б%']],
    ['скидка 10% и ещё 20% сверху', []],
    ['100%хлопок или 50%лён', []],
    ['я <3 вас', []],
    ['2 < 3 и 5 > 4', []],
    ['пункт [1]', []],
    ['Спасибо, Анна!', []],
  ])('%s', (text, expected) => {
    expect(leftoverPlaceholders(text)).toEqual(expected);
  });

  test('linear on hostile text', () => {
    for (const piece of ['{', '[', '%a', '<a', '[{', '{}', '_', '[a{']) {
      const start = performance.now();
      leftoverPlaceholders(piece.repeat(20_000));
      expect(performance.now() - start, piece).toBeLessThan(500);
    }
  });
});

test('a value that would be left out is told before it is kept', () => {
  expect(['+7 (900) 000-00-00', '@most', 'ivan@most.example'].map(isSayable)).toEqual([true, true, true]);
  expect(['', ' ', 'Иван <ivan@most.example>', '[почта]', '{contact}', '____', 'две\nстроки', 'а'.repeat(301)].map(isSayable)).toEqual(Array(8).fill(false));
});

test('who is at work signs, whoever typed a name before; without a name the typed one is said', () => {
  const remembered = { manager: 'Ольга', contact: '@most' };
  expect(companyValues('Анна', remembered, {})).toEqual({ manager: 'Анна', contact: '@most' });
  expect(companyValues(' ', remembered, { product: 'чайник' })).toEqual({ manager: 'Ольга', contact: '@most', product: 'чайник' });
});
