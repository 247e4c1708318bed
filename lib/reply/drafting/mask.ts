import type { Span } from '../check/text.ts';
import { nameSpans } from './mask-names.ts';

/**
 * Personal data stays here: before a text leaves, each piece of it becomes a mark like `[PHONE_1]`, and in what comes back the
 * marks become the words again. One masking serves all texts of one sending, so that the same words have the same mark.
 */

export const KINDS = ['NAME', 'PHONE', 'EMAIL', 'LINK', 'ORDER', 'ADDRESS', 'MARK'] as const;
export type SecretKind = (typeof KINDS)[number];

/** Our marks, and how a model may write them. A text that holds such a thing itself has it masked (`MARK`): so every mark that comes back is known. */
const MARKS = new RegExp(`[[【［]\\s{0,2}(${KINDS.join('|')})[\\s_-]{0,2}(\\d{1,5})\\s{0,2}[\\]】］]|(${KINDS.join('|')})_(\\d{1,5})`, 'giu');
/** What chat templates of models use as their own signs: `[INST]`, `<|im_start|>`. */
const TEMPLATE_SIGNS = /\[\/?[A-Z_]{3,24}\]|<\/?\|[^|<>\n]{1,40}\|>|<\/?(?:s|system|user|assistant|think|start_of_turn|end_of_turn)>/giu;

