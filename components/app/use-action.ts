import { useState } from 'react';
import type { MessageCode } from '../../lib/browser/envelope.ts';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import { failureCode } from './failure-code.ts';

const sentences: Record<MessageCode, PlainKey> = {
  gone: 'error.gone',
  refused: 'error.refused',
  'newer-journal': 'error.newer',
  full: 'error.full',
  failed: 'error.failed',
};

/** The sentence for what failed: a message, or writing by the page itself. */
export function errorKey(error: unknown): PlainKey {
  console.error(error);
  return sentences[failureCode(error)];
}

/** Runs what a button starts: one at a time, and a failure becomes a sentence. */
export function useAction(): { busy: boolean; error: PlainKey | null; run: (work: () => Promise<void>) => Promise<void> } {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<PlainKey | null>(null);
  return {
    busy,
    error,
    async run(work) {
      setBusy(true);
      setError(null);
      try {
        await work();
      } catch (failure) {
        setError(errorKey(failure));
      } finally {
        setBusy(false);
      }
    },
  };
}
