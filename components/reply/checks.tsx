import { useLiveQuery } from 'dexie-react-hooks';
import { useEffectEvent, useLayoutEffect, useMemo, type RefObject } from 'react';
import { lastReplies } from '../../lib/journal/queries.ts';
import type { Case } from '../../lib/model/case.ts';
import type { RuleId } from '../../lib/reply/check/check.ts';
import { useApp, useJournal } from '../app/context.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { showWords, typeChange } from './checks-edit.ts';
import { lookAt, useChecks, useSettled } from './checks-load.ts';
import { CHECKED, COMPARED, findingsOf, mendOf, type ChecksView, type Part, type Row } from './checks-view.ts';
import { partNames, ruleNames, ruleSentences, sources } from './checks-words.ts';
import s from './checks.module.css';

const mendKey = /mac/i.test(navigator.userAgent) ? '⌥M' : 'Alt M';

interface Props {
  subject: Case;
  /** The words in the editor. */
  text: string;
  limit: number | null;
  editor: RefObject<HTMLTextAreaElement | null>;
  /** For a field that takes no typing from us: its words go on by this. */
  onChange: (text: string) => void;
}

/** What the regulation says of the draft, while it is written. It advises: nothing here keeps a reply from the page. */
export function Checks({ subject, text, limit, editor, onChange }: Props) {
  const { t } = useApp();
  const { db, regulation } = useJournal();
  const placeId = subject.review.place.id;
  const recent = useLiveQuery(async () => (await lastReplies(db, subject.platform, placeId, COMPARED)).map(({ text: words }) => words), [db, subject.platform, placeId]);
  const { authority } = regulation.replies;
  const surroundings = useMemo(() => recent && { recent, limit, authority }, [recent, limit, authority]);
  const { view, failed } = useChecks(subject, text, surroundings ?? null);
  const summary = view ? (view.count > 0 ? t('checks.count', { n: view.count }) : t(clearWords(view))) : '';
  const settled = useSettled(summary);

  /** Mends one rule, or shows its words where there is no mend; without a rule the first thing. */
  const mend = async (wanted?: RuleId): Promise<void> => {
    const field = editor.current;
    if (!field || !surroundings || field.value.trim() === '') return;
    // Typed on since the last look: the places would be a few letters off.
    let now = view;
    while (now?.text !== field.value) now = await lookAt(subject, field.value, surroundings);
    const rule = wanted ?? now.first;
    const findings = rule === null ? [] : findingsOf(now, rule);
    const [first] = findings;
    if (!first) return;
    const change = db.readOnly ? null : mendOf(now.text, findings);
    if (!change) showWords(field, first);
    else if (!typeChange(field, change)) {
      field.setRangeText(change.text, change.from, change.to, 'end');
      onChange(field.value);
    }
  };
  // What did not load is said below the editor already.
  const act = (rule?: RuleId): void => { mend(rule).catch(console.error); };

  const onMendKey = useEffectEvent((event: KeyboardEvent) => {
    // By the key's place: with Alt a Mac types µ here, and a Russian keyboard ь.
    if (event.code !== 'KeyM' || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    act();
  });
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent): void => { onMendKey(event); };
    document.addEventListener('keydown', listener);
    return () => { document.removeEventListener('keydown', listener); };
  }, []);

  return (
    <>
      <p className="quiet" role="status">{summary === '' ? '' : settled}</p>
      {failed && <Notice tone="warn" text={t('checks.failed')} />}
      {view && (
        <div role="group" aria-label={t('checks.title')} className={s.checks}>
          {view.parts.length > 0 && (
            <ul className={s.parts} aria-label={t('checks.parts')}>
              {view.parts.map((part) => (
                <li key={part.rule}>
                  <PartItem part={part} first={view.first === part.rule} readOnly={db.readOnly} onMend={() => { act(part.rule); }} />
                </li>
              ))}
            </ul>
          )}
          {view.rows.length > 0 && (
            <ul className={s.rows} aria-label={t('checks.faults')}>
              {view.rows.map((row) => (
                <FaultRow key={row.rule} row={row} like={row.rule === 'sameness' ? view.like : null} first={view.first === row.rule} readOnly={db.readOnly} onMend={() => { act(row.rule); }} />
              ))}
            </ul>
          )}
          {view.cut && <p className={s.aside}>{t('checks.cut', { n: CHECKED })}</p>}
          {view.count === 0 && (
            <p className={s.clear}>
              <span aria-hidden="true">✓ </span>
              {t(clearWords(view))}
            </p>
          )}
        </div>
      )}
    </>
  );
}

