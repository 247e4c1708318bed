import { useRef } from 'react';
import { useApp, useJournal } from '../app/context.ts';
import { ErasePerson } from './erase-person.tsx';
import { FilesLeft } from './files-left.tsx';
import { Holdings } from './holdings.tsx';
import { Retention } from './retention.tsx';
import s from './privacy.module.css';

/** «Данные людей»: find and erase a person, how long names and texts are kept, and everything that is kept as one file. */
export function PeopleData() {
  const { t } = useApp();
  const { db } = useJournal();
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className={s.privacy} aria-labelledby="privacy-title">
      <h2 id="privacy-title" ref={heading} tabIndex={-1}>
        {t('privacy.title')}
      </h2>
      <p className={s.aside}>{t('privacy.lead')}</p>
      {/* A newer build owns it: the gate says so above. */}
      {!db.readOnly && (
        <>
          <ErasePerson />
          <FilesLeft after={heading} />
          <Retention />
        </>
      )}
      <Holdings />
    </section>
  );
}
