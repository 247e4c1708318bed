import type { Formatters } from '../../lib/i18n/format.ts';
import { healthSentence } from '../app/health-sentence.ts';
import type { Language } from '../../lib/i18n/language.ts';
import type { Translate } from '../../lib/i18n/texts.ts';
import type { PlaceView } from '../../lib/journal/place-queries.ts';
import type { Statement } from '../../lib/model/place.ts';

/** What the desk says of a place, in sentences that say what is known. */
export interface PlaceTeller {
  t: Translate;
  f: Formatters;
  language: Language;
  /** IANA zone of the person. */
  zone: string;
  now: number;
}

/** What a place is called: by the manager or its page, else by the site where it was seen, and its number there: a cabinet may name none of its branches. */
export function placeName({ name, key, checkPoints }: Pick<PlaceView, 'name' | 'key' | 'checkPoints'>, { t }: Pick<PlaceTeller, 't'>): string {
  const address = checkPoints[0]?.address ?? '';
  if (name !== null) return name;
  const host = URL.canParse(address) ? new URL(address).host : t('places.noName');
  const id = key.slice(key.indexOf(':') + 1);
  return /^[\w-]{1,24}$/.test(id) ? `${host} · ${id}` : host;
}

/** «На странице 112, в журнале 97» */
export function numberWords({ stated, inJournal, looks }: PlaceView, { t }: PlaceTeller): string {
  if (stated?.reviews == null) return t(looks.length === 0 ? 'places.inJournal' : 'places.kept', { kept: inJournal });
  return t('places.numbers', { stated: stated.reviews, kept: inJournal });
}

/** «На странице 112, на 5 больше, чем 20 ноября; сохранено 3 – посмотрите остальные»; null where nothing is missing. */
export function missedWords({ missed }: PlaceView, { t, f, zone, now }: PlaceTeller): string | null {
  if (!missed) return null;
  const day = Temporal.Instant.fromEpochMilliseconds(missed.since).toZonedDateTimeISO(zone).startOfDay();
  const name = f.interval(day.epochMilliseconds, day.add({ days: 1 }).epochMilliseconds - 1, now);
  return t('places.missed', { stated: missed.stated, n: missed.more, day: name, saved: missed.saved });
}

/** How well the pages of the last looks were read, one sentence a room that says anything; where all is well, one for all. */
export function healthWords({ looks }: PlaceView, { t, language }: PlaceTeller): { sick: string[]; well: string | null } {
  const sick = looks.flatMap(({ health }) => healthSentence(t, language, { ...health, filled: [], well: [], instead: false }) ?? []);
  const last = looks[0];
  return { sick, well: sick.length === 0 && last && last.health.read > 0 ? t('places.healthy', { n: last.health.read }) : null };
}

/** «Смотрели вчера, 9:02; 3 отзыва не сохранены» */
export function lookWords({ looks }: PlaceView, { t, f, now }: PlaceTeller): string {
  const [last] = looks;
  if (!last) return t('places.noLook');
  const when = f.moment(last.at, now);
  return last.fresh > 0 ? t('places.lookFresh', { when, n: last.fresh }) : t('places.look', { when });
}

/** «Оценка 4,7 из 5» */
export function ratingWords({ rating, ratingScale }: Pick<Statement, 'rating' | 'ratingScale'>, { t, f }: PlaceTeller): string | null {
  if (rating === null) return null;
  return ratingScale === null ? t('places.rating', { rating: f.decimal(rating) }) : t('places.ratingOf', { rating: f.decimal(rating), scale: f.decimal(ratingScale) });
}

/** One point of the rating's line: how many days after the first, and how high. */
export interface RatingPoint {
  day: number;
  rating: number;
}

/** The days on which the page stated a rating. */
export function ratingPoints(trend: readonly Statement[]): RatingPoint[] {
  const rated = trend.flatMap(({ day, rating }) => (rating === null ? [] : [{ day: Temporal.PlainDate.from(day), rating }]));
  const first = rated[0];
  return first ? rated.map(({ day, rating }) => ({ day: first.day.until(day, { largestUnit: 'day' }).days, rating })) : [];
}

/** «Оценка выросла с 4,6 до 4,7 за 12 дней»; null where a single day is known. */
export function trendWords(points: readonly RatingPoint[], { t, f }: PlaceTeller): string | null {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || last.day === first.day) return null;
  const days = t('places.days', { n: last.day - first.day });
  const [from, to] = [f.decimal(first.rating), f.decimal(last.rating)];
  if (last.rating === first.rating) return t('places.trendFlat', { to, days });
  return last.rating > first.rating ? t('places.trendUp', { from, to, days }) : t('places.trendDown', { from, to, days });
}

/** Whether there is anything to look at: reviews that were missed or not saved, or a page that is not read as it should be. */
export function needsLook(view: PlaceView, teller: PlaceTeller): boolean {
  return view.counted && (view.missed !== null || view.looks.some(({ fresh }) => fresh > 0) || healthWords(view, teller).sick.length > 0);
}

/** Those that ask for a look before the others; else as they were. */
export function pressingFirst(views: readonly PlaceView[], teller: PlaceTeller): PlaceView[] {
  const asks = new Set(views.filter((view) => needsLook(view, teller)));
  return [...asks, ...views.filter((view) => !asks.has(view))];
}

/** Whether the words are in the name of the place or of its platform. */
export function isFound(view: PlaceView, platform: string, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return wanted === '' || `${view.name ?? ''}\n${platform}\n${view.merged.map(({ name }) => name ?? '').join('\n')}`.toLowerCase().includes(wanted);
}
