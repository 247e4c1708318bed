import { useEffect, useState } from 'react';
import type { Case } from '../../lib/model/case.ts';
import { viewOf, type Check, type ChecksView, type Surroundings } from './checks-view.ts';

/** So long after the last stroke a draft is looked at. */
const REST = 250;
/** So long what the checks say has to stand before it is read aloud. */
const SETTLED = 1_200;

let loading: Promise<Check> | null = null;

/** The rules of three languages weigh as much as the panel: they come with the first words of a draft, not with the panel. */
export function loadChecks(): Promise<Check> {
  loading ??= import('../../lib/reply/check/check.ts').then(
    ({ checkReply }) => checkReply,
    (error: unknown) => {
      // The next stroke asks again.
      loading = null;
      throw error;
    },
  );
  return loading;
}

export interface Checks {
  /** Null while nothing is known; it may be a stroke behind the editor, its `text` tells. */
  view: ChecksView | null;
  failed: boolean;
}

const NOTHING: Checks = { view: null, failed: false };

/** What the checks say of the words in the editor. `surroundings` null: not yet known, and what is said would be half. */
export function useChecks(subject: Case, text: string, surroundings: Surroundings | null): Checks {
  const [checks, setChecks] = useState(NOTHING);
  const blank = text.trim() === '';
  useEffect(() => {
    if (blank || !surroundings) return;
    let gone = false;
    const look = async (): Promise<void> => {
      try {
        const check = await loadChecks();
        if (!gone) setChecks({ view: viewOf(check, subject, text, surroundings), failed: false });
      } catch (error) {
        console.error(error);
        if (!gone) setChecks({ view: null, failed: true });
      }
    };
    const timer = setTimeout(() => void look(), REST);
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
