import type { NewReview } from './world.ts';

/** What people said. All names and words are invented for this project. `ago` is milliseconds before now. */

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export type Said = Omit<NewReview, 'at' | 'reply'> & { ago: number; reply?: string };

const names = ['Агния', 'Богдан', 'Василиса', 'Глеб', 'Дина', 'Евсей', 'Жанна', 'Захар', 'Ия', 'Клим', 'Лада', 'Макар', 'Нонна', 'Остап', 'Полина', 'Родион', 'Софья', 'Тарас', 'Ульяна', 'Фёдор'];
const families = ['Бор', 'Вяз', 'Грач', 'Дуб', 'Ель', 'Жук', 'Зима', 'Ива', 'Клён', 'Луг', 'Мак', 'Нить', 'Омут', 'Пихта', 'Рой', 'Сом', 'Тис', 'Утро', 'Хмель', 'Чиж', 'Шум', 'Щука', 'Юг', 'Яр'];
const whats = ['Очередь', 'Касса', 'Вход', 'Зал', 'Кафе на втором этаже', 'Стойка справок', 'Парковка'];
const hows = ['работает быстро', 'закрыта без объявления', 'понравилась', 'как везде', 'стала лучше, чем весной', 'требует ремонта'];

export const coffee: Said[] = [
  { author: 'Марина Костюк', rating: 2, ago: 3 * HOUR, text: 'Ждали сорок минут, официант так и не подошёл. Кофе в итоге принесли холодным, счёт – сразу.' },
  { author: 'Тимур Аскаров', rating: 5, ago: 7 * HOUR, text: 'Бариста Лена запомнила, какой кофе я люблю, со второго раза. Сырники как у бабушки.' },
  { author: 'Olivia Brandt', rating: 4, ago: 11 * HOUR, language: 'en', text: 'Lovely place by the lake, the flat white was great. It was a bit cold near the door though.' },
  { author: 'Георгий П.', rating: 3, ago: 20 * HOUR, text: 'Нормально, но музыка слишком громкая, разговаривать трудно.' },
  { author: '陈立', rating: 5, ago: 26 * HOUR, language: 'zh', text: '咖啡很香，店员也很热情，下次还会再来。' },
  { author: 'Раиса Дмитриевна', rating: 1, ago: 2 * DAY, text: 'Обсчитали на сто рублей. Позвонила – сказали, перезвонят. Не перезвонили.', reply: 'Раиса Дмитриевна, простите нас. Деньги вернули на карту, старший смены вам позвонит сегодня.' },
  { author: 'Степан Лоза', rating: 5, ago: 5 * DAY, text: 'Лучшая терраса в городе.', photos: 2 },
  { author: 'Инна Верес', rating: 4, ago: 9 * DAY, text: '' },
  {
    author: 'Павел Крот', rating: 4, ago: 40 * DAY, photos: 1,
    text: 'Пришли впятером с детьми, без брони, в субботу утром. Нашли два стола рядом, сдвинули, принесли карандаши. Завтрак готовили минут двадцать пять, зато всё вышло горячим и сразу. Каша с грушей ушла первой, омлет с травами – второй. Из минусов: в туалете не было горячей воды, и пеленальный столик шатается. Если почините, будем ходить каждую неделю.',
    reply: 'Павел, спасибо! Столик починили в понедельник, воду – в тот же день. Ждём вас в субботу.',
  },
  { author: 'Дарья Ю.', rating: 5, ago: 410 * DAY, text: 'Открылись недавно, а уже любимое место.' },
];

export const museum: Said[] = [
  { author: 'Алла Верба', rating: 5, ago: 4 * HOUR, text: 'Экскурсовод рассказывал так, что дочь забыла про телефон.' },
  { author: 'Никита Рогов', rating: 2, ago: 30 * HOUR, text: 'Половина часов стоит, и об этом не предупреждают на кассе.' },
  { author: 'Фаина С.', rating: 4, ago: 6 * DAY, text: 'Маленький, но очень живой музей.', reply: 'Фаина, спасибо за добрые слова.' },
];

