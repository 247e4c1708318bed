import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useId, useRef } from 'react';
import { ask } from '../../lib/browser/messages.ts';
import { joinCases, keepApart, suggestedPairs, type SuggestedPair } from '../../lib/journal/joining.ts';
import type { Case } from '../../lib/model/case.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useAction } from '../app/use-action.ts';
import { useNow } from '../app/use-now.ts';
import { useRecorder } from '../app/use-recorder.ts';
import { platformName } from '../journal/names.ts';
import { firstWords } from '../journal/queue-row.tsx';
import { Score } from '../journal/score.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useSay } from '../ui/say.tsx';
import s from './copies.module.css';

/** So many at a time: the next ones come as these are decided. */
const SHOWN = 20;

/** «Похоже, один отзыв»: what two people captured of the same page where nothing tells for sure. */
export function Pairs() {
  const { t } = useApp();
  const { db } = useJournal();
  const title = useId();
  const pairs = useLiveQuery(() => suggestedPairs(db), [db]);
  const region = useRef<HTMLDivElement>(null);
  const decided = useRef(false);
  // The pair goes with the button that was pressed: the focus goes on to the next one, or to what all this stands under.
  useEffect(() => {
    if (!decided.current) return;
    decided.current = false;
    if (document.activeElement === document.body) (region.current?.querySelector('button') ?? region.current?.closest('section')?.querySelector('h2'))?.focus();
  }, [pairs]);
  if (!pairs || pairs.length === 0) return <div ref={region} hidden />;
  return (
    <div ref={region} className={s.kept}>
      <h3 id={title}>{t('pairs.title', { n: pairs.length })}</h3>
      <p className={s.aside}>{t('pairs.lead')}</p>
      <ul className={s.list} aria-labelledby={title}>
        {pairs.slice(0, SHOWN).map((pair) => (
          <Pair key={`${pair.earlier.key} ${pair.later.key}`} pair={pair} onDecide={() => { decided.current = true; }} />
        ))}
      </ul>
    </div>
  );
}

function Pair({ pair: { earlier, later }, onDecide }: { pair: SuggestedPair; onDecide: () => void }) {
  const { t } = useApp();
  const { db } = useJournal();
  const recorder = useRecorder();
  const { say } = useSay();
  const { busy, error, run } = useAction();
  const keys = { earlier: earlier.key, later: later.key };
  const name = earlier.review.author ?? t('queue.noName');
  const decide = (how: 'join' | 'keepApart'): void => void run(async () => {
      onDecide();
      const done = await (how === 'join' ? joinCases : keepApart)(recorder(), keys);
      // It is written, whether the background hears of it or not.
      await ask('journal.changed', {}).catch(console.error);
      say(t(how === 'join' ? 'pairs.joined' : 'pairs.apart', { name }), { case: done.case, name, what: t(`pairs.${how}`), back: 'undo', run: () => ask('event.undo', done) });
    });
  return (
    <li className={s.pair}>
      <div className={s.sides}>
        <Side of={earlier} />
        <Side of={later} />
      </div>
      <div className={s.buttons}>
        <Button disabled={busy || db.readOnly} aria-label={`${t('pairs.join')}: ${name}`} onClick={() => { decide('join'); }}>
          {t('pairs.join')}
        </Button>
        <Button look="plain" disabled={busy || db.readOnly} aria-label={`${t('pairs.keepApart')}: ${name}`} onClick={() => { decide('keepApart'); }}>
          {t('pairs.keepApart')}
        </Button>
      </div>
      {error !== null && <Notice tone="bad" announce text={t(error)} />}
    </li>
  );
}

function Side({ of }: { of: Case }) {
  const { t, f, language, sites } = useApp();
  const now = useNow();
  const where = [platformName(of.platform, { language, sites }), of.review.place.name].filter(Boolean).join(' · ');
  return (
    <div>
      <p className={s.facts}>
        <Score review={of.review} />
        <span>{of.review.author ?? t('queue.noName')}</span>
        <span className={s.aside}>{t('question.candidate', { when: f.moment(of.firstSeenAt, now) })}</span>
      </p>
      <p className={s.aside}>{where}</p>
      <p className={s.words}>{firstWords(of.review) ?? t('queue.noText')}</p>
    </div>
  );
}
