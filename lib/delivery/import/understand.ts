import { keySchema, type Key, type PlatformId, type Sighting, type SightingKind } from '../../model/sighting.ts';
import { isCertain, platformOf } from '../../model/key.ts';
import type { Status } from '../../model/status.ts';
import { normal } from '../../model/words.ts';
import { unguarded } from '../formula-guard.ts';
import type { Columns, Field } from './columns.ts';
import { intervalOf, type DateOrder, type ReadDate } from './dates.ts';
import { kindOf, ratingIn } from './values.ts';
import type { Sheet } from './source.ts';

/** The rows of a table as reviews, and why others are none. This is the dry run as far as the table alone tells: nothing is kept. */

/** How the table is to be understood: found by looking at it, and corrected by the person. */
export interface Understanding {
  /** Number of the row with the titles, from 0; null where there are none. */
  head: number | null;
  columns: Columns;
  order: DateOrder;
  /** The best possible rating, where a cell names none. */
  scale: number;
  /** The platform of a row whose cell and link tell of none; null: such a row is refused. */
  platform: PlatformId | null;
  /** What the words in the columns mean, by the cell in `normal` form; null: not understood. */
  platforms: ReadonlyMap<string, PlatformId | null>;
  statuses: ReadonlyMap<string, Status | null>;
  /** Rows without a date that is understood are taken too: their clock then begins now. */
  undated: boolean;
}

/** What a link tells of the review behind it. */
export interface LinkFacts {
  link: string;
  platform: PlatformId | null;
  key: Key | null;
  placeId: string | null;
}

/** What this room does not know itself. */
export interface Tools {
  readDate: ReadDate;
  readLink: (address: string) => LinkFacts | null;
  /** A sighting within its bounds. */
  sighting: (found: FoundInRow) => Sighting;
}

export interface FoundInRow {
  kind: SightingKind;
  key: Key | null;
  place: { id: string | null; name: string | null };
  author: string | null;
  rating: { rating: number | null; ratingScale: number | null };
  text: string | null;
  pros: string | null;
  cons: string | null;
  postedShown: string | null;
  posted: ReturnType<ReadDate>;
  link: string | null;
  replies: { text: string; postedShown: string | null; posted: ReturnType<ReadDate> }[];
}

export interface TakenRow {
  /** As the spreadsheet counts, from 1. */
  row: number;
  platform: PlatformId;
  sighting: Sighting;
  /** Null: the table says nothing of it, or that it is new. */
  status: Status | null;
  /** Cells that were left out because nothing in them was understood. */
  unread: Field[];
}

export type RefusedReason = 'nothing-said' | 'no-platform' | 'no-date' | 'date' | 'repeated';

export interface RefusedRow {
  row: number;
  reason: RefusedReason;
  /** The cell that was not understood; '' where there is none. */
  cell: string;
  /** For `repeated`: the row that says the same. */
  sameAs: number | null;
}

export interface Understood {
  taken: TakenRow[];
  refused: RefusedRow[];
}

/** Rows between two breaths: the screen must not stand still. */
const CHUNK = 500;

/** All rows of the sheet. `pause` is called between chunks with the number of rows done; what it throws ends the work. */
export async function understand(sheet: Sheet, how: Understanding, tools: Tools, pause: (done: number) => Promise<void>): Promise<Understood> {
  const result: Understood = { taken: [], refused: [] };
  const seen = new Map<string, number>();
  for (let at = (how.head ?? -1) + 1; at < sheet.rows.length; at++) {
    if (at % CHUNK === 0) await pause(at);
    if ((sheet.rows[at] ?? []).every((cell) => cell.trim() === '')) continue;
    const row = rowOf(sheet, at, how, tools);
    if ('reason' in row) result.refused.push(row);
    else {
      const same = marksOf(row);
      const before = same === null ? undefined : seen.get(same);
      if (before !== undefined) result.refused.push({ row: row.row, reason: 'repeated', cell: '', sameAs: before });
      else {
        if (same !== null) seen.set(same, row.row);
        result.taken.push(row);
      }
    }
  }
  return result;
}

