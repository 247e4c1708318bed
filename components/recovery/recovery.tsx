import { useEffect, useId, useRef, useState } from 'react';
import { JournalFileError } from '../../lib/journal/backup/error.ts';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import { useApp } from '../app/context.ts';
import { putRight } from '../app/open-journal.ts';
import { useKeptFocus } from '../app/use-kept-focus.ts';
import { useNow } from '../app/use-now.ts';
import { ChooseFile } from '../copies/choose-file.tsx';
import { journalFileName } from '../copies/file-name.ts';
import { Passphrase } from '../copies/incoming.tsx';
import { KeptCopies } from '../copies/kept-copies.tsx';
import { refusalKey } from '../copies/refusal.ts';
import { Button } from '../ui/button.tsx';
import { Notice, Said } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { useHappened } from './happened.ts';
import type { Trouble } from './trouble.ts';
import { beginAnew, HalfRestoredError, handOverCopy, recoverFrom, saveReadable, StuckError, workWithRest, type Watch } from './work.ts';
import s from './recovery.module.css';

type State =
  | { at: 'asking' }
  | { at: 'working'; text: PlainKey; done: number; total: number; mayStop: boolean }
  | { at: 'passphrase'; name: string; open: () => Promise<Blob>; wrong: boolean }
  | { at: 'said'; tone: 'plain' | 'good' | 'bad'; text: string };

interface Props {
  trouble: Trouble;
  onAgain: (options?: { copyFirst: boolean }) => void;
  /** The person has pressed «Попробовать ещё раз»: the button is gone that had the focus. */
  again: boolean;
}

