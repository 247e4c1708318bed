import { useEffect, useId, useRef, useState } from 'react';
import { accessTo, keepAccess } from '../../../lib/browser/model-access.ts';
import { serverAt } from '../../../lib/browser/model-server.ts';
import { requestSending } from '../../../lib/browser/permissions.ts';
import { changeSettings } from '../../../lib/browser/settings.ts';
import type { ChatMessage, Drafting } from '../../../lib/model/drafting.ts';
import type { PlainKey } from '../../../lib/i18n/texts.ts';
import { useApp } from '../../app/context.ts';
import { errorKey } from '../../app/use-action.ts';
import { useChosen } from '../../app/use-chosen.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { Notice, Said } from '../../ui/notice.tsx';
import { askModel } from './ask-model.ts';
import { BrowserModel } from './browser-model.tsx';
import { SentLog } from './sent-log.tsx';
import { hostOf, troubleText } from './trouble.ts';
import s from './model.module.css';

const NAMES: Record<Drafting['by'], PlainKey> = { nobody: 'model.byNobody', browser: 'model.byBrowser', server: 'model.byServer' };
const CHOICES = ['nobody', 'browser', 'server'] as const;

/** «Черновики моделью»: who writes drafts, where the server is, a trial, and what was sent so far. */
export function ModelSettings() {
  const { t, settings: { drafting } } = useApp();
  const [by, chooseBy] = useChosen(drafting.by, (chosen) => changeSettings((present) => ({ drafting: { ...present.drafting, by: chosen } })));
  const title = useId();
  // A trial adds a line to the log.
  const [trials, setTrials] = useState(0);
  return (
    <section className={s.settings} aria-labelledby={title}>
      <h2 id={title}>{t('model.settings')}</h2>
      <p className={s.where}>{t('model.lead')}</p>
      <div className={s.fields}>
        <Select label={t('model.by')} value={by} options={CHOICES.map((value) => ({ value, label: t(NAMES[value]) }))} onChoose={chooseBy} />
      </div>
      {by === 'server' && <ServerFields drafting={drafting} onTried={() => { setTrials(trials + 1); }} />}
      {by === 'browser' && <BrowserModel />}
      <SentLog key={trials} />
    </section>
  );
}

/** Nothing of anybody's goes out with it. */
const TRIAL: readonly [ChatMessage, ChatMessage] = [
  { role: 'system', content: 'You answer with one short sentence.' },
  { role: 'user', content: 'Say that you are ready.' },
];

interface Outcome {
  tone: 'good' | 'warn' | 'bad' | 'plain';
  text: string;
}

function ServerFields({ drafting, onTried }: { drafting: Drafting; onTried: () => void }) {
  const { t } = useApp();
  const [address, setAddress] = useState(drafting.address);
  const [model, setModel] = useState(drafting.model);
  const [key, setKey] = useState('');
  const [hasKey, setHasKey] = useState(false);
  const [stop, setStop] = useState<AbortController | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const current = useRef<AbortController | null>(null);
  const server = serverAt(address);
  const origin = server?.origin ?? '';
  useEffect(() => {
    accessTo(origin).then((access) => { setHasKey(access !== null && access.key !== null); }, console.error);
  }, [origin]);
  useEffect(() => () => { current.current?.abort(); }, []);

  const fails = (error: unknown): void => { setOutcome({ tone: 'bad', text: t(errorKey(error)) }); };
  const save = async (): Promise<void> => {
    setOutcome(null);
    if (!server) {
      setOutcome({ tone: 'bad', text: t('model.badAddress') });
      return;
    }
    if (model.trim() === '') {
      setOutcome({ tone: 'bad', text: t('model.noModel') });
      return;
    }
    // A header takes no other signs.
    if (!/^[\x21-\x7e]*$/.test(key.trim())) {
      setOutcome({ tone: 'bad', text: t('model.badKey') });
      return;
    }
    // First: the browser counts the click only while it is fresh.
    const granted = await requestSending([server.hosts]);
    await changeSettings((present) => ({ drafting: { ...present.drafting, address: address.trim(), model: model.trim() } }));
    // The key of another server stays behind.
    const kept = key.trim() === '' ? ((await accessTo(server.origin))?.key ?? null) : key.trim();
    await keepAccess({ origin: server.origin, key: kept });
    setHasKey(kept !== null);
    setKey('');
    setOutcome(granted ? { tone: 'good', text: t('model.saved') } : { tone: 'warn', text: t('model.savedUngranted', { server: hostOf(server.origin) }) });
  };
  const forget = async (): Promise<void> => {
    await keepAccess({ origin, key: null });
    setHasKey(false);
    setOutcome({ tone: 'plain', text: t('model.keyForgotten') });
  };
  const attempt = async (): Promise<void> => {
    const own = new AbortController();
    current.current = own;
    setOutcome(null);
    setStop(own);
    try {
      const { text, trouble, said, stopped } = await askModel({ drafting, messages: TRIAL, language: 'en', case: null, signal: own.signal, show: () => undefined });
      if (stopped) setOutcome({ tone: 'plain', text: t('model.stopped') });
      else if (trouble !== null) setOutcome({ tone: trouble === 'huge' ? 'warn' : 'bad', text: troubleText(t, trouble, server?.origin ?? drafting.address, said) });
      else setOutcome({ tone: 'good', text: t('model.works', { words: text.slice(0, 200) }) });
    } finally {
      setStop(null);
      onTried();
    }
  };
  const changed = address.trim() !== drafting.address || model.trim() !== drafting.model || key !== '';
  return (
    <form
      className={s.fields}
      onSubmit={(event) => {
        event.preventDefault();
        save().catch(fails);
      }}
    >
      <Field label={t('model.address')} hint={t('model.addressHint')} value={address} maxLength={500} inputMode="url" autoComplete="off" spellCheck={false} onChange={(event) => { setAddress(event.target.value); }} />
      <Field label={t('model.name')} hint={t('model.nameHint')} value={model} maxLength={200} autoComplete="off" spellCheck={false} onChange={(event) => { setModel(event.target.value); }} />
      <Field label={t('model.key')} hint={t(hasKey ? 'model.keyKept' : 'model.keyHint')} type="password" value={key} maxLength={1_000} autoComplete="off" onChange={(event) => { setKey(event.target.value); }} />
      <div className={s.row}>
        <Button type="submit" look={changed ? 'primary' : 'normal'}>{t('model.save')}</Button>
        {stop ? <Button onClick={() => { stop.abort(); }}>{t('app.stop')}</Button> : <Button disabled={changed || drafting.address === ''} onClick={() => { attempt().catch(fails); }}>{t('model.try')}</Button>}
        {hasKey && <Button look="plain" onClick={() => { forget().catch(fails); }}>{t('model.forgetKey')}</Button>}
      </div>
      <Said>
        {stop && <Notice text={t('model.trying')} />}
        {outcome && <Notice tone={outcome.tone} text={outcome.text} />}
      </Said>
    </form>
  );
}
