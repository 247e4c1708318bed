import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';

export interface TableFigures {
  /** From the click to the file, by format. */
  ms: Record<string, number>;
  kilobytes: Record<string, number>;
  /** The longest time in which the screen could not react meanwhile. */
  longestTaskMs: number;
  /** From the click on «Остановить» to the words that say so. */
  stopMs: number;
}

const DONE = /^Файл готов|^File ready/;

/** The table of the whole journal, by hand on the desk as a person does it. */
export async function measureTable(desk: Page, formats: readonly string[]): Promise<TableFigures> {
  await desk.evaluate(() => {
    const held = globalThis as unknown as { longest: number };
    held.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) held.longest = Math.max(held.longest, duration);
    }).observe({ type: 'longtask' });
  });
  const download = desk.getByRole('button', { name: /^Скачать таблицу|^Download table/ });
  const ms: Record<string, number> = {};
  const kilobytes: Record<string, number> = {};
  for (const format of formats) {
    await desk.getByRole('combobox', { name: /^Вид файла|^Kind of file/ }).selectOption(format);
    const start = performance.now();
    const [file] = await Promise.all([desk.waitForEvent('download', { timeout: 300_000 }), download.click()]);
    ms[format] = performance.now() - start;
    kilobytes[format] = readFileSync(await file.path()).length / 1024;
    await desk.getByText(DONE).waitFor();
  }
  await download.click();
  await desk.getByRole('button', { name: /^Остановить|^Stop/ }).click();
  const start = performance.now();
  await desk.getByText(/^Остановлено\.|^Stopped\./).waitFor();
  const stopMs = performance.now() - start;
  return { ms, kilobytes, longestTaskMs: await desk.evaluate(() => (globalThis as unknown as { longest: number }).longest), stopMs };
}
