import * as z from 'zod/mini';

/** Id of a person: minted at installation, or where a colleague is named. */
export const personId = z.string().check(z.minLength(1), z.maxLength(64));

/** Who answers for what (A10). This is order, not security: nothing is locked by it. */
export const roleSchema = z.enum(['manager', 'quality', 'department', 'head']);
export type Role = z.infer<typeof roleSchema>;
