import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef } from 'react';
import { caseOf, historyOf } from '../../lib/journal/queries.ts';
import type { Key } from '../../lib/model/sighting.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useKeys } from '../app/use-keys.ts';
import { useNow } from '../app/use-now.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useInView, useSay } from '../ui/say.tsx';
import { CarePart } from '../care/care-part.tsx';
import { RegistrationLines } from '../entry/registration-lines.tsx';
import { CaseHead } from './case-head.tsx';
import { CaseWords } from './case-words.tsx';
import { Conversation } from './conversation.tsx';
import { History } from './history.tsx';
import { lastStatus, wordsOf } from './history-words.ts';
import { authorOf } from './names.ts';
import { ReplyState } from './reply-state.tsx';
import { StatusPart } from './status-part.tsx';
import { useUndo } from './use-undo.ts';
import s from './case.module.css';

interface Props {
  caseKey: Key;
  onBack: () => void;
  /** The list stands beside: no way back is needed, and the page has its heading already. */
  beside?: boolean;
}

/** One case with its facts, its reply and its history. Use it with `key={caseKey}`. */
export function CaseView({ caseKey, onBack, beside = false }: Props) {
  const { t } = useApp();
  const { db, regulation } = useJournal();
  const { undoLast } = useSay();
  const now = useNow();
  const found = useLiveQuery(async () => (await caseOf(db, caseKey)) ?? null, [db, caseKey]);
  const events = useLiveQuery(() => historyOf(db, caseKey), [db, caseKey]);
  const top = useRef<HTMLDivElement>(null);
  const loaded = found !== undefined;
  const name = found ? authorOf(found, t) : '';
  const undo = useUndo(name);
  useInView(caseKey);

  // A screen reader starts at the name of the customer; the page's own focus does not stay on a row that is gone.
  useEffect(() => {
    if (loaded && !beside) top.current?.querySelector<HTMLElement>('h1')?.focus();
  }, [loaded, beside]);

  useKeys({
    u: () => {
      if (undoLast()) return;
      const last = events && lastStatus(events);
      if (last && !db.readOnly) undo(last, wordsOf(last, events, regulation, t), false);
    },
    escape: onBack,
  });

  if (found === undefined) return <Skeleton />;
  if (found === null || found.withdrawn) {
    return (
      <Empty title={t('case.missing')} text={t('case.missingDo')}>
        <Button onClick={onBack}>{t('case.back')}</Button>
      </Empty>
    );
  }
  return (
    <div className={s.case} ref={top}>
      <CaseHead subject={found} now={now} onBack={beside ? undefined : onBack} headingLevel={beside ? 'h2' : 'h1'} />
      {found.erasedAt === null && (
        <>
          <CaseWords subject={found} now={now} />
          {events && <RegistrationLines events={events} />}
          <CarePart subject={found} now={now} />
          <Conversation subject={found} now={now} />
          {/* What is said now answers what the customer wrote last; the editor begins anew with it. */}
          <ReplyState key={found.rounds.length} subject={{ ...found, reply: found.rounds.at(-1)?.reply ?? found.reply }} now={now} />
        </>
      )}
      <StatusPart subject={found} />
      {events && <History events={events} name={name} now={now} />}
    </div>
  );
}
