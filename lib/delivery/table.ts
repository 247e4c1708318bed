import type { Appeared, Case, Given } from '../model/case.ts';
import { REPLY_STATES, type ReplyState } from '../model/reply-state.ts';
import type { PlatformId, Sighting, SightingKind } from '../model/sighting.ts';
import type { Status } from '../model/status.ts';
import { dayCell, momentCell, spanText, type Cell } from './cell.ts';
import type { ColumnId } from './columns.ts';
import { masked } from './mask.ts';

/** The table «Отзывы» (A3, A7): one row a review. What is said in it is plain data, so that a worker can be told. */

export interface TableWords {
  /** Name of the sheet. */
  sheet: string;
  titles: Readonly<Record<ColumnId, string>>;
  statusNames: Readonly<Record<Status, string>>;
  replyStateNames: Readonly<Record<ReplyState, string>>;
  kindNames: Readonly<Record<SightingKind, string>>;
  /** A platform that is not among them is called by its id. */
  platformNames: Readonly<Partial<Record<PlatformId, string>>>;
  /** Before the pros of a review: «Достоинства». */
  pros: string;
  cons: string;
  /** Said under a text of which the page shows the beginning only. */
  truncated: string;
  /** Before what the customer wrote further, below the review: «Клиент написал ещё». */
  further: string;
  /** «{rating} из {scale}». */
  rating: string;
  /** Said at the end of a text that is longer than a cell of a spreadsheet may be. */
  cut: string;
}

export interface TableOptions {
  columns: readonly ColumnId[];
  words: TableWords;
  /** IANA time zone of the dates. */
  zone: string;
  /** BCP 47, for numbers. */
  language: string;
  /** Names of customers as initials. */
  masked: boolean;
}

/** Makes rows of cases; a case whose capture was undone has none. What all rows need is made once. */
export function rowMaker(options: TableOptions): (cases: readonly Case[]) => Cell[][] {
  const table = { ...options, number: new Intl.NumberFormat(options.language, { maximumFractionDigits: 2, useGrouping: false }) };
  const row = (one: Case): Cell[] => options.columns.map((id) => cell(id, one, table));
  return (cases) => cases.filter((one) => !one.withdrawn).map((one) => row(options.masked ? masked(one) : one));
}

interface Table extends TableOptions {
  number: Intl.NumberFormat;
}

const MINUTE = 60_000;

/** A moment where it is known, else the day, else the days it lies in; empty where the page shows no date. */
function when({ earliest, latest }: Appeared | Given, zone: string): Cell {
  if (earliest === null) return '';
  if (latest - earliest < MINUTE) return momentCell(earliest, zone);
  const [from, until] = [dayCell(earliest, zone), dayCell(latest, zone)];
  return from.text === until.text ? from : { kind: 'span', text: spanText(from, until), iso: `${from.iso}/${until.iso}` };
}

function ratingOf({ rating, ratingScale }: Sighting, { number, words }: Table): Cell {
  if (rating === null) return '';
  const shown = number.format(rating);
  if (ratingScale === null) return { kind: 'number', value: rating, of: null, text: shown };
  return { kind: 'number', value: rating, of: ratingScale, text: words.rating.replace('{rating}', shown).replace('{scale}', number.format(ratingScale)) };
}

function textOf(of: Case, { words }: Table): string {
  const { review } = of;
  const labelled = (label: string, text: string | null): string | null => (text?.trim() ? `${label}: ${text}` : null);
  const further = of.turns.map(({ text }) => labelled(words.further, text));
  const parts = [review.title, review.text, labelled(words.pros, review.pros), labelled(words.cons, review.cons), review.truncated ? words.truncated : null, ...further];
  return parts.filter((part) => part?.trim()).join('\n');
}

/** When the reply was given, as surely as that is known. For one that stood there before us only the page knows, in its own words. */
function answeredAt({ reply }: Case, zone: string): Cell {
  if (!REPLY_STATES[reply.state].published) return '';
  const { given, postedShown } = reply;
  const shown = given === null ? '' : when(given, zone);
  if (shown !== '') return shown;
  if (postedShown?.trim()) return postedShown.trim();
  // Nobody saw it being sent and the page shows no date: it stood there by then.
  return given === null ? '' : `≤ ${momentCell(given.latest, zone).text}`;
}

function repliesOf({ reply, rounds }: Case): string {
  return [reply, ...rounds.map((round) => round.reply)].flatMap(({ state, text }) => (REPLY_STATES[state].published && text ? text : [])).join('\n');
}

function cell(id: ColumnId, of: Case, table: Table): Cell {
  const { review, reply } = of;
  const { words, zone } = table;
  const moment = (at: number | null): Cell => (at === null ? '' : momentCell(at, zone));
  switch (id) {
    case 'appeared':
      return when(of.appeared, zone);
    case 'shown':
      return review.postedShown?.trim() ?? '';
    case 'firstSeen':
      return moment(of.firstSeenAt);
    case 'platform':
      return words.platformNames[of.platform] ?? of.platform;
    case 'kind':
      return words.kindNames[review.kind];
    case 'place':
      return review.place.name ?? review.place.id ?? '';
    case 'product':
      return review.product ?? '';
    case 'customer':
      return review.author ?? '';
    case 'rating':
      return ratingOf(review, table);
    case 'text':
      return textOf(of, table);
    case 'reply':
      return repliesOf(of);
    case 'replyState':
      return words.replyStateNames[reply.state];
    case 'answeredAt':
      return answeredAt(of, zone);
    case 'status':
      return words.statusNames[of.status];
    case 'editedAt':
      return moment(of.editedAt);
    case 'vanishedAt':
      return moment(of.vanishedAt);
    case 'link':
      return review.link === null ? '' : { kind: 'link', text: review.link };
    case 'key':
      // `platform:id`: the letters in front keep a spreadsheet from making a number of a long id.
      return of.key;
  }
}
