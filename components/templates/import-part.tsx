import { useState } from 'react';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import type { Template } from '../../lib/model/template.ts';
import type { RefusedRow } from '../../lib/reply/template-csv.ts';
import { preview } from '../../lib/reply/template.ts';
import { useApp } from '../app/context.ts';
import { useAction } from '../app/use-action.ts';
import { ChooseFile } from '../copies/choose-file.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { readTemplatesFile, type Incoming } from './read-file.ts';
import s from './templates.module.css';

const reasons: Record<RefusedRow['reason'], PlainKey> = {
  empty: 'templates.rowEmpty',
  'too-long': 'templates.rowLong',
  markup: 'templates.rowMarkup',
  'control-signs': 'templates.rowSigns',
  'bad-text': 'templates.rowBad',
  'no-tone': 'templates.rowTone',
  repeated: 'templates.rowAgain',
};
/** Rows that are shown one by one. */
const SHOWN = 10;

/** Templates from a file: first what would be taken and what not, then the taking. */
export function ImportPart({ onTake }: { onTake: (templates: readonly Template[]) => Promise<void> }) {
  const { t } = useApp();
  const [incoming, setIncoming] = useState<Incoming | null>(null);
  const { busy, error, run } = useAction();
  return (
    <section className={s.import} aria-label={t('templates.import')}>
      <div className={s.buttons}>
        <ChooseFile label={t('templates.import')} disabled={busy} onChoose={(file) => void run(async () => { setIncoming(await readTemplatesFile(file)); })} />
        <span className={s.aside}>{t('templates.importHint')}</span>
      </div>
      {error && <Notice tone="bad" announce text={t(error)} />}
      {incoming && !incoming.ok && <Notice tone="bad" announce text={incoming.where === '' ? t(incoming.why) : t('templates.refusedBad', { where: incoming.where })} />}
      {incoming?.ok && (
        <Notice announce tone={incoming.templates.length > 0 ? 'plain' : 'warn'} text={t('templates.would', { n: incoming.templates.length })}>
          {incoming.templates.length > 0 && (
            <Button look="primary" disabled={busy} onClick={() => void run(async () => { await onTake(incoming.templates); setIncoming(null); })}>
              {t('templates.take')}
            </Button>
          )}
          <Button onClick={() => { setIncoming(null); }}>{t('templates.cancel')}</Button>
        </Notice>
      )}
      {incoming?.ok && (
        <ul className={s.dry}>
          {incoming.templates.slice(0, SHOWN).map((one) => (
            <li key={one.id} lang={one.language}>{preview(one, {})}</li>
          ))}
          {incoming.refused.slice(0, SHOWN).map(({ row, reason }) => (
            <li key={row} className={s.aside}>{t('templates.skipped', { row, why: t(reasons[reason]) })}</li>
          ))}
          {incoming.refused.length > SHOWN && <li className={s.aside}>{t('templates.more', { n: incoming.refused.length - SHOWN })}</li>}
        </ul>
      )}
    </section>
  );
}
