import { useState } from 'react';
import { removePlatform, requestPlatforms } from '../../lib/browser/permissions.ts';
import type { Room } from '../../lib/model/sighting.ts';
import type { Certainty, Platform } from '../../lib/platforms/adapter.ts';
import { platforms } from '../../lib/platforms/hosts.ts';
import { useApp } from '../app/context.ts';
import { Button } from '../ui/button.tsx';
import { byName } from '../journal/names.ts';
import { certaintyWords, roomNames } from './certainty.ts';
import s from './desk.module.css';

/** Every platform: how surely it is read, whether the browser lets us, and the switch. */
export function PlatformsTable({ granted }: { granted: ReadonlySet<string> | null }) {
  const { t, language } = useApp();
  return (
    <table className={s.platforms}>
      <thead>
        <tr>
          <th scope="col">{t('platforms.name')}</th>
          <th scope="col">{t('platforms.certainty')}</th>
          <th scope="col">{t('platforms.access')}</th>
        </tr>
      </thead>
      <tbody>
        {byName(platforms, language).map((platform) => (
          <Row key={platform.id} platform={platform} granted={granted?.has(platform.id) ?? null} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ platform, granted }: { platform: Platform; granted: boolean | null }) {
  const { t, f, language } = useApp();
  const [refused, setRefused] = useState(false);
  const name = platform.name[language];
  const rooms = Object.entries(platform.rooms) as [Room, { certainty: Certainty }][];
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <ul>
          {rooms.map(([room, { certainty }]) => (
            <li key={room}>
              <span className={s.aside}>{t(roomNames[room])}:</span> {certaintyWords(certainty, t, f)}
            </li>
          ))}
        </ul>
      </td>
      <td>
        {granted !== null && (
          <div className={s.access}>
            <span>
              <span aria-hidden="true">{granted ? '✓' : '–'}</span> {t(granted ? 'platforms.granted' : 'platforms.notGranted')}
            </span>
            {granted ? (
              <Button aria-label={`${t('platforms.revoke')}: ${name}`} onClick={() => void removePlatform(platform.origins)}>
                {t('platforms.revoke')}
              </Button>
            ) : (
              <Button
                look="primary"
                aria-label={`${t('platforms.grant')}: ${name}`}
                onClick={() => void requestPlatforms(platform.origins).then((given) => { setRefused(!given); })}
              >
                {t('platforms.grant')}
              </Button>
            )}
            <span role="status" className={s.aside}>
              {refused && !granted && t('popup.refused')}
            </span>
          </div>
        )}
      </td>
    </tr>
  );
}
