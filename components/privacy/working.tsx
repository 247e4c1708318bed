import { useApp } from '../app/context.ts';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import type { LongWork } from './use-long-work.ts';

/** How far long work has come, or why it was not done. */
export function Working({ work }: { work: LongWork }) {
  const { t } = useApp();
  const { running, refusal, stop } = work;
  return (
    <>
      {running && <Progress text={t(running.text)} done={running.done} total={running.total} onCancel={running.mayStop ? stop : undefined} />}
      {refusal && <Notice announce tone={refusal === 'copies.cancelled' ? 'plain' : 'bad'} text={t(refusal)} />}
    </>
  );
}
