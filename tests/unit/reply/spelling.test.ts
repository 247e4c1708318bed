import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { both, readDictionary } from '../../../lib/reply/spelling/dictionary.ts';
import { MORE_RU } from '../../../lib/reply/spelling/more.ts';
import { misspelt } from '../../../lib/reply/spelling/spelling.ts';
import { fill } from '../../../lib/reply/template.ts';
import { templates } from '../../../lib/reply/templates.ts';

const files = (language: string): [string, string] => {
  const at = (end: string): string => readFileSync(new URL(`../../../node_modules/dictionary-${language}/index.${end}`, import.meta.url), 'utf8');
  return [at('aff'), at('dic')];
};
const before = performance.now();
const ru = readDictionary(...files('ru'), MORE_RU);
const en = both(readDictionary(...files('en')), readDictionary(...files('en-gb')));
const took = performance.now() - before;

const found = (text: string, language: 'ru' | 'en', said = ''): [string, string | null][] =>
  misspelt(text, language, language === 'ru' ? ru : en, said).map(({ from, to, mend }) => [text.slice(from, to), mend]);

describe('spelling of a reply', () => {
  test('forms of Russian words are known, and a slip is found with what was meant', () => {
    expect(found('Наш бариста и барберы ждут вас у ресепшена; в соцсетях – промокоды на смузи.', 'ru')).toEqual([]);
    expect(found('Спасибо за тёплые слова! Мы рады, что вам понравилось обслуживание у нас в кофейне.', 'ru')).toEqual([]);
    expect(found('Извените за ожидание, мы уже рзобрались.', 'ru')).toEqual([['Извените', 'Извините'], ['рзобрались', 'разобрались']]);
  });

  test('forms of English words are known, their prefixes too', () => {
    expect(found('We’re sorry, and we don’t want you to be unhappy: the reopened café team’s looking into it.', 'en', 'café')).toEqual([]);
    expect(found('We have recieved your definately kind words.', 'en')).toEqual([['recieved', 'received'], ['definately', expect.anything()]]);
  });

  test('names, brands, numbers and what the customer wrote are no mistakes', () => {
    expect(found('Марина, наш бариста Ёсико ждёт вас в ТРЦ «Каштан», зал Б12, ваш флэтуайтик готов.', 'ru', 'флэтуайтик')).toEqual([]);
    expect(found('Write to us@otklik.example or call.', 'en')).toEqual([]);
  });

  test('every template of ours is spelt as the dictionary has it', () => {
    const words = templates.filter(({ language }) => language !== 'zh').flatMap((template) =>
      fill(template, { name: null, contact: null, manager: null }).blocks.flat().flatMap((text) => found(text, template.language as 'ru' | 'en').map(([word]) => `${template.id}: ${word}`)),
    );
    expect([...new Set(words)]).toEqual([]);
  });

  test('both dictionaries are read within a second or two, and a long reply is looked at in no time', () => {
    expect(took).toBeLessThan(6_000);
    const long = 'Благодарим вас за подробный отзыв и за терпение. '.repeat(60);
    const from = performance.now();
    expect(found(long, 'ru')).toEqual([]);
    console.log(`dictionaries ${Math.round(took)} ms, ${String(long.length)} characters ${Math.round(performance.now() - from)} ms`);
    expect(performance.now() - from).toBeLessThan(2_000);
  });
});
