import { useEffect, useRef } from 'react';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import { useApp, useJournal } from '../app/context.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { ColumnsPart } from './columns-part.tsx';
import { MeaningsPart } from './meanings-part.tsx';
import { PastImports } from './past-imports.tsx';
import { ResultPart } from './result-part.tsx';
import { SourcePart } from './source-part.tsx';
import { useImport, type Working } from './use-import.ts';
import s from './import.module.css';

const steps: Record<Working['step'], PlainKey> = { reading: 'import.reading', checking: 'import.checking', entering: 'import.entering' };

/** The table that the company kept before: chosen, understood, looked at, and entered as a whole. */
export function ImportPage() {
  const { t } = useApp();
  const { db } = useJournal();
  const flow = useImport();
  const { table, checked, working, problem, entered } = flow;
  const columns = useRef<HTMLHeadingElement>(null);
  const result = useRef<HTMLHeadingElement>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const from = useRef<HTMLElement>(null);
  const isPutAway = useRef(false);
  // What the person looks at next gets the focus: the button that was pressed is disabled or gone by then.
  const source = table?.sheets;
  useEffect(() => {
    if (source) columns.current?.focus();
  }, [source]);
  useEffect(() => {
    if (checked) result.current?.focus();
  }, [checked]);
  useEffect(() => {
    if (problem ?? entered) outcome.current?.focus();
  }, [problem, entered]);
  useEffect(() => {
    if (!table && isPutAway.current) from.current?.focus();
    isPutAway.current = false;
  }, [table]);

  const busy = working !== null;
  return (
    <div className={s.page}>
      <p>
        <a href="#journal">‹ {t('desk.journal')}</a>
      </p>
      <h1>{t('import.title')}</h1>
      <p className={s.lead}>{t('import.lead')}</p>
      {!db.readOnly && !table && <SourcePart sectionRef={from} busy={busy} onFile={flow.readFile} onText={flow.readText} />}
      {working && <Progress key={working.step} text={t(steps[working.step])} done={working.done} total={working.total} onCancel={flow.stop} />}
      {(problem ?? entered) && (
        <div ref={outcome} tabIndex={-1} className={s.focused}>
          {problem && <Notice announce tone={isStop(problem) ? 'plain' : 'bad'} text={'openQuote' in problem ? t(problem.pasted ? 'import.openQuotePasted' : 'import.openQuote', { row: problem.openQuote }) : t(problem.key)} />}
          {entered && (
            <Notice announce tone="good" text={[t('import.entered', { n: entered.entered }), ...(entered.known > 0 ? [t('import.enteredKnown', { n: entered.known })] : []), ...(entered.unsure > 0 ? [t('import.enteredUnsure', { n: entered.unsure })] : [])].join(' ')}>
              <Button onClick={() => { location.hash = 'journal'; }}>{t('import.toJournal')}</Button>
            </Notice>
          )}
        </div>
      )}
      {table && (
        <>
          <ColumnsPart table={table} busy={busy} titleRef={columns} onSheet={flow.chooseSheet} onName={flow.name} onLeave={() => { isPutAway.current = true; flow.leave(); }} />
          <MeaningsPart guess={table.guess} busy={busy} onChange={flow.change} />
          <div className={s.buttons}>
            <Button look={checked ? 'normal' : 'primary'} disabled={busy} onClick={flow.check}>
              {t('import.check')}
            </Button>
            <span className={s.aside}>{t('import.checkHint')}</span>
          </div>
          {checked && <ResultPart checked={checked} busy={busy} titleRef={result} onEnter={flow.enter} />}
        </>
      )}
      <PastImports />
    </div>
  );
}

function isStop(problem: object): boolean {
  return 'key' in problem && problem.key === 'import.stopped';
}
