import type { PlatformId } from '../model/sighting.ts';

/** What people call the platforms besides their names, in tables of their own. */
export const spokenNames: Readonly<Record<PlatformId, readonly string[]>> = {
  '2gis': ['2gis', '2 гис', 'дубльгис', 'двагис', 'два гис'],
  amazon: ['амазон', '亚马逊'],
  avito: ['avito', 'авито'],
  banki: ['banki.ru', 'банки ру', 'банки.ру', 'банки'],
  booking: ['booking', 'букинг', 'booking.com', '缤客'],
  dianping: ['дяньпин', '大众点评', '点评'],
  flamp: ['flamp', 'фламп'],
  'google-maps': ['google', 'гугл', 'google maps', 'google карты', 'гугл карты', 'google мой бизнес', 'google business', '谷歌', '谷歌地图'],
  'google-play': ['google play', 'гугл плей', 'плей маркет', 'play market'],
  irecommend: ['irecommend', 'айрекомменд', 'irecommend.ru'],
  otzovik: ['otzovik', 'отзовик', 'otzovik.com'],
  ozon: ['ozon', 'озон'],
  prodoctorov: ['prodoctorov', 'продокторов', 'про докторов'],
  telegram: ['telegram', 'телеграм', 'телеграмм', 'тг', 'tg', '电报'],
  tripadvisor: ['tripadvisor', 'трипадвизор', 'трипэдвайзор', '猫途鹰'],
  trustpilot: ['trustpilot', 'трастпилот'],
  vk: ['vk', 'вк', 'вконтакте', 'vkontakte', 'в контакте', 'vk.com'],
  weibo: ['weibo', 'вэйбо', '微博', '新浪微博'],
  wildberries: ['wildberries', 'вб', 'wb', 'вайлдберриз', 'вайлдберис', 'валдберис', 'вайлдбериз'],
  xiaohongshu: ['xiaohongshu', 'сяохуншу', '小红书', 'rednote'],
  'yandex-maps': ['яндекс', 'яндекс карты', 'яндекс.карты', 'я карты', 'yandex', 'yandex maps', 'яндекс бизнес', 'яндекс справочник'],
  'yandex-market': ['яндекс маркет', 'яндекс.маркет', 'маркет', 'yandex market', 'ям'],
  youtube: ['youtube', 'ютуб', 'ютьюб', 'you tube', '油管'],
  zoon: ['zoon', 'зун'],
};
