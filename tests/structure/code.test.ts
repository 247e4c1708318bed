import { describe, expect, test } from 'vitest';
import { codeOf, findings, projectFiles, textOf } from './files.ts';

const code = projectFiles().filter((file) => /\.(?:ts|tsx|js|mjs|cjs)$/.test(file));
const shipped = code.filter((file) => /^(?:lib|components|entrypoints)\//.test(file));
const pure = shipped.filter((file) => /^lib\/(?:model|regulation|platforms|triage|reply|report)\//.test(file));

test('there is code to look at', () => {
  expect(shipped.length).toBeGreaterThan(100);
  expect(pure.length).toBeGreaterThan(30);
});

describe('what ships', () => {
  test('no string becomes markup or code', () => {
    expect(findings(shipped, /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|srcdoc|createContextualFragment|setHTMLUnsafe)\b|document\.write|\beval\(|new Function\(/)).toEqual([]);
  });

  test('nothing is switched off: no ts-ignore, no any, no forgotten notes', () => {
    expect(findings(shipped, /@ts-(?:ignore|nocheck|expect-error)|(?:\/\/|^\s*\/?\*).*\b(?:TODO|FIXME|XXX|HACK)\b/, textOf)).toEqual([]);
    expect(findings(shipped, /(?::|<|\bas)\s*any\b(?!')/)).toEqual([]);
    expect(findings(shipped, /catch\s*(?:\([^)]*\))?\s*\{\s*\}/)).toEqual([]);
  });

  test('only syntax that types can be stripped from: lib runs in Node as it stands', () => {
    expect(findings(shipped, /^\s*(?:export\s+)?(?:const\s+)?enum\s|^\s*(?:export\s+)?namespace\s|constructor\s*\([^)]*\b(?:private|public|protected|readonly)\s/)).toEqual([]);
  });

  test('imports name the file with its ending', () => {
    expect(findings(shipped, /from\s+'\.{1,2}\/[^']*(?<!\.(?:ts|tsx|css|json))'/, textOf)).toEqual([]);
  });

  test('one file, one job: below 350 lines', () => {
    const long = shipped.map((file) => [file, textOf(file).split('\n').length] as const).filter(([, lines]) => lines > 350);
    // A catalogue of texts is as long as there are texts.
    expect(long.filter(([file]) => !file.startsWith('lib/i18n/'))).toEqual([]);
  });

  test('no address of a server of ours, no remote code', () => {
    // Drafts by a model are asked of the address that the company named, from one file.
    expect(findings(shipped.filter((file) => !file.startsWith('lib/platforms/') && file !== 'lib/browser/model-server.ts'), /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\s*\(/)).toEqual([]);
  });
});

describe('pure rooms', () => {
  test('know no clock, no chance, no browser, no database', () => {
    expect(findings(pure, /\bDate\.now\b|\bnew Date\(\)|\bperformance\b|\bTemporal\.Now\b|\bMath\.random\b|\bcrypto\.|\bindexedDB\b|\b(?:browser|chrome)\./)).toEqual([]);
  });
});

test('reading code never changes a page', () => {
  const readers = shipped.filter((file) => file.startsWith('lib/platforms/'));
  expect(findings(readers, /\.(?:setAttribute|removeAttribute|appendChild|append|prepend|insertBefore|replaceWith|replaceChildren|remove|click|focus|scrollIntoView|dispatchEvent)\s*\(/)).toEqual([]);
});

test('the looks at code see code and not comments', () => {
  expect(codeOf('tests/structure/code.test.ts')).not.toContain('there is code to look at');
});
