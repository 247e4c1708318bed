import { defineConfig } from '@playwright/test';

/** The practice day counts actions, which no engine changes. */
const SAME_IN_BOTH = ['day.spec.ts'];
/** In Firefox by `npm run test:long` alone: what they look at has hardly an engine of its own, and `npm test` has half an hour. */
const RARELY = ['accessibility.spec.ts', 'case.spec.ts', 'hostile.spec.ts', 'pages.spec.ts', 'recovery.spec.ts'];

/** Every test starts its own browser with the built extension, in both engines; `npm run test:e2e` builds first. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  // The driver of Firefox now and then hangs while a browser starts on a busy machine (fixtures.ts, `patiently`). A test
  // that passes only the second time is counted and named as flaky.
  retries: 1,
  reporter: [['list']],
  projects: [
    { name: 'chromium', use: { engine: 'chromium' } as object },
    { name: 'firefox', use: { engine: 'firefox' } as object, testIgnore: process.env.OTKLIK_LONG === undefined ? [...SAME_IN_BOTH, ...RARELY] : SAME_IN_BOTH },
  ],
});
