import { useApp } from '../app/context.ts';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import { Dialog } from './dialog.tsx';
import s from './keys.module.css';

const rows: readonly (readonly [keys: readonly string[], text: PlainKey])[] = [
  [['J', 'K'], 'keys.move'],
  [['Enter'], 'keys.open'],
  [['R'], 'keys.best'],
  [['Ctrl / ⌘ Enter'], 'keys.insert'],
  [['Alt M'], 'keys.mend'],
  [['T'], 'templates.choose'],
  [['N'], 'keys.next'],
  [['1'], 'keys.rework'],
  [['2', 'Q'], 'keys.quality'],
  [['3', 'X'], 'keys.notReview'],
  [['4'], 'keys.answered'],
  [['A'], 'keys.archive'],
  [['C'], 'keys.class'],
  [['P'], 'keys.priority'],
  [['D'], 'keys.department'],
  [['O'], 'keys.owner'],
  [['M'], 'keys.doing'],
  [['E'], 'keys.enter'],
  [['U'], 'keys.undo'],
  [['/'], 'keys.search'],
  [['?'], 'keys.help'],
  [['Esc'], 'keys.back'],
];

/** Every key of our own screens. The table in screens.md is the one that counts. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useApp();
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <dl className={s.keys}>
        {rows.map(([keys, text]) => (
          <div key={text} className={s.row}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <p className={s.hint}>{t('keys.hint')}</p>
    </Dialog>
  );
}
