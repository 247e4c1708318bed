// `npm run demo`: a real browser with the built extension on practice pages, open until the person closes it.
// `npm run demo -- --screenshots DIR`: walks the main job without a window and writes a picture of each step.
// Plain Node 20 up to `setUp()`, so that it works as the first command after cloning.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureBrowsers } from './browsers.mjs';
import { bin, root, setUp } from './setup.mjs';

const [option, folder, ...rest] = process.argv.slice(2);
const wantsPictures = option === '--screenshots';
if ((option !== undefined && !wantsPictures) || (wantsPictures && folder === undefined) || rest.length > 0) {
  console.error('Usage: npm run demo [-- --screenshots DIR]');
  process.exit(1);
}
if (!wantsPictures && process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  console.error('There is no display here: run it where a window can open, or write pictures with npm run demo -- --screenshots DIR.');
  process.exit(1);
}
setUp();
ensureBrowsers(['chromium']);

// The walk looks into our marks, so it takes the build whose shadow roots are open; a person gets what ships.
const build = spawnSync(bin('wxt'), wantsPictures ? ['build', '--mode', 'e2e'] : ['build'], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
if (build.status !== 0) {
  console.error(`${build.stdout ?? ''}${build.stderr ?? ''}`);
  process.exit(1);
}
const { showDemo } = await import('../e2e/demo.ts');
const { walkWithPictures } = await import('../e2e/pictures.ts');
if (wantsPictures) await walkWithPictures(path.join(root, '.output/chrome-mv3-e2e'), path.resolve(folder));
else await showDemo(path.join(root, '.output/chrome-mv3'));
process.exit(0);
