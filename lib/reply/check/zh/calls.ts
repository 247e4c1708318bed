import { genderOfName } from '../../names/alike.ts';
import { chineseSurnames } from '../../names/zh.ts';
import { authorWords, type Called, type NameFault } from '../called.ts';
import type { CheckInput } from '../rule.ts';

/** The name or nickname a Chinese reply calls the customer by: whether it is theirs, and whether the title beside it fits. */

type Gender = 'man' | 'woman' | null;

const MAN_TITLE = '先生|大哥|老哥|哥哥|哥|大叔|叔叔|叔|伯伯|伯|大伯|大爷|爷爷|公公|爸爸|爸|粑粑|兄弟|兄|型男|帅哥|弟弟|弟|小伙子|少爷|师兄|奶爸';
const WOMAN_TITLE = '女士|小姐姐|小姐|太太|夫人|大姐|姐姐|姐|阿姨|大妈|大婶|婶婶|婶|嫂子|嫂|奶奶|婆婆|妈妈|妈咪|妈|麻麻|妹妹|妹子|妹|姑娘|美女|仙女|新娘|师姐|宝妈';
const PLAIN_TITLE = '老师|医生|大夫|师傅|同学|教授|律师|警官|总|老板|主任|导演|宝宝|宝贝|宝|酱|君|老弟';
const TITLE = new RegExp(`(?:${WOMAN_TITLE}|${MAN_TITLE}|${PLAIN_TITLE})$`, 'u');
const ENDS_MAN = new RegExp(`(?:${MAN_TITLE}|爷|爹|汉子|男孩|男人|王子|大侠|老头)$`, 'u');
const ENDS_WOMAN = new RegExp(`(?:${WOMAN_TITLE}|女孩|女人|女生|公主|女王|仙女|女侠|美眉|丫头|闺女)$`, 'u');
const ADDRESS_ONLY = /^(?:先生|女士|小姐|太太|夫人|大哥|大姐|阿姨|叔叔|老师|师傅|同学|美女|帅哥|小姐姐|小哥哥|兄弟|姐妹|宝宝|宝贝|宝)$/;

