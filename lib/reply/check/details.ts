import type { ReplyLanguage } from '../template.ts';
import { folded } from './text.ts';

/** Whether a reply names something of the review: a word of content in common, or two words of one circle of ideas. */

/** Beginnings of words that praise, greet or name the trade, and so are no detail of one visit. */
const GENERAL = {
  ru: /^(?:спасиб|благод|отзыв|оценк|очень|всегд|больш|рад|прият|хорош|отличн|замеч|прекр|супер|класс|лучш|понрав|нрав|довол|рекоменд|совет|ваш|наш|котор|чтобы|тольк|товар|покуп|заказ|магаз|мест|завед|ресторан|кафе|отел|клиник|салон|компан|работ|люб|всех|всем|все|весь|вся|всю|прям|просто|тоже|такж|снов|вернус|верн|прид|прих|жд|будем|буд|было|был|была|были|есть|клиент|гост|покупат|человек|люд|достоин|недостат|коммент|надеж|надеюс|сам|этот|эта|это|эти|уже|еще|тут|здес|там|когда|после|перед|если|тепл|добр|слов|впечатл|раз|день|качест|довер|команд|нам|нас|вам|вас|вами|так|как|или|для|при|про|под|без|над|мне|меня|мы|они|она|оно|все[хм]|пят|звезд|выбор|выбра|здравств|удовольств|настро|стара|дел|дал|важн|дорог|цен(?:им|ит)|рады|поддерж|пожел|возвращ)/,
  en: /^(?:thank|great|good|nice|excellent|amazing|wonderful|awesome|fantastic|lovely|love|like|best|perfect|review|rating|star|feedback|recommend|highly|really|very|much|place|restaurant|hotel|cafe|shop|store|product|order|company|experience|visit|time|team|work|happy|glad|pleased|satisf|enjoy|will|would|have|been|were|was|that|this|with|they|them|from|your|our|their|you|and|the|for|are|not|but|all|had|has|can|just|also|again|back|come|everything|every|always|ever|definitely|super|thing|more|most|there|here|what|when|which|who|about|such|kind|word|share|sharing|take|took|taking|customer|guest|people|one|day|make|made|making|hope|look|forward|see|soon|next|welcome|appreciate|delight|means|mean|lot|hear|read|know|pleasure|trust|choos|chose|write|wrote|leav|support|well|hello|dear|for|so|it|is|to|us|we|be|of|on|in|at|as|my|me|an|if|do|did|get|got|went|go|than|then|too|out|any|some|buy|bought|purchase|quality)/,
} as const;

const ZH_GENERAL = new Set(['好评', '满意', '喜欢', '非常', '很好', '不错', '感谢', '谢谢', '下次', '再来', '推荐', '大家', '我们', '他们', '真的', '特别', '十分', '可以', '这个', '这家', '一个', '一次', '体验', '评价', '店家', '商家', '老板', '酒店', '餐厅', '产品', '东西', '商品', '购买', '购物', '值得', '满分', '五星', '继续', '支持', '期待', '光临', '认可', '信任', '肯定', '开心', '高兴', '服务', '质量', '一直', '已经', '还会', '选择', '分享', '宝贵', '您的', '您好', '希望', '团队', '动力', '鼓励', '非常好', '超级', '棒', '整体', '总体', '感觉', '觉得', '没有', '就是', '以后', '今天', '时候', '因为', '所以', '如果', '还有', '什么', '一定', '一样', '亲', '会', '您', '你', '我', '的', '了']);

