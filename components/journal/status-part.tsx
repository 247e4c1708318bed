import { ask } from '../../lib/browser/messages.ts';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import type { Case } from '../../lib/model/case.ts';
import type { Status } from '../../lib/model/status.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useAction } from '../app/use-action.ts';
import { useKeys } from '../app/use-keys.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useSay } from '../ui/say.tsx';
import { authorOf, statusNames } from './names.ts';
import s from './case.module.css';

const actions: readonly { status: Status; text: PlainKey; hotkey?: string }[] = [
  { status: 'rework', text: 'act.rework', hotkey: '1' },
  { status: 'quality', text: 'act.quality', hotkey: '2' },
  { status: 'not-review', text: 'act.notReview', hotkey: '3' },
  { status: 'archived', text: 'act.archive' },
];

/** The statuses that a person sets (A8). «Ответ дан» is not among them: it sets itself when the reply is seen. */
export function StatusPart({ subject }: { subject: Case }) {
  const { t } = useApp();
  const { db } = useJournal();
  const { say } = useSay();
  const { busy, error, run } = useAction();

  const set = (status: Status): void => {
    if (busy || db.readOnly || subject.status === status) return;
    void run(async () => {
      const { event } = await ask('status.set', { case: subject.key, status });
      const what = t('status.set', { status: t(statusNames[status]) });
      const name = authorOf(subject, t);
      say(what, { case: subject.key, name, what, back: 'undo', run: () => ask('event.undo', { case: subject.key, event }) });
    });
  };
  const rework = (): void => { set('rework'); };
  const quality = (): void => { set('quality'); };
  const notReview = (): void => { set('not-review'); };
  useKeys({ 1: rework, 2: quality, q: quality, 3: notReview, x: notReview });

  const atRest = subject.status === 'new' || subject.status === 'answered';
  return (
    <section className={s.status} aria-label={t('status.title')}>
      <p>
        {t('status.now', { status: t(statusNames[subject.status]) })}
        {subject.status === 'answered' && !subject.statusByHand && <span className={s.aside}> – {t('status.byItself')}</span>}
      </p>
      <div className={s.actions}>
        {actions.map(({ status, text, hotkey }) => (
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
