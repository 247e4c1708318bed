import { statusSchema } from '../../lib/model/status.ts';
import { useApp } from '../app/context.ts';
import { departmentName, statusName } from '../app/rule-names.ts';
import { Button } from '../ui/button.tsx';
import { changedIn, isOwn, ownId, type Editing } from './edit.ts';
import { Clause } from './clause.tsx';
import { NameInput } from './inputs.tsx';
import s from './regulation.module.css';

const MOST_DEPARTMENTS = 60;

/** What the company calls its statuses and its departments. */
export function NamesPart({ rules, off, change }: Editing) {
  const { t } = useApp();
  const ours = { ...rules, statusNames: {} };
  const bare = { ...rules, departments: [] };
  return (
    <>
      <section className={s.part} aria-labelledby="rules-statuses">
        <h2 id="rules-statuses">
          {t('regulation.statuses')} <Clause id="A8" />
        </h2>
        <p className={s.aside}>{t('regulation.namesHint')}</p>
        <div className={s.names}>
          {statusSchema.options.map((status) => (
            <div key={status} className={s.named}>
              <span>{statusName(ours, status, t)}</span>
              <NameInput label={t('regulation.statusNamed', { status: statusName(ours, status, t) })} ours={statusName(ours, status, t)} value={rules.statusNames[status] ?? null} disabled={off} onChange={(name) => { change({ statusNames: { ...rules.statusNames, [status]: name } }); }} />
            </div>
          ))}
        </div>
      </section>
      <section className={s.part} aria-labelledby="rules-departments">
        <h2 id="rules-departments">
          {t('regulation.departments')} <Clause id="B13" />
        </h2>
        <ul className={s.names} aria-labelledby="rules-departments">
          {rules.departments.map(({ id, name }) => (
            <li key={id} className={s.row}>
              <NameInput label={t('regulation.departmentNamed', { name: departmentName(rules, id, t) })} ours={isOwn(id) ? null : departmentName(bare, id, t)} value={name} disabled={off} onChange={(to) => { change({ departments: changedIn(rules.departments, id, { name: to }) }); }} />
              <Button look="plain" disabled={off} aria-label={t('regulation.removeNamed', { what: departmentName(rules, id, t) })} onClick={() => { change({ departments: changedIn(rules.departments, id, null), classes: withoutDepartment(rules.classes, id) }); }}>
                {t('regulation.remove')}
              </Button>
            </li>
          ))}
        </ul>
        <div>
          <Button disabled={off || rules.departments.length >= MOST_DEPARTMENTS} onClick={() => { change({ departments: [...rules.departments, { id: ownId(), name: t('regulation.newDepartment') }] }); }}>
            {t('regulation.addDepartment')}
          </Button>
        </div>
      </section>
    </>
  );
}

/** What led to a department that is gone leads nowhere. */
function withoutDepartment(classes: Editing['rules']['classes'], id: string): Editing['rules']['classes'] {
  const kept = (department: string | null): string | null => (department === id ? null : department);
  return classes.map((one) => ({ ...one, department: kept(one.department), subs: one.subs.map((sub) => ({ ...sub, department: kept(sub.department) })) }));
}
