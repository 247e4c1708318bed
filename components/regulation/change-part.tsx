import { useState } from 'react';
import type { PlainKey, TextKey } from '../../lib/i18n/texts.ts';
import { FIGURES, type Figure, type PreviewOfAll } from '../../lib/journal/revise.ts';
import type { Key } from '../../lib/model/sighting.ts';
import type { Flaw } from '../../lib/regulation/sound.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useCompany } from '../app/use-company.ts';
import { Working } from '../privacy/working.tsx';
import { Button } from '../ui/button.tsx';
import { Area, Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { cx } from '../ui/cx.ts';
import { MovedCases } from './moved-cases.tsx';
import type { Revision } from './use-revision.ts';
import s from './regulation.module.css';

const flaws: Record<Flaw, PlainKey> = {
  time: 'regulation.flaw.time',
  twice: 'regulation.flaw.twice',
  calendar: 'regulation.flaw.calendar',
  idle: 'regulation.flaw.idle',
  long: 'regulation.flaw.long',
};

const figureNames = {
  newlyLate: 'regulation.newlyLate',
  noLongerLate: 'regulation.noLongerLate',
  earlier: 'regulation.earlier',
  later: 'regulation.later',
  counted: 'regulation.counted',
  notCounted: 'regulation.notCounted',
} as const satisfies Record<Figure, TextKey>;

/** «Что изменится»: what the draft would do to all that waits, why it is made and who approved it, and the way to put it into force. */
export function ChangePart({ revision, onOpen }: { revision: Revision; onOpen: (key: Key) => void }) {
  const { t } = useApp();
  const { db } = useJournal();
  const company = useCompany('people');
  const { rules, changed, flaw, preview, work, change, leave, save } = revision;
  const busy = work.running !== null;
  if (!changed) return <Working work={work} />;
  return (
    <section className={s.change} aria-labelledby="rules-change">
      <h2 id="rules-change">{t('regulation.whatChanges')}</h2>
      {flaw !== null ? <Notice tone="bad" announce text={t(flaws[flaw])} /> : <Figures preview={preview} onOpen={onOpen} />}
      <div className={s.why}>
        <Area label={t('regulation.note')} rows={2} maxLength={2_000} value={rules.note ?? ''} disabled={busy} onChange={({ target }) => { change({ note: target.value === '' ? null : target.value }); }} />
        <div>
          <Field label={t('regulation.approvedBy')} hint={t('regulation.approvedHint')} list="rules-people" maxLength={200} value={rules.approvedBy ?? ''} disabled={busy} onChange={({ target }) => { change({ approvedBy: target.value === '' ? null : target.value }); }} />
          <datalist id="rules-people">
            {company?.people.filter(({ active }) => active).map(({ id, name }) => <option key={id} value={name} />)}
          </datalist>
        </div>
      </div>
      <Working work={work} />
      <div className={cx(s.row, s.decide)}>
        <Button look="primary" disabled={busy || db.readOnly || flaw !== null} onClick={save}>
          {t('regulation.save')}
        </Button>
        <Button disabled={busy} onClick={leave}>
          {t('regulation.leave')}
        </Button>
      </div>
    </section>
  );
}

function Figures({ preview, onOpen }: { preview: PreviewOfAll | null; onOpen: (key: Key) => void }) {
  const { t } = useApp();
  const [open, setOpen] = useState<Figure | null>(null);
  if (preview === null) return <p role="status">{t('regulation.reckoning')}</p>;
  const { figures, dues } = preview;
  const some = (Object.keys(figureNames) as Figure[]).filter((figure) => figures[figure].length > 0);
  const shown = open !== null && figures[open].length > 0 ? open : null;
  return (
    <>
      <p role="status">{some.length === 0 ? t('regulation.movesNothing', { n: figures.same }) : t('regulation.moves', { n: new Set(FIGURES.flatMap((figure) => figures[figure])).size })}</p>
      <ul className={s.figures}>
        {some.map((figure) => (
          <li key={figure}>
            <Button aria-expanded={shown === figure} onClick={() => { setOpen(shown === figure ? null : figure); }}>
              {t(figureNames[figure], { n: figures[figure].length })} <span aria-hidden="true">{shown === figure ? '▴' : '▾'}</span>
            </Button>
          </li>
        ))}
      </ul>
      {shown !== null && <MovedCases key={shown} title={t(figureNames[shown], { n: figures[shown].length })} keys={figures[shown]} dues={dues} onOpen={onOpen} />}
    </>
  );
}
