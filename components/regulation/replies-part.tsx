import { CLAUSES, type RuleId } from '../../lib/reply/check/rule.ts';
import { useApp } from '../app/context.ts';
import { ruleNames } from '../reply/checks-words.ts';
import { Checkbox } from '../ui/field.tsx';
import { Clause } from './clause.tsx';
import type { Editing } from './edit.ts';
import { Choice, NumberInput } from './inputs.tsx';
import { open, Sentence } from './sentence.tsx';
import s from './regulation.module.css';

const findings = Object.keys(CLAUSES) as RuleId[];

/** What stands between a draft and the page: approval (A10), facts (C2), findings that must be mended (A4–A6, A11). */
export function RepliesPart({ rules, off, change }: Editing) {
  const { t } = useApp();
  const { replies } = rules;
  const set = (part: Partial<typeof replies>): void => { change({ replies: { ...replies, ...part } }); };
  return (
    <section className={s.part} aria-labelledby="rules-replies">
      <h2 id="rules-replies">{t('replies.title')}</h2>
      <ul className={s.rules}>
        <li className={s.rule}>
          <p className={s.sentence}>
            <Sentence
              text={t('replies.approval', open('which'))}
              fields={{
                which: (
                  <Choice
                    label={t('replies.which')}
                    value={replies.approval}
                    disabled={off}
                    options={[{ value: 'none', label: t('replies.none') }, { value: 'negative', label: t('replies.negative') }, { value: 'all', label: t('replies.all') }]}
                    onChange={(approval) => { set({ approval }); }}
                  />
                ),
              }}
            />
          </p>
          <Clause id="A10" />
        </li>
        <li className={s.rule}>
          <Checkbox label={t('replies.facts')} checked={replies.factsFirst} disabled={off} onChange={({ target }) => { set({ factsFirst: target.checked }); }} />
          <Clause id="C2" />
        </li>
        <li className={s.rule}>
          <p className={s.sentence}>
            <Sentence
              text={t('replies.authority', open('sum'))}
              fields={{ sum: <NumberInput label={t('replies.sum')} value={replies.authority ?? 0} min={0} max={1_000_000_000} disabled={off} onChange={(sum) => { set({ authority: sum === 0 ? null : sum }); }} /> }}
            />
          </p>
        </li>
        <li className={s.rule}>
          <fieldset className={s.choices} disabled={off}>
            <legend>{t('replies.mustMend')}</legend>
            {findings.map((rule) => (
              <Checkbox
                key={rule}
                label={t(ruleNames[rule])}
                checked={replies.mustMend.includes(rule)}
                onChange={({ target }) => {
                  const others = replies.mustMend.filter((one) => one !== rule);
                  set({ mustMend: target.checked ? [...others, rule] : others });
                }}
              />
            ))}
          </fieldset>
        </li>
      </ul>
    </section>
  );
}
