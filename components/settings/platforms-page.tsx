import { useState } from 'react';
import { removePlatform, requestPlatforms } from '../../lib/browser/permissions.ts';
import { changeSettings } from '../../lib/browser/settings.ts';
import type { PlainKey, Translate } from '../../lib/i18n/texts.ts';
import type { Formatters } from '../../lib/i18n/format.ts';
import type { Room } from '../../lib/model/sighting.ts';
import type { Certainty, Platform } from '../../lib/platforms/adapter.ts';
import { platforms } from '../../lib/platforms/hosts.ts';
import { useApp } from '../app/context.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useGranted } from './use-granted.ts';
import s from './desk.module.css';

const roomNames: Record<Room, PlainKey> = { public: 'platforms.public', cabinet: 'platforms.cabinet' };

/** Every platform: how surely it is read, whether the browser lets us, and the switch. */
export function PlatformsPage() {
  const { t, settings, language } = useApp();
  const granted = useGranted();
  const lost = platforms.filter(({ id }) => settings.lost.includes(id));
  return (
    <div className={s.page}>
      <h1>{t('desk.platforms')}</h1>
      <p className={s.lead}>{t('platforms.lead')}</p>
      {lost.map((platform) => (
        <Notice key={platform.id} tone="warn" text={t('platforms.lost', { platform: platform.name[language] })}>
          <Button onClick={() => void requestPlatforms(platform.origins)}>{t('platforms.grant')}</Button>
          <Button look="plain" onClick={() => void changeSettings({ lost: settings.lost.filter((id) => id !== platform.id) })}>
            {t('platforms.lostKnown')}
          </Button>
        </Notice>
      ))}
      <table className={s.platforms}>
        <thead>
          <tr>
            <th scope="col">{t('platforms.name')}</th>
            <th scope="col">{t('platforms.certainty')}</th>
            <th scope="col">{t('platforms.access')}</th>
          </tr>
        </thead>
        <tbody>
          {platforms.map((platform) => (
            <Row key={platform.id} platform={platform} granted={granted?.has(platform.id) ?? null} />
          ))}
        </tbody>
      </table>
    </div>
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

/** How surely a platform's pages are read, in words. */
function certaintyWords(certainty: Certainty, t: Translate, f: Formatters): string {
  switch (certainty.level) {
    case 'seen':
      return t('platforms.seen', { month: f.month(certainty.month) });
    case 'claimed':
      return t('platforms.claimed');
    case 'generic':
      return t('platforms.generic');
  }
}
