import { useEffect, useRef, useState } from 'react';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import { refusalKey } from '../copies/refusal.ts';

export interface Running {
  text: PlainKey;
  done: number;
  total: number;
  /** Nothing has changed so far, and nothing will when it is stopped. */
  mayStop: boolean;
}

export interface Work {
  show: (text: PlainKey, mayStop?: boolean) => (done: number, total: number) => void;
  signal: AbortSignal;
}

export interface LongWork {
  running: Running | null;
  refusal: PlainKey | null;
  run: (work: (w: Work) => Promise<void>) => Promise<void>;
  /** The same for whoever has to know that it failed: rejects then. */
  watch: (work: (w: Work) => Promise<void>) => Promise<void>;
  stop: () => void;
}

/** Work that a person watches: how far it has come, the way to stop it, and why it was not done. */
export function useLongWork(): LongWork {
  const [running, setRunning] = useState<Running | null>(null);
  const [refusal, setRefusal] = useState<PlainKey | null>(null);
  const controller = useRef<AbortController | null>(null);
  const stop = (): void => controller.current?.abort();
  useEffect(() => stop, []);
  const watch: LongWork['watch'] = async (work) => {
    const own = new AbortController();
    controller.current = own;
    setRefusal(null);
    const show: Work['show'] = (text, mayStop = true) => {
      setRunning({ text, mayStop, done: 0, total: 0 });
      return (done, total) => { setRunning({ text, mayStop, done, total }); };
    };
    try {
      await work({ show, signal: own.signal });
    } catch (error) {
      setRefusal(own.signal.aborted ? 'copies.cancelled' : refusalKey(error));
      throw error;
    } finally {
      setRunning(null);
    }
  };
  // What went wrong is said where it was begun.
  return { running, refusal, stop, watch, run: (work) => watch(work).catch(() => undefined) };
}
