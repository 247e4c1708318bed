// Finds LibreOffice, or installs its Calc where that is plainly possible. Plain Node 20, no dependencies.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { platform } from 'node:os';
import path from 'node:path';

const PACKAGE = 'libreoffice-calc-nogui';
const places = {
  linux: ['/usr/bin/soffice', '/usr/local/bin/soffice', '/snap/bin/libreoffice', '/usr/lib/libreoffice/program/soffice'],
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].filter((folder) => folder !== undefined).map((folder) => path.join(folder, 'LibreOffice/program/soffice.exe')),
};

/** @returns {string | null} its path; `$SOFFICE` goes before the usual places. */
export function findOffice() {
  const wish = process.env.SOFFICE;
  if (wish) return wish;
  const known = places[/** @type {'linux'} */ (platform())] ?? [];
  return known.find((file) => existsSync(file)) ?? null;
}

/** Sees to LibreOffice. Without it the tests that open our files in a spreadsheet are skipped, and say so. */
export function ensureOffice() {
  if (findOffice() !== null) return;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    console.log(`Installing ${PACKAGE}`);
    try {
      execFileSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
      execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', PACKAGE], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    } catch {
      console.error('apt-get could not install it');
    }
  }
  if (findOffice() === null) console.log(`No LibreOffice: the tests that open our files in it are skipped. Install ${PACKAGE}, or name the program in SOFFICE`);
}
