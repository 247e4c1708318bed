import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Case } from '../../lib/model/case.ts';
import { channelOf, ON_PAGE } from '../../lib/model/channel.ts';
import { platforms } from '../../lib/platforms/hosts.ts';
import type { Hindrance } from '../../lib/reply/readiness.ts';
import { leftoverPlaceholders, type Proposal } from '../../lib/reply/propose.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useAction } from '../app/use-action.ts';
import { useKeys } from '../app/use-keys.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useSay } from '../ui/say.tsx';
import { openCase } from '../journal/open-case.ts';
import { ApprovalPart } from './approval-part.tsx';
import { Checks } from './checks.tsx';
import { typeChange } from './checks-edit.ts';
import { wordsToStartFrom } from './editing.ts';
import { copyText, insertIntoPage, type Inserted, type Obstacle } from './insert.ts';
import { FactsPart } from './facts-part.tsx';
import { HindranceNotices } from './hindrance-notices.tsx';
import { MissingValues } from './missing-values.tsx';
import { OutcomeNotice } from './outcome.tsx';
import { ModelDraft } from './model/model-draft.tsx';
import { Proposals, useProposals } from './proposals.tsx';
import { TemplatePicker } from './template-picker.tsx';
import { useDraft, type Draft } from './use-draft.ts';
import { useReadiness } from './use-readiness.ts';
import s from './reply.module.css';

/** The words stand in the box of the page, put there before this screen was opened. */
const STANDS: Inserted = { outcome: 'inserted', limit: null, copied: false };

/**
 * Proposals, editor, and the way into the page. Nothing here publishes: the manager presses the platform's own button.
 * Use it with `key={case}`.
 */
