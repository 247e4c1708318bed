import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { startServer, type PracticeServer } from '../practice/server.ts';
import { createWorld, type World } from '../practice/world.ts';
import { copyOf, forget, run, settle, type Run, type Settled } from './browser.ts';

interface Fixtures {
  world: World;
  server: PracticeServer;
  /** A profile of this test's own; it is there when its browser is not. */
  own: Settled;
  /** Starts the browser on it, for the first time or after its death. */
  start: () => Promise<Run>;
  /**
   * Ends this run and starts on the profile as it was before the test. Each death has a journal of its own: where a death cuts
   * the last record of LevelDB's log, Chromium 156 goes on writing behind it, takes the log for damaged at the next start but
   * one, and begins an empty database. Three of about 150 deaths in a row ended so (2026-11-22).
   */
  anew: (run: Run) => Promise<Run>;
}

interface WorkerFixtures {
  settled: Settled;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  settled: [
    async ({}, use) => {
      const settled = await settle();
      await use(settled);
      for (const folder of [settled.profile, settled.extension]) forget(folder);
    },
    { scope: 'worker' },
  ],

  world: async ({}, use) => {
    await use(createWorld({ zone: 'Europe/Moscow' }));
  },

  server: async ({ world }, use) => {
    const server = await startServer(world);
    await use(server);
    await server.close();
  },

  own: async ({ settled }, use) => {
    const profile = copyOf(settled.profile);
    await use({ ...settled, profile });
    forget(profile);
  },

  anew: async ({ own, start }, use) => {
    const before = copyOf(own.profile);
    await use(async (run) => {
      await run.context.close();
      forget(own.profile);
      cpSync(before, own.profile, { recursive: true });
      return start();
    });
    forget(before);
  },

  start: async ({ own, server }, use, info) => {
    let last: Run | null = null;
    await use(async () => {
      // What the last death has left, to look into where the test fails.
      rmSync(info.outputPath('as-left'), { recursive: true, force: true });
      if (last) cpSync(path.join(own.profile, 'Default', 'IndexedDB'), info.outputPath('as-left'), { recursive: true, force: true });
      last = await run(own, server);
      return last;
    });
    await (last as Run | null)?.kill();
  },
});

export { expect } from '@playwright/test';
export type { Page, Run };
