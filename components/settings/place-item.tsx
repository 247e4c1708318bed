import { useId, useState } from 'react';
import type { PlaceView } from '../../lib/journal/place-queries.ts';
import { useApp } from '../app/context.ts';
import { casePlatforms, platformName, safeAddress } from '../journal/names.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { certaintyOf, roomNames } from './certainty.ts';
import { PlaceForm } from './place-form.tsx';
import { healthWords, lookWords, missedWords, numberWords, placeName, ratingPoints, ratingWords, trendWords, type PlaceTeller } from './place-words.ts';
import { RatingLine } from './rating-line.tsx';
import s from './places.module.css';

interface Props {
  view: PlaceView;
  others: readonly PlaceView[];
  teller: PlaceTeller;
}

/** One place: what presses first, then what is known, then where to look and what to change. */
export function PlaceItem({ view, others, teller }: Props) {
  const app = useApp();
  const { t, f } = app;
  const [open, setOpen] = useState(false);
  const id = useId();
  const name = placeName(view, teller);
  const platform = [...casePlatforms, ...app.sites].find((one) => one.id === view.platform);
  const certainty = certaintyOf(platform, new Set(view.checkPoints.map(({ room }) => room)), t, f);
  const missed = missedWords(view, teller);
  const { sick, well } = healthWords(view, teller);
  const rating = view.stated && ratingWords(view.stated, teller);
  const points = ratingPoints(view.trend);
  const trend = trendWords(points, teller);
  return (
    <li className={cx(s.item, !view.counted && s.off)} aria-labelledby={`${id}-name`}>
      <div className={s.title}>
        <h3 id={`${id}-name`}>{name}</h3>
        <span className={s.aside}>{platformName(view.platform, app)}</span>
        <Button className={s.change} aria-expanded={open} aria-label={t('places.actionsOf', { place: name })} onClick={() => { setOpen(!open); }}>
          {t('places.actions')} <span aria-hidden="true">{open ? '▴' : '▾'}</span>
        </Button>
      </div>
      {!view.counted && <p>{t('places.off')}</p>}
      {missed !== null && <Press text={missed} />}
      {view.counted && sick.map((sentence) => <Press key={sentence} text={sentence} />)}
      <p className={s.facts}>
        <span>{numberWords(view, teller)}</span>
        {rating !== null && (
          <span className={s.rating}>
            {rating} {trend !== null && <RatingLine points={points} words={trend} />}
          </span>
        )}
      </p>
      <p className={s.aside}>
        {[view.counted ? lookWords(view, teller) : null, well, certainty === null ? null : t('places.certainty', { how: certainty })].filter(Boolean).join(' · ')}
      </p>
      {view.merged.length > 0 && <p className={s.aside}>{t('places.merged', { list: view.merged.map((one) => placeName(one, teller)).join(', ') })}</p>}
      <Where view={view} name={name} />
      {open && <PlaceForm view={view} name={name} others={others} />}
    </li>
  );
}

/** What presses has its sign, so that colour is never alone. */
function Press({ text }: { text: string }) {
  return (
    <p className={s.press}>
      <span aria-hidden="true">! </span>
      {text}
    </p>
  );
}

/** The addresses that list its reviews: what the daily check looks at. */
function Where({ view, name }: { view: PlaceView; name: string }) {
  const { t } = useApp();
  const points = view.checkPoints.flatMap(({ address, room }) => {
    const safe = safeAddress(address);
    return safe === null ? [] : [{ safe, room }];
  });
  return (
    <ul className={s.where} aria-label={t('places.whereOf', { place: name })}>
      {points.map(({ safe, room }) => (
        <li key={`${room} ${safe}`}>
          <a href={safe} target="_blank" rel="noreferrer" title={safe}>
            {t(roomNames[room])}: {shortOf(safe)} ↗
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Host and the end of the path, where a person tells addresses apart. */
function shortOf(address: string): string {
  const { host, pathname } = new URL(address);
  const last = pathname.split('/').filter(Boolean);
  return last.length === 0 ? host : `${host}/${last.length > 2 ? '…/' : ''}${last.slice(-2).map(decoded).join('/')}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
