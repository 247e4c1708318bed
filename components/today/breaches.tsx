import { useState, type ReactNode } from 'react';
import { ask } from '../../lib/browser/messages.ts';
import type { CaseBreach } from '../../lib/journal/today.ts';
import type { Company } from '../../lib/model/company.ts';
import type { DayCheck } from '../../lib/model/day.ts';
import type { Key } from '../../lib/model/sighting.ts';
import { isLiftedBy } from '../../lib/regulation/breaches.ts';
import { useApp } from '../app/context.ts';
import { useInForce } from '../app/use-in-force.ts';
import { dutyNames } from '../app/rule-names.ts';
import { useCompany } from '../app/use-company.ts';
import { More } from '../journal/more.tsx';
import { authorOf } from '../journal/names.ts';
import { useSay } from '../ui/say.tsx';
import { Explain } from './explain.tsx';
import type { TodayFacts } from './use-today.ts';
import s from './today.module.css';

/** So many at first, and again at each end of the list. */
const PAGE = 50;

interface Explained {
  reason: string;
  approvedBy: string | null;
}

/** The breaches of the last week (A14), each with its explanation or the way to give one (D11). */
export function Breaches({ today, now, onOpen }: { today: TodayFacts; now: number; onOpen: (key: Key) => void }) {
  const { t } = useApp();
  const company = useCompany('people');
  const stretches = useInForce(now);
  const [limit, setLimit] = useState(PAGE);
  const { breaches, missedDays } = today;
  return (
    <section className={s.part} aria-labelledby="today-breaches">
      <h2 id="today-breaches">{t('today.breaches')}</h2>
      {breaches.length + missedDays.length === 0 ? (
        <p className={s.aside}>{t('today.breachesNone')}</p>
      ) : (
        <>
          <p className={s.aside}>{t('today.breachesLead')}</p>
          <ul className={s.breaches} aria-labelledby="today-breaches">
            {company && missedDays.map((check) => <OfDay key={check.day} check={check} company={company} now={now} />)}
            {company && breaches.slice(0, limit).map((one) => <OfCase key={one.breach.event} one={one} lifted={stretches !== undefined && isLiftedBy(one.breach, one.row, stretches, now)} company={company} now={now} onOpen={onOpen} />)}
          </ul>
          {breaches.length > limit && <More left={breaches.length - limit} page={PAGE} onMore={() => { setLimit(limit + PAGE); }} />}
        </>
      )}
    </section>
  );
}

function OfCase({ one: { row, breach }, lifted, company, now, onOpen }: { one: CaseBreach; lifted: boolean; company: Pick<Company, 'people'>; now: number; onOpen: (key: Key) => void }) {
  const { t, f } = useApp();
  const { say } = useSay();
  const name = authorOf(row, t);
  const what = t('today.breach', { what: t(dutyNames[breach.duty]), due: f.moment(breach.due, now) });
  const explain = async (reason: string, approvedBy: string | null): Promise<void> => {
    const { event } = await ask('case.record', { case: row.key, doing: { kind: 'breach.explained', payload: { breach: breach.event, reason, approvedBy } } });
    say(t('today.saidReason'), { case: row.key, name, what: t('today.doing'), back: 'undo', run: () => ask('event.undo', { case: row.key, event }) });
  };
  return (
    <Item what={`${name}, ${what}`} clause={breach.clause} onDuty={breach.onDuty} lifted={lifted} explained={breach.explained} company={company} onExplain={explain}>
      <button type="button" className={s.name} onClick={() => { onOpen(row.key); }}>
        {name}
      </button>
      <span>{what}</span>
    </Item>
  );
}

function OfDay({ check, company, now }: { check: DayCheck; company: Pick<Company, 'people'>; now: number }) {
  const { t, f } = useApp();
  const { say } = useSay();
  const { day, missed, signed, explained } = check;
  if (!missed) return null;
  const name = t('today.checkMissedOn', { day: f.relativeDay(missed.by, now) });
  const what = t('today.breach', { what: name, due: f.moment(missed.by, now) });
  const explain = async (reason: string, approvedBy: string | null): Promise<void> => {
    const { event } = await ask('day.record', { day, doing: { kind: 'check.explained', payload: { reason, approvedBy } } });
    say(t('today.saidReason'), { case: day, name, what: t('today.doing'), back: 'undo', run: () => ask('day.record', { day, doing: { kind: 'event.undone', payload: { event } } }) });
  };
  return (
    <Item what={what} clause="A12" onDuty={missed.onDuty} lifted={signed !== null && signed.at <= missed.by} explained={explained} company={company} onExplain={explain}>
      <a href="#check">{name.charAt(0).toUpperCase() + name.slice(1)}</a>
      <span>{f.moment(missed.by, now)}</span>
      {missed.lacking.length > 0 && <span className={s.aside}>{t('today.lacking', { n: missed.lacking.length })}</span>}
    </Item>
  );
}

interface ItemProps {
  what: string;
  clause: string | null;
  onDuty: string | null;
  lifted: boolean;
  explained: Explained | null;
  company: Pick<Company, 'people'>;
  onExplain: (reason: string, approvedBy: string | null) => Promise<void>;
  children: ReactNode;
}

function Item({ what, clause, onDuty, lifted, explained, company, onExplain, children }: ItemProps) {
  const { t } = useApp();
  const nameOf = (id: string | null): string | null => (id === null ? null : (company.people.find((one) => one.id === id)?.name ?? id));
  const [duty, approved] = [nameOf(onDuty), nameOf(explained?.approvedBy ?? null)];
  const aside = [clause !== null && t('today.clause', { clause }), duty !== null && t('today.onDuty', { name: duty })].filter((part) => part !== false).join(' · ');
  return (
    <li className={s.breach}>
      <div>
        <p className={s.facts}>{children}</p>
        {aside !== '' && <p className={s.aside}>{aside}</p>}
        {lifted && <p className={s.lifted}>{t('today.lifted')}</p>}
        {explained && (
          <p>
            {t('today.explained', { reason: explained.reason })}
            {approved !== null && ` (${t('today.approved', { name: approved })})`}
          </p>
        )}
      </div>
      {!explained && <Explain what={what} people={company.people.filter(({ active }) => active)} onExplain={onExplain} />}
    </li>
  );
}
