import { describe, expect, test } from 'vitest';
import { likeness } from '../../../lib/model/likeness.ts';
import { normal } from '../../../lib/model/words.ts';
import { leftoverPlaceholders, render, type Template } from '../../../lib/reply/template.ts';
import { templates } from '../../../lib/reply/templates.ts';

const languages = ['ru', 'en', 'zh'] as const;
const name = { ru: 'Анна', en: 'Grace', zh: '王小明' };
const place = 'Кофейня у моста';

const groups = new Map<string, Template[]>();
for (const one of templates) {
  const group = `${one.language} ${one.tone} ${one.answers}`;
  groups.set(group, [...(groups.get(group) ?? []), one]);
}
const filled = (one: Template) => render(one, { name: name[one.language], place });
const bare = (one: Template) => render(one, { name: null, place: null });
const of = (tone: Template['tone']) => templates.filter((one) => one.tone === tone);

const thanks = /спасибо|благодар|thank|grateful|appreciate|谢谢|感谢/i;
const apology = /извин|прости|прощени|apolog|sorry|forgive|抱歉|对不起|道歉|致歉|原谅|见谅/i;
const responsibility =
  /ответственность|отвечаем мы|ошибка на нашей стороне|вина (?:здесь )?наша|берём это на себя|мы где-то не справились|responsib|mistake is ours|fault is ours|upon ourselves|责任|失误|是我们的错|是我们没有做好/i;
const step = /разбер|проверит|проверить|проверим|выясним|переда[её]м|рассмотрит|go through|check|look(?:ing)? into|find out|review your|passing|going to our|核查|核实|转交|查清|查明|了解经过|处理/i;
const privately = /личн|в чате|privat|in the chat|私信/i;
const excuse = /но вы |вы сами|не наша вина|к сожалению, мы не|однако|if you had|you should have|not our fault|however|unfortunately|但是您|不是我们的|您自己/i;
const reward = /скидк|подар|бонус|купон|промокод|приз(?:ы|а|ов)?(?![а-яё])|кэшбэк|балл|discount|gift|bonus|coupon|voucher|cashback|reward|优惠|赠|返现|红包|折扣|礼品|积分/i;

describe('the approved set', () => {
  test.each(languages)('%s: at least four for each tone and for stars without words', (language) => {
    for (const group of ['positive words', 'neutral any', 'negative words', 'positive stars', 'negative stars']) {
      expect(groups.get(`${language} ${group}`)?.length ?? 0, group).toBeGreaterThanOrEqual(4);
    }
  });

  test('ids are unique and tell language and tone', () => {
    expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
    for (const { id, language, tone } of templates) expect(id.startsWith(`${language}-${tone}-`)).toBe(true);
  });

  test('two of one kind never read as the same reply', () => {
    for (const group of groups.values()) {
      for (const [at, one] of group.entries()) {
        for (const other of group.slice(at + 1)) expect(likeness(normal(filled(one)), normal(filled(other))), `${one.id} ${other.id}`).toBeLessThan(0.4);
      }
    }
  });
});

describe('what the regulation asks of a reply', () => {
  test('A4: a positive one thanks and speaks to the person, by name when there is one', () => {
    for (const one of of('positive')) {
      expect(bare(one), one.id).toMatch(thanks);
      expect(bare(one), one.id).toMatch(/вас|вам|ваш|you|您/i);
      expect(filled(one), one.id).toContain(name[one.language]);
      expect(one.clauses).toContain('A4');
    }
  });

  test('A5: a neutral one thanks and asks what could be better', () => {
    for (const one of of('neutral')) {
      expect(bare(one), one.id).toMatch(thanks);
      expect(bare(one).match(/[?？]/g), one.id).toHaveLength(1);
      expect(filled(one), one.id).toContain(name[one.language]);
      expect(one.clauses).toContain('A5');
    }
  });

  test('A6: a negative one apologises, takes responsibility and says the next step', () => {
    for (const one of of('negative')) {
      expect(bare(one), one.id).toMatch(apology);
      expect(bare(one), one.id).toMatch(responsibility);
      if (one.answers === 'words') expect(bare(one), one.id).toMatch(step);
      expect(one.clauses).toContain('A6');
    }
  });

  test('A11: a negative one leads to a private talk, neither argues nor excuses itself, and none is loud', () => {
    for (const one of of('negative')) {
      expect(bare(one), one.id).toMatch(privately);
      expect(bare(one), one.id).not.toMatch(/[!！]/);
    }
    for (const one of templates) {
      expect(one.text, one.id).not.toMatch(excuse);
      expect(one.text.match(/[!！]/g)?.length ?? 0, one.id).toBeLessThanOrEqual(1);
      expect(one.clauses).toContain('A11');
    }
  });

  test('A11: every one thanks', () => {
    for (const one of templates) expect(bare(one), one.id).toMatch(thanks);
  });

  test('C8: none offers a reward', () => {
    for (const one of templates) expect(one.text, one.id).not.toMatch(reward);
  });

  test('Russian says «вы» and never tells the sex of the customer', () => {
    for (const one of templates.filter(({ language }) => language === 'ru')) {
      expect(one.text, one.id).not.toMatch(/(^|[^а-яё])(ты|тебя|тебе|твой|твоя|твою)([^а-яё]|$)/i);
      expect(one.text, one.id).not.toMatch(/уважаем(?:ый|ая)|дорог(?:ой|ая)|довол(?:ен|ьна)[^а-яё]|остал(?:ся|ась)/i);
    }
  });
});

describe('name and place', () => {
  test('the name stands in address only: next to a comma, or after a greeting in English', () => {
    for (const { id, language, text } of templates) {
      for (const [, before = '', after = ''] of text.matchAll(/(.{0,8})\{name\}(.{0,2})/g)) {
        const address = /[,，] ?$|\[$/.test(before) || /[,，]/.test(after) || (language === 'en' && /(?:Hello|Hi|day)\[ $/.test(before));
        expect(address, id).toBe(true);
      }
    }
  });

  test('the place stands between quotes and is never declined; both are always optional', () => {
    for (const { id, text } of templates) {
      for (const match of text.matchAll(/(.)\{place\}(.)/g)) expect(['«»', '“”'], id).toContain(`${match[1]}${match[2]}`);
      expect(text.replace(/\[[^[\]]*\]/g, ''), id).not.toMatch(/[{}]/);
    }
  });

  test('with and without values the text is clean', () => {
    for (const one of templates) {
      for (const text of [bare(one), filled(one), render(one, { name: name[one.language], place: null }), render(one, { name: null, place })]) {
        expect(leftoverPlaceholders(text), one.id).toEqual([]);
        expect(text, one.id).not.toMatch(/[{}[\]]| {2}| [,.!?:;]|,,|,\.|^\P{L}|，，|，。/u);
        expect(text[0], one.id).toBe(text[0]?.toUpperCase());
        expect(text, one.id).toMatch(/[.!?。！？]$/);
      }
    }
  });

  test('a value is taken as it is, even when it looks like the template language', () => {
    const template: Template = { id: 'x', language: 'ru', tone: 'positive', answers: 'any', clauses: [], text: 'спасибо[, {name}].' };
    expect(render(template, { name: '{place}$&[x]', place: 'нет' })).toBe('Спасибо, {place}$&[x].');
  });

  test('a text that cannot do without a missing value is refused', () => {
    const template: Template = { id: 'x', language: 'ru', tone: 'positive', answers: 'any', clauses: [], text: 'Спасибо, {name}.' };
    expect(() => render(template, { name: null, place: null })).toThrow('needs a value');
  });
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
