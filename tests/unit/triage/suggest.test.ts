import { describe, expect, it } from 'vitest';
import { guessClass, guessPriority } from '../../../lib/triage/suggest.ts';
import { defaultRegulation } from '../../../lib/regulation/regulation.ts';

const said = (text: string) => ({ title: null, text, pros: null, cons: null });

describe('a suggested class (D1)', () => {
  it.each([
    ['Официант нахамил, администратор не вышел.', 'service', 'staff'],
    ['Ждали заказ сорок минут, доставка опоздала.', 'service', 'waiting'],
    ['Чайник сломался, брак, не принимают возврат по гарантии.', 'product', 'faulty'],
    ['Цены завышены, очень дорого.', 'price', null],
    ['The waiter was rude and the staff ignored us.', 'service', 'staff'],
    ['等了一个小时，上菜太慢。', 'service', 'waiting'],
  ])('«%s» is %s › %s, by words of its own', (text, of, sub) => {
    const guess = guessClass(said(text));
    expect(guess).toMatchObject({ class: of, sub });
    for (const word of guess?.words ?? []) expect(text.toLowerCase()).toContain(word);
    expect(guess?.words.length).toBeGreaterThan(0);
  });

  it('is none without words that tell, and for mere praise of a person', () => {
    expect(guessClass(said('Нормально.'))).toBeNull();
    expect(guessClass(said('Отдельная благодарность!'))).toBeNull();
    expect(guessClass({ title: null, text: null, pros: null, cons: null })).toBeNull();
  });

  it('names only classes and sub-classes that our regulation has', () => {
    const { classes } = defaultRegulation(0);
    for (const text of ['суп', 'товар', 'брак', 'запись', 'персонал', 'очередь', 'туалет', 'цена']) {
      const guess = guessClass(said(text));
      const found = classes.find(({ id }) => id === guess?.class);
      expect(found, text).toBeDefined();
      if (guess?.sub !== null) expect(found?.subs.map(({ id }) => id), text).toContain(guess?.sub);
    }
  });
});

describe('a suggested priority (D4)', () => {
  it.each([
    ['После салата отравились всей семьёй, вызывали скорую.', 'urgent', 'отравились'],
    ['Приложение не открывается, причём у всех.', 'urgent', 'у всех'],
    ['Списали дважды, верните деньги, иначе иду в суд.', 'important', 'в суд'],
    ['We all got food  poisoning after the buffet.', 'urgent', 'food poisoning'],
    ['They charged twice and it is a scam.', 'important', 'scam'],
    ['吃完食物中毒住院了。', 'urgent', '食物中毒'],
    ['一直不退款，我要起诉。', 'important', '起诉'],
  ])('«%s» is %s, because of «%s»', (text, priority, word) => {
    const guess = guessPriority(said(text));
    expect(guess?.priority).toBe(priority);
    expect(guess?.words).toContain(word);
  });

  it('is none for usual remarks, and words inside of others tell nothing', () => {
    for (const text of ['Вкусно и недорого.', 'Пожарские котлеты хороши.', 'Судак свежий.', 'Fireplace is cosy, we loved it.', '味道很好，下次再来。']) expect(guessPriority(said(text)), text).toBeNull();
  });

  it('takes its time of any text', () => {
    const start = performance.now();
    guessPriority(said('а у всех '.repeat(5_000)));
    guessPriority(said('не '.repeat(20_000)));
    expect(performance.now() - start).toBeLessThan(500);
  });
});
