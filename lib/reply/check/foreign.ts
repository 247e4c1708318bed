import { replyLanguage } from '../language.ts';
import type { ReplyLanguage } from '../template.ts';
import type { CheckInput } from './rule.ts';

/** The language of a reply: by its letters, and in Latin letters by the small words every sentence needs. */

const ENGLISH = new Set(`the a an and or but of to in on at for from with by as if so not no is are was were be been am it its this that these those there here we us our you your i my me he she his her they them their
do did does have has had will would can could should what which who when where how why just now all any some more most very much too also thank thanks sorry please hi hello dear hope see soon glad again about up out into over than then
it's we're we've we'll i'm that's you're don't didn't can't won't isn't let's`.split(/\s+/));
/** Small words of German, French, Spanish, Italian, Portuguese, Dutch, Polish, Czech, Turkish, Swedish and Indonesian that English does not have. */
const OTHER = new Set(`und der das ein eine für sie ihr ihre ihnen wir uns nicht mit auf ist sind haben wird werden vielen dank danke dass bei zum zur auch sehr über bitte leider schön immer wieder
le les des une est et vous nous votre vos notre nos pour avec dans sur pas merci très bien être avons avez ce cette qui que du au aux je il elle c'est n'est d'avoir d'un l'équipe désolés bonjour
el los las una y por para con muy gracias su sus usted nuestro nuestra nuestros nos lo se es son hemos estamos esperamos pero más señor hola sentimos
la mille presto recensione visita ospiti il gli della del di che non è per grazie siamo abbiamo vostro vostra nostro nostra lei anche molto questo ciao sono alla dei
o os um uma obrigado obrigada não com seu sua você nosso nossa mais estamos muito pela pelo
het een van niet wij jullie voor bedankt ook zijn hebben onze heel graag dat
i w z na że się dziękujemy jest nie za dla bardzo państwa oraz proszę cieszymy
děkujeme vám jsme za že se je na pro velmi
ve bir için teşekkür ederiz çok bu ile size sizi
och att vi det som för inte med tack är en
mulțumim vă pentru și cu la dvs foarte care ne îți ați
köszönjük az és hogy nem egy önnek várjuk vissza kedves értékelést visszajelzést
kiitos tervetuloa uudelleen ja on että palautteesta meille teidän olemme
tak til os jer velkommen igen glæder vores hilsen jeg
cảm ơn bạn đã chúng tôi của và rất cho gặp lại
salamat po ang mga sa ninyo aming
spasibo zhdem vas otzyv snova ochen rady nam vam budem prihodite izvinite
terima kasih kami anda dan yang untuk dengan`.split(/\s+/));
/** Words of English too, or of no language: they say nothing. */
const BOTH = new Set('i a an am at in on so do me he we as is no or van des die via con per son pro est o y w z'.split(' '));

const LEAST = 4;
const WORDS = 400;

/** Letters of Ukrainian, Belarusian, Serbian, Kazakh, Tatar and others that Russian does not have; common words of others. */
const OTHER_CYRILLIC = /[іїєґўјљњћђџқғңәөүұһ]/giu;
const OTHER_WORDS = /(?<![а-я])(?:благодарим ви|ще|сме|това|които|здравейте|моля|отзива|съжаляваме|съм|вашия|нашия|нашите|дзякуй|дзякуем|водгук|чакаем|вельмі|ласка|дякую|дякуємо|вдячні|чекаємо|ласкаво|будемо|хвала|молимо|драго|рахмат|келиңиз|күтөбүз)(?![а-я])/giu;

const count = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0;

function isOtherCyrillic(text: string): boolean {
  // A name may have such letters: «Гүлнар».
  const words = text.split(/\s+/).filter((word) => count(word, OTHER_CYRILLIC) > 0 && !/^\p{Lu}/u.test(word)).length;
  const letters = count(text, /\p{Script=Cyrillic}/gu);
  const other = count(text, OTHER_CYRILLIC);
  return (other >= 2 && other * (words >= 1 ? 50 : 10) >= letters) || count(text, OTHER_WORDS) >= 2;
}

/** Scripts that none of our languages has; a single の is a decoration. */
function isOtherScript(text: string): boolean {
  if (isOtherCyrillic(text)) return true;
  const other = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Thai}\p{Script=Hebrew}\p{Script=Greek}\p{Script=Devanagari}\p{Script=Georgian}\p{Script=Armenian}]/gu);
  return other >= LEAST && other * 5 >= count(text, /\p{L}/gu);
}

const latinWords = (text: string) => (text.replace(/[’‘]/g, "'").match(/\p{Script=Latin}[\p{Script=Latin}']*/gu) ?? []).slice(0, WORDS);
const englishIn = (words: readonly string[]) => words.filter((word) => ENGLISH.has(word.toLowerCase()) && !BOTH.has(word.toLowerCase())).length;

function isForeign(text: string): boolean {
  if (isOtherScript(text)) return true;
  const shown = latinWords(text);
  if (shown.length < LEAST) return false;
  const english = englishIn(shown) + shown.filter((word) => BOTH.has(word.toLowerCase()) && ENGLISH.has(word.toLowerCase())).length / 2;
  // A capital within a sentence is a name's: «La Casa del Sol».
  const own = shown.filter((word, at) => at === 0 || !/^\p{Lu}/u.test(word)).map((word) => word.toLowerCase());
  const other = own.filter((word) => OTHER.has(word) && !BOTH.has(word) && !ENGLISH.has(word)).length;
  const accented = own.filter((word) => /[^a-z']/.test(word)).length;
  return other + accented / 2 >= 2 && other + accented / 2 > english;
}

/** A third language, which our rules cannot read. */
export function isThird(reply: string, review: string | null, language: ReplyLanguage): boolean {
  return (language === 'en' || isOtherScript(reply)) && isForeign(reply) && !isForeign(review ?? '');
}

export function languageOf(text: string, otherwise: ReplyLanguage, tag: ReplyLanguage | null): ReplyLanguage {
  if (count(text, /\p{L}/gu) < 2) return otherwise;
  return replyLanguage({ title: null, text: text.replaceAll('の', ''), pros: null, cons: null, language: tag });
}

/** Not the language of the review, or half of it in English. */
export function isWrongLanguage({ reply, review, language: given }: CheckInput, language: ReplyLanguage): boolean {
  if (reply.trim() === '') return false;
  const asked = review === null ? given : languageOf(review, given, given);
  if (language !== asked) return true;
  if (asked === 'en') return false;
  const bare = reply.split(/\s+/).filter((word) => !/[@/]/.test(word)).join(' ');
  const english = latinWords(bare);
  const latin = english.join('').length;
  const own = count(bare, asked === 'zh' ? /\p{Script=Han}/gu : /\p{Script=Cyrillic}/gu) * (asked === 'zh' ? 3 : 1);
  return englishIn(english) >= 3 && latin * 2 > own;
}
