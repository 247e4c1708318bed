import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { platformHosts, platforms } from './lib/platforms/hosts.ts';

/** Add-on id in Firefox; tests fix the extension's address by it. */
export const GECKO_ID = 'otklik@otklik.example';

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  // Auto-imports are off: a name in a file is found by searching for its import.
  imports: false,
  manifestVersion: 3,
  publicDir: 'assets/public',
  // Where tests look for the builds too: two runs on one machine keep out of each other's way.
  ...(process.env.OTKLIK_OUTPUT === undefined ? {} : { outDir: process.env.OTKLIK_OUTPUT }),
  zip: { name: 'otklik', includeSources: ['**/*'], excludeSources: ['node_modules/**', '.output/**'] },
  vite: ({ mode }) => ({
    define: { __SHADOW_MODE__: JSON.stringify(mode === 'e2e' ? 'open' : 'closed') },
    build: { sourcemap: false },
    // A dictionary is a file of its own, loaded when its language is written: stores refuse to read larger ones than 5 MB.
    worker: { format: 'es' },
    plugins: [bareScripts()],
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'ru',
    // 144: the first Chrome with Temporal (deadlines need it and we ship no polyfill). Firefox has it from 139.
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            // Nothing is sent unless the company names a model server; then Firefox asks for its own consent too.
            gecko: { id: GECKO_ID, strict_min_version: '140.0', data_collection_permissions: { required: ['none'], optional: ['websiteContent'] } },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '144' }),
    permissions: [
      'storage', 'unlimitedStorage', 'alarms', 'activeTab', 'scripting', 'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // Asked for when copies on schedule, or reminders, are switched on. A worker can make no address for a file, hence the document without a screen.
    optional_permissions: ['downloads', 'notifications', ...(browser === 'firefox' ? [] : ['offscreen' as const])],
    // The last ones are asked for host by host: a site that the manager taught, an address a delivery goes to, the company's
    // model server, which may be this machine. Never as a whole.
    optional_host_permissions: [...platformHosts(), 'https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    action: { default_title: '__MSG_name__' },
    commands: {
      'save-selected': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_saveSelected__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'self'; connect-src 'self' https: http://localhost:* http://127.0.0.1:*; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
  }),
  hooks: {
    // One small script per platform brings its adapter into the page, before the script that all share: a page loads the
    // reading code of its own platform only. The scripts are alike, so they are written here.
    'entrypoints:found': (wxt, found) => {
      const folder = path.join(wxt.config.wxtDir, 'adapters');
      mkdirSync(folder, { recursive: true });
      for (const { id } of platforms) {
        const inputPath = path.join(folder, `${id}.ts`);
        // Left alone where it is right: two builds at once would read each other's half-written files.
        if (!existsSync(inputPath) || readFileSync(inputPath, 'utf8') !== adapterScript(id)) writeFileSync(inputPath, adapterScript(id));
        found.push({ type: 'unlisted-script', name: `adapter-${id}`, inputPath });
      }
    },
  },
});

/**
 * Scripts for web pages begin with nothing but their own `main`: WXT's way in carries a logger that says nothing in what
 * ships and weighs as much as the reading of dates in one language.
 */
function bareScripts(): Plugin {
  const entry = '\0virtual:wxt-unlisted-script-entrypoint?';
  return {
    name: 'otklik:bare-scripts',
    enforce: 'pre',
    load(id) {
      if (!id.startsWith(entry)) return null;
      return `import definition from ${JSON.stringify(id.slice(entry.length))};\nexport default definition.main();`;
    },
  };
}

function adapterScript(id: string): string {
  return [
    `import { world } from '../../lib/page/world.ts';`,
    `import { adapter } from '../../lib/platforms/${id}/index.ts';`,
    // After an update the new one takes the place of the old, and of the reader for sites of no platform.
    `export default { main() { world.otklikAdapter = adapter; delete world.otklikContext; } };`,
    '',
  ].join('\n');
}
