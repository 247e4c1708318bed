import * as z from 'zod/mini';
import { LINE_LIMIT, momentSchema } from '../../model/sighting.ts';
import { LINES_LIMIT } from './limits.ts';
import type { JournalLine } from './line.ts';

/** The first and the last line of a journal file. Between them stands one `JournalLine` a line. */

export const JOURNAL_FORMAT = 'otklik-journal';
/** Shape of the files this build writes. */
export const JOURNAL_VERSION = 1;
/** What this build is as a reader. A new kind of event or line that must not be passed over raises it, and `minReader` with it. */
export const READER = 1;

/** For the manager's own safety, with all that was saved; or for a colleague, who takes over what happened. */
const purposeSchema = z.enum(['backup', 'colleague']);
export type JournalPurpose = z.infer<typeof purposeSchema>;

export const headerSchema = z.object({
  format: z.literal(JOURNAL_FORMAT),
  version: z.int().check(z.gte(1)),
  minReader: z.int().check(z.gte(1)),
  /** Version of the extension that wrote it. */
  app: z.string().check(z.maxLength(40)),
  /** `SCHEMA` of the database it was taken from. */
  schema: z.int().check(z.gte(1)),
  createdAt: momentSchema,
  author: z.object({ id: z.string().check(z.maxLength(64)), name: z.string().check(z.maxLength(LINE_LIMIT)) }),
  for: purposeSchema,
});
export type JournalHeader = z.infer<typeof headerSchema>;

const count = z.int().check(z.gte(0), z.lte(LINES_LIMIT));
const countsSchema = z.object({ event: count, question: count, look: count, lesson: count });

export const footerSchema = z.object({
  end: z.object({
    counts: countsSchema,
    /** Rows of the database that could not be read and are not in the file. */
    leftOut: count,
    /** Of all bytes before this line. */
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  }),
});
export type JournalFooter = z.infer<typeof footerSchema>;

type KeysOf<T> = T extends unknown ? keyof T : never;
export type LineKind = KeysOf<JournalLine>;
export type LineCounts = z.infer<typeof countsSchema> & Record<LineKind, number>;

/** What a file holds, known after it was read whole and found whole. */
export interface JournalSummary {
  header: JournalHeader;
  counts: LineCounts;
  leftOut: number;
  /** Different cases and places among its events. */
  cases: number;
  places: number;
  /** When its first and its last event were recorded, milliseconds since the epoch; null without events. */
  first: number | null;
  last: number | null;
  /** Size of the file as it lies on the disk. */
  bytes: number;
  encrypted: boolean;
}
