import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const require = createRequire(import.meta.url);

/** What the practice editors are made of. */
export const EDITOR_PACKAGES = [
  '@lexical/history', '@lexical/rich-text', 'ckeditor5', 'draft-js', 'lexical', 'prosemirror-commands', 'prosemirror-history', 'prosemirror-keymap', 'prosemirror-schema-basic',
  'prosemirror-state', 'prosemirror-view', 'quill', 'react', 'react-18', 'react-dom', 'react-dom-18', 'react-dom-18/client', 'react-dom/client', 'slate', 'slate-history', 'slate-react',
];

/** Draft.js was written for a React that still has `findDOMNode`: what it imports is React 18, while the others get the newest. */
export function draftsOwnReact(): Plugin {
  return {
    name: 'otklik:drafts-own-react',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!/^react(?:-dom)?$/.test(source) || !/[\\/]node_modules[\\/](?:draft-js|react-dom-18)[\\/]/.test(importer ?? '')) return null;
      return require.resolve(`${source}-18`);
    },
  };
}

/** All editors with their real libraries as one script. */
export async function bundleEditors(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('.', import.meta.url)),
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    plugins: [draftsOwnReact()],
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: { input: fileURLToPath(new URL('page.ts', import.meta.url)), output: { format: 'es', codeSplitting: false } },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('Nothing was built');
  return output.output[0].code;
}
