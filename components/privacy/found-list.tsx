import { useState } from 'react';
import type { FoundAs } from '../../lib/journal/person.ts';
import type { Sighting } from '../../lib/model/sighting.ts';
import { useApp } from '../app/context.ts';
import { firstWords } from '../journal/queue-row.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/field.tsx';
import s from './privacy.module.css';

const PAGE = 50;

/** What one line shows of a review that names a person. */
export interface FoundLine {
  who: string;
  /** When and where. */
  line: string;
  review: Sighting;
}

interface Props<T> {
  found: readonly T[];
  idOf: (one: T) => string;
  lineOf: (one: T) => FoundLine;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

/** The reviews that name a person, each with how, and a tick at those that are to be erased. */
export function FoundList<T extends { as: FoundAs; shown: string }>({ found, idOf, lineOf, chosen, onChoose }: Props<T>) {
  const { t } = useApp();
  const [shown, setShown] = useState(PAGE);
  const how = ({ as, shown: words }: T): string =>
    as === 'author' ? t('erase.asAuthor') : as === 'alike' ? t('erase.asAlike', { name: words }) : t('erase.asMention', { words });
  const toggle = (id: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  return (
    <>
      <ul className={s.list}>
        {found.slice(0, shown).map((one) => {
          const [id, { who, line, review }] = [idOf(one), lineOf(one)];
          return (
            <li key={id} className={s.item}>
              <Checkbox
                checked={chosen.has(id)}
                onChange={(event) => { toggle(id, event.target.checked); }}
                label={
                  <>
                    <b>{who}</b> · {line}
                  </>
                }
              />
              <p className={s.words}>{firstWords(review) ?? t('queue.noText')}</p>
              <p className={s.aside}>{how(one)}</p>
            </li>
          );
        })}
      </ul>
      <div className={s.row}>
        {found.length > shown && <Button onClick={() => { setShown(shown + PAGE); }}>{t('privacy.more', { n: found.length - shown })}</Button>}
        {found.length > 1 && <Button onClick={() => { onChoose(new Set(found.map(idOf))); }}>{t('erase.chooseAll')}</Button>}
        {chosen.size > 1 && <Button onClick={() => { onChoose(new Set()); }}>{t('erase.chooseNone')}</Button>}
      </div>
    </>
  );
}
