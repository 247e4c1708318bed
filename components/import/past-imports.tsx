import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import { ask } from '../../lib/browser/messages.ts';
import { changeSettings, type Settings } from '../../lib/browser/settings.ts';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import { BusyError, exclusively } from '../../lib/journal/exclusive.ts';
import { isImportKnown, undoImport, type UndoneImport } from '../../lib/journal/import-table.ts';
import { useApp, useJournal } from '../app/context.ts';
import { errorKey } from '../app/use-action.ts';
import { useNow } from '../app/use-now.ts';
import { useRecorder } from '../app/use-recorder.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import s from './import.module.css';

type Imported = Settings['imports'][number];
type Said = { failed: PlainKey } | UndoneImport;

/** The tables that entered the journal, each to be taken back as a whole. Nothing while there is none. */
export function PastImports() {
  const { t, settings } = useApp();
  const { db } = useJournal();
  const recorder = useRecorder();
  const [undoing, setUndoing] = useState<{ of: Imported; done: number } | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const stopping = useRef<AbortController | null>(null);
  const outcome = useRef<HTMLDivElement>(null);
  // The pressed button is disabled while it works, and gone afterwards.
  useEffect(() => {
    if (said) outcome.current?.focus();
  }, [said]);
  const { imports } = settings;
  const inJournal = useLiveQuery(() => Promise.all(imports.map((one) => isImportKnown(db, one))), [db, imports]);

  const undo = async (of: Imported): Promise<void> => {
    const controller = new AbortController();
    stopping.current = controller;
    setSaid(null);
    setUndoing({ of, done: 0 });
    try {
      const result = await exclusively(() => undoImport(recorder(), of, { signal: controller.signal, onProgress: (done) => { setUndoing({ of, done }); } }));
      setSaid(result);
      // It is undone already; where its mark is not kept, undoing it again finds nothing.
      changeSettings((present) => ({ imports: present.imports.map((one) => (one.id === of.id ? { ...one, undone: true } : one)) })).catch(console.error);
      ask('journal.changed', {}).catch(console.error);
    } catch (error) {
      setSaid({ failed: controller.signal.aborted ? 'import.undoStopped' : error instanceof BusyError ? 'copies.busy' : errorKey(error) });
    } finally {
      stopping.current = null;
      setUndoing(null);
    }
  };

  // One whose events the journal does not hold: another journal was restored over it.
  const known = imports.filter((_, at) => inJournal?.[at] === true);
  if (known.length === 0) return null;
  return (
    <section className={s.part} aria-labelledby="import-past">
      <h2 id="import-past">{t('import.past')}</h2>
      {undoing && <Progress text={t('import.undoing')} done={undoing.done} total={undoing.of.entered} onCancel={() => { stopping.current?.abort(); }} />}
      {said && (
        <div ref={outcome} tabIndex={-1} className={s.focused}>
          <Notice announce tone={'failed' in said ? (said.failed === 'import.undoStopped' ? 'plain' : 'bad') : 'good'} text={sentence(said)} />
        </div>
      )}
      <ul className={s.past}>
        {known.map((one) => (
          <Past key={one.id} one={one} disabled={undoing !== null || db.readOnly} onUndo={() => void undo(one)} />
        ))}
      </ul>
    </section>
  );

  function sentence(of: Said): string {
    if ('failed' in of) return t(of.failed);
    return [t('import.undone', { n: of.undone }), ...(of.kept > 0 ? [t('import.undoKept', { n: of.kept })] : [])].join(' ');
  }
}

function Past({ one, disabled, onUndo }: { one: Imported; disabled: boolean; onUndo: () => void }) {
  const { t, f } = useApp();
  const now = useNow();
  const name = one.name === '' ? t('import.pastedName') : one.name;
  return (
    <li>
      <span>
        <b>{name}</b>{' '}
        <span className={s.aside}>
          {f.moment(one.at, now)} · {one.undone ? t('import.pastUndone') : t('import.pastEntered', { n: one.entered })}
        </span>
      </span>
      {!one.undone && (
        <Button disabled={disabled} aria-label={`${t('import.undo')}: ${name}`} onClick={onUndo}>
          {t('import.undo')}
        </Button>
      )}
    </li>
  );
}
