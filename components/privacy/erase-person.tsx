import { useId, useRef, useState } from 'react';
import { findPerson, type FoundCase, type FoundPerson, type FoundQuestion } from '../../lib/journal/person.ts';
import type { Key } from '../../lib/model/sighting.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useNow } from '../app/use-now.ts';
import { useRecorder } from '../app/use-recorder.ts';
import { authorOf, platformName } from '../journal/names.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { useCaseLine } from './case-line.ts';
import { useDoneText } from './done-text.ts';
import { eraseEverywhere, type Done } from './erasing.ts';
import { FoundList, type FoundLine } from './found-list.tsx';
import { Surely } from './surely.tsx';
import { useLongWork } from './use-long-work.ts';
import { Working } from './working.tsx';
import s from './privacy.module.css';

interface Found extends FoundPerson {
  name: string;
}

/** Finds what the journal knows of a person, shows it, and erases what is ticked. */
export function ErasePerson() {
  const { t, f, language, sites } = useApp();
  const now = useNow();
  const lineOf = useCaseLine(now);
  const { db } = useJournal();
  const recorder = useRecorder();
  const work = useLongWork();
  const [name, setName] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<Key>>(new Set());
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const title = useId();
  const field = useRef<HTMLInputElement>(null);
  const doneText = useDoneText();
  const busy = work.running !== null;

  const find = (): void => {
    const wanted = name.trim();
    if (wanted === '' || busy) return;
    setFound(null);
    setDone(null);
    void work.run(async ({ show, signal }) => {
      const person = await findPerson(db, wanted, { onProgress: show('erase.finding'), signal });
      const cases = person.cases.filter(({ row }) => row.erasedAt === null);
      setFound({ ...person, cases, name: wanted });
      setChosen(new Set(cases.filter(({ as }) => as === 'author').map(({ row }) => row.key)));
      setAsked(new Set(person.questions.filter(({ as }) => as === 'author').map(({ question }) => question.id)));
    });
  };
  const erase = ({ name: person }: Found): void => {
    setAsking(false);
    void work.run(async (long) => {
      setDone(await eraseEverywhere(recorder(), { cases: [...chosen], questions: [...asked], because: 'person' }, person, long));
      setFound(null);
      setName('');
    });
  };
  const leave = (): void => {
    setFound(null);
    field.current?.focus();
  };
  const caseLine = ({ row }: FoundCase): FoundLine => ({ who: authorOf(row, t), line: lineOf(row), review: row.review });
  const questionLine = ({ question: { at, platform, sighting } }: FoundQuestion): FoundLine => ({
    who: sighting.author ?? t('queue.noName'),
    line: [f.moment(at, now), platformName(platform, { language, sites }), sighting.place.name].filter(Boolean).join(' · '),
    review: sighting,
  });
  const empty = found !== null && found.cases.length + found.questions.length === 0;
  return (
    <section className={s.part} aria-labelledby={title}>
      <h3 id={title}>{t('erase.title')}</h3>
      <p className={s.aside}>{t('erase.lead')}</p>
      <form
        className={s.row}
        onSubmit={(event) => {
          event.preventDefault();
          find();
        }}
      >
        <Field inputRef={field} label={t('erase.name')} value={name} maxLength={200} autoComplete="off" spellCheck={false} onChange={(event) => { setName(event.target.value); }} />
        <Button type="submit" disabled={busy || name.trim() === ''}>
          {t('erase.find')}
        </Button>
      </form>
      <Working work={work}>
        {empty && <Notice text={t('erase.none', { name: found.name })} />}
        {found && found.cases.length > 0 && <p>{t('erase.found', { n: found.cases.length })}</p>}
        {found && found.questions.length > 0 && <p>{t('erase.questions', { n: found.questions.length })}</p>}
        {done && <Notice tone="good" text={doneText(done)} />}
      </Working>
      {found && !empty && (
        <>
          {[...found.cases, ...found.questions].some(({ as }) => as === 'mention') && <p className={s.aside}>{t('erase.mentionHint')}</p>}
          {found.cases.length > 0 && <FoundList found={found.cases} idOf={({ row }) => row.key} lineOf={caseLine} chosen={chosen} onChoose={setChosen} />}
          {found.questions.length > 0 && <h4>{t('erase.questionsTitle')}</h4>}
          {found.questions.length > 0 && <FoundList found={found.questions} idOf={({ question }) => question.id} lineOf={questionLine} chosen={asked} onChoose={setAsked} />}
          <div className={s.row}>
            <Button look="primary" disabled={busy || chosen.size + asked.size === 0} onClick={() => { setAsking(true); }}>
              {chosen.size > 0 || asked.size === 0 ? t('erase.erase', { n: chosen.size }) : t('erase.eraseQuestions', { n: asked.size })}
            </Button>
            <Button disabled={busy} onClick={leave}>{t('app.dismiss')}</Button>
          </div>
          {asking && <Surely cases={chosen.size} questions={asked.size} onYes={() => { erase(found); }} onNo={() => { setAsking(false); }} />}
        </>
      )}
    </section>
  );
}
