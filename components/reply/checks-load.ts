import { useEffect, useState } from 'react';
import { viewOf, type ChecksView, type Subject, type Surroundings } from './checks-view.ts';

/** So long after the last stroke a draft is looked at. */
const REST = 250;
/** So long what the checks say has to stand before it is read aloud. */
const SETTLED = 1_200;
/** A look takes a few thousandths of a second, the first one about a second: after this nothing comes any more. */
const PATIENCE = 15_000;

export interface Asked {
  id: number;
  subject: Subject;
  text: string;
  surroundings: Surroundings;
}
/** `view` null: the look failed. */
export interface Told {
  id: number;
  view: ChecksView | null;
}

type Look = (subject: Subject, text: string, surroundings: Surroundings) => Promise<ChecksView>;

let loading: Promise<Look> | null = null;

/** Looks at a draft. The rules weigh as much as the panel: they come with the first words of a draft, not with the panel. */
export async function lookAt(...asked: Parameters<Look>): Promise<ChecksView> {
  loading ??= import.meta.env.COMMAND === 'serve' ? inPage() : Promise.resolve().then(besidePage);
  let look: Look;
  try {
    look = await loading;
  } catch (error) {
    // The next stroke begins anew.
    loading = null;
    throw error;
  }
  return look(...asked);
}

/** For the server of `npm run dev` only: a worker of another origin is refused. */
async function inPage(): Promise<Look> {
  const { checkReply } = await import('../../lib/reply/check/check.ts');
  return (...asked) => Promise.resolve(viewOf(checkReply, ...asked));
}

function besidePage(): Look {
  const worker = new Worker(new URL('./checks-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, PromiseWithResolvers<ChecksView>>();
  let last = 0;
  const end = (why: string): void => {
    worker.terminate();
    loading = null;
    for (const one of waiting.values()) one.reject(new Error(why));
    waiting.clear();
  };
  worker.onerror = () => { end('The checks did not load'); };
  worker.onmessage = ({ data: { id, view } }: MessageEvent<Told>) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (view) one?.resolve(view);
    else one?.reject(new Error('The checks failed'));
  };
  return async ({ platform, review, turns, rounds, reply }, text, surroundings) => {
    const id = ++last;
    const one = Promise.withResolvers<ChecksView>();
    waiting.set(id, one);
    worker.postMessage({ id, subject: { platform, review, turns, rounds, reply }, text, surroundings } satisfies Asked);
    const timer = setTimeout(() => { end('The checks do not answer'); }, PATIENCE);
    try {
      return await one.promise;
    } finally {
      clearTimeout(timer);
    }
  };
}

export interface Checks {
  /** Null while nothing is known; it may be a stroke behind the editor, its `text` tells. */
  view: ChecksView | null;
  failed: boolean;
}

const NOTHING: Checks = { view: null, failed: false };

/** What the checks say of the words in the editor. `surroundings` null: not yet known, and what is said would be half. */
export function useChecks(subject: Subject, text: string, surroundings: Surroundings | null): Checks {
  const [checks, setChecks] = useState(NOTHING);
  const blank = text.trim() === '';
  useEffect(() => {
    if (blank || !surroundings) return;
    let gone = false;
    const timer = setTimeout(() => {
      lookAt(subject, text, surroundings).then(
        (view) => {
          if (!gone) setChecks({ view, failed: false });
        },
        (error: unknown) => {
          console.error(error);
          if (!gone) setChecks({ view: null, failed: true });
        },
      );
    }, REST);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [subject, text, blank, surroundings]);
  return blank ? NOTHING : checks;
}

/** A sentence once it has stood for a while: a reader of the screen hears the outcome and not each letter's. */
export function useSettled(sentence: string): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => { setSettled(sentence); }, SETTLED);
    return () => { clearTimeout(timer); };
  }, [sentence]);
  return settled;
}
