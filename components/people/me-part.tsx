import { useRef, useState } from 'react';
import { changeSettings } from '../../lib/browser/settings.ts';
import type { Person } from '../../lib/model/company.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useKeptFocus } from '../app/use-kept-focus.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Notice, Said } from '../ui/notice.tsx';
import { useSay } from '../ui/say.tsx';
import { usePeople } from './use-people.ts';
import s from './people.module.css';

const NAME_LIMIT = 200;

/** Who sits at this browser: chosen once. A newcomer finds themself in the list, or enters their name. */
export function MePart({ people }: { people: readonly Person[] }) {
  const { t, settings } = useApp();
  const { db } = useJournal();
  const { record, busy, error } = usePeople();
  const { say } = useSay();
  const { me } = settings;
  const [typed, setTyped] = useState<string | null>(null);
  const name = (typed ?? me.name).trim();
  const known = people.find(({ id }) => id === me.id);
  const said = useRef<HTMLDivElement>(null);
  useKeptFocus(said, known?.id);
  const others = people.filter(({ active }) => active);
  const be = async (person: Person): Promise<void> => {
    const before = me;
    await changeSettings({ me: { id: person.id, name: person.name } });
    const what = t('people.youAre', { name: person.name });
    say(what, { case: person.id, name: person.name, what, back: 'undo', run: () => changeSettings({ me: before }) });
  };
  const add = async (): Promise<void> => {
    await changeSettings({ me: { ...me, name } });
    record(t('people.didAdd'), { id: me.id, name }, { company: 'people', kind: 'person.named', payload: { person: me.id, name, roles: ['manager'], department: null, active: true } });
  };
  return (
    <>
      <Said ref={said}>{known && <Notice tone="good" text={t('people.youAre', { name: known.name })} />}</Said>
      {!known && (
        <section className={s.me} aria-labelledby="people-me">
          <h2 id="people-me">{t('people.who')}</h2>
          <p className={s.aside}>{t('people.whoHint')}</p>
          {others.length > 0 && (
            <div className={s.row}>
              {others.map((person) => (
                <Button key={person.id} onClick={() => void be(person)}>
                  {t('people.iAm', { name: person.name })}
                </Button>
              ))}
            </div>
          )}
          <form
            className={s.form}
            onSubmit={(event) => {
              event.preventDefault();
              if (name !== '') void add();
            }}
          >
            <Field label={t('people.myName')} autoComplete="name" maxLength={NAME_LIMIT} value={typed ?? me.name} disabled={db.readOnly} onChange={({ target }) => { setTyped(target.value); }} />
            <Button type="submit" look="primary" disabled={busy || db.readOnly || name === ''}>
              {t('people.addMe')}
            </Button>
          </form>
          {error && <Notice tone="bad" announce text={t(error)} />}
        </section>
      )}
    </>
  );
}
