import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { requestSending } from '../../../lib/browser/permissions.ts';
import { serverAt } from '../../../lib/browser/model-server.ts';
import { lastReplies } from '../../../lib/journal/queries.ts';
import type { Case } from '../../../lib/model/case.ts';
import type { ChatMessage } from '../../../lib/model/drafting.ts';
import { draftRequest } from '../../../lib/reply/drafting/prompt.ts';
import { replyLanguage } from '../../../lib/reply/language.ts';
import { toneOf } from '../../../lib/triage/tone.ts';
import { useApp, useJournal } from '../../app/context.ts';
import { errorKey } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { typeChange } from '../checks-edit.ts';
import { askModel, type Answered } from './ask-model.ts';
import { SentView } from './sent-view.tsx';
import { hostOf, troubleText } from './trouble.ts';
import s from './model.module.css';

/** So many replies of the same place the model is told, to write another one. */
const RECENT = 5;
const undoKeys = /mac/i.test(navigator.userAgent) ? '⌘Z' : 'Ctrl+Z';

interface Props {
  subject: Case;
  /** The longest reply that the platform takes. */
  limit: number | null;
  editor: RefObject<HTMLTextAreaElement | null>;
  /** The words of the model stand in the editor. */
  onChange: (text: string) => void;
}

interface Running {
  stop: AbortController;
  messages: readonly ChatMessage[];
  text: string;
}
interface Result {
  messages: readonly ChatMessage[];
  answered: Answered;
  /** The draft with the masked words back in their places. */
  text: string;
  /** Marks that stand for nothing. */
  unknown: readonly string[];
  taken: boolean;
}

/**
 * «Черновик моделью»: asks for a draft, shows word for word what was sent, and hands the answer to the editor, where it is
 * checked as any other. Nothing of it goes into the page by itself. Nothing at all is drawn while the company wants none.
 */
export function ModelDraft({ subject, limit, editor, onChange }: Props) {
  const { t, settings: { drafting } } = useApp();
  const { db } = useJournal();
  const { platform, review } = subject;
  const recent = useLiveQuery(async () => (await lastReplies(db, platform, review.place.id, RECENT)).map(({ text }) => text), [db, platform, review.place.id]);
  const [running, setRunning] = useState<Running | null>(null);
  const [result, setResult] = useState<Result | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const current = useRef<AbortController | null>(null);
  const id = useId();
  // Who leaves the case wants no draft of it any more.
  useEffect(() => () => { current.current?.abort(); }, []);

  const server = drafting.by === 'server' ? serverAt(drafting.address) : null;
  const to = server?.origin ?? null;

  const take = (text: string): boolean => {
    const field = editor.current;
    if (!field || db.readOnly) return false;
    // As if typed: the editor's own undo brings back what stood there.
    if (!typeChange(field, { from: 0, to: field.value.length, text })) field.setRangeText(text, 0, field.value.length, 'end');
    onChange(field.value);
    return true;
  };
  const ask = async (): Promise<void> => {
    if (!recent) return;
    const stop = new AbortController();
    current.current = stop;
    setResult(null);
    setFailure(null);
    const language = replyLanguage(review);
    const { messages, masking } = draftRequest({ subject, tone: toneOf(review).tone, language, form: 'distant', limit, recent });
    setRunning({ stop, messages, text: '' });
    try {
      const answered = await askModel({ drafting, messages, language, case: subject.key, signal: stop.signal, show: (text) => { setRunning({ stop, messages, text: masking.unmask(text).text }); } });
      const { text, unknown } = masking.unmask(answered.text);
      const field = editor.current;
      // An empty editor that nobody types in takes it at once; words of a person are never overwritten unasked.
      const free = field?.value.trim() === '' && !isTypingElsewhere(field) && answered.trouble === null && !answered.stopped;
      setResult({ messages, answered, text, unknown, taken: free && take(text) });
    } catch (error) {
      setFailure(t(errorKey(error)));
    } finally {
      setRunning(null);
    }
  };

  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !running || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    running.stop.abort();
  });
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent): void => { onEscape(event); };
    document.addEventListener('keydown', listener, true);
    return () => { document.removeEventListener('keydown', listener, true); };
  }, []);

  if (drafting.by === 'nobody' || db.readOnly) return null;
  const sent = running ?? (result?.answered.sent ? result : null);
  return (
    <div className={s.model} role="group" aria-label={t('model.title')}>
      <div className={s.row}>
        {running ? (
          <Button hotkey="Esc" onClick={() => { running.stop.abort(); }}>{t('app.stop')}</Button>
        ) : (
          <Button disabled={!recent} onClick={() => void ask()}>{t(result !== null && result.text !== '' ? 'model.again' : 'model.draft')}</Button>
        )}
        <span className={s.where}>{to === null ? t('model.here') : t('model.to', { server: hostOf(to) })}</span>
      </div>
      <p className="quiet" role="status">{running ? t('model.writing') : result ? t(statusOf(result)) : ''}</p>
      {running && <p className={s.stream} aria-hidden="true">{running.text === '' ? t('model.waiting') : running.text}</p>}
      {result && <Outcome result={result} to={to} id={id} onTake={() => { if (take(result.text)) setResult({ ...result, taken: true }); }} onGrant={() => void grant()} />}
      {failure !== null && <Notice announce tone="bad" text={failure} />}
      {sent && <SentView messages={sent.messages} to={to} model={drafting.by === 'server' ? drafting.model : ''} open />}
    </div>
  );

  async function grant(): Promise<void> {
    if (server && (await requestSending([server.hosts]))) setResult(null);
  }
}

function statusOf({ answered: { stopped, trouble }, taken }: Result): 'model.stopped' | 'model.failed' | 'model.taken' | 'model.done' {
  if (stopped) return 'model.stopped';
  if (trouble !== null) return 'model.failed';
  return taken ? 'model.taken' : 'model.done';
}

interface OutcomeProps {
  result: Result;
  to: string | null;
  id: string;
  onTake: () => void;
  onGrant: () => void;
}

function Outcome({ result, to, id, onTake, onGrant }: OutcomeProps) {
  const { t } = useApp();
  const { answered: { trouble, said, stopped }, text, unknown, taken } = result;
  return (
    <>
      {trouble !== null && (
        <Notice tone={trouble === 'permission' || trouble === 'huge' ? 'warn' : 'bad'} text={troubleText(t, trouble, to, said)}>
          {trouble === 'permission' && <Button onClick={onGrant}>{t('model.grant')}</Button>}
        </Notice>
      )}
      {unknown.length > 0 && <Notice tone="warn" text={t('model.unknown', { list: [...new Set(unknown)].slice(0, 5).join(', ') })} />}
      {text !== '' && !taken && (
        <div className={s.answer}>
          <p id={`${id}-answer`} className={s.title}>{t(stopped || trouble !== null ? 'model.begun' : 'model.answer')}</p>
          {/* It scrolls: the keyboard has to reach it. */}
          <blockquote tabIndex={0} role="region" aria-labelledby={`${id}-answer`}>{text}</blockquote>
          <Button onClick={onTake}>{t('model.take')}</Button>
        </div>
      )}
      {taken && <p className={s.where}>{t('model.takenHow', { keys: undoKeys })}</p>}
    </>
  );
}

function isTypingElsewhere(field: HTMLTextAreaElement | null): boolean {
  const { activeElement } = document;
  return activeElement !== field && activeElement !== null && activeElement.matches('input, textarea, select, [contenteditable]');
}
