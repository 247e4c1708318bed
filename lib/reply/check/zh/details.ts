/** Whether a Chinese reply names something of the review: two characters in a row, one thing of a single character, or one circle of ideas. */

/** Pairs of characters that praise, greet or name the trade, and so are no detail of one visit. */
const GENERAL = new Set(
  `好评 差评 中评 满意 喜欢 非常 很好 不错 感谢 谢谢 多谢 感恩 下次 再来 推荐 大家 我们 他们 真的 特别 十分 可以 这个 这家 一个 一次 体验 评价 评论 点评 店家 商家 老板 酒店 餐厅 产品 东西 商品 购买 购物 值得 满分 五星 继续 支持 期待 光临 认可 信任 肯定 开心 高兴 服务 质量 品质 一直 已经 还会 选择 分享 宝贵 希望 团队 动力 鼓励 常好 超级 整体 总体 感觉 觉得 没有 就是 以后 今天 时候 因为 所以 如果 还有 什么 一定 一样 用心 每一 一单 小店 本店 门店 客人 顾客 客户 朋友 生活 愉快 快乐 幸福 努力 更好 再次 惠顾 为您 满足 最大 最好 意见 建议 反馈 提升 改进 进步 欢迎 随时 祝您 祝你 天天 美好 心情 顺利 平安 健康 一路 关注 关心 厚爱 夸奖 赞美 表扬 星好 给我 到您 让您 贴心 细心 热心 温暖 优质 专业 每位 每天 每次 回购 光顾 常来 会再 来店 到店 店里 辛苦 收到 看到 留言 写下 时间 机会 需要 方面 问题 情况 帮助 提供 可能 知道 告诉 应该 现在 这里 那里 地方 一些 一点 有点 比较 最后 之后 之前 开始 第一 第二`.split(/\s+/),
);
const LINKING = /[的了是我您你他她它们很不在有这那个也都就好和与给会能到太还真来去让把被将要想得着过吧呢啊呀哦哈嘛么吗又再更最且但而或及等每祝请谢感才从对为所以又如其此次些么什谁哪怎可应该必须只仅便却则因于由自己第一二两几多少各另同样种个位件年月日时候回]/u;
/** Things of one character. */
const THINGS = /车|鱼|茶|床|狗|猫|花|画|牙|鞋|灯|窗|琴|虾|蟹|鸡|鸭|牛|羊|肉|糖|粥|粉|锅|桌|椅|枕|被|鸟|伞|帽|裙|裤|壳|屏|漆|针|奶|酒|瓜|蛋|豆|笔|帘|纱|膜|娃|山|湖|海|泉|鼓|球|毯|菌|饼|笋/gu;
const NO_THING = /上车|下车|车站|花费|花了|花时|花心|海量|海涵|山寨|牛年|锅里|豆豆|蛋疼|球迷|粉丝|被[^子套褥]|海报|豆瓣/gu;

const CIRCLES: readonly RegExp[] = [
  /(?<![愉爽痛畅尽赶勤凉])快(?!乐|递|活|要|餐|来|门|手)|迅速|及时|准时|效率|分钟|小时|不用等|速度|久等|排队|等位|第二天|当天到|神速|秒/,
  /态度|热情|周到|耐心|细致/,
  /师傅|技师|工人|小伙|小哥|骑手|司机|快递员|外卖员/,
  /医生|大夫|护士|医护|验光师/,
  /老师(?!们)|教练|导师|导游/,
  /服务员|店员|前台|小姐姐|姑娘|管家|服务生|收银/,
  /理发师|美容师|发型师|美甲师|化妆师|摄影师|造型师/,
  /干净|整洁|卫生|清洁|一尘|打扫/,
  /好吃|味道|口味|口感|[点上做炒]菜|菜品|菜式|面条|拉面|汤|咖啡|蛋糕|早餐|甜品|火锅|烧烤|烤|美味|美食|食材|好喝|奶茶|厨师|主厨|后厨|厨房|招牌/,
  /环境|氛围|装修|安静|音乐|舒适|温馨|灯光/,
  /价格|便宜|实惠|性价比|划算|价钱/,
  /包装|完好|盒/,
  /尺码|合身|面料|布料|材质|做工|版型|颜色|色差|配色/,
  /位置|地铁|风景|景色|停车|海边|交通|窗外/,
  /孩子|宝宝|宝贝|小家伙|娃|小朋友|儿子|女儿|家人|老人|妈妈|爸爸|爸妈|父母|二老/,
];

const most = (text: string) => text.slice(0, 4_000);

function pairs(text: string): Set<string> {
  const found = new Set<string>();
  for (const [run] of most(text).matchAll(/\p{Script=Han}{2,}/gu)) {
    const signs = [...run];
    for (let i = 0; i + 1 < signs.length; i++) {
      const pair = `${signs[i] ?? ''}${signs[i + 1] ?? ''}`;
      if (!LINKING.test(pair) && !GENERAL.has(pair)) found.add(pair);
    }
  }
  for (const [word] of most(text).matchAll(/[a-z]{2,}|\d{2,}/giu)) found.add(word.toLowerCase());
  return found;
}

const things = (text: string) => new Set(most(text).replace(NO_THING, '').match(THINGS) ?? []);

/** What any reply says of its own people. */
const OF_ALL = /(?:全体|所有|每一位)(?:\p{Script=Han}{0,2})(?:同事|员工|老师|师傅|医护|店员)|(?:24|二十四)小时|尽快|赶快/gu;

export function namesChineseDetail(review: string, shown: string): boolean {
  const reply = shown.replace(OF_ALL, '');
  if (CIRCLES.some((circle) => circle.test(review) && circle.test(reply))) return true;
  const [said, named] = [pairs(reply), things(reply)];
  return [...pairs(review)].some((pair) => said.has(pair)) || [...things(review)].some((thing) => named.has(thing));
}
