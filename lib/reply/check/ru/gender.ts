import { foldName, genderOfName, type Gender } from '../../names/alike.ts';
import { authorWords, type Called, type NameFault } from '../called.ts';
import type { Draft } from '../find.ts';
import type { CheckInput } from '../rule.ts';
import { folded } from '../text.ts';

/** Words about the customer that are of the other gender than the customer: verbs and adjectives bound to «вы» or «ты», titles. */

const other = (gender: Gender): Gender => (gender === 'man' ? 'woman' : 'man');

// --- whose gender ------------------------------------------------------------------------------------------------

const SURNAME: readonly (readonly [RegExp, Gender])[] = [
  [/(?:ова|ева|ына|ская|цкая)$/, 'woman'],
  [/(?:[^аеиоу]ина)$/, 'woman'],
  [/(?:ов|ев|ын|ский|цкий|ской)$/, 'man'],
  [/(?:вна|ична)$/, 'woman'],
  [/(?:вич|ильич)$/, 'man'],
];
const SAYS_SELF = /(?<![а-я])я\s(?:(?:не|уже|сам[а]?|лично|тоже|очень|вчера|сегодня|просто|еще|все|их|его|ее|там|тут|здесь|бы|была|был|у вас|к вам|сразу|долго|давно|снова|всегда)\s){0,3}(?<verb>[а-я]{2,16}(?:лась|лся|ла|л))(?![а-я])/;
/** Nouns that look like verbs of the past. */
const NO_VERB = /^(?:стол|зал|бал|персонал|материал|журнал|сериал|канал|вокзал|сигнал|мел|мал|бел|цел|фестивал|отдел|раздел|предел|пол|угол|футбол|котел|орел|козел|капитал|скандал|финал|металл|балл|интервал|оригинал|идеал|квартал|терминал|обвал|потенциал|ритуал|филиал|профиль|штурвал|подвал|узел|генерал|арсенал|кинозал|спортзал|тунел|тоннель|посол|глагол|протокол|прикол|мыл|чехол|ствол|уксул|перевал|развал|навал|карнавал|сеновал|зол|кол|гол|дол|укол|раскол|стул|мул|тыл|пыл|идол|подол|помол|дел|цел|удел|номинал|функционал|накал|провал|школа|сила|дела|игла|скала|пила|смола|шкала|мила|цела|бела|мала|масла|числа|стекла|кресла|весла|тепла|зола|вилла|горилла|текила|ваниль|модула|формула|вила|пчела|свекла|жила|кабала|стрела|доля|хвала|похвала|метла|тела|могила|капсула|консула|карамела|бакалавра|скула|юла|светла|кегла|ремесла|горла|крыла|мыла|одеяла|зеркала|начала|журнала|зала|персонала|материала|канала|стола|угла|пола|отдела|раздела|филиала|вокзала|сериала|финала|балла|квартала|подвала|котла|чехла|узла|стула|укола|протокола)$/;

const verbGender = (word: string): Gender | null => {
  if (NO_VERB.test(word) || /(?:ешь|ишь)$/.test(word)) return null;
  if (/[а-я]{2}(?:ла|лась)$/.test(word) || word === 'шла') return 'woman';
  return /(?:[аеиоуыя]л|[аеиоуыя]лся)$/.test(word) || IRREGULAR.test(word) ? 'man' : null;
};
const IRREGULAR = /^(?:(?:по|при|на|за|у|до|про|пере|с|из|раз|от|вы|подо|обо|во)?(?:шел|нес|вез|вел|лез|рос|мог|грыз|берег|стерег)(?:ся)?|(?:при|с|вы|за|про|у|от)(?:бег|полз|тек|влек)|помог|смог|превозмог|принес|привез|спас|довез|учел|привел|провел|обрел|прочел|нашел|зашел|пришел|ушел|прошел|подошел|перешел|сберег|застрял|предпочел|отвлекся|обжегся|промок|замерз|привык|ошибся|погиб|исчез|высох|намок|озяб|продрог|обиделся)$/;

