import { useState } from 'react';
import type { Case } from '../../lib/model/case.ts';
import { isAwaited } from '../../lib/model/reply-state.ts';
import { useApp } from '../app/context.ts';
import { isWriting } from '../reply/editing.ts';
import { ReplyPart } from '../reply/reply-part.tsx';
import { unsavedOf } from '../reply/unsaved.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import s from './case.module.css';

/** What is known of the reply, and the editor where one is due. A reply that stands is shown and not offered for rewriting. */
export function ReplyState({ subject, now }: { subject: Case; now: number }) {
  const { t, f } = useApp();
  const { reply } = subject;
  const standing = !isAwaited(reply);
  // A second reply that was begun earlier is found again, also when only this machine has its words.
  const [begun, setBegun] = useState(() => standing && unsavedOf(subject.key) !== null);
  const writing = isWriting(subject, begun);
  return (
    <>
      {sentence()}
      {standing && (
        <div className={s.reply}>
          {reply.text === null ? <p className={s.aside}>{t('reply.noWords')}</p> : <blockquote className={s.text}>{reply.text}</blockquote>}
          {!writing && <Button onClick={() => { setBegun(true); }}>{t('reply.another')}</Button>}
        </div>
      )}
      {writing && <ReplyPart key={subject.key} subject={subject} />}
    </>
  );

  function sentence() {
    const at = reply.at ?? now;
    switch (reply.state) {
      case 'submitted':
        if (reply.beforeCapture && subject.versions[0]?.sighting.via === 'table') return <Notice text={t('reply.byTable')} />;
        return <Notice text={t('reply.submitted', { when: f.moment(reply.submittedAt ?? at, now) })} />;
      case 'live':
        return <Notice tone="good" text={t('reply.live', { when: f.stamp(reply.liveAt ?? at, now) })} />;
      case 'changed':
        return <Notice tone="warn" text={t('reply.changed', { when: f.moment(at, now) })} />;
      case 'vanished':
        return <Notice tone="bad" text={t('reply.vanished', { when: f.moment(at, now) })} />;
      case 'none':
        return null;
    }
  }
}
