import type { ReplyLanguage } from '../template.ts';
import { sentenceAt, type Span } from './text.ts';
import type { Draft } from './find.ts';
import type { CheckInput } from './rule.ts';

/** What of the customer must not stand in a public reply; the company's own ways of contact may. */

const PHONE = /(?<![\d№])(?:\+?\d[\s(-]{0,2}(?:\d[\s()-]{0,2}){8,13}\d|1[3-9]\d{9}|\d{3}[-\s]\d{2,4}[-\s]\d{2,4})(?!\d)/g;
const MAIL = /[\p{L}\d._%+-]{1,40}@[\p{L}\d-]{1,40}(?:\.[\p{L}\d-]{2,20}){1,3}/gu;
const ORDER = /(?:(?:номер|№|заказ\p{L}{0,3}|брон\p{L}{0,9}|договор\p{L}{0,3}|карт\p{L}{0,3}|order|booking|reservation|invoice|reference|ref|account|policy|ticket|tracking|card|订单|单号|预订|预约|会员|卡号|房间|保单|合同)[^\p{L}\d\n]{0,4}(?:(?:number|no|num|id|号|编号|号码|номер|№)\.?[^\p{L}\d\n]{0,4}){0,2}(?:(?:is|为|是|[:：#№])[^\p{L}\d\n]{0,3})?)(?<code>(?:[A-ZА-Я]{1,5}-?)?\d[\dA-ZА-Я-]{3,24})/giu;
const ADDRESS = /(?:(?:ул(?:иц[аеуы])?\.?|проспект\p{L}{0,2}|пр-т|переул\p{L}{0,4}|бульвар\p{L}{0,2}|шоссе|наб(?:ережн\p{L}{2})?\.?|площад\p{L}{1,2})\s{1,2}[А-ЯЁ][\p{L}-]{2,24}(?:\s[А-ЯЁ][\p{L}-]{2,20})?,?\s{0,2}(?:д(?:ом)?\.?\s{0,2})?\d{1,4}|[А-ЯЁ][\p{L}-]{3,24}\s(?:улиц[аеуы]|проспект\p{L}{0,2}|переул\p{L}{0,4}|бульвар\p{L}{0,2}),?\s{0,2}(?:д(?:ом)?\.?\s{0,2})?\d{1,4}|(?:кв(?:артир\p{L}{1,2})?\.?|apartment|apt\.?|flat)\s{0,2}\d{1,4}|\d{1,5}\s(?:[A-Z][\p{L}'-]{1,20}\s){1,3}(?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Lane|Drive|Square|Court|Close|Boulevard|Crescent|Way|Terrace|Place)|\p{Script=Han}{2,8}(?:路|街|道|巷|弄|小区|花园|公寓)\d{1,5}(?:号|弄|栋|幢)(?:[\d\p{Script=Han}]{0,8}(?:室|单元|楼))?|\d{1,3}(?:栋|幢|号楼)\d{0,2}(?:单元)?\d{2,4}(?:室)?)/gu;

const OWN = /(?:наш\p{L}*|звоните|позвоните|пишите|напишите|горяч\p{L}*|поддержк\p{L}*|обращайтесь|обратитесь|на почту|нам|свяжитесь|whatsapp|telegram|ждем|приходите|филиал|салон\p{L}*|our|call|email us|e-mail us|write|us at|us on|hotline|support|contact|reach|helpline|line|customer care|dial|ring|text us|drop|我们|客服|热线|致电|拨打|来电|联系(?:我们|电话)|本店|门店|邮箱|发(?:送)?至|发到|店长|前台|欢迎)/iu;
const THEIRS = /(?:ваш\p{L}*|вы\s|вас\s|вам\s|указан\p{L}*|оставил\p{L}*|твой|твоем\p{L}*|у вас|заказ\p{L}* на|your|you (?:left|gave|provided|used|registered)|you at|you on|to you|registered|on file|您的|您(?:留|预留|填|登记|提供)|你的|给您(?:打|拨|致电)|您(?:的)?(?:手机|电话|邮箱|地址)|拨打您|联系您)/iu;
const SENT_TO = /(?:перезвоним|позвоним|звонили|дозвон\p{L}*|отправим|отправили|доставим|доставили|привез\p{L}*|вышлем|пришлем|приедем|приедет|курьер|will call|called|ring you|reach you|send|sent|deliver|ship|courier|come to|replacement|送到|寄到|送至|寄往|寄至|配送|联系您|打给您|致电您|上门)/iu;
const HOT = /^[+]?[78]?[\s(-]{0,2}8?00|^400|^800|^95\d{3}/;

const WINDOW = 48;

function isOwn(draft: Draft, span: Span): boolean {
  const sentence = sentenceAt(draft.sentences, span.from);
  const before = draft.text.slice(Math.max(sentence.from, span.from - WINDOW), span.from);
  const theirs = lastOf(before, THEIRS);
  const own = lastOf(before, OWN);
  if (theirs === -1 && own === -1) return !SENT_TO.test(draft.text.slice(sentence.from, sentence.to));
  if (SENT_TO.test(before) && own === -1) return false;
  return own > theirs;
}

function lastOf(text: string, words: RegExp): number {
  return [...text.matchAll(new RegExp(words.source, 'giu'))].at(-1)?.index ?? -1;
}

function spans(text: string, expression: RegExp): Span[] {
  return [...text.matchAll(expression)].map((match) => {
    const code = match.groups?.code;
    const from = code === undefined ? match.index : match.index + match[0].length - code.length;
    return { from, to: match.index + match[0].length };
  });
}

/** Name and surname together: what the author's line or the review has, said in full. */
function fullName(draft: Draft, { author, review }: CheckInput, language: ReplyLanguage): Span[] {
  const line = author?.replace(/\s+/g, ' ').trim() ?? '';
  const found: Span[] = [];
  const words = line.split(' ').filter((word) => /^\p{Lu}[\p{L}'’-]{2,}$/u.test(word));
  for (const surname of language === 'zh' ? [] : words) {
    const pair = new RegExp(`(?<!\\p{L})(?:\\p{Lu}[\\p{L}'’-]{1,20}\\s${plainly(surname)}|${plainly(surname)}\\p{L}{0,2}\\s\\p{Lu}[\\p{L}'’-]{1,20})(?!\\p{L})`, 'u').exec(draft.shown);
    if (pair && words.filter((word) => pair[0].includes(word.slice(0, Math.max(3, word.length - 2)))).length >= 2) found.push({ from: pair.index, to: pair.index + pair[0].length });
  }
  if (language === 'ru') {
    const surname = /(?<![а-яё])[А-ЯЁ][а-яё]{2,14}\s(?:[А-ЯЁ][а-яё]{3,16}(?:вич|вна|ична)\s)?[А-ЯЁ][а-яё]{2,16}(?:ов|ова|ев|ева|ин|ина|ский|ская|енко|ко|чук|ян)(?![а-яё])/u.exec(draft.shown);
    const near = surname ? draft.shown.slice(Math.max(0, surname.index - 40), surname.index) : '';
    if (surname && found.length === 0 && !/(?:управляющ|директор|менеджер|администратор|врач|доктор|мастер|шеф|уважением|зовут|руковод|основател|сотрудни|специалист)/iu.test(near) && (surname.index < 30 || fold(review).includes(fold(surname[0].split(' ').at(-1) ?? '')))) found.push({ from: surname.index, to: surname.index + surname[0].length });
  }
  if (language === 'en') {
    const greeted = /^(?:[Hh]i|[Hh]ello|[Dd]ear|Good \w{3,9}|Thank you|Thanks),?\s(?:M(?:r|rs|s)\.?\s)?(\p{Lu}\p{Ll}{1,20}\s\p{Lu}\p{Ll}{2,20})(?=\s?[,!.])/u.exec(draft.shown);
    if (greeted?.[1] !== undefined && found.length === 0 && !/customer|guest|client|patient|reviewer|team/i.test(greeted[1])) {
      const from = greeted[0].length - greeted[1].length;
      found.push({ from, to: from + greeted[1].length });
    }
  }
  return found.slice(0, 1);
}

const fold = (text: string | null) => (text ?? '').toLowerCase();
const plainly = (word: string) => word.replace(/[^\p{L}]/gu, (sign) => `\\${sign}`);

export function personalData(draft: Draft, input: CheckInput, language: ReplyLanguage): Span[] {
  const { shown } = draft;
  const numbers = spans(shown, PHONE).filter((span) => !HOT.test(shown.slice(span.from, span.to)) && !isOwn(draft, span));
  const mails = spans(shown, MAIL).filter((span) => !isOwn(draft, span));
  const orders = spans(shown, ORDER).filter(({ from, to }) => !numbers.some((one) => one.from < to && from < one.to) && /\d{3}/.test(shown.slice(from, to)) && !HOT.test(shown.slice(from, to)) && !/^(?:телефон|phone|电话)/i.test(shown.slice(Math.max(0, from - 12), from)) && !(OWN.test(draft.text.slice(Math.max(0, from - 24), from)) && /номер|number|号/.test(draft.text.slice(Math.max(0, from - 10), from)) && !/заказ|order|订单|booking|брон/.test(draft.text.slice(Math.max(0, from - 16), from))));
  const places = spans(shown, ADDRESS).filter((span) => !isOwn(draft, span));
  return [...numbers, ...mails, ...orders, ...places, ...fullName(draft, input, language)];
}
