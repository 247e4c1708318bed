/** Long work on the whole journal, one at a time over all windows: two restores at once would each undo the other. */

const NAME = 'otklik-journal-work';

/** Another window is at long work on the journal. */
export class BusyError extends Error {
  override name = 'BusyError';
  constructor() {
    super('Another window is at work on the whole journal');
  }
}

/** Does the work while no other window does any. Throws BusyError at once instead of waiting. */
export async function exclusively<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(NAME, { ifAvailable: true }, (lock) => {
    if (!lock) throw new BusyError();
    return work();
  });
}

/**
 * The same for work that waits for a person in its midst. Returns what lets the others work again; the browser does so too
 * when the page goes. Throws BusyError.
 */
export async function holdExclusively(): Promise<() => void> {
  const held = Promise.withResolvers<undefined>();
  await new Promise<void>((begun, refused) => {
    exclusively(() => {
      begun();
      return held.promise;
    }).catch(refused);
  });
  return () => held.resolve(undefined);
}
