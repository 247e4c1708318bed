import { useApp } from '../app/context.ts';
import type { Done } from './erasing.ts';

/** What was erased, in sentences. */
export function useDoneText(): (done: Done) => string {
  const { t } = useApp();
  return ({ cases, questions, dropped }) =>
    [
      cases > 0 && t('erase.done', { n: cases }),
      questions > 0 && t('erase.doneQuestions', { n: questions }),
      dropped > 0 && t('erase.dropped', { n: dropped }),
    ]
      .filter(Boolean)
      .join(' ');
}
