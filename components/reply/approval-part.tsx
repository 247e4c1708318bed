import { useState } from 'react';
import type { Case } from '../../lib/model/case.ts';
import { replyLanguage } from '../../lib/reply/language.ts';
import { sameWords } from '../../lib/reply/readiness.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useNow } from '../app/use-now.ts';
import { useDoing } from '../care/use-doing.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { useApprover } from './use-approver.ts';
import { WordChanges } from './word-changes.tsx';
import s from './reply.module.css';

interface Props {
  subject: Case;
  /** The words in the editor. */
  text: string;
  onTake: (text: string) => void;
}

/** How the reply stands with the head of quality (A10): what was asked, what they said, and what each of the two can do now. */
export function ApprovalPart({ subject, text, onTake }: Props) {
  const { t, f } = useApp();
  const { db } = useJournal();
  const now = useNow();
  const { approves, nameOf } = useApprover();
  const { busy, error, record } = useDoing(subject);
  const [remark, setRemark] = useState<string | null>(null);
  const { approval } = subject.care;
  if (!approval) return null;
  const { asked, given, declined } = approval;
  const language = replyLanguage(subject.review);
  const who = (id: string): string => nameOf(id) ?? t('approval.somebody');
  const own = text.trim() === '' ? asked.text : text;

  return (
    <section className={s.approval} aria-label={t('approval.title')}>
      {given ? (
        <>
          <Notice tone="good" text={t('approval.givenBy', { when: f.moment(given.at, now), who: who(given.author) })} />
          {!sameWords(asked.text, given.text) && (
            <>
              <p className={s.aside}>{t('approval.changedBy')}</p>
              <WordChanges before={asked.text} after={given.text} language={language} />
            </>
          )}
          {text.trim() !== '' && !sameWords(given.text, text) && (
            <Notice text={t('approval.differs')}>
              <Button onClick={() => { onTake(given.text); }}>{t('approval.take')}</Button>
            </Notice>
          )}
        </>
      ) : declined ? (
        <Notice tone="warn" text={`${t('approval.declinedBy', { when: f.moment(declined.at, now), who: who(declined.author) })} ${declined.note}`} />
      ) : approves ? (
        <Notice text={t('approval.wants', { who: who(asked.author) })} />
      ) : (
        <Notice text={t('approval.waits', { when: f.moment(asked.at, now) })} />
      )}
      {approves && !given && !declined && !db.readOnly && (
        <>
          {!sameWords(asked.text, own) && (
            <>
              <p className={s.aside}>{t('approval.yours')}</p>
              <WordChanges before={asked.text} after={own} language={language} />
            </>
          )}
          {remark === null ? (
            <div className={s.buttons}>
              <Button look="primary" disabled={busy} onClick={() => void record({ kind: 'approval.given', payload: { text: own } }, t('approval.given'))}>
                {t('approval.give')}
              </Button>
              <Button onClick={() => { setRemark(''); }}>{t('approval.decline')}</Button>
            </div>
          ) : (
            <form
              className={s.missing}
              onSubmit={(event) => {
                event.preventDefault();
                if (remark.trim() !== '') void record({ kind: 'approval.declined', payload: { note: remark.trim() } }, t('approval.declined')).then((done) => { if (done) setRemark(null); });
              }}
            >
              <Field label={t('approval.remark')} autoFocus maxLength={2_000} value={remark} onChange={(event) => { setRemark(event.target.value); }} />
              <div className={s.buttons}>
                <Button look="primary" type="submit" disabled={busy || remark.trim() === ''}>
                  {t('approval.decline')}
                </Button>
                <Button onClick={() => { setRemark(null); }}>{t('app.close')}</Button>
              </div>
            </form>
          )}
        </>
      )}
      {error && <Notice tone="bad" announce text={t(error)} />}
    </section>
  );
}