const MAIL = /(?:(?!\p{Script=Han})[\p{L}\p{Nd}._%+-]){1,64}[@＠](?:(?!\p{Script=Han})[\p{L}\p{Nd}-]){1,60}(?:[.．](?:(?!\p{Script=Han})[\p{L}\p{Nd}-]){2,24}){1,4}/gu;
const TAIL = '[^\\s<>«»"“”，。！？、；（）《》]';
const LINKS = [
  new RegExp(`(?:https?|hxxps?|ftp|tel|mailto|viber|tg|whatsapp):(?://)?${TAIL}{2,1000}`, 'giu'),
  new RegExp(`(?<![\\p{L}\\p{Nd}@._-])(?:[\\p{L}\\p{Nd}-]{1,60}\\.){1,4}(?:ru|com|рф|su|net|org|me|cn|io|info|by|kz|ua|uz|uk|de|eu|shop|store|site|online|app|pro|biz|link|cc|ly|gl|to|top|xyz|club|москва|дети)(?![\\p{L}\\p{Nd}])(?:[:/?#]${TAIL}{0,1000})?`, 'giu'),
  // A nickname leads to a person as well as an address does.
  /(?<![\p{L}\p{Nd}@._-])[@＠][\p{L}\p{Nd}_.]{3,64}/gu,
];
/** Digits in a row, however they are parted: telephones, cards, orders, passports. */
const DIGITS = /(?<!\p{Nd})[+＋]?\(?\p{Nd}(?:[\s().|/–—‑-]{0,3}\p{Nd}){4,30}/gu;
/** «21.11.2026», «2026-11-21». */
const DATE = /^\(?(?:\d{1,2}\s?[./]\s?\d{1,2}\s?[./]\s?(?:\d\d|\d{4})|\d{1,2}-\d{1,2}-\d{4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})(?:\s\d{1,2})?$/;
/** «300-400», «1999–2008», «25 000»: from, to, and thousands. Round ones and years: «234-567» is a telephone in a town. */
const AMOUNT = /^(?:\d{1,2}\s?[–—-]{1,2}\s?\d{1,2}|\d{2,3}0\s?[–—/-]{1,2}\s?\d{2,3}0|(?:19|20)\d\d\s?[–—-]{1,2}\s?(?:19|20)\d\d|\d{1,3}[ .]\d{3})$/;
const MONEY = /^\s{0,2}(?:руб|р\.|₽|тыс|\$|€|£|元|块|万|¥)/u;
const CODE = '(?:[A-Za-zА-ЯЁа-яё]{1,6}[-/_]?)?\\p{Nd}[\\p{Nd}A-Za-zА-ЯЁа-яё/_-]{2,30}';
const ORDERS = [
  new RegExp(`(?<!\\p{L})(?:заказ|брон|договор|заявк|обращени|полис|трек|накладн|талон|чек|квитанци|карт[аыеу]|отправлени|посылк|билет|паспорт|снилс|инн|счет|счёт|номер|код)\\p{L}{0,8}[\\s:№#.–—-]{0,4}(?:(?:номер|№|под|с|на|за)\\p{L}{0,3}\\s{0,2}){0,2}[№#:]{0,2}\\s{0,2}(${CODE})`, 'giu'),
  new RegExp(`(?<!\\p{L})(?:order|booking|reservation|invoice|reference|ref|account|policy|ticket|tracking|card|claim|contract|membership|parcel|shipment|passport|receipt|confirmation|number|code)s?(?:\\s(?:number|no|num|id|code|ref|is|was)){0,2}[\\s:.#№(]{1,4}(${CODE})`, 'giu'),
  new RegExp(`(?:订单|单号|快递|运单|会员|卡号|预约|预订|发票|流水|取餐|桌号|房号|编号|号码|尾号)(?:号|编号|号码)?[\\s:：#是为]{0,3}(${CODE})`, 'gu'),
  new RegExp(`[№#＃]\\s{0,2}(${CODE})`, 'gu'),
  /(?<![\p{L}\p{Nd}])([A-Za-zА-ЯЁа-яё]{1,4}-?\p{Nd}{4,24})(?![\p{L}\p{Nd}])/gu,
];
const ADDRESSES = [
  /(?<!\p{L})(?:ул(?:иц[аеуы])?\.?|проспект\p{L}{0,2}|пр-т|пр\.|переул\p{L}{0,4}|пер\.|бульвар\p{L}{0,2}|шоссе|наб(?:ережн\p{L}{2})?\.?|проезд\p{L}{0,2})\s{0,2}\p{Lu}[\p{L}-]{2,24}(?:\s\p{Lu}[\p{L}-]{2,24})?(?:,?\s{0,2}(?:д(?:ом\p{L}?)?\.?\s{0,2})?\p{Nd}{1,4}\p{L}?)?(?:,?\s{0,2}к(?:орп\p{L}{0,4})?\.?\s{0,2}\p{Nd}{1,3})?/gu,
  /(?<!\p{L})(?:кв(?:артир[аеуы])?\.?|домофон\p{L}{0,2}|подъезд\p{L}{0,2})\s{0,2}№?\s{0,2}\p{Nd}{1,4}/giu,
  /(?<![\p{L}\p{Nd}£$€.])\p{Nd}{1,5}[a-z]?,?\s(?:\p{Lu}[\p{L}'’-]{1,20}\s){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Square|Court|Close|Boulevard|Crescent|Terrace|Grove|Mews)(?!\p{L})/gu,
  /(?<!\p{L})(?:[Ff]lat|[Aa]partment|[Aa]pt\.?|[Uu]nit|[Ss]uite)\s#?\p{Nd}{1,4}[A-Za-z]?(?![\p{L}\p{Nd}])/gu,
  /\p{Script=Han}{1,8}(?:路|街|巷|弄|大道)\s?\p{Nd}{1,5}\s?号(?:\s?\p{Nd}{1,4}\s?(?:栋|幢|号楼|单元|室)){0,3}/gu,
  /\p{Nd}{1,4}\s?(?:栋|幢|号楼|单元)\s?\p{Nd}{1,4}\s?(?:单元|室|号|层)(?:\s?\p{Nd}{1,4}\s?(?:室|号))?/gu,
];

interface Found extends Span {
  kind: SecretKind;
}

export interface Masking {
  /** `names`: what is known to be a person's name here. `calls`: the text may begin by calling somebody. */
  mask: (text: string, calls?: boolean) => string;
  /** The mark of a name. */
  nameMark: (name: string) => string;
  /** The words in place of the marks, and the marks that stand for nothing: they stay in the text, where the checks find them. */
  unmask: (text: string) => { text: string; unknown: readonly string[] };
}

/** `author`: the line that the page shows as the customer's name. */
export function masking(author: string | null): Masking {
  const marks = new Map<string, string>();
  const words = new Map<string, string>();
  const counts = new Map<SecretKind, number>();
  const markOf = (kind: SecretKind, secret: string): string => {
    const known = marks.get(`${kind} ${secret}`);
    if (known !== undefined) return known;
    const number = (counts.get(kind) ?? 0) + 1;
    const mark = `[${kind}_${String(number)}]`;
    counts.set(kind, number);
    marks.set(`${kind} ${secret}`, mark);
    words.set(mark, secret);
    return mark;
  };
  return {
    nameMark: (name) => markOf('NAME', name),
    mask(text, calls = false) {
      let masked = '';
      let at = 0;
      for (const { kind, from, to } of united([...secretsIn(text), ...nameSpans(text, author, calls).map((span): Found => ({ kind: 'NAME', ...span }))])) {
        masked += text.slice(at, from) + markOf(kind, text.slice(from, to));
        at = to;
      }
      return masked + text.slice(at);
    },
    unmask(text) {
      const unknown: string[] = [];
      const unmasked = text.replace(MARKS, (_, ...[kind, number, bareKind, bareNumber]: (string | undefined)[]) => {
        const mark = `[${(kind ?? bareKind ?? '').toUpperCase()}_${String(Number(number ?? bareNumber))}]`;
        const secret = words.get(mark);
        // As our own mark, however it was written: that one cannot be inserted.
        if (secret === undefined) unknown.push(mark);
        return secret ?? mark;
      });
      return { text: unmasked, unknown };
    },
  };
}

function secretsIn(text: string): Found[] {
  const found: Found[] = [];
  const take = (kind: SecretKind, expression: RegExp): void => {
    for (const match of text.matchAll(expression)) {
      // Of «заказ № 1234» the number alone.
      const length = match[1] !== undefined && kind === 'ORDER' ? match[1].length : match[0].length;
      const to = match.index + match[0].length;
      found.push({ kind, from: to - length, to });
    }
  };
  take('MARK', MARKS);
  take('MARK', TEMPLATE_SIGNS);
  take('EMAIL', MAIL);
  for (const one of LINKS) take('LINK', one);
  for (const one of ADDRESSES) take('ADDRESS', one);
  for (const one of ORDERS) take('ORDER', one);
  for (const match of text.matchAll(DIGITS)) {
    const to = match.index + match[0].length;
    if (DATE.test(match[0].trim()) || AMOUNT.test(match[0].trim()) || MONEY.test(text.slice(to, to + 6))) continue;
    const digits = match[0].match(/\p{Nd}/gu)?.length ?? 0;
    found.push({ kind: digits >= 7 && digits <= 15 ? 'PHONE' : 'ORDER', from: match.index, to });
  }
  return found;
}

/** Spans that touch become one, so that no part of either is left behind. */
function united(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const one of [...found].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1);
    if (last && one.from < last.to) last.to = Math.max(last.to, one.to);
    else kept.push({ ...one });
  }
  return kept;
}
