import type { Translate } from '../../lib/i18n/texts.ts';
import type { Person } from '../../lib/model/company.ts';
import { prioritySchema, type Regulation } from '../../lib/model/regulation.ts';
import { className, departmentName, priorityNames, subName } from '../app/rule-names.ts';
import type { Choice } from './choices.tsx';

/** The lists that a manager chooses from: what the regulation in force names, and nothing as the last. */

/** Not said. */
export const NONE = '';

const MARK = ' ';

/** A class and its part in one word; ids have no blanks. */
export function classId(of: string | null, sub: string | null): string {
  return of === null ? NONE : sub === null ? of : `${of}${MARK}${sub}`;
}

export function classOf(id: string): { class: string | null; sub: string | null } {
  const [of, sub] = id.split(MARK);
  return { class: of || null, sub: sub ?? null };
}

export function classChoices(regulation: Regulation, t: Translate): Choice[] {
  const all = regulation.classes.flatMap((one): Choice[] => [
    { id: classId(one.id, null), label: className(regulation, one.id, t) },
    ...one.subs.map((sub): Choice => ({ id: classId(one.id, sub.id), label: subName(regulation, one.id, sub.id, t), inside: true })),
  ]);
  return [...all, { id: NONE, label: t('care.unset') }];
}

export function priorityChoices(t: Translate): Choice[] {
  return [...prioritySchema.options.map((id): Choice => ({ id, label: t(priorityNames[id]) })), { id: NONE, label: t('care.unset') }];
}

export function departmentChoices(regulation: Regulation, t: Translate): Choice[] {
  return [...regulation.departments.map(({ id }): Choice => ({ id, label: departmentName(regulation, id, t) })), { id: NONE, label: t('care.unset') }];
}

/** The person at this machine first: most cases are taken by whoever reads them. */
export function ownerChoices(people: readonly Person[], me: { id: string; name: string }, t: Translate): Choice[] {
  const own: Choice = { id: me.id, label: me.name === '' ? t('care.you') : t('care.me', { name: me.name }) };
  const others = people.filter(({ id, active }) => active && id !== me.id).map(({ id, name }): Choice => ({ id, label: name }));
  return [own, ...others, { id: NONE, label: t('care.unset') }];
}

export function personName(id: string, people: readonly Person[], me: { id: string; name: string }, t: Translate): string {
  return people.find((one) => one.id === id)?.name ?? (id === me.id ? me.name || t('care.you') : t('care.colleague'));
}
