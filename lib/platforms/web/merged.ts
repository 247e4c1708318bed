import type { Sighting } from '../../model/sighting.ts';
import type { Entry, OpenPage, PageInput } from '../adapter.ts';
import { bare } from '../records/bare.ts';
import { openRecords } from '../records/index.ts';
import { openStructured } from '../structured/index.ts';

/** So much of the structured reviews must stand in a list for its further members to be reviews as well. */
const SHARE = 0.5;
/** One record is no list that data could stand in. */
const LIST = 2;
/** How far around an element of structured data its record is looked for. */
const CLIMB = 14;
/** So many letters of two texts decide whether they are one: data is often cut where the page is not. */
const BEGINNING = 60;
const SHORTEST = 12;

/** One review by what its page says of it in data, by the record in which it stands, or both. */
interface Merged extends Entry {
  readonly data: Entry | null;
  readonly record: Entry | null;
}

/**
 * Any page: structured data first, merged with the records around it. Where structured reviews stand in a list of records,
 * its further members are reviews too – many pages name only some in their data – but guessed ones. A review that both
 * know keeps its data and gets from the record what the data lacks. Records alone where there is no markup.
 */
export function openMerged(page: PageInput): OpenPage {
  const data = openStructured(page);
  const records = openRecords(page);
  if (records.entries.length === 0 || (records.entries.length < LIST && data.entries.length > 0)) return data;
  if (data.entries.length === 0) return { ...records, stated: data.stated };
  const pairs = pairsOf(data, records);
  if (pairs.size < Math.min(data.entries.length, records.entries.length) * SHARE) {
    return data.entries.some((entry) => data.read(entry)?.doubt === null) ? data : both(data, records, new Map());
  }
  return both(data, records, pairs);
}

function both(data: OpenPage, records: OpenPage, pairs: ReadonlyMap<Entry, Entry>): OpenPage {
  const entries = inOrder(data, records, pairs);
  const byEntry = new Map<Entry, Merged>(entries.map((entry) => [entry, entry]));
  const cards = new Set(records.entries.map(({ element }) => element));
  let trust: Trust | null = null;
  return {
    ...data,
    entries,
    read(entry) {
      const merged = byEntry.get(entry);
      if (merged === undefined) return null;
      const own = merged.data === null ? null : data.read(merged.data);
      const around = merged.record === null ? null : records.read(merged.record);
      if (own === null || around === null) return own ?? around;
      trust ??= trustIn(data, records, pairs);
      return filled(own, around, trust);
    },
    anchor: (card) => (cards.has(card) ? records : data).anchor(card),
  };
}

/** The records in the order of the page, and between them what stands in the data alone; what stands nowhere on the page comes last. */
function inOrder(data: OpenPage, records: OpenPage, pairs: ReadonlyMap<Entry, Entry>): Merged[] {
  const found = new Set(pairs.values());
  const alone = data.entries.filter((entry) => !found.has(entry));
  const entries: Merged[] = [];
  let next = 0;
  for (const record of records.entries) {
    for (let entry = alone[next]; entry?.element != null && record.element !== null && isBefore(entry.element, record.element); entry = alone[++next]) entries.push({ element: entry.element, record: null, data: entry });
    entries.push({ element: record.element, record, data: pairs.get(record) ?? null });
  }
  for (const entry of alone.slice(next)) entries.push({ element: entry.element, record: null, data: entry });
  return entries;
}

const FOLLOWING = 4;

function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & FOLLOWING) !== 0;
}

/** What a review that the data knows may take from its record. */
interface Trust {
  /** Names and titles: only where both name the same authors, or the page itself says which are names. */
  named: boolean;
  /** The data holds the words of its reviews: one without words has none. */
  worded: boolean;
}

/** So many pairs show whether the records are read right. */
const SAMPLE = 12;
const AGREE = 0.8;
/** A list so sure calls its authors so. */
const SURE = 0.74;

