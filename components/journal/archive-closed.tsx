import { useLiveQuery } from 'dexie-react-hooks';
import { ask } from '../../lib/browser/messages.ts';
import { archive, closedCases, takeOut } from '../../lib/journal/archive.ts';
import type { CaseFilter } from '../../lib/journal/queries.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useRecorder } from '../app/use-recorder.ts';
import { useLongWork } from '../privacy/use-long-work.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { useSay } from '../ui/say.tsx';

/** Puts all closed cases of the list away (C4): those that were answered, and of which nothing is due any more. */
export function ArchiveClosed({ filter: { platform, search } }: { filter: CaseFilter }) {
  const { t } = useApp();
  const { db } = useJournal();
  const { say } = useSay();
  const recorder = useRecorder();
  const { running, refusal, run, stop } = useLongWork();
  const closed = useLiveQuery(() => closedCases(db, { platform, search }), [db, platform, search]);
  const n = closed?.length ?? 0;

  const putAway = (): void => void run(async ({ show, signal }) => {
      const onProgress = show('archive.working');
      const written = await archive(recorder, closed ?? [], { signal, onProgress: (done) => { onProgress(done, n); } });
      await ask('journal.changed', {});
      const what = t('archive.did', { n: written.length });
      const back = (): Promise<unknown> => takeOut(recorder, written).then(() => ask('journal.changed', {}));
      say(what, { case: written[0]?.case ?? '', name: t('journal.found', { n: written.length }), what: t('act.archive'), back: 'undo', run: back });
    });
  if (running) return <Progress text={t(running.text)} done={running.done} total={running.total} onCancel={stop} />;
  return (
    <>
      {n > 0 && !db.readOnly && <Button onClick={putAway}>{t('archive.closed', { n })}</Button>}
      {refusal && <Notice tone="bad" announce text={t(refusal)} />}
    </>
  );
}