export function russianGender({ author, review }: Pick<CheckInput, 'author' | 'review'>, calls: readonly Called[]): Gender | null {
  const words = authorWords(author).map(foldName);
  for (const word of words) {
    const gender = genderOfName(word);
    if (gender !== null) return gender;
  }
  for (const word of words) {
    const gender = words.length > 1 ? SURNAME.find(([ending]) => ending.test(word))?.[1] : undefined;
    if (gender !== undefined) return gender;
  }
  const said = SAYS_SELF.exec(folded(review ?? ''))?.groups?.['verb'];
  const gender = said === undefined ? null : verbGender(said);
  if (gender !== null) return gender;
  return calls.map(({ name }) => genderOfName(name)).find((one) => one !== null) ?? null;
}

// --- what is said ------------------------------------------------------------------------------------------------

/** Short adjectives and participles that are said of people: the man's form; the woman's is one letter more, or stands beside. */
const STATES = new Set(
  `доволен:довольна недоволен:недовольна рад:рада прав:права неправ:неправа согласен:согласна готов:готова уверен:уверена должен:должна счастлив:счастлива разочарован:разочарована огорчен:огорчена расстроен:расстроена вынужден:вынуждена знаком:знакома внимателен:внимательна терпелив:терпелива добр:добра щедр:щедра любезен:любезна удивлен:удивлена обязан:обязана благодарен:благодарна спокоен:спокойна умен:умна красив:красива вежлив:вежлива великодушен:великодушна справедлив:справедлива честен:честна откровенен:откровенна здоров:здорова обманут:обманута обижен:обижена мудр:мудра талантлив:талантлива настойчив:настойчива возмущен:возмущена напуган:напугана голоден:голодна впечатлен:впечатлена восхищен:восхищена приятен:приятна уставший:уставшая сам:сама точен:точна требователен:требовательна взволнован:взволнована раздражен:раздражена шокирован:шокирована задет:задета оскорблен:оскорблена удовлетворен:удовлетворена заинтересован:заинтересована предупрежден:предупреждена встревожен:встревожена прекрасен:прекрасна бесподобен:бесподобна неподражаем:неподражаема записан:записана зол:зла свободен:свободна занят:занята здоровый:здоровая обслужен:обслужена принят:принята приглашен:приглашена растерян:растеряна застигнут:застигнута молод:молода пострижен:пострижена наслышан:наслышана озадачен:озадачена вознагражден:вознаграждена встречен:встречена брошен:брошена забыт:забыта бодр:бодра весел:весела вправе:вправе`.split(/\s+/),
);
const SHORT = new Map<string, Gender>([...STATES].flatMap((pair) => {
  const [man = '', woman = ''] = pair.split(':');
  return man === woman ? [] : ([[man, 'man'], [woman, 'woman']] as const);
}));
/** «ушли расстроенной», «остались недовольным». */
const STATE_STEM = /^(?:не)?(?:довольн|счастлив|разочарованн|расстроенн|огорченн|обиженн|голодн|уставш|отдохнувш|раздраженн|удовлетворенн|обманут|промокш|растерянн|возмущенн|замерзш|напуганн|впечатленн|удивленн|оскорбленн|униженн|спокойн|опоздавш|красив|здоров|бодр|зл|весел|отдохнувш|посвежевш|преображенн|ненужн|лишн|чужим|забыт|перв|одн|последн|важн|любим|желанн|униженн|брошенн|сыт)(?<ending>ой|ей|ою|ею|ым|им)$/;
const LEFT = /^(?:по)?(?:остал|уш|уеха|был|вышл|верну|покину|чувствов|почувствов|оказал|стал|приш|приеха|увидел|видеть|отпуст|ждал|ушел|вышел|пришел|уходи|уезжа|остав|быть|себя|сдела|держа)[а-я]{0,4}(?:сь|ся)?$/;
const NOUNS: Record<Gender, RegExp> = {
  man: /^(?:мужчина|джентльмен|парень|папа|отец|дедушка|красавец|король|принц|жених|рыцарь|мужик|пацан|красавчик|отличник|хозяин|кормилец|дядя|брат|братан|дружище|муж|сын|добряк|мастак|везунчик|счастливчик|умник|богатырь|волшебник|художник|новичок|храбрец|молодчик|именинник|сосед|земляк|покупатель-мужчина)$/,
  woman: /^(?:гостья|клиентка|покупательница|пациентка|посетительница|заказчица|читательница|хозяйка|мама|мамочка|красавица|девушка|женщина|леди|дама|подруга|королева|принцесса|мастерица|рукодельница|путешественница|ученица|студентка|соседка|невеста|бабушка|красотка|отличница|волшебница|девочка|героиня|художница|зрительница|слушательница|поклонница|ценительница|любительница|именинница|спортсменка|мать|сестра|жена|дочь|дочка|девчонка|новенькая|постоялица|танцовщица|швея|землячка|чемпионка|муза|фея|богиня|кудесница|сладкоежечка|читательница|автовладелица|победительница|выпускница)$/,
};
const VOCATIVES: Record<Gender, RegExp> = {
  man: /^(?:сударь|господин|мужчина|дружище|братан|брат|бро|мистер|сэр|дорогой|уважаемый|милый|красавчик|дядя|парень|старик)$/,
  woman: /^(?:сударыня|госпожа|женщина|девушка|барышня|мадам|мадемуазель|мисс|леди|подруга|подружка|сестра|красавица|дорогая|уважаемая|милая|красотка|голубушка|солнышко-девочка)$/,
};
const TITLE: Record<Gender, RegExp> = { man: /(?:ый|ой)$|^(?:господин|г-н|сударь|гость|клиент|покупатель|пациент|друг|товарищ|сосед|земляк|читатель|пользователь|автор)$/, woman: /(?:ая)$|^(?:госпожа|г-жа|сударыня|гостья|клиентка|покупательница|пациентка|подруга|соседка|читательница)$/ };
/** Words of men that are said of everybody. */
const FOR_ALL = /^(?:гость|клиент|покупатель|пациент|друг|товарищ|пользователь|автор|читатель)$/;

