import type { PlatformId, SightingKind } from '../../model/sighting.ts';
import type { Status } from '../../model/status.ts';
import { normal } from '../../model/words.ts';

/** What stands in single cells of a hand-kept table: ratings, statuses, kinds, names of platforms. */

/** By the beginning of the cell's letters, the first that fits; what fits none is matched by hand. */
const STATUS_WORDS: readonly (readonly [Status, RegExp])[] = [
  ['new', /^(?:нов|не\s?отвеч|не\s?обработ|без ответ|нет|ответа нет|жд[ёе]т|ожида|не дан|no$|new|open|unanswered|not answered|no reply|waiting|pending|新|未回|未处理|待回|没有|否)/],
  ['not-review', /^(?:не отзыв|спам|дубл|фейк|удал[её]н|not a review|spam|duplicate|fake|不是评|垃圾|重复)/],
  ['quality', /^(?:(?:передан\S*|отправлен\S*)?\s?(?:в )?(?:отдел\S* качеств|окк|отк|служб\S* качеств)|quality|(?:handed |sent |passed )?to (?:the )?quality|质[量检]|已?转质)/],
  ['rework', /^(?:на дораб|в дораб|дораб|в работ|на контрол|в процесс|исправл|rework|in (?:re)?work|in progress|being reworked|processing|处理中|返工|跟进)/],
  ['answered', /^(?:ответ дан|дан ответ|ответ (?:есть|отправлен|опубликован)|отвеч|ответил|обработ|готов|выполн|сделан|да$|yes$|answered|replied|responded|done|已回|已答|已处理|完成|是$)/],
  ['archived', /^(?:архив|в архив|archive|已?归档)/],
];

/** The status that a cell means; null where it is not understood. `names`: the words of the screens themselves. */
export function statusOf(cell: string, names: Readonly<Record<Status, string>>): Status | null {
  const words = normal(cell);
  if (words === '') return null;
  const named = Object.entries(names).find(([, name]) => normal(name) === words);
  return (named?.[0] as Status | undefined) ?? STATUS_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

export function kindOf(cell: string): SightingKind {
  return /^(?:вопрос|question|提问|问题)/.test(normal(cell)) ? 'question' : 'review';
}

const STARS = /^[★⭐🌟✭☆✩\uFE0F\s]+$/u;
const NUMBER = String.raw`(\d{1,4}(?:[.,]\d{1,2})?)`;
/** «4 из 5», «4/5», “4 out of 5”. */
const OF = new RegExp(`^${NUMBER}\\s*(?:/|из|of|out of|分?／)\\s*${NUMBER}(?:\\s|$|\\D)`, 'iu');
/** «5», «4,5», «5 звёзд», «5★», «5分»; no other words behind it. */
const ALONE = new RegExp(`^${NUMBER}\\s*(?:зв[её]зд\\S*|балл\\S*|★|⭐️?|\\*|stars?|points?|[星分颗]+)?$`, 'iu');

export interface RatingFound {
  rating: number;
  /** The best possible one where the cell names it. */
  scale: number | null;
}

/** The rating in a cell; null where there is none. Words («хорошо») are no rating: nothing is invented. */
export function ratingIn(cell: string): RatingFound | null {
  const text = cell.trim();
  if (text === '' || text.length > 40) return null;
  if (STARS.test(text)) {
    const full = [...text].filter((sign) => '★⭐🌟✭'.includes(sign)).length;
    const empty = [...text].filter((sign) => '☆✩'.includes(sign)).length;
    return full === 0 && empty === 0 ? null : { rating: full, scale: empty > 0 ? full + empty : null };
  }
  const of = OF.exec(text);
  if (of) return within(number(of[1]), number(of[2]));
  const alone = ALONE.exec(text);
  return alone ? within(number(alone[1]), null) : null;
}

const number = (digits: string | undefined): number => Number((digits ?? '').replace(',', '.'));

function within(rating: number, scale: number | null): RatingFound | null {
  return scale !== null && (scale === 0 || scale > 1_000 || rating > scale) ? null : { rating, scale };
}

/** The scale of a column whose cells name none: the usual one in which all of them fit. */
export function scaleOf(cells: readonly string[]): number {
  const most = cells.reduce((max, cell) => Math.max(max, ratingIn(cell)?.rating ?? 0), 0);
  return [5, 10, 100].find((scale) => most <= scale) ?? 1_000;
}

/** A platform and what people call it. */
export interface SpokenPlatform {
  id: PlatformId;
  names: readonly string[];
}

/** Which platform a cell names: a reader that knows every name once. */
export function platformReader(platforms: readonly SpokenPlatform[]): (cell: string) => PlatformId | null {
  const bare = (name: string): string => normal(name).replaceAll(' ', '');
  const known = new Map(platforms.flatMap(({ id, names }) => names.map((name) => [bare(name), id] as const)));
  const longest = [...known.keys()].filter((name) => name.length >= 3).sort((a, b) => b.length - a.length);
  return (cell) => {
    const words = bare(cell);
    if (words === '') return null;
    // «Яндекс Карты, Мира 5»: the name stands in front.
    return known.get(words) ?? known.get(longest.find((name) => words.startsWith(name)) ?? '') ?? null;
  };
}
