/** Work in slices, so that the page stays quick while hundreds of reviews are read. */

/** Longest piece of work without a pause, milliseconds. */
const SLICE = 8;

/**
 * Lets everything that waits go first. A message is a task without the four milliseconds that nested timers wait;
 * `scheduler.yield` would come back before the page's own timers.
 */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** A function to await between two pieces of work: it pauses when the slice is used up. */
function slicer(): () => Promise<void> | undefined {
  let end = performance.now() + SLICE;
  return () => {
    if (performance.now() < end) return undefined;
    return pause().then(() => {
      end = performance.now() + SLICE;
    });
  };
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Does the work for each in slices, as long as `current`; false when that turned false on the way. */
export async function inSlices<T>(list: Iterable<T>, current: () => boolean, work: (member: T) => void): Promise<boolean> {
  const rest = slicer();
  for (const member of list) {
    const wait = rest();
    if (wait) await wait;
    if (!current()) return false;
    work(member);
  }
  return true;
}

/** Cuts a list so that no part has more than `most` members or more than `weight` in all. */
export function chunks<T>(list: readonly T[], most: number, weight: number, weigh: (member: T) => number): T[][] {
  const parts: T[][] = [];
  let filled = Infinity;
  for (const member of list) {
    const own = weigh(member);
    const last = parts.at(-1);
    if (!last || last.length >= most || filled + own > weight) {
      parts.push([member]);
      filled = own;
    } else {
      last.push(member);
      filled += own;
    }
  }
  return parts;
}