const STOP = /^(?:что|чтобы|где|когда|если|пока|хотя|потому|который|которая|которые|которого|которой|ведь|зато|поэтому|раз|будто|откуда|куда|почему|чем|чей)$/;
/** Words that may stand between commas within a clause. */
const ASIDE = /^(?:конечно|наверное|наверняка|кажется|видимо|безусловно|действительно|похоже|пожалуй|честно|правда|увы|разумеется|несомненно|вероятно|возможно|судя|например|как|всегда|кстати|мягко|говоря|и|по)$/;
const SUBJECTS = /^(?:я|он|она|оно|они|мы|кто|это|мастер|курьер|администратор|менеджер|официант|повар|врач|кухня|смена|команда|служба|доставка|управляющая|управляющий|сотрудник|сотрудница|директор|бариста|водитель|девушка|никто)$/;
const LINK_VERB = /^(?:остал|решил|наш[её]?л|написал|поделил|дождал|приш[её]?л|вернул|выбрал|заглянул|заш[её]?л|рассказал|обратил|позвонил|доверил|попробовал|оценил|заметил|отметил|посетил|побывал|приехал|согласил|заехал|забежал|откликнул|заказал|купил|ушл?[её]?л?|уехал|ждал|прождал|подождал|сообщил|предупредил|указал|напомнил|подсказал|захотел|смог|сумел|потратил|получил|столкнул|провел|отдохнул|доехал|добрал|успел|взял|забрал|привел|привез|предпочел|стал|пережил|потерял|пропустил|разочаровал|расстроил|огорчил|убедил|порекомендовал|похвалил|терпел|пожаловал|не\sпрош|воспользовал|проверил|увидел|услышал|узнал|простил|дал|поверил|записал|запомнил|нагрянул|почувствовал|испытал|съездил|сходил|справил|научил|поставил|отозвал|высказал|прочитал|прочел|описал|поддержал|помог)(?:ла|ась|лась|ся|а|л)?$/;
const OF_THINGS = /^(?:понрав|подош|помог|пригод|порадов|подв[её]л|приш|оказал|прош[её]?л|получил|удал|был|произош|случил|выш|сработал|доставил|выручил|согрел|украсил|впечатл|запомнил|попал|дош|прив[её]з|обслуж|сделал|встретил|принял|работал|состоял|сложил|совпал|служил|послужил|спас|хватил|устроил|полюбил|вызвал|заставил|опозд|задержал|сломал|порвал|остыл|испортил|потерял|нагрубил|ответил|обещал|забыл|перепутал|сорвал|выглядел|прослужил|прижил|лег|сел)[а-я]{0,5}$/;
const INTRANSITIVE = /^(?:приехал|приш[её]?л|дош[её]?л|пропал|остал|вернул|уш[её]?л)/;
const GLAD = /(?:спасибо|благодар|признател|рад|приятно|хорошо|жаль|отрадно|здорово|счастливы|молодец|умница|надеемся|уверены|ценим|понимаем|видим|зря|напрасно|смело|мудро|спасиб|обидно|стыдно|верим|видно|заметно|чувствуется|слышно|неловко|извини|прости|правильно|верно|важно|замечательно|прекрасно|поклон)[а-я]{0,4}$/;
const FILLERS = new Set('не так уже снова все лично у к до о об про за нам нас нами мне это его ее их раньше вчера сегодня абсолютно совершенно полностью конечно безусловно очень тоже даже и ведь еще наконец именно тогда действительно бы же столько честно подробно сразу просто всегда никогда заранее тут здесь когда-то недавно давно вовремя как по-настоящему по-прежнему вновь первым делом наверное наверняка свой своим своими своей наш нашу наше нашим вечер день время впечатлениями отзыв мнением долго терпеливо то том один раз сам сама в с на утром вечером ужин выходные'.split(' '));

