import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test, type Page, type Run } from './test.ts';
import { damage, DAMAGES, type DamageKind } from './damage.ts';
import { call, inside } from './filled.ts';
import { contentOf, eventsOf, faultsOf, tablesOf, type Tables } from './state.ts';

/**
 * The files of the database are damaged while the browser is closed. Afterwards the journal is whole, or the desk says what
 * happened and brings it back from the copy that lies apart from the database.
 */

const SEED = 20261122;
/** Fewer make no two files of the database. */
const CASES = 3_000;
/** Of each sort one: begun anew by the browser without a word, and unreadable in the midst. */
const FEW: readonly DamageKind[] = ['table-gone', 'table-flipped'];
/** After these Chromium neither opens nor deletes a database of this origin: the copy comes out as a file. */
const STUCK: readonly DamageKind[] = ['current-elsewhere', 'manifest-gone'];
const kinds = process.env.OTKLIK_LONG === undefined ? FEW : DAMAGES;

for (const kind of kinds) {
  test(`database files: ${kind}`, async ({ start, own }) => {
    let run = await start();
    const { author, since } = await tablesOf(run.bare);
    const me = { author, since };
    await call(run.bare, inside('fill', 'journal', me, CASES, 0));
    await call(run.bare, inside('keepDaily', me));
    const before = await tablesOf(run.bare);
    await noticed(run, eventsOf(before).length);
    const id = new URL(run.origin).host;
    await run.context.close();

    const done = damage(own.profile, id, kind, SEED);
    run = await start();
    const desk = await run.context.newPage();
    await desk.goto(`${run.origin}/desk.html#journal`);
    const trouble = desk.getByRole('heading', { name: /^(Журнал пропал|В журнале не хватает записей|Журнал не открылся|Журнал не обновился)$/ });
    await expect(desk.locator('[data-case]').or(trouble).first(), done.what).toBeVisible({ timeout: 30_000 });
    console.log(`${kind}: ${done.what}: ${(await trouble.count()) === 0 ? 'whole' : ((await trouble.textContent()) ?? '')}`);
    if (STUCK.includes(kind)) {
      await expect(desk.getByRole('heading', { name: 'Журнал не открылся' })).toBeVisible();
      expect(await savedCopy(desk), done.what).toBe(eventsOf(before).length);
      return;
    }
    if ((await trouble.count()) > 0) await bringBack(desk);
    const now = await tablesOf(run.bare);
    expect(missing(before, now), done.what).toEqual([]);
    expect(contentOf(now), done.what).toBe(contentOf(before));
    expect(faultsOf(now), done.what).toEqual([]);
    await expect(desk.getByRole('alert')).toHaveCount(0);
  });
}

/** The copy that lies in the browser, by its button. */
async function bringBack(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: /^Вернуть: / }).first().click();
  await expect(desk.getByRole('heading', { name: 'Вернуть из копии' })).toBeHidden({ timeout: 90_000 });
}

/** How many events the copy holds that the desk hands out, after it was told that nothing can be restored in place. */
async function savedCopy(desk: Page): Promise<number> {
  await desk.getByRole('button', { name: /^Вернуть: / }).first().click();
  await expect(desk.getByText(/^Браузер не даёт ни открыть, ни удалить/)).toBeVisible({ timeout: 60_000 });
  const [download] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('button', { name: 'Сохранить последнюю копию в файл' }).click()]);
  const lines = gunzipSync(readFileSync(await download.path())).toString('utf8').trim().split('\n');
  return lines.filter((line) => line.startsWith('{"event":')).length;
}

/** The background has counted. */
async function noticed({ bare }: Run, events: number): Promise<void> {
  await bare.evaluate(() => (globalThis as unknown as { chrome: Extension }).chrome.runtime.sendMessage({ otklik: 'journal.changed', body: {} }));
  await expect.poll(() => bare.evaluate(async () => (await (globalThis as unknown as { chrome: Extension }).chrome.storage.local.get('journalSize')).journalSize?.events)).toBe(events);
}

interface Extension {
  runtime: { sendMessage: (message: object) => Promise<unknown> };
  storage: { local: { get: (key: string) => Promise<{ journalSize?: { events: number } }> } };
}

function missing(before: Tables, now: Tables): string[] {
  const there = new Set(eventsOf(now).map(({ id }) => id));
  return eventsOf(before).flatMap(({ id }) => (there.has(id) ? [] : id)).slice(0, 5);
}
