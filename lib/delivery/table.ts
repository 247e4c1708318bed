import type { Case, ReplyState } from '../model/case.ts';
import type { PlatformId, Sighting } from '../model/sighting.ts';
import type { Status } from '../model/status.ts';

/** The table «Отзывы» (A3, A7): one row a review, the first row the titles. */

export const COLUMNS = [
  'appeared',
  'firstSeen',
  'platform',
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
  words: {
    /** Before the pros of a review: «Достоинства». */
    pros: string;
    cons: string;
    /** Said under a text of which the page shows the beginning only. */
    truncated: string;
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
function appeared({ appeared: { earliest, latest }, review }: Case, zone: string): string {
  const shown = review.postedShown?.trim() ?? '';
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

/** A draft is no reply: it stays out of the table until the platform has taken it. */
const PUBLISHED: readonly ReplyState[] = ['submitted', 'live', 'changed', 'vanished'];

/** When the platform took the reply. For one that stood there before us only the page knows, in its own words. */
function answeredAt({ reply, review }: Case, zone: string): string {
  if (!PUBLISHED.includes(reply.state)) return '';
  if (reply.beforeCapture) return review.replies.at(-1)?.postedShown ?? '';
  const at = reply.submittedAt ?? reply.liveAt;
  return at === null ? '' : inZone(at, zone);
}

function cell(id: ColumnId, of: Case, options: TableOptions): string {
  const { review, reply } = of;
  switch (id) {
    case 'appeared':
      return appeared(of, options.zone);
    case 'firstSeen':
      return inZone(of.firstSeenAt, options.zone);
    case 'platform':
      return options.platformName(of.platform);
    case 'place':
      return review.place.name ?? review.place.id ?? '';
    case 'customer':
      return review.author ?? '';
    case 'rating':
      return ratingOf(review, options);
    case 'text':
      return textOf(review, options);
    case 'reply':
      return PUBLISHED.includes(reply.state) ? (reply.text ?? '') : '';
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
