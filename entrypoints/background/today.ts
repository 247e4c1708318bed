import { beginningOf } from '../../components/app/beginning.ts';
import { badgeWords } from '../../components/today/badge-words.ts';
import { checkToday } from '../../components/today/check-today.ts';
import { showAlarm, showBadge } from '../../lib/browser/badge.ts';
import { readSettings } from '../../lib/browser/settings.ts';
import { formatters } from '../../lib/i18n/format.ts';
import { pickLanguage } from '../../lib/i18n/language.ts';
import { texts } from '../../lib/i18n/texts.ts';
import { burning } from '../../lib/journal/queries.ts';
import { rulesInForce } from '../../lib/journal/company.ts';
import { journal } from './journal.ts';
import { noticeSize } from './size.ts';

/** Shows on the toolbar button what burns now. Computed from the journal each time; no counter is kept that could drift. Where there is no journal, that is shown. */
export async function refreshBadge(): Promise<void> {
  const settings = await readSettings();
  const language = settings.language ?? pickLanguage(navigator.languages);
  const t = texts(language);
  const db = await journal().catch(async (error: unknown) => {
    console.error(error);
    await showAlarm(t('recovery.badge'));
    return null;
  });
  if (!db) return;
  noticeSize();
  const now = Date.now();
  const beginning = beginningOf(settings);
  const { regulation } = await rulesInForce(db, beginning);
  const [{ due, late }, check] = await Promise.all([burning(db, regulation, now), checkToday(db, regulation, beginning, now)]);
  await showBadge(badgeWords(due.length, late.length, check, t, formatters(language, Temporal.Now.timeZoneId())));
}
