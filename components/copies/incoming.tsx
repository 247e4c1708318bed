import { useEffect, useRef, useState } from 'react';
import { openCopy } from '../../lib/journal/copies.ts';
import type { StageStep } from '../../lib/journal/restore.ts';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import { useApp } from '../app/context.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { Preview } from './preview.tsx';
import type { Incoming, Source } from './use-incoming.ts';
import type { Done } from './take.ts';
import s from './copies.module.css';

const steps: Record<StageStep, PlainKey> = { verify: 'incoming.verifying', read: 'incoming.reading', compare: 'incoming.comparing' };

/** A file on its way into the journal, where it was chosen. Nothing while none is. */
export function IncomingFile({ incoming, purpose }: { incoming: Incoming; purpose: Source['purpose'] }) {
  const { t } = useApp();
  const region = useRef<HTMLDivElement>(null);
  const { source, step, unlock, leave, take, takeBack } = incoming;
  const here = source?.purpose === purpose ? step : null;
  // What the person is asked next gets the focus; while a bar moves it stays where it is.
  const asked = here?.at === 'preview' || here?.at === 'passphrase';
  useEffect(() => {
    if (asked) region.current?.focus();
  }, [asked]);
  // What came of it does too, where the focus was on a button that is gone.
  const ended = here?.at === 'done' || here?.at === 'refused';
  useEffect(() => {
    if (ended && document.activeElement === document.body) region.current?.focus();
  }, [ended]);
  // And goes back to where the file was chosen, the buttons above.
  const shown = here !== null;
  const wasShown = useRef(false);
  useEffect(() => {
    if (wasShown.current && !shown) region.current?.previousElementSibling?.querySelector('button')?.focus();
    wasShown.current = shown;
  }, [shown]);
  if (!here || !source) return <div ref={region} hidden />;
  return (
    <div ref={region} className={cx(s.came, asked && s.incoming)} role="group" aria-label={t('incoming.file', { name: source.name })} tabIndex={-1}>
      {here.at === 'passphrase' && <Passphrase name={source.name} wrong={here.wrong} onUnlock={unlock} onLeave={leave} />}
      {here.at === 'reading' && <Progress text={t(steps[here.step])} done={here.done} total={here.total} onCancel={leave} />}
      {here.at === 'preview' && <Preview name={source.name} purpose={purpose} staged={here.staged} onTake={take} onLeave={leave} />}
      {here.at === 'taking' && <Progress text={t(here.how === 'replace' ? 'incoming.replacing' : 'incoming.merging')} done={here.done} total={here.total} onCancel={leave} />}
      {here.at === 'refused' && (
        <Notice tone={here.text === 'copies.cancelled' ? 'plain' : 'bad'} announce text={t(here.text)}>
          <Button onClick={leave}>{t('app.close')}</Button>
        </Notice>
      )}
      {here.at === 'done' && <Taken result={here.result} purpose={purpose} onLeave={leave} onTakeBack={takeBack} />}
    </div>
  );
}

export function Passphrase({ name, wrong, onUnlock, onLeave }: { name: string; wrong: boolean; onUnlock: (passphrase: string) => void; onLeave: () => void }) {
  const { t } = useApp();
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      className={s.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '') onUnlock(passphrase);
      }}
    >
      <p>{t('incoming.passphraseNeeded')}</p>
      <p className={s.name}>{name}</p>
      <div className={s.fields}>
        <Field label={t('copies.passphrase')} type="password" autoComplete="off" value={passphrase} aria-invalid={wrong} onChange={(event) => { setPassphrase(event.target.value); }} />
      </div>
      {wrong && <Notice tone="bad" announce text={t('incoming.passphraseWrong')} />}
      <div className={s.buttons}>
        <Button type="submit" look="primary" disabled={passphrase === ''}>
          {t('incoming.unlock')}
        </Button>
        <Button onClick={onLeave}>{t('app.dismiss')}</Button>
      </div>
    </form>
  );
}

function Taken({ result, purpose, onLeave, onTakeBack }: { result: Done; purpose: Source['purpose']; onLeave: () => void; onTakeBack: (source: Source) => void }) {
  const { t } = useApp();
  const { how, cases, joined, before } = result;
  const sentences = [
    t(how === 'replace' ? 'incoming.replaced' : 'incoming.merged', { n: cases }),
    ...(joined > 0 ? [t('incoming.joined', { n: joined })] : []),
    ...(before ? [t('incoming.kept')] : []),
  ];
  return (
    <Notice tone="good" announce text={sentences.join(' ')}>
      {before && <Button onClick={() => { onTakeBack({ name: before.name, purpose, open: () => openCopy(before.name) }); }}>{t('incoming.takeBack')}</Button>}
      <Button onClick={onLeave}>{t('app.close')}</Button>
    </Notice>
  );
}
