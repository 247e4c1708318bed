import { localeOf } from '../../lib/i18n/language.ts';
import type { PlainKey } from '../../lib/i18n/texts.ts';
import { unitSchema, type Deadline, type Duty, type Regulation, type Unit } from '../../lib/model/regulation.ts';
import { useApp, type AppValue } from '../app/context.ts';
import { dutyNames } from '../app/rule-names.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { Clause } from './clause.tsx';
import { Conditions, conditionWords } from './conditions.tsx';
import type { Editing } from './edit.ts';
import { Choice, NumberInput } from './inputs.tsx';
import { open, Sentence } from './sentence.tsx';
import s from './regulation.module.css';

interface Props extends Editing {
  deadline: Deadline;
  onChange: (to: Partial<Deadline> | null) => void;
}

/** One deadline in words. The reply that every case is owed (A2) can be changed, and neither switched off nor removed. */
export function DeadlineItem({ deadline, rules, off, onChange }: Props) {
  const app = useApp();
  const { t } = app;
  const { duty, amount, unit, on, clause } = deadline;
  const name = t('regulation.named', { duty: t(dutyNames[duty]), when: conditionWords(deadline.when, rules, t) });
  const last = isLastOfAll(deadline, rules);
  return (
    <li className={cx(s.rule, !on && s.idle)}>
      <input type="checkbox" className={s.switch} checked={on} disabled={off || last} aria-label={t('regulation.holds', { rule: name })} title={last ? t('regulation.lastOfAll') : undefined} onChange={({ target }) => { onChange({ on: target.checked }); }} />
      <div className={s.words}>
        <p className={s.sentence}>
          <Sentence
            text={t(sentences[duty], open('amount', 'unit'))}
            fields={{
              amount: <NumberInput label={t('regulation.amountOf', { rule: name })} value={amount} min={1} max={10_000} disabled={off} onChange={(to) => { onChange({ amount: to }); }} />,
              unit: <Choice label={t('regulation.unitOf', { rule: name })} value={unit} disabled={off} options={unitSchema.options.map((value) => ({ value, label: unitName(value, amount, app) }))} onChange={(to) => { onChange({ unit: to }); }} />,
            }}
          />
        </p>
        <Conditions deadline={deadline} rules={rules} off={off} name={name} last={last} onChange={onChange} />
      </div>
      <Clause id={clause} />
      <Button look="plain" className={s.remove} disabled={off || last} aria-label={t('regulation.removeNamed', { what: name })} onClick={() => { onChange(null); }}>
        {t('regulation.remove')}
      </Button>
    </li>
  );
}

const sentences = {
  'first-reply': 'regulation.say.firstReply',
  result: 'regulation.say.result',
  satisfaction: 'regulation.say.satisfaction',
  'hand-over': 'regulation.say.handOver',
  'private-talk': 'regulation.say.privateTalk',
} as const satisfies Record<Duty, string>;

const units: Record<Unit, [one: PlainKey, other: PlainKey]> = {
  hours: ['regulation.unit.hour', 'regulation.unit.hours'],
  days: ['regulation.unit.day', 'regulation.unit.days'],
  'working-hours': ['regulation.unit.workingHour', 'regulation.unit.workingHours'],
  'working-days': ['regulation.unit.workingDay', 'regulation.unit.workingDays'],
};

/** «в течение 21 часа», «в течение 24 часов»: the number stands in a field of its own. */
function unitName(unit: Unit, amount: number, { t, language }: Pick<AppValue, 't' | 'language'>): string {
  const [one, other] = units[unit];
  return t(new Intl.PluralRules(localeOf(language)).select(amount) === 'one' ? one : other);
}

/** Without it some case would have no deadline of the first reply. */
function isLastOfAll(deadline: Deadline, { deadlines }: Regulation): boolean {
  const forAll = deadlines.filter(({ duty, on, when }) => duty === 'first-reply' && on && when.channels.length + when.classes.length + when.priorities.length === 0);
  return forAll.length === 1 && forAll[0]?.id === deadline.id;
}
