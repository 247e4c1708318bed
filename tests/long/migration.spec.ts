import { PROJECTION, SCHEMA } from '../../lib/journal/database.ts';
import { asleep } from './browser.ts';
import { chanceOf, isWhole, pointsOf, sizeOf, sleep, type Points, type Stood } from './campaign.ts';
import { call, inside } from './filled.ts';
import { changeBetween, contentOf, faultsOf, tablesOf, type Tables } from './state.ts';
import { layStored, storedJournal } from './stored.ts';
import { expect, test, type Page, type Run } from './test.ts';

/**
 * A journal that schema 1 left behind is brought up to this build, by the desk and by the background. The tables change in one
 * transaction, the rows of the projection in another after it; both are done by the next opening where they were not.
 */

const stored = storedJournal('1-1k');

test('migration, the browser killed', async ({ start, anew, own, server }, { title }) => {
  await campaign(await start(), title, sizeOf(40), async (run, points) => {
    // A death may come before there is a page.
    open(run).catch(() => undefined);
    await sleep(points.next());
    await run.kill();
    return { left: await asleep(own, server, run.origin, tablesOf), run: await start() };
  }, anew);
});

// In the long run only, as with the other works.
if (isWhole) {
  test('migration, the page closed', async ({ start }, { title }) => {
    await campaign(await start(), title, sizeOf(10), async (run, points) => {
      const closing = open(run);
      await sleep(points.next());
      await (await closing).close();
      return { left: await tablesOf(run.bare), run };
    });
  });
}

test('migration, the worker stopped', async ({ start }, { title }) => {
  await campaign(await start(), title, sizeOf(20), async (run, points) => {
    // The background brings it up to date as well, when it is asked for anything.
    run.wake().catch(() => undefined);
    await sleep(points.next());
    await run.stopWorker();
    return { left: await tablesOf(run.bare), run };
  });
});

type Interrupt = (run: Run, points: Points) => Promise<{ left: Tables; run: Run }>;

async function campaign(first: Run, title: string, count: number, interrupt: Interrupt, anew?: (run: Run) => Promise<Run>): Promise<void> {
  let run = first;
  const points = pointsOf(title, chanceOf(title), await undisturbed(run));
  for (let point = 1; point <= count; point++) {
    await run.wake();
    await layStored(run.bare, stored);
    const interrupted = await interrupt(run, points);
    run = interrupted.run;
    const name = points.name();
    points.stood(standingOf(interrupted.left, name));
    await upgraded(run, name);
    expect((await call<string[]>(run.bare, inside('copiesFrom', 'migration'))).length, `${name}: copies of the old journal`).toBeGreaterThan(anew ? 0 : point);
    if (anew) {
      expect(await call(run.bare, inside('brokenCopies'))).toEqual([]);
      run = await anew(run);
    }
  }
  expect(await call(run.bare, inside('brokenCopies'))).toEqual([]);
  points.say();
}

/** A desk that begins to load. */
async function open({ context, origin }: Run): Promise<Page> {
  const page = await context.newPage();
  page.goto(`${origin}/desk.html#journal`).catch(() => undefined);
  return page;
}

/** How long the desk takes to show it, milliseconds. */
async function undisturbed(run: Run): Promise<number> {
  await layStored(run.bare, stored);
  const start = performance.now();
  const page = await open(run);
  await expect(rowsOf(page)).not.toHaveCount(0);
  const took = performance.now() - start;
  await page.close();
  await upgraded(run, 'undisturbed');
  return took;
}

function rowsOf(desk: Page): ReturnType<Page['locator']> {
  return desk.getByRole('table').getByRole('row');
}

/** Throws where anything of what was there is gone; «before» is the old database untouched. */
function standingOf(now: Tables, name: string): Stood {
  expect(contentOf(now), `${name}: ${changeBetween({ ...now, stores: stored.rows }, now)}`).toBe(contentOf({ stores: stored.rows }));
  if (now.version === stored.native) {
    expect(now.stores, name).toEqual(stored.rows);
    return 'before';
  }
  expect(now.version, name).toBe(SCHEMA * 10);
  // Old rows until they are computed anew, all at once.
  if (!isComputed(now)) expect(now.stores.cases, name).toEqual(stored.rows.cases);
  else expect(faultsOf(now), name).toEqual([]);
  return 'after';
}

function isComputed({ stores }: Tables): boolean {
  return (stores.meta?.[0] as { projection?: number } | undefined)?.projection === PROJECTION;
}

/** The next opening finishes it. */
async function upgraded(run: Run, name: string): Promise<void> {
  const page = await open(run);
  await expect(rowsOf(page), name).not.toHaveCount(0);
  const now = await tablesOf(run.bare);
  expect(isComputed(now), name).toBe(true);
  expect(standingOf(now, name), name).toBe('after');
  await page.close();
}
