import { useLiveQuery } from 'dexie-react-hooks';
import type { Formatters } from '../../lib/i18n/format.ts';
import type { PlainKey, Translate } from '../../lib/i18n/texts.ts';
import type { RegulationState } from '../../lib/regulation/state.ts';
import { beginningOf } from '../app/beginning.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useNow } from '../app/use-now.ts';
import { atStake, type AtStake } from '../../lib/journal/at-stake.ts';
import { checkToday } from '../today/check-today.ts';
import { cx } from '../ui/cx.ts';
import s from './regulation.module.css';

const names: Record<RegulationState['colour'], PlainKey> = {
  green: 'regulation.green',
  yellow: 'regulation.yellow',
  red: 'regulation.red',
};
const signs: Record<RegulationState['colour'], string> = { green: '✓', yellow: '◐', red: '!' };

/** The state of the regulation, live; undefined until the journal has told. */
export function useAtStake(): AtStake | undefined {
  const { settings: { since, zone } } = useApp();
  const { db, regulation } = useJournal();
  const now = useNow();
  return useLiveQuery(async () => {
    const beginning = beginningOf({ since, zone });
    return atStake(db, regulation, beginning, now, await checkToday(db, regulation, beginning, now));
  }, [db, regulation, since, zone, now]);
}

/** «Регламент: требует внимания» (A15). The reasons are read aloud and shown by pointing. */
export function RegulationBadge() {
  const { t, f } = useApp();
  const stake = useAtStake();
  if (!stake) return null;
  const { state } = stake;
  const why = reasons(state, t, f).join('; ');
  return (
    <p className={s.badge} title={why || undefined}>
      <span className={cx(s.sign, s[state.colour])} aria-hidden="true">
        {signs[state.colour]}
      </span>
      <span>
        {t('regulation.label')}: <span className={s.name}>{t(names[state.colour])}</span>
      </span>
    </p>
  );
}

/** Why the state is what it is, each reason with its figure. */
export function reasons(state: RegulationState, t: Translate, f: Formatters): string[] {
  const counted = [
    state.breaches.length > 0 && t('regulation.open', { n: state.breaches.length }),
    state.duties.length > 0 && t('regulation.duties', { n: state.duties.length }),
    state.dueSoon.length > 0 && t('regulation.soon', { n: state.dueSoon.length }),
    state.dutiesSoon.length > 0 && t('regulation.dutiesSoon', { n: state.dutiesSoon.length }),
    checkReason(state, t, f),
    state.vanished.length > 0 && t('regulation.vanished', { n: state.vanished.length }),
    state.unseen.length > 0 && t('regulation.unseen', { n: state.unseen.length }),
    state.missed.length > 0 && t('regulation.late', { n: state.missed.length }),
    state.unexplained.length > 0 && t('regulation.unexplained', { n: state.unexplained.length }),
  ].filter((reason) => reason !== false);
  return counted.length === 0 && state.colour === 'yellow' ? [t('regulation.waiting')] : counted;
}

/** A check that has time left is no reason until its first reminder. */
function checkReason({ check: { state, by }, checkNear }: RegulationState, t: Translate, f: Formatters): string | false {
  if (by === null) return false;
  const until = f.time(by);
  if (state === 'missed') return t('regulation.checkMissed', { until });
  if (state === 'late') return t('regulation.checkLate', { until });
  return checkNear && t('regulation.checkSoon', { until });
}
