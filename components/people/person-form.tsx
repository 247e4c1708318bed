import { useState } from 'react';
import { changeSettings } from '../../lib/browser/settings.ts';
import type { Person } from '../../lib/model/company.ts';
import { useApp, useJournal } from '../app/context.ts';
import { departmentName } from '../app/rule-names.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox, Field, Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { roleNames, roles } from './role-names.ts';
import { usePeople } from './use-people.ts';
import s from './people.module.css';

const NAME_LIMIT = 200;
const NONE = '';
const EMPTY: Omit<Person, 'id'> = { name: '', roles: ['manager'], department: null, active: true };

/** Name, roles and department of a person, or of a new one (null). */
export function PersonForm({ person, off }: { person: Person | null; off: boolean }) {
  const { t, settings } = useApp();
  const { regulation } = useJournal();
  const { record, busy, error } = usePeople();
  const [draft, setDraft] = useState<Omit<Person, 'id'>>(person ?? EMPTY);
  const change = (to: Partial<Person>): void => { setDraft({ ...draft, ...to }); };
  const name = draft.name.trim();
  const save = (to: Partial<Person>, what: string): void => {
    const id = person?.id ?? crypto.randomUUID();
    const { roles: held, department, active, name: called } = { ...draft, name, ...to };
    // This browser signs with the same name, and with the one before when it is taken back.
    const sign = (as: string) => (id === settings.me.id ? changeSettings(({ me }) => ({ me: { ...me, name: as } })) : Promise.resolve());
    const before = settings.me.name;
    record(what, { id, name: called }, { company: 'people', kind: 'person.named', payload: { person: id, name: called, roles: held, department, active } }, { done: () => sign(called), undone: () => sign(before) });
    if (!person) setDraft(EMPTY);
  };
  return (
    <form
      className={s.person}
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== '') save({}, t(person ? 'people.didChange' : 'people.didAdd'));
      }}
    >
      <div className={s.form}>
        <Field label={t('people.name')} maxLength={NAME_LIMIT} value={draft.name} disabled={off} onChange={({ target }) => { change({ name: target.value }); }} />
        <Select
          label={t('people.department')}
          value={draft.department ?? NONE}
          disabled={off}
          options={[{ value: NONE, label: t('people.noDepartment') }, ...regulation.departments.map(({ id }) => ({ value: id, label: departmentName(regulation, id, t) }))]}
          onChoose={(id) => { change({ department: id === NONE ? null : id }); }}
        />
      </div>
      <fieldset className={s.roles} disabled={off}>
        <legend>{t('people.roles')}</legend>
        {roles.map((role) => (
          <Checkbox key={role} label={t(roleNames[role])} checked={draft.roles.includes(role)} onChange={({ target }) => { change({ roles: roles.filter((one) => (one === role ? target.checked : draft.roles.includes(one))) }); }} />
        ))}
      </fieldset>
      <div className={s.row}>
        <Button type="submit" look="primary" disabled={busy || off || name === ''}>
          {t(person ? 'people.save' : 'people.addOne')}
        </Button>
        {person && (
          <Button disabled={busy || off} onClick={() => { save({ ...person, active: !person.active }, t(person.active ? 'people.didLeave' : 'people.didReturn')); }}>
            {t(person.active ? 'people.leaves' : 'people.returns')}
          </Button>
        )}
      </div>
      {error && <Notice tone="bad" announce text={t(error)} />}
    </form>
  );
}
