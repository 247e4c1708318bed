/**
 * Why a journal file cannot be taken. `not-ours`: something else altogether. `newer`: written by a build that this one does
 * not understand. `passphrase-wrong` may also be a file whose first lines are damaged: nobody can tell them apart.
 */
export type JournalFileProblem = 'not-ours' | 'newer' | 'passphrase-needed' | 'passphrase-wrong' | 'damaged' | 'too-large' | 'cancelled';

/** A journal file is refused, whole. */
export class JournalFileError extends Error {
  override name = 'JournalFileError';
  readonly code: JournalFileProblem;
  /** `what` is for us, in English; the screen has a sentence for each code. */
  constructor(code: JournalFileProblem, what: string, options?: ErrorOptions) {
    super(what, options);
    this.code = code;
  }
}

/** Throws JournalFileError `cancelled` when the person has had enough of waiting. */
export function goOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new JournalFileError('cancelled', 'Cancelled');
}