export function ReplyPart({ subject }: { subject: Case }) {
  const { t, language } = useApp();
  const { db, regulation } = useJournal();
  const { say } = useSay();
  const platform = platforms.find((one) => one.id === subject.platform);
  const limit = platform?.replyLimit ?? null;
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const { tone, proposals, options, from } = useProposals(subject, typed);
  const [asking, setAsking] = useState<{ proposal: Proposal; thenInsert: boolean } | null>(null);
  const [picking, setPicking] = useState(false);
  const draft = useDraft(subject.key, wordsToStartFrom(subject), subject.draft?.template ?? null);
  const [result, setResult] = useState<Inserted | null>(null);
  const [stop, setStop] = useState<string | null>(null);
  const [gonePast, setGonePast] = useState<readonly Obstacle[]>([]);
  const readiness = useReadiness(subject, tone.tone, limit);
  const [hindering, setHindering] = useState<readonly Hindrance[]>([]);
  const [opening, setOpening] = useState(false);
  const { busy, error, run } = useAction();
  const editor = useRef<HTMLTextAreaElement>(null);
  const awaited = useRef(false);
  const id = useId();

  // What is answered by telephone or mail has no box to be put into.
  const isOnPage = channelOf(subject.platform) === ON_PAGE;
  /** `past`: what the manager was told of and goes past. */
  const insert = (text: string, past: readonly Obstacle[] = []): void => {
    if (busy || !isOnPage) return;
    setGonePast(past);
    setResult(null);
    setStop(null);
    setHindering([]);
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
      const inTheWay = await readiness(text);
      setHindering(inTheWay);
      if (inTheWay.length > 0) return;
      try {
        setResult(await insertIntoPage(db, subject, text, past, () => { setOpening(true); }));
      } finally {
        setOpening(false);
      }
    });
  };
  /** The manager's own words are better than any proposal; without them the first one goes. */
  const insertBest = (): void => {
    if (draft.text.trim() !== '') { insert(draft.text); return; }
    // Pressed before the recent replies are known: it is done as soon as they are.
    awaited.current = proposals === null;
    const best = proposals?.[0];
    if (best) choose(best, true);
  };
  /** Other words in the editor, as if typed: its own undo brings back those that stood there. Saved as they are: what is changed from here on is the manager's. */
  const put = (text: string, template: string | null): void => {
    const field = editor.current;
    if (field && field.value.trim() !== '' && field.value !== text) typeChange(field, { from: 0, to: field.value.length, text });
    draft.change(text, template);
    void draft.save();
  };
  /** What the template cannot do without is asked for first. */
  const choose = (proposal: Proposal, thenInsert: boolean): void => {
    setAsking(proposal.missing.length > 0 ? { proposal, thenInsert } : null);
    if (proposal.missing.length > 0) return;
    put(proposal.text, proposal.template);
    if (thenInsert) insert(proposal.text);
    else editor.current?.focus();
  };
  const pick = (proposal: Proposal): void => {
    // Nothing can be typed into the editor while a dialog stands over it.
    flushSync(() => { setPicking(false); });
    choose(proposal, false);
  };
  const onValues = useEffectEvent(() => {
    const whole = asking && from(asking.proposal.template);
    if (whole?.missing.length === 0) choose(whole, asking?.thenInsert === true);
  });
  useEffect(() => { onValues(); }, [options]);
  const copy = (): void =>
    void run(async () => {
      setStop(null);
      setHindering([]);
      // Copying goes on where saving failed: the clipboard may be what saves the words.
      await draft.save();
      const copied = await copyText(draft.text);
      if (copied) say(t('reply.copied'));
      else {
        setStop(t('reply.copyFailed'));
        editor.current?.select();
        return;
      }
      // A copy goes past the box on the page; what the company asks of the words is said all the same.
      const open = leftoverPlaceholders(draft.text);
      if (open.length > 0) setStop(t('reply.placeholders', { list: open.join(', ') }));
      setHindering(await readiness(draft.text));
    });

  useKeys({ r: insertBest, t: options ? () => { setPicking(true); } : undefined });
  const onProposals = useEffectEvent(() => {
    if (!awaited.current) return;
    awaited.current = false;
    insertBest();
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
        onChoose={(proposal) => { choose(proposal, false); }}
      />
      {(tone.tone === 'negative' || subject.care.notes.some(({ about }) => about === 'facts')) && <FactsPart subject={subject} needed={regulation.replies.factsFirst && tone.tone === 'negative'} />}
      <ApprovalPart subject={subject} text={draft.text} onTake={(text) => { put(text, subject.draft?.template ?? null); }} />
      {options && (
        <Button look="plain" className={s.all} hotkey="T" disabled={db.readOnly} onClick={() => { setPicking(true); }}>
          {t('templates.all')}
        </Button>
      )}
      {picking && options && <TemplatePicker review={subject.review} options={options} onChoose={pick} onClose={() => { setPicking(false); }} />}
      {asking && (
        <MissingValues
          names={asking.proposal.missing}
          onOnce={(values) => { setTyped({ ...typed, ...values }); }}
          onCancel={() => { setAsking(null); }}
        />
      )}
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
      <ModelDraft subject={subject} limit={limit} editor={editor} onChange={(text) => { draft.change(text, null); }} />
      <Checks subject={subject} text={draft.text} limit={limit} editor={editor} onChange={draft.change} />
      {draft.state === 'failed' && draft.error && (
        <Notice announce tone="bad" text={`${t('reply.notSaved')} ${t(draft.error)}`}>
          <Button onClick={() => void draft.save()}>{t('reply.retry')}</Button>
        </Notice>
      )}
      <div className={s.buttons}>
        {isOnPage && (
          <Button look="primary" hotkey={insertKey} disabled={busy || db.readOnly} onClick={() => { insert(draft.text); }}>
            {t('reply.insert')}
          </Button>
        )}
        <Button disabled={count === 0} onClick={copy}>
          {t('reply.copy')}
        </Button>
      </div>
      <HindranceNotices hindrances={hindering} subject={subject} text={draft.text} onAsked={() => { setHindering([]); }} />
      {opening && <Notice announce text={t('reply.opening')} />}
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
