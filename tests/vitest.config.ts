import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { draftsOwnReact, EDITOR_PACKAGES } from './practice/editors/bundle.ts';
import { storedJournals } from './tools/stored-journals/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The whole of each campaign, not a tenth of it. */
    long: boolean;
    seed: number;
  }
}

const root = fileURLToPath(new URL('..', import.meta.url));
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Two runners: plain rooms in Node, everything that needs a database or a page in a real Chromium. */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', environment: 'node', include: ['tests/{unit,structure}/**/*.test.ts'], testTimeout: 30_000 },
      },
      {
        extends: true,
        define: { __SHADOW_MODE__: '"open"' },
        plugins: [storedJournals()],
        // Known before the first test asks: a package that is found on the way makes the pages load anew.
        optimizeDeps: { include: ['dexie', 'zod/mini', 'fast-check', 'age-encryption', '@noble/ciphers/chacha.js', '@noble/hashes/scrypt.js', '@noble/hashes/sha2.js', '@noble/hashes/utils.js', 'read-excel-file/universal', ...EDITOR_PACKAGES], rolldownOptions: { plugins: [draftsOwnReact()], transform: { define: { global: 'globalThis' } } } },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          provide: { long: process.env.OTKLIK_LONG === '1', seed: Number(process.env.OTKLIK_SEED ?? 20261122) },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath,
                args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
