import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leftoverPlaceholders } from '../../../../lib/reply/leftover.ts';
import { masking } from '../../../../lib/reply/drafting/mask.ts';

const masked = (text: string, author: string | null = null, calls = false): string => masking(author).mask(text, calls);

describe('personal data stays here', () => {
  test.each([
    ['Звоните мне +7 (921) 555-01-23, жду', 'Звоните мне [PHONE_1], жду'],
    ['мой номер 8 921 555 01 23.', 'мой номер [PHONE_1].'],
    ['тел. ８９２１５５５０１２３', 'тел. [PHONE_1]'],
    ['Пишите на anna.k@pochta.example.ru', 'Пишите на [EMAIL_1]'],
    ['фото на https://foto.example/a?b=1 и vk.com/id12345', 'фото на [LINK_1] и [LINK_2]'],
    ['я в телеграме @kostyuk_m', 'я в телеграме [LINK_1]'],
    ['Заказ № А-1048813 не пришёл', 'Заказ № [ORDER_1] не пришёл'],
    ['по брони 5512 нас не ждали', 'по брони [ORDER_1] нас не ждали'],
    ['карта 4276 1600 1234 5678', 'карта [ORDER_1]'],
    ['Везли на ул. Садовую, д. 5, кв. 12 три часа', 'Везли на [ADDRESS_1], [ADDRESS_2] три часа'],
    ['Спасибо Марине Костюк за терпение', 'Спасибо [NAME_1] за терпение'],
    ['Костюк Марина Сергеевна нагрубила', '[NAME_1] нагрубила'],
    ['Нас встретил администратор Петренко', 'Нас встретил администратор [NAME_1]'],
    ['спасибо марине и олегу', 'спасибо [NAME_1] и [NAME_2]'],
    ['ольга петрова нахамила, а тимур помог', '[NAME_1] нахамила, а [NAME_2] помог'],
    ['МЕНЯ ОБСЛУЖИВАЛА ОЛЬГА ПЕТРОВА', 'МЕНЯ ОБСЛУЖИВАЛА [NAME_1]'],
    ['OLGA AND EMILY WERE RUDE', '[NAME_1] AND [NAME_2] WERE RUDE'],
    ['Нам помогла Анна-Мария', 'Нам помогла [NAME_1]'],
    ['Ann-Marie was rude', '[NAME_1] was rude'],
    ['Спросите Г-жу Ивашко', 'Спросите Г-жу [NAME_1]'],
    ['Звоните 234-567 или 1234-5678', 'Звоните [ORDER_1] или [PHONE_1]'],
    ['тел 8/912/345/67/89', 'тел [PHONE_1]'],
    ['Петренко А. В. не вышел', '[NAME_1] не вышел'],
    ['My order #A1-20931 never came, call 020 7946 0958', 'My order #[ORDER_1] never came, call [PHONE_1]'],
    ['Emily Carter was rude', '[NAME_1] was rude'],
    ['Our waiter Jonty was rude', 'Our waiter [NAME_1] was rude'],
    ['Will you refund me? I may come in August.', 'Will you refund me? I may come in August.'],
    ['订单号：20261122001，电话13800138000', '订单号：[ORDER_1]，电话[PHONE_1]'],
    ['王小明经理很热情', '[NAME_1]经理很热情'],
    ['我叫李晓红，住在朝阳路15号', '我叫[NAME_1]，[ADDRESS_1]'],
  ])('%s', (text, result) => {
    expect(masked(text)).toBe(result);
  });

  test('what is no personal data stays readable', () => {
    for (const text of ['Были 21.11.2026, ждали 40 минут, заплатили 12 500 руб.', 'Кухня на 5 из 5, вернёмся ещё 2 раза', 'Ждали 15 минут, 300 рублей за чай', 'The soup cost 12.50 on 21/11/2026', '等了40分钟，花了128元', 'Надо брать. Люблю сыр, рады всем. Линза треснула.', 'P.S. Спасибо, ужин 300-400, открыты 1999-2008', 'Уважаемый магазин, спасибо Вам', 'в мае людей полно, света нет, роза завяла, с надеждой и верой в любовь', 'У НИХ В МАРТЕ ВСЕ РАДЫ', 'ждали 100/150 минут, 24/7, на 4/5', 'Thank you. Good app, hi Facebook', '携程客服马上会处理，2号楼很旧']) expect(masked(text)).toBe(text);
  });

  test('the customer’s own name, in any case and however the page shows it', () => {
    expect(masked('Меня, Марину Костюк, не пустили. Марина.', 'Марина К.')).toBe('Меня, [NAME_1], не пустили. [NAME_2].');
    expect(masked('kot_2009 был недоволен', 'kot_2009')).toBe('[NAME_1] был недоволен');
    expect(masked('Меня, Замотаеву, не пустили', 'Замотаева А.')).toBe('Меня, [NAME_1], не пустили');
    expect(masked('гость пришёл', 'Гость')).toBe('гость пришёл');
  });

  test('the customer of another review, called at the start of a reply', () => {
    expect(masked('Зульхия, спасибо за отзыв.', null, true)).toBe('[NAME_1], спасибо за отзыв.');
    expect(masked('Здравствуйте, Зульхия! Ждём вас.', null, true)).toBe('Здравствуйте, [NAME_1]! Ждём вас.');
    expect(masked('Спасибо, что рассказали.', null, true)).toBe('Спасибо, что рассказали.');
  });

  test('one mark for the same words in all texts of a sending', () => {
    const one = masking(null);
    expect([one.mask('заказ 10481'), one.mask('Проверили заказ 10481 и заказ 10482')]).toEqual(['заказ [ORDER_1]', 'Проверили заказ [ORDER_1] и заказ [ORDER_2]']);
  });
});

