import type { Formatters } from '../../lib/i18n/format.ts';
import type { Translate } from '../../lib/i18n/texts.ts';
import type { CheckToday } from '../../lib/regulation/state.ts';

/** What stands on the toolbar button, and what it says when it is pointed at. */
export interface Badge {
  text: string;
  late: boolean;
  title: string;
}

/** «Отклик: 2 ответа горят, из них 1 опоздал. Проверка до 11:00: 4 из 6». */
export function badgeWords(burning: number, late: number, check: CheckToday, t: Translate, f: Formatters): Badge {
  const cases = burning === 0 ? t('badge.calm') : late === 0 ? t('badge.burning', { n: burning }) : t('badge.burningLate', { n: burning, late });
  const missed = check.state === 'missed';
  const text = burning > 99 ? '99+' : burning > 0 ? String(burning) : missed ? '!' : '';
  return { text, late: late > 0 || missed, title: [cases, checkWords(check, t, f)].filter(Boolean).join('. ') };
}

/** How the check stands, as far as there is anything left to do about it; '' otherwise. */
function checkWords({ state, by, done, points }: CheckToday, t: Translate, f: Formatters): string {
  if (by === null || (state !== 'open' && state !== 'missed')) return '';
  return t(state === 'open' ? 'badge.check' : 'badge.checkMissed', { until: f.time(by), done, points });
}
