import { bundled } from '../tools/bundle.ts';
import type * as Inside from './inside.ts';
import { tablesOf, type Tables } from './state.ts';
import type { Page, Run } from './test.ts';

/** Two people's journals with reviews that both have captured: one at work in this browser, the other as a file; and both as files. */

export interface Filled {
  me: Inside.Me;
  mine: Journal;
  theirs: Journal;
}

interface Journal {
  tables: Tables;
  /** In base64. */
  file: string;
}

type Calls = typeof Inside;
/** A call of `inside.ts` as text, to be run in a page. */
export function inside<Name extends keyof Calls>(name: Name, ...given: Parameters<Calls[Name]>): string {
  return `otklikInside.${name}(${given.map((value) => JSON.stringify(value)).join(', ')})`;
}

let code: Promise<string> | null = null;

/** Runs it in one of our own pages and gives what it gave; throws what it threw, or that the page is gone. */
export async function call<T>(page: Page, what: string): Promise<T> {
  code ??= bundled('long/inside.ts', 'otklikInside');
  return page.evaluate<T>(`(() => { ${await code}; return ${what}; })()`);
}

const CASES = 400;
/** The other begins here: a hundred cases of mine are theirs too. */
const OTHERS = 300;
const COLLEAGUE = 'campaign-colleague';

export async function filledJournal({ bare }: Run): Promise<Filled> {
  const { author, since } = await tablesOf(bare);
  const me = { author, since };
  const colleague = { author: COLLEAGUE, since };
  await call(bare, inside('fill', 'journal', me, CASES, 0));
  await call(bare, inside('fill', 'colleague', colleague, CASES, OTHERS));
  return {
    me,
    mine: { tables: await tablesOf(bare), file: await call(bare, inside('file', 'journal', me)) },
    theirs: { tables: await tablesOf(bare, 'colleague'), file: await call(bare, inside('file', 'colleague', colleague)) },
  };
}
