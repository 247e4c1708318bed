import { goOn, JournalFileError } from './error.ts';
import type { Bytes } from './pack.ts';

/**
 * A passphrase on top of a journal file, by age (age-encryption.org/v1, `scrypt`): any other implementation of age opens it
 * too. The code comes only when it is needed.
 */

/** Cost of the key, 2^18: what age takes by itself. A file that asks for more would eat the memory of the page. */
const WORK_FACTOR = 18;
const VERSION_LINE = 'age-encryption.org/v1\n';
/** The whole head of a file with a passphrase: one stanza of fixed lengths, and the code that guards it. */
const HEAD = /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d?)\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n/;

/** Closes the bytes of a file. Apart from the writing, so that a background that knows no passphrase does not carry the code. */
export function seal(packed: ReadableStream<Bytes>, passphrase: string, signal?: AbortSignal): ReadableStream<Bytes> {
  const { readable, writable } = new TransformStream<Bytes, Bytes>();
  const run = async (): Promise<void> => {
    const { encrypterFor } = await import('./age.ts');
    const sealed = (await encrypterFor(typed(passphrase), WORK_FACTOR, signal).encrypt(packed)) as ReadableStream<Bytes>;
    await sealed.pipeTo(writable);
  };
  run().catch(async (error: unknown) => {
    // Where the stream itself has failed or was cancelled, both are told already.
    await Promise.allSettled([writable.abort(error), packed.cancel(error)]);
  });
  return readable;
}

export function isSealed(start: Uint8Array): boolean {
  return latin(start).startsWith(VERSION_LINE);
}

/** What is under the seal. `start` are the first bytes of the file. Throws JournalFileError. */
export async function unseal(bytes: ReadableStream<Bytes>, start: Uint8Array, passphrase: string | undefined, signal?: AbortSignal): Promise<ReadableStream<Bytes>> {
  const head = HEAD.exec(latin(start));
  // Also what is sealed for a key instead of a passphrase; age would read its head without any bound.
  if (!head) throw new JournalFileError('damaged', 'Not the head of a file with a passphrase');
  if (Number(head[1]) > WORK_FACTOR) throw new JournalFileError('too-large', 'The key costs too much');
  if (passphrase === undefined || passphrase === '') throw new JournalFileError('passphrase-needed', 'Sealed');
  const { decrypterFor } = await import('./age.ts');
  try {
    return (await decrypterFor(typed(passphrase), signal).decrypt(bytes)) as ReadableStream<Bytes>;
  } catch (cause) {
    goOn(signal);
    // The one message of the library that tells a wrong passphrase from everything else.
    const wrong = cause instanceof Error && cause.message.startsWith('no identity matched');
    throw new JournalFileError(wrong ? 'passphrase-wrong' : 'damaged', 'The seal does not open', { cause });
  }
}

/** Keyboards write one letter in two ways: «й» as one character or as «и» with a breve. */
function typed(passphrase: string): string {
  return passphrase.normalize('NFC');
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
