import { makeTable } from '../../lib/delivery/make-table.ts';
import { openJournal } from '../../lib/journal/database.ts';
import type { TableAsked, TableTold } from './table-load.ts';

/** The table beside the screen's own thread: fifty thousand rows take seconds, and the page must stay alive meanwhile. */
addEventListener('message', ({ data: { journal, work } }: MessageEvent<TableAsked>) => {
  const tell = (told: TableTold): void => { postMessage(told); };
  const make = async (): Promise<void> => {
    const db = await openJournal(journal);
    try {
      tell({ made: await makeTable(db, work, (done, total) => { tell({ done, total }); }) });
    } finally {
      db.close();
    }
  };
  make().catch((error: unknown) => {
    console.error(error);
    tell({ failed: String(error) });
  });
});
