import { chineseSurnames } from '../../names/zh.ts';
import type { Draft } from '../find.ts';
import type { CheckInput } from '../rule.ts';
import { sentenceAt, touches, type Span } from '../text.ts';
import { fullerNames } from './calls.ts';

/** What of the customer stands in a Chinese reply and must not; the firm's own ways of contact may. */

const PHONE = /(?<![\d.-])(?:(?:\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}|0\d{2,3}[-\s]?\d{7,8}|[2-8]\d{2,3}[-\s]\d{4}|[2-8]\d{6,7})(?!\d)/g;
const MAIL = /[\w.%+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{2,20}){1,3}/g;
const ORDER =
  /(?:订单|单号|运单|快递单|物流单|面单|预订|预定|预约|会员|卡|保单|合同|病历|病例|档案|学号|学籍|工单|投诉单|报修单|车牌|身份证|护照|流水|票|建档|案卷|取件码|取餐码|账户|户|案件|案卷|就诊|挂号|房间|存折|尾号|证件|微信|QQ|qq)(?:编号|号码|号|尾号|码|ID|id)?[^\p{L}\d\n。！？]{0,4}(?:(?:是|为)[^\p{L}\d\n]{0,3})?(?<code>(?:\p{Script=Han}?[A-Za-z]{1,6}[-·]?)?\d[\dA-Za-z-]{3,24})/gu;
const ROOM = '(?:\\d{1,4}|[一二三四五六七八九十]{1,3})';
const HOME = new RegExp(`(?:[\\p{Script=Han}]{2,6}(?:路|街|道|巷|弄|胡同|里|村|小区|花园|公寓|苑|园|城|府|庭|湾|坊|大院|家属院|宿舍))?(?:\\s?${ROOM}\\s?号\\s?)?${ROOM}\\s?(?:栋|幢|号楼|座|单元)(?:${ROOM}(?:单元|门|楼|层))?(?:[\\d一二三四五六七八九零〇]{1,4}(?:室|房|号)?)?|${ROOM}单元${ROOM}`, 'gu');
const STREET = new RegExp(`[\\p{Script=Han}]{2,6}(?:路|街|大道|巷|弄|胡同|里|村|小区|花园|公寓|苑|坊)\\s?${ROOM}\\s?(?:号院?|弄)\\s?(?:[\\d\\p{Script=Han}]{0,6}(?:室|房|单元|楼))?`, 'gu');

const OWN = /我们(?:的)?(?:电话|热线|邮箱|地址|店|门店|公司|办公|客服|前台|经理|微信|号码|在|新)|本店|小店|门店|店址|总店|分店|新店|旗舰店|客服|热线|致电|拨打|请拨|请打|可拨|直拨|来电|拨|回电|来信|发信|写信|投诉|公司|办公|营业|位于|到店|来店|面谈|店长|经理|主任|院长|馆长|老板|负责人|总监|前台|服务台|邮箱|联系(?:我|电话|方式|人)|咨询|加(?:我|微信)|发(?:送|邮件)?(?:至|到)|专线|欢迎|请到|我是|转接/gu;
const THEIRS = /[您你][^，,。！？!?我拨致打找联]{0,10}(?:电话|手机|手机号|号码|邮箱|微信|账号|地址|号)|[您你][^，,。！？!?我拨致打找联]{0,8}的\s?$|(?:给|为|帮)[您你]\s?$|[您你](?:的|家|留|预留|填|登记|提供|写|用|注册|绑定|下单|当时|那|住|在|本人|这)|拨打[您你]|打(?:给)?[您你]|致电[您你]|联系[您你]|给[您你](?:打|拨|致电|寄|发|送)|收货|收件|寄件|预留|登记的|下单|绑定|注册|住址|住处|府上|门铃|家门|尾号|患者|住户|业主|户主|乘客/gu;
const SENT_TO = /送到|寄到|送至|寄往|寄至|寄去|送去|配送|派送|派件|上门|登门|取件|打不通|没人接|无人接听|关机|未接|有记录|查到|已查|联系不上|没打通|回拨/u;
const SHOP = /地址|开了|开业|营业|本店|小店|我们店|我们的店|门店|店址|总店|分店|新店|公司|办公|营业|位于|来店|到店|面谈|前台|服务台|展厅|搬到|搬至|我们在|我们搬|找|欢迎|请到|请来|店开|店在/u;
const HOT = /^(?:400|800|95\d{3})/;
const TITLED = new RegExp(`(?:收件人|收货人|寄件人|签收人|住客|患者|病人|投保人|被保人|预订人|预约人|户主|车主|机主|业主|乘客|持卡人|会员|姓名|联系人|开户人|学员|本人)(?:是|为|[：:]|\\s|叫){0,2}(?<name>\\p{Script=Han}{2,4}?)(?=[（(，,。、；;：:！!\\s您你]|先生|女士|小姐|同学|的|$)`, 'gu');

