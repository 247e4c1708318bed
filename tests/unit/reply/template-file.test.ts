import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TEMPLATES_FILE_LIMIT } from '../../../lib/model/template.ts';
import { fromOtherTool, readCsv } from '../../../lib/reply/template-csv.ts';
import { exportTemplates, importTemplates } from '../../../lib/reply/template-file.ts';
import { templates } from '../../../lib/reply/templates.ts';

const [one] = templates;
if (!one) throw new Error('no templates');
const file = (part: object, other: object = {}) => JSON.stringify({ format: 'otklik-templates', version: 1, templates: [{ ...one, ...part }], ...other });
const code = (text: string) => {
  const result = importTemplates(text);
  return result.ok ? 'taken' : `${result.refusal.code} ${result.refusal.where}`.trim();
};

describe('our own file', () => {
  test('what goes out comes in again, word for word', () => {
    expect(importTemplates(exportTemplates(templates))).toEqual({ ok: true, templates });
    expect(importTemplates(`\uFEFF${exportTemplates([])}`)).toEqual({ ok: true, templates: [] });
  });

  test.each([
    ['', 'not-json'],
    ['{', 'not-json'],
    ['['.repeat(200_000), 'not-json'],
    ['null', 'other-format'],
    ['[]', 'other-format'],
    ['{"format":"otklik-lesson","version":1}', 'other-format'],
    [file({}, { version: 2 }), 'newer-version 2'],
    [file({}, { version: 0 }), 'bad-template version'],
    [file({}, { extra: 1 }), 'bad-template'],
    [file({ id: 'Bad Id' }), 'bad-template templates.0.id'],
    [file({ language: 'de' }), 'bad-template templates.0.language'],
    [file({ blocks: [] }), 'bad-template templates.0.blocks'],
    [file({ onLoad: 'x' }), 'bad-template templates.0'],
    [file({ blocks: [{ kind: 'thanks', variants: ['x'.repeat(2_001)] }] }), 'bad-template templates.0.blocks.0.variants.0'],
    [file({ blocks: [{ kind: 'thanks', variants: ['Спасибо', 'Спасибо, {name'] }] }), `bad-text ${one.id}.0.1:14`],
    [file({}, { templates: [one, one] }), `same-id ${one.id}`],
    [file({}, { templates: Array.from({ length: 1_001 }, (_, at) => ({ ...one, id: `a-${at}` })) }), 'bad-template templates'],
    [' '.repeat(TEMPLATES_FILE_LIMIT + 1), 'too-long'],
    [file({}), 'taken'],
  ])('refused whole with the reason: %.60s', (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  test('anything at all: an answer, never a throw', () => {
    fc.assert(fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      expect(importTemplates(text).ok).toBe(false);
    }));
  });
});

describe('placeholders of other tools', () => {
  test.each([
    ['Здравствуйте, {{customer.name}}!', 'Здравствуйте, {name}!'],
    ['Hi {{ contact.first_name }},', 'Hi {name},'],
    ['Hi {%customer%}', 'Hi {name}'],
    ['Привет, %имя%!', 'Привет, {name}!'],
    ['Привет, [Имя клиента]!', 'Привет, {name}!'],
    ['Hello <customer name>', 'Hello {name}'],
    ['Order {order_number}', 'Order {order number}'],
    ['您好，{姓名}', '您好，{name}'],
    ['Скидка 10% и 20%, пункт [1]', 'Скидка 10% и 20%, пункт \\[1\\]'],
    ['a|b', 'a\\|b'],
  ])('%s', (text, expected) => {
    expect(fromOtherTool(text)).toBe(expected);
  });
});

describe('CSV, the dry run', () => {
  test('columns guessed by their names; rows taken and refused with reasons', () => {
    const run = readCsv(
      [
        'Название;Текст ответа;Оценка;Теги',
        'Похвала;Спасибо, {{имя}}! Рады.;5;кафе, зал',
        'Пусто;;5;',
        'Разметка;<b>Спасибо</b>;5;',
        'Повтор;Спасибо, {{имя}}! Рады.;5;',
        'Знак;Спасибо\u202E;5;',
        'Тон;До встречи.;;',
        `Длинно;${'а'.repeat(2_001)};5;`,
        'Кавычки;"Просим прощения; ответим ""скоро"".\nПишите.";1;',
      ].join('\r\n'),
    );
    if (!run.ok) throw new Error(run.reason);
    expect(run.columns).toEqual({ title: 0, text: 1, tone: 2, tags: 3 });
    expect(run.templates.map(({ title, tone, language, tags, blocks }) => [title, tone, language, tags, blocks[0]?.variants[0]])).toEqual([
      ['Похвала', 'positive', 'ru', ['кафе', 'зал'], 'Спасибо, {name}! Рады.'],
      ['Кавычки', 'negative', 'ru', [], 'Просим прощения; ответим "скоро".\nПишите.'],
    ]);
    expect(run.refused.map(({ row, reason }) => [row, reason])).toEqual([
      [3, 'empty'],
      [4, 'markup'],
      [5, 'repeated'],
      [6, 'control-signs'],
      [7, 'no-tone'],
      [8, 'too-long'],
    ]);
  });

  test('the longest column is the text where nothing says so; tone and language are told by the words', () => {
    const run = readCsv('shortcut,b\nthx,"Thank you so much, {{customer_name}}, see you soon"\nsorry,"We are sorry for that, please write to us"\nq,"谢谢您的意见，还差些什么才能让您完全满意呢？"');
    if (!run.ok) throw new Error(run.reason);
    expect(run.columns).toEqual({ title: 0, text: 1 });
    expect(run.templates.map(({ tone, language }) => `${language} ${tone}`)).toEqual(['en positive', 'en negative', 'zh neutral']);
  });

  test('a number that is no mark of five tells no tone: «10» is not «1»', () => {
    const run = readCsv('text,score\n"Спасибо за отзыв, ждём вас",10\n"Спасибо за ваше мнение",45\n"Спасибо, разберёмся",1');
    if (!run.ok) throw new Error(run.reason);
    expect(run.templates.map(({ tone }) => tone)).toEqual(['positive', 'positive', 'negative']);
  });

  test('what is taken goes out and comes in as our own', () => {
    const run = readCsv('text\n"Спасибо, {{имя}}!"\n"Thank you, %name%!"');
    if (!run.ok) throw new Error(run.reason);
    expect(run.templates).toHaveLength(2);
    expect(importTemplates(exportTemplates(run.templates)).ok).toBe(true);
  });

  test.each([
    ['text\n"Спасибо', 'open-quote'],
    ['text', 'no-rows'],
    ['', 'no-rows'],
    ['a,b\n1,2', 'no-text-column'],
    [`text\n${'Спасибо\n'.repeat(1_001)}`, 'too-many'],
    ['a'.repeat(TEMPLATES_FILE_LIMIT + 1), 'too-long'],
  ])('refused whole: %.20s', (text, reason) => {
    expect(readCsv(text)).toEqual({ ok: false, reason });
  });

  test('hostile text takes time in step with its length', () => {
    for (const piece of ['"a""', '{{', '%a', '[a', '<a', 'a;"b"\n', '\\', ';']) {
      const start = performance.now();
      readCsv(`text\n${piece.repeat(100_000)}`);
      fromOtherTool(piece.repeat(20_000));
      expect(performance.now() - start, piece).toBeLessThan(1_500);
    }
  });
});
