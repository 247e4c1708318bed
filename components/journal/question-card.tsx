import { useLiveQuery } from 'dexie-react-hooks';
import { ask } from '../../lib/browser/messages.ts';
import { casesOf, type Question } from '../../lib/journal/queries.ts';
import type { Case } from '../../lib/model/case.ts';
import type { Key } from '../../lib/model/sighting.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useAction } from '../app/use-action.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { platformName } from './names.ts';
import { firstWords } from './queue-row.tsx';
import { Score } from './score.tsx';
import s from './question.module.css';

/** «Похож на 2 в журнале»: the review the page showed, the cases it may be, and the choice. */
export function QuestionCard({ question, more, now }: { question: Question; more: number; now: number }) {
  const { t, f, language, sites } = useApp();
  const { db } = useJournal();
  const { busy, error, run } = useAction();
  const { candidates, sighting } = question;
  const cases = useLiveQuery(() => casesOf(db, candidates), [db, candidates]);
  const answer = (key: Key | null): void => void run(async () => {
      await ask('question.answer', { question: question.id, case: key });
    });
  const where = [platformName(question.platform, { language, sites }), sighting.place.name].filter(Boolean).join(' · ');
  return (
    <section className={s.question} aria-label={t('question.title', { n: candidates.length })}>
      <h2>
        {t('question.title', { n: candidates.length })}
        {more > 0 && <span className={s.aside}> {t('question.more', { n: more })}</span>}
      </h2>
      <p className={s.aside}>{t('question.explain')}</p>
      <div className={s.shown}>
        <p className={s.line}>
          <Score review={sighting} />
          <span>{sighting.author ?? t('queue.noName')}</span>
          <span className={s.aside}>{where}</span>
        </p>
        <p className={s.text}>{firstWords(sighting) ?? t('queue.noText')}</p>
      </div>
      <ul className={s.list}>
        {cases?.map((one: Case) => (
          <li key={one.key} className={s.candidate}>
            <div>
              <p className={s.line}>
                <Score review={one.review} />
                <span className={s.aside}>{t('question.candidate', { when: f.moment(one.firstSeenAt, now) })}</span>
              </p>
              <p className={s.text}>{firstWords(one.review) ?? t('queue.noText')}</p>
            </div>
            <Button disabled={busy || db.readOnly} onClick={() => { answer(one.key); }}>
              {t('question.same')}
            </Button>
          </li>
        ))}
      </ul>
      <Button look="plain" disabled={busy || db.readOnly} onClick={() => { answer(null); }}>
        {t('question.new')}
      </Button>
      {error && <Notice tone="bad" announce text={t(error)} />}
    </section>
  );
}
