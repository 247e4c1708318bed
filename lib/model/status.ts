import * as z from 'zod/mini';

/** Statuses of regulation A8, and the two that end a case without a reply. Their names on screen are settings. */
export const statusSchema = z.enum(['new', 'answered', 'rework', 'quality', 'not-review', 'archived']);
export type Status = z.infer<typeof statusSchema>;
