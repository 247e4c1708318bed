import { useApp } from '../app/context.ts';
import { useCompany } from '../app/use-company.ts';

/** Whether the person at work answers for the quality of replies (A10). This is order, not security. */
export function useApprover(): { approves: boolean; nameOf: (id: string) => string | null } {
  const { settings } = useApp();
  const people = useCompany('people')?.people ?? [];
  const me = people.find(({ id }) => id === settings.me.id);
  return {
    approves: me?.roles.some((role) => role === 'quality' || role === 'head') ?? false,
    nameOf: (id) => people.find((one) => one.id === id)?.name ?? (id === settings.me.id && settings.me.name !== '' ? settings.me.name : null),
  };
}
