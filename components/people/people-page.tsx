import { useApp, useJournal } from '../app/context.ts';
import { useCompany } from '../app/use-company.ts';
import { useKeys } from '../app/use-keys.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { useSay } from '../ui/say.tsx';
import { Answering } from './answering.tsx';
import { MePart } from './me-part.tsx';
import { PersonForm } from './person-form.tsx';
import { PersonItem } from './person-item.tsx';
import { RotaPart } from './rota-part.tsx';
import s from './people.module.css';

/** Who works here and as what, who sits at this browser, and who is on duty when (A10). */
export function PeoplePage() {
  const { t } = useApp();
  const { db } = useJournal();
  const { undoLast } = useSay();
  const company = useCompany('people');
  useKeys({ u: () => void undoLast() });
  // Who works here stands above who did.
  const people = company?.people.toSorted((a, b) => Number(b.active) - Number(a.active));
  return (
    <div className={s.page}>
      <h1>{t('people.title')}</h1>
      <p className={s.lead}>{t('people.lead')}</p>
      {!company || !people ? (
        <Skeleton rows={4} />
      ) : (
        <>
          <MePart people={people} />
          <section className={s.part} aria-labelledby="people-all">
            <h2 id="people-all">{t('people.all')}</h2>
            {people.length === 0 ? (
              <p className={s.aside}>{t('people.nobody')}</p>
            ) : (
              <ul className={s.list} aria-labelledby="people-all">
                {people.map((person) => (
                  <PersonItem key={person.id} person={person} off={db.readOnly} />
                ))}
              </ul>
            )}
            <details className={s.add}>
              <summary>{t('people.add')}</summary>
              <PersonForm person={null} off={db.readOnly} />
            </details>
          </section>
          {people.length > 0 && <Answering people={people} />}
          {people.length > 0 && <RotaPart company={company} off={db.readOnly} />}
        </>
      )}
    </div>
  );
}
