import { useCallback, useEffect, useRef, useState } from 'react';
import { fetchOnDevice, onDevice, type OnDevice } from '../../../lib/browser/on-device.ts';
import { languageNames, languages, type Language } from '../../../lib/i18n/language.ts';
import type { PlainKey } from '../../../lib/i18n/texts.ts';
import { useApp } from '../../app/context.ts';
import { Button } from '../../ui/button.tsx';
import { Notice, Said } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import s from './model.module.css';

const STATES: Record<OnDevice, PlainKey> = { none: 'model.stateNone', downloadable: 'model.stateDownloadable', downloading: 'model.stateDownloading', ready: 'model.stateReady' };

/** Which languages the browser's own model speaks here, and the way to fetch it: by a click only, it is some gigabytes. */
export function BrowserModel() {
  const { t } = useApp();
  const [states, setStates] = useState<Partial<Record<Language, OnDevice>>>({});
  const [loaded, setLoaded] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const stop = useRef<AbortController | null>(null);
  const look = useCallback(async () => {
    const all = await Promise.all(languages.map(async (language) => [language, await onDevice(language)] as const));
    setStates(Object.fromEntries(all));
  }, []);
  useEffect(() => {
    look().catch(console.error);
    return () => { stop.current?.abort(); };
  }, [look]);
  const fetchIt = async (language: Language): Promise<void> => {
    const own = new AbortController();
    stop.current = own;
    setFailed(false);
    setLoaded(0);
    try {
      await fetchOnDevice(language, setLoaded, own.signal);
    } catch (error) {
      if (!own.signal.aborted) {
        console.warn(error);
        setFailed(true);
      }
    } finally {
      setLoaded(null);
      await look();
    }
  };
  const known = languages.filter((language) => states[language] !== undefined);
  return (
    <div className={s.model}>
      <ul className={s.log} aria-label={t('model.speaks')}>
        {known.map((language) => (
          <li key={language}>
            <span className={s.row}>
              <b lang={language}>{languageNames[language]}</b> {t(STATES[states[language] ?? 'none'])}
              {states[language] === 'downloadable' && loaded === null && <Button onClick={() => void fetchIt(language)}>{t('model.fetch')}</Button>}
            </span>
          </li>
        ))}
      </ul>
      {loaded !== null && <Progress text={t('model.fetching')} done={Math.round(loaded * 100)} total={100} onCancel={() => { stop.current?.abort(); }} />}
      <Said>
        {failed && <Notice tone="bad" text={t('model.fetchFailed')} />}
        {known.length > 0 && known.every((language) => states[language] === 'none') && <Notice text={t('model.noneHere')} />}
      </Said>
    </div>
  );
}
