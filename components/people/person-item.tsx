import { useState } from 'react';
import type { Person } from '../../lib/model/company.ts';
import { useApp, useJournal } from '../app/context.ts';
import { departmentName } from '../app/rule-names.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { PersonForm } from './person-form.tsx';
import { roleNames, roles } from './role-names.ts';
import s from './people.module.css';

/** One person: the name, what they answer for, and the way to change it. */
export function PersonItem({ person, off }: { person: Person; off: boolean }) {
  const { t, settings } = useApp();
  const { regulation } = useJournal();
  const [open, setOpen] = useState(false);
  const { id, name, active, department } = person;
  const facts = [
    !active && t('people.gone'),
    ...roles.filter((role) => person.roles.includes(role)).map((role) => t(roleNames[role])),
    department !== null && departmentName(regulation, department, t),
  ].filter(Boolean);
  return (
    <li className={cx(s.item, !active && s.gone)}>
      <div className={s.row}>
        <h3>{name}</h3>
        {id === settings.me.id && <span className={s.you}>{t('people.you')}</span>}
        <span className={s.aside}>{facts.join(' · ')}</span>
        <Button className={s.change} aria-expanded={open} aria-label={t('people.changeOf', { name })} onClick={() => { setOpen(!open); }}>
          {t('people.change')} <span aria-hidden="true">{open ? '▴' : '▾'}</span>
        </Button>
      </div>
      {open && <PersonForm key={`${name} ${String(active)} ${person.roles.join(' ')} ${String(department)}`} person={person} off={off} />}
    </li>
  );
}