const WINDOW = 40;
/** Where the last of these words ends. */
const lastOf = (text: string, words: RegExp) => {
  const last = [...text.matchAll(words)].at(-1);
  return last === undefined ? -1 : last.index + last[0].length;
};

function spans(text: string, expression: RegExp): Span[] {
  return [...text.matchAll(expression)].map((match) => {
    const part = match.groups?.code ?? match.groups?.name ?? match[0];
    const from = match.index + match[0].lastIndexOf(part);
    return { from, to: from + part.length };
  });
}

/** «周雨霏» for a «周同学»: the whole name under the surname shown. */
function underSurname(shown: string, author: string | null): Span[] {
  const surname = /^(?<surname>\p{Script=Han})(?:先生|女士|小姐|同学|老师|阿姨|叔叔|大爷|大妈|太太|哥|姐|总|师傅|同志)$/u.exec(author ?? '')?.groups?.surname;
  if (surname === undefined || !chineseSurnames.has(surname)) return [];
  return [...shown.matchAll(new RegExp(`(?<=[：:（(“「是为叫]\\s?)${surname}\\p{Script=Han}{1,2}(?=[，,。、；）)”」的]|$)`, 'gu'))]
    .filter(({ index }) => !/(?:店长|经理|教练|主任|师傅|老师|我)[是叫为：:]?$/u.test(shown.slice(Math.max(0, index - 5), index)))
    .map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

export function chineseData(draft: Draft, input: CheckInput): Span[] {
  const { shown } = draft;
  const sentenceOf = (at: number) => {
    const { from, to } = sentenceAt(draft.sentences, at);
    return { before: shown.slice(Math.max(from, at - WINDOW), at), whole: shown.slice(from, to) };
  };
  const isOwn = ({ from }: Span) => {
    const { before, whole } = sentenceOf(from);
    const [own, theirs] = [lastOf(before, OWN), lastOf(before, THEIRS)];
    return theirs === -1 && own === -1 ? !SENT_TO.test(whole) : own > theirs;
  };
  const found: Span[] = [];
  const take = (all: readonly Span[]) => {
    for (const span of all) if (!found.some((one) => touches(one, span))) found.push(span);
  };
  take([...spans(shown, PHONE), ...spans(shown, MAIL)].filter((span) => !HOT.test(shown.slice(span.from, span.to)) && !isOwn(span)));
  take(
    spans(shown, ORDER).filter(({ from, to }) => {
      const code = shown.slice(from, to);
      const { before } = sentenceOf(from);
      return (code.match(/\d/g)?.length ?? 0) >= 3 && !HOT.test(code) && !/(?:电话|热线|客服|拨|致电|加我|公众|微信|QQ|qq)[^，,]{0,8}$/u.test(before.slice(-14));
    }),
  );
  take(spans(shown, HOME).filter(({ from, to }) => /\d{3}|室|单元|栋|幢/u.test(shown.slice(from, to)) && (!SHOP.test(sentenceOf(from).whole) || (!isOwn({ from, to }) && lastOf(sentenceOf(from).before, THEIRS) >= 0))));
  take(spans(shown, STREET).filter(({ from }) => !SHOP.test(sentenceOf(from).whole)));
  take(spans(shown, TITLED).filter(({ from, to }) => chineseSurnames.has(shown.slice(from, from + 1)) && !(input.author ?? '').includes(shown.slice(from, to))));
  take(fullerNames(shown, input));
  take(underSurname(shown, input.author));
  return found;
}
