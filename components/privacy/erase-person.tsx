import { useId, useState } from 'react';
import { findPerson, personEraser, type FoundPerson } from '../../lib/journal/person.ts';
import type { Key } from '../../lib/model/sighting.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useRecorder } from '../app/use-recorder.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { eraseEverywhere, type Done } from './erasing.ts';
import { FoundList } from './found-list.tsx';
import { Surely } from './surely.tsx';
import { useLongWork } from './use-long-work.ts';
import { Working } from './working.tsx';
import s from './privacy.module.css';

interface Found extends FoundPerson {
  name: string;
}

/** Finds what the journal knows of a person, shows it, and erases what is ticked. */
export function ErasePerson() {
  const { t } = useApp();
  const { db } = useJournal();
  const recorder = useRecorder();
  const work = useLongWork();
  const [name, setName] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<Key>>(new Set());
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const title = useId();
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
    });
  };
  const erase = ({ name: person, questions }: Found): void => {
    setAsking(false);
    void work.run(async (long) => {
      const [cases, asked] = [[...chosen], questions.map(({ id }) => id)];
      setDone(await eraseEverywhere(recorder(), { cases, questions: asked, because: 'person' }, personEraser(cases, asked, person), long));
      setFound(null);
      setName('');
    });
  };
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
        <Field label={t('erase.name')} value={name} maxLength={200} autoComplete="off" spellCheck={false} onChange={(event) => { setName(event.target.value); }} />
        <Button type="submit" disabled={busy || name.trim() === ''}>
          {t('erase.find')}
        </Button>
      </form>
      <Working work={work} />
      {empty && <Notice announce text={t('erase.none', { name: found.name })} />}
      {found && !empty && (
        <>
          <p role="status">{t('erase.found', { n: found.cases.length })}</p>
          {found.cases.some(({ as }) => as === 'mention') && <p className={s.aside}>{t('erase.mentionHint')}</p>}
          {found.cases.length > 0 && <FoundList cases={found.cases} chosen={chosen} onChoose={setChosen} />}
          {found.questions.length > 0 && <p className={s.aside}>{t('erase.questions', { n: found.questions.length })}</p>}
          <div className={s.row}>
            <Button look="primary" disabled={busy || chosen.size + found.questions.length === 0} onClick={() => { setAsking(true); }}>
              {t('erase.erase', { n: chosen.size })}
            </Button>
            <Button disabled={busy} onClick={() => { setFound(null); }}>{t('app.cancel')}</Button>
          </div>
          {asking && <Surely title={t('erase.surely', { n: chosen.size })} onYes={() => { erase(found); }} onNo={() => { setAsking(false); }} />}
        </>
      )}
      {done && (
        <Notice announce tone="good" text={[t('erase.done', { n: done.cases }), ...(done.dropped > 0 ? [t('erase.dropped', { n: done.dropped })] : [])].join(' ')} />
      )}
    </section>
  );
}