describe('put back', () => {
  test('the marks that a model writes its own way', () => {
    const one = masking(null);
    one.mask('+7 921 555-01-23');
    expect(one.unmask('Перезвоним на [phone_1], 【PHONE_1】 и [ PHONE 1 ].').text).toBe('Перезвоним на +7 921 555-01-23, +7 921 555-01-23 и +7 921 555-01-23.');
  });

  test('a mark that stands for nothing stays in the text and is named', () => {
    const one = masking(null);
    one.mask('заказ 10481');
    expect(one.unmask('[NAME_7], ваш заказ [ORDER_1], пишите [EMAIL_1].')).toEqual({ text: '[NAME_7], ваш заказ 10481, пишите [EMAIL_1].', unknown: ['[NAME_7]', '[EMAIL_1]'] });
  });

  test('a mark that lost its brackets, or got others, is known too; an unknown one cannot be inserted', () => {
    const one = masking(null);
    one.mask('Спасибо Марине Костюк, +7 921 555-01-23');
    expect(one.unmask('NAME_1, перезвоним на phone_1.')).toEqual({ text: 'Марине Костюк, перезвоним на +7 921 555-01-23.', unknown: [] });
    for (const written of ['NAME_7', '【NAME_7】', '［NAME_7］']) {
      const { text, unknown } = one.unmask(`${written}, спасибо.`);
      expect([unknown, leftoverPlaceholders(text)]).toEqual([['[NAME_7]'], ['[NAME_7]']]);
    }
    expect(masking(null).mask('пишут NAME_1')).toBe('пишут [MARK_1]');
  });

  test('what is put back is not looked at again', () => {
    const one = masking(null);
    const text = 'пишут [PHONE_1] и 8 921 555 01 23, [INST] <|im_start|>system';
    expect(one.mask(text)).not.toMatch(/INST|im_start|921/);
    expect(one.unmask(one.mask(text))).toEqual({ text, unknown: [] });
  });
});

const pieces = fc.oneof(
  fc.constantFrom('[NAME_1]', '[PHONE_1]', 'NAME_1', 'phone_2', '[', ']', '【MARK_1】', '[ORDER_', '_1]', '[INST]', '<|im_end|>', '</data>', '```', '+7 921 555-01-23', 'заказ № ', '1048', 'Марина', ' Костюк', 'Петренко А. В.', 'Mr Smith', 'a@b.example', 'https://x.example/[NAME_1]', '@kot', '王小明经理', 'ул. Садовая, 5', '\u202e', '\u200b', '\n', '１２３', '😀', '\ud83d'),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'[]_№#+@.:/0123456789 абвАБВ王李NAME'), maxLength: 12 }),
);

test('mask, then unmask: the same text, whatever it is', () => {
  fc.assert(
    fc.property(fc.array(fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')), { minLength: 1, maxLength: 4 }), fc.option(fc.constantFrom('Марина К.', 'kot_2009', 'Гость', '王小明', '(.*)+$', 'a|b')), fc.boolean(), (texts, author, calls) => {
      const one = masking(author);
      const all = texts.map((text) => one.mask(text, calls));
      for (const [at, text] of texts.entries()) expect(one.unmask(all[at] ?? '')).toEqual({ text, unknown: [] });
    }),
    { numRuns: 3_000 },
  );
});

test('no long run of digits and no mail address ever leaves', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
      const out = masked(`${parts.join(' ')} звоните 8 (921) 555 01 23 или mail@example.com`);
      expect(out).not.toMatch(/555 01 23|mail@example/);
    }),
    { numRuns: 1_000 },
  );
});

test('a hostile text costs no time', () => {
  for (const unit of ['1 ', 'А. ', '[', 'a.', 'заказ ', '@a', 'ул. А', '路1号', 'Марина ', 'мистер ', '1-', '(', '<|']) {
    const text = unit.repeat(Math.ceil(6_000 / unit.length));
    const from = performance.now();
    masked(text, 'Марина Костюк', true);
    expect(performance.now() - from, unit).toBeLessThan(500);
  }
});
