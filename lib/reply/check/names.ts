import { usableName } from '../name.ts';
import { russianNames } from '../names/ru.ts';
import { chineseSurnames } from '../names/zh.ts';
import type { ReplyLanguage } from '../template.ts';
import { EN_MAN, EN_WOMAN, englishCalls, type Called } from './en/calls.ts';
import type { Draft } from './find.ts';
import type { CheckInput, Finding } from './rule.ts';

/** The name a reply calls the customer by: whether it is theirs, and whether the words beside it have its gender. */

type Found = Pick<Finding, 'rule' | 'from' | 'to' | 'mend'>;

/** Full and short forms of one name. */
const SAME_NAMES = `анна аня анюта нюра|мария маша марья маруся|екатерина катя катерина|елена лена алена|ольга оля|наталья наталия наташа|татьяна таня|ирина ира|светлана света|юлия юля|анастасия настя|александра саша шура|александр саша шура алекс|дмитрий дима митя|сергей сережа серега|алексей леша алеша|михаил миша|николай коля|владимир вова володя|павел паша|петр петя|евгений женя|евгения женя|иван ваня|константин костя|виктор витя|виктория вика|людмила люда люся мила|любовь люба|надежда надя|галина галя|валентина валя|валерий валера|валерия лера|ксения ксюша оксана|дарья даша|софья софия соня|полина поля|василий вася|григорий гриша|юрий юра|станислав стас|вячеслав слава|ярослав слава|владислав влад слава|роман рома|максим макс|антон тоша|артем тема|георгий гоша жора|игорь гарик|вадим вадик|виталий виталик|анатолий толя|геннадий гена|леонид леня|борис боря|семен сема|елизавета лиза|маргарита рита|тамара тома|анжелика лика|ульяна уля|варвара варя|данила даниил данил|elizabeth liz lizzy beth betty|william will bill billy|robert rob bob bobby|richard rick ricky dick|james jim jimmy jamie|john johnny jack|michael mike mick|thomas tom tommy|katherine kate katie kathy catherine cathy|margaret maggie peggy|jennifer jen jenny|samuel sam|samantha sam|daniel dan danny|matthew matt|andrew andy drew|edward ed eddie ted|joseph joe joey|david dave|christopher chris|christine chris christina|rebecca becky|susan sue|deborah debbie|stephen steve steven|anthony tony|patricia pat|patrick pat paddy|nicholas nick|benjamin ben|alexander alex|alexandra alex|victoria vicky|anna ann anne annie|gregory greg|jeffrey jeff|kenneth ken|timothy tim|gregory greg|charles charlie`
  .split('|')
  .map((group) => new Set(group.split(' ')));

/** Names of men that end like women's, and of women that do not. */
const MEN = new Set('никита илья кузьма фома лука данила гаврила добрыня савва миша паша дима леша сережа коля вова ваня петя костя вася гриша юра стася рома боря гоша лёня леня сема витя толя гена митя володя муса мустафа'.split(' '));
const WOMEN = new Set('любовь нинель айгуль гузель гюзель асель адель николь жанат нелли наргиз рашель лейсан ляйсан ануш эсфирь'.split(' '));
const EITHER = new Set('саша женя валя слава шура алекс виталя стася'.split(' '));
const ENGLISH_WOMEN = new Set('abby abigail agnes alice alicia alison amanda amber amelia amy ana andrea angela anita ann anna anne annie april audrey ava barbara beatrice becky beth betty beverly bonnie brenda bridget brittany carmen carol caroline catherine charlotte chloe christina christine cindy claire clara courtney crystal daisy dana daniela dawn debbie deborah denise diana diane donna doris dorothy edith eileen elaine elena eleanor elizabeth ella ellen emily emma erica esther eva evelyn faith fiona florence frances gabriella gemma georgia gina gloria grace gwen hailey hannah hazel heather heidi helen holly irene iris isabella isla jacqueline jane janet janice jasmine jean jenna jennifer jenny jessica jill joan joanna joyce judith judy julia julie karen kate katherine kathleen kathy katie kayla kelly kim kimberly laura lauren leah lily linda lisa liz lois lorraine louise lucy lydia lynn maggie margaret maria marie marilyn martha mary maureen megan melanie melissa mia michelle miranda molly monica nancy naomi natalie nicole nina nora norma olga olivia pamela patricia paula peggy penelope phoebe priya rachel rebecca rita rosa rose rosemary ruby ruth sally samantha sandra sara sarah sharon sheila sophia sophie stacy stella stephanie sue susan sylvia tara teresa theresa tina tracy ursula vanessa vera veronica vicky victoria virginia wanda wendy yvonne zoe'.split(' '));
const ENGLISH_MEN = new Set('aaron adam adrian alan albert alexander alfred allen andrew anthony antonio arthur austin barry ben benjamin bernard bill bob bobby brad bradley brandon brian bruce bryan carl carlos charles christopher clive colin craig dale daniel danny darren dave david dean dennis derek diego dominic don donald douglas duncan edgar edward edwin eric ernest ethan eugene frank fred frederick gareth gary gavin geoffrey george gerald glen gordon graham grant greg gregory harold harry hector henry howard hugh hugo ian isaac ivan jack jacob jake james jared jason jeff jeffrey jeremy jerry jim jimmy joe joel john johnny jonathan jose joseph josh joshua juan justin karl keith kenneth kevin kurt kyle larry lawrence leo leonard lewis liam louis luke malcolm marco marcus mark martin mason matthew max michael miguel mike mohamed nathan neil nicholas nick nigel noah norman oliver oscar owen patrick paul pedro peter philip ralph ramon raymond ricardo richard rick robert roger roland ronald ross roy rupert russell ryan samuel scott sean sebastian sergio simon stanley stephen steve steven stewart stuart ted terry theodore thomas tim timothy todd tom tony trevor victor vincent walter wayne william winston xavier'.split(' '));

