import { describe, expect, test } from 'vitest';
import { addressed, namesAnother } from '../../../lib/page/addressed.ts';

describe('whom the words of a box address', () => {
  test.each([
    ['Ответить Марине', 'Марине'],
    ['Ответ для Марины Костюк…', 'Марины Костюк'],
    ['Ответить пользователю Zimin_85', 'Zimin'],
    ['Ответить @zimin', 'zimin'],
    ['Ваш ответ для «Лугина В.»', 'Лугина В.'],
    ['Відповідь Оксані', 'Оксані'],
    ['Reply to Anna B.', 'Anna B.'],
    ['Replying to @anna', 'anna'],
    ['Write a response to O’Neill', 'O’Neill'],
    ['Antwort an Jörg', 'Jörg'],
    ['Répondre à Léa Martin', 'Léa Martin'],
    ['Responder a Lucía', 'Lucía'],
    ['Rispondi a Gianni', 'Gianni'],
    ['Odpowiedz Annie', 'Annie'],
    ['回复 @小林', '小林'],
    ['回复 小林雨：', '小林雨'],
    ['回复小林:', '小林'],
  ])('«%s»: %s', (label, name) => {
    expect(addressed(label)).toBe(name);
  });

  test.each([
    'Ответ компании', 'Ответ на отзыв', 'Ответить', 'Напишите ответ клиенту', 'Ответить Покупателю', 'Ответ Продавца', 'Ответить на Отзыв', 'Ваш ответ', 'Текст ответа',
    'Reply to the review', 'Reply to Review', 'Reply to Customer', 'Public reply', 'Your response', 'Antwort an den Kunden', 'Répondre à l’avis', 'Responder a la reseña',
    '回复', '回复评论', '请输入回复内容', '回复 评论', '回复内容：', '',
  ])('«%s» names nobody', (label) => {
    expect(addressed(label)).toBeNull();
  });
});

describe('whether a box is another customer’s', () => {
  const others = ['Марина Костюк', 'Пётр Зимин', '小林雨'];

  test.each([
    ['Ответить Марине', 'Пётр Зимин'],
    ['Ответ для Марины Костюк', 'Мария Костенко'],
    ['Reply to Anna', 'Peter Zimin'],
    ['Ответить Льву', 'Анна'],
    ['回复 @小林雨', '王芳'],
    ['Марина Костюк, ваш ответ', 'Пётр Зимин'],
    ['Ответить Марине', null],
  ])('«%s» at the review of %s', (label, author) => {
    expect(namesAnother(label, author, others)).toBe(true);
  });

  test.each([
    ['Ответить Марине', 'Марина Костюк'],
    ['Ответить Марине', 'Марина'],
    ['Ответ для Петра Зимина', 'Пётр Зимин'],
    ['Reply to Anna', 'Anna B.'],
    ['Reply to Anna Berg', 'Anna B.'],
    ['Ответить Льву', 'Лев'],
    ['Ответить @zimin', 'zimin'],
    ['回复 @小林雨', '小林雨'],
    ['Марина Костюк, ваш ответ', 'Марина Костюк'],
    ['Марина Костюк', 'Марина'],
    ['Ответ компании', 'Пётр Зимин'],
    ['Марина, напишите ответ', 'Пётр Зимин'],
    ['Ответить Ивану', null],
    ['Введите ответ', null],
  ])('not «%s» at the review of %s', (label, author) => {
    expect(namesAnother(label, author, others)).toBe(false);
  });
});
