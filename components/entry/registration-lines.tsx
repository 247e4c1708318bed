import { localeOf } from '../../lib/i18n/language.ts';
import type { CaseEvent } from '../../lib/model/event.ts';
import { useApp } from '../app/context.ts';
import { platformName } from '../journal/names.ts';
import s from './entry.module.css';

/** What was asked when a remark was entered by hand: how to reach the customer, by when they expect it solved, who took it (B2). */
export function RegistrationLines({ events }: { events: readonly CaseEvent[] }) {
  const app = useApp();
  const { t, language } = app;
  const entered = events.find((event) => event.kind === 'review.captured');
  const registration = entered?.payload.registration;
  if (!entered || !registration) return null;
  const { contact, expected, takenBy } = registration;
  const day = expected === null ? null : Temporal.PlainDate.from(expected).toLocaleString(localeOf(language), { day: 'numeric', month: 'long' });
  return (
    <ul className={s.lines}>
      <li>{t('entry.line', { channel: platformName(entered.payload.platform, app) })}</li>
      {contact !== null && <li>{t('entry.contactLine', { contact })}</li>}
      {day !== null && <li>{t('entry.expectedLine', { day })}</li>}
      {takenBy !== null && <li>{t('entry.takenByLine', { name: takenBy })}</li>}
    </ul>
  );
}
