import type { SameKeys } from '../../catalogue.ts';
import type { setupTexts as russian } from '../ru/setup.ts';

/** Settings and the first run. */
export const setupTexts = {
  'settings.language': 'Language',
  'settings.languageAuto': 'As in the browser',
  'settings.theme': 'Appearance',
  'settings.themeSystem': 'As in the system',
  'settings.themeLight': 'Light',
  'settings.themeDark': 'Dark',
  'settings.name': 'Your name',
  'settings.nameHint': 'Stands beside what you do in the history. Kept only here.',
  'settings.nameSaved': 'Name saved',
  'settings.data': 'What happens to your data',
  'settings.data1': 'The journal is in this browser, on this computer. Otklik sends nothing anywhere and counts no visits.',
  'settings.data2': 'A review enters the journal only when you save it. Otklik recognises known reviews on pages you open and notes what became of them.',
  'settings.data3': 'The table leaves this computer only when you download or copy it.',
  'settings.data4': 'Removing the extension removes the journal with it. Download the table first.',

  'welcome.title': 'Start',
  'welcome.heading': 'Otklik keeps a journal of your reviews',
  'welcome.lead': 'It collects reviews from pages you open anyway, helps you answer within 24 hours and shows that the reply is really published.',
  'welcome.name': 'Your name, if you like',
  'welcome.platforms': 'Where customers write to you',
  'welcome.platformsHint': 'The browser asks once for everything you ticked. You can change this at any time.',
  'welcome.next': 'What comes next',
  'welcome.next1': 'Open a page with reviews: each gets a mark “＋ Add to journal”.',
  'welcome.next2': 'Press it, or “Save all”: the review takes its place in the queue by deadline.',
  'welcome.next3': 'Answer from the panel. You publish; the status “answered” sets itself once the reply is visible.',
  'welcome.start': 'Allow and start',
  'welcome.startNone': 'Start without platforms',
  'welcome.skip': 'Skip',
  'welcome.refused': 'The browser did not give access. Press again, or skip: you can allow it later on the desk.',
  'welcome.doneTitle': 'Ready',
  'welcome.done': 'Now open a page with reviews on one of your platforms:',
  'welcome.toDesk': 'To the desk',
} as const satisfies SameKeys<typeof russian>;
