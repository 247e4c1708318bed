import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useState } from 'react';
import { placesOfCompany } from '../../lib/journal/place-queries.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useKeys } from '../app/use-keys.ts';
import { useNow } from '../app/use-now.ts';
import { More } from '../journal/more.tsx';
import { platformName } from '../journal/names.ts';
import { Empty } from '../ui/empty.tsx';
import { Checkbox, Field } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useSay } from '../ui/say.tsx';
import { PlaceItem } from './place-item.tsx';
import { isFound, needsLook, pressingFirst, type PlaceTeller } from './place-words.ts';
import s from './places.module.css';

/** So many at first, and again at each end of the list. */
const PAGE = 50;
/** From so many on they are searched and narrowed. */
const MANY = 8;

/** The company's places: how surely and how well each is read, what its page states, and what the journal holds. */
export function Places({ titleId }: { titleId: string }) {
  const app = useApp();
  const { t, f, language, zone } = app;
  const { db } = useJournal();
  const { undoLast } = useSay();
  const now = useNow();
  const [search, setSearch] = useState('');
  const [attention, setAttention] = useState(false);
  const [limit, setLimit] = useState(PAGE);
  const wanted = useDeferredValue(search);
  const views = useLiveQuery(() => placesOfCompany(db), [db]);
  useKeys({ u: () => void undoLast() });

  const teller: PlaceTeller = { t, f, language, zone, now };
  const found = views && pressingFirst(views, teller).filter((view) => isFound(view, platformName(view.platform, app), wanted) && (!attention || needsLook(view, teller)));
  const narrowed = wanted.trim() !== '' || attention;
  return (
    <section className={s.places} aria-labelledby={titleId}>
      <header className={s.head}>
        <h2 id={titleId} tabIndex={-1}>
          {t('places.title')}
        </h2>
        {views && views.length > 0 && (
          <span role="status" className={s.aside}>
            {found && narrowed ? t('places.found', { n: found.length }) : t('places.count', { n: views.length })}
          </span>
        )}
      </header>
      <p className={s.aside}>{t('places.lead')}</p>
      {views && views.length > MANY && (
        <div className={s.narrow}>
          <Field label={t('places.search')} quietLabel type="search" placeholder={t('places.search')} value={search} onChange={(event) => { setSearch(event.target.value); }} />
          <Checkbox label={t('places.attention')} checked={attention} onChange={(event) => { setAttention(event.target.checked); }} />
        </div>
      )}
      {views === undefined || found === undefined ? (
        <Skeleton rows={3} />
      ) : views.length === 0 ? (
        <Empty title={t('places.empty')} text={t('places.emptyDo')} />
      ) : found.length === 0 ? (
        <Empty title={t('places.notFound')} />
      ) : (
        <ul className={s.list} aria-labelledby={titleId}>
          {found.slice(0, limit).map((view) => (
            <PlaceItem key={view.key} view={view} others={views} teller={teller} />
          ))}
        </ul>
      )}
      {found && found.length > limit && <More left={found.length - limit} page={PAGE} onMore={() => { setLimit(limit + PAGE); }} />}
    </section>
  );
}
