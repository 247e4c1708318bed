import { useState } from 'react';
import type { Case } from '../../lib/model/case.ts';
import { useApp } from '../app/context.ts';
import { ReplyPart } from '../reply/reply-part.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import s from './case.module.css';

/** What is known of the reply, and the editor where one is due. A reply that stands is shown and not offered for rewriting. */
export function ReplyState({ subject, now }: { subject: Case; now: number }) {
  const { t, f } = useApp();
  const [another, setAnother] = useState(false);
  const { reply } = subject;
  const stands = reply.state === 'submitted' || reply.state === 'live' || reply.state === 'changed';
  return (
    <>
      {sentence()}
      {stands && (
        <div className={s.reply}>
          {reply.text === null ? <p className={s.aside}>{t('reply.noWords')}</p> : <blockquote className={s.text}>{reply.text}</blockquote>}
          {!another && <Button onClick={() => { setAnother(true); }}>{t('reply.another')}</Button>}
        </div>
      )}
      {(!stands || another) && <ReplyPart key={subject.key} subject={subject} />}
    </>
  );

  function sentence() {
    const at = reply.at ?? now;
    switch (reply.state) {
      case 'submitted':
        return <Notice text={t('reply.submitted', { when: f.moment(reply.submittedAt ?? at, now) })} />;
      case 'live':
        return <Notice tone="good" text={t('reply.live', { when: f.stamp(reply.liveAt ?? at, now) })} />;
      case 'changed':
        return <Notice tone="warn" text={t('reply.changed', { when: f.moment(at, now) })} />;
      case 'vanished':
        return <Notice tone="bad" text={t('reply.vanished', { when: f.moment(at, now) })} />;
      default:
        return null;
    }
  }
}