/** The journal does not open, or has lost something: what happened, and everything that can be done about it. */
export function Recovery({ trouble, onAgain, again }: Props) {
  const { t, f, zone, settings } = useApp();
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const result = useRef<HTMLDivElement>(null);
  const locked = useRef<HTMLDivElement>(null);
  const now = useNow();
  const happened = useHappened(trouble, now);
  const [state, setState] = useState<State>({ at: 'asking' });
  const [handed, setHanded] = useState(false);
  const [sure, setSure] = useState(false);
  /** So often a journal was half restored: each time one more copy lies in the browser. */
  const [halves, setHalves] = useState(0);
  const stopping = useRef<AbortController | null>(null);
  const busy = state.at === 'working';
  /** Nothing of it is there any more, so nothing can be lost by beginning anew. */
  const gone = trouble.kind === 'lost' && trouble.events === 0;
  useKeptFocus(result, state.at);
  useEffect(() => {
    if (state.at === 'passphrase') locked.current?.querySelector('input')?.focus();
  }, [state.at]);
  useEffect(() => {
    if (again) heading.current?.focus();
  }, [again]);

  const work = (text: PlainKey, doing: (watch: Watch, beyondStop: () => void) => Promise<void>, mayStop = false): void => {
    const controller = new AbortController();
    stopping.current = controller;
    const show = (done: number, total: number): void => { setState({ at: 'working', text, done, total, mayStop }); };
    const beyondStop = (): void => {
      mayStop = false;
      show(0, 0);
    };
    show(0, 0);
    doing({ signal: controller.signal, onProgress: show }, beyondStop).catch((error: unknown) => {
      if (error instanceof HalfRestoredError) setHalves((count) => count + 1);
      const cancelled = error instanceof JournalFileError && error.code === 'cancelled';
      setState({ at: 'said', tone: cancelled ? 'plain' : 'bad', text: refusal(error) });
    });
  };
  const refusal = (error: unknown): string => {
    if (!(error instanceof HalfRestoredError)) return t(error instanceof StuckError ? 'recovery.stuck' : refusalKey(error));
    console.error(error);
    return error.kept ? `${t('recovery.half')} ${t('recovery.halfKept')}` : t('recovery.half');
  };
  const save = (): void => {
    const saving = async (watch: Watch): Promise<void> => {
      const found = await saveReadable(journalFileName(t, now, zone, 'backup', false), watch);
      if (!found) return setState({ at: 'said', tone: 'bad', text: t('recovery.nothingReadable') });
      setHanded(true);
      const rest = found.leftOut === 0 ? '' : ` ${t('recovery.leftOut', { n: found.leftOut })}`;
      setState({ at: 'said', tone: 'plain', text: `${t('recovery.handed', { n: found.facts, size: f.size(found.bytes) })}${rest}` });
    };
    work('recovery.saving', saving, true);
  };
  const handOver = (): void => {
    work('recovery.saving', async () => {
      const bytes = await handOverCopy((at) => journalFileName(t, at, zone, 'backup', false));
      setState(bytes === null ? { at: 'said', tone: 'bad', text: t('recovery.noCopy') } : { at: 'said', tone: 'plain', text: t('recovery.copyHanded', { size: f.size(bytes) }) });
    });
  };
  const recover = (name: string, open: () => Promise<Blob>, passphrase: string | null): void => {
    const recovering = async (watch: Watch, beyondStop: () => void): Promise<void> => {
      try {
        await recoverFrom(await open(), settings, passphrase, watch, beyondStop);
      } catch (error) {
        const code = error instanceof JournalFileError ? error.code : null;
        if (code !== 'passphrase-needed' && code !== 'passphrase-wrong') throw error;
        return setState({ at: 'passphrase', name, open, wrong: code === 'passphrase-wrong' });
      }
      putRight.dispatchEvent(new Event('change'));
    };
    work('recovery.restoring', recovering, true);
  };
  const withRest = (): void => {
    work('recovery.computing', async ({ onProgress }) => {
      await workWithRest(settings, onProgress);
      putRight.dispatchEvent(new Event('change'));
    });
  };
  const anew = (): void => {
    // A file that was handed over is not seen written, so it is no reason to ask once only.
    if (!gone && !sure) return setSure(true);
    work('recovery.restoring', async () => {
      await beginAnew();
      putRight.dispatchEvent(new Event('change'));
    });
  };

  return (
    <section className={s.recovery} aria-labelledby={title}>
      <h1 id={title} ref={heading} tabIndex={-1}>
        {happened.heading}
      </h1>
      <div role="alert" className={s.what}>
        {happened.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <Said ref={result}>{state.at === 'said' && <Notice tone={state.tone} text={state.text} />}</Said>
      {state.at === 'working' && (
        <Progress text={t(state.text)} done={state.done} total={state.total} onCancel={state.mayStop ? () => stopping.current?.abort() : undefined} />
      )}
      {state.at === 'passphrase' && (
        <div ref={locked}>
          <Passphrase
            name={state.name}
            wrong={state.wrong}
            onUnlock={(passphrase) => { recover(state.name, state.open, passphrase); }}
            onLeave={() => { setState({ at: 'asking' }); }}
          />
        </div>
      )}
      <div className={s.buttons}>
        <Button look="primary" disabled={busy} onClick={() => { onAgain(); }}>
          {t('recovery.again')}
        </Button>
        {trouble.kind === 'upgrade' && trouble.step === 'copy' && (
          <Button disabled={busy} onClick={() => { onAgain({ copyFirst: false }); }}>
            {t('recovery.withoutCopy')}
          </Button>
        )}
        {!gone && (
          <Button disabled={busy} onClick={save}>
            {t('recovery.save')}
          </Button>
        )}
        {trouble.kind === 'lost' && !gone && (
          <Button disabled={busy} onClick={withRest}>
            {t('recovery.goOn')}
          </Button>
        )}
      </div>
      <div className={s.part}>
        <h2>{t('recovery.restoreTitle')}</h2>
        <p className={s.aside}>{t(gone ? 'recovery.restoreAll' : 'recovery.restoreReplaces')}</p>
        <KeptCopies key={halves} incoming={{ step: null, busy, begin: ({ name, open }) => { recover(name, open, null); } }} />
        <div className={s.buttons}>
          {trouble.kind === 'closed' && (
            <Button disabled={busy} onClick={handOver}>
              {t('recovery.copyToFile')}
            </Button>
          )}
          <ChooseFile label={t('recovery.file')} disabled={busy} onChoose={(file) => { recover(file.name, () => Promise.resolve(file), null); }} />
        </div>
      </div>
      {/* Anywhere else the journal is whole, or what is left of it is worth more than an empty one. */}
      {(gone || trouble.kind === 'closed') && (
        <div className={s.part}>
          <h2>{t('recovery.anewTitle')}</h2>
          <p className={s.aside}>{t(gone ? 'recovery.anewKept' : 'recovery.anewLoses')}</p>
          <Said>{sure && <Notice tone="warn" text={t(handed ? 'recovery.sureHanded' : 'recovery.sure')} />}</Said>
          <div className={s.buttons}>
            <Button disabled={busy} onClick={anew}>
              {t(sure ? 'recovery.anewSure' : 'recovery.anew')}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
