import type * as z from 'zod/mini';

/**
 * What all messages share. The messages themselves stand in two tables, `to-background.ts` and `to-page.ts`: who may
 * send, what goes in, what comes out. Names are `area.verb`; the area says who answers.
 */

/** `page`: our content script inside a web page. `own`: a page of the extension. */
export type SenderClass = 'page' | 'own';

/** Largest message in characters of JSON; a larger one is refused unread. */
export const MESSAGE_LIMIT = 2_000_000;
/** Most cases named in one message (the reviews that stand on one page). */
export const CASES_LIMIT = 5_000;

export type Table = Record<string, { in: z.ZodMiniType; out: z.ZodMiniType }>;
export type In<T extends Table, K extends keyof T> = z.infer<T[K]['in']>;
export type Out<T extends Table, K extends keyof T> = z.infer<T[K]['out']>;
