import { useRef, type ReactNode } from 'react';
import { useApp } from '../app/context.ts';
import { useKeptFocus } from '../app/use-kept-focus.ts';
import { Notice, Said } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import type { LongWork } from './use-long-work.ts';

/** How far long work has come, and why it was not done or what became of it, which `children` say. The keyboard stays here meanwhile. */
export function Working({ work, children }: { work: LongWork; children?: ReactNode }) {
  const { t } = useApp();
  const { running, refusal, stop } = work;
  const said = useRef<HTMLDivElement>(null);
  useKeptFocus(said, running === null);
  return (
    <>
      <Said ref={said}>
        {refusal && <Notice tone={refusal === 'copies.cancelled' ? 'plain' : 'bad'} text={t(refusal)} />}
        {children}
      </Said>
      {running && <Progress text={t(running.text)} done={running.done} total={running.total} onCancel={running.mayStop ? stop : undefined} />}
    </>
  );
}
