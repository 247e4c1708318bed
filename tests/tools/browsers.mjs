// Finds a Chromium and a Firefox, installs them where that is plainly possible, else says in one line what to do.
// Plain Node 20, no dependencies: it runs before anything else is there.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import path from 'node:path';

const programFiles = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter((folder) => folder !== undefined);
// Branded Google Chrome no longer takes --load-extension (since 137), so it is not among the candidates.
const places = {
  chromium: {
    linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium', '/usr/bin/microsoft-edge'],
    darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium', path.join(homedir(), 'Applications/Chromium.app/Contents/MacOS/Chromium'), '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    win32: programFiles.flatMap((folder) => [path.join(folder, 'Chromium/Application/chrome.exe'), path.join(folder, 'Microsoft/Edge/Application/msedge.exe')]),
  },
  firefox: {
    linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox', '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox'],
    win32: programFiles.map((folder) => path.join(folder, 'Mozilla Firefox/firefox.exe')),
  },
};

/** @param {'chromium' | 'firefox'} name @returns {string | null} its path */
export function findBrowser(name) {
  const wish = process.env[name.toUpperCase()];
  if (wish) return wish;
  const known = places[name][/** @type {'linux'} */ (platform())] ?? [];
  return known.find((file) => existsSync(file)) ?? null;
}

const packages = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Linux packages that are missing for a run in these browsers. */
function missingPackages(browsers) {
  const missing = browsers.filter((name) => findBrowser(name) === null).map((name) => packages[name]);
  if (spawnSync('openssl', ['version']).error) missing.push('openssl');
  return missing;
}

/** Fonts only matter for pictures, so they never stop a run. */
function missingFonts() {
  const fonts = ['fonts-noto-core', 'fonts-noto-cjk', 'fonts-noto-color-emoji'];
  return fonts.filter((name) => spawnSync('dpkg', ['-s', name], { stdio: 'ignore' }).status !== 0);
}

/** Sees to the browsers and openssl; ends the process with one command to run where it cannot. */
export function ensureBrowsers(browsers = ['chromium', 'firefox']) {
  const missing = missingPackages(browsers);
  const isDebian = existsSync('/usr/bin/apt-get');
  const canInstall = isDebian && process.getuid?.() === 0;
  const wanted = canInstall ? [...missing, ...missingFonts()] : missing;
  if (wanted.length > 0 && canInstall) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    console.log(`Installing ${wanted.join(' ')}`);
    try {
      execFileSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
      execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    } catch {
      console.error('apt-get could not install them');
    }
  }
  const still = missingPackages(browsers);
  if (still.length === 0) return;
  const command = isDebian
    ? `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${still.join(' ')}`
    : platform() === 'darwin'
      ? 'brew install --cask chromium firefox && brew install openssl'
      : 'winget install Hibbiki.Chromium Mozilla.Firefox ShiningLight.OpenSSL';
  console.error(`Missing: ${still.join(', ')}. Run this once, or name the programs in CHROMIUM and FIREFOX:\n  ${command}`);
  process.exit(1);
}
