import { describe, expect, test } from 'vitest';
import { usableName, usablePlace } from '../../../lib/reply/name.ts';

describe('a name to address the customer by (A4)', () => {
  test.each([
    ['Анна П.', 'Анна'],
    ['Анна', 'Анна'],
    ['анна', 'Анна'],
    ['АННА', 'Анна'],
    ['  Семён   Кравцов ', 'Семён'],
    ['Петрова Анна', 'Анна'],
    ['Петрова Анна Сергеевна', 'Анна'],
    ['Анна Сергеевна', 'Анна'],
    ['Анна-Мария К.', 'Анна-Мария'],
    ['Мавжуда К.', 'Мавжуда'],
    ['Константин В.', 'Константин'],
    ['Марина К.', 'Марина'],
    ['Анна 🌸', 'Анна'],
    ['Любовь Котова', 'Любовь'],
  ])('ru: «%s» → %s', (author, expected) => {
    expect(usableName(author, 'ru')).toBe(expected);
  });

  test.each([
    'user123',
    'Анна123',
    'Анна 1985',
    'Покупатель',
    'Покупатель П.',
    'Пользователь скрыл имя',
    'Аноним',
    'anna@example.com',
    'anna_p',
    'Anna',
    'Anna P.',
    'Аnna',
    'А',
    'А.',
    'ЙЦУКЕН',
    'Котик',
    'Сладкая Булочка',
    'Любовь моя',
    'Анна и Пётр',
    'Петрова А.',
    'Ивашенко О',
    'Злой К.',
    'Мастер Ю.',
    'Вкусно П.',
    'Местный Э.',
    'Кот Б.',
    'Имя скрыто',
    '{name}',
    '<b>Анна</b>',
    'ООО Ромашка',
    '***',
    '',
    ' ',
    '王小明',
  ])('ru: «%s» gives none', (author) => {
    expect(usableName(author, 'ru')).toBeNull();
  });

  test.each([
    ['Grace H.', 'Grace'],
    ['John Smith', 'John'],
    ['mary', 'Mary'],
    ['Oluwaseun A.', 'Oluwaseun'],
  ])('en: "%s" → %s', (author, expected) => {
    expect(usableName(author, 'en')).toBe(expected);
  });

  test.each(['Amazon Customer', 'A Google User', 'user 7', 'JohnS99', 'Sunshine', 'john_smith', 'Anonymous', 'Local G.', 'Happy C.', 'Traveler J.', 'Verified B.', 'Family P.', 'X', 'Анна', 'Dragon Slayer'])(
    'en: "%s" gives none',
    (author) => {
      expect(usableName(author, 'en')).toBeNull();
    },
  );

  test.each([
    ['王小明', '王小明'],
    ['李女士', '李女士'],
    ['欧阳晓', '欧阳晓'],
  ])('zh: %s → %s', (author, expected) => {
    expect(usableName(author, 'zh')).toBe(expected);
  });

  test.each(['张**', '张', '匿名用户', '爱吃鱼的猫', '小米粥', '张小姐的店', 'Anna', 'user123', '王大', '方便', '谢谢', '马上', '石头', '周末', '夏天', '任性', '熊猫', '钱包', '万一'])('zh: %s gives none', (author) => {
    expect(usableName(author, 'zh')).toBeNull();
  });

  test('no author, no name', () => {
    expect(usableName(null, 'ru')).toBeNull();
  });

  test('a very long line is looked at in bounded time', () => {
    const start = performance.now();
    expect(usableName('Анна-'.repeat(20_000), 'ru')).toBeNull();
    expect(performance.now() - start).toBeLessThan(50);
  });
});

describe('the place in the signature', () => {
  test('a plain name, its outer quotes taken off', () => {
    expect(usablePlace('Кофейня у моста')).toBe('Кофейня у моста');
    expect(usablePlace('«Кофейня у моста»')).toBe('Кофейня у моста');
  });
  test.each([null, 'Кофе «Мост»', 'a'.repeat(41), '{place}', '12345', '', 'Мост [старый]'])('«%s» is not said', (name) => {
    expect(usablePlace(name)).toBeNull();
  });
});
