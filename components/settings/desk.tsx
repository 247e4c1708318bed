import { useEffect, useState, type ComponentType } from 'react';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import { preparePanel } from '../../lib/browser/panel.ts';
import { useTitle } from '../app/app.tsx';
import { useApp } from '../app/context.ts';
import { JournalGate } from '../app/journal-gate.tsx';
import { useKeys } from '../app/use-keys.ts';
import { CheckPage } from '../check/check-page.tsx';
import { CopiesPage } from '../copies/copies-page.tsx';
import { LastCopy } from '../copies/last-copy.tsx';
import { ImportPage } from '../import/import-page.tsx';
import { JournalPage } from '../journal/journal-page.tsx';
import { RegulationBadge } from '../journal/regulation-badge.tsx';
import { PeoplePage } from '../people/people-page.tsx';
import { RegulationPage } from '../regulation/regulation-page.tsx';
import { ReportPage } from '../report/report-page.tsx';
import { TemplatesPage } from '../templates/templates-page.tsx';
import { CompliancePage } from '../today/compliance-page.tsx';
import { TodayPage } from '../today/today-page.tsx';
import { Button } from '../ui/button.tsx';
import { KeysDialog } from '../ui/keys.tsx';
import { SayProvider } from '../ui/say.tsx';
import { PlatformsPage } from './platforms-page.tsx';
import { SettingsPage } from './settings-page.tsx';
import s from './desk.module.css';

type Section = 'today' | 'compliance' | 'journal' | 'import' | 'check' | 'report' | 'templates' | 'platforms' | 'regulation' | 'people' | 'copies' | 'settings';
/** `under`: not on the rail, its way in stands in that section. */
const sections: Record<Section, { title: PlainKey; Page: ComponentType; needsJournal: boolean; under?: Section }> = {
  today: { title: 'today.title', Page: TodayPage, needsJournal: true },
  compliance: { title: 'compliance.title', Page: CompliancePage, needsJournal: true, under: 'today' },
  journal: { title: 'desk.journal', Page: JournalPage, needsJournal: true },
  import: { title: 'import.title', Page: ImportPage, needsJournal: true, under: 'journal' },
  check: { title: 'check.title', Page: CheckPage, needsJournal: true },
  report: { title: 'report.title', Page: ReportPage, needsJournal: true },
  templates: { title: 'templates.title', Page: TemplatesPage, needsJournal: true },
  platforms: { title: 'desk.platforms', Page: PlatformsPage, needsJournal: false },
  regulation: { title: 'regulation.title', Page: RegulationPage, needsJournal: true },
  people: { title: 'people.title', Page: PeoplePage, needsJournal: true },
  copies: { title: 'desk.copies', Page: CopiesPage, needsJournal: true },
  settings: { title: 'desk.settings', Page: SettingsPage, needsJournal: false },
};
const order = Object.keys(sections) as Section[];

/** The section is the address's hash, so that other parts can open one and the browser's way back works; behind a `?` stands what it shows. */
function sectionOf(hash: string): Section {
  return order.find((section) => hash === `#${section}` || hash.startsWith(`#${section}?`)) ?? 'today';
}

/** The desk: a full page with its sections on a rail. */
export function Desk() {
  const { t } = useApp();
  const [section, setSection] = useState<Section>(() => sectionOf(location.hash));
  const [help, setHelp] = useState(false);
  useEffect(() => {
    preparePanel();
    const changed = (): void => { setSection(sectionOf(location.hash)); };
    window.addEventListener('hashchange', changed);
    return () => { window.removeEventListener('hashchange', changed); };
  }, []);
  const { title, Page, needsJournal, under } = sections[section];
  useTitle(title);
  useKeys({ '?': () => { setHelp(true); } });

  return (
    <SayProvider>
      <div className={s.desk}>
        <header className={s.rail}>
          <p className={s.brand}>{t('app.name')}</p>
          <nav aria-label={t('desk.rail')}>
            <ul>
              {order.filter((one) => !sections[one].under).map((one) => (
                <li key={one}>
                  <a href={`#${one}`} aria-current={one === (under ?? section) ? 'page' : undefined}>
                    {t(sections[one].title)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div className={s.railFoot}>
            <JournalGate rows={1} short>
              <RegulationBadge />
              <LastCopy onOpen={() => { location.hash = 'copies'; }} />
            </JournalGate>
            <Button look="plain" hotkey="?" onClick={() => { setHelp(true); }}>
              {t('app.help')}
            </Button>
          </div>
        </header>
        <main className={s.main}>{needsJournal ? <JournalGate><Page /></JournalGate> : <Page />}</main>
      </div>
      {help && <KeysDialog onClose={() => { setHelp(false); }} />}
    </SayProvider>
  );
}
