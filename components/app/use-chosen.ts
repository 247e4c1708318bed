import { useState } from 'react';

/**
 * A setting as the person has just chosen it: shown at once, and the stored one again as soon as that has changed, here or in
 * another window, or could not be stored.
 */
export function useChosen<V>(stored: V, store: (value: V) => Promise<void>): [shown: V, choose: (value: V) => void] {
  const [choice, setChoice] = useState<{ value: V; over: V } | null>(null);
  const choose = (value: V): void => {
    setChoice({ value, over: stored });
    store(value).catch((error: unknown) => {
      console.error(error);
      setChoice(null);
    });
  };
  return [choice && choice.over === stored ? choice.value : stored, choose];
}
