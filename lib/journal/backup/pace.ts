/** Longest piece of work without a pause: a page stays alive, and so does a background that others wait for. */
const SLICE_MS = 25;

/** To be awaited between steps of long work: gives way to everything else where the last pause was long ago. */
export function pauses(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < SLICE_MS) return undefined;
    return giveWay().then(() => {
      since = performance.now();
    });
  };
}

/**
 * By a message: a timer of a hidden page would wait for a second. Not by `scheduler.yield`, whose continuation goes before
 * everything else that waits: measured in Chromium, no timer of the page ran until the work was done.
 */
function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
