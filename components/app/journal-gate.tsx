import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import { inPrivateStorage } from '../../lib/browser/private-window.ts';
import { openOwnPage } from '../../lib/browser/tabs.ts';
import { rulesInForce } from '../../lib/journal/company.ts';
import type { JournalDatabase } from '../../lib/journal/database.ts';
import type { UpgradeStep } from '../../lib/journal/opening.ts';
import { troubleOf, type Trouble } from '../recovery/trouble.ts';
import { dropErasedDoings } from '../care/unsaved-doing.ts';
import { unsavedRemark } from '../entry/unsaved-remark.ts';
import { dropErased } from '../reply/unsaved.ts';
import { Button } from '../ui/button.tsx';
import { Notice, Said } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { beginningOf } from './beginning.ts';
import { JournalContext, useApp } from './context.ts';
import { JournalBoundary } from './journal-boundary.tsx';
import { openOwnJournal, putRight } from './open-journal.ts';
import { useLate } from './use-late.ts';
import s from './app.module.css';

interface Props {
  children: ReactNode;
  rows?: number;
  /** There is no room for all that can be done about a journal that does not open: the desk has it. */
  short?: boolean;
}

type State = { at: 'opening' } | { at: 'upgrading'; step: UpgradeStep; done: number; total: number } | { at: 'open'; db: JournalDatabase } | { at: 'trouble'; trouble: Trouble };

// Of use where something is wrong; no other screen waits for it.
const Recovery = lazy(async () => ({ default: (await import('../recovery/recovery.tsx')).Recovery }));

/** Opens the journal for what stands inside. One handle for the life of the page. */
export function JournalGate(props: Props) {
  const { t } = useApp();
  if (!inPrivateStorage()) return <Gate {...props} />;
  return (
    <div className={s.banner}>
      <Notice tone="warn" text={t('private.storage')} />
    </div>
  );
}

function Gate({ children, rows = 4, short = false }: Props) {
  const { state, open, broken } = useOpening();
  const [again, setAgain] = useState(false);

  if (state.at === 'trouble') {
    if (short) return <Short trouble={state.trouble} />;
    return (
      <Suspense fallback={<Skeleton rows={rows} />}>
        <Recovery
          trouble={state.trouble}
          again={again}
          onAgain={(options) => {
            setAgain(true);
            open(options);
          }}
        />
      </Suspense>
    );
  }
  if (state.at === 'upgrading') return <Upgrading step={state.step} done={state.done} total={state.total} />;
  if (state.at === 'opening') return <Waiting rows={rows} />;
  return (
    <JournalBoundary onBroken={broken}>
      <Opened db={state.db} rows={rows}>
        {children}
      </Opened>
    </JournalBoundary>
  );
}

/** The rules come from the journal: what a colleague's file or another window changes is in force here at once. */
function Opened({ db, rows, children }: { db: JournalDatabase; rows: number; children: ReactNode }) {
  const { t, settings } = useApp();
  const { since, zone } = settings;
  const rules = useLiveQuery(() => rulesInForce(db, beginningOf({ since, zone })), [db, since, zone]);
  const value = useMemo(() => rules && { db, regulation: rules.regulation }, [db, rules]);
  const { retainedAt } = settings;
  // What was typed beside the journal goes when the clock has erased its case: now, or while no page was open.
  useEffect(() => {
    dropErased(db).catch(console.error);
    dropErasedDoings(db).catch(console.error);
    unsavedRemark(Date.now());
  }, [db, retainedAt]);
  if (!value) return <Waiting rows={rows} />;
  return (
    <JournalContext value={value}>
      {db.readOnly && (
        <div className={s.banner}>
          <Notice tone="warn" text={t('app.readOnly')} />
        </div>
      )}
      {children}
    </JournalContext>
  );
}

function useOpening(): { state: State; open: (options?: { copyFirst: boolean }) => void; broken: (error: unknown) => void } {
  const [state, setState] = useState<State>({ at: 'opening' });
  const begun = useRef(false);
  const broken = useCallback((error: unknown) => {
    console.error(error);
    setState({ at: 'trouble', trouble: troubleOf(error) });
  }, []);
  const open = useCallback((options: { copyFirst?: boolean } = {}) => {
    setState({ at: 'opening' });
    openOwnJournal({ ...options, onStep: (step, done, total) => { setState({ at: 'upgrading', step, done, total }); } }).then(
      (db) => {
        // Closed by the browser, and not by an upgrade elsewhere: something is wrong with it, which opening it will tell.
        db.on('close', () => { if (!db.superseded) open(); });
        setState({ at: 'open', db });
      },
      broken,
    );
  }, [broken]);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    open();
  }, [open]);
  const inTrouble = state.at === 'trouble';
  useEffect(() => {
    if (!inTrouble) return;
    const again = (): void => { open(); };
    putRight.addEventListener('change', again);
    return () => { putRight.removeEventListener('change', again); };
  }, [inTrouble, open]);
  return { state, open, broken };
}

const steps: Record<UpgradeStep, PlainKey> = { copy: 'recovery.copying', tables: 'recovery.upgrading', rows: 'recovery.computing' };

function Upgrading({ step, done, total }: { step: UpgradeStep; done: number; total: number }) {
  const { t } = useApp();
  return (
    <div className={s.banner}>
      <Progress text={t(steps[step])} done={done} total={total} />
    </div>
  );
}

/** Opening takes no time, unless another context is upgrading or the disk is slow: then it is said. */
function Waiting({ rows }: { rows: number }) {
  const { t } = useApp();
  return (
    <>
      <Skeleton rows={rows} />
      <Said>
        {useLate(10_000) && (
          <div className={s.banner}>
            <Notice text={t('recovery.waiting')} />
          </div>
        )}
      </Said>
    </>
  );
}

function Short({ trouble }: { trouble: Trouble }) {
  const { t } = useApp();
  return (
    <div className={s.banner}>
      <Notice tone="bad" announce text={t(trouble.kind === 'lost' ? 'recovery.lostShort' : 'app.journalFailed')}>
        <Button onClick={() => void openOwnPage('desk.html', 'journal')}>{t('recovery.what')}</Button>
      </Notice>
    </div>
  );
}
