import { useRef } from 'react';
import { ask } from '../../lib/browser/messages.ts';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import type { Case } from '../../lib/model/case.ts';
import { channelOf, ON_PAGE } from '../../lib/model/channel.ts';
import type { Status } from '../../lib/model/status.ts';
import { useApp, useJournal } from '../app/context.ts';
import { statusName } from '../app/rule-names.ts';
import { useAction } from '../app/use-action.ts';
import { useKeys } from '../app/use-keys.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useSay } from '../ui/say.tsx';
import { authorOf } from './names.ts';
import s from './case.module.css';

const actions: readonly { status: Status; text: PlainKey; hotkey?: string }[] = [
  { status: 'rework', text: 'act.rework', hotkey: '1' },
  { status: 'quality', text: 'act.quality', hotkey: '2' },
  { status: 'not-review', text: 'act.notReview', hotkey: '3' },
  { status: 'archived', text: 'act.archive', hotkey: 'A' },
];
/** Where no page can show the reply, a person says that it was given. */
const byHand = [{ status: 'answered', text: 'act.answered', hotkey: '4' }, ...actions] as const satisfies typeof actions;

/** The statuses that a person sets (A8). «Ответ дан» sets itself when the reply is seen; by hand only for channels without pages. */
export function StatusPart({ subject }: { subject: Case }) {
  const { t } = useApp();
  const { db, regulation } = useJournal();
  const { say } = useSay();
  const { error, run } = useAction();
  /** The keys may be quicker than the journal: one after the other, and a key that is held down asks once. */
  const asked = useRef<{ status: Status; done: Promise<void> } | null>(null);

  const set = (status: Status): void => {
    if (db.readOnly || (asked.current?.status ?? subject.status) === status) return;
    const before = asked.current?.done;
    const done = run(async () => {
      await before;
      const { event } = await ask('status.set', { case: subject.key, status });
      const what = t('status.set', { status: statusName(regulation, status, t) });
      const name = authorOf(subject, t);
      say(what, { case: subject.key, name, what, back: 'undo', run: () => ask('event.undo', { case: subject.key, event }) });
    }).then(() => {
      if (asked.current?.done === done) asked.current = null;
    });
    asked.current = { status, done };
  };
  const isOnPage = channelOf(subject.platform) === ON_PAGE;
  const rework = (): void => { set('rework'); };
  const quality = (): void => { set('quality'); };
  const notReview = (): void => { set('not-review'); };
  useKeys({ 1: rework, 2: quality, q: quality, 3: notReview, x: notReview, a: () => { set('archived'); }, ...(!isOnPage && { 4: () => { set('answered'); } }) });

  const atRest = subject.status === 'new' || subject.status === 'answered';
  return (
    <section className={s.status} aria-label={t('status.title')}>
      <p>
        {t('status.now', { status: statusName(regulation, subject.status, t) })}
        {subject.status === 'answered' && <span className={s.aside}> – {t(subject.statusByHand ? 'status.byHand' : 'status.byItself')}</span>}
      </p>
      <div className={s.actions}>
        {(isOnPage ? actions : byHand).map(({ status, text, hotkey }) => (
          <Button key={status} hotkey={hotkey} aria-pressed={subject.status === status} disabled={db.readOnly} onClick={() => { set(status); }}>
            {t(text)}
          </Button>
        ))}
        {!atRest && (
          <Button look="plain" disabled={db.readOnly} onClick={() => { set('new'); }}>
            {t('act.reopen')}
          </Button>
        )}
      </div>
      {error && <Notice tone="bad" announce text={t(error)} />}
    </section>
  );
}
