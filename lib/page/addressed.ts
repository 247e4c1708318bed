import { normal } from '../model/words.ts';

/**
 * Whom the words of a box address: a placeholder «Ответить Марине», a heading «Reply to Anna B.». A box that names another
 * customer than the one the reply was written for must not get it, wherever it stands.
 */

/** A name as it is written: capitalised words, or one with the sign of a user name before it. */
const NAME = String.raw`(?<name>@[^\s:：,，。…!?]+|[«"“]?\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+\p{Lu}[\p{L}\p{M}'’.-]*){0,3})`;
const ADDRESSES: readonly RegExp[] = [
  String.raw`(?:^|\s)[Оо]тве(?:т|тить|тьте|чаете|чаем)\s+(?:для\s+|пользователю\s+|клиенту\s+|гостю\s+|покупателю\s+)?${NAME}`,
  String.raw`(?:^|\s)[Вв]ідпов(?:ідь|істи)\s+(?:для\s+)?${NAME}`,
  String.raw`(?:^|\s)(?:[Rr]epl(?:y|ying)|[Rr]espon(?:d|ding|se)|[Aa]nswer(?:ing)?)\s+to\s+${NAME}`,
  String.raw`(?:^|\s)[Aa]ntwort(?:en)?\s+(?:an|für)\s+${NAME}`,
  String.raw`(?:^|\s)[Rr]épon(?:dre|se|dez)\s+(?:à|pour)\s+${NAME}`,
  String.raw`(?:^|\s)(?:[Rr]espon(?:der|diendo|dendo)|[Rr]espuesta|[Rr]esposta)\s+(?:a|ao|à|para)\s+${NAME}`,
  String.raw`(?:^|\s)[Rr]isp(?:ondi|ondere|osta)\s+(?:a|ad|per)\s+${NAME}`,
  String.raw`(?:^|\s)[Oo]dpowie(?:dz|dź)\s+(?:dla\s+)?${NAME}`,
  String.raw`回[复覆應应]\s*(?:@|\s)(?<name>[^\s:：,，。…!?]{1,40})`,
  String.raw`回[复覆應应](?<name>[^\s@:：,，。…!?]{1,40})[:：]`,
].map((pattern) => new RegExp(pattern, 'u'));

/** Words that stand where a name would and name nobody. */
const NOBODY =
  /^(?:отзыв|клиент|покупат|пользоват|гост|пациент|автор|вопрос|комментар|сообщен|компани|организац|продав|владел|магазин|представит|review|customer|comment|question|client|user|guest|feedback|message|everyone|everybody|all\b|buyer|bewertung|rezension|kund|avis|commentaire|reseña|opini|cliente|comentario|avaliaç|recension|commento|klient|评论|评价|点评|內容|内容|客户|顾客|买家|用户|留言|问题|消息|ta$|他|她)/u;

/** The name that these words address; null where they address nobody by name. */
export function addressed(label: string): string | null {
  for (const pattern of ADDRESSES) {
    const name = pattern.exec(label)?.groups?.name?.replace(/^[@«"“]+/u, '').trim();
    if (name !== undefined && name !== '' && !NOBODY.test(normal(name))) return name;
  }
  return null;
}

/** Whether these words of a box address the author of the review by name. */
export function addresses(label: string, author: string | null): boolean {
  const name = addressed(label);
  return name !== null && author !== null && isSame(name, author);
}

/**
 * Whether these words of a box name a customer other than the author of the review. `others`: the authors of the page's
 * other reviews.
 */
export function namesAnother(label: string, author: string | null, others: readonly string[]): boolean {
  const name = addressed(label);
  if (name !== null) return author === null ? others.some((other) => isSame(name, other)) : !isSame(name, author);
  // No words of address: only a full name of somebody else on this page is surely a person.
  const said = ` ${normal(label)} `;
  if (author !== null && said.includes(` ${normal(author)} `)) return false;
  return others.some((other) => normal(other).includes(' ') && !(author !== null && isSame(other, author)) && said.includes(` ${normal(other)} `));
}

/** «Марине» is «Марина Костюк»: names are inflected, cut to the first one, or to an initial. Every word of the shorter must fit. */
function isSame(name: string, author: string): boolean {
  const [short, long] = [normal(name).split(' '), normal(author).split(' ')].sort((a, b) => a.length - b.length);
  return (short ?? []).every((word) => long?.some((other) => isForm(word, other)));
}

const SHORTEST_STEM = 3;
const LONGEST_ENDING = 2;

function isForm(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  // «Лев» – «Льву»: too short for a stem.
  if (Math.min(a.length, b.length) <= SHORTEST_STEM) return a[0] === b[0] && Math.abs(a.length - b.length) <= 1 && !/^[\p{sc=Latn}\p{sc=Han}]/u.test(a);
  let common = 0;
  while (common < a.length && a[common] === b[common]) common += 1;
  return common >= Math.max(SHORTEST_STEM, Math.max(a.length, b.length) - LONGEST_ENDING);
}
