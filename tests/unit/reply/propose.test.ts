import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likeness } from '../../../lib/model/likeness.ts';
import { normal } from '../../../lib/model/words.ts';
import { leftoverPlaceholders, proposeReplies, replyLanguage } from '../../../lib/reply/propose.ts';
import type { Template } from '../../../lib/model/template.ts';
import { templates } from '../../../lib/reply/templates.ts';
import { review } from '../triage/review.ts';

const languages = ['ru', 'en', 'zh'] as const;
const tones = ['positive', 'neutral', 'negative', 'unsure'] as const;
const worded = review({ key: 'yandex-maps:abc', author: 'Анна П.', text: 'Кофе остыл, пока ждали' });
const answersOf = (id: string) => templates.find((one) => one.id === id)?.answers;
const toneOf = (id: string) => templates.find((one) => one.id === id)?.tone;

describe('proposeReplies', () => {
  test('always three different ones of the asked tone and language, with nothing left to fill in', () => {
    for (const language of languages) {
      for (const tone of tones) {
        for (const one of [worded, review({ rating: 1, ratingScale: 5 })]) {
          const three = proposeReplies(one, { tone, language, recent: [] });
          expect(three).toHaveLength(3);
          expect(new Set(three.map(({ text }) => text)).size).toBe(3);
          for (const { template, text, language: said } of three) {
            expect(said).toBe(language);
            expect(toneOf(template)).toBe(tone === 'unsure' ? 'neutral' : tone);
            expect(leftoverPlaceholders(text)).toEqual([]);
          }
        }
      }
    }
  });

  test('none to a question: thanks for a review are no answer to it', () => {
    for (const tone of tones) expect(proposeReplies({ ...worded, kind: 'question' }, { tone, language: 'ru', recent: [] })).toEqual([]);
  });

  test('A4: the customer is called by name where there is one', () => {
    for (const { text } of proposeReplies(worded, { tone: 'positive', language: 'ru', recent: [] })) expect(text).toContain('Анна');
    for (const { text } of proposeReplies({ ...worded, author: 'user123' }, { tone: 'positive', language: 'ru', recent: [] })) {
      expect(text).not.toContain('user');
    }
  });

  test('signed only with a place that the caller gives, never with the card the review stands on', () => {
    const product = { ...worded, place: { id: '1', name: 'Чайник' } };
    const options = { tone: 'neutral', language: 'ru' } as const;
    const signed = Array.from({ length: 40 }, (_, n) => ({ ...product, key: `wildberries:r${n}` }));
    const texts = (place: string | null) => signed.flatMap((one) => proposeReplies(one, { ...options, recent: [], place }).map(({ text }) => text));
    expect(texts(null).join(' ')).not.toContain('Чайник');
    expect(texts('Кофейня у моста').some((text) => text.endsWith('команда «Кофейня у моста».'))).toBe(true);
  });

  test('a review of stars alone is not thanked for words', () => {
    const stars = proposeReplies(review({ rating: 5, ratingScale: 5, text: '  ' }), { tone: 'positive', language: 'ru', recent: [] });
    for (const { template } of stars) expect(answersOf(template)).toBe('stars');
    for (const { template } of proposeReplies(worded, { tone: 'negative', language: 'ru', recent: [] })) expect(answersOf(template)).toBe('words');
  });

  test('the same review gets the same three; different reviews do not all get the same first one', () => {
    const options = { tone: 'positive', language: 'ru', recent: [] } as const;
    expect(proposeReplies(worded, options)).toEqual(proposeReplies({ ...worded }, options));
    const firsts = Array.from({ length: 40 }, (_, n) => proposeReplies({ ...worded, text: 'Супер', key: `yandex-maps:r${n}` }, options)[0]);
    expect(new Set(firsts.map((one) => one?.template)).size).toBeGreaterThanOrEqual(2);
    expect(new Set(firsts.map((one) => one?.text)).size).toBeGreaterThanOrEqual(35);
  });

  test('the first differs from what was said here lately, also when it was edited a little', () => {
    for (const language of languages) {
      for (const tone of tones) {
        let recent: string[] = [];
        for (let turn = 0; turn < 12; turn += 1) {
          const one = review({ key: `avito:${turn}`, text: 'слова', author: 'Иван К.' });
          const [first] = proposeReplies(one, { tone, language, recent });
          if (!first) throw new Error('no proposal');
          for (const used of recent.slice(0, 3)) expect(likeness(normal(first.text), normal(used))).toBeLessThan(0.5);
          recent = [`${first.text} Ждём вас.`, ...recent].slice(0, 10);
        }
      }
    }
  });

  test('the topic told by the words comes first', () => {
    const first = (text: string, tone: 'positive' | 'negative') => proposeReplies({ ...worded, text }, { tone, language: 'ru', recent: [] })[0]?.template;
    expect(first('Ждали заказ полтора часа', 'negative')).toBe('ru-negative-waiting');
    expect(first('Вежливый персонал', 'positive')).toBe('ru-positive-service');
    expect(first('Спасибо вам, Марине отдельно', 'positive')).toBe('ru-positive-person');
  });

  test('kind of reply, form of address and voice are as asked', () => {
    for (const language of languages) {
      for (const tone of tones) {
        for (const use of ['first', 'follow-up', 'private', 'fixed', 'address', 'malicious'] as const) {
          const three = proposeReplies(worded, { tone, language, recent: [], use });
          expect(new Set(three.map(({ text }) => text)).size, `${language} ${tone} ${use}`).toBe(3);
        }
      }
    }
    const of = (id: string) => templates.find((one) => one.id === id);
    const negative = { tone: 'negative', language: 'ru', recent: [] } as const;
    expect(of(proposeReplies(worded, { ...negative, use: 'fixed' })[0]?.template ?? '')?.use).toBe('fixed');
    expect(of(proposeReplies(worded, { ...negative, tone: 'positive', use: 'malicious' })[0]?.template ?? '')?.use).toBe('malicious');
    expect(of(proposeReplies({ ...worded, text: 'Ужас' }, { ...negative, form: 'near' })[0]?.template ?? '')?.form).toBe('near');
    expect(of(proposeReplies({ ...worded, text: 'Ужас' }, { ...negative, voice: 'formal' })[0]?.template ?? '')?.voice).toBe('formal');
    for (const one of [worded, review({ rating: 5, ratingScale: 5 })]) {
      for (const tone of ['positive', 'negative'] as const) for (const { template } of proposeReplies(one, { ...negative, tone })) expect(of(template)?.form).toBe('distant');
    }
  });

  test('what did badly steps back: rewritten every time, or opened again', () => {
    const options = { tone: 'positive', language: 'ru', recent: [] } as const;
    const [best] = proposeReplies(worded, options);
    const history = { [best?.template ?? '']: { used: 40, editedShare: 0.9, reopened: 38 } };
    expect(proposeReplies(worded, { ...options, history })[0]?.template).not.toBe(best?.template);
    expect(proposeReplies(worded, { ...options, history: { [best?.template ?? '']: { used: 40, editedShare: 0, reopened: 0 } } })[0]?.template).toBe(best?.template);
  });

  test('what the platform would not take comes last', () => {
    for (const { text } of proposeReplies(worded, { tone: 'negative', language: 'ru', recent: [], limit: 300 })) expect(text.length).toBeLessThanOrEqual(300);
    expect(proposeReplies(worded, { tone: 'negative', language: 'ru', recent: [], limit: 10 })).toHaveLength(3);
  });

  test('the company’s own templates come first; what they lack is named, and ours make three', () => {
    const own = { ...templates[0], id: 'own', tone: 'negative', language: 'ru', answers: 'any', topics: [], blocks: [{ kind: 'offer', variants: ['Просим прощения. Пишите: {contact}.'] }] } as Template;
    const options = { tone: 'negative', language: 'ru', recent: [], templates: [own] } as const;
    const [first, ...others] = proposeReplies(worded, options);
    expect(first).toMatchObject({ template: 'own', missing: ['contact'], text: 'Просим прощения. Пишите: {contact}.' });
    expect(others).toHaveLength(2);
    expect(proposeReplies(worded, { ...options, values: { contact: '@most' } })[0]).toMatchObject({ missing: [], text: 'Просим прощения. Пишите: @most.' });
  });

  test('what reads like a recent reply comes last and says so', () => {
    const own = { ...templates[0], id: 'own', tone: 'positive', language: 'ru', answers: 'any', topics: [], blocks: [{ kind: 'thanks', variants: ['Большое спасибо за ваш добрый отзыв, ждём вас снова.'] }] } as Template;
    const three = proposeReplies(worded, { tone: 'positive', language: 'ru', recent: ['Другое.', 'Большое спасибо за ваш добрый отзыв, ждём вас снова!'], templates: [own] });
    expect(three).toHaveLength(3);
    expect(three.map(({ same }) => same)).toEqual([null, null, { at: 1, likeness: 1 }]);
  });

  test('any review at all: three clean proposals', () => {
    const line = fc.option(fc.string({ unit: 'grapheme', maxLength: 60 }), { nil: null });
    fc.assert(
      fc.property(line, line, line, fc.constantFrom(...languages), fc.constantFrom(...tones), (author, name, text, language, tone) => {
        const three = proposeReplies(review({ author, text }), { tone, language, recent: [text ?? ''], place: name });
        expect(three).toHaveLength(3);
        for (const { text: reply } of three) expect(leftoverPlaceholders(reply)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('replyLanguage: the language of the review', () => {
  test.each([
    ['Очень вкусно', null, 'ru'],
    ['Very tasty', null, 'en'],
    ['Very tasty', 'ru', 'ru'],
    ['很好吃', null, 'zh'],
    ['很好吃', 'ru', 'zh'],
    ['Очень вкусно', 'en', 'ru'],
    ['Купил Samsung Galaxy, доволен', null, 'ru'],
    ['wifi很快', null, 'zh'],
    [null, 'en', 'en'],
    [null, 'zh-CN', 'zh'],
    [null, null, 'ru'],
    ['👍', 'en-US', 'en'],
    ['OK', null, 'ru'],
    ['Sehr gut gegessen', 'de', 'en'],
    ['とても美味しかった', 'ja', 'ru'],
  ])('%s (%s) → %s', (text, language, expected) => {
    expect(replyLanguage(review({ text, language }))).toBe(expected);
  });
});
