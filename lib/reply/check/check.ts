import { likeness } from '../../model/likeness.ts';
import { normal } from '../../model/words.ts';
import { toneOf } from '../../triage/tone.ts';
import { replyLanguage } from '../language.ts';
import { usableName } from '../name.ts';
import { leftoverPlaceholders, type ReplyLanguage } from '../template.ts';
import { namesDetail } from './details.ts';
import { en } from './en/index.ts';
import { isForeign, isOtherScript } from './foreign.ts';
import { compiled, compiledRules, draftOf, found, type Draft } from './find.ts';
import { callsByName, checkNames } from './names.ts';
import { PLATFORMS, SAMENESS } from './platforms.ts';
import { personalData } from './private.ts';
import { ru } from './ru/index.ts';
import { CLAUSES, type CheckInput, type CheckOptions, type FaultRule, type Finding, type LanguageRules, type Mend, type PartRule, type RuleId } from './rule.ts';
import { sentenceAt, touches, type Span } from './text.ts';
import { saysAuthor } from './zh/calls.ts';
import { zh } from './zh/index.ts';
import { readsTheSame } from './zh/same.ts';

export type { CheckInput, CheckOptions, Finding, RuleId } from './rule.ts';

const LANGUAGES: Record<ReplyLanguage, LanguageRules> = { ru, en, zh };
const READY = {
  ru: compiledRules(ru, 'ru'),
  en: compiledRules(en, 'en'),
  zh: compiledRules(zh, 'zh'),
};
const ADDRESS = {
  ru: ru.address && { distant: compiled(ru.address.distant, 'ru'), near: compiled(ru.address.near, 'ru') },
  en: null,
  zh: zh.address && { distant: compiled(zh.address.distant, 'zh'), near: compiled(zh.address.near, 'zh') },
};

type Tone = 'positive' | 'neutral' | 'negative' | 'unsure';

/** What each tone needs, in the order in which it is said. */
const NEEDED: Record<Tone, readonly PartRule[]> = {
  positive: ['thanks-missing'],
  neutral: ['thanks-missing', 'question-missing'],
  negative: ['thanks-missing', 'apology-missing', 'responsibility-missing', 'solution-missing', 'contact-missing'],
  unsure: ['thanks-missing'],
};
const FAULTS: readonly FaultRule[] = ['argument', 'excuse', 'blame', 'pseudo-apology', 'promise-sum', 'removal-request', 'reward'];
/** Questions that ask nothing of the customer. */
const NO_QUESTION = /разве|неужели|правда ведь|не так ли|не правда ли|согласитесь|согласны|как (?:вы )?думали|что вы хотели(?! бы)|кто у нас|кто это у нас|а знаете|знаете,? (?:сколько|что|почему|кто|какой|какая|где|как)|угадайте|представляете|помните,|чем не |как не |чего вы|ждали|снова\?|еще раз|вернетесь|заглянете|заглянет|придете|зайдете|приедете|дадите нам|дадите еще|второй шанс|знаете ли|как дела|кто же|кто не|почему бы|зачем же|может быть, (?:еще|снова)|isn't it|aren't they|right\?|don't you (?:think|agree)|didn't (?:we|you)|did you know|how are you|why not|who (?:doesn't|could|wouldn't)|come (?:back|again)|visit (?:us )?again|another (?:chance|try)|give us|see you|what did you expect|really\?|难道|岂|不是吗|不是很|不是挺|对吧|何必|怎么可能|您说是|对不对|下次再|再来|再给|好不好呀|您想怎么样|谁不|谁会|谁能|是不是|不就|不也[^，。]{0,12}吗|还不[^，。]{0,6}吗|何尝|哪有|哪能|哪会|怎能|怎会|怎么会|凭什么|能怎么办|还能怎|不然呢|值得吗|至于吗|谁家|哪家|有几家|您说呢|你说呢|是吧|再来吗|还来吗|约吗|好不好|好吗|可以吗|怎么了/;
/** A request for an answer makes a question of any. */
const SURELY_ASKS = /请问|请教|想问|告诉|告知|说说|说一下|讲讲|聊聊|方便(?:说|问)/;

/** The tone by the stars, or by the words where there are none. */
function toneFor({ rating, review }: CheckInput): Tone {
  if (rating !== null) return rating <= 2 ? 'negative' : rating < 4 ? 'neutral' : 'positive';
  if (review === null || review.trim() === '') return 'unsure';
  return toneOf({ rating: null, ratingScale: null, title: null, text: review, pros: null, cons: null } as Parameters<typeof toneOf>[0]).tone;
}

function languageOf(text: string, otherwise: ReplyLanguage, tag: ReplyLanguage | null): ReplyLanguage {
  if ((text.match(/\p{L}/gu)?.length ?? 0) < 2) return otherwise;
  return replyLanguage({ title: null, text, pros: null, cons: null, language: tag });
}

