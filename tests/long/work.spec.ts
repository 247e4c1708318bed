import { unionOf } from '../../lib/journal/merge.ts';
import { startServer } from '../practice/server.ts';
import { createWorld } from '../practice/world.ts';
import { copyOf, forget, run } from './browser.ts';
import { chanceOf, isWhole, pointsOf, sizeOf, sleep, type Stood } from './campaign.ts';
import { call, filledJournal, inside, type Filled } from './filled.ts';
import { changeBetween, contentOf, eventsOf, faultsOf, tablesOf, type Tables } from './state.ts';
import { expect, test as base, type Page, type Run } from './test.ts';

/**
 * Restoring, merging and importing, which the desk does in its own page. Interrupted by the death of the browser, by closing
 * the page, and by stopping the background, which must not disturb it at all.
 */

/** One doing: the call inside the page, and whether the journal is what it makes of the one before. */
interface Doing {
  call: string;
  isDone: (now: Tables) => boolean;
}

interface Work {
  name: string;
  /** Undisturbed work that brings the journal where the next point can begin; null where it stands there. */
  ready: (filled: Filled, now: Tables, point: number) => string | null;
  next: (filled: Filled, now: Tables, point: number) => Doing;
}

const works: Work[] = [
  {
    name: 'restore',
    ready: () => null,
    next({ mine, theirs, me }, now) {
      const other = contentOf(now) === contentOf(mine.tables) ? theirs : mine;
      return { call: inside('restore', other.file, me), isDone: (then) => contentOf(then) === contentOf(other.tables) };
    },
  },
  {
    name: 'merge',
    ready: ({ mine, me }, now) => (contentOf(now) === contentOf(mine.tables) ? null : inside('restore', mine.file, me)),
    next({ mine, theirs, me }) {
      const union = contentOf({ stores: { events: unionOf(eventsOf(mine.tables), eventsOf(theirs.tables)) } });
      return { call: inside('merge', theirs.file, me), isDone: (then) => contentOf(then) === union };
    },
  },
  {
    name: 'import',
    // At every other point the import before is what is interrupted in its undoing.
    ready: ({ me }, now, point) => (point % 2 === 0 && point > 0 && !holds(now, `import-${point - 1}`) ? inside('importing', `import-${point - 1}`, me, ROWS, 1_000_000 + (point - 1) * ROWS) : null),
    next({ me }, now, point) {
      const id = `import-${point}`;
      const known = new Set(eventsOf(now).map((event) => event.id));
      const last = `import-${point - 1}`;
      const standing = eventsOf(now).filter((event) => event.kind === 'review.captured' && event.payload.page.visit === last);
      if (standing.length > 0) {
        const since = Math.min(...standing.map(({ at }) => at));
        return { call: inside('undoing', last, since, me), isDone: (then) => undoneIn(then, known) === standing.length };
      }
      return { call: inside('importing', id, me, ROWS, 1_000_000 + point * ROWS), isDone: (then) => eventsOf(then).filter((event) => event.kind === 'review.captured' && !known.has(event.id)).length === ROWS };
    },
  },
];

const ROWS = 300;

function holds(tables: Tables, id: string): boolean {
  return eventsOf(tables).some((event) => event.kind === 'review.captured' && event.payload.page.visit === id);
}

/** Captures that were taken back by events that were not known before. */
function undoneIn(tables: Tables, known: ReadonlySet<string>): number {
  const captures = new Set(eventsOf(tables).flatMap((event) => (event.kind === 'review.captured' ? event.id : [])));
  return eventsOf(tables).filter((event) => event.kind === 'event.undone' && !known.has(event.id) && captures.has(event.payload.event)).length;
}

/** Every test begins with a copy of the same two journals. */
const test = base.extend<object, { filled: Filled & { profile: string } }>({
  filled: [
    async ({ settled }, use) => {
      const profile = copyOf(settled.profile);
      const server = await startServer(createWorld());
      const running = await run({ ...settled, profile }, server);
      const filled = await filledJournal(running);
      await running.context.close();
      await server.close();
      await use({ ...filled, profile });
      forget(profile);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  own: async ({ settled, filled }, use) => {
    const profile = copyOf(filled.profile);
    await use({ ...settled, profile });
    forget(profile);
  },
});

interface Strike {
  name: string;
  whole: number;
  /** Interrupts the work and gives the browser in which to look what has become of it. */
  strike: (run: Run, page: Page, start: () => Promise<Run>) => Promise<Run>;
  /** The work must not even notice. */
  goesOn: boolean;
}

const strikes: Strike[] = [
  {
    name: 'the browser killed',
    whole: 40,
    goesOn: false,
    async strike(run, _, start) {
      await run.kill();
      return start();
    },
  },
  // The browser's own bookkeeping, no death: in the long run only.
  ...(isWhole ? [{
    name: 'the page closed',
    whole: 10,
    goesOn: false,
    async strike(run: Run, page: Page) {
      await page.close();
      return run;
    },
  }] : []),
  {
    name: 'the worker stopped',
    whole: 20,
    goesOn: true,
    async strike(run) {
      await run.stopWorker();
      return run;
    },
  },
];

for (const work of works) {
  for (const { name, whole, strike, goesOn } of strikes) {
    test(`${work.name}, ${name}`, async ({ start, anew, filled }, { title }) => {
      let running = await start();
      const points = pointsOf(title, chanceOf(title), await undisturbed(work, filled, running));
      for (let point = 1; point <= sizeOf(whole); point++) {
        const { doing, before, page } = await begin(work, filled, running, point);
        await running.wake();
        const working = call(page, doing.call).then(
          () => 'done',
          (error: unknown) => String(error),
        );
        await sleep(points.next());
        running = await strike(running, page, start);
        points.stood(standingOf(await tablesOf(running.bare), before, doing, points.name()));
        if (!goesOn) {
          expect(await call(running.bare, inside('brokenCopies')), points.name()).toEqual([]);
          running = await anew(running);
          continue;
        }
        expect(await working, points.name()).toBe('done');
        expect(standingOf(await tablesOf(running.bare), before, doing, points.name())).toBe('after');
        await page.close();
      }
      expect(await call(running.bare, inside('brokenCopies'))).toEqual([]);
      points.say();
    });
  }
}

/** How long it takes, milliseconds; and that it does what it is held against. */
async function undisturbed(work: Work, filled: Filled, running: Run): Promise<number> {
  const { doing, before, page } = await begin(work, filled, running, 0);
  const start = performance.now();
  await call(page, doing.call);
  const took = performance.now() - start;
  expect(standingOf(await tablesOf(running.bare), before, doing, `${work.name} undisturbed`)).toBe('after');
  await page.close();
  return took;
}

async function begin(work: Work, filled: Filled, running: Run, point: number): Promise<{ doing: Doing; before: Tables; page: Page }> {
  const page = await running.context.newPage();
  await page.goto(`${running.origin}/desk.html#copies`);
  await expect.poll(async () => (await tablesOf(running.bare)).stores.staged?.length, { message: 'what a killed run has staged' }).toBe(0);
  const ready = work.ready(filled, await tablesOf(running.bare), point);
  if (ready !== null) await call(page, ready);
  const before = await tablesOf(running.bare);
  return { doing: work.next(filled, before, point), before, page };
}

function standingOf(now: Tables, before: Tables, doing: Doing, name: string): Stood {
  expect(faultsOf(now), name).toEqual([]);
  if (doing.isDone(now)) return 'after';
  expect(contentOf(now), `${name}: neither as before nor as after: ${changeBetween(before, now)}`).toBe(contentOf(before));
  return 'before';
}
