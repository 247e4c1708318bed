import { useState } from 'react';
import type { Case } from '../../lib/model/case.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useNow } from '../app/use-now.ts';
import { keepDoing, unsavedDoing } from '../care/unsaved-doing.ts';
import { useDoing } from '../care/use-doing.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { useApprover } from './use-approver.ts';
import s from './reply.module.css';

/** The same words as in the menu of what was done: begun there, they are here too. */
const FACTS = 'facts';

/** What was checked before answering, beside the draft (C2): what, where, when, and by whom. */
export function FactsPart({ subject, needed }: { subject: Case; /** The company wants them before this reply is ready. */ needed: boolean }) {
  const { t, f } = useApp();
  const { db } = useJournal();
  const now = useNow();
  const { nameOf } = useApprover();
  const { busy, error, record } = useDoing(subject);
  const [text, setText] = useState(() => unsavedDoing(subject.key, FACTS));
  const type = (typed: string): void => {
    keepDoing(subject.key, FACTS, typed);
    setText(typed);
  };
  const facts = subject.care.notes.filter(({ about }) => about === 'facts');
  const save = async (): Promise<void> => {
    const words = text.trim();
    if (words !== '' && (await record({ kind: 'note.added', payload: { text: words, about: 'facts' } }, t('facts.saved')))) type('');
  };
  return (
    <section className={s.factsPart} aria-label={t('facts.title')}>
      {facts.length > 0 && (
        <ul className={s.factsList}>
          {facts.map((one) => (
            <li key={one.event}>
              <span aria-hidden="true">✓ </span>
              {one.text} <span className={s.aside}>{[f.moment(one.at, now), nameOf(one.author)].filter(Boolean).join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
      {!db.readOnly && (
        <form
          className={s.factsForm}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <Field label={t('facts.field')} hint={needed && facts.length === 0 ? t('facts.needed') : undefined} maxLength={2_000} value={text} onChange={(event) => { type(event.target.value); }} />
          <Button type="submit" disabled={busy || text.trim() === ''}>
            {t('facts.save')}
          </Button>
        </form>
      )}
      {error && <Notice tone="bad" announce text={t(error)} />}
    </section>
  );
}