/** What opens a reply and is no name. */
const NO_NAME = /[谢感歉您你我们的了是不没很真请这那有为让确啊呀嗯哇抱惭辛欢迎承蒙诚挚敬首其关针如因今昨各位评论客户顾店家朋友]|^(?:亲|亲亲|亲爱|宝|宝子|宝贝|收到|看到|读到|听到|万分|实在|天哪|天呐|哈哈|嘿嘿|哈喽|哎呀|哎|早上|早安|午安|晚安|上午|下午|晚上|中午|新年|节日|周末|大家|老板|老师|小编|小二|小主|小伙伴|小可爱|小仙女|小宝贝|老铁|小哥|小姐姐|小哥哥|阿姨|老乡|小朋友|天天|常常|多多|刚刚|慢慢|每每|好好|么么|拜拜|乖乖|人人|家家|时时|深深|在线|惊喜|惊讶|温馨|回复|答复|说明|关心|糟糕|可惜|遗憾|难过|开心|高兴|荣幸|太好|太棒|好的|好嘞|好棒|好呀|明白|了解|理解|懂|同意|赞同|万幸|幸好|幸亏|久等|见谅|打扰|尊贵|本店|本院|酒店|餐厅|何时|何必|方便|任何|于是|江湖|金额|白天|常来|小时|小本|小心|老实|老少|大概|大约|大部|大多|大伙|大夫|满意|满分|五星|加油|平台|系统|时间|问题|原来|果然|其实|毕竟|关于|贵宾|来宾|业主|住户|家长|会员|车主|读者|观众|街坊|邻居|粉丝|伙伴|姐妹|集美|主人|先|再|又|还|也|一|两|三|四|五|六|七|八|九|十)/u;
const HEAD = /^[\s“"【]{0,3}(?:(?:尊敬的|敬爱的|亲爱的|可爱的|致|嗨|哈喽|您好|你好|hi|hello|dear|亲)[，,、！!~\s]{0,2})?(?<name>[\p{Script=Han}A-Za-z0-9_·]{2,12}?)(?=\s{0,2}(?:[，,：:！!。~～、—]|(?:您|你|早上|上午|中午|下午|晚上|新年|节日)好))/iu;
const LATER = /(?:(?<opening>尊敬的|亲爱的|谢谢|感谢|多谢|对不起|抱歉)|[。！？!?\n，,~～])\s{0,2}(?<name>[\p{Script=Han}]{1,3}(?:先生|女士|小姐|太太|大哥|大姐|哥|姐|叔叔|阿姨)|[阿小老]\p{Script=Han}|(?<twin>\p{Script=Han})\k<twin>|(?<=[谢感激起歉的，,。！!]\s?)[A-Z][A-Za-z]{2,14})(?=[，,：:！!。~～])/gu;
const LATIN_WORDS = /^(?:hi|hello|hey|dear|ok|okay|sorry|vip|app|wifi|thanks|thank|sir|madam|nice|wow|yes|no)$/i;
const STAFF = /(?:店长|经理|负责人|负责|联系|找|客服|主管|老板|院长|主任|总监|师傅|我是|我叫|叫|是|由|让|请|和|与|跟|的|服务员|同事|管家|顾问)[“"]?$/u;

const han = (text: string) => /\p{Script=Han}/u.test(text);
const bareOf = (name: string) => {
  const stem = ADDRESS_ONLY.test(name) ? '' : name.replace(TITLE, '');
  const untitled = stem === '' ? name : stem;
  return untitled.length > 1 ? untitled.replace(/^[阿小老大](?=\p{Script=Han})/u, '') : untitled;
};

function hasSurname(name: string): boolean {
  return chineseSurnames.has(name.slice(0, 2)) || chineseSurnames.has(name.slice(0, 1));
}

/** Whether a word at a reply's head looks like somebody's name. */
function looksLikeName(name: string, author: string, greeted: boolean): boolean {
  if (!han(name)) return /^[A-Za-z]/.test(name) && !LATIN_WORDS.test(name);
  if (ADDRESS_ONLY.test(name)) return false;
  if (alike(name, author)) return true;
  if (NO_NAME.test(name)) return false;
  if (TITLE.test(name)) return bareOf(name).length <= 3;
  if (/^[阿小老]\p{Script=Han}{1,2}$/u.test(name) || /^(\p{Script=Han})\1$/u.test(name)) return true;
  if (hasSurname(name) && name.length <= 3) return true;
  return name.length <= (greeted ? 6 : 3);
}

/** Nearly the author's line: as long, half of its signs in their places. */
function alike(name: string, author: string): boolean {
  if (name.length !== author.length || name.length < 3) return false;
  return [...name].filter((sign, index) => author[index] === sign).length * 2 >= name.length;
}

function called(shown: string, author: string): Called[] {
  const found: Called[] = [];
  const head = HEAD.exec(shown);
  const name = head?.groups?.name;
  if (head && name !== undefined) {
    const end = head.index + head[0].length;
    if (looksLikeName(name, author, /^.?好/u.test(shown.slice(end)))) found.push({ name, from: end - name.length, to: end });
  }
  for (const match of shown.matchAll(LATER)) {
    const later = match.groups?.name ?? '';
    const from = match.index + match[0].length - later.length;
    const titled = TITLE.test(later);
    if (found.some((one) => one.from < from + later.length && from < one.to) || (!titled && NO_NAME.test(later)) || /谢谢|感谢|我们|[您你]/u.test(later) || ADDRESS_ONLY.test(later)) continue;
    // After thanks any one sign before a title is a surname.
    const oneSign = match.groups?.opening !== undefined && bareOf(later).length === 1 && !/^[好大小老亲各位这那男女帅美店师我咱]/u.test(later);
    if (titled ? !hasSurname(later) && !oneSign : from > 24 || LATIN_WORDS.test(later)) continue;
    if (STAFF.test(shown.slice(Math.max(0, from - 8), match.index + (match.groups?.opening ? 0 : 1)).replace(/[，,。！？!?\n~～\s]+$/u, '')) && match.groups?.opening === undefined) continue;
    found.push({ name: later, from, to: from + later.length });
  }
  return found;
}

function isTheirs(name: string, author: string, review: string): boolean {
  if (review.endsWith(name) || new RegExp(`(?:我是|我叫|本人)${name.replace(/[^\p{L}\p{N}]/gu, '')}`, 'u').test(review)) return true;
  const [said, own] = [name.toLowerCase(), author.toLowerCase()];
  if (own.includes(said) || (own.length >= 2 && said.includes(own))) return true;
  // Characters against Latin letters: one may be the other's sound.
  if (han(name) !== han(author) && /\p{L}/u.test(author)) return han(name);
  if (!han(name)) return said.startsWith(own.replace(/[\d_\s]+.*$/, '')) && /[a-z]/.test(own);
  const [bare, bareOwn] = [bareOf(name), bareOf(author)];
  if (author.includes(bare)) return true;
  return bareOwn !== '' && bare.length > bareOwn.length && [...bareOwn].every((sign) => bare.includes(sign));
}

export function chineseGender(name: string): Gender {
  const line = name.trim();
  if (ENDS_WOMAN.test(line)) return 'woman';
  if (ENDS_MAN.test(line)) return 'man';
  if (/^(?:老\p{Script=Han}|大卫|杰克|汤姆|约翰|彼得|麦克|凯文|迈克|亨利)$/u.test(line)) return 'man';
  if (/^(?:安娜|丽莎|玛丽|艾米|露西|露娜|琳达|苏珊|海伦|爱丽丝|艾玛|珍妮)$/u.test(line)) return 'woman';
  const given = line.length > 1 ? line.slice(1) : line;
  if (/[芳娟丽娜婷静燕梅莉莲霞玲珍萍娥妮婉媛嫣倩姗妍雅琳蕾淑凤兰桂颖秀妞茜薇娇媚姝娴莎莹瑶怡璐菲芸萱雯珠香花黛婕岚]/u.test(given)) return 'woman';
  return /[强军刚伟磊勇涛杰鹏斌辉超峰雄彪栋钢豪武虎壮浩泽鸿建邦]/u.test(given) ? 'man' : null;
}

/** What the customer says of themselves. */
function genderFrom(review: string): Gender {
  if (/(?<!给|为|送|帮|替|和|带)我(?:的)?(?:老婆|媳妇|太太|女朋友|女友|未婚妻)|(?:陪|带|给|和|跟)(?:老婆|媳妇|太太|女朋友|女友|未婚妻)|本人男|大老爷们|本大爷|大男人|当爹|当爸|我一个男/u.test(review)) return 'man';
  return /我(?:的)?(?:老公|先生|男朋友|男友|未婚夫|婆婆)|(?:陪|带|给|和|跟)(?:老公|男朋友|男友|未婚夫|婆婆)|怀孕|孕妈|孕期|孕妇|宝妈|产后|月子|新娘|本姑娘|本人女|姐妹们|当妈|老娘|本仙女|大姨妈|我一个女/u.test(review) ? 'woman' : null;
}

const CALL = { man: '帅哥|小哥哥|男神|靓仔|兄弟|哥们|老弟|老哥|大哥|哥哥|大叔|叔叔|宝爸|奶爸|先生|男士|小哥|型男|爸爸|爹|小伙子|大爷|伯伯|帅小伙|公子', woman: '美女|小姐姐|女神|靓女|姐妹|闺蜜|小仙女|仙女|大姐|姐姐|阿姨|宝妈|太太|小姐|夫人|女士|小公主|公主|妹子|老妹|姑娘|大妈|奶奶|美眉|妈妈|辣妈|新娘子?|准新娘' } as const;
const BRIEF = { man: '哥|叔|爷|伯|弟', woman: '姐|姨|妹|嫂|婶' } as const;
const BEING = { man: '父亲|爸爸|爸|奶爸|帅哥|男神|绅士|先生|男士|男人|丈夫|好汉|大叔|爷们|儿子|女婿|老公', woman: '母亲|妈妈|妈|宝妈|美女|女神|淑女|女士|女人|妻子|仙女|女王|公主|阿姨|辣妈|女儿|媳妇|老婆|闺女' } as const;
const LOOKS = { man: '越来越帅|帅气逼人|又帅|帅气', woman: '越来越美(?!好|满)|越来越漂亮|貌美如花|美丽动人|青春美丽|美美哒|又美又|美丽大方' } as const;
/** Where a word calls the customer: after a greeting, thanks or a mark, before a mark or what the customer gave. */
const SLOT = '(?<=^|[，,。！!?？~～：:\\n\\s]|您好|你好|[呀啊呢]|谢谢|感谢|多谢|谢过|对不起|抱歉|亲爱的|尊敬的|敬爱的|可爱的|这位|欢迎|恭喜|祝|给)';
const AFTER = '(?=[，,！!。~～：:？?呀哦啊呢您你]|$|们?(?:能|肯)?(?:光临|惠顾|支持|捧场|赏光|赏脸|来店|来访|厚爱|抬爱|下单|回购|好评)|的(?:好评|支持|信任|光临|反馈|理解|认可|喜爱|夸奖|夸赞|评价|惠顾|肯定|鼓励|宽容|耐心|提醒|意见|建议|厚爱|点评|赞美|表扬|包容|批评|体谅))';
const wordsOf = (gender: 'man' | 'woman') =>
  new RegExp(
    `${SLOT}(?:[小大老好真]|最美|最帅)?(?<call>${CALL[gender]})(?!们)${AFTER}|(?<=^|谢谢|感谢|[，,。！!])这位(?:[小大老好]|最美)?(?<this>${CALL[gender]})|(?<=^|[。！!~～]|您好[，,]?|[您你]了[，,])(?<brief>${BRIEF[gender]})(?=[，,！!~～]|$)|[您你](?!的|家)(?:可|真|真的|确实|也|就|才|果然)?(?:不愧|算)?(?:是|作为|当|做|这位|这样)[^，。！!？]{0,8}?(?<being>${BEING[gender]})(?!的|们|节|级|店|说|和|与)|作为[^，。！!？]{0,6}?(?<as>${BEING[gender]})(?=[，,]?[您你])|(?:祝|愿|您|你)[^。！!？]{0,8}?(?<looks>${LOOKS[gender]})`,
    'gu',
  );
const OPPOSITE = { man: wordsOf('woman'), woman: wordsOf('man') } as const;
const EITHER_SEX = /(?:先生|男士|帅哥|靓仔|小哥哥|哥哥)\s?[/／、|或和与]\s?(?:女士|小姐|美女|靓女|小姐姐|姐姐|太太)|(?:女士|小姐|美女|靓女|小姐姐|太太)\s?[/／、|或和与]\s?(?:先生|男士|帅哥|靓仔|小哥哥)/gu;

const UNNAMED = /匿名|用户|游客|顾客|客户|买家|网友|会员|访客|路人|旅客|住客|食客|消费者/u;
const plain = (author: string | null) => (author ?? '').replace(/[\p{Extended_Pictographic}\u200D\uFE0F*＊\s]/gu, '');

/** Whether the reply says the name or nickname of the author's line. */
export function saysAuthor(author: string | null, reply: string): boolean {
  const line = plain(author);
  if (line.length < 2 || UNNAMED.test(line) || !/\p{L}/u.test(line)) return false;
  const [said, own] = [reply.toLowerCase(), line.toLowerCase()];
  if (said.includes(own)) return true;
  const letters = /^[a-z]{3,}/.exec(own)?.[0];
  if (letters !== undefined && said.includes(letters)) return true;
  return called(reply, line).some(({ name }) => isTheirs(name, line, ''));
}

export function chineseNameFaults(shown: string, { author, review }: Pick<CheckInput, 'author' | 'review'>): NameFault[] {
  const line = plain(author);
  const calls = called(shown, line);
  // Without an author's name only one is surely wrong: that of somebody the review tells of.
  const wrong = calls.filter(({ name }) => (line === '' ? TITLE.test(name) && hasSurname(name) && (review ?? '').includes(name) : !isTheirs(name, line, review ?? '')));
  // «用户8823您好», «小**桃»: the platform's stand-in for a name calls nobody.
  const standIn = (author ?? '').trim();
  const stands = standIn !== '' && (UNNAMED.test(standIn) || /[*＊_]|\d{4,}/.test(standIn)) ? shown.indexOf(standIn) : -1;
  if (stands >= 0 && stands < 12 && /^\s?[您你，,：:！!、]/u.test(shown.slice(stands + standIn.length))) return [{ rule: 'wrong-name', from: stands, to: stands + standIn.length, mend: '' }];
  const found: NameFault[] = wrong.map(({ from, to }) => ({ rule: 'wrong-name', from, to, mend: UNNAMED.test(line) || !han(line) ? '' : line }));
  const gender = genderFrom(review ?? '') ?? chineseGender(line) ?? genderOfName(authorWords(author)[0] ?? '');
  if (gender === null) return found;
  const ends = gender === 'man' ? ENDS_WOMAN : ENDS_MAN;
  const mend = gender === 'man' ? '先生' : '女士';
  for (const call of calls) {
    const title = ends.exec(call.name);
    if (title && !wrong.includes(call)) found.push({ rule: 'wrong-gender', from: call.from + title.index, to: call.to, mend });
  }
  const either = [...shown.matchAll(EITHER_SEX)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
  for (const match of shown.matchAll(OPPOSITE[gender])) {
    const word = Object.values(match.groups ?? {}).find((one) => one !== undefined) ?? '';
    const from = match.index + match[0].lastIndexOf(word);
    if (![...found, ...either].some((one) => one.from < from + word.length && from < one.to)) found.push({ rule: 'wrong-gender', from, to: from + word.length, mend });
  }
  return found;
}

/** The customer called by more of a name than they showed: surname and given name together. */
export function fullerNames(shown: string, { author, review }: Pick<CheckInput, 'author' | 'review'>): NameFault[] {
  const line = plain(author);
  const unnamed = line === '' || UNNAMED.test(line);
  const given = [...called(shown, line), ...titled(shown)];
  return given.flatMap(({ name, from, to }) => {
    const bare = ADDRESS_ONLY.test(name) ? '' : name.replace(TITLE, '');
    const full = bare.length >= 2 && bare.length <= 3 && hasSurname(bare) && !/^[小老大阿]/.test(bare.slice(1)) && !line.includes(bare) && !(review ?? '').includes(bare);
    const theirs = unnamed ? bare !== name : isTheirs(name, line, '') && bare.length > bareOf(line).length;
    return full && theirs ? [{ rule: 'personal-data' as const, from, to, mend: '' }] : [];
  });
}

/** «…，苏晓苏女士，…»: a whole name with a title, after a comma too. */
function titled(shown: string): Called[] {
  return [...shown.matchAll(/(?<=^|[。！？!?\n，,~～（(])(?<name>\p{Script=Han}{2,3}(?:先生|女士|小姐|太太))(?=[，,：:！!。~～（(您你]|$)/gu)].map((match) => ({ name: match[0], from: match.index, to: match.index + match[0].length }));
}
