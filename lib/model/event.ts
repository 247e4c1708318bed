import * as z from 'zod/mini';
import { casePayloads } from './case-event.ts';
import { companyPayloads } from './company-event.ts';
import { dayPayloads } from './day-event.ts';
import { placePayloads } from './place-event.ts';
import { placeKeySchema, type PlaceKey } from './place.ts';
import { keySchema, type Key } from './sighting.ts';

/**
 * One immutable fact: who, when, what, about one case, one place, one day or the company. The journal is a list of events; each
 * of these is the fold of its own. The families are types of their own, so that no fold can be handed events of another.
 * A new kind is added to the payloads of its family, folded in `journal/`, and named on screen in `history-words.ts` where it
 * is about a case; what a newer build wrote is passed over by all of them.
 */

type Payload<T extends Record<string, z.ZodMiniType>, K extends keyof T> = z.infer<T[K]>;
type KindIn<T> = keyof T & string;

export type CaseEventKind = KindIn<typeof casePayloads>;
export type PlaceEventKind = KindIn<typeof placePayloads>;
export type DayEventKind = KindIn<typeof dayPayloads>;
export type CompanyEventKind = KindIn<typeof companyPayloads>;
export const CASE_EVENT_KINDS = Object.keys(casePayloads) as CaseEventKind[];
export const PLACE_EVENT_KINDS = Object.keys(placePayloads) as PlaceEventKind[];
export const DAY_EVENT_KINDS = Object.keys(dayPayloads) as DayEventKind[];
export const COMPANY_EVENT_KINDS = Object.keys(companyPayloads) as CompanyEventKind[];

const head = {
  id: z.string().check(z.minLength(8), z.maxLength(64)),
  /** Wall clock of the machine that recorded it, milliseconds since the epoch. */
  at: z.int().check(z.gte(0)),
  /** Hybrid logical time: orders events the same on every machine, even when a clock was set back. */
  hlc: z.string().check(z.regex(/^[0-9a-z]{10}-[0-9a-z]{4}$/)),
  /** Id of the person. */
  author: z.string().check(z.maxLength(64)),
  /** Version of the regulation in force when it was recorded. */
  regulation: z.int().check(z.gte(0)),
  /** Customers' names in it were hidden when it left another machine: the whole event, where it is known, stands instead. */
  masked: z.optional(z.literal(true)),
};

type Head = z.infer<z.ZodMiniObject<typeof head>>;
/** The company's events are ordered within what they are about. */
export const companyMatterSchema = z.enum(['regulation', 'people', 'reports', 'templates']);
export type CompanyMatter = z.infer<typeof companyMatterSchema>;

/** What an event is about: exactly one of these stands in it. */
interface OfCase {
  case: Key;
  place?: never;
  day?: never;
  company?: never;
}
interface OfPlace {
  place: PlaceKey;
  case?: never;
  day?: never;
  company?: never;
}
interface OfDay {
  /** `2026-11-22`, in the company's time zone. */
  day: string;
  case?: never;
  place?: never;
  company?: never;
}
interface OfCompany {
  company: CompanyMatter;
  case?: never;
  place?: never;
  day?: never;
}

