import type { Ref } from 'react';
import type { RegulationVersion } from '../../lib/model/company.ts';
import type { Regulation } from '../../lib/model/regulation.ts';
import { personOf } from '../../lib/regulation/duty.ts';
import { beginningOf } from '../app/beginning.ts';
import { useApp } from '../app/context.ts';
import { useCompany } from '../app/use-company.ts';
import { useNow } from '../app/use-now.ts';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { sameRules, type Editing } from './edit.ts';
import s from './regulation.module.css';

/** All versions, the last one first: since when, by whom, why, and who approved it (D10, D11). */
export function VersionsPart({ off, change, present, heading }: Editing & { present: Regulation; /** For the keyboard to go on from there once a version stands. */ heading: Ref<HTMLHeadingElement> }) {
  const { t, f, settings } = useApp();
  const now = useNow();
  const company = useCompany('regulation', 'people');
  if (!company) return <Skeleton rows={2} />;
  const { me, since } = settings;
  const first = { event: 'beginning', regulation: beginningOf(settings), from: since, author: '' };
  const versions: RegulationVersion[] = [first, ...company.regulations].reverse();
  const authorName = (id: string): string | null => personOf(company, id)?.name ?? (id === me.id && me.name !== '' ? me.name : null);
  return (
    <section className={s.part} aria-labelledby="rules-versions">
      <h2 id="rules-versions" tabIndex={-1} ref={heading}>{t('regulation.versions')}</h2>
      <ul className={s.versions} aria-labelledby="rules-versions">
        {versions.map(({ event, regulation, from, author }, index) => {
          const by = authorName(author);
          return (
            <li key={event}>
              <p>
                <b>{t('regulation.version', { version: regulation.version })}</b>{' '}
                <span className={s.aside}>
                  {[t(event === first.event ? 'regulation.sinceBeginning' : 'regulation.since', { when: f.moment(from, now) }), by, index === 0 && t('regulation.nowInForce')].filter(Boolean).join(' · ')}
                </span>
                {!sameRules(regulation, present) && (
                  <Button look="plain" disabled={off} aria-label={t('regulation.takeVersion', { version: regulation.version })} onClick={() => { change({ ...regulation, note: null, approvedBy: null }); }}>
                    {t('regulation.takeThis')}
                  </Button>
                )}
              </p>
              {regulation.note !== null && <p>{regulation.note}</p>}
              {regulation.approvedBy !== null && <p className={s.aside}>{t('regulation.approved', { name: regulation.approvedBy })}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
