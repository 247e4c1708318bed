import { sentenceAt, type Span } from '../text.ts';
import type { Draft } from '../find.ts';
import { isRussianName } from '../../name.ts';
import { russianName, sameName } from '../../names/alike.ts';
import { authorWords } from '../called.ts';
import type { CheckInput } from '../rule.ts';

/** What of the customer must not stand in a Russian reply. A telephone or mail address is the company's own unless the words say whose it is. */

const PHONE = /(?<![\d№])\+?\d[\s(-]{0,2}(?:\d[\s()-]{0,2}){8,13}\d(?!\d)/g;
const MAIL = /[\p{L}\d._%+-]{1,40}@[\p{L}\d-]{1,40}(?:\.[\p{L}\d-]{2,20}){1,3}/gu;
const FREE = /^(?:\+?[78])?[\s(-]{0,2}800/;
/** «ваш номер», «перезвоним на», «вы указали»: the customer's; the last such words before the number decide. */
const THEIRS = /(?:ваш|твой|тво)[а-я]{0,3}\s(?:[а-я]{3,14}\s){0,2}(?:номер|телефон|почт|адрес|e-?mail|ящик|мобильн|сотов|ватсап|вотсап|whatsapp|телеграм)|(?:перезвон|созвон)[а-я]{1,4}|позвон(?:им|ит|ят|или|ю)|(?<![а-я])звон(?:им|или|ил|ила|ит)(?![а-я])|набер(?:ем|ет|у)(?![а-я])|набирали|дозвон|(?:отправ|высл|вышл|пришл|направ|продублир|переслал)(?:им|ем|или|ал|али|ю|ил|ила|ят|ут|ит|ет|ен|ено|овали|уем|и)(?![а-я])|напи(?:шем|сали)|свя(?:жемся|зались|жется|зывались)|указа(?:н|ли|л|ла|нн)|остав(?:или|ил|ила|лен)|вы (?:дали|сообщили|писали)|привязан|зарегистрир|с (?:вашего )?номера (?=[+\d])|зван|числится|записан|оформлен|вам на(?![а-я])|тебе на(?![а-я])|вам по(?![а-я])/g;
const OWN = /(?:наш|мо[йеия])[а-я]{0,3}(?![а-я])|звоните|позвоните|наберите|(?<![а-я])пиши|напиши|обращайтесь|обратитесь|свяжитесь|горяч|поддержк|управляющ|директор|администратор|руководител|заведующ|менеджер|контакт|прямой|с номера|ждем|присылайте|пришлите|позвони(?![а-я])|позвонить|написать|запись|спросите/g;
const CODE = /(?<![а-яa-z])(?:заказ|брон|договор|заявк|обращени|полис|трек|накладн|абонемент|талон|лицев[а-я]+ счет|чек|квитанци|карт|медкарт|отправлени|посылк|билет|дел[оауе]|паспорт|снилс|инн|документ|амбулаторн|истори[яи] болезни|претензи|счет|путевк|запис|тикет|рекламаци|кредит|вклад|страхов|анкет|пропуск|посылок|полисов|гарантийн|сертификат|логин|аккаунт|профил)[а-яё]{0,8}(?:-[а-я]{2,8})?\s{0,2}(?:(?:номер|под номером|за номером|с номером|на номер|заканчивается на|оканчивается на|на конце|с цифрами|лояльности|клиента|пациента|гостя|посылки|серии|болезни|бонусная|ваш|ваша|вашей|вашего|твой)\s{0,2}){0,3}[№#:n"«(-]{0,2}\s{0,2}(?<code>(?:[a-zа-я]{1,5}[ -]?)?\d[\da-zа-я/-]{2,24}(?: \d{3,6}){0,3})/g;
const NUMBER = /(?<![а-я])(?:номер[а-я]{0,2}|№)\s{0,2}(?:вашего |вашей |твоего )?(?:заказ|брон|договор|заявк|обращени|полис|карт|дел|накладн|талон|чек|отправлени)[а-я]{0,4}[\s:–—№#-]{1,4}(?<code>(?:[a-zа-я]{1,5}-?)?\d[\da-zа-я/-]{2,24})/g;
const HOME = /(?<![а-яё])(?:кв(?:артир[аеуы])?\.?|подъезд[а-я]{0,2}|домофон[а-я]{0,2})\s{0,2}№?\s{0,2}\d{1,4}|(?<![а-яё])(?:[а-я]{5,9}|\d{1,2}(?:-?[а-я]{1,2})?) подъезд/giu;
const STREET = /(?:(?:ул(?:иц[аеуы])?\.?|проспект\p{L}{0,2}|пр-т|переул\p{L}{0,4}|пер\.|бульвар\p{L}{0,2}|шоссе|наб(?:ережн\p{L}{2})?\.?|проезд\p{L}{0,2})\s{1,2}[А-ЯЁ][\p{L}-]{2,24}(?:\s[А-ЯЁ][\p{L}-]{2,20})?|[А-ЯЁ][\p{L}-]{3,24}(?:\s[А-ЯЁ][\p{L}-]{3,20})?\s(?:улиц[аеуы]|проспект\p{L}{0,2}|переул\p{L}{0,4}|бульвар\p{L}{0,2})|[А-ЯЁ][\p{L}-]{3,24}(?:ая|ую|ой|ий|ом|ого|ова|ева|ина))\s?,?\s{0,2}(?:д(?:ом)?\.?\s{0,2})?\d{1,4}[а-я]?(?![\d:.%-])(?!\s(?:руб|лет|год|мин|час|раз|дн|шт|чел|балл|звезд|процент|январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр))/gu;
const TO_THEM = /ваш[а-я]{0,3}\s(?:[а-я]{3,14}\s){0,2}адрес|адрес[а-я]{0,2} (?:тот же|прежний|доставки)|(?:приед|подъед|заед|выехал|выед|привез|достав|отправ|заедет|заберет|вышл|высл|выезжа|направ|жив[ие]те|прожива|курьер|мастер|бригад|домой|к вам)/;
const SURELY_THEIRS = /ваш[а-я]{0,3}\s(?:[а-я]{3,14}\s){0,2}(?:адрес|дом|квартир|подъезд|улиц)|к вам|у вас|сосед[а-я]{0,3}|жив[еи]те|прожива|адрес доставки/;
/** The company speaks of its own door. */
const OWN_PLACE = /жд[её]м|жд[её]т|находи|приезжай|приходи|заходи|загляд|наш(?!л)|магазин|салон|офис|бокс|филиал|открыт|работа|кабинет|самовывоз|пункт|склад|мастерск|студи|кафе|ресторан|клиник|отделени|обращай|спрос|прием|ресепшен|стойк/;
const FULL = /(?<![А-ЯЁа-яё])(?!Уважаем|Дорог|Здравствуй|Клиент|Господин|Госпож|Гость|Спасибо)[А-ЯЁ][а-яё]{1,18}(?:\s[А-ЯЁ][а-яё]{1,18}|\s[А-ЯЁ]\.){0,2}(?![А-ЯЁа-яё])/gu;
const PATRONYMIC = /(?:вич|вна|ична|вича|вичу|вну|вне|вны)$/u;
const TITLED = /(?:господин[а-я]{0,2}|госпож[а-я]{1,2}|г-ж[аеу]|г-н[ау]?|гражданин|гражданка|клиент[а-я]{0,3}|абонент[а-я]{0,2}|пациент[а-я]{0,3}|получател[а-я]{1,2})\s$/iu;
const SURNAME = /(?:[оеё]в(?:а|у|ым|ой)?|[иы]н(?:а|у|ым|ой)?|ск(?:ий|ая|ого|ому|ой|ую)|цк(?:ий|ая|ого|ой)|енко|ко|ук|юк|чук|ян|дзе|швили|[иы]х|берг|ман|штейн|ец|[её]вич|ович)$/u;
const STAFF = /(?:управляющ|директор|менеджер|администратор|врач|доктор|мастер|шеф|уважением|зовут|руковод|основател|сотрудни|специалист|тренер|повар|бариста|наш[аи]?\s|инструктор|преподавател|косметолог|курьер|консультант|продавец|водител|заведующ)[а-яё]{0,6}[\s,:–-]{0,4}$/iu;
const WHOSE = /(?:на (?:ваше )?имя|клиент[а-яё]{0,3}|получател[а-яё]{0,3}|пациент[а-яё]{0,4}|гост[а-яё]{0,3}|заказчик[а-яё]{0,3}|абонент[а-яё]{0,3}|уважаем[а-яё]{2}|господин[а-яё]{0,2}|госпож[а-яё]{1,2}|гражданин[а-яё]{0,2}|гражданк[а-яё]{1,2}|вы)[\s,:(–-]{1,4}$/iu;
const WINDOW = 56;

const lastOf = (text: string, words: RegExp) => [...text.matchAll(words)].at(-1)?.index ?? -1;
const spanOf = (match: RegExpMatchArray): Span => {
  const at = match.index ?? 0;
  const code = match.groups?.['code'];
  return { from: code === undefined ? at : at + match[0].length - code.length, to: at + match[0].length };
};
const fold = (text: string) => text.toLowerCase().replace(/ё/g, 'е');

function isTheirs({ text, sentences }: Draft, { from }: Span): boolean {
  const before = text.slice(Math.max(sentenceAt(sentences, from).from, from - WINDOW), from);
  const theirs = lastOf(before, THEIRS);
  return theirs !== -1 && theirs > lastOf(before, OWN);
}

/** First name and surname together, where the words say that it is the customer; what the customer shows is no secret. */
function fullNames({ shown }: Draft, { author, review }: CheckInput): Span[] {
  const own = authorWords(author);
  const isShown = (word: string) => own.some((one) => fold(one) === fold(word)) || fold(review ?? '').includes(fold(word).slice(0, -1));
  for (const match of shown.matchAll(FULL)) {
    const words = match[0].split(/\s+/);
    const before = shown.slice(Math.max(0, match.index - 40), match.index);
    const given = words.find((word) => russianName(word) !== null || isRussianName(word));
    const surnames = words.filter((word) => word !== given && SURNAME.test(word) && !PATRONYMIC.test(word) && !isShown(word));
    if (surnames.length === 0 || STAFF.test(before)) continue;
    const theirs = given !== undefined && own.some((word) => sameName(word, given) || fold(given).startsWith(fold(word).slice(0, -1)));
    const ends = /^[^.!?]{0,30}$/.test(shown.slice(match.index + match[0].length)) && match.index > 40;
    if (words.length === 1 ? TITLED.test(before) : given !== undefined && !ends && (theirs || WHOSE.test(before) || match.index <= 2)) return [spanOf(match)];
  }
  return [];
}

/** More of a kind in one reply are no customer's data but an attack. */
const MOST = 100;

export function russianData(draft: Draft, input: CheckInput): Span[] {
  const { shown, text } = draft;
  const numbers = [...shown.matchAll(PHONE)].map(spanOf).filter((span) => !FREE.test(shown.slice(span.from, span.to)) && isTheirs(draft, span));
  const mails = [...shown.matchAll(MAIL)].map(spanOf).filter((span) => isTheirs(draft, span));
  const codes = [...text.matchAll(CODE), ...text.matchAll(NUMBER)].slice(0, MOST).map(spanOf).filter(({ from, to }) => (text.slice(from, to).match(/\d/g)?.length ?? 0) >= 3 && !/^\d{1,2}[-–](?:й|го|му|м|е|х|\d{1,2}(?!\d))/.test(text.slice(from, to)) && !/^(?:19|20)\d\d$/.test(text.slice(from, to)) && !/^\s?(?:мин|шт|раз|гост|человек|клиент|час|заказ|блюд|позици|дн[яе]|кг|грамм|звезд|балл|отзыв)/.test(text.slice(to, to + 9)) && !/^(?:19|20)\d\d(?:\s?г|$)/.test(text.slice(from, to + 2)) && !/^.{0,12}(?:руб|₽)/.test(text.slice(to, to + 6)) && !/^[78][\s(-]{0,2}9\d\d[\s)-]{0,2}\d{3}[\s-]?\d\d[\s-]?\d\d(?!\d)/.test(text.slice(from, from + 20)));
  const homes = [...shown.matchAll(HOME)].slice(0, MOST).map(spanOf);
  const streets = [...shown.matchAll(STREET)].slice(0, MOST).map(spanOf).filter((span) => {
    const sentence = sentenceAt(draft.sentences, span.from);
    const before = text.slice(Math.max(sentence.from, span.from - WINDOW), span.from);
    if (SURELY_THEIRS.test(before)) return true;
    return !OWN_PLACE.test(text.slice(sentence.from, sentence.to)) && (homes.some((home) => home.from >= span.from && home.from - span.to < 30) || TO_THEM.test(before));
  });
  const flats = homes.filter((home) => /кв|домофон/i.test(shown.slice(home.from, home.to)));
  const codesOnce = codes.filter((one, index) => codes.findIndex((other) => other.from < one.to && one.from < other.to) === index);
  return [...numbers, ...mails, ...codesOnce, ...streets, ...flats, ...fullNames(draft, input)];
}