/** What a reader of the regulation would say of a draft. Pure, offline, in linear time. */
export function checkReply(input: CheckInput, options: CheckOptions = {}): Finding[] {
  const language = languageOf(input.reply, input.language, null);
  const draft = draftOf(input.reply);
  const rules = LANGUAGES[language];
  const findings: Finding[] = [];
  // A reply in a third language: its reader would find nothing else, and our rules cannot read it.
  if ((language === 'en' || isOtherScript(input.reply)) && isForeign(input.reply) && !isForeign(input.review ?? '')) return [{ rule: 'wrong-language', clause: CLAUSES['wrong-language'], from: 0, to: input.reply.length, mend: null }];
  const near = addressOf(draft, language) === 'near';
  const mendOf = (mend: Mend | null) => (mend === null || typeof mend === 'string' ? mend : near ? mend.near : mend.distant);
  const add = (rule: RuleId, { from, to }: Span, mend: string | null) => findings.push({ rule, clause: CLAUSES[rule], from, to, mend });
  const at = (place: number): Span => ({ from: place, to: place });

  const tone = toneFor(input);
  for (const rule of NEEDED[tone]) {
    if (partsOf(draft, language, rule).length > 0 || (rule === 'question-missing' && asks(draft))) continue;
    add(rule, at(placeFor(rule, draft)), mendOf(rules.mends[rule]));
  }
  if (tone === 'positive' && !isPersonal(input, language)) add('personal-missing', at(placeFor('thanks-missing', draft)), null);

  for (const rule of FAULTS) {
    const marked = new Set<number>();
    for (const hit of found(draft, READY[language](rule), tone === 'positive' || tone === 'unsure')) {
      const sentence = sentenceAt(draft.sentences, hit.from);
      if (marked.has(sentence.from) || (rule === 'promise-sum' && isWithin(draft.text.slice(sentence.from, sentence.to), options.authority))) continue;
      marked.add(sentence.from);
      add(rule, sentence, mendOf(rules.mends[rule]));
    }
  }
  for (const span of personalData(draft, input, language)) add('personal-data', span, '');
  for (const { rule, from, to, mend } of checkNames(draft, input, language)) add(rule, { from, to }, mend);
  for (const span of placeholders(draft)) add('placeholder', span, null);
  for (const { span, mend } of mixedAddress(draft, language)) add('address-mixed', span, mend);
  checkPlatform(draft, input, options, add);

  const asked = input.review === null ? input.language : languageOf(input.review, input.language, input.language);
  if (language !== asked && input.reply.trim() !== '') add('wrong-language', { from: 0, to: input.reply.length }, null);
  const own = normal(input.reply);
  if ((options.recent ?? []).some((other) => likeness(own, normal(other)) >= SAMENESS || (language === 'zh' && readsTheSame(input.reply, other)))) add('sameness', { from: 0, to: input.reply.length }, null);
  return findings.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Where a part stands; a pseudo-apology is no apology. */
function partsOf(draft: Draft, language: ReplyLanguage, rule: PartRule): Span[] {
  const parts = found(draft, READY[language](rule));
  if (rule !== 'apology-missing' || parts.length === 0) return parts;
  const pseudo = found(draft, READY[language]('pseudo-apology'));
  return parts.filter((part) => !pseudo.some((one) => touches(one, part)));
}

function asks(draft: Draft): boolean {
  return draft.sentences.some(({ from, to }) => {
    const text = draft.text.slice(from, to);
    return /[?？]["»”)]*$/.test(text) && (!NO_QUESTION.test(text) || SURELY_ASKS.test(text)) && !draft.quotes.some((quote) => quote.from <= from && to <= quote.to);
  });
}

function isPersonal({ author, review, reply }: CheckInput, language: ReplyLanguage): boolean {
  const name = usableName(author, language);
  // «👍👍» says nothing that could be named.
  const words = /\p{L}/u.test(review ?? '') ? (review ?? '') : '';
  if (name === null && words === '') return true;
  // Another language says the names and things in other letters: its fault is the language alone.
  if (words !== '' && /\p{Script=Han}/u.test(words) !== /\p{Script=Han}/u.test(reply)) return true;
  if (language === 'zh' && saysAuthor(author, reply)) return true;
  const said = reply.toLowerCase();
  if (language === 'ru' && callsByName(reply, author)) return true;
  if (name !== null && said.includes(name.toLowerCase().slice(0, Math.max(2, name.length - (language === 'ru' ? 1 : 0))))) return true;
  return words !== '' && namesDetail(words, reply, language);
}

/** Whether a sum is named and the manager may promise it. */
function isWithin(sentence: string, authority: number | null | undefined): boolean {
  if (!authority) return false;
  if (/%|процент|percent|折/.test(sentence)) return false;
  const sums = [...sentence.matchAll(/\d[\d\s.,]{0,10}/g)].map(([sum]) => Number(sum.replace(/[\s.,]/g, '')));
  return sums.length > 0 && sums.every((sum) => sum <= authority);
}

/** Where a missing part would stand: thanks and apology after the greeting, all else before the farewell. */
function placeFor(rule: PartRule, { text, sentences }: Draft): number {
  const [first] = sentences;
  if (!first) return 0;
  const greeting = /^[^.!?。！？]{0,60}(?:здравствуйте|добрый|доброе|привет|hello|hi|dear|good (?:day|morning|evening|afternoon)|您好|你好)/.test(text.slice(first.from, first.to)) && first.to - first.from < 40;
  if (rule === 'thanks-missing' || rule === 'apology-missing') return greeting ? first.to : first.from;
  const last = sentences.at(-1) ?? first;
  const farewell = /с уважением|ваша? команда|regards|sincerely|the team|敬上|团队$/.test(text.slice(last.from, last.to)) && sentences.length > 1;
  return farewell ? last.from : last.to;
}

const FILL = /\{\{?[^{}\n]{0,60}\}?\}|【[^】\n]{0,12}(?:姓名|名字|称呼|昵称|店名|门店|品牌|时间|日期|电话|手机|号码|订单|客户|顾客|地址|产品|商品|菜名|问题|链接|金额|原因|方案|填|补充|待定|x|X|_)[^】\n]{0,6}】|【\s{0,4}】|[（(［\[](?:此处|这里|请|待)?(?:填|补|插入|输入|替换|写)[^（()）\]］\n]{0,14}[）)］\]]|[（(［\[][^（()）\]］\n]{0,8}(?:姓名|待填|待补|待定|占位|填写|称呼|昵称|店名)[）)］\]]|(?<![\p{Script=Latin}\d])[Xx×＊*○〇]{1,4}(?=(?:先生|女士|小姐|太太|老师|店|经理|月|日|号|元|路|分|点|同学|师傅|产品|商品|主任))|(?:先生|女士|小姐)\s?[/／|、或]\s?(?:先生|女士|小姐)|[<＜〈]\s?[^<>＜＞〈〉\n]{0,6}(?:姓名|名字|客户|顾客|昵称|称呼|店名|日期|时间|电话|订单)[^<>＜＞〈〉\n]{0,6}[>＞〉]|[（(［\[]\s{0,6}[）)］\]]|待(?:填写|补充|填)|客户名|[$%]\w{1,12}[$%]?(?=[，,先女您])|[_＿]{2,}|[×○〇□△]{2,}|(?<![\p{L}\d])(?:[XХ]{2,}|[xх]{3,}|N{2,}|ИМЯ|NAME|ФИО|Фамилия|И\.?\s?О\.\s?Ф(?:амилия|\.)|Имя Фамилия|ДД\.ММ(?:\.ГГ(?:ГГ)?)?|ЧЧ:ММ|Имя (?:покупателя|пациента|заказчика|менеджера|сотрудника)|Название (?:магазина|организации|товара|заведения)|НАЗВАНИЕ|ТЕЛЕФОН|АДРЕС|ДАТА|ТОВАР|Имя клиента|Имя гостя|Customer Name|First Name|Guest Name|Company Name|Название компании)(?![\p{L}\d])|(?:某某|××|(?<![A-Za-z\d])XX(?![A-Za-z\d])|客户姓名|（姓名）|\(姓名\)|xx先生|xx女士)|\((?:имя|название|номер|дата|вставить[^()\n]{0,30}|указать[^()\n]{0,30}|name|insert[^()\n]{0,30}|date|company|place)\)|(?:\+?[78])?[\s(-]{0,2}000[\s)-]{1,2}000[\s-]?00[\s-]?00|[\[(]\s?(?:\.{2,3}|…)\s?[\])]|[Уу]важаем(?:ый|ая)(?:\(-?(?:ая|ый)\)|\/-?(?:ая|ый))|(?<=(?:^|[.!?]\s|[Зз]дравствуйте,\s|[Дд]ень,\s|[Сс]пасибо,\s|[Уу]важаемый\s|[Уу]важаемая\s))(?:Имя|Клиент_?[Ии]мя|Имя[_ ](?:клиента|гостя|пользователя|отзыва))(?=[,!])|(?<![\p{L}\d])[A-Za-zА-Яа-я]{2,20}_(?:name|имя|клиента|гостя|заказа|менеджера|компании|phone|телефон)(?![\p{L}\d])|[$#@](?:имя|name|ИМЯ|NAME|client|клиент|город|дата|товар)(?![\p{L}\d])#?|(?<![\p{L}\d])(?:undefined|null|NaN|ВСТАВИТЬ|ВСТАВЬТЕ|вставить имя|вставьте имя|указать имя|имя клиента|имя гостя|номер телефона здесь)(?![\p{L}\d])|\.{4,}|%[A-Za-z_ ]{3,20}%|\$[A-Z_]{4,20}|#[A-Z_]{4,20}#|(?<=^(?:Dear|Hi|Hello|Hey))\s+(?=,)|(?<!\d)\*{2,}(?!\d)/gu;

function placeholders({ shown }: Draft): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const part of leftoverPlaceholders(shown)) {
    const start = shown.indexOf(part, from);
    from = start + part.length;
    spans.push({ from: start, to: from });
  }
  for (const match of shown.matchAll(FILL)) {
    const span = { from: match.index, to: match.index + match[0].length };
    if (!spans.some((one) => one.from < span.to && span.from < one.to)) spans.push(span);
  }
  return spans;
}

