/**
 * How a message and its answer travel, on both sides. An answer always says whether it is one: a thrown error does not
 * survive the way between two contexts, so a failure travels as a code.
 */

/**
 * `gone`: nobody answers (the extension was updated or removed, or the tab has no script). `refused`: wrong sender, shape
 * or size. `newer-journal`: a newer version of the extension wrote the journal, this one only reads. `full`: the disk or
 * the quota is full. `failed`: anything else; the text is for the console.
 */
export type MessageCode = 'gone' | 'refused' | 'newer-journal' | 'full' | 'failed';

export class MessageError extends Error {
  readonly code: MessageCode;
  constructor(code: MessageCode, detail: string) {
    super(`${code}: ${detail}`);
    this.name = 'MessageError';
    this.code = code;
  }
}

export type Answer = { ok: true; value: unknown } | { ok: false; code: MessageCode; detail: string };

export interface Envelope {
  otklik: string;
  body: unknown;
}

export function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && typeof (message as Envelope).otklik === 'string' && 'body' in message;
}

/** Sends by `send` and opens the answer. Throws a {@link MessageError}. */
export async function exchange(send: () => Promise<unknown>, name: string): Promise<unknown> {
  let answer: Answer | undefined;
  try {
    answer = (await send()) as Answer | undefined;
  } catch (error) {
    throw new MessageError('gone', String(error));
  }
  if (!answer) throw new MessageError('gone', `no answer to ${name}`);
  if (!answer.ok) throw new MessageError(answer.code, answer.detail);
  return answer.value;
}

/** What a handler's promise comes to as an answer. */
export function answering(result: Promise<unknown>, codeOf: (error: unknown) => MessageCode): Promise<Answer> {
  return result.then(
    (value): Answer => ({ ok: true, value }),
    (error: unknown): Answer => ({ ok: false, code: codeOf(error), detail: error instanceof Error ? error.message : String(error) }),
  );
}
