import { useMemo } from 'react';
import type { Case } from '../../lib/model/case.ts';
import { guessClass, guessPriority, type ClassGuess, type PriorityGuess } from '../../lib/triage/suggest.ts';
import { useJournal } from '../app/context.ts';

/** What is still to be decided and the words of the review suggest; null where it is decided, or where they tell nothing. */
export interface CaseGuesses {
  class: ClassGuess | null;
  priority: PriorityGuess | null;
}

export function useGuesses({ care, review }: Case): CaseGuesses {
  const { regulation } = useJournal();
  const guessed = useMemo(() => ({ class: guessClass(review), priority: guessPriority(review) }), [review]);
  const known = regulation.classes.find(({ id }) => id === guessed.class?.class);
  // A company that has no such part of the class is offered the class alone; one that has no such class, nothing.
  const of = guessed.class && known ? { ...guessed.class, sub: known.subs.find(({ id }) => id === guessed.class?.sub)?.id ?? null } : null;
  return { class: care.class === null ? of : null, priority: care.priority === null ? guessed.priority : null };
}
