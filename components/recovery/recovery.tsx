import { useId, useRef, useState } from 'react';
import { JournalFileError } from '../../lib/journal/backup/error.ts';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import { useApp } from '../app/context.ts';
import { putRight } from '../app/open-journal.ts';
import { useNow } from '../app/use-now.ts';
import { ChooseFile } from '../copies/choose-file.tsx';
import { journalFileName } from '../copies/file-name.ts';
import { Passphrase } from '../copies/incoming.tsx';
import { KeptCopies } from '../copies/kept-copies.tsx';
import { refusalKey } from '../copies/refusal.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { useHappened } from './happened.ts';
import type { Trouble } from './trouble.ts';
import { beginAnew, goOn, handOverCopy, recoverFrom, saveReadable, StuckError, type Saved, type Watch } from './work.ts';
import s from './recovery.module.css';

type State =
  | { at: 'asking' }
  | { at: 'working'; text: PlainKey; done: number; total: number }
  | { at: 'passphrase'; name: string; open: () => Promise<Blob>; wrong: boolean }
  | { at: 'said'; tone: 'plain' | 'good' | 'bad'; text: string };

/** The journal does not open, or has lost something: what happened, and everything that can be done about it. */
export function Recovery({ trouble, onAgain }: { trouble: Trouble; onAgain: (options?: { copyFirst: boolean }) => void }) {
  const { t, f, zone, settings } = useApp();
  const title = useId();
  const now = useNow();
  const { heading, sentences } = useHappened(trouble, now);
  const [state, setState] = useState<State>({ at: 'asking' });
  const [saved, setSaved] = useState<Saved | null>(null);
  const [sure, setSure] = useState(false);
  const stopping = useRef<AbortController | null>(null);
  const busy = state.at === 'working';

  const work = async (text: PlainKey, doing: (watch: Watch) => Promise<void>): Promise<void> => {
    const controller = new AbortController();
    stopping.current = controller;
    setState({ at: 'working', text, done: 0, total: 0 });
    await doing({ signal: controller.signal, onProgress: (done, total) => { setState({ at: 'working', text, done, total }); } });
  };
  const save = (): void => {
    work('recovery.saving', async (watch) => {
      const found = await saveReadable(journalFileName(t, now, zone, 'backup', false), watch);
      setSaved(found);
      if (!found) return setState({ at: 'said', tone: 'bad', text: t('recovery.nothingReadable') });
      const rest = found.leftOut === 0 ? '' : ` ${t('recovery.leftOut', { n: found.leftOut })}`;
      setState({ at: 'said', tone: found.leftOut === 0 ? 'good' : 'plain', text: `${t('recovery.handed', { n: found.facts, size: f.size(found.bytes) })}${rest}` });
    }).catch((error: unknown) => {
      console.error(error);
      const cancelled = error instanceof JournalFileError && error.code === 'cancelled';
      setState(cancelled ? { at: 'said', tone: 'plain', text: t('copies.cancelled') } : { at: 'said', tone: 'bad', text: t('recovery.nothingReadable') });
    });
  };
  const refusal = (error: unknown): string => t(error instanceof StuckError ? 'recovery.stuck' : refusalKey(error));
  const handOver = (): void => {
    work('recovery.saving', async () => {
      const bytes = await handOverCopy((at) => journalFileName(t, at, zone, 'backup', false));
      setState(bytes === null ? { at: 'said', tone: 'bad', text: t('recovery.noCopy') } : { at: 'said', tone: 'good', text: t('recovery.copyHanded', { size: f.size(bytes) }) });
    }).catch((error: unknown) => { setState({ at: 'said', tone: 'bad', text: refusal(error) }); });
  };
  const recover = (name: string, open: () => Promise<Blob>, passphrase: string | null): void => {
    work('recovery.restoring', async (watch) => {
      await recoverFrom(await open(), settings, passphrase, watch);
      putRight.dispatchEvent(new Event('change'));
    }).catch((error: unknown) => {
      const code = error instanceof JournalFileError ? error.code : null;
      if (code === 'passphrase-needed' || code === 'passphrase-wrong') setState({ at: 'passphrase', name, open, wrong: code === 'passphrase-wrong' });
      else setState({ at: 'said', tone: code === 'cancelled' ? 'plain' : 'bad', text: refusal(error) });
    });
  };
  const withRest = (): void => {
    work('recovery.computing', async () => {
      await goOn(settings);
      putRight.dispatchEvent(new Event('change'));
    }).catch((error: unknown) => { setState({ at: 'said', tone: 'bad', text: refusal(error) }); });
  };
  const anew = (): void => {
    // What was saved, or is said twice, may go.
    if (!saved && !sure) return setSure(true);
    work('recovery.restoring', async () => {
      await beginAnew();
      putRight.dispatchEvent(new Event('change'));
    }).catch((error: unknown) => { setState({ at: 'said', tone: 'bad', text: refusal(error) }); });
  };

  return (
    <section className={s.recovery} aria-labelledby={title}>
      <h1 id={title}>{heading}</h1>
      <div role="alert" className={s.what}>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {state.at === 'working' && <Progress text={t(state.text)} done={state.done} total={state.total} onCancel={() => stopping.current?.abort()} />}
      {state.at === 'said' && <Notice announce tone={state.tone} text={state.text} />}
      {state.at === 'passphrase' && (
        <Passphrase
          name={state.name}
          wrong={state.wrong}
          onUnlock={(passphrase) => { recover(state.name, state.open, passphrase); }}
          onLeave={() => { setState({ at: 'asking' }); }}
        />
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
        {!(trouble.kind === 'lost' && trouble.events === 0) && (
          <Button disabled={busy} onClick={save}>
            {t('recovery.save')}
          </Button>
        )}
        {trouble.kind === 'lost' && trouble.events > 0 && (
          <Button disabled={busy} onClick={withRest}>
            {t('recovery.goOn')}
          </Button>
        )}
      </div>
      <div className={s.part}>
        <h2>{t('recovery.restoreTitle')}</h2>
        <p className={s.aside}>{t(trouble.kind === 'lost' && trouble.events === 0 ? 'recovery.restoreAll' : 'recovery.restoreReplaces')}</p>
        <KeptCopies incoming={{ step: null, busy, begin: ({ name, open }) => { recover(name, open, null); } }} />
        <div className={s.buttons}>
          {trouble.kind === 'closed' && (
            <Button disabled={busy} onClick={handOver}>
              {t('recovery.copyToFile')}
            </Button>
          )}
          <ChooseFile label={t('recovery.file')} disabled={busy} onChoose={(file) => { recover(file.name, () => Promise.resolve(file), null); }} />
        </div>
      </div>
      {!(trouble.kind === 'lost' && trouble.events > 0) && (
        <div className={s.part}>
          <h2>{t('recovery.anewTitle')}</h2>
          <p className={s.aside}>{t(saved || trouble.kind === 'lost' ? 'recovery.anewKept' : 'recovery.anewLoses')}</p>
          {sure && !saved && <Notice announce tone="warn" text={t('recovery.sure')} />}
          <div className={s.buttons}>
            <Button disabled={busy} onClick={anew}>
              {t(sure && !saved ? 'recovery.anewSure' : 'recovery.anew')}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
