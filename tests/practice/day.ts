import { settle } from './town.ts';
import { DAY, HOUR, type Said } from './town-words.ts';
import { addReview, type NewPlace, type World } from './world.ts';

/**
 * The practice day of `npm test`: six check points of an invented company, three reviews at each that were there yesterday, and
 * twenty new ones: fourteen positive, four mixed, two negative. All names and words are invented.
 */

export interface DayPlace {
  name: string;
  /** Where the company reads and answers. */
  address: string;
  reviews: number;
}

const sprav = (id: string): string => `https://yandex.ru/sprav/${id}/p/edit/reviews/`;

interface Told {
  place: NewPlace;
  address: string;
  fresh: Omit<Said, 'reply'>[];
}

/** The negative one that is a fault of the product: it goes to the quality department. */
export const FAULTY = 'Ростислав Ковш';

const told: Told[] = [
  {
    place: { platform: 'yandex-maps', id: '1204500701', slug: 'pekarnya_kolos', name: 'Пекарня «Колос» на Мельничной' },
    address: sprav('1204500701'),
    fresh: [
      { author: 'Агата Синица', rating: 5, ago: 2 * HOUR, text: 'Ржаной хлеб на закваске – лучший в районе, и продавец Рита всегда подскажет.' },
      { author: 'Прохор Ладья', rating: 5, ago: 4 * HOUR, text: 'Булочки с маком тёплые даже в восемь вечера.' },
      { author: FAULTY, rating: 1, ago: 6 * HOUR, text: 'В батоне попался кусок плёнки. Ребёнок чуть не подавился. Это опасно.' },
      { author: 'Майя Крылова', rating: 4, ago: 8 * HOUR, text: 'Вкусно, уютно, персонал приветливый.' },
    ],
  },
  {
    place: { platform: 'yandex-maps', id: '1204500702', slug: 'pekarnya_kolos_2', name: 'Пекарня «Колос» у вокзала' },
    address: sprav('1204500702'),
    fresh: [
      { author: 'Демид Порог', rating: 5, ago: 3 * HOUR, text: 'Беру здесь пироги в дорогу, всегда свежие.' },
      { author: 'Нина Осока', rating: 3, ago: 5 * HOUR, text: 'Выпечка хорошая, но мест мало и душно.' },
      { author: 'Гордей Плёс', rating: 5, ago: 9 * HOUR, text: 'Быстро, вежливо, слойка с сыром отличная.' },
      { author: 'Юлия Ветла', rating: 5, ago: 11 * HOUR, text: 'Спасибо девушкам на кассе, помогли выбрать торт.' },
    ],
  },
  {
    place: { platform: 'yandex-maps', id: '1204500703', slug: 'chaynaya_kolos', name: 'Чайная «Колос»' },
    address: sprav('1204500703'),
    fresh: [
      { author: 'Зоя Межа', rating: 2, ago: 4 * HOUR, text: 'Прождали заказ сорок минут, чай принесли остывший, никто не извинился.' },
      { author: 'Тихон Бродов', rating: 5, ago: 7 * HOUR, text: 'Травяной сбор и тишина – то, что нужно после работы.' },
      { author: 'Ева Ручей', rating: 5, ago: 10 * HOUR, text: 'Красивая посуда, внимательный официант.' },
    ],
  },
  {
    place: { platform: 'yandex-maps', id: '1204500704', slug: 'konditerskaya_kolos', name: 'Кондитерская «Колос»' },
    address: sprav('1204500704'),
    fresh: [
      { author: 'Савва Кремень', rating: 5, ago: 5 * HOUR, text: 'Торт на юбилей сделали точно по рисунку, гости в восторге.' },
      { author: 'Лидия Пашня', rating: 3, ago: 8 * HOUR, text: 'Крем вкусный, коржи суховаты.' },
      { author: 'Осип Туман', rating: 5, ago: 12 * HOUR, text: 'Эклеры с фисташкой – каждый раз радость.' },
    ],
  },
  {
    place: { platform: '2gis', id: '70000001000000701', name: 'Пекарня «Колос» на Садовой' },
    address: 'https://account.2gis.com/orgs/70000001000000701/reviews',
    fresh: [
      { author: 'Варлам Сень', rating: 5, ago: 6 * HOUR, text: 'Чисто, светло, всегда есть цельнозерновой.' },
      { author: 'Клара Уклейка', rating: 3, ago: 9 * HOUR, text: 'Хлеб хороший, но утром не хватает продавцов.' },
      { author: 'Ефим Затон', rating: 5, ago: 13 * HOUR, text: 'Приветливые люди и честная цена.' },
    ],
  },
  {
    place: { platform: 'yandex-maps', id: '1204500705', slug: 'lavka_kolos', name: 'Лавка «Колос»' },
    address: sprav('1204500705'),
    fresh: [
      { author: 'Рената Вишня', rating: 5, ago: 7 * HOUR, text: 'Мука, отруби, закваска – всё для домашнего хлеба.' },
      { author: 'Назар Голубь', rating: 3, ago: 10 * HOUR, text: 'Ассортимент хороший, а вход найти трудно.' },
      { author: 'Полина Верша', rating: 5, ago: 14 * HOUR, text: 'Продавец рассказал, как хранить закваску. Всё получилось.' },
    ],
  },
];

/** What stood there yesterday already, answered. */
const before: Said[] = [
  { author: 'Аким', rating: 5, ago: 3 * DAY, text: 'Хожу сюда каждую неделю.', reply: 'Аким, спасибо. До встречи на неделе.' },
  { author: 'Берта', rating: 4, ago: 5 * DAY, text: 'Всё понравилось.', reply: 'Берта, благодарим за добрые слова.' },
  { author: 'Виктор Ю.', rating: 5, ago: 8 * DAY, text: 'Рекомендую соседям.', reply: 'Виктор, спасибо, что рассказываете о нас.' },
];

/** Puts the company into the world as it stood yesterday evening. */
export function settleCompany(world: World): DayPlace[] {
  for (const { place } of told) settle(world, place, before);
  return told.map(({ place, address }) => ({ name: place.name, address, reviews: before.length }));
}

/** The morning's reviews appear. Returns how many came, place by place in the order of the check. */
export function morning(world: World): DayPlace[] {
  return told.map(({ place, address, fresh }) => {
    for (const { ago, ...review } of fresh) addReview(world, place.id, { ...review, at: world.now() - ago });
    return { name: place.name, address, reviews: fresh.length };
  });
}
