import { keySchema } from '../../model/sighting.ts';
import { normal } from '../../model/words.ts';
import { ratingIn } from './values.ts';

/** Which column of a table holds what: by its title, else by what stands in it. The person may say otherwise. */

export const FIELDS = ['date', 'platform', 'place', 'author', 'rating', 'text', 'pros', 'cons', 'reply', 'repliedAt', 'status', 'link', 'kind', 'key'] as const;
export type Field = (typeof FIELDS)[number];
/** Numbers of columns, from 0. */
export type Columns = Readonly<Partial<Record<Field, number>>>;

/** Titles in small letters without signs; the more telling ones first, so that «дата ответа» is no date of a review. */
const TITLES: readonly (readonly [Field, RegExp])[] = [
  ['repliedAt', /^(?:(?:дата|время|когда) (?:и время )?(?:ответ|ответил)|ответил\S* когда|repl\S+ (?:date|at|on)|date of (?:the )?(?:reply|response|answer)|(?:response|answer)\S* (?:date|at)|回复(?:日期|时间)|答复(?:日期|时间))/],
  ['status', /^(?:статус|состояние|стадия|ответ дан|отвечен|есть ответ|status|state(?! of)|stage|answered|状态|是否(?:已?回复|答复))/],
  ['reply', /^(?:ответ(?! (?:дан|есть))|наш ответ|текст ответ|комментарий (?:компании|представител|менеджер)|repl|response|our (?:reply|answer|response)|answer|(?:商家)?(?:回复|答复)(?!情况|状态))/],
  ['link', /^(?:ссылк|адрес (?:отзыв|страниц|в интернет)|url|link|адрес ссылки|web|链接|网址)/],
  ['platform', /^(?:площадк|платформ|источник|сайт|ресурс|канал|сервис|где (?:оставлен|написан|отзыв)|откуда|platform|source|site|channel|where|平台|来源|渠道|网站)/],
  ['rating', /^(?:оценк|рейтинг|зв[её]зд|балл|кол\S* зв|rating|stars?|score|grade|mark|评分|星级|打分|分数)/],
  ['date', /^(?:дата(?! (?:ответ|обнов|измен))|день|когда|число|появил|date|day|posted|created|published|when|time|日期|时间|发布|评[价论](?:日期|时间))/],
  ['author', /^(?:имя|фио|ф и о|автор|клиент(?! изменил)|покупател|гост|пациент|пользовател|заказчик|кто|name|author|customer|client|user|reviewer|buyer|guest|姓名|(?:客户|顾客)(?!修改)|用户|作者|昵称|买家)/],
  ['place', /^(?:мест|филиал|точк|магазин|заведен|адрес|отделен|салон|ресторан|клиник|объект|локац|товар|артикул|продукт|позиц|place|branch|location|shop|store|outlet|address|product|item|门店|店铺|地点|分店|商品|产品|地址)/],
  ['pros', /^(?:достоинств|плюс|преимуществ|понравил|pros|advantages|优点)/],
  ['cons', /^(?:недостат|минус|не понравил|cons|disadvantages|缺点)/],
  ['kind', /^(?:вид(?! (?:площадк|сайт))|тип (?:обращен|записи|отзыва)|kind|type$|类型|种类)/],
  ['text', /^(?:отзыв|текст|суть|содержан|сообщен|комментар|обращен|жалоб|мнение|review|text|comment|content|feedback|message|body|gist|评论|评价|内容|正文|反馈)/],
];

/** Rows that are looked at: more tell nothing new. */
const SAMPLE = 300;
/** Titles stand in one of so many first rows: above them people write what the table is. */
const HEAD_ROWS = 10;

export interface Known {
  isDate: (cell: string) => boolean;
  isPlatform: (cell: string) => boolean;
  isStatus: (cell: string) => boolean;
}

/** The field that a title names; null for any other words. */
export function fieldOf(title: string): Field | null {
  const words = normal(title);
  return words === '' || words.length > 60 ? null : (TITLES.find(([, pattern]) => pattern.test(words))?.[0] ?? null);
}

/** The number of the row with the titles, from 0; null where no row has any. */
export function headRow(rows: readonly (readonly string[])[]): number | null {
  const score = (row: readonly string[]): number => new Set(row.flatMap((cell) => fieldOf(cell) ?? [])).size;
  const scores = rows.slice(0, HEAD_ROWS).map(score);
  const best = Math.max(0, ...scores);
  return best >= 2 ? scores.indexOf(best) : null;
}

/** The columns of a table. `head`: the number of the row with the titles. */
export function columnsOf(rows: readonly (readonly string[])[], head: number | null, known: Known): Columns {
  const columns: Partial<Record<Field, number>> = {};
  const body = rows.slice(head === null ? 0 : head + 1, SAMPLE);
  const width = Math.max(0, ...rows.slice(0, SAMPLE).map((row) => row.length));
  const cells = Array.from({ length: width }, (_, at) => body.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== ''));
  const taken = new Set<number>();
  const take = (field: Field, at: number): void => {
    if (columns[field] !== undefined || taken.has(at)) return;
    columns[field] = at;
    taken.add(at);
  };

  const titles = head === null ? [] : (rows[head] ?? []);
  // A column of keys, of our own table, is told by its cells: «Номер» elsewhere is a number in a row.
  cells.forEach((list, at) => {
    if (share(list, isKey) > 0.9) take('key', at);
  });
  for (const [field] of TITLES) {
    const named = titles.flatMap((title, at) => (fieldOf(title) === field && !taken.has(at) ? [at] : []));
    // Of two columns with such a title the one in which more stands.
    const [best] = named.sort((a, b) => (cells[b]?.length ?? 0) - (cells[a]?.length ?? 0) || a - b);
    if (best !== undefined) take(field, best);
  }
  byContent(columns, cells, taken, take, known);
  return columns;
}

function byContent(columns: Columns, cells: readonly string[][], taken: ReadonlySet<number>, take: (field: Field, at: number) => void, known: Known): void {
  const tests: readonly (readonly [Field, (cell: string) => boolean])[] = [
    ['link', (cell) => /^https?:\/\/\S+$/i.test(cell)],
    ['platform', known.isPlatform],
    ['status', known.isStatus],
    ['rating', (cell) => ratingIn(cell) !== null && (ratingIn(cell)?.rating ?? 0) <= 10],
    ['date', known.isDate],
  ];
  for (const [field, test] of tests) {
    if (columns[field] !== undefined) continue;
    const shares = cells.map((list, at) => (taken.has(at) || list.length === 0 ? 0 : share(list, test)));
    const best = Math.max(0, ...shares);
    if (best > 0.7) take(field, shares.indexOf(best));
  }
  if (columns.text !== undefined) return;
  const lengths = cells.map((list, at) => (taken.has(at) || list.length === 0 ? 0 : list.reduce((sum, cell) => sum + cell.length, 0) / list.length));
  const longest = Math.max(0, ...lengths);
  if (longest >= 20) take('text', lengths.indexOf(longest));
  if (columns.author !== undefined) return;
  // Names are short, are letters, and differ from row to row.
  const names = cells.findIndex((list, at) => !taken.has(at) && list.length > 0 && share(list, (cell) => /^\p{L}[\p{L}\s.'’-]{1,40}$/u.test(cell)) > 0.7 && new Set(list).size > list.length / 2);
  if (names >= 0) take('author', names);
}

function isKey(cell: string): boolean {
  return keySchema.safeParse(cell).success && !/^(?:https?:|\d{1,2}:\d{2})/.test(cell);
}

function share(cells: readonly string[], test: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
}
