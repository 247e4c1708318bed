import { englishNames } from './names/en.ts';
import { russianNames } from './names/ru.ts';
import { chineseSurnames } from './names/zh.ts';
import type { ReplyLanguage } from './template.ts';

/**
 * How to address the customer. A wrong name is worse than none, so a name is used when it is known as a name, or when
 * the line has the shape «Имя Ф.» that platforms make from a real account. All else is a nickname and is not said.
 */

/** Words that stand where a name should, in front of an initial too. */
const NO_NAMES = new Set(
  `покупатель покупательница клиент клиентка гость гостья пользователь аноним анонимно инкогнито имя скрыто скрыт без автор
  посетитель заказчик администратор удаленный удален мама папа бабушка дедушка ооо ип зао магазин компания отзыв житель семья счастливая довольная довольный
  мастер доктор врач водитель курьер учитель студент студентка пенсионер пенсионерка тетя дядя мать отец сын дочь сестра брат муж жена хозяин хозяйка друг подруга
  турист туристка путешественник путешественница гурман сладкоежка кофеман знаток эксперт критик ценитель любитель любительница счастливчик вкусно все кот кошка мышка котик зайка солнышко лиса волк медведь тигр
  user customer guest client anonymous buyer shopper amazon google local visitor member reviewer name hidden deleted admin
  the mr mrs ms dr sir lady mom mum dad mother father grandma family company shop
  happy angry sad big verified local expert traveler traveller tourist foodie student teacher doctor driver queen king cat dog coffee pizza`.split(/\s+/),
);

/** Chinese words that begin like a surname: nicknames far more often than names. */
const NO_NAMES_ZH = new Set(
  `方便 方圆 方糖 方块 马上 马路 马甲 谢谢 石头 石榴 夏天 夏日 夏季 夏夜 夏末 周末 周全 万一 万能 万岁 万物 万事 任性 任务 任意 任何 熊猫 熊熊 熊宝 钱包 白云 白菜 白糖 白羊 黄金 黄瓜 黄油 金牌 金子 金鱼 金色
  金秋 江湖 江南 江山 江海 田园 雷电 龙王 余生 毛毛 毛豆 米饭 米粒 花生 花开 花香 叶子 林子 安心 安全 康复 乐天 乐乐 乐活 常来 常在 甘甜 甘露 古城 古典 时间 时尚 温馨 温暖 温泉 成都 成长 成熟 关心 关注 关键 高手 高山
  高级 高端 向往 和谐 明月 明亮 明星 平安 平静 平淡 凤凰 凤梨 柳絮 秋天 秋千 秋风 冷静 冷面 冷气 路过 路上 简单 简约 钟表 钟声 云南 云端 云彩 凌晨 凌乱 燕子 燕窝 项链 童年 童心 沙漠 沙拉 沙发 包子 包包 包容 谷雨 车票 车厘
  强大 强者 管家 管理 程序 程度 章鱼 严格 严肃 史诗 单身 单纯 单车 全部 全家 全能 幸运 游客 游戏 解放 解忧 盛夏 盛世 连锁 连续 东方 南方 南瓜 习惯 池塘 应该 银河 牛肉 牛排 鱼儿 水晶 冰糖`.split(/\s+/),
);

