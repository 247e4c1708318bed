import type { PlainKey } from '../../lib/i18n/texts.ts';
import { JournalFileError, type JournalFileProblem } from '../../lib/journal/backup/error.ts';
import { JournalMovedError } from '../../lib/journal/backup/lines.ts';
import { BusyError } from '../../lib/journal/exclusive.ts';
import { errorKey } from '../app/use-action.ts';

const problems: Record<JournalFileProblem, PlainKey> = {
  'not-ours': 'incoming.notOurs',
  newer: 'incoming.newer',
  'passphrase-needed': 'incoming.passphraseNeeded',
  'passphrase-wrong': 'incoming.passphraseWrong',
  damaged: 'incoming.damaged',
  'too-large': 'incoming.tooLarge',
  cancelled: 'copies.cancelled',
};

/** Why a journal file was not written or not taken, and what to do, in one sentence. */
export function refusalKey(error: unknown): PlainKey {
  if (error instanceof JournalFileError) {
    if (error.code !== 'cancelled') console.warn(error);
    return problems[error.code];
  }
  if (error instanceof BusyError) return 'copies.busy';
  if (error instanceof JournalMovedError) return 'copies.moved';
  return errorKey(error);
}
