import type { Cell } from './cell.ts';

/** Takes the rows of a table under its titles; `end` gives what was written. */
export interface TableWriter {
  add: (rows: readonly (readonly Cell[])[]) => Promise<void>;
  /** One file; for the clipboard the same table twice. */
  end: () => Promise<Blob[]>;
}

/** Text that is collected as it is written. The browser keeps a Blob where the page's memory does not grow. */
export function collected(type: string, head = ''): { add: (text: string) => void; end: (foot?: string) => Blob } {
  const pieces: BlobPart[] = [head];
  return {
    add: (text) => void pieces.push(new Blob([text])),
    end: (foot = '') => new Blob([...pieces, foot], { type }),
  };
}
