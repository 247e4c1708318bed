import { useState } from 'react';
import { requestPlatforms } from '../../lib/browser/permissions.ts';
import { inPrivateStorage } from '../../lib/browser/private-window.ts';
import { changeSettings } from '../../lib/browser/settings.ts';
import { openOwnPage } from '../../lib/browser/tabs.ts';
import type { Platform } from '../../lib/platforms/adapter.ts';
import { platforms } from '../../lib/platforms/hosts.ts';
import { useTitle } from '../app/app.tsx';
import { useApp } from '../app/context.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { byName } from '../journal/names.ts';
import { LanguageField, NameField } from './fields.tsx';
import s from './welcome.module.css';

/** The first run: language, name, platforms with one prompt for all of them, and what comes next. */
export function Welcome() {
  const { t, language } = useApp();
  // Until the manager chooses, the platforms that speak the language of the screen: more hosts than are used nobody should allow.
  const [own, setChosen] = useState<ReadonlySet<string> | null>(null);
  const chosen = own ?? new Set(platforms.filter(({ languages }) => languages.includes(language)).map(({ id }) => id));
  const [step, setStep] = useState<'choose' | 'refused' | 'done'>('choose');
  useTitle('welcome.title');

  const finish = async (): Promise<void> => {
    await changeSettings({ welcomed: true });
    setStep('done');
  };
  const start = (): void => {
    const origins = platforms.filter(({ id }) => chosen.has(id)).flatMap((platform) => platform.origins);
    if (origins.length === 0) return void finish();
    // The request comes first: one await before it loses the click.
    void requestPlatforms(origins).then(async (granted) => {
      if (granted) await finish();
      else setStep('refused');
    });
  };
  const skip = (): void => {
    void changeSettings({ welcomed: true }).then(() => openOwnPage('desk.html'));
  };

  if (step === 'done') return <Done chosen={chosen} />;
  return (
    <main className={s.welcome}>
      <header className={s.head}>
        <h1>{t('welcome.heading')}</h1>
        <p>{t('welcome.lead')}</p>
      </header>
      {inPrivateStorage() && <Notice tone="warn" text={t('private.storage')} />}
      <div className={s.who}>
        <LanguageField />
        <NameField label={t('welcome.name')} />
      </div>
      <fieldset className={s.platforms} aria-describedby="platforms-hint">
        <legend>{t('welcome.platforms')}</legend>
        <ul className={s.choices}>
          {byName(platforms, language).map((platform) => (
            <li key={platform.id}>
              <Checkbox
                label={platform.name[language]}
                checked={chosen.has(platform.id)}
                onChange={(event) => {
                  const now = new Set(chosen);
                  if (event.target.checked) now.add(platform.id);
                  else now.delete(platform.id);
                  setChosen(now);
                }}
              />
            </li>
          ))}
        </ul>
        <div className={s.buttons}>
          <Button look="plain" onClick={() => { setChosen(new Set(platforms.map(({ id }) => id))); }}>
            {t('welcome.all')}
          </Button>
          <Button look="plain" onClick={() => { setChosen(new Set()); }}>
            {t('welcome.none')}
          </Button>
        </div>
        <p id="platforms-hint" className={s.aside}>
          {t('welcome.platformsHint')}
        </p>
      </fieldset>
      <section className={s.next}>
        <h2>{t('welcome.next')}</h2>
        <ol>
          <li>{t('welcome.next1')}</li>
          <li>{t('welcome.next2')}</li>
          <li>{t('welcome.next3')}</li>
        </ol>
      </section>
      {step === 'refused' && <Notice announce tone="warn" text={t('welcome.refused')} />}
      <div className={s.buttons}>
        <Button look="primary" onClick={start}>
          {chosen.size > 0 ? t('welcome.start') : t('welcome.startNone')}
        </Button>
        <Button look="plain" onClick={skip}>
          {t('welcome.skip')}
        </Button>
      </div>
    </main>
  );
}

/** Where to go now. */
function Done({ chosen }: { chosen: ReadonlySet<string> }) {
  const { t, language } = useApp();
  return (
    <main className={s.welcome}>
      <h1 tabIndex={-1} ref={(heading) => heading?.focus()}>
        {t('welcome.doneTitle')}
      </h1>
      {chosen.size > 0 && (
        <>
          <p>{t('welcome.done')}</p>
          <ul className={s.links}>
            {byName(platforms, language)
              .filter(({ id }) => chosen.has(id))
              .map((platform) => (
                <li key={platform.id}>
                  <a href={siteOf(platform)} target="_blank" rel="noreferrer">
                    {platform.name[language]} ↗
                  </a>
                </li>
              ))}
          </ul>
        </>
      )}
      <div className={s.buttons}>
        <Button look={chosen.size > 0 ? 'normal' : 'primary'} onClick={() => void openOwnPage('desk.html')}>
          {t('welcome.toDesk')}
        </Button>
      </div>
    </main>
  );
}

/** The front page of a platform, of several hosts the one its example is on. */
function siteOf({ rooms }: Platform): string {
  return new URL(rooms.public?.example ?? rooms.cabinet?.example ?? 'about:blank').origin;
}
