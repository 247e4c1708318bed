import { useEffect } from 'react';
import { dropLeftovers } from '../../lib/journal/restore.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useNow } from '../app/use-now.ts';
import { Notice } from '../ui/notice.tsx';
import { ChooseFile } from './choose-file.tsx';
import { IncomingFile } from './incoming.tsx';
import { KeptCopies } from './kept-copies.tsx';
import { Pairs } from './pairs.tsx';
import { SaveFile } from './save-file.tsx';
import { Schedule } from './schedule.tsx';
import { useCopyState } from './use-copy-state.ts';
import { useIncoming } from './use-incoming.ts';
import { WrittenCopies } from './written-copies.tsx';
import s from './copies.module.css';

/** Copies of the journal: out by hand and on schedule, back in, and to and from a colleague. */
export function CopiesPage() {
  const { t } = useApp();
  const { db } = useJournal();
  const now = useNow();
  const state = useCopyState(now);
  const incoming = useIncoming();
  useEffect(() => {
    dropLeftovers(db).catch(console.error);
  }, [db]);

  return (
    <div className={s.page}>
      <h1>{t('desk.copies')}</h1>
      <p className={s.lead}>{t('copies.lead')}</p>
      {state && <Notice tone={state.tone} text={state.sentence} />}

      <section className={s.part} aria-labelledby="copies-save">
        <h2 id="copies-save">{t('copies.title')}</h2>
        <p className={s.aside}>{t('copies.holds')}</p>
        <SaveFile purpose="backup" primary />
      </section>

      <Schedule />

      <section className={s.part} aria-labelledby="copies-restore">
        <h2 id="copies-restore">{t('restore.title')}</h2>
        <p className={s.aside}>{t('restore.lead')}</p>
        <div className={s.buttons}>
          <ChooseFile label={t('restore.choose')} disabled={incoming.busy || db.readOnly} onChoose={(file) => { incoming.begin({ name: file.name, purpose: 'restore', open: () => Promise.resolve(file) }); }} />
        </div>
        <IncomingFile incoming={incoming} purpose="restore" />
        <KeptCopies incoming={{ ...incoming, busy: incoming.busy || db.readOnly }} />
      </section>

      <section className={s.part} aria-labelledby="copies-colleague">
        <h2 id="copies-colleague" tabIndex={-1}>{t('colleague.title')}</h2>
        <p className={s.aside}>{t('colleague.lead')}</p>
        <SaveFile purpose="colleague" />
        <div className={s.buttons}>
          <ChooseFile label={t('colleague.choose')} disabled={incoming.busy || db.readOnly} onChoose={(file) => { incoming.begin({ name: file.name, purpose: 'colleague', open: () => Promise.resolve(file) }); }} />
        </div>
        <IncomingFile incoming={incoming} purpose="colleague" />
        <Pairs />
      </section>

      <WrittenCopies />
    </div>
  );
}