/** Circles of ideas: a word of the review and another of the reply speak of the same thing. */
const CIRCLES: Record<ReplyLanguage, readonly RegExp[]> = {
  ru: [/быстр|скорост|скор(?:о|ый|ая)|оператив|мигом|за час|за (?:день|минут|полчаса)|вовремя|раньше срока|пунктуал|без задерж|мгновен|минут|не ждал|ожидани/, /вежлив|приветлив|улыб|внимательн|отзывчив|доброжелат|персонал|сотрудни|официант|администратор|обслужив|бариста|мастер|врач|доктор|продавц|девушк|менеджер|консультант|курьер|повар|шеф|горничн/, /чист|убра|порядок|опрятн|свежест/, /вкус|кухн|блюд|пицц|суп|десерт|торт|кофе|завтрак|паст|мяс|бургер|салат|выпеч|круассан|капучино|еда|еды|накорм/, /уют|атмосфер|интерьер|музык|обстановк|тихо|камерн/, /цен(?:а|ы|ник|ов)|недорог|дешев|скидк|выгод|бюджет|стоимост/, /упаков|коробк|цел(?:ый|ая|ое|ые)|запаков/, /размер|сел[аио]? |посадк|подош|фасон|ткан|матери/, /вид из|расположен|рядом|метро|центр|море|пляж|парковк/, /реб[ёе]н|дет(?:и|ей|ск|ям|к|оч)|внук|внуч|малыш|сын|доч/],
  en: [/quick|fast|speed|prompt|on time|minutes|hour|early|efficient|wait|swift/, /friendly|polite|helpful|attentive|staff|waiter|waitress|server|receptionist|barista|driver|doctor|nurse|service|courteous|manager|smil|technician|stylist/, /clean|tidy|spotless|hygien/, /food|tast|delicious|dish|meal|breakfast|pizza|coffee|cake|dessert|steak|soup|pasta|burger|menu|chef|kitchen|flavo|cook/, /cosy|cozy|atmosphere|ambian|ambience|decor|interior|music|vibe|quiet/, /price|cheap|affordable|value|bargain|cost/, /pack|box|wrapp/, /size|fit(?:s|ted)?\b|fabric|material|comfort/, /view|location|central|near|parking|beach|station/, /kid|child|son|daughter|baby|toddler|family/],
  zh: [/快|迅速|及时|准时|效率|分钟|小时|不用等|速度/, /态度|热情|周到|耐心|服务员|前台|店员|客服|师傅|医生|护士|技师|经理|骑手|小哥|小姐姐|服务(?:好|很|非常|周|热|贴|棒|到)/, /干净|整洁|卫生|清洁|一尘/, /好吃|味道|口味|菜|面|汤|咖啡|蛋糕|早餐|甜品|火锅|烤|美味|食|鱼|肉|饭/, /环境|氛围|装修|安静|音乐|舒适|温馨/, /价格|便宜|实惠|性价比|划算/, /包装|完好|盒/, /尺码|大小|合身|面料|布料|材质|做工/, /位置|地铁|景|停车|海边|交通|窗外/, /孩子|宝宝|小朋友|儿子|女儿|家人|老人|妈妈|爸爸/],
};

const STEM = 5;
const WORDS = 2_000;

function stems(text: string, language: 'ru' | 'en'): Set<string> {
  const found = new Set<string>();
  for (const [word] of [...folded(text).matchAll(/[а-яa-z][а-яa-z-]{2,}|\d{2,}/g)].slice(0, WORDS)) {
    if (/^[а-яa-z]/.test(word) && (GENERAL.ru.test(word) || (language === 'en' && GENERAL.en.test(word)))) continue;
    found.add(word.slice(0, word.length <= STEM ? Math.max(3, word.length - 1) : STEM));
  }
  return found;
}

function chineseWords(text: string): Set<string> {
  const found = new Set<string>();
  const words = new Intl.Segmenter('zh', { granularity: 'word' });
  for (const { segment, isWordLike } of words.segment(text.slice(0, 4_000))) if (isWordLike && [...segment].length >= 2 && !ZH_GENERAL.has(segment)) found.add(segment);
  return found;
}

export function namesDetail(review: string, reply: string, language: ReplyLanguage): boolean {
  const [a, b] = [folded(review), folded(reply)];
  if (CIRCLES[language].some((circle) => circle.test(a) && circle.test(b))) return true;
  if (language === 'zh') {
    const words = chineseWords(reply);
    return [...chineseWords(review)].some((word) => words.has(word));
  }
  const said = stems(reply, language);
  return [...stems(review, language)].some((stem) => said.has(stem));
}
