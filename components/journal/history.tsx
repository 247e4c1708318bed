import { useState } from 'react';
import type { CaseEvent } from '../../lib/model/event.ts';
import { useApp, useJournal } from '../app/context.ts';
import { Button } from '../ui/button.tsx';
import { historyLines, isImported, mayUndo, undoneIds, visitOf, wordsOf } from './history-words.ts';
import { safeAddress } from './names.ts';
import { useUndo } from './use-undo.ts';
import s from './case.module.css';

interface Props {
  events: readonly CaseEvent[];
  /** The customer's name. */
  name: string;
  now: number;
}

/** Everything that happened to the case: what, when, who, and where it was seen. */
export function History(props: Props) {
  const { t } = useApp();
  const [open, setOpen] = useState(false);
  return (
    <section className={s.history}>
      <h2>
        <button type="button" className={s.fold} aria-expanded={open} onClick={() => { setOpen(!open); }}>
          {t('history.title')} <span aria-hidden="true">{open ? '▴' : '▾'}</span>
        </button>
      </h2>
      {open && <Lines {...props} />}
    </section>
  );
}

function Lines({ events, name, now }: Props) {
  const { t, f, settings } = useApp();
  const { db, regulation } = useJournal();
  const undo = useUndo(name);
  const undone = undoneIds(events);

  return (
    <ol className={s.events}>
      {historyLines(events).map(({ event, drafts }) => {
        const visit = visitOf(event);
        const address = safeAddress(visit?.address ?? null);
        const gone = undone.has(event.id);
        const who = event.author === settings.me.id ? settings.me.name || t('history.me') : t('history.colleague');
        return (
          <li key={event.id} className={s.event}>
            <span>
              {gone ? <s>{wordsOf(event, events, regulation, t)}</s> : wordsOf(event, events, regulation, t)}
              {gone && ` – ${t('history.undoneMark')}`}
              {drafts > 0 && <span className={s.aside}>, {t('history.drafts', { n: drafts })}</span>}
            </span>
            <span className={s.aside}>
              {t('history.by', { when: f.moment(event.at, now), who })}
              {visit && address !== null && (
                <>
                  {' · '}
                  <a href={address} target="_blank" rel="noreferrer" title={address}>
                    {t(visit.room === 'cabinet' && !isImported(event) ? 'history.cabinet' : 'history.page')} ↗
                  </a>
                </>
              )}
            </span>
            {mayUndo(event) && !gone && !db.readOnly && (
              <Button look="plain" className={s.undo} aria-label={`${t('history.undo')}: ${wordsOf(event, events, regulation, t)}`} onClick={() => { undo(event, wordsOf(event, events, regulation, t), true); }}>
                {t('app.cancel')}
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
