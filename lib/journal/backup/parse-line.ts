import * as z from 'zod/mini';
import { parseEvent, type JournalEvent } from '../../model/event.ts';
import { lessonSchema } from '../../model/lesson.ts';
import { pageVisitSchema } from '../../model/page-visit.ts';
import { placeKeySchema, seenHealthSchema } from '../../model/place.ts';
import { keySchema, platformIdSchema, roomSchema, sightingSchema } from '../../model/sighting.ts';
import { hlcTime } from '../hlc.ts';
import type { Look, Question } from '../inputs.ts';
import { DEPTH_LIMIT, MOMENT_LIMIT } from './limits.ts';
import type { LineKind } from './header.ts';
import type { JournalLine } from './line.ts';

const moment = z.int().check(z.gte(0), z.lte(MOMENT_LIMIT));

const questionSchema: z.ZodMiniType<Question> = z.object({
  id: z.string().check(z.minLength(8), z.maxLength(64)),
  at: moment,
  platform: platformIdSchema,
  page: pageVisitSchema,
  sighting: sightingSchema,
  candidates: z.array(keySchema).check(z.maxLength(1_000)),
  // The words of the sighting once more, as JSON: escaped they may be six times as long.
  about: z.string().check(z.maxLength(500_000)),
});

const lookSchema: z.ZodMiniType<Look> = z.object({
  place: placeKeySchema,
  room: roomSchema,
  at: moment,
  address: z.string().check(z.maxLength(2_000)),
  health: seenHealthSchema,
  fresh: z.int().check(z.gte(0), z.lte(1_000_000_000)),
});

const PARSERS: { [K in LineKind]: (value: unknown) => JournalLine } = {
  event: (value) => ({ event: believed(parseEvent(value)) }),
  question: (value) => ({ question: questionSchema.parse(value) }),
  look: (value) => ({ look: lookSchema.parse(value) }),
  lesson: (value) => ({ lesson: lessonSchema.parse(value) }),
};

/** One line between header and footer. Throws a plain Error, a SyntaxError or a ZodError that says where it differs. */
export function parseLine(text: string): JournalLine {
  const value = parseJson(text);
  const [kind, ...others] = Object.keys(value);
  if (kind === undefined || others.length > 0 || !isLineKind(kind)) throw new Error('A line of no known kind');
  return PARSERS[kind]((value as Record<LineKind, unknown>)[kind]);
}

/** Parses the JSON object of one line, and looks how deep it is before anything walks down into it. */
export function parseJson(text: string): object {
  if (nestsDeeper(text, DEPTH_LIMIT)) throw new Error('Nested too deeply');
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('Not an object');
  return value;
}

/** Whether brackets outside of strings nest deeper than this. Of what is no JSON it may say anything. */
export function nestsDeeper(text: string, limit: number): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
      depth += 1;
      if (depth > limit) return true;
    } else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) depth -= 1;
  }
  return false;
}

const [QUOTE, BACKSLASH, OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d] as const;

/** Where the string that begins at this quotation mark ends. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === BACKSLASH) before -= 1;
    if ((end - before) % 2 === 1) return end;
  }
  return text.length;
}

/** A moment of the far future would push the logical clock of the journal there for good, and no screen could print it. */
function believed(event: JournalEvent): JournalEvent {
  if (event.at > MOMENT_LIMIT || hlcTime(event.hlc) > MOMENT_LIMIT) throw new Error('An event of a far future');
  return event;
}

function isLineKind(kind: string): kind is LineKind {
  return Object.hasOwn(PARSERS, kind);
}
