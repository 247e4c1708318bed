import { useId } from 'react';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import type { WrittenCopy } from '../../lib/model/copy.ts';
import { useApp } from '../app/context.ts';
import { useNow } from '../app/use-now.ts';
import s from './copies.module.css';

/** So many are shown: the others are kept for the day on which a person is erased. */
const SHOWN = 20;

const ways: Record<WrittenCopy['way'], PlainKey> = {
  picked: 'written.picked',
  handed: 'written.handed',
  downloads: 'written.downloads',
  folder: 'written.folder',
};

/** The files that the extension wrote and can name: where to look for a copy, and what to think of when a person is to be forgotten. */
export function WrittenCopies() {
  const { t, f, settings } = useApp();
  const now = useNow();
  const title = useId();
  if (settings.copies.length === 0) return null;
  return (
    <section className={s.part} aria-labelledby={title}>
      <h2 id={title}>{t('written.title')}</h2>
      <p className={s.aside}>{t('written.lead')}</p>
      <ul className={s.list} aria-labelledby={title}>
        {settings.copies.slice(0, SHOWN).map((copy) => (
          <li key={`${String(copy.at)} ${copy.name}`} className={s.item}>
            <b className={s.name}>{copy.name}</b>
            <span className={s.aside}>
              {[t(ways[copy.way]), f.moment(copy.at, now), f.size(copy.bytes), ...(copy.for === 'colleague' ? [t('written.colleague')] : [])].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {settings.copies.length > SHOWN && <p className={s.aside}>{t('written.more', { n: settings.copies.length - SHOWN })}</p>}
    </section>
  );
}