function trustIn(data: OpenPage, records: OpenPage, pairs: ReadonlyMap<Entry, Entry>): Trust {
  const seen = [...pairs].slice(0, SAMPLE).map(([record, entry]) => ({ own: data.read(entry), around: records.read(record) }));
  const both = seen.filter(({ own, around }) => own?.author != null && around?.author != null);
  const same = both.filter(({ own, around }) => bare(own?.author ?? null) === bare(around?.author ?? null));
  const isSure = seen.every(({ around }) => (around?.confidence ?? 0) >= SURE);
  return { named: both.length === 0 ? isSure : same.length >= both.length * AGREE, worded: seen.some(({ own }) => saysWords(own)) };
}

/** Which record each structured review stands in: by its element, else by its words. */
function pairsOf(data: OpenPage, records: OpenPage): Map<Entry, Entry> {
  const byElement = new Map(records.entries.map((record) => [record.element, record]));
  const pairs = new Map<Entry, Entry>();
  const left: Entry[] = [];
  for (const entry of data.entries) {
    const record = recordAround(entry.element, byElement);
    if (record !== null && !pairs.has(record)) pairs.set(record, entry);
    else left.push(entry);
  }
  if (left.length === 0) return pairs;
  const byWords = new Map<string, Entry>();
  for (const record of records.entries) {
    for (const words of pairs.has(record) ? [] : beginningsOf(records.read(record))) if (!byWords.has(words)) byWords.set(words, record);
  }
  for (const entry of left) {
    const record = beginningsOf(data.read(entry)).map((words) => byWords.get(words)).find((one) => one !== undefined && !pairs.has(one));
    if (record !== undefined) pairs.set(record, entry);
  }
  return pairs;
}

function recordAround(element: Element | null, records: ReadonlyMap<Element | null, Entry>): Entry | null {
  let around = element;
  for (let level = 0; around !== null && level < CLIMB; level++) {
    const record = records.get(around);
    if (record !== undefined) return record;
    around = around.parentElement;
  }
  // Or the record is the only one inside.
  const inside = element?.firstElementChild ?? null;
  return inside !== null && element?.childElementCount === 1 ? (records.get(inside) ?? null) : null;
}

/** How the words begin, where they are long enough to stand on one place only; short ones with who said them and when. */
function beginningsOf(sighting: Sighting | null): string[] {
  if (sighting === null) return [];
  const letters = bare((sighting.text ?? '').slice(0, 400));
  if (letters.length >= SHORTEST) return [letters.slice(0, BEGINNING)];
  return letters === '' ? [] : [`${bare(sighting.author)}|${sighting.postedLatest?.slice(0, 10) ?? ''}|${letters}`, `${bare(sighting.author)}|${letters}`];
}

/** What the data does not say and the record shows; each with what belongs to it. */
const TAKEN = [['author'], ['rating', 'ratingScale'], ['title'], ['text', 'truncated', 'language'], ['postedLatest', 'postedEarliest', 'postedShown'], ['link', 'key']] as const satisfies readonly (readonly (keyof Sighting)[])[];

function saysWords(sighting: Sighting | null): boolean {
  return sighting !== null && (sighting.text ?? sighting.pros ?? sighting.cons) !== null;
}

function filled(own: Sighting, around: Sighting, { named, worded }: Trust): Sighting {
  const taken: Partial<Sighting> = {};
  for (const names of TAKEN) {
    if (names[0] === 'text' ? worded : !named && (names[0] === 'author' || names[0] === 'title')) continue;
    if (own[names[0]] === null && around[names[0]] !== null) Object.assign(taken, Object.fromEntries(names.map((name) => [name, around[name]])));
  }
  if (own.replies.length === 0 && own.turns.length === 0) Object.assign(taken, { replies: around.replies, turns: around.turns });
  const whole = { ...own, ...taken };
  return { ...whole, missing: whole.missing.filter((name) => !Object.hasOwn(whole, name) || whole[name as keyof Sighting] === null) };
}
