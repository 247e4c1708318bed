import { MessageError, type MessageCode } from '../../lib/browser/envelope.ts';
import { NewerJournalError } from '../../lib/journal/database.ts';

/** What a failure is called, on the way to another context or to a sentence. */
export function failureCode(error: unknown): MessageCode {
  if (error instanceof MessageError) return error.code;
  if (error instanceof NewerJournalError) return 'newer-journal';
  return isQuota(error) ? 'full' : 'failed';
}

function isQuota(error: unknown): boolean {
  const { name, inner } = (error ?? {}) as { name?: string; inner?: unknown };
  return name === 'QuotaExceededError' || (inner !== undefined && inner !== error && isQuota(inner));
}
