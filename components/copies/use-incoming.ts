import { useEffect, useRef, useState } from 'react';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import { JournalFileError } from '../../lib/journal/backup/error.ts';
import { dropStaged, stageFile, type Staged, type StageStep } from '../../lib/journal/restore.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useRecorder } from '../app/use-recorder.ts';
import { refusalKey } from './refusal.ts';
import { takeStaged, type Done, type How } from './take.ts';

/** A journal file that the person wants to come in. */
export interface Source {
  /** Name for the screen. */
  name: string;
  purpose: 'restore' | 'colleague';
  open: () => Promise<Blob>;
}

/** How far a file has come. */
export type Step =
  | { at: 'passphrase'; wrong: boolean }
  | { at: 'reading'; step: StageStep; done: number; total: number }
  | { at: 'preview'; staged: Staged }
  | { at: 'taking'; how: How; done: number; total: number }
  | { at: 'done'; result: Done }
  | { at: 'refused'; text: PlainKey };

export interface Incoming {
  source: Source | null;
  step: Step | null;
  busy: boolean;
  begin: (source: Source) => void;
  /** Takes back what has just been taken: the copy that was kept before comes in, without a question. */
  takeBack: (source: Source) => void;
  unlock: (passphrase: string) => void;
  take: (how: How) => void;
  /** Stops what runs, or puts the file away. */
  leave: () => void;
}

/** One file on its way into the journal: verified whole, laid beside it, looked at, taken or put away. */
export function useIncoming(): Incoming {
  const { settings } = useApp();
  const { db } = useJournal();
  const recorder = useRecorder();
  const [source, setSource] = useState<Source | null>(null);
  const [step, setStep] = useState<Step | null>(null);
  const stopping = useRef<AbortController | null>(null);
  const lying = useRef<Staged | null>(null);
  /** The last file is gone: until then it keeps the next one out, as it does in other windows. */
  const gone = useRef<Promise<void>>(Promise.resolve());

  const putAway = (): Promise<void> => {
    const staged = lying.current;
    lying.current = null;
    if (staged) gone.current = dropStaged(staged).catch((error: unknown) => { console.error(error); });
    return gone.current;
  };
  const left = useRef(false);
  useEffect(() => {
    left.current = false;
    return () => {
      // The section is left: what lies there or is being read goes. What is being taken in goes on, and the lists tell of it.
      left.current = true;
      void putAway();
    };
  }, []);

  const stage = async (from: Source, signal: AbortSignal, passphrase?: string): Promise<Staged> => {
    setStep({ at: 'reading', step: 'verify', done: 0, total: 0 });
    return stageFile(db, await from.open(), {
      ...(passphrase !== undefined && { passphrase }),
      signal,
      onProgress: (at, done, total) => { setStep({ at: 'reading', step: at, done, total }); },
    });
  };
  const read = async (from: Source, passphrase?: string, then?: How): Promise<void> => {
    const controller = new AbortController();
    stopping.current = controller;
    setSource(from);
    try {
      await putAway();
      const staged = await stage(from, controller.signal, passphrase);
      stopping.current = null;
      lying.current = staged;
      if (left.current) await putAway();
      else if (then) await takeIn(staged, then);
      else setStep({ at: 'preview', staged });
    } catch (error) {
      stopping.current = null;
      const code = error instanceof JournalFileError ? error.code : null;
      if (code === 'passphrase-needed' || code === 'passphrase-wrong') setStep({ at: 'passphrase', wrong: code === 'passphrase-wrong' });
      else setStep({ at: 'refused', text: refusalKey(error) });
    }
  };
  const takeIn = async (staged: Staged, how: How): Promise<void> => {
    const controller = new AbortController();
    stopping.current = controller;
    // From here on it is no file that merely lies there.
    lying.current = null;
    setStep({ at: 'taking', how, done: 0, total: 0 });
    try {
      const result = await takeStaged(recorder(), settings, staged, how, {
        signal: controller.signal,
        onProgress: (done, total) => { setStep({ at: 'taking', how, done, total }); },
      });
      setStep({ at: 'done', result });
    } catch (error) {
      setStep({ at: 'refused', text: refusalKey(error) });
    } finally {
      stopping.current = null;
      lying.current = staged;
      await putAway();
    }
  };

  return {
    source,
    step,
    busy: step?.at === 'reading' || step?.at === 'taking',
    begin: (from) => void read(from),
    takeBack: (from) => void read(from, undefined, 'replace'),
    unlock: (passphrase) => { if (source) void read(source, passphrase); },
    take: (how) => { if (step?.at === 'preview') void takeIn(step.staged, how); },
    leave: () => {
      if (stopping.current) stopping.current.abort();
      else {
        setStep(null);
        setSource(null);
        void putAway();
      }
    },
  };
}
