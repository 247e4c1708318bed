import type { Locator, Page } from '@playwright/test';

/**
 * Counts what a person does: a click or a key is one action each, whatever it leads to. Words that are typed are writing, and
 * reading and waiting are no actions.
 */
export interface Actions {
  /** What follows belongs to this task. */
  task: (name: string) => void;
  click: (target: Locator) => Promise<void>;
  press: (page: Page, key: string) => Promise<void>;
  total: () => number;
  /** One line a task. */
  table: () => string[];
}

export function countActions(): Actions {
  const tasks = new Map<string, number>();
  let now = '';
  const one = (): void => { tasks.set(now, (tasks.get(now) ?? 0) + 1); };
  return {
    task(name) { now = name; },
    async click(target) {
      await target.click();
      one();
    },
    async press(page, key) {
      await page.keyboard.press(key);
      one();
    },
    total: () => [...tasks.values()].reduce((sum, count) => sum + count, 0),
    table: () => [...tasks].map(([name, count]) => `${String(count).padStart(3)}  ${name}`),
  };
}