/** Events before the journal gives them id and time. */
export type CaseEventDraft = { [K in CaseEventKind]: { kind: K; case: Key; payload: Payload<typeof casePayloads, K> } }[CaseEventKind];
export type PlaceEventDraft = { [K in PlaceEventKind]: { kind: K; place: PlaceKey; payload: Payload<typeof placePayloads, K> } }[PlaceEventKind];
export type DayEventDraft = { [K in DayEventKind]: { kind: K; day: string; payload: Payload<typeof dayPayloads, K> } }[DayEventKind];
export type CompanyEventDraft = { [K in CompanyEventKind]: { kind: K; company: CompanyMatter; payload: Payload<typeof companyPayloads, K> } }[CompanyEventKind];
export type CaseEvent = { [K in CaseEventKind]: Head & OfCase & { kind: K; payload: Payload<typeof casePayloads, K> } }[CaseEventKind];
export type PlaceEvent = { [K in PlaceEventKind]: Head & OfPlace & { kind: K; payload: Payload<typeof placePayloads, K> } }[PlaceEventKind];
export type DayEvent = { [K in DayEventKind]: Head & OfDay & { kind: K; payload: Payload<typeof dayPayloads, K> } }[DayEventKind];
export type CompanyEvent = { [K in CompanyEventKind]: Head & OfCompany & { kind: K; payload: Payload<typeof companyPayloads, K> } }[CompanyEventKind];
export type JournalEvent = CaseEvent | PlaceEvent | DayEvent | CompanyEvent;
export type EventOf<K extends CaseEventKind> = Extract<CaseEvent, { kind: K }>;
export type PlaceEventOf<K extends PlaceEventKind> = Extract<PlaceEvent, { kind: K }>;
export type DayEventOf<K extends DayEventKind> = Extract<DayEvent, { kind: K }>;

const none = z.optional(z.undefined());
const kinds = <K extends string>(list: readonly K[]): z.ZodMiniEnum<Record<K, K>> => z.enum(list as [K, ...K[]]) as unknown as z.ZodMiniEnum<Record<K, K>>;
const caseHead = z.object({ ...head, case: keySchema, kind: kinds(CASE_EVENT_KINDS), payload: z.unknown(), place: none, day: none, company: none });
const placeHead = z.object({ ...head, place: placeKeySchema, kind: kinds(PLACE_EVENT_KINDS), payload: z.unknown(), case: none, day: none, company: none });
const dayHead = z.object({ ...head, day: z.iso.date(), kind: kinds(DAY_EVENT_KINDS), payload: z.unknown(), case: none, place: none, company: none });
const companyHead = z.object({ ...head, company: companyMatterSchema, kind: kinds(COMPANY_EVENT_KINDS), payload: z.unknown(), case: none, place: none, day: none });

/**
 * Parses one event from anywhere: a page, a file, a colleague, the database itself. Throws a ZodError that says where it
 * differs; an event about a case and a place at once, or about nothing, is none.
 */
export function parseEvent(value: unknown): JournalEvent {
  if (isAbout(value, 'place')) return parsePlaceEvent(value);
  if (isAbout(value, 'day')) return parseDayEvent(value);
  if (isAbout(value, 'company')) return parseCompanyEvent(value);
  return parseCaseEvent(value);
}

export function parseCaseEvent(value: unknown): CaseEvent {
  const event = caseHead.parse(value);
  return { ...event, payload: casePayloads[event.kind].parse(event.payload) } as CaseEvent;
}

export function parsePlaceEvent(value: unknown): PlaceEvent {
  const event = placeHead.parse(value);
  return { ...event, payload: placePayloads[event.kind].parse(event.payload) } as PlaceEvent;
}

export function parseDayEvent(value: unknown): DayEvent {
  const event = dayHead.parse(value);
  return { ...event, payload: dayPayloads[event.kind].parse(event.payload) } as DayEvent;
}

export function parseCompanyEvent(value: unknown): CompanyEvent {
  const event = companyHead.parse(value);
  return { ...event, payload: companyPayloads[event.kind].parse(event.payload) } as CompanyEvent;
}

export function isCaseEvent(event: JournalEvent): event is CaseEvent {
  return event.case !== undefined;
}

export function isPlaceEvent(event: JournalEvent): event is PlaceEvent {
  return event.place !== undefined;
}

export function isDayEvent(event: JournalEvent): event is DayEvent {
  return event.day !== undefined;
}

export function isCompanyEvent(event: JournalEvent): event is CompanyEvent {
  return event.company !== undefined;
}

function isAbout(value: unknown, what: 'place' | 'day' | 'company'): boolean {
  return typeof value === 'object' && value !== null && what in value && (value as Record<string, unknown>)[what] !== undefined;
}
