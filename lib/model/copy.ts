import * as z from 'zod/mini';

/** Copies of the journal outside of the browser: how often they are made, and which were written. */

/** How a file left: into a place the person picked and seen there; handed to the browser's own saving; by the schedule into Downloads, or into the chosen folder. */
const copyWaySchema = z.enum(['picked', 'handed', 'downloads', 'folder']);

export const writtenCopySchema = z.object({
  name: z.string().check(z.maxLength(300)),
  way: copyWaySchema,
  /** A colleague's file is no copy to come back to, but the names of customers stand in it too. */
  for: z.enum(['backup', 'colleague']),
  /** When it was written, milliseconds since the epoch. */
  at: z.number(),
  bytes: z.int().check(z.gte(0)),
  /** The browser's number of the download, by which the extension finds the file again. */
  downloadId: z.nullable(z.int()),
});
export type WrittenCopy = z.infer<typeof writtenCopySchema>;

export const copyScheduleSchema = z.object({
  every: z.enum(['never', 'day', 'week']),
  way: z.enum(['downloads', 'folder']),
});
export type CopySchedule = z.infer<typeof copyScheduleSchema>;

/** Why a copy on schedule was not written: leave taken back; the folder wants a click or is gone; no room; anything else. */
export const copyTroubleSchema = z.object({ at: z.number(), why: z.enum(['permission', 'folder', 'full', 'failed']) });
export type CopyTrouble = z.infer<typeof copyTroubleSchema>;
