import { chanceOf, pointsOf, sizeOf, sleep, type Stood } from './campaign.ts';
import { eventsOf, faultsOf, tablesOf, type Tables } from './state.ts';
import { expect, test, type Page, type Run } from './test.ts';
import { newPlace, saveButton, type MadePlace } from './town.ts';

/**
 * Capture, by a real press on a real practice page, through the real message into the background that writes. Interrupted at
 * a random moment after the press. One message holds 200 reviews at most and is one transaction.
 */

const IN_ONE_MESSAGE = 200;

test('capture, the browser killed', async ({ world, start, anew }, { title }) => {
  const chance = chanceOf(title);
  let running = await start();
  const points = pointsOf(title, chance, await measured(running, newPlace(world, 0, 60)));
  for (let point = 1; point <= sizeOf(40); point++) {
    const place = newPlace(world, point, reviews(chance));
    const known = await tablesOf(running.bare);
    await pressed(running, place, points.next());
    await running.kill();
    running = await start();
    points.stood(check(await tablesOf(running.bare), known, place, points.name()));
    await completed(running, place);
    running = await anew(running);
  }
  points.say();
});

test('capture, the worker stopped', async ({ world, start }, { title }) => {
  const chance = chanceOf(title);
  const running = await start();
  const points = pointsOf(title, chance, await measured(running, newPlace(world, 0, 60)));
  for (let point = 1; point <= sizeOf(20); point++) {
    const place = newPlace(world, point, reviews(chance));
    const known = await tablesOf(running.bare);
    const page = await pressed(running, place, points.next());
    await running.stopWorker();
    // What the page goes on to say wakes another worker, which may be at work already.
    points.stood(check(await tablesOf(running.bare), known, place, points.name()));
    await page.close();
    await completed(running, place);
  }
  points.say();
});

/** One in four is too much for one message. */
function reviews(chance: () => number): number {
  return chance() < 0.25 ? IN_ONE_MESSAGE + Math.ceil(chance() * 60) : 20 + Math.floor(chance() * 80);
}

/** Presses the button and comes back so many milliseconds later, whatever has become of the press. */
async function pressed({ context }: Run, place: MadePlace, after: number): Promise<Page> {
  const page = await context.newPage();
  const { x, y } = await saveButton(page, place);
  page.mouse.click(x, y).catch(() => undefined);
  await sleep(after);
  return page;
}

/** How long the whole takes from the press to the page's word that it is saved. */
async function measured(running: Run, place: MadePlace): Promise<number> {
  const page = await pressed(running, place, 0);
  const start = performance.now();
  await page.locator('otklik-bar').getByText(/Сохранен/).first().waitFor();
  const took = performance.now() - start;
  await page.close();
  return took;
}

/** Throws where it is neither; the first message alone is «after» too: each is a transaction of its own. */
function check(now: Tables, known: Tables, place: MadePlace, at: string): Stood {
  expect(faultsOf(now), at).toEqual([]);
  const ids = new Set(eventsOf(now).map(({ id }) => id));
  expect(eventsOf(known).filter(({ id }) => !ids.has(id)), `${at}: events of before are gone`).toEqual([]);
  const captured = capturedAt(now, place);
  const whole = [0, IN_ONE_MESSAGE, place.reviews].filter((count) => count <= place.reviews);
  expect(whole, `${at}: ${captured} of ${place.reviews}`).toContain(captured);
  expect(eventsOf(now).some((event) => event.kind === 'place.seen' && event.place === `yandex-maps:${place.id}`), at).toBe(captured > 0);
  return captured === 0 ? 'before' : 'after';
}

/** Pressed again, the rest is saved, each review once. */
async function completed(running: Run, place: MadePlace): Promise<void> {
  const page = await running.context.newPage();
  await page.goto(place.address);
  await expect(page.locator('otklik-mark')).not.toHaveCount(0);
  await expect
    .poll(async () => {
      const button = page.locator('otklik-bar').getByRole('button', { name: /Сохранить все|Повторить/ });
      if (await button.isVisible()) await button.click();
      return capturedAt(await tablesOf(running.bare), place);
    })
    .toBe(place.reviews);
  expect(faultsOf(await tablesOf(running.bare))).toEqual([]);
  await page.close();
}

function capturedAt(tables: Tables, place: MadePlace): number {
  return eventsOf(tables).filter((event) => event.kind === 'review.captured' && event.payload.sighting.place.id === place.id).length;
}
