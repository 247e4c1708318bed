import type { Mark } from '../model/mark.ts';
import type { Key } from '../model/sighting.ts';
import type { Port, SeenPage } from './options.ts';

const RETRY = 5_000;
const ATTEMPTS = 12;

/** Tells the journal what was done here with a reply, until it has heard. */
export interface Records {
  /** `page`: where it was done, whatever stands there when the journal hears of it. Comes back after the first attempt. */
  record(page: SeenPage, shown: Key, step: 'inserted' | 'submitted', text: string): Promise<void>;
  /** The journal has not heard yet of something done with this case. */
  pending(shown: Key): boolean;
}

export interface RecordsDeps {
  port: Port;
  signal: AbortSignal;
  recorded(shown: Key, mark: Mark): void;
  failed(error: unknown): void;
  /** Nothing of it is pending any more. */
  over(): void;
}

export function records({ port, signal, recorded, failed, over }: RecordsDeps): Records {
  const unrecorded = new Set<{ case: Key }>();
  return {
    record(page, shown, step, text) {
      const one = { case: shown };
      unrecorded.add(one);
      const attempt = async (left: number): Promise<void> => {
        try {
          recorded(shown, (await port.record({ case: shown, step, text, page })).mark);
        } catch (error) {
          failed(error);
          // What was seen once is seen no second time: the journal hears of it as soon as it answers again.
          if (!signal.aborted && left > 1) {
            setTimeout(() => void attempt(left - 1), RETRY);
            return;
          }
        }
        unrecorded.delete(one);
        over();
      };
      return attempt(ATTEMPTS);
    },
    pending: (shown) => [...unrecorded].some((one) => one.case === shown),
  };
}
