import { describe, expect, test } from 'vitest';
import en from '../../../assets/acts/en.json' with { type: 'json' };
import ru from '../../../assets/acts/ru.json' with { type: 'json' };
import zh from '../../../assets/acts/zh.json' with { type: 'json' };
import { ACT_NAMES, type Act } from '../../../lib/reply/acts/acts.ts';
import { actsIn } from '../../../lib/reply/acts/read.ts';
import { hashOf } from '../../tools/acts/examples.mjs';

const LANGUAGES = ['ru', 'en', 'zh'] as const;
const WEIGHTS = { ru, en, zh };

test.each(LANGUAGES)('%s: the weights were learnt from what stands here; otherwise: npm run train-acts', (language) => {
  expect(WEIGHTS[language].hash).toBe(hashOf(language));
});

/** One plain sentence for each act, and one that does none of them, as a person would say it. */
const PLAIN: Record<(typeof LANGUAGES)[number], Record<Act, string>> = {
  ru: {
    thanks: 'Спасибо вам за отзыв.',
    apology: 'Приносим вам свои извинения.',
    'pseudo-apology': 'Извините, если вам что-то показалось грубым.',
    responsibility: 'Это полностью наша вина.',
    solution: 'Завтра мы заменим вам чайник на новый.',
    contact: 'Напишите нам, пожалуйста, в личные сообщения.',
    question: 'Подскажите, пожалуйста, что именно вам не понравилось?',
    argument: 'На самом деле такого у нас никогда не было.',
    excuse: 'К сожалению, в тот день был большой наплыв гостей.',
    blame: 'Это вина курьерской службы, а не наша.',
    'promise-sum': 'В следующий раз подарим вам скидку 20 %.',
    'removal-request': 'Просим вас удалить отзыв.',
    reward: 'За отзыв на пять звёзд дарим десерт.',
  },
  en: {
    thanks: 'Thank you for your review.',
    apology: 'We are very sorry about this.',
    'pseudo-apology': 'We are sorry if you felt offended.',
    responsibility: 'This was entirely our fault.',
    solution: 'We will replace the kettle tomorrow.',
    contact: 'Please send us a private message.',
    question: 'Could you tell us what exactly went wrong?',
    argument: 'In fact, this has never happened here.',
    excuse: 'Unfortunately we were extremely busy that day.',
    blame: 'That is the courier’s fault, not ours.',
    'promise-sum': 'You will get a 20% discount next time.',
    'removal-request': 'Please remove your review.',
    reward: 'We give a free dessert for every five-star review.',
  },
  zh: {
    thanks: '感谢您的评价。',
    apology: '我们向您诚恳道歉。',
    'pseudo-apology': '如果让您觉得不舒服，那很抱歉。',
    responsibility: '这完全是我们的责任。',
    solution: '明天我们会给您换一个新的水壶。',
    contact: '请您私信联系我们。',
    question: '请问具体是哪里让您不满意？',
    argument: '事实上我们店从来没有出现过这种情况。',
    excuse: '由于当天客流量太大，人手不够。',
    blame: '这是快递公司的问题，不是我们的责任。',
    'promise-sum': '下次来给您打八折。',
    'removal-request': '请您把差评删掉。',
    reward: '五星好评送您一份甜品。',
  },
};
const NONE = { ru: 'Торт мы печём каждое утро по рецепту нашей бабушки.', en: 'Our bread is baked every morning at six.', zh: '面包是我们每天清晨现烤的。' };

describe.each(LANGUAGES)('%s: what a plain sentence does', (language) => {
  test.each(ACT_NAMES)('%s', (act) => {
    expect([...actsIn(PLAIN[language][act], language, '-')]).toContain(act);
  });
  test('nothing of all that', () => {
    expect([...actsIn(NONE[language], language, '+')]).toEqual([]);
  });
  test('what stands at the end of an endless sentence is seen too', () => {
    expect([...actsIn(`${`${NONE[language].slice(0, -1)}, `.repeat(40)}${PLAIN[language].thanks}`, language, '-')]).toContain('thanks');
  });
});