/** «Всё на месте» is said only where it is known what has to be there. */
function clearWords({ parts }: ChecksView): 'checks.clear' | 'checks.clearShort' {
  return parts.length > 0 ? 'checks.clear' : 'checks.clearShort';
}

interface ItemProps {
  /** The key means this one. */
  first: boolean;
  readOnly: boolean;
  onMend: () => void;
}

function PartItem({ part: { rule, missing }, first, readOnly, onMend }: ItemProps & { part: Part }) {
  const { t } = useApp();
  if (!missing) {
    return (
      <span className={s.has}>
        <span aria-hidden="true">✓ </span>
        <span className="quiet">{t('checks.has')} </span>
        {t(partNames[rule])}
      </span>
    );
  }
  const words = (
    <>
      <span aria-hidden="true">✗ </span>
      {t(ruleNames[rule])} <span className={s.clause}>{missing.clause}</span>
    </>
  );
  if (missing.mend === null || readOnly) return <span className={s.lacks} title={t(ruleSentences[rule])}>{words}</span>;
  return (
    <button type="button" className={s.put} title={`${t(ruleSentences[rule])} ${t('checks.puts', { words: missing.mend })}`} aria-keyshortcuts={first ? 'Alt+M' : undefined} onClick={onMend}>
      <span className={s.lacks}>{words}</span> → <span className={s.verb}>{t('checks.put')}</span>
      {first && <span className={s.key} aria-hidden="true">{mendKey}</span>}
    </button>
  );
}

function FaultRow({ row, like, first, readOnly, onMend }: ItemProps & { row: Row; like: string | null }) {
  const { t } = useApp();
  const name = t(ruleNames[row.rule]);
  const mendable = row.mendable && !readOnly;
  const verb = t(mendable ? 'checks.mend' : 'checks.show');
  const mend = row.findings.find((one) => one.mend !== null)?.mend;
  const source = sources[row.clause];
  const from = source ? t(source) : row.clause;
  return (
    <li className={s.row}>
      <div className={s.words}>
        <p>
          <span className={s.sign} aria-hidden="true">! </span>
          {/* A dash alone: nobody's clause. */}
          <strong>{from === '–' ? name : `${from} – ${name}`}</strong>
        </p>
        <p>{t(ruleSentences[row.rule])}</p>
        {row.quotes.length > 0 && (
          <p className={s.quotes}>
            {row.quotes.map((words, at) => (
              <q key={`${String(at)} ${words}`}>{words}</q>
            ))}
            {row.more > 0 && <span>{t('checks.more', { n: row.more })}</span>}
          </p>
        )}
        {like !== null && <p className={s.aside}>{t('checks.like', { words: like })}</p>}
      </div>
      <Button
        className={s.act}
        hotkey={first ? mendKey : undefined}
        aria-keyshortcuts={first ? 'Alt+M' : undefined}
        title={mendable && mend !== null && mend !== undefined ? (mend === '' ? t('checks.removes') : t('checks.puts', { words: mend })) : undefined}
        onClick={onMend}
      >
        <span aria-hidden="true">{verb}</span>
        <span className="quiet">{`${verb}: ${name}`}</span>
      </Button>
    </li>
  );
}