const SHAPES = {
  ru: {
    word: /^[А-ЯЁа-яё]{2,20}(?:-[А-ЯЁа-яё]{2,20})?$/,
    initial: /^[А-ЯЁ]\.?$/,
    surname: /^[А-ЯЁ][а-яё-]*(?:[оеё]в|[оеё]ва|[иы]н|[иы]на|ск(?:ий|ая|ой)|цк(?:ий|ая|ой)|ко|[юу]к|чук|як|[иы]х|ян|дзе|швили|[иы]ч|ова|[еи]вна|овна|ична|оглы|кызы|ец|ль|ер|ман|берг|штейн)$/i,
    known: russianNames,
  },
  en: {
    word: /^[A-Za-zÀ-ÖØ-öø-ÿ]{2,20}(?:[-'’][A-Za-zÀ-ÖØ-öø-ÿ]{2,20})?$/,
    initial: /^[A-Z]\.?$/,
    surname: /^[A-ZÀ-Ö][A-Za-zÀ-ÖØ-öø-ÿ'’-]{1,24}$/,
    known: englishNames,
  },
} as const;

const fold = (word: string) => word.toLowerCase().replace(/ё/g, 'е');

/** «анна» and «АННА» → «Анна», «жан-поль» → «Жан-Поль». */
function nameCase(word: string): string {
  return word.toLowerCase().replace(/(^|[-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function fromWords(line: string, { word, initial, surname, known }: (typeof SHAPES)['ru' | 'en']): string | null {
  const [first, second, ...more] = line.split(' ');
  if (!first || !word.test(first) || NO_NAMES.has(fold(first))) return null;
  const isKnown = (part: string) => known.has(fold(part)) || known.has(fold(part).split(/[-'’]/)[0] ?? '');
  if (second === undefined) return isKnown(first) ? nameCase(first) : null;
  if (NO_NAMES.has(fold(second)) || more.length > 2) return null;
  // «Петрова А.» is a surname first, «Злой К.» a nickname.
  if (initial.test(second) && !isKnown(first) && (SHAPES.ru.surname.test(first) || /(?:[ыио]й|[ая]я|ое|ее)$/.test(first))) return null;
  if (initial.test(second)) return isKnown(first) || /^\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?$/u.test(first) ? nameCase(first) : null;
  if (isKnown(first) && (surname.test(second) || isKnown(second))) return nameCase(first);
  // «Петрова Анна», «Петрова Анна Сергеевна».
  if (isKnown(second) && surname.test(first) && SHAPES.ru.word.test(first)) return nameCase(second);
  return null;
}

/** «王小明», «李女士»: a real surname in front. «张**» and nicknames give none. */
function chineseName(line: string): string | null {
  const match = /^(?<name>\p{Script=Han}{2,4})$/u.exec(line);
  const name = match?.groups?.name;
  if (!name || NO_NAMES_ZH.has(name)) return null;
  const surname = [name.slice(0, 2), name.slice(0, 1)].find((part) => chineseSurnames.has(part));
  if (!surname) return null;
  const given = name.slice(surname.length);
  return given === '先生' || given === '女士' || (given.length >= 1 && given.length <= 2 && !/[先小老大阿]$|[的了人家店客户吃爱好]/u.test(given))
    ? name
    : null;
}

/** How names go by their last letter: the ending of the name, and those of its other cases. */
const CASES: readonly (readonly [ending: string, others: RegExp])[] = [
  ['', /(?<=[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем|е)$/],
  ['й', /(?:я|ю|ем|е|и)$/],
  ['ь', /(?:я|ю|ем|е|и|ью)$/],
  ['а', /(?:ы|(?<=[гкхжчшщ])и|е|у|ой|ою|ей)$/],
  ['я', /(?:и|е|ю|ей|ею)$/],
];
/** Cases of names that are other words far more often. */
const NO_CASES = new Set('рады раду любой семена семени кости милой милом маркер максимом ромой розы розой мая мару мире миру мира верой верою надеждой любовью ладой ладе'.split(' '));

/** Whether a word is a name known in Russia, in any case: «Марине». */
export function isRussianName(word: string): boolean {
  const folded = fold(word);
  if (russianNames.has(folded)) return true;
  if (NO_CASES.has(folded)) return false;
  return CASES.some(([ending, others]) => {
    const stem = folded.replace(others, '');
    return stem !== folded && stem.length >= 2 && russianNames.has(stem + ending);
  });
}

/**
 * The name to address the author by in a reply of this language, its first letter capital, or null: a nickname, a line
 * with digits, an e-mail, «Покупатель», a name in other letters than the reply.
 */
export function usableName(author: string | null, language: ReplyLanguage): string | null {
  if (author === null) return null;
  const line = author.slice(0, 200).replace(/[\p{Extended_Pictographic}\u200D\uFE0F]/gu, '').replace(/\s+/g, ' ').trim();
  if (language === 'zh') return chineseName(line);
  return fromWords(line, SHAPES[language]);
}

/** The place's name for the signature, or null: long names and names with quotes or brackets are addresses and notes. */
export function usablePlace(place: string | null): string | null {
  const name = place?.trim().replace(/^["«“](.*)["»”]$/, '$1').trim();
  return name && name.length <= 40 && !/["«»“”„{}[\]<>%|]/.test(name) && /\p{L}/u.test(name) ? name : null;
}
