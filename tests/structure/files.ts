import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the structure tests look at: the project's own files, committed or about to be. */

export const root = fileURLToPath(new URL('../..', import.meta.url));

export function projectFiles(): string[] {
  if (existsSync(path.join(root, '.git'))) {
    const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' });
    return listed.split('\0').filter((file) => file !== '' && existsSync(path.join(root, file)));
  }
  return [...walk('')];
}

/** A copy without its history, as an archive of the sources is. */
function* walk(folder: string): Generator<string> {
  const GENERATED = new Set(['node_modules', '.output', '.wxt', 'test-results', 'coverage']);
  for (const name of readdirSync(path.join(root, folder))) {
    const file = path.posix.join(folder, name);
    if (GENERATED.has(name)) continue;
    if (statSync(path.join(root, file)).isDirectory()) yield* walk(file);
    else yield file;
  }
}

export function textOf(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** Code without comments and without what stands in quotes: what it does, not what it speaks of. */
export function codeOf(file: string): string {
  return textOf(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"`])\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
}

/** Every match of a pattern as `file:line: text`. */
export function findings(files: readonly string[], pattern: RegExp, read: (file: string) => string = codeOf): string[] {
  return files.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${String(index + 1)}: ${line.trim().slice(0, 160)}`] : [])),
  );
}
