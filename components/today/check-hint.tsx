import { openOwnPage } from '../../lib/browser/tabs.ts';
import { useApp } from '../app/context.ts';
import { useToday, useWalk } from '../check/use-check.ts';
import { useAtStake } from '../journal/regulation-badge.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import s from './hint.module.css';

/** Beside the queue: the check's time is near, or has passed, and it is neither signed nor under way. */
export function CheckHint() {
  const { t, f } = useApp();
  const { state } = useAtStake() ?? {};
  const walk = useWalk(useToday());
  if (walk || !state || state.check.by === null || !(state.checkNear || state.check.state === 'missed')) return null;
  const { state: stands, by, done, points } = state.check;
  return (
    <div className={s.hint}>
      <Notice tone={stands === 'missed' ? 'bad' : 'warn'} text={t(stands === 'missed' ? 'today.checkMissed' : 'today.hint', { until: f.time(by), done, points })}>
        <Button onClick={() => void openOwnPage('desk.html', 'check')}>{t('today.toCheck')}</Button>
      </Notice>
    </div>
  );
}
