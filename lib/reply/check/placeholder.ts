import { leftoverPlaceholders } from '../leftover.ts';
import type { Draft } from './find.ts';
import type { Span } from './text.ts';

/** What was left to be filled in: an empty place, a name of what goes there, a choice not made, a note to the writer. */

const NOT_IN_WORD = ['(?<![\\p{L}\\d])', '(?![\\p{L}\\d])'] as const;
const whole = (list: string) => `${NOT_IN_WORD[0]}(?:${list})${NOT_IN_WORD[1]}`;

/** What may be asked for in brackets, and the words that ask. */
const SLOT_RU = '(?:имя|имени|фио|ф\\.и\\.о\\.|фамили[яию]|отчество|названи[ея]|наименовани[ея]|номер|дат[ауы]|врем[яени]{1,3}|адрес|телефон|город|товар|блюд[оа]|услуг[аиу]|должность|причин[аыу]|ссылк[аиу]|сумм[аыу]|подпись|компани[яи]|бренд|магазин|филиал|клиент[а]?|гост[ья]|менеджер[а]?|сотрудник[а]?|почта|e-?mail|проблем[аыу]|детал[ьи]|сроки?|решение|контакты?|мастер[а]?|врач[а]?|отел[ья])';
const SLOT_EN = '(?:first ?name|last ?name|full ?name|sur ?name|name|number|date|time|address|phone|city|town|product|item|dish|service|job ?title|title|reason|link|amount|sum|signature|company|brand|store|shop|branch|centre|center|location|customer|guest|client|manager|staff member|email|e-mail|issue|problem|details?|solution|contact|day|room|order)';
const SLOT_ZH = '(?:姓名|名字|称呼|昵称|店名|门店|品牌|时间|日期|电话|手机|号码|订单|客户|顾客|客人|地址|产品|商品|菜名|菜品|问题|链接|金额|原因|方案|房型|亮点|技师|医生|经理|签名|落款|礼品|城市|部门|职位|邮箱|联系方式|项目|公司名)';
const TASK_RU = '(?:вставить|вставьте|указать|укажите|вписать|впишите|дописать|допишите|заполнить|заполните|выбрать|выберите|подставить|подставьте|описать|опишите|добавить|добавьте|уточнить|уточните|удалить|удалите|заменить|нужное|ненужное|при необходимости)';
const TASK_EN = '(?:insert|add|enter|fill|specify|describe|choose|select|pick|delete|replace|mention|include|complete|edit|as appropriate|as applicable|if applicable|optional|your)';
const TASK_ZH = '(?:此处|这里|在此|填|补充|补上|插入|输入|替换|写|待定|待补|占位|提一|选|任选|删除|二选一|视情况|如有|自行|酌情)';

