import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Case } from '../../lib/model/case.ts';
import { platforms } from '../../lib/platforms/hosts.ts';
import { leftoverPlaceholders } from '../../lib/reply/propose.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useAction } from '../app/use-action.ts';
import { useKeys } from '../app/use-keys.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useSay } from '../ui/say.tsx';
import { openCase } from '../journal/open-case.ts';
import { Checks } from './checks.tsx';
import { wordsToStartFrom } from './editing.ts';
import { copyText, insertIntoPage, type Inserted, type Obstacle } from './insert.ts';
import { OutcomeNotice } from './outcome.tsx';
import { Proposals, useProposals } from './proposals.tsx';
import { useDraft, type Draft } from './use-draft.ts';
import s from './reply.module.css';

/** The words stand in the box of the page, put there before this screen was opened. */
const STANDS: Inserted = { outcome: 'inserted', limit: null, copied: false };

/**
 * Proposals, editor, and the way into the page. Nothing here publishes: the manager presses the platform's own button.
 * Use it with `key={case}`.
 */
export function ReplyPart({ subject }: { subject: Case }) {
  const { t, language } = useApp();
  const { db } = useJournal();
  const { say } = useSay();
  const { tone, proposals } = useProposals(subject);
  const draft = useDraft(subject.key, wordsToStartFrom(subject));
  const [result, setResult] = useState<Inserted | null>(null);
  const [stop, setStop] = useState<string | null>(null);
  const [gonePast, setGonePast] = useState<readonly Obstacle[]>([]);
  const { busy, error, run } = useAction();
  const editor = useRef<HTMLTextAreaElement>(null);
  const awaited = useRef(false);
  const id = useId();
  const platform = platforms.find((one) => one.id === subject.platform);
  const limit = platform?.replyLimit ?? null;

  /** `past`: what the manager was told of and goes past. */
  const insert = (text: string, past: readonly Obstacle[] = []): void => {
    if (busy) return;
    setGonePast(past);
    setResult(null);
    setStop(null);
    // What stands in a reply box and not in the journal would be lost for the history.
    if (db.readOnly) { setStop(t('app.readOnly')); return; }
    if (text.trim() === '') { setStop(t('reply.empty')); return; }
    const open = leftoverPlaceholders(text);
    if (open.length > 0) {
      setStop(t('reply.placeholders', { list: open.join(', ') }));
      editor.current?.focus();
      return;
    }
    void run(async () => {
      // Saved first: what the page takes is what the journal holds. Why it failed stands under the editor.
      if (!(await draft.save())) return;
      // The warning comes first, and nothing is ever cut: what the platform takes today only its own form knows.
      if (limit !== null && text.length > limit && !past.includes('over-limit')) {
        setResult({ outcome: 'over-limit', limit, copied: false });
        return;
      }
      setResult(await insertIntoPage(subject.key, text, past));
    });
  };
  /** The manager's own words are better than any proposal; without them the first one goes. */
  const insertBest = (): void => {
    if (draft.text.trim() !== '') { insert(draft.text); return; }
    // Pressed before the recent replies are known: it is done as soon as they are.
    awaited.current = proposals === null;
    const best = proposals?.[0];
    if (!best) return;
    draft.change(best.text, best.template);
    insert(best.text);
  };
  const copy = (): void =>
    void run(async () => {
      // Copying goes on where saving failed: the clipboard may be what saves the words.
      await draft.save();
      const copied = await copyText(draft.text);
      if (copied) say(t('reply.copied'));
      else {
        setStop(t('reply.copyFailed'));
        editor.current?.select();
      }
    });

  useKeys({ r: insertBest });
  const onProposals = useEffectEvent(() => {
    if (awaited.current) insertBest();
  });
  useEffect(() => {
    if (proposals) onProposals();
  }, [proposals]);
  const onInsertKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    insert(draft.text);
  });
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent): void => { onInsertKey(event); };
    document.addEventListener('keydown', listener);
    return () => { document.removeEventListener('keydown', listener); };
  }, []);

  const count = draft.text.length;
  // What this screen did last, else what stands on the page since an earlier time.
  const shown = result ?? (subject.draft?.state === 'inserted' ? STANDS : null);
  return (
    <section className={s.reply} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('reply.title')}</h2>
      {platform?.replies === 'no' && <Notice text={t('reply.noReplies', { platform: platform.name[language] })} />}
      <Proposals
        subject={subject}
        guess={tone}
        proposals={proposals}
        text={draft.text}
        onChoose={(proposal) => {
          draft.change(proposal.text, proposal.template);
          editor.current?.focus();
        }}
      />
      <label htmlFor={`${id}-editor`} className="quiet">
        {t('reply.editor')}
      </label>
      <textarea
        id={`${id}-editor`}
        ref={editor}
        className={s.editor}
        value={draft.text}
        placeholder={t('reply.placeholder')}
        readOnly={db.readOnly}
        aria-describedby={`${id}-state`}
        onChange={(event) => { draft.change(event.target.value); }}
        onBlur={() => void draft.save()}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <p id={`${id}-state`} className={s.state}>
        <DraftState draft={draft} />
        <span className={limit !== null && count > limit ? s.over : undefined}>
          {limit === null ? t('reply.length', { n: count }) : t('reply.lengthOf', { n: count, limit })}
        </span>
      </p>
      <Checks subject={subject} text={draft.text} limit={limit} editor={editor} onChange={draft.change} />
      {draft.state === 'failed' && draft.error && (
        <Notice announce tone="bad" text={`${t('reply.notSaved')} ${t(draft.error)}`}>
          <Button onClick={() => void draft.save()}>{t('reply.retry')}</Button>
        </Notice>
      )}
      <div className={s.buttons}>
        <Button look="primary" hotkey={insertKey} disabled={busy || db.readOnly} onClick={() => { insert(draft.text); }}>
          {t('reply.insert')}
        </Button>
        <Button disabled={count === 0} onClick={copy}>
          {t('reply.copy')}
        </Button>
      </div>
      {stop !== null && <Notice announce tone="warn" text={stop} />}
      {error && <Notice announce tone="bad" text={t(error)} />}
      {shown && <OutcomeNotice result={shown} length={count} onOpen={() => void openCase(db, subject)} onGoPast={(obstacle) => { insert(draft.text, [...gonePast, obstacle]); }} />}
    </section>
  );
}

const insertKey = /mac/i.test(navigator.userAgent) ? '⌘⏎' : 'Ctrl ⏎';

function DraftState({ draft }: { draft: Draft }) {
  const { t } = useApp();
  if (draft.state === 'saving' || draft.state === 'unsafe') return <span>{t('reply.saving')}</span>;
  if ((draft.state === 'saved' || draft.state === 'kept') && draft.text !== '') return <span>{t('reply.saved')}</span>;
  return <span />;
}
