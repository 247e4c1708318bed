import { useApp } from '../app/context.ts';
import type { Trouble } from './trouble.ts';

/** What happened to the journal and what still stands, in plain sentences. */
export function useHappened(trouble: Trouble, now: number): { heading: string; sentences: string[] } {
  const { t, f } = useApp();
  switch (trouble.kind) {
    case 'lost': {
      const { before, events } = trouble;
      const was = t('recovery.was', { n: before.cases, when: f.moment(before.at, now) });
      return events === 0
        ? { heading: t('recovery.lostTitle'), sentences: [was, t('recovery.lost')] }
        : { heading: t('recovery.lessTitle'), sentences: [was, t('recovery.less', { n: before.events - events }), t('recovery.lessDo')] };
    }
    case 'upgrade':
      return {
        heading: t('recovery.upgradeTitle'),
        sentences: [t(trouble.step === 'copy' ? 'recovery.upgradeCopy' : 'recovery.upgrade'), t(trouble.full ? 'recovery.full' : 'recovery.upgradeDo')],
      };
    case 'full':
      return { heading: t('app.journalFailed'), sentences: [t('recovery.full')] };
    case 'closed':
      return { heading: t('app.journalFailed'), sentences: [t('recovery.closed'), t('app.journalFailedDo')] };
  }
}