const PARTS: readonly string[] = [
  // {имя}, {{ product }}, <<NAME>>, 【客户姓名】
  '\\{\\{?[^{}\\n]{0,60}\\}?\\}',
  '<<\\s?\\p{L}[^<>\\n]{0,38}>>',
  `【\\s{0,4}】|【[^】\\n]{0,12}(?:${SLOT_ZH}|${TASK_ZH}|x|X|_)[^】\\n]{0,6}】`,
  `[（(［\\[<＜〈](?:[^（()）\\]］<>＞〉\\n]{0,8})(?:${SLOT_ZH})[^（()）\\]］<>＞〉\\n]{0,4}[）)］\\]>＞〉](?<![营业联系]时间[）)])`,
  `[（(［\\[](?:${TASK_ZH})[^（()）\\]］\\n]{0,18}[）)］\\]]`,
  // (название), (your name), (centre name), (выбрать нужное)
  `[(\\[]\\s?(?:${SLOT_RU})(?:\\s[\\p{L}.]{2,16}){0,2}\\s?[)\\]]`,
  `[(\\[]\\s?(?:${TASK_RU})(?:\\s[^()\\[\\]\\n]{1,30})?\\s?[)\\]]`,
  `[(\\[]\\s?(?:(?!the|this|that|same|his|her|its|new|old|any|every|by|first|last|no|our|in|at|on)[a-z'’]{2,14}\\s){0,2}(?:${SLOT_EN})\\s?[)\\]]`,
  `[(\\[]\\s?(?:${TASK_EN})\\s[^()\\[\\]\\n]{1,30}[)\\]]`,
  '[（(［\\[]\\s{0,6}(?:\\.{2,3}|…)?\\s{0,6}[）)］\\]]',
  // ____, ＿＿, □□, ..... , +7 (___)
  '[_＿]{2,}|[×○〇□△]{2,}|\\.{4,}|(?<!\\d)\\*{2,}(?![\\d*])(?=[\\s,!.，！。产商先女您]|$)(?<=(?:^|[\\s,，。（(您的])\\*{2,6})',
  // XX-XX-XX, $XX, within X days, X月X日
  `${NOT_IN_WORD[0]}(?:[XХ]{3,}|[xх]{3,})${NOT_IN_WORD[1]}|(?<=[-$£€№#])[XХxх]{2,}|${NOT_IN_WORD[0]}[XХ]{2}(?=[-.:/][XХ]{2})|${NOT_IN_WORD[0]}[XХNxх](?=\\s(?:days?|hours?|weeks?|minutes?|working|business|дн[яей]{1,2}|дней|час(?:ов|а)|минут|недел[ьи]|рабочих|рублей|процентов))`,
  '(?<![\\p{Script=Latin}\\d])[Xx×＊*○〇]{1,4}(?=(?:先生|女士|小姐|太太|老师|店|经理|月|日|号|元|路|分|点|同学|师傅|产品|商品|主任|天|小时))|(?<![\\p{Script=Latin}\\d])X{2,}(?=[联系，,。！您]|$)|某某(?=先生|女士|小姐|店|经理|客户|顾客|老师|您|，)',
  '(?:\\+?[78])?[\\s(-]{0,2}000[\\s)-]{1,2}000[\\s-]?00[\\s-]?00',
  // Уважаемый(ая), гость/гостья, Mr/Mrs, 先生/女士
  '[Уу]важаем(?:ый|ая)(?:\\s?\\(-?(?:ая|ый)\\)|\\/-?(?:ая|ый|уважаемая))|[Дд]орог(?:ой|ая)(?:\\(-?(?:ая|ой)\\)|\\/-?(?:ая|ой|дорогая))',
  '(?<=[Дд]обр(?:ый|ое|ого)\\s)(?:день|утро|вечер)\\/(?:день|утро|вечер)(?:\\/(?:день|утро|вечер))?|(?:гость|клиент|покупатель|пациент|друг)\\/(?:-?[а-я]{1,4}|гостья|клиентка|покупательница|пациентка|подруга)(?![а-я])|(?<![а-я])был\\s?\\(а\\)|(?<![а-я])(?:дд|ДД)\\.(?:мм|ММ)|(?<![а-я])чч:мм|(?<![а-яё])г-н\\/г-жа|(?<![а-я])[а-я]{2,14}(?:л|лся)\\(?\\/?(?:-?а|ась)\\)(?![а-я])',
  `${NOT_IN_WORD[0]}(?:[Mm]r\\.?\\/\\s?[Mm](?:r|is)?s\\.?(?:\\/[Mm](?:s|iss)\\.?)?|[Hh]e\\/she|[Hh]is\\/her)${NOT_IN_WORD[1]}`,
  '(?:先生|女士|小姐)\\s?[/／、|或]\\s?(?:先生|女士|小姐)',
  // ИМЯ, NAME, Имя Фамилия, Firstname Lastname
  whole('ИМЯ|ФИО|НАЗВАНИЕ|ТЕЛЕФОН(?=[,.!]|$)|ДАТА|ГОРОД|КЛИЕНТ|БРЕНД|МАГАЗИН(?=[,.!]|$)|NAME|FIRST_?\\s?NAME|LAST_?\\s?NAME|BRAND|PRODUCT|COMPANY|CUSTOMER|CITY|ADDRESS|DATE|STORE(?=[,.!]|$)|BUSINESS NAME'),
  whole('Имя Фамилия|Имя (?:[Кк]лиента|[Гг]остя|[Пп]окупателя|[Пп]ациента|[Зз]аказчика|[Мм]енеджера|[Сс]отрудника|[Пп]ользователя)|Фамилия(?: И\\.?\\s?О\\.?)?|И\\.?\\s?О\\.\\s?Ф(?:амилия|\\.)|Название (?:магазина|организации|товара|заведения|компании|отеля|салона|клиники|кафе)|(?<=(?:^|\\s)(?:[Мм]енеджер|[Уу]правляющий|[Дд]иректор|уважением,)\\s)ФИО'),
  whole('Customer Name|First ?[Nn]ame(?: Last ?[Nn]ame)?|Last ?[Nn]ame|Guest Name|Reviewer Name|Company (?:Name|Ltd|Inc)|Your Name|Business Name|Manager Name|Name Surname|Product Name|City Name'),
  whole('ДД\\.ММ(?:\\.ГГ(?:ГГ)?)?|ЧЧ:ММ|(?:DD|MM)\\/(?:MM|DD)(?:\\/YY(?:YY)?)?|HH:MM|YYYY-MM-DD'),
  '(?<=(?:^|[.!?]\\s|[Зз]дравствуйте,\\s|[Дд]ень,\\s|[Сс]пасибо,\\s|[Уу]важаем(?:ый|ая)\\s))(?:Имя|Клиент_?[Ии]мя)(?=[,!])',
  // имя_клиента, $name, %name%, #ИМЯ#, undefined
  `${NOT_IN_WORD[0]}[A-Za-zА-Яа-я]{2,20}_(?:name|имя|клиента|гостя|заказа|менеджера|компании|phone|телефон)${NOT_IN_WORD[1]}`,
  `[$#@](?:имя|name|client|клиент|город|city|дата|date|товар|product|user|customer|first_?name)(?![\\p{L}\\d])[#$]?|\\$[A-Z_]{4,20}|#[A-Z_]{4,20}#|%[A-Za-z_ ]{3,20}%|[$%]\\w{1,12}[$%]?(?=[，,先女您。])`,
  `(?<=(?:^|[,，：:]\\s?|[Hh]i\\s|[Hh]ello\\s|[Dd]ear\\s|您好，))(?:undefined|null|NaN)(?=[,!.，。！\\s]|$)`,
  whole('TODO|TBD|TBC|FIXME|ВСТАВИТЬ|ВСТАВЬТЕ|ДОПИСАТЬ|ЗАПОЛНИТЬ|INSERT(?=\\s[A-Z]{2,})|[Ll]orem ipsum|рыба-текст'),
  whole('вставить имя|вставьте имя|указать имя|имя клиента|имя гостя'),
  '待(?:填写|补充|填|定[。，])|客户名|客户姓名',
  // Dear X, мастер N, в г. N, XX%, *|FNAME|*, [[имя]]
  '(?<=(?:[Dd]ear|[Hh]i|[Hh]ello|[Hh]ey|[Mm]r\\.?|[Mm]rs\\.?|[Mm]s\\.?|[Mm]iss)\\s)(?:X|Y|N|A\\.\\s?B\\.|N\\/A|xx+)(?=[,.!]|$)|(?<=(?:мастер|врач|менеджер|администратор|управляющий|директор|г\\.|город|городе|ул\\.|улиц[аеы]|[Уу]важаем(?:ый|ая)|[Зз]дравствуйте,)\\s)(?:N|X|Х|имярек)(?=[\\s,.!]|$)|(?<![\\p{L}\\d])[XХ]{1,2}\\s?%|(?<=[£$€])[XY](?![\\p{L}\\d])|\\*\\|\\w{2,20}\\|\\*|\\[\\[|%%\\w{2,20}%%|~(?:NAME|ИМЯ)~',
  // «ask for at the desk»: a gap before a full stop; «call us on .»
  '(?<=\\b(?:on|at|to|in|from|by|with|for|visiting|of|about|number|ask|our)\\s)\\s{0,3}(?=[.,!](?:\\s|$))|(?<=(?<![а-яё])(?:на|в|по|до|от|из|о|об|с|к|для|номеру|адресу|телефону|имени)\\s)\\s{0,3}(?=[.,!](?:\\s|$))',
  // The words of who wrote the draft: a program, a colleague.
  `${NOT_IN_WORD[0]}(?:[Aa]s an AI(?: language model)?|[Hh]ere(?:'|’)?s? (?:is )?(?:a|the|your) (?:draft|suggested|possible|sample) ?(?:reply|response|answer)?:?|[Vv]от (?:вариант|пример|черновик)[^.!?\\n]{0,20} ответа|[Кк]ак языковая модель|[Шш]аблон ?(?:№ ?\\d|\\d|ответа|:)|[Вв]ариант (?:№ ?)?\\d:|[Tt]emplate ?(?:\\d|[A-C]\\b|:)|(?:Option|Version) (?:\\d|[A-C]):|DRAFT|ЧЕРНОВИК)`,
  '以下是(?:一则|一条|为您|给|针对)?[^，。]{0,8}回复|作为(?:一个)?(?:AI|人工智能|语言模型)|模板[一二三\\d]|(?:回复|话术)模板',
  // «Здравствуйте, !», «Dear ,», 您好，，
  '(?<=^(?:Dear|Hi|Hello|Hey))\\s{1,2}(?=[,!]\\s)|(?<=^Dear)(?=,)|(?<=(?:[Зз]дравствуйте|[Дд]ень|[Уу]тро|[Вв]ечер|[Сс]пасибо|[Уу]важаем(?:ый|ая)|[Дд]орог(?:ой|ая)))\\s?,\\s{0,2}(?=[!.])|(?<=[\\p{Script=Han}])[，,]{2,}(?=\\p{Script=Han})|(?<=亲爱的|尊敬的)(?=[，,：:！!])',
];

const FILL = new RegExp(PARTS.join('|'), 'gu');

export function placeholders({ shown }: Draft, author: string | null): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const part of leftoverPlaceholders(shown)) {
    const start = shown.indexOf(part, from);
    from = start + part.length;
    spans.push({ from: start, to: from });
  }
  // A platform hides names behind stars: «小**桃».
  const hidden = author !== null && /\*\*/.test(author) ? shown.indexOf(author.trim()) : -1;
  if (hidden >= 0) spans.push({ from: hidden, to: hidden + (author ?? '').trim().length });
  for (const match of shown.matchAll(FILL)) {
    const span = { from: match.index, to: match.index + match[0].length };
    if (!spans.some((one) => one.from < Math.max(span.to, span.from + 1) && span.from < one.to)) spans.push(span);
  }
  return hidden >= 0 ? spans.filter(({ from: at }) => at !== hidden) : spans;
}
