import type { ClassGuess, PriorityGuess } from '../../lib/triage/suggest.ts';
import { useApp } from '../app/context.ts';
import { priorityNames } from '../app/rule-names.ts';
import { Button } from '../ui/button.tsx';
import type { CaseGuesses } from './use-guesses.ts';
import s from './care.module.css';

interface Props {
  guesses: CaseGuesses;
  nameOf: (guess: ClassGuess) => string;
  onClass: (guess: ClassGuess) => void;
  onPriority: (priority: PriorityGuess['priority']) => void;
}

/** A guess is shown as a guess, with the words that it rests on. */
export function Guesses({ guesses, nameOf, onClass, onPriority }: Props) {
  const { t } = useApp();
  const { class: of, priority } = guesses;
  const words = (list: readonly string[]): string => list.map((word) => `«${word}»`).join(', ');
  return (
    <>
      {of && (
        <p className={s.guess}>
          <span>{t('care.guessClass', { class: nameOf(of), words: words(of.words) })}</span>
          <Button look="plain" aria-label={`${t('care.agree')}: ${nameOf(of)}`} onClick={() => { onClass(of); }}>
            {t('care.agree')}
          </Button>
        </p>
      )}
      {priority && (
        <p className={s.guess}>
          <span>{t('care.guessPriority', { priority: t(priorityNames[priority.priority]), words: words(priority.words) })}</span>
          <Button look="plain" aria-label={`${t('care.agree')}: ${t(priorityNames[priority.priority])}`} onClick={() => { onPriority(priority.priority); }}>
            {t('care.agree')}
          </Button>
        </p>
      )}
    </>
  );
}
