import type { Key } from '../../lib/model/sighting.ts';

/** Something that was done on this screen and can be taken back. */
export interface Doing {
  case: Key;
  /** Name of the customer whose case it is. */
  name: string;
  /** What was done, in words: «Статус: не отзыв». */
  what: string;
  /** `undo` takes a doing back; `redo` makes one count again that was taken back. */
  back: 'undo' | 'redo';
  run: () => Promise<unknown>;
}

/** What `u` takes back: beside an open case only what was done to it; in a list (null) the last thing of all. */
export function lastDoing(stack: readonly Doing[], inView: Key | null): Doing | null {
  return stack.findLast((doing) => inView === null || doing.case === inView) ?? null;
}

export function without(stack: readonly Doing[], doing: Doing): Doing[] {
  return stack.filter((other) => other !== doing);
}
