import { useState } from 'react';
import { ask } from '../../lib/browser/messages.ts';
import { standing } from '../../lib/journal/order.ts';
import { historyOfPlace, type PlaceView } from '../../lib/journal/place-queries.ts';
import type { PlaceKey } from '../../lib/model/place.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useAction } from '../app/use-action.ts';
import { Button } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { useSay } from '../ui/say.tsx';
import { placeName } from './place-words.ts';
import s from './places.module.css';

const NONE = '';
const NAME_LIMIT = 200;

interface Props {
  view: PlaceView;
  name: string;
  others: readonly PlaceView[];
}

/** What the manager may do to a place. Everything is an event and can be taken back. */
export function PlaceForm({ view, name, others }: Props) {
  const { t } = useApp();
  const { db } = useJournal();
  const { say } = useSay();
  const { busy, error, run } = useAction();
  /** Null: as it is called now, also after that was taken back. */
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = typed ?? view.name ?? '';
  const [into, setInto] = useState<PlaceKey>(NONE);
  const off = busy || db.readOnly;
  const siblings = others.filter((other) => other.platform === view.platform && other.key !== view.key);
  const nameOf = (key: PlaceKey): string => {
    const other = others.find((one) => one.key === key);
    return other ? placeName(other, { t }) : key;
  };

  const did = (what: string, place: PlaceKey, work: () => Promise<{ event: string }>): void => void run(async () => {
      const { event } = await work();
      say(what, { case: place, name, what, back: 'undo', run: () => ask('place.undo', { place, event }) });
    });
  const rename = (to: string | null): void => {
    setTyped(null);
    did(t('places.didName', { name: to ?? t('places.pageName') }), view.key, () => ask('place.name', { place: view.key, name: to }));
  };
  const count = (counted: boolean): void => {
    did(t(counted ? 'places.didOn' : 'places.didOff'), view.key, () => ask('place.count', { place: view.key, counted }));
  };
  const merge = (): void => {
    if (into === NONE) return;
    did(t('places.didMerge', { into: nameOf(into) }), view.key, () => ask('place.merge', { place: view.key, into }));
  };
  /** Takes back the merging that stands. */
  const separate = (place: PlaceKey): void => void run(async () => {
      const merging = standing(await historyOfPlace(db, place)).counting.findLast(({ kind }) => kind === 'place.merged');
      if (!merging) return;
      const { event } = await ask('place.undo', { place, event: merging.id });
      const what = t('places.didUnmerge');
      say(what, { case: place, name, what, back: 'undo', run: () => ask('place.undo', { place, event }) });
    });

  return (
    <div className={s.form}>
      <form
        className={s.part}
        onSubmit={(event) => {
          event.preventDefault();
          const to = wanted.trim();
          if (to !== '' && to !== view.name) rename(to);
        }}
      >
        <Field label={t('places.name')} value={wanted} maxLength={NAME_LIMIT} onChange={(event) => { setTyped(event.target.value); }} />
        <Button type="submit" disabled={off || wanted.trim() === '' || wanted.trim() === view.name}>
          {t('places.rename')}
        </Button>
        {view.named && (
          <Button look="plain" disabled={off} onClick={() => { rename(null); }}>
            {t('places.pageName')}
          </Button>
        )}
      </form>
      {siblings.length > 0 && (
        <div className={s.part}>
          <Select
            label={t('places.into')}
            value={into}
            options={[{ value: NONE, label: t('places.intoNone') }, ...siblings.map((other) => ({ value: other.key, label: placeName(other, { t }) }))]}
            onChoose={setInto}
          />
          <Button disabled={off || into === NONE} onClick={merge}>
            {t('places.merge')}
          </Button>
        </div>
      )}
      <div className={s.part}>
        {view.merged.map((one) => (
          <Button key={one.key} disabled={off} onClick={() => { separate(one.key); }}>
            {t('places.unmerge', { place: placeName(one, { t }) })}
          </Button>
        ))}
        <Button disabled={off} onClick={() => { count(!view.counted); }}>
          {t(view.counted ? 'places.switchOff' : 'places.switchOn')}
        </Button>
      </div>
      {error && <Notice tone="bad" announce text={t(error)} />}
    </div>
  );
}
