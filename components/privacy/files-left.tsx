import { useId, useRef, useState, type RefObject } from 'react';
import { removeCopy, strikeCopy } from '../../lib/browser/ledger.ts';
import type { WrittenCopy } from '../../lib/model/copy.ts';
import { useApp } from '../app/context.ts';
import { useAction } from '../app/use-action.ts';
import { useKeptFocus } from '../app/use-kept-focus.ts';
import { useNow } from '../app/use-now.ts';
import { Button } from '../ui/button.tsx';
import { Notice, Said } from '../ui/notice.tsx';
import s from './privacy.module.css';

const PAGE = 50;

/** Files that were written before somebody was erased: those that the extension can reach it removes, the others it names. `after`: where the keyboard goes on when none is left. */
export function FilesLeft({ after }: { after: RefObject<HTMLElement | null> }) {
  const { t, f, settings } = useApp();
  const now = useNow();
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { busy, error, run } = useAction();
  const [shown, setShown] = useState(PAGE);
  const [beyond, setBeyond] = useState<string | null>(null);
  const { erasedAt, copies } = settings;
  const files = copies.filter(({ at }) => erasedAt !== null && at <= erasedAt);
  useKeptFocus(files.length === 0 ? after : heading, `${String(busy)} ${String(files.length)}`);
  if (files.length === 0) return null;
  const remove = (copy: WrittenCopy): void => {
    setBeyond(null);
    void run(async () => {
      if (!(await removeCopy(copy))) setBeyond(copy.name);
    });
  };
  return (
    <section className={s.part} aria-labelledby={title}>
      <h3 id={title} ref={heading} tabIndex={-1}>
        {t('files.title')}
      </h3>
      <p className={s.aside}>{t('files.lead')}</p>
      <ul className={s.list}>
        {files.slice(0, shown).map((copy) => (
          <li key={`${String(copy.at)} ${copy.name}`} className={s.file}>
            <span>
              <b className={s.name}>{copy.name}</b> <span className={s.aside}>{f.moment(copy.at, now)}</span>
            </span>
            <span className={s.row}>
              {(copy.way === 'downloads' || copy.way === 'folder') && (
                <Button disabled={busy} aria-label={`${t('files.remove')}: ${copy.name}`} onClick={() => { remove(copy); }}>
                  {t('files.remove')}
                </Button>
              )}
              <Button disabled={busy} aria-label={`${t('files.gone')}: ${copy.name}`} onClick={() => void run(() => strikeCopy(copy))}>
                {t('files.gone')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {files.length > shown && <Button onClick={() => { setShown(shown + PAGE); }}>{t('privacy.more', { n: files.length - shown })}</Button>}
      <Said>
        {beyond !== null && <Notice tone="warn" text={t('files.beyond', { name: beyond })} />}
        {error && <Notice tone="bad" text={t(error)} />}
      </Said>
    </section>
  );
}
