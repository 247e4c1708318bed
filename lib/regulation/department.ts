import type { Case } from '../model/case.ts';
import type { Regulation } from '../model/regulation.ts';

/** The department in charge (D5): the one that a person named, else the one that the class leads to. */
export interface InCharge {
  department: string | null;
  byClass: boolean;
}

export function inCharge({ care }: Case, { classes }: Regulation): InCharge {
  if (care.department !== null) return { department: care.department, byClass: false };
  const of = classes.find(({ id }) => id === care.class);
  const department = of?.subs.find(({ id }) => id === care.sub)?.department ?? of?.department ?? null;
  return { department, byClass: department !== null };
}
