/** An adapter that stumbles over one card must not take anything else down: null then, and a word for the console. */
export function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    console.debug('otklik:', error);
    return null;
  }
}