function addressOf(draft: Draft, language: ReplyLanguage): 'distant' | 'near' {
  const forms = ADDRESS[language];
  return forms && found(draft, forms.near).length > found(draft, forms.distant).length ? 'near' : 'distant';
}

/** The rarer of two forms of address, word by word. */
function mixedAddress(draft: Draft, language: ReplyLanguage): { span: Span; mend: string | null }[] {
  const forms = ADDRESS[language];
  const mends = LANGUAGES[language].address?.mends;
  if (!forms || !mends) return [];
  const [distant, near] = [found(draft, forms.distant), found(draft, forms.near)];
  if (distant.length === 0 || near.length === 0) return [];
  return (near.length > distant.length ? distant : near).map((span) => {
    const mend = mends[draft.text.slice(span.from, span.to)] ?? null;
    const capital = /^\p{Lu}/u.test(draft.shown.slice(span.from));
    return { span, mend: mend !== null && capital ? mend.charAt(0).toUpperCase() + mend.slice(1) : mend };
  });
}

const LINK = /(?:(?<![\p{L}\d])(?:t|m|vk|wa|ok)\.(?:me|cc|com|ru|link)\/[^\s<>"»”]{1,200}|(?<![@\p{L}\d.-])[а-яёa-z0-9-]{2,40}\.(?:рф|рус|онлайн|москва|бел|дети|example)(?![\p{L}\d])(?:\/[^\s<>"»”]{0,200})?|[\p{L}\d-]{2,40}[\s(\[]{1,2}(?:точка|dot)[\s)\]]{1,2}(?:ру|ru|рф|com|ком|net|нет|org|орг|me|store|shop|online|онлайн|example|su|су)(?![\p{L}\d]))|(?:https?:\/\/|www\.)[^\s<>"»”]{2,200}|(?<![@a-z\d.-])(?:[a-z0-9_-]{1,40}\.){1,3}[a-z]{2,12}\/[\w./?=&%-]{1,200}|(?<![@a-z\d.-])(?:[a-z0-9-]{1,40}\.){1,3}(?:com|cn|net|org|example|shop|me|cc|top|vip|xyz|ltd|club)(?![a-z\d.-])|(?<![a-z\d])[a-z0-9-]{2,40}\s?[(（]?(?:点|。|\s[.]\s|dot|·)[)）]?\s?(?:com|cn|net|org|example|shop|cc|top|vip|me)(?![a-z])|(?<![@\p{L}\d.-])(?:[a-z0-9-]{2,40}\.){1,3}(?:ru|com|net|org|рф|cn|su|me|io|info|shop|store|online|app|site|by|kz|uk|co|link|cc|ly|gl|de|eu|biz|pro|example|ie|tv|ai|page|blog|tel)(?![\p{L}\d])(?:\/[^\s<>"»”]{0,200})?|(?<![\p{L}\d])[a-z0-9-]{2,40}\s?[([]?\s?(?<!\p{L})dot\s?[)\]]?\s?(?:com?|net|org|uk|ru|io|me|shop|store|info|example|biz|ie|de)(?![\p{L}\d])(?:\s?(?:dot|slash)\s[a-z0-9-]{1,40}){0,4}/giu;

function checkPlatform({ shown }: Draft, { platform }: CheckInput, options: CheckOptions, add: (rule: RuleId, span: Span, mend: string | null) => void) {
  const known = PLATFORMS[platform ?? ''];
  if (options.linksBanned ?? known?.linksBanned ?? false) {
    for (const match of shown.matchAll(LINK)) add('link-banned', { from: match.index, to: match.index + match[0].length }, '');
  }
  const limit = options.limit === undefined ? (known?.limit ?? null) : options.limit;
  if (limit !== null && shown.length > limit) add('too-long', { from: limit, to: shown.length }, null);
}
