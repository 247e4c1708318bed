import { useEffect, useId, useState } from 'react';
import { keptUntil, listCopies, openCopy } from '../../lib/journal/copies.ts';
import type { Copy, CopyReason } from '../../lib/journal/copy-name.ts';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import { useApp } from '../app/context.ts';
import { useNow } from '../app/use-now.ts';
import { Button } from '../ui/button.tsx';
import type { Incoming } from './use-incoming.ts';
import s from './copies.module.css';

const reasons: Record<CopyReason, PlainKey> = {
  daily: 'kept.daily',
  restore: 'kept.restore',
  merge: 'kept.merge',
  migration: 'kept.migration',
  recovery: 'kept.recovery',
};

/** The copies that lie in the browser: of the last days, and of before each thing that changed much at once. */
export function KeptCopies({ incoming }: { incoming: Pick<Incoming, 'step' | 'busy' | 'begin'> }) {
  const { t, f } = useApp();
  const now = useNow();
  const title = useId();
  const [copies, setCopies] = useState<Copy[]>([]);
  const settled = incoming.step?.at;
  useEffect(() => {
    listCopies().then(
      (found) => { setCopies(found.toSorted((a, b) => b.at - a.at)); },
      // Firefox has no such place in a private window: then there are none.
      (error: unknown) => { console.warn(error); },
    );
  }, [settled]);
  if (copies.length === 0) return null;
  return (
    <div className={s.kept}>
      <h3 id={title}>{t('kept.title')}</h3>
      <p className={s.aside}>{t('kept.lead')}</p>
      <ul className={s.list} aria-labelledby={title}>
        {copies.map((copy) => {
          const when = f.moment(copy.at, now);
          const until = keptUntil(copy);
          const facts = [t('preview.cases', { n: copy.cases }), f.size(copy.bytes), ...(until === null ? [] : [t('kept.until', { day: f.relativeDay(Math.max(until, now), now) })])];
          return (
            <li key={copy.name} className={s.item}>
              <span>
                <b>{when}</b> {t(reasons[copy.why])} <span className={s.aside}>{facts.join(' · ')}</span>
              </span>
              <Button
                disabled={incoming.busy}
                aria-label={`${t('kept.restoreIt')}: ${when}`}
                onClick={() => { incoming.begin({ name: t('kept.name', { when }), purpose: 'restore', open: () => openCopy(copy.name) }); }}
              >
                {t('kept.restoreIt')}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
