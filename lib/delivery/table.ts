import type { Case } from '../model/case.ts';
import { REPLY_STATES, type ReplyState } from '../model/reply-state.ts';
import type { PlatformId, Sighting, SightingKind } from '../model/sighting.ts';
import type { Status } from '../model/status.ts';

/** The table «Отзывы» (A3, A7): one row a review, the first row the titles. */

export const COLUMNS = [
  'appeared',
  'firstSeen',
  'platform',
  'kind',
  'place',
  'customer',
  'rating',
  'text',
  'reply',
  'replyState',
  'answeredAt',
  'status',
  'link',
  'key',
] as const;
export type ColumnId = (typeof COLUMNS)[number];

export interface TableOptions {
  columns: readonly ColumnId[];
  titles: Readonly<Record<ColumnId, string>>;
  statusNames: Readonly<Record<Status, string>>;
  replyStateNames: Readonly<Record<ReplyState, string>>;
  kindNames: Readonly<Record<SightingKind, string>>;
  words: {
    /** Before the pros of a review: «Достоинства». */
    pros: string;
    cons: string;
    /** Said under a text of which the page shows the beginning only. */
    truncated: string;
    /** Before what the customer wrote further, below the review: «Клиент написал ещё». */
    further: string;
    /** «4 из 5»; both come already written in the language. */
    rating(value: string, scale: string): string;
  };
  /** IANA time zone of the dates. */
  zone: string;
  /** BCP 47, for numbers. */
  language: string;
  platformName(id: PlatformId): string;
}

function inZone(moment: number, zone: string): string {
  const at = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDateTime();
  return at.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

const MINUTE = 60_000;

/** `2026-11-22 09:15` when the moment is known; else the day or the days it lies in, with the page's own words kept: `2026-11-21 (вчера)`. */
function moments({ earliest, latest }: { earliest: number | null; latest: number }, words: string | null, zone: string): string {
  const shown = words?.trim() ?? '';
  if (earliest === null) return shown;
  if (latest - earliest < MINUTE) return inZone(earliest, zone);
  const from = inZone(earliest, zone).slice(0, 10);
  const until = inZone(latest, zone).slice(0, 10);
  const days = from === until ? from : `${from} – ${until}`;
  return shown === '' ? days : `${days} (${shown})`;
}

function ratingOf({ rating, ratingScale }: Sighting, { language, words }: TableOptions): string {
  if (rating === null) return '';
  const written = new Intl.NumberFormat(language, { maximumFractionDigits: 2, useGrouping: false });
  return ratingScale === null ? written.format(rating) : words.rating(written.format(rating), written.format(ratingScale));
}

function textOf(review: Sighting, { words }: TableOptions): string {
  const labelled = (label: string, text: string | null) => (text?.trim() ? `${label}: ${text}` : null);
  const parts = [review.title, review.text, labelled(words.pros, review.pros), labelled(words.cons, review.cons), review.truncated ? words.truncated : null];
  return parts.filter((part) => part?.trim()).join('\n');
}

/** When the reply was given, as surely as that is known. For one that stood there before us only the page knows, in its own words. */
function answeredAt({ reply }: Case, zone: string): string {
  if (!REPLY_STATES[reply.state].published) return '';
  const { given, postedShown } = reply;
  const shown = given ? moments(given, postedShown, zone) : (postedShown?.trim() ?? '');
  // Nobody saw it being sent and the page shows no date: it stood there by then.
  return shown === '' && given ? `≤ ${inZone(given.latest, zone)}` : shown;
}

function cell(id: ColumnId, of: Case, options: TableOptions): string {
  const { review, reply } = of;
  switch (id) {
    case 'appeared':
      return moments(of.appeared, review.postedShown, options.zone);
    case 'firstSeen':
      return inZone(of.firstSeenAt, options.zone);
    case 'platform':
      return options.platformName(of.platform);
    case 'kind':
      return options.kindNames[review.kind];
    case 'place':
      return review.place.name ?? review.place.id ?? '';
    case 'customer':
      return review.author ?? '';
    case 'rating':
      return ratingOf(review, options);
    case 'text':
      return [textOf(review, options), ...of.turns.flatMap(({ text }) => (text?.trim() ? `${options.words.further}: ${text}` : []))].filter(Boolean).join('\n');
    case 'reply':
      return [reply, ...of.rounds.map((round) => round.reply)].flatMap(({ state, text }) => (REPLY_STATES[state].published && text ? text : [])).join('\n');
    case 'replyState':
      return options.replyStateNames[reply.state];
    case 'answeredAt':
      return answeredAt(of, options.zone);
    case 'status':
      return options.statusNames[of.status];
    case 'link':
      return review.link ?? '';
    case 'key':
      // `platform:id`: the letters in front keep a spreadsheet from making a number of a long id.
      return of.key;
  }
}

/** The table, titles first, the cases in the given order; a case whose capture was undone is left out. Cells are plain text, not yet guarded. */
export function tableOf(cases: readonly Case[], options: TableOptions): string[][] {
  const rows = cases.filter((one) => !one.withdrawn).map((one) => options.columns.map((id) => cell(id, one, options)));
  return [options.columns.map((id) => options.titles[id]), ...rows];
}
