import type { OwnTemplate } from '../../lib/journal/templates.ts';
import type { Template } from '../../lib/model/template.ts';

/** Of our own making: no template that comes with the extension, and none from a table, is called so. */
const OWN = 'own-';

/** Unlike any of ours, and of other people's. */
export function newId(): string {
  return `${OWN}${crypto.randomUUID()}`;
}

/**
 * The templates of a file as they are kept: one that this person can change already takes the place of its former words and
 * stays the company's where it was; every other one is new and personal. A colleague's personal one is never written over.
 */
export function takenAs(templates: readonly Template[], kept: readonly OwnTemplate[], me: string): Template[] {
  return templates.map((one) => {
    const known = kept.find(({ template }) => template.id === one.id);
    if (known && (known.template.set === 'approved' || known.author === me)) return { ...one, set: known.template.set };
    return { ...one, set: 'personal', id: !known && one.id.startsWith(OWN) ? one.id : newId() };
  });
}
