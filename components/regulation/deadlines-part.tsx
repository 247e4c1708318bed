import { useState } from 'react';
import { dutySchema, type Deadline, type Duty } from '../../lib/model/regulation.ts';
import { useApp } from '../app/context.ts';
import { dutyNames } from '../app/rule-names.ts';
import { Button } from '../ui/button.tsx';
import { DeadlineItem } from './deadline-item.tsx';
import { changedIn, ownId, type Editing } from './edit.ts';
import { Choice } from './inputs.tsx';
import s from './regulation.module.css';

const MOST = 60;

/** What is to be done in time: a sentence for each, with its clause. */
export function DeadlinesPart(editing: Editing) {
  const { t } = useApp();
  const { rules, off, change } = editing;
  const [duty, setDuty] = useState<Duty>('first-reply');
  const put = (id: string, to: Partial<Deadline> | null): void => { change({ deadlines: changedIn(rules.deadlines, id, to) }); };
  const add = (): void => {
    change({ deadlines: [...rules.deadlines, { id: ownId(), clause: null, duty, amount: 12, unit: 'hours', calendar: null, when: { channels: [], classes: [], priorities: [] }, on: true }] });
  };
  return (
    <section className={s.part} aria-labelledby="rules-deadlines">
      <h2 id="rules-deadlines">{t('regulation.deadlines')}</h2>
      <p className={s.aside}>{t('regulation.earliestWins')}</p>
      <ul className={s.rules} aria-labelledby="rules-deadlines">
        {rules.deadlines.map((one) => (
          <DeadlineItem key={one.id} deadline={one} {...editing} onChange={(to) => { put(one.id, to); }} />
        ))}
      </ul>
      <div className={s.row}>
        <Choice label={t('regulation.newDuty')} value={duty} disabled={off} options={dutySchema.options.map((value) => ({ value, label: t(dutyNames[value]) }))} onChange={setDuty} />
        <Button disabled={off || rules.deadlines.length >= MOST} onClick={add}>
          {t('regulation.addDeadline')}
        </Button>
      </div>
    </section>
  );
}
