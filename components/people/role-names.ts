import type { PlainKey } from '../../lib/i18n/texts.ts';
import { roleSchema, type Role } from '../../lib/model/person.ts';

export const roles = roleSchema.options;

/** What a role answers for (A10), in words. */
export const roleNames: Record<Role, PlainKey> = {
  manager: 'people.role.manager',
  quality: 'people.role.quality',
  department: 'people.role.department',
  head: 'people.role.head',
};
