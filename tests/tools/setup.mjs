// Makes any npm script work as the first command after cloning. Plain Node 20, no dependencies.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const isWindows = process.platform === 'win32';

/** What npm wrote down of its last install lists other packages than the lock file does, or there was none. */
function isStale() {
  const installed = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return true;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).some(([name, { version, optional }]) => name !== '' && !optional && present[name]?.version !== version);
}

/**
 * Installs what the lock file names when it is not there, and goes on in the Node that came with it: the machine's own Node
 * may be older than the tools need. Returns only inside that Node.
 */
export function setUp() {
  if (isStale()) {
    console.log('Installing packages (npm ci)');
    const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: isWindows });
    if (status !== 0) {
      console.error('npm ci failed; its message stands above');
      process.exit(1);
    }
  }
  const node = path.join(root, 'node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node');
  if (!existsSync(node)) return;
  const wanted = JSON.parse(readFileSync(path.join(root, 'node_modules/node/package.json'), 'utf8')).version;
  if (process.versions.node === wanted || process.env.OTKLIK_NODE === wanted) return;
  const { status, signal } = spawnSync(node, process.argv.slice(1), {
    cwd: process.cwd(),
    stdio: 'inherit',
    env: { ...process.env, OTKLIK_NODE: wanted, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}` },
  });
  process.exit(status ?? (signal ? 1 : 0));
}

/** Runs a tool out of node_modules. */
export function bin(name) {
  return path.join(root, 'node_modules', '.bin', isWindows ? `${name}.cmd` : name);
}