function rowOf(sheet: Sheet, at: number, how: Understanding, tools: Tools): TakenRow | RefusedRow {
  const cells = sheet.rows[at] ?? [];
  const cell = (field: Field): string => (how.columns[field] === undefined ? '' : unguarded(cells[how.columns[field]] ?? '').trim());
  const refuse = (reason: RefusedReason, said = ''): RefusedRow => ({ row: at + 1, reason, cell: said.slice(0, 200), sameAs: null });
  const unread: Field[] = [];
  const rating = ratingIn(cell('rating'));
  if (rating === null && cell('rating') !== '') unread.push('rating');
  const words = [cell('text'), cell('pros'), cell('cons')];
  if (rating === null && words.every((part) => part === '')) return refuse('nothing-said');

  const linked = linkOf(sheet, at, how, tools);
  if (linked === null && cell('link') !== '') unread.push('link');
  const named = cell('platform');
  const platform = how.platforms.get(normal(named)) ?? linked?.platform ?? (named === '' ? how.platform : null);
  if (platform === null) return refuse('no-platform', named);

  const posted = intervalOf(cell('date'), how.order, tools.readDate);
  if (posted.interval === null && !how.undated) return posted.shown === '' ? refuse('no-date') : refuse('date', posted.shown);
  const replied = intervalOf(cell('repliedAt'), how.order, tools.readDate);
  if (replied.interval === null && replied.shown !== '') unread.push('repliedAt');
  const status = cell('status') === '' ? null : (how.statuses.get(normal(cell('status'))) ?? null);
  if (status === null && cell('status') !== '') unread.push('status');

  const reply = cell('reply');
  const own = keyOf(cell('key'), platform);
  const sighting = tools.sighting({
    kind: kindOf(cell('kind')),
    key: own ?? (linked?.platform === platform ? linked.key : null),
    place: { id: linked?.platform === platform ? linked.placeId : null, name: cell('place') || null },
    author: cell('author') || null,
    rating: { rating: rating?.rating ?? null, ratingScale: rating === null ? null : Math.max(rating.scale ?? how.scale, rating.rating) },
    text: cell('text') || null,
    pros: cell('pros') || null,
    cons: cell('cons') || null,
    postedShown: posted.shown || null,
    posted: posted.interval,
    link: linked?.link ?? null,
    replies: reply === '' ? [] : [{ text: reply, postedShown: replied.shown || null, posted: replied.interval }],
  });
  // A reply that stands in the table was given, whatever its column of statuses leaves out.
  const known = status ?? (reply === '' ? null : 'answered');
  return { row: at + 1, platform, sighting, status: known === 'new' ? null : known, unread };
}

/** The address in the column of links, or behind its cell, or behind any cell of the row where there is no such column. */
function linkOf({ rows, links }: Sheet, at: number, { columns }: Understanding, { readLink }: Tools): LinkFacts | null {
  const cell = columns.link === undefined ? '' : (rows[at]?.[columns.link] ?? '').trim();
  const behind = columns.link === undefined ? rows[at]?.flatMap((_, column) => links[`${at}:${column}`] ?? [])[0] : links[`${at}:${columns.link}`];
  return readLink(cell) ?? (behind === undefined ? null : readLink(behind));
}

/** The platform's own id, from a table that we wrote; one that was minted for another journal tells nothing. */
function keyOf(cell: string, platform: PlatformId): Key | null {
  return keySchema.safeParse(cell).success && isCertain(cell) && platformOf(cell) === platform ? cell : null;
}

/** What two rows about one review have in common; null where a row says too little to tell it from another. */
function marksOf({ platform, sighting: s }: TakenRow): string | null {
  if (s.key !== null) return s.key;
  const words = [s.title, s.text, s.pros, s.cons].map((part) => normal(part ?? '')).join(' ').trim();
  const author = normal(s.author ?? '');
  if (author === '' && words.length < 20) return null;
  return JSON.stringify([platform, s.kind, s.place.id, normal(s.place.name ?? ''), author, words, s.rating, s.postedEarliest, s.postedLatest]);
}
