import { foldName, russianName, sameName } from '../../names/alike.ts';
import { isRussianName } from '../../name.ts';
import { authorWords, isNickname, mayBeName, type Called } from '../called.ts';
import type { CheckInput } from '../rule.ts';

/** Whom a Russian reply speaks to: a name set off by commas or at a sentence's edge, or after a greeting or a title. */

interface Token {
  text: string;
  from: number;
  word: boolean;
  /** At a sentence's beginning. */
  first: boolean;
}

const TOKEN = /(?<word>[\p{L}\p{N}_@]+(?:[-'’.][\p{L}\p{N}_]+)*)|(?<end>[.!?…\n]+)|(?<other>[^\s])/gu;

function tokensOf(shown: string): Token[] {
  const tokens: Token[] = [];
  let first = true;
  for (const match of shown.matchAll(TOKEN)) {
    const { word, end } = match.groups ?? {};
    tokens.push({ text: match[0], from: match.index, word: word !== undefined, first });
    if (word !== undefined) first = false;
    // «П.», «г.»: no end of a sentence.
    if (end !== undefined && !(end === '.' && /^(?:\p{L}|ул|им|тел|руб|др)$/u.test(tokens.at(-2)?.text ?? ''))) first = true;
  }
  return tokens;
}

const GREETINGS = new Set('здравствуйте здравствуй привет приветствую приветствуем салют хай добрый доброе доброго доброй день дня утро утра вечер вечера ночи времени суток спасибо благодарим благодарю вам вас тебе тебя простите извините прости извини большое огромное искреннее'.split(' '));
const TITLES = /^(?:(?:много)?уважаем|дорог|мил|любим|любезн|глубокоуважаем)(?:ый|ая|ой|ый\(ая\)|ые)?$|^(?:наш[аи]?|гость|гостья|клиент|клиентка|покупатель|покупательница|друг|подруга|пациент|пациентка|господин|госпожа|г-н|г-жа|сударь|сударыня|пользователь|товарищ|автор|соседка|сосед|земляк|читатель|читательница)$/;
/** Whoever they are, they are called so. */
const ANYBODY = new Set('гость гости гостья клиент клиентка клиенты друг друзья подруга покупатель покупательница покупатели пациент пациентка пациенты пользователь пользователи коллега коллеги сосед соседка соседи земляк земляки автор читатель читательница читатели путешественник путешественники дамы господа товарищ товарищи ребята родители мама мамы мамочка папа семья команда москвичи питерцы дорогой дорогая милый милая уважаемый уважаемая уважаемые сударь сударыня мадам мисс заказчик абонент посетитель посетители студент студентка ученик ученица пассажир водитель хозяин хозяйка владелец владелица девушка девушки мужчина женщина барышня все всем незнакомец любитель любители выпускник выпускница аноним инкогнито участник участница житель жители подписчик зритель слушатель именинник именинница молодожены болельщик киноман книголюб гурман сладкоежка бог боже господи господь'.split(' '));
const SPEAKER = /(?:уважен|искренн|напиши|пиши(?![а-я])|звони|позвони|набери|теплом|любовью|команд|зовут|подпис|коллектив|(?<![а-я])я(?![а-я])|ваш[аи]?(?![а-я])|управляющ|директор|менеджер|администратор|мастер|заведующ|владел|хозя|руковод|основател|сотрудни|специалист|врач|доктор|медсестр|медбрат|терапевт|хирург|стоматолог|ветеринар|косметолог|повар|шеф|официант|бариста|бармен|кондитер|пекар|курьер|водител|консультант|продав|тренер|инструктор|преподавател|педагог|воспитател|учител|репетитор|коллег|кассир|кладовщи|парикмахер|стилист|юрист|агент|риелтор|ведущ|гид|экскурсовод|механик|слесар|электрик|сантехник|бригад|прораб|диспетчер|оператор|портн|швея|закройщи|хостес|горничн|портье|охранник|фотограф|флорист|начальник|старш|куратор|наставни|спросите|спроси(?![а-я])|обратитесь|обращайтесь|позвоните|наберите|напишите|пишите|звоните|ответит|поможет|перезвонит|свяжется|ждет|приедет|приезжа|встретит|дежур|смен[аеуы]|отвечает|занимается|имя|именем|наш[аиу]?|новеньк|стажер|основа|благодарност|похвал|передадим|передам|передал|привет от|\d)[^.!?\n]{0,40}$/;
const ROLE_AFTER = /^(?:\s?[,(–—-]\s?|\s?\n\s?|\s(?=из|с|от|на|и))(?:из |с(?:о)? (?:смен|касс|ресепш|админ|кухн)|от (?:лица|имени)|на (?:касс|смен|ресепш)|наш|управля|директор|администр|менеджер|мастер|старш|\+?\d|он[аи]?(?![а-я])|ответит|специалист|врач|заведующ|руковод|ваш[аи]?(?![а-я])|основател|владел|хозя|команд|служб|отдел|кафе|ресторан|магазин|отель|клиник|салон|студи|тел|шеф|главн|генеральн|бренд|куратор|тренер|официант|курьер|консультант|повар|и (?:команд|коллектив|вся|наш))/iu;
/** Words that open a sentence and may be names too, or look like cases of one. */
const COMMON = new Set('вера надежда любовь роза роман лев мая майя рада рад слава мира мир поля марк вита лада лана лика ника аля ася эля ия ада ян яна май тина тома тоня сева рома гор рауф рада виола виталина мила лина тата рус дан кир жора злата розалия севиль тема темой роз мат мина дина дана влада юра'.split(' '));

const OPENERS = new Set('конечно еще искренне отдельное безусловно действительно честно честное увы ура ого ничего правда тронуты приятно супер класс замечательно прекрасно отлично большое сердечное человеческое огромное верно согласны понимаем принято услышали разумеется признаться'.split(' '));
const isCapital = (text: string) => /^\p{Lu}/u.test(text);
const PATRONYMIC = /^[А-ЯЁ][а-яё]+(?:вич|вна|ична|инична)$/u;
const INITIAL = /^\p{Lu}$/u;

export function russianCalls(shown: string, { author }: Pick<CheckInput, 'author'>): Called[] {
  const tokens = tokensOf(shown);
  const own = authorWords(author);
  const nick = author !== null && isNickname(author) && !mayBeName(author) ? foldName(author.trim()) : null;
  const found: Called[] = [];
  let sentence = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.first) sentence = token.from;
    if (!token.word) continue;
    const before = tokens[at - 1];
    const afterWord = before?.word === true ? foldName(before.text) : '';
    const greeted = GREETINGS.has(afterWord) || (before?.text === ',' && GREETINGS.has(foldName(tokens[at - 2]?.text ?? '')));
    const owned = /^(?:наш|наша|мой|моя)$/.test(afterWord);
    // «дорогая наша Анна».
    const titleWord = owned ? foldName(tokens[at - 2]?.text ?? '') : afterWord;
    const titled = TITLES.test(titleWord) && !/^наш/.test(titleWord);
    const set = token.first || (before !== undefined && !before.word && /^[,(–—]$/.test(before.text));
    if (!set && !greeted && !titled) continue;
    const folded = foldName(token.text);
    // «Уважаемая Анна»: the name comes next.
    if ((GREETINGS.has(folded) || TITLES.test(folded)) && tokens[at + 1]?.word === true && !tokens[at + 1]?.first) continue;
    // A name of up to three words: given name and patronymic or surname or initial.
    let last = at;
    while (last < at + 2) {
      const next = tokens[last + 1];
      if (next?.word !== true || next.first || !(isCapital(next.text) || /\d/.test(next.text)) || GREETINGS.has(foldName(next.text))) break;
      last += 1;
    }
    const initial = last > at && INITIAL.test(tokens[last]?.text ?? '') && foldName(tokens[last]?.text ?? '') !== 'я';
    const after = tokens[last + 1 + (initial && tokens[last + 1]?.text === '.' ? 1 : 0)];
    const end = (tokens[last]?.from ?? 0) + (tokens[last]?.text.length ?? 0);
    const closed = after === undefined || (!after.word && /^[,.!?:;…)–—\n☀-🫿]/u.test(after.text)) || (token.first && after.word && /^(?:спасибо|благодар|здравствуй|добрый|очень|мы|вы|нам|приносим|простите|извините|большое)/.test(foldName(after.text)) && !isCapital(after.text));
    if (!closed) continue;
    const words = tokens.slice(at, last + 1).map(({ text }) => text);
    const add = (name: string, more: Partial<Called> = {}) => {
      found.push({ name, from: token.from, to: end, greeted: greeted || titled, ...(titled ? { title: titleWord } : {}), ...more });
      at = last;
    };
    const clause = foldName(shown.slice(Math.max(sentence, token.from - 48), token.from));
    if (nick !== null && folded.length > 2 && !ANYBODY.has(folded) && (foldName(shown.slice(token.from, token.from + nick.length)) === nick || (/[\d_]/.test(token.text) && nick.includes(folded)))) {
      // The platform's own word for those without a name calls nobody by it.
      if (russianName(folded) === null || !own.some((word) => sameName(word, folded))) add(token.text, { unfit: true });
      continue;
    }
    const capital = isCapital(token.text);
    const given = capital ? words.some((word) => russianName(word) !== null) : russianName(folded) === folded && !GREETINGS.has(folded);
    const isName = given && (capital ? !(token.first && !greeted && COMMON.has(folded)) || /^\s?[,!]\s(?:вы|вас|вам|спасибо|благодар|здравств|добр|мы|нам|приносим|очень|прост|извин|рад)/iu.test(shown.slice(end, end + 16)) : (greeted || titled || token.first) && !COMMON.has(folded));
    const signs = !greeted && !titled && (SPEAKER.test(clause) || ROLE_AFTER.test(shown.slice(end, end + 24)) || isListed(tokens, at, last) || (token.first && token.from > 0 && shown.length - end < 80 && !/[.!?]\s+\S|(?<![а-яё])(?:вы|вас|вам|ваш[а-яё]{0,3}|ты|теб[яе]|тво[а-яё]{1,3}|спасибо|благодар[а-яё]+|мы|нам|извин[а-яё]+|прост[а-яё]+)(?![а-яё])|^\s?!/iu.test(shown.slice(end, end + 120))));
    if (signs) continue;
    const theirs = own.some((word) => words.some((one) => sameName(word, one)));
    const cased = own.some((word) => isCaseOf(word, folded)) || (titled && russianName(folded) === null && isRussianName(folded));
    if (capital && cased && (greeted || titled || before?.text === ',' || (at === 0 && after?.text === ','))) {
      add(token.text, { unfit: true });
      continue;
    }
    if (isName || theirs) {
      const patronymics = [words, own].map((line) => line.find((word) => PATRONYMIC.test(word)));
      add(words.find((word) => russianName(word) !== null) ?? token.text, { unfit: initial || (nick !== null && !isName && own.length > 1) || (patronymics[0] !== undefined && patronymics[1] !== undefined && patronymics[0] !== patronymics[1]) });
      continue;
    }
    if (!capital || ANYBODY.has(folded) || GREETINGS.has(folded) || TITLES.test(folded)) continue;
    // «Хурсанд, спасибо»: at the very head too.
    if (at === 0 && after?.text === ',' && /^,\s(?:спасибо|благодар|здравств|добр(?:ый|ое|ого))/iu.test(shown.slice(end, end + 18)) && /^\p{Lu}\p{Ll}{2,}$/u.test(token.text) && !OPENERS.has(folded)) {
      add(token.text, { unsure: true });
      continue;
    }
    // A word nobody knows is a name where one is looked for: after a greeting or a title in the reply's head.
    if ((greeted || titled) && token.from < 60 && !token.first && !/^(?:что|как|это|мы|вы|за|ваш[аи]?|наш[аи]?)$/.test(folded) && /^[\p{L}-]{2,}$/u.test(token.text)) add(token.text, { unfit: nick !== null && own.length > 1 && own.some((word) => foldName(word) === folded) });
  }
  return found;
}

/** «Ирина, Павел и вся команда»: several people, none of them called. */
function isListed(tokens: readonly Token[], at: number, last: number): boolean {
  const isName = (token: Token | undefined) => token?.word === true && isCapital(token.text) && (isRussianName(token.text) || russianName(token.text) !== null);
  const after = tokens[last + 1];
  if (after?.text === ',' && isName(tokens[last + 2]) && /^(?:,|и)$/.test(tokens[last + 3]?.text ?? '')) return true;
  const before = tokens[at - 1];
  return before?.text === ',' && isName(tokens[at - 2]);
}

/** «Марину» for a Марина. */
function isCaseOf(name: string, word: string): boolean {
  const base = foldName(name);
  if (base === word || !isRussianName(base)) return false;
  const stem = base.replace(/[аяйь]$/, '');
  if (stem.length < 2 || !word.startsWith(stem)) return false;
  return /^(?:а|у|ом|ем|е|ы|и|ой|ою|ей|ею|ю|я|ью)$/.test(word.slice(stem.length)) && russianName(word) === null;
}

const GOVERNS = /(?<![а-яё])(?:благодарим|благодарю|ждем|ждём|поздравляем|поздравляю|обнимаем|приглашаем|порадовать|видеть|слышать|встретить|подвели|огорчили|расстроили|у|от|для|до|без|из-за|к|ко|с|со|о|об|про|перед)\s(?<name>[А-ЯЁ][а-яё]{2,20})(?![а-яё-])/giu;

/** «Благодарим Ольга», «от Наталья»: the author's name where another case has to stand. */
export function undeclined(shown: string, { author }: Pick<CheckInput, 'author'>): Called[] {
  const own = authorWords(author).map(foldName);
  return [...shown.matchAll(GOVERNS)].flatMap((match) => {
    const name = match.groups?.['name'] ?? '';
    const folded = foldName(name);
    const from = match.index + match[0].length - name.length;
    if (!isCapital(name) || !own.includes(folded) || !isRussianName(folded) || !/[аяйбвгдзклмнпрстфхь]$/.test(folded)) return [];
    if (/(?:ель|оль|иль|нинель|любовь)$/.test(folded) || /^[»”"]/.test(shown.slice(from + name.length))) return [];
    return [{ name, from, to: from + name.length, unfit: true }];
  });
}
