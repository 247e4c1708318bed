import type { Person } from '../../lib/model/company.ts';
import type { Role } from '../../lib/model/person.ts';
import { useApp, useJournal } from '../app/context.ts';
import { departmentName } from '../app/rule-names.ts';
import { Clause } from '../regulation/clause.tsx';
import s from './people.module.css';

/** Who answers for what, as the regulation asks (A10): where nobody is named, it is said. */
export function Answering({ people }: { people: readonly Person[] }) {
  const { t } = useApp();
  const { regulation } = useJournal();
  const active = people.filter((person) => person.active);
  const namesOf = (role: Role, department?: string): string =>
    active
      .filter((person) => person.roles.includes(role) && (department === undefined || person.department === department))
      .map(({ name }) => name)
      .join(', ') || t('people.notNamed');
  const rows: [what: string, who: string][] = [
    [t('people.answers.check'), namesOf('manager')],
    [t('people.answers.quality'), namesOf('quality')],
    [t('people.answers.report'), namesOf('head')],
    ...regulation.departments.map(({ id }): [string, string] => [t('people.answers.department', { department: departmentName(regulation, id, t) }), namesOf('department', id)]),
  ];
  return (
    <section className={s.part} aria-labelledby="people-answering">
      <h2 id="people-answering">
        {t('people.answering')} <Clause id="A10" />
      </h2>
      <dl className={s.answering}>
        {rows.map(([what, who]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{who}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
