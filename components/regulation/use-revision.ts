import { useEffect, useMemo, useState } from 'react';
import { ask } from '../../lib/browser/messages.ts';
import { companyOf } from '../../lib/journal/company.ts';
import { previewOfAll, revise, undoRevision, type PreviewOfAll } from '../../lib/journal/revise.ts';
import type { Regulation } from '../../lib/model/regulation.ts';
import { flawOf, type Flaw } from '../../lib/regulation/sound.ts';
import { beginningOf } from '../app/beginning.ts';
import { useApp, useJournal } from '../app/context.ts';
import { errorKey } from '../app/use-action.ts';
import { useRecorder } from '../app/use-recorder.ts';
import { useLongWork, type LongWork } from '../privacy/use-long-work.ts';
import { useSay } from '../ui/say.tsx';
import { draftedOver, nextVersion, sameRules, type RulesDraft } from './edit.ts';

/** So long after the last keystroke the preview is reckoned. */
const REST = 400;

/** The draft stays while the person looks at another section of the desk. */
let leftOver: RulesDraft | null = null;

export interface Revision {
  present: Regulation;
  /** As they are being written; the present ones until something is changed. */
  rules: Regulation;
  changed: boolean;
  flaw: Flaw | null;
  /** What the change would do; null while it is reckoned. */
  preview: PreviewOfAll | null;
  work: LongWork;
  change: (to: Partial<Regulation>) => void;
  leave: () => void;
  save: () => void;
}

/** The rules of the company while they are being changed: a draft, what it would do, and the new version. */
export function useRevision(): Revision {
  const { t, settings } = useApp();
  const { db, regulation: present } = useJournal();
  const { say } = useSay();
  const recorder = useRecorder();
  const work = useLongWork();
  const [draft, setDraft] = useState(leftOver);
  const keep = (next: RulesDraft | null): void => {
    leftOver = next;
    setDraft(next);
  };
  const rules = useMemo(() => draftedOver(present, draft), [present, draft]);
  const changed = draft !== null && !sameRules(rules, present);
  const flaw = changed ? flawOf(rules) : null;
  const preview = usePreview(changed && flaw === null ? rules : null);
  const beginning = beginningOf(settings);

  const undo = (event: string): Promise<void> => work.watch(async ({ show }) => {
      await undoRevision(recorder(), event, { beginning, onProgress: show('regulation.saving', false) });
      await ask('journal.changed', {});
    });
  const save = (): void => void work.run(async ({ show, signal }) => {
      const { regulations } = await companyOf(db, ['regulation']);
      const next = { ...rules, version: nextVersion(regulations, beginning) };
      const event = await revise(recorder(), next, { beginning, signal, onProgress: show('regulation.saving') });
      keep(null);
      const what = t('regulation.didSave', { version: next.version });
      say(what, { case: 'regulation', name: t('regulation.title'), what, back: 'undo', run: () => undo(event) });
      await ask('journal.changed', {});
    });
  return {
    present,
    rules,
    changed,
    flaw,
    preview,
    work,
    change: (to) => { keep({ ...draft, ...to }); },
    leave: () => { keep(null); },
    save,
  };
}

function usePreview(draft: Regulation | null): PreviewOfAll | null {
  const { db, regulation: present } = useJournal();
  const [known, setKnown] = useState<{ draft: Regulation; present: Regulation; preview: PreviewOfAll } | null>(null);
  useEffect(() => {
    if (draft === null) return;
    const stopping = new AbortController();
    const timer = setTimeout(() => {
      previewOfAll(db, present, draft, Date.now(), stopping.signal).then(
        (preview) => { setKnown({ draft, present, preview }); },
        (error: unknown) => { if (!stopping.signal.aborted) errorKey(error); },
      );
    }, REST);
    return () => {
      clearTimeout(timer);
      stopping.abort();
    };
  }, [db, present, draft]);
  return known !== null && known.draft === draft && known.present === present ? known.preview : null;
}
