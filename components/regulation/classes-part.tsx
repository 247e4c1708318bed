import type { Regulation } from '../../lib/model/regulation.ts';
import { useApp } from '../app/context.ts';
import { className, departmentName, subName } from '../app/rule-names.ts';
import { Button } from '../ui/button.tsx';
import { Clause } from './clause.tsx';
import { changedIn, isOwn, ownId, type Editing } from './edit.ts';
import { Choice, NameInput } from './inputs.tsx';
import s from './regulation.module.css';

const MOST = 40;
const NOBODY = '';
type Class = Regulation['classes'][number];

/** What remarks are about, and which department each class leads to (D1, D5, B4). */
export function ClassesPart({ rules, off, change }: Editing) {
  const { t } = useApp();
  const bare = { ...rules, classes: [] };
  const put = (id: string, to: Partial<Class> | null): void => { change({ classes: changedIn(rules.classes, id, to) }); };
  return (
    <section className={s.part} aria-labelledby="rules-classes">
      <h2 id="rules-classes">
        {t('regulation.classes')} <Clause id="D1" />
      </h2>
      <p className={s.aside}>{t('regulation.classesHint')}</p>
      <ul className={s.classes} aria-labelledby="rules-classes">
        {rules.classes.map(({ id, name, department, subs }) => (
          <li key={id}>
            <Named rules={rules} off={off} shown={className(rules, id, t)} ours={isOwn(id) ? null : className(bare, id, t)} name={name} department={department} onChange={(to) => { put(id, to); }} />
            <ul className={s.subs} aria-label={t('regulation.subsOf', { name: className(rules, id, t) })}>
              {subs.map((sub) => (
                <li key={sub.id}>
                  <Named rules={rules} off={off} shown={subName(rules, id, sub.id, t)} ours={isOwn(sub.id) ? null : subName(bare, id, sub.id, t)} name={sub.name} department={sub.department} onChange={(to) => { put(id, { subs: changedIn(subs, sub.id, to) }); }} />
                </li>
              ))}
              <li>
                <Button look="plain" disabled={off || subs.length >= MOST} aria-label={t('regulation.addSubOf', { name: className(rules, id, t) })} onClick={() => { put(id, { subs: [...subs, { id: ownId(), name: t('regulation.newSub'), department }] }); }}>
                  {t('regulation.addSub')}
                </Button>
              </li>
            </ul>
          </li>
        ))}
      </ul>
      <div>
        <Button disabled={off || rules.classes.length >= MOST} onClick={() => { change({ classes: [...rules.classes, { id: ownId(), name: t('regulation.newClass'), department: null, subs: [] }] }); }}>
          {t('regulation.addClass')}
        </Button>
      </div>
    </section>
  );
}

interface NamedProps {
  rules: Regulation;
  off: boolean;
  /** As it is called now, and as we would call it. */
  shown: string;
  ours: string | null;
  name: string | null;
  department: string | null;
  onChange: (to: { name?: string | null; department?: string | null } | null) => void;
}

function Named({ rules, off, shown, ours, name, department, onChange }: NamedProps) {
  const { t } = useApp();
  return (
    <div className={s.row}>
      <NameInput label={t('regulation.classNamed', { name: shown })} ours={ours} value={name} disabled={off} onChange={(to) => { onChange({ name: to }); }} />
      <span aria-hidden="true">→</span>
      <Choice
        label={t('regulation.departmentOf', { name: shown })}
        value={department ?? NOBODY}
        disabled={off}
        options={[{ value: NOBODY, label: t('regulation.noDepartment') }, ...rules.departments.map(({ id }) => ({ value: id, label: departmentName(rules, id, t) }))]}
        onChange={(id) => { onChange({ department: id === NOBODY ? null : id }); }}
      />
      <Button look="plain" disabled={off} aria-label={t('regulation.removeNamed', { what: shown })} onClick={() => { onChange(null); }}>
        {t('regulation.remove')}
      </Button>
    </div>
  );
}
