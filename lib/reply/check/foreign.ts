/** Whether words in Latin letters are of another language than English, told by the small words every sentence needs. */

const ENGLISH = new Set(`the a an and or but of to in on at for from with by as if so not no is are was were be been am it its this that these those there here we us our you your i my me he she his her they them their
do did does have has had will would can could should what which who when where how why just now all any some more most very much too also thank thanks sorry please hi hello dear hope see soon glad again about up out into over than then
it's we're we've we'll i'm that's you're don't didn't can't won't isn't let's`.split(/\s+/));
/** Small words of German, French, Spanish, Italian, Portuguese, Dutch, Polish, Czech, Turkish, Swedish and Indonesian that English does not have. */
const OTHER = new Set(`und der das ein eine für sie ihr ihre ihnen wir uns nicht mit auf ist sind haben wird werden vielen dank danke dass bei zum zur auch sehr über bitte leider schön immer wieder
le les des une est et vous nous votre vos notre nos pour avec dans sur pas merci très bien être avons avez ce cette qui que du au aux je il elle c'est n'est d'avoir d'un l'équipe désolés bonjour
el los las una y por para con muy gracias su sus usted nuestro nuestra nuestros nos lo se es son hemos estamos esperamos pero más señor hola sentimos
il gli della del di che non è per grazie siamo abbiamo vostro vostra nostro nostra lei anche molto questo ciao sono alla dei
o os um uma obrigado obrigada não com seu sua você nosso nossa mais estamos muito pela pelo
het een van niet wij jullie voor bedankt ook zijn hebben onze heel graag dat
i w z na że się dziękujemy jest nie za dla bardzo państwa oraz proszę cieszymy
děkujeme vám jsme za že se je na pro velmi
ve bir için teşekkür ederiz çok bu ile size sizi
och att vi det som för inte med tack är en
terima kasih kami anda dan yang untuk dengan`.split(/\s+/));
/** Words of English too, or of no language: they say nothing. */
const BOTH = new Set('i a an am at in on so do me he we as is no or van des die via con per son pro est o y w z'.split(' '));

const LEAST = 4;
const WORDS = 400;

/** Letters of Ukrainian, Belarusian, Serbian, Kazakh, Tatar and others that Russian does not have; small words of Bulgarian. */
const OTHER_CYRILLIC = /[іїєґўјљњћђџқғңәөүұһ]/giu;
const BULGARIAN = /(?<![а-я])(?:благодарим ви|ще|сме|това|които|здравейте|моля|отзива|съжаляваме|съм|вашия|нашия|нашите)(?![а-я])/giu;

function isOtherCyrillic(text: string): boolean {
  const letters = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const other = text.match(OTHER_CYRILLIC)?.length ?? 0;
  return (other >= 2 && other * 50 >= letters) || (text.match(BULGARIAN)?.length ?? 0) >= 3;
}

/** Scripts that none of our languages has; a single の is a decoration. */
export function isOtherScript(text: string): boolean {
  if (isOtherCyrillic(text)) return true;
  const other = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Thai}\p{Script=Hebrew}\p{Script=Greek}\p{Script=Devanagari}]/gu)?.length ?? 0;
  return other >= LEAST && other * 5 >= (text.match(/\p{L}/gu)?.length ?? 0);
}

export function isForeign(text: string): boolean {
  if (isOtherScript(text)) return true;
  const words = (text.toLowerCase().replace(/[’‘]/g, "'").match(/\p{Script=Latin}[\p{Script=Latin}']*/gu) ?? []).slice(0, WORDS);
  if (words.length < LEAST) return false;
  const english = words.filter((word) => ENGLISH.has(word) && !BOTH.has(word)).length;
  const other = words.filter((word) => OTHER.has(word) && !BOTH.has(word) && !ENGLISH.has(word)).length;
  const accented = words.filter((word) => /[^a-z']/.test(word)).length;
  return other + accented / 2 >= 2 && other + accented / 2 > english;
}
