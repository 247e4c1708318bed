import { createContext, use } from 'react';
import type { Formatters } from '../../lib/i18n/format.ts';
import type { Language } from '../../lib/i18n/language.ts';
import type { Translate } from '../../lib/i18n/texts.ts';
import type { Settings } from '../../lib/browser/settings.ts';
import type { Platform } from '../../lib/platforms/adapter.ts';
import type { JournalDatabase } from '../../lib/journal/database.ts';
import type { Regulation } from '../../lib/regulation/regulation.ts';

/** What every part of every screen may ask for. */
export interface AppValue {
  t: Translate;
  f: Formatters;
  language: Language;
  zone: string;
  settings: Settings;
  /** The sites that the manager taught, as platforms. */
  sites: readonly Platform[];
}
export const AppContext = createContext<AppValue | null>(null);

/** The opened journal and the rules it is judged by. */
export interface JournalValue {
  db: JournalDatabase;
  regulation: Regulation;
}
export const JournalContext = createContext<JournalValue | null>(null);

export function useApp(): AppValue {
  const value = use(AppContext);
  if (!value) throw new Error('outside of App');
  return value;
}

export function useJournal(): JournalValue {
  const value = use(JournalContext);
  if (!value) throw new Error('outside of JournalGate');
  return value;
}