interface Word {
  text: string;
  from: number;
}

/** The words of a sentence and the marks between them. */
const PIECES = /[а-яa-z0-9-]+|[^\sа-яa-z0-9-]/g;

interface Hit extends Word {
  gender: Gender;
}

/** What is said of the one that «вы» or «ты» at this place means. */
function saidOf(pieces: readonly Word[], at: number): Hit[] {
  const hits: Hit[] = [];
  let plural = false;
  let left = false;
  let aside = 0;
  for (let step = 1; step <= 12; step += 1) {
    const piece = pieces[at + step];
    if (piece === undefined || /^[.!?;:…()«»"]$/.test(piece.text)) break;
    const { text } = piece;
    if (text === ',' || text === '-') {
      // «вы, как мама, знаете», «вы, конечно, ждали».
      const next = pieces[at + step + 1]?.text ?? '';
      if (!(aside > 0 || ASIDE.test(next))) break;
      aside += 1;
      continue;
    }
    const before = pieces[at + step - 1]?.text ?? '';
    if (STOP.test(text) || (step > 1 && before !== 'как' && SUBJECTS.test(text))) break;
    const next = pieces[at + step + 1]?.text ?? '';
    const short = SHORT.get(text);
    if (short !== undefined && (!plural || left || before === 'сами')) hits.push({ ...piece, gender: short });
    const ending = STATE_STEM.exec(text)?.groups?.['ending'];
    if (ending !== undefined && (left || /^(?:себя)$/.test(before)) && (!/^[а-я]{3,}/.test(next) || /^(?:и|от|из|после|нашим|нашей|у|в|с|на|без|за|таким|сервисом)$/.test(next) || /(?:ой|ым|им|ью)$/.test(next))) hits.push({ ...piece, gender: /^[оe]?[ыи]м$/.test(ending) ? 'man' : 'woman' });
    if (/[а-я]{2}(?:ли|лись)$/.test(text) && !/^(?:если|или|сутки)$/.test(text)) plural = true;
    if (LEFT.test(text)) left = true;
    if (!plural) {
      const gender = verbGender(text);
      if (gender !== null && short === undefined) hits.push({ ...piece, gender });
    }
    if (!plural && /^(?:сам|такой|такая|самый|самая|один|одна|первый|первая|единственный|единственная|настоящий|настоящая|наш|наша|мой|моя)$/.test(text)) {
      const gender: Gender = /(?:ая|на|ша|оя)$/.test(text) ? 'woman' : 'man';
      // «такой внимательный» says it of the customer, «такой отзыв» of a thing, «наш гость» of anybody.
      // «вы у нас первая, кто заметил».
      if (/^(?:перв|единственн)/.test(text) && !/^[а-я]{3,}/.test(next) ) hits.push({ ...piece, gender });
      if (/(?:ый|ий|ая|яя)$/.test(next) && !/^[а-я]{3,}/.test(pieces[at + step + 2]?.text ?? '') && /^(?:сам|так|наст|един)/.test(text)) hits.push({ ...piece, gender });
    }
    // «вы очень внимательная», «ты смелый и честный»: an adjective with no noun after it.
    if (!plural && step <= 6 && ADJECTIVE.test(text) && !/^(?:к|с|для|от|у|в|на|про|о)$/.test(before) && endsIn(pieces, at + step)) hits.push({ ...piece, gender: /(?:ая|яя)$/.test(text) ? 'woman' : 'man' });
    if (!plural || left) for (const gender of ['man', 'woman'] as const) if (NOUNS[gender].test(text) && !/^(?:к|с|для|от|у|в|на|про|о|ваш|ваша|твой|твоя|чем|и)$/.test(before)) hits.push({ ...piece, gender });
  }
  return hits;
}

const ADJECTIVE = /^(?!(?:каждый|который|любой|другой|такой|самый|первый|второй|третий|целый|весь|какой|сам|один|мой|твой|ваш|свой|наш|следующий|последний|единственный|должный|какая|такая|самая|первая|которая|другая|целая|единственная|рабочий|выходной)$)[а-я]{3,}(?:ый|ий|ая|яя)$/;

/** No noun comes after this adjective: the clause ends, or another adjective does so. */
function endsIn(pieces: readonly Word[], at: number): boolean {
  for (let next = at + 1; next <= at + 5; next += 1) {
    const text = pieces[next]?.text ?? '.';
    if (/^[.!?:;)(…-]$/.test(text)) return true;
    if (text !== ',' && text !== 'и' && !ADJECTIVE.test(text)) return text === 'что' || text === 'спасибо' || (pieces[next - 1]?.text === ',' && /^(?:мы|нам|спасибо|и|а|но)$/.test(text));
  }
  return false;
}

/** «что выбрала нас»: a clause without a subject that says what the customer did. */
function saidWithout(pieces: readonly Word[], at: number): Hit[] {
  const before = pieces.slice(Math.max(0, at - 7), at).map(({ text }) => text);
  if (!before.some((word) => GLAD.test(word)) || before.includes('.')) return [];
  for (let step = 1; step <= 5; step += 1) {
    const piece = pieces[at + step];
    if (piece === undefined || !/^[а-я]/.test(piece.text)) return [];
    // A verb that a thing can be the subject of counts only with words of the customer's own beside it.
    const after = pieces[at + step + 1]?.text ?? '.';
    const gender = LINK_VERB.test(piece.text) || !OF_THINGS.test(piece.text) || /^(?:нас|нам|к|у|с|о|без|до|.)$/.test(after) && !/^[а-я]{2,}/.test(pieces[at + step + 2]?.text ?? '') ? verbGender(piece.text) : null;
    if (gender !== null) {
      const state = pieces.slice(at + step + 1, at + step + 4).flatMap((one) => {
        const short = SHORT.get(one.text);
        return short === undefined ? [] : [{ ...one, gender: short }];
      });
      const next = pieces[at + step + 1]?.text ?? '';
      // «что приехала посылка», «что пропал заказ»: the thing did it.
      const byThing = !(INTRANSITIVE.test(piece.text) || OF_THINGS.test(piece.text)) ? false : gender === 'woman' ? /^(?!(?:нас|сама|одна|вчера|всегда|когда|дома|завтра|снова|сегодня|она|нашла)$)[а-я]{3,}(?:[ая]|сть|нь|вь)$/.test(next) : /^(?!(?:сам|назад|опять|один|нам|нас)$)[а-я]{3,}[бвгджзклмнпрстфхцчшщй]$/.test(next);
      return byThing || SUBJECTS.test(next) ? [] : [{ ...piece, gender }, ...state];
    }
    if (!FILLERS.has(piece.text) && SHORT.get(piece.text) === undefined) return [];
    const short = SHORT.get(piece.text);
    if (short !== undefined && /^сам/.test(piece.text)) return [{ ...piece, gender: short }];
  }
  return [];
}

export function russianGenderFaults(draft: Draft, input: CheckInput, calls: readonly Called[], isThem: boolean): NameFault[] {
  const gender = russianGender(input, isThem ? calls : []);
  const faults: NameFault[] = [];
  const add = ({ from, text }: Word, mend: string | null) => {
    if (!faults.some((one) => one.from === from)) faults.push({ rule: 'wrong-gender', from, to: from + text.length, mend });
  };
  // A title is measured by the name beside it.
  for (const call of calls) {
    const theirs = genderOfName(call.name) ?? gender;
    if (call.title === undefined || theirs === null || FOR_ALL.test(call.title) || !TITLE[other(theirs)].test(call.title)) continue;
    const from = draft.text.lastIndexOf(call.title, call.from);
    if (from >= 0) add({ text: call.title, from }, mendedTitle(call.title, theirs));
  }
  if (gender === null || !isThem) return faults;
  for (const sentence of draft.sentences) {
    const pieces: Word[] = [...draft.text.slice(sentence.from, sentence.to).matchAll(PIECES)].map((match) => ({ text: match[0], from: sentence.from + match.index }));
    pieces.forEach((piece, at) => {
      const hits = piece.text === 'вы' || piece.text === 'ты' ? saidOf(pieces, at) : piece.text === 'что' || piece.text === 'раз' ? saidWithout(pieces, at) : [];
      for (const hit of hits) if (hit.gender !== gender && !draft.quotes.some((quote) => quote.from <= hit.from && hit.from < quote.to)) add(hit, mendedWord(hit.text, piece.text === 'вы'));
      if (isVocative(pieces, at, gender) || isBefore(pieces, at, gender)) add(piece, null);
    });
  }
  return faults;
}

/** «внимательная вы наша», «одна из самых терпеливых гостий», «как хозяйка хозяйке». */
function isBefore(pieces: readonly Word[], at: number, gender: Gender): boolean {
  const [here, next, then] = [pieces[at]?.text ?? '', pieces[at + 1]?.text ?? '', pieces[at + 2]?.text ?? ''];
  const wrong = other(gender);
  if (/^(?:вы|ты)$/.test(next) && ADJECTIVE.test(here) && (wrong === 'woman') === /(?:ая|яя)$/.test(here)) return wrong === 'woman' || !/^(?:человек|гость|клиент|покупатель|наш)/.test(then);
  if (/^(?:прав|права|доволен|довольна|рад|рада)$/.test(here) && /^(?:вы|ты|ли)$/.test(next)) return SHORT.get(here) === wrong;
  // «как мама маме», «женская интуиция вас не подвела».
  if (here === 'как' && NOUNS[wrong].test(next) && NOUN_TO.test(then)) return true;
  return /^(?:вам|тебе|вас|тебя)$/.test(here) && next === 'как' && NOUNS_CASED[wrong].test(then);
}

const NOUN_TO = /^(?:маме|хозяйке|женщине|девушке|мужчине|отцу|папе|хозяину|мужику|водителю)$/;
const NOUNS_CASED: Record<Gender, RegExp> = { man: /^(?:мужчине|мужчину|отцу|отца|папе|папу|хозяину|хозяина|джентльмену|мужику)$/, woman: /^(?:женщине|женщину|маме|маму|матери|мать|хозяйке|хозяйку|девушке|девушку|бабушке|бабушку)$/ };

/** «…, сударыня, …»; «молодой человек, …»; «господин Лебедева». */
function isVocative(pieces: readonly Word[], at: number, gender: Gender): boolean {
  const [before, here, next] = [pieces[at - 1]?.text ?? '.', pieces[at]?.text ?? '', pieces[at + 1]?.text ?? '.'];
  const opens = !/^[а-я0-9]/.test(before) || /^(?:здравствуйте|здравствуй|спасибо|привет|день|извините|простите|вам|тебе|уважаемый|уважаемая|дорогой|дорогая)$/.test(before);
  if (gender === 'woman' && here === 'молодой' && next === 'человек' && opens) return true;
  const wrong = VOCATIVES[other(gender)];
  if (!wrong.test(here) || !opens) return false;
  if (/^[,.!?]$/.test(next)) return true;
  // «дорогая наша гостья».
  const noun = pieces.slice(at + 1, at + 4).find(({ text }) => NOUNS[other(gender)].test(text));
  return noun !== undefined && /^(?:дорог|уважаем|мил|любим)/.test(here);
}

function mendedTitle(title: string, gender: Gender): string | null {
  if (/^(?:господин|госпожа)$/.test(title)) return gender === 'man' ? 'господин' : 'госпожа';
  return gender === 'man' ? title.replace(/ая$/, title.startsWith('дорог') ? 'ой' : 'ый') : title.replace(/(?:ый|ой)$/, 'ая');
}

/** In the plural of «вы» nobody's gender is said. */
function mendedWord(word: string, distant: boolean): string | null {
  if (!distant) return null;
  if (/(?:лся|лась)$/.test(word)) return word.replace(/(?:лся|лась)$/, 'лись');
  if (/(?:шел|шла)$/.test(word)) return word.replace(/(?:шел|шла)$/, 'шли');
  if (/[аеиоуыя](?:ла|л)$/.test(word)) return word.replace(/(?:ла|л)$/, 'ли');
  return /^(?:доволен|довольна)$/.test(word) ? 'довольны' : /^(?:прав|права)$/.test(word) ? 'правы' : null;
}
