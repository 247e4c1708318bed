import { useState } from 'react';
import type { FoundAs, FoundCase } from '../../lib/journal/person.ts';
import type { Key } from '../../lib/model/sighting.ts';
import { useApp } from '../app/context.ts';
import { useNow } from '../app/use-now.ts';
import { authorOf } from '../journal/names.ts';
import { firstWords } from '../journal/queue-row.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/field.tsx';
import { useCaseLine } from './case-line.ts';
import s from './privacy.module.css';

const PAGE = 50;

interface Props {
  cases: readonly FoundCase[];
  chosen: ReadonlySet<Key>;
  onChoose: (chosen: ReadonlySet<Key>) => void;
}

/** The reviews that name a person, each with how, and a tick at those that are to be erased. */
export function FoundList({ cases, chosen, onChoose }: Props) {
  const { t } = useApp();
  const now = useNow();
  const lineOf = useCaseLine(now);
  const [shown, setShown] = useState(PAGE);
  const how = ({ as, shown: words }: { as: FoundAs; shown: string }): string =>
    as === 'author' ? t('erase.asAuthor') : as === 'alike' ? t('erase.asAlike', { name: words }) : t('erase.asMention', { words });
  const toggle = (key: Key, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(key);
    else next.delete(key);
    onChoose(next);
  };
  return (
    <>
      <ul className={s.list}>
        {cases.slice(0, shown).map(({ row, ...found }) => (
          <li key={row.key} className={s.item}>
            <Checkbox
              checked={chosen.has(row.key)}
              onChange={(event) => { toggle(row.key, event.target.checked); }}
              label={
                <>
                  <b>{authorOf(row, t)}</b> · {lineOf(row)}
                </>
              }
            />
            <p className={s.words}>{firstWords(row.review) ?? t('queue.noText')}</p>
            <p className={s.aside}>{how(found)}</p>
          </li>
        ))}
      </ul>
      <div className={s.row}>
        {cases.length > shown && <Button onClick={() => { setShown(shown + PAGE); }}>{t('privacy.more', { n: cases.length - shown })}</Button>}
        {cases.length > 1 && <Button onClick={() => { onChoose(new Set(cases.map(({ row }) => row.key))); }}>{t('erase.chooseAll')}</Button>}
        {chosen.size > 1 && <Button onClick={() => { onChoose(new Set()); }}>{t('erase.chooseNone')}</Button>}
      </div>
    </>
  );
}
