import { defineConfig } from '@playwright/test';

/**
 * The campaign: what a browser that dies in the middle leaves behind. Run by `npm test` at a tenth of its size and whole by
 * `npm run test:long`. Never repeated: a journal that was torn once is a fault.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/long',
  preserveOutput: 'failures-only',
  timeout: process.env.OTKLIK_LONG === undefined ? 300_000 : 3_600_000,
  expect: { timeout: 60_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  reporter: [['list']],
  projects: [{ name: 'chromium' }],
});