const fold = (word: string) => word.toLowerCase().replace(/ё/g, 'е');

const LATIN: Readonly<Record<string, string>> = { а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' };

/** Rough Latin letters, so that «Юлия» and "Yulia", "Julia" meet. */
function rough(word: string): string {
  return [...fold(word)].map((letter) => LATIN[letter] ?? letter).join('').replace(/[jiy]+/g, 'i').replace(/kh|x/g, 'h').replace(/ks/g, 'x').replace(/iu/g, 'u').replace(/ia/g, 'a').replace(/(.)\1/g, '$1').replace(/ph/g, 'f').replace(/c(?!h)/g, 'k').replace(/h$/, '');
}

function sameName(a: string, b: string): boolean {
  const [left, right] = [fold(a), fold(b)];
  return left === right || rough(left) === rough(right) || SAME_NAMES.some((group) => group.has(left) && group.has(right));
}

export type Gender = 'man' | 'woman' | null;

export function genderOf(name: string, language: ReplyLanguage): Gender {
  const word = fold(name).split(/[-'’ ]/)[0] ?? '';
  if (language === 'zh') return /(?:先生|大哥|叔叔)$/.test(name) ? 'man' : /(?:女士|小姐|太太|阿姨|大姐)$/.test(name) ? 'woman' : chineseGender(name);
  if (EITHER.has(word)) return null;
  if (language === 'en') return ENGLISH_WOMEN.has(word) ? 'woman' : ENGLISH_MEN.has(word) ? 'man' : null;
  if (!russianNames.has(word)) return null;
  if (MEN.has(word)) return 'man';
  return WOMEN.has(word) || /[ая]$/.test(word) ? 'woman' : 'man';
}

function chineseGender(name: string): Gender {
  const given = name.slice(1);
  if (/[芳娟丽娜婷静燕红梅莉莲霞玲珍萍娥妮婉媛嫣倩姗妍雅琳蕾淑凤兰桂颖秀]/.test(given)) return 'woman';
  return /[强军刚伟磊勇涛杰鹏斌辉超峰雄龙彪栋钢豪武虎]/.test(given) ? 'man' : null;
}

const CALLS = /(?:^|[.!?\n]\s{0,3}|[,，]\s{0,2}|(?:здравствуйте|привет|добрый день|добрый вечер|доброе утро|спасибо|уважаем(?:ый|ая)|дорог(?:ой|ая)|благодарим вас|спасибо вам|приветствуем)[,，]?\s{1,2})(?<name>[А-ЯЁ][А-ЯЁа-яё]{1,20}(?:-[А-ЯЁ][а-яё]+)?)(?=\s{0,2}(?:[,，!.:]|\s[А-ЯЁ][а-яё]+(?:вич|вна|ична)))/giu;
const SIGNATURE = /(?:с уважением|ваш[аи]?|искренне|команда|меня зовут|управляющ\p{L}*|директор|менеджер|администратор|regards|sincerely|best|yours|wishes|cheers|team|manager|my name is|i am|i'm|sincere)[^.!?]{0,30}$/iu;

/** Whom the reply speaks to. */
function called({ shown }: Draft, language: ReplyLanguage): Called[] {
  if (language === 'zh') {
    const all = shown.matchAll(/(?:^|[。！？!?\n，,]|尊敬的|亲爱的|您好|感谢|谢谢)\s{0,2}(?<name>\p{Script=Han}{1,3}(?:先生|女士|小姐|太太)|\p{Script=Han}{2,3})(?=[，,：:！!。]|您好|你好)/gu);
    return [...all].flatMap((match) => {
      const name = match.groups?.name ?? '';
      const from = match.index + match[0].length - name.length;
      const surname = [name.slice(0, 2), name.slice(0, 1)].find((part) => chineseSurnames.has(part));
      const real = surname !== undefined && (/(?:先生|女士|小姐|太太)$/.test(name) || usableName(name, 'zh') !== null) && !/^(?:谢谢|感谢|任何|何时|方便|高兴|白天|常|万分|于是|江湖|金额|石)/.test(name) && (from < 12 || /(?:先生|女士|小姐|太太)$/.test(name));
      return real ? [{ name, from, to: from + name.length }] : [];
    });
  }
  if (language === 'en') return englishCalls(shown);
  const found: Called[] = [];
  for (const match of shown.matchAll(CALLS)) {
    const name = match.groups?.name ?? '';
    const from = match.index + match[0].length - name.length;
    if (!/^\p{Lu}/u.test(name) || !russianNames.has(fold(name).split(/[-'’]/)[0] ?? '')) continue;
    if (SIGNATURE.test(shown.slice(Math.max(0, from - 60), from))) continue;
    found.push({ name, from, to: from + name.length });
  }
  return found;
}

export function checkNames(draft: Draft, input: CheckInput, language: ReplyLanguage): Found[] {
  const calls = called(draft, language);
  const own = usableName(input.author, language) ?? usableName(input.author, 'ru') ?? usableName(input.author, 'en');
  const findings: Found[] = [];
  if (input.author !== null) {
    for (const { name, from, to } of calls) if (!isTheirs(name, input, own)) findings.push({ rule: 'wrong-name', from, to, mend: own ?? '' });
  }
  const name = calls.find((one) => findings.length === 0 && one.name !== '')?.name ?? own;
  const gender = name === null ? null : genderOf(input.author !== null && language === 'zh' ? input.author : name, language);
  return gender === null ? findings : [...findings, ...contradictions(draft, gender, language, calls)];
}

function isTheirs(name: string, { author, review }: CheckInput, own: string | null): boolean {
  const theirs = [author ?? '', own ?? ''].join(' ');
  if (/\p{Script=Han}/u.test(name)) {
    const bare = name.replace(/(?:先生|女士|小姐|太太)$/, '');
    return theirs.includes(bare) || (review ?? '').includes(name);
  }
  return theirs.split(/[\s._-]+/).some((word) => word !== '' && sameName(word, name)) || (own === null && fold(review ?? '').includes(fold(name)));
}

const RU_MAN = /(?<![а-я])(?:уважаемый|дорогой|милый|(?:вы|ты)(?:\s(?:не|так|уже|снова|все|сами|лично|у нас|нам|нас))?\s{1,2}(?:остался|[а-я]{2,14}(?:ался|ился|елся|улся|ал|ил|ел|ул|шел)|доволен|рад|прав|согласен|готов|должен|сам)|остался(?=\s(?:доволен|недоволен))|(?<=осталис[ья]\s)(?:доволен|недоволен))(?![а-я])/g;
const RU_WOMAN = /(?<![а-я])(?:уважаемая|дорогая|милая|(?:вы|ты)(?:\s(?:не|так|уже|снова|все|сами|лично|у нас|нам|нас))?\s{1,2}(?:осталась|[а-я]{2,14}(?:алась|илась|елась|улась|ала|ила|ела|ула|шла)|довольна|рада|согласна|готова|должна|сама)|осталась(?=\s(?:довольна|недовольна))|(?<=осталис[ья]\s)(?:довольна|недовольна))(?![а-я])/g;
const ZH_MAN = /先生|小哥哥|帅哥|大哥|哥哥/g;
const ZH_WOMAN = /女士|小姐姐|美女|小姐|太太|姐姐|大姐/g;
const OPPOSITE = { ru: { man: RU_WOMAN, woman: RU_MAN }, en: { man: EN_WOMAN, woman: EN_MAN }, zh: { man: ZH_WOMAN, woman: ZH_MAN } } as const;
const ABOUT_OTHERS = /(?:мы|наш\p{L}*|команд\p{L}*)\s.{0,40}$/u;

function contradictions(draft: Draft, gender: 'man' | 'woman', language: ReplyLanguage, calls: readonly Called[]): Found[] {
  const found: Found[] = [];
  for (const match of draft.text.matchAll(OPPOSITE[language][gender])) {
    const [from, to] = [match.index, match.index + match[0].length];
    // A title counts where it stands by the name; a colleague may be a lady.
    if ((language === 'zh' || (language === 'en' && /^(?:mr|ms|miss|mister)/.test(match[0]))) && from > 24 && !calls.some((call) => Math.abs(call.from - from) < 12)) continue;
    if (/^(?:уваж|дорог|мил)/.test(match[0]) && !calls.some((call) => call.from >= to && call.from - to < 4)) continue;
    if (language === 'ru' && ABOUT_OTHERS.test(draft.text.slice(Math.max(0, from - 2), from))) continue;
    found.push({ rule: 'wrong-gender', from, to, mend: mended(match[0], language, gender) });
  }
  return found;
}

function mended(words: string, language: ReplyLanguage, gender: 'man' | 'woman'): string | null {
  if (language === 'zh') return gender === 'man' ? '先生' : '女士';
  if (language === 'en') return null;
  if (/^уважаем|^дорог|^мил/.test(words)) return gender === 'man' ? words.replace(/ая$/, words.startsWith('дорог') ? 'ой' : 'ый') : words.replace(/(?:ый|ой)$/, 'ая');
  if (/доволен$|довольна$/.test(words)) return words.replace(/доволен$|довольна$/, 'довольны');
  if (/^остал/.test(words)) return 'остались';
  return words.startsWith('вы') ? words.replace(/(?:лся|лась)$/, 'лись').replace(/(?:шел|шла)$/, 'шли').replace(/(?:ла|л)$/, 'ли') : null;
}
