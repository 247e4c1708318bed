import { useRef, useState } from 'react';
import type { Key } from '../../lib/model/sighting.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useKeptFocus } from '../app/use-kept-focus.ts';
import { useKeys } from '../app/use-keys.ts';
import { CaseView } from '../journal/case-view.tsx';
import desk from '../journal/desk.module.css';
import { focusRow } from '../journal/rows.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { useSay } from '../ui/say.tsx';
import { CalendarsPart } from './calendars-part.tsx';
import { ChangePart } from './change-part.tsx';
import { ClassesPart } from './classes-part.tsx';
import { DeadlinesPart } from './deadlines-part.tsx';
import { NamesPart } from './names-part.tsx';
import { RepliesPart } from './replies-part.tsx';
import { RhythmPart } from './rhythm-part.tsx';
import { SourcePart } from './source-part.tsx';
import { useRevision } from './use-revision.ts';
import { VersionsPart } from './versions-part.tsx';
import s from './regulation.module.css';

/** The rules in words with their numbers as fields; a change becomes a new version once it is seen what it would do. */
export function RegulationPage() {
  const { t } = useApp();
  const { db } = useJournal();
  const { undoLast } = useSay();
  const revision = useRevision();
  const [shown, setShown] = useState<Key | null>(null);
  const { rules, present, changed, change, work } = revision;
  const versions = useRef<HTMLHeadingElement>(null);
  // The buttons of the change go with it.
  useKeptFocus(versions, changed);
  useKeys(shown === null ? { u: () => void undoLast() } : {});
  const close = (): void => {
    const from = shown;
    setShown(null);
    focusRow(document, from);
  };
  const editing = { rules, change, off: db.readOnly || work.running !== null };
  return (
    <div className={cx(desk.journal, shown !== null && desk.split)}>
      <div className={cx(desk.listSide, s.page)}>
        <h1>{t('regulation.title')}</h1>
        <p className={s.lead}>{t('regulation.lead', { version: present.version })}</p>
        <DeadlinesPart {...editing} />
        <RhythmPart {...editing} />
        <RepliesPart {...editing} />
        <CalendarsPart {...editing} />
        <NamesPart {...editing} />
        <ClassesPart {...editing} />
        <SourcePart {...editing} present={present} />
        <VersionsPart {...editing} present={present} heading={versions} />
        <ChangePart revision={revision} onOpen={setShown} />
      </div>
      {shown !== null && (
        <aside className={desk.caseSide} aria-label={t('journal.caseRegion')}>
          <div className={desk.caseBar}>
            <Button look="plain" hotkey="Esc" onClick={close}>
              {t('app.close')}
            </Button>
          </div>
          <CaseView key={shown} caseKey={shown} onBack={close} beside />
        </aside>
      )}
    </div>
  );
}
