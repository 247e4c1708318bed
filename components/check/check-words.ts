import type { Formatters } from '../../lib/i18n/format.ts';
import type { PlainKey, Translate } from '../../lib/i18n/texts.ts';
import type { CheckPoint } from '../../lib/model/day-event.ts';
import type { Place } from '../../lib/model/place.ts';
import type { DayState, PointState } from '../../lib/report/check.ts';
import { platformName } from '../journal/names.ts';
import type { AppValue } from '../app/context.ts';
import { placeName } from '../settings/place-words.ts';

/** What the daily check says of its check points and days, in sentences that say what is known. */

interface Teller {
  t: Translate;
  f: Formatters;
}

export const dayStates: Record<DayState, PlainKey> = {
  kept: 'check.kept',
  late: 'check.late',
  missed: 'check.missed',
  open: 'check.open',
  free: 'check.free',
};

/** Beside the word, never instead of it. */
export const daySigns: Record<DayState, string> = { kept: '✓', late: '◷', missed: '×', open: '○', free: '·' };
export const pointSigns: Record<PointState['state'], string> = { checked: '✓', ticked: '✎', partly: '◐', open: '○' };

/** «09:01, до последнего известного, 5 новых» */
export function evidenceWords({ state, best, reason, at }: PointState, { t, f }: Teller): string {
  if (state === 'ticked') return t('check.ticked', { time: f.time(at ?? 0), reason: reason ?? '' });
  if (!best) return t('check.notLooked');
  const { seen, fresh, reached } = best.saw;
  const time = f.time(best.at);
  if (reached === 'not-yet') return t('check.partly', { time, n: seen });
  const news = fresh === 0 ? t('check.noNew') : t('check.fresh', { n: fresh });
  return t(reached === 'known' ? 'check.toKnown' : reached === 'start' ? 'check.toStart' : 'check.toEnd', { time, news });
}

/** What is still to do at a page that proves nothing yet; null where nothing is. */
export function lackWords({ state, best }: PointState, { t }: Pick<Teller, 't'>): string | null {
  if (state !== 'partly' || !best) return null;
  return t(best.saw.order === 'unknown' ? 'check.lackOrder' : 'check.lackDepth');
}

export interface PointName {
  name: string;
  platform: string;
}

/** A place by its name; a feed of several by its platform and how many it lists. */
export function pointName({ place, address }: CheckPoint, places: readonly Place[], app: Pick<AppValue, 't' | 'language' | 'sites'>): PointName {
  const own = places.find(({ key }) => key === place);
  if (own) return { name: placeName(own, app), platform: platformName(own.platform, app) };
  const listed = places.find(({ checkPoints }) => checkPoints.some((one) => one.address === address));
  const platform = listed ? platformName(listed.platform, app) : '';
  return { name: place === null ? app.t('check.feed') : (place || address), platform: platform || hostOf(address) };
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
