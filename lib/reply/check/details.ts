import type { ReplyLanguage } from '../template.ts';
import { folded } from './text.ts';
import { namesChineseDetail } from './zh/details.ts';

/** Whether a reply names something of the review: a word of content in common, or two words of one circle of ideas. */

/** Beginnings of words that praise, greet or name the trade, and so are no detail of one visit. */
const GENERAL = {
  ru: /^(?:спасиб|благод|отзыв|оценк|очень|всегд|больш|рад|прият|хорош|отличн|замеч|прекр|супер|класс|лучш|понрав|нрав|довол|рекоменд|совет|ваш|наш|котор|чтобы|тольк|товар|покуп|заказ|магаз|мест|завед|ресторан|кафе|отел|клиник|салон|компан|работ|люб|всех|всем|все|весь|вся|всю|прям|просто|тоже|такж|снов|вернус|верн|прид|прих|жд|будем|буд|было|был|была|были|есть|клиент|гост|покупат|человек|люд|достоин|недостат|коммент|надеж|надеюс|сам|этот|эта|это|эти|уже|еще|тут|здес|там|когда|после|перед|если|тепл|добр|слов|впечатл|раз|день|качест|довер|команд|нам|нас|вам|вас|вами|так|как|или|для|при|про|под|без|над|мне|меня|мы|они|она|оно|все[хм]|пят|звезд|выбор|выбра|здравств|удовольств|настро|стара|дел|дал|важн|дорог|цен(?:им|ит)|рады|поддерж|пожел|возвращ)/,
  en: /^(?:thank|great|good|nice|excellent|amazing|wonderful|awesome|fantastic|lovely|love|like|best|perfect|review|rating|star|feedback|recommend|highly|really|very|much|place|restaurant|hotel|cafe|shop|store|product|order|company|experience|visit|time|team|work|happy|glad|pleased|satisf|enjoy|will|would|have|been|were|was|that|this|with|they|them|from|your|our|their|you|and|the|for|are|not|but|all|had|has|can|just|also|again|back|come|everything|every|always|ever|definitely|super|thing|more|most|there|here|what|when|which|who|about|such|kind|word|share|sharing|take|took|taking|customer|guest|people|one|day|make|made|making|hope|look|forward|see|soon|next|welcome|appreciate|delight|means|mean|lot|hear|read|know|pleasure|trust|choos|chose|write|wrote|leav|support|well|hello|dear|for|so|it|is|to|us|we|be|of|on|in|at|as|my|me|an|if|do|did|get|got|went|go|than|then|too|out|any|some|buy|bought|purchase|quality)/,
} as const;

/** Circles of ideas: a word of the review and another of the reply speak of the same thing. */
const CIRCLES: Record<'ru' | 'en', readonly RegExp[]> = {
  ru: [/быстр|скорост|скор(?:о|ый|ая)|оператив|мигом|за час|за (?:день|минут|полчаса)|вовремя|раньше срока|пунктуал|без задерж|мгновен|минут|не ждал|ожидани/, /вежлив|приветлив|улыб|внимательн|отзывчив|доброжелат|персонал|сотрудни|официант|администратор|обслужив|бариста|мастер|врач|доктор|продавц|девушк|менеджер|консультант|курьер|повар|шеф|горничн/, /чист|убра|порядок|опрятн|свежест/, /вкус|кухн|блюд|пицц|суп|десерт|торт|кофе|завтрак|паст|мяс|бургер|салат|выпеч|круассан|капучино|еда|еды|накорм/, /уют|атмосфер|интерьер|музык|обстановк|тихо|камерн/, /цен(?:а|ы|ник|ов)|недорог|дешев|скидк|выгод|бюджет|стоимост/, /упаков|коробк|цел(?:ый|ая|ое|ые)|запаков/, /размер|сел[аио]? |посадк|подош|фасон|ткан|матери/, /вид из|расположен|рядом|метро|центр|море|пляж|парковк/, /реб[ёе]н|дет(?:и|ей|ск|ям|к|оч)|внук|внуч|малыш|сын|доч/, /годовщин|юбиле|рожден|свадьб|праздник|новосел/, /тренер|занят|трениров|растяж|шпагат|спортзал|йог|дзюдо|фитнес/, /уч[её]б|урок|экзамен|школ|репетит|преподават|ученик|курс|егэ/, /спектакл|сцен|актер|театр|концерт|музе|экскурс|экспон|выставк/, /зуб(?!р)|лечи|лечен|диагноз/, /книг|чита|роман|издан/, /собак|кошк|котик|кот(?![а-я])|питом|п[её]с(?![а-я])|щен|корм/, /ламп|свет(?:и|л)|ярк/, /машин|авто|ремень|масл|двигат|колес|ездит/, /ипотек|кредит|карт[аыу]|вклад|банк/, /стриж|волос|каре|маникюр|ногт|прич[её]с|окраш/, /цвет|фото|оттен/, /номер|отел|завтрак|матрас|постел/, /цветы|букет|роз[аыу]|пион/, /подар|сюрприз/, /муж|жен[аеу](?![а-я])|мам|пап|бабушк|дедушк|подруг|друз|семь/],
  en: [/quick|fast|speed|prompt|on time|minutes|hour|early|efficient|wait|swift/, /friendly|polite|helpful|attentive|staff|waiter|waitress|server|receptionist|barista|driver|doctor|nurse|service|courteous|manager|smil|technician|stylist/, /clean|tidy|spotless|hygien/, /food|tast|delicious|dish|meal|breakfast|pizza|coffee|cake|dessert|steak|soup|pasta|burger|menu|chef|kitchen|flavo|cook/, /cosy|cozy|atmosphere|ambian|ambience|decor|interior|music|vibe|quiet/, /price|cheap|affordable|value|bargain|cost/, /pack|box|wrapp/, /size|fit(?:s|ted)?\b|fabric|material|comfort/, /view|location|central|near|parking|beach|station/, /kid|child|son|daughter|baby|toddler|family/],
};

const STEM = 5;
const WORDS = 2_000;

function stems(text: string, language: 'ru' | 'en'): Set<string> {
  const found = new Set<string>();
  for (const [word] of [...folded(text).matchAll(/[а-яa-z][а-яa-z-]{2,}|\d{2,}/g)].slice(0, WORDS)) {
    if (/^[а-яa-z]/.test(word) && (GENERAL.ru.test(word) || (language === 'en' && GENERAL.en.test(word)))) continue;
    found.add(word.slice(0, word.length <= STEM ? Math.max(3, word.length - 1) : STEM));
  }
  return found;
}

export function namesDetail(review: string, reply: string, language: ReplyLanguage): boolean {
  if (language === 'zh') return namesChineseDetail(review, reply);
  const [a, b] = [folded(review), folded(reply)];
  if (CIRCLES[language].some((circle) => circle.test(a) && circle.test(b))) return true;
  const said = stems(reply, language);
  return [...stems(review, language)].some((stem) => said.has(stem));
}