export const kettle: Said[] = [
  { author: 'Кристина', rating: 5, ago: 70 * DAY, pinned: true, product: 'белый', text: 'Пользуюсь полгода, накипи почти нет.', reply: 'Кристина, спасибо, что вернулись рассказать!' },
  { author: 'Руслан', rating: 1, ago: 2 * HOUR, product: 'чёрный', text: 'Отдам только в ремонт.', pros: 'Быстро греет', cons: 'На третий день потёк по шву' },
  { author: 'Эльвира', rating: 4, ago: 9 * HOUR, product: 'белый', text: 'Шнур коротковат, остальное хорошо.' },
  { author: 'Пётр', rating: 5, ago: 15 * HOUR, product: 'чёрный', text: '' },
  { author: 'Зоя', rating: 3, ago: 28 * HOUR, product: 'белый', text: 'Крышка открывается туго.', reply: 'Зоя, крышка разрабатывается за неделю. Если нет – заменим.' },
  ...Array.from({ length: 19 }, (_, index): Said => ({ ...dated(index), ago: (3 + index) * DAY, product: index % 2 ? 'белый' : 'чёрный' })),
];

export const workshop: Said[] = [
  { author: 'Виктор', rating: 5, ago: 6 * HOUR, product: 'Замок врезной', text: 'Подобрал ключ к замку, которому лет больше, чем мне.' },
  { author: 'Лидия', rating: 2, ago: 18 * HOUR, product: 'Ремонт молнии', text: 'Обещали к четвергу, отдали в понедельник.' },
  { author: 'Осип', rating: 5, ago: 3 * DAY, product: 'Дубликат ключа', photos: 2, text: 'Две минуты – и готово.', reply: 'Осип, спасибо! Заходите, если понадобится ещё.' },
  { author: 'Милана', rating: 4, ago: 30 * DAY, product: 'Заточка ножей', text: 'Ножи режут, как новые, очередь только большая.' },
  ...Array.from({ length: 8 }, (_, index): Said => ({ ...dated(index + 40), ago: (40 + index) * DAY, product: 'Дубликат ключа' })),
];

export function airport(): Said[] {
  return Array.from({ length: 40 }, (_, index) => ({ ...dated(index), ago: (index + 1) * 5 * HOUR }));
}

/** Texts that want to be more than text. Each must reach every screen and file as the words they are. */
export const hostile: Said[] = [
  { author: '<img src=x onerror=alert(1)>', rating: 1, ago: 2 * HOUR, text: '<script>document.title="взлом"</script><b id="injected">жирный</b>' },
  { author: '=cmd|\'/c calc\'!A1', rating: 3, ago: 3 * HOUR, text: '=HYPERLINK("https://shop.example/","нажмите")' },
  { author: '\u202Eмонйел', rating: 4, ago: 4 * HOUR, text: 'العربية وעברית вперемешку \u202Eи наоборот\u202C конец' },
  { author: '👩‍👩‍👧‍👦🏳️‍🌈', rating: 5, ago: 5 * HOUR, text: '🔥'.repeat(50) + ' ё\u0301 \u0000\u0007 \uD83D конец' },
  { author: 'Д'.repeat(300), rating: 2, ago: 6 * HOUR, text: 'Очень длинный отзыв. '.repeat(1_500) },
  { author: '${process.env.HOME} {{constructor}}', rating: 4, ago: 7 * HOUR, text: '-- "кавычки", \'апострофы\'; перенос\nстроки\tи\r\nещё </textarea></style><!--' },
  { author: 'constructor', rating: 5, ago: 8 * HOUR, text: '__proto__' },
];

/** One of arbitrarily many ordinary reviews; the same number is always the same review. */
export function dated(number: number): Said {
  const pick = (list: readonly string[], step: number) => list[Math.floor(number / step) % list.length] ?? '';
  return {
    author: `${pick(names, 1)} ${pick(families, names.length)}${number >= 480 ? ` ${String(Math.floor(number / 480) + 1)}` : ''}`,
    rating: 1 + ((number * 7) % 5),
    ago: (number + 1) * 7 * HOUR,
    text: `${pick(whats, 1)} ${pick(hows, 3)}. Был${number % 2 ? '' : 'а'} здесь ${String(1 + (number % 12))} раз.`,
  };
}
