import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { formatters } from '../../lib/i18n/format.ts';
import { localeOf, pickLanguage } from '../../lib/i18n/language.ts';
import { texts, type PlainKey } from '../../lib/i18n/texts.ts';
import { readSettings, watchSettings, type Settings } from '../../lib/browser/settings.ts';
import { readLessons, watchLessons } from '../../lib/browser/lessons.ts';
import type { Lesson } from '../../lib/model/lesson.ts';
import { isTeachable, platformOf } from '../../lib/platforms/lesson/about.ts';
import { AppContext, useApp } from './context.ts';

/** Settings, language and time zone for a whole screen; the document's language and theme follow them. */
export function App({ children }: { children: ReactNode }) {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [lessons, setLessons] = useState<readonly Lesson[] | null>(null);
  useEffect(() => {
    const stop = watchSettings(setSettings);
    const stopLessons = watchLessons(setLessons);
    void readSettings().then(setSettings);
    void readLessons().then(setLessons);
    return () => {
      stop();
      stopLessons();
    };
  }, []);
  const language = settings?.language ?? pickLanguage(navigator.languages);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

  useEffect(() => {
    document.documentElement.lang = localeOf(language);
  }, [language]);
  useEffect(() => {
    if (!settings || settings.theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = settings.theme;
  }, [settings]);

  const words = useMemo(() => ({ t: texts(language), f: formatters(language, zone), language, zone }), [language, zone]);
  const value = useMemo(() => (settings && lessons ? { ...words, settings, sites: lessons.filter(({ host }) => isTeachable(host)).map(platformOf) } : null), [words, settings, lessons]);
  return value && <AppContext value={value}>{children}</AppContext>;
}

/** The document's title, in the language of the screen. */
export function useTitle(screen: PlainKey): void {
  const { t } = useApp();
  useEffect(() => {
    document.title = screen === 'app.name' ? t('app.name') : t('app.title', { screen: t(screen) });
  }, [t, screen]);
}
