import { requestPlatforms } from '../../lib/browser/permissions.ts';
import { changeSettings } from '../../lib/browser/settings.ts';
import { platforms } from '../../lib/platforms/hosts.ts';
import { useApp } from '../app/context.ts';
import { JournalGate } from '../app/journal-gate.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Lessons } from './lessons.tsx';
import { Places } from './places.tsx';
import { PlatformsTable } from './platforms-table.tsx';
import { useGranted } from './use-granted.ts';
import s from './desk.module.css';

const PLACES_TITLE = 'places-title';

function toPlaces(): void {
  const title = document.getElementById(PLACES_TITLE);
  title?.scrollIntoView({ block: 'start' });
  title?.focus({ preventScroll: true });
}

/** Which platforms are read and how surely, the sites that the manager taught, and the company's places on all of them. */
export function PlatformsPage() {
  const { t, settings, language } = useApp();
  const granted = useGranted();
  const lost = platforms.filter(({ id }) => settings.lost.includes(id));
  return (
    <div className={s.page}>
      <h1>{t('desk.platforms')}</h1>
      <p className={s.lead}>
        {t('platforms.lead')}{' '}
        <Button look="plain" onClick={toPlaces}>
          {t('places.title')} ↓
        </Button>
      </p>
      {lost.map((platform) => (
        <Notice key={platform.id} tone="warn" text={t('platforms.lost', { platform: platform.name[language] })}>
          <Button onClick={() => void requestPlatforms(platform.origins)}>{t('platforms.grant')}</Button>
          <Button look="plain" onClick={() => void changeSettings({ lost: settings.lost.filter((id) => id !== platform.id) })}>
            {t('platforms.lostKnown')}
          </Button>
        </Notice>
      ))}
      <PlatformsTable granted={granted} />
      <Lessons />
      <JournalGate>
        <Places titleId={PLACES_TITLE} />
      </JournalGate>
    </div>
  );
}
