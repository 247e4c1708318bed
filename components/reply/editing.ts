import type { Case } from '../../lib/model/case.ts';
import { isAwaited } from '../../lib/model/reply-state.ts';

type Subject = Pick<Case, 'reply' | 'draft'>;

/** Whether the editor is open: always where a reply is due; beside one that was given, when a second was begun, now or earlier. */
export function isWriting(subject: Subject, begun: boolean): boolean {
  return isAwaited(subject.reply) || begun || (subject.draft?.text.trim() ?? '') !== '';
}

/** The draft; where a reply is gone from the page, its words, to send them again; else nothing. */
export function wordsToStartFrom({ draft, reply }: Subject): string {
  return draft?.text ?? (reply.state === 'vanished' ? reply.text : null) ?? '';
}
