/**
 * When the words of an editor go into the journal. Each saving is an event that stays for good, so it happens where the
 * person comes to rest: on leaving the field or the case, before insertion, and after ten seconds without a
 * stroke. Between two savings every stroke is kept on this machine.
 */
export const REST = 10_000;

export interface Words {
  text: string;
  /** The proposal they come from, null for the manager's own. */
  template: string | null;
}

/** The words after a change. Changed words are still their template's, until they are wiped out or others are taken in their place (`template` given). */
export function nextWords(before: Words, text: string, template?: string | null): Words {
  if (text.trim() === '') return { text, template: null };
  return { text, template: template === undefined ? before.template : template };
}

/** `saved`: the journal has these words. `kept`: this machine has them. `unsafe`: only the window has them. */
export type DraftState = 'saved' | 'kept' | 'unsafe' | 'saving' | 'failed';

export interface DraftWays {
  /** Into the journal; rejects when it was not written. */
  write: (words: Words) => Promise<unknown>;
  /** On this machine until the journal has them; false when that failed. */
  keep: (text: string) => boolean;
  /** The journal has this text: it need not be kept here. */
  forget: (text: string) => void;
  /** `error` only with `failed`. */
  tell: (state: DraftState, error?: unknown) => void;
}

export interface DraftSaver {
  change(words: Words): void;
  /** Writes what waits; true when the journal then has the words as they stand. */
  save(): Promise<boolean>;
  /** The journal has other words now, from here or from another screen. */
  heard(stored: string): void;
  /** Whether words wait that the journal does not have. */
  pending(): boolean;
}

/** `stored`: the words in the journal at the start. */
export function draftSaver(stored: string, ways: DraftWays): DraftSaver {
  let inJournal = stored;
  let waiting: Words | null = null;
  let running: Promise<boolean> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Until nothing waits: words may change while others are being written. */
  const write = async (): Promise<boolean> => {
    while (waiting) {
      const words: Words = waiting;
      if (words.text !== inJournal) {
        ways.tell('saving');
        try {
          await ways.write(words);
        } catch (error) {
          ways.tell('failed', error);
          return false;
        }
        inJournal = words.text;
      }
      ways.forget(words.text);
      if (waiting === words) waiting = null;
    }
    ways.tell('saved');
    return true;
  };
  const save = async (): Promise<boolean> => {
    clearTimeout(timer);
    while (running) await running;
    if (!waiting) return true;
    running = write();
    const done = await running;
    running = null;
    return done;
  };
  return {
    save,
    change(words) {
      waiting = words;
      ways.tell(ways.keep(words.text) ? 'kept' : 'unsafe');
      clearTimeout(timer);
      timer = setTimeout(() => void save(), REST);
    },
    heard(now) {
      inJournal = now;
    },
    pending: () => waiting !== null,
  };
}
