/**
 * Words by which a review asks for attention before others (D4). Written by us; `*`: the beginning of a word, «ё» is written
 * «е»; `_` joins words that follow each other. `urgent`: danger to health, many users hit, the public or the authorities are
 * told. `important`: one customer's vital problem.
 */
export const priorityWords: Readonly<Record<'urgent' | 'important', string>> = {
  urgent: `отравил* отравлен* отравит* сальмонел* госпитал* скорая_помощь скорую_помощь вызвал*_скорую пожар пожара пожаре загорел* ударило_током травм* ожог* аллергич* анафил*
    роспотребнадзор* прокуратур* роскомнадзор* антимонопольн* телевиден* журналист* в_сми массово массовый у_всех ни_у_кого все_жалуются ребенок_пострада* прорвало
    food_poisoning poisoned salmonella hospital ambulance fire injur* burned burns allergic anaphyl* health_inspector prosecutor reporter* journalist* newspaper everyone_has nobody_can for_everyone outage
    食物中毒 中毒 住院 急诊 救护车 起火 着火 受伤 烫伤 过敏 触电 卫生局 市场监管 工商 消协 12315 记者 媒体 曝光 都不能用 全都 大家都`,
  important: `в_суд судом иск юрист* адвокат* претензи* обман* мошенн* украл* списал*_деньги списали_дважды верните_деньги вернуть_деньги не_возвраща* сломал*_совсем не_работает просроч* плесен* таракан*
    инвалид* беременн* пенсионер* оскорбил* нахамил* ударил* угрожа* завтра_нужн* срочно
    lawsuit lawyer legal_action scam fraud* stolen charged_twice refund_my give_me_my_money does_not_work doesn't_work not_working mould mold cockroach* disabled pregnant insulted threatened urgently
    起诉 律师 欺诈 诈骗 骗子 多扣 重复扣款 退钱 退款 不能用 用不了 坏了 发霉 过期 蟑螂 孕妇 残疾 辱骂 威胁 紧急 急用`,
};
