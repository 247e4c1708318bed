import { defineConfig } from 'wxt';
import { platformHosts } from './lib/platforms/hosts.ts';

/** Add-on id in Firefox; tests fix the extension's address by it. */
export const GECKO_ID = 'otklik@otklik.example';

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  // Auto-imports are off: a name in a file is found by searching for its import.
  imports: false,
  manifestVersion: 3,
  publicDir: 'assets/public',
  zip: { name: 'otklik', includeSources: ['**/*'], excludeSources: ['node_modules/**', '.output/**'] },
  vite: ({ mode }) => ({
    define: { __SHADOW_MODE__: JSON.stringify(mode === 'e2e' ? 'open' : 'closed') },
    build: { sourcemap: false },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'ru',
    // 144: the first Chrome with Temporal (deadlines need it and we ship no polyfill). Firefox has it from 139.
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: GECKO_ID, strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '144' }),
    permissions: [
      'storage', 'unlimitedStorage', 'alarms', 'activeTab', 'scripting', 'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: platformHosts(),
    action: { default_title: '__MSG_name__' },
    content_security_policy: {
      extension_pages:
        "default-src 'self'; connect-src 'self' https: http://localhost:* http://127.0.0.1:*; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
  }),
  hooks: {
    // WXT lists the hosts of a script registered at run time as required permissions; ours are granted
    // platform by platform (WXT issue 2239, pull request 2288), so they stay optional only.
    'build:manifestGenerated': (_, manifest) => {
      delete manifest.host_permissions;
    },
  },
});
