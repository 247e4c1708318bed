import type { Translate } from '../../lib/i18n/texts.ts';

/** The name of a journal file: what it is and when it was made, so that files of one day stand in order and none is overwritten. */
export function journalFileName(t: Translate, at: number, zone: string, purpose: 'backup' | 'colleague', locked: boolean): string {
  const moment = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const two = (value: number): string => String(value).padStart(2, '0');
  // No colons: Windows takes none.
  const date = `${moment.toPlainDate().toString()} ${two(moment.hour)}-${two(moment.minute)}`;
  return `${t(purpose === 'backup' ? 'copies.fileName' : 'colleague.fileName', { date })}.otklik${locked ? '.age' : ''}`;
}
