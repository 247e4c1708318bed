import { useState, type SyntheticEvent } from 'react';
import { languageNames, languages } from '../../lib/i18n/language.ts';
import { BLOCK_KINDS, TEMPLATE_USES, VOICES, templateSchema, type Template } from '../../lib/model/template.ts';
import { templateCautions } from '../../lib/reply/template-cautions.ts';
import { templateErrors } from '../../lib/reply/template.ts';
import { useApp } from '../app/context.ts';
import { useAction } from '../app/use-action.ts';
import { Button } from '../ui/button.tsx';
import { Area, Field, Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { blocksOf, linesOf } from './blocks.ts';
import { blockNames, cautionWords, errorWords, toneNames, useNames, voiceNames } from './template-words.ts';
import s from './templates.module.css';

interface Props {
  /** What it begins as. */
  template: Template;
  onSave: (template: Template) => Promise<void>;
  onCancel: () => void;
}

const SLOTS = { name: '{name}', place: '{place}', contact: '{contact}', manager: '{manager}' };
const tones = ['positive', 'neutral', 'negative'] as const;

/** A template in fields. What cannot be read is said beside it, and is not saved. */
export function TemplateForm({ template, onSave, onCancel }: Props) {
  const { t } = useApp();
  const [now, setNow] = useState(template);
  const [lines, setLines] = useState(() => linesOf(template.blocks));
  const [tags, setTags] = useState(template.tags.join(', '));
  const { busy, error, run } = useAction();
  const change = (part: Partial<Template>): void => { setNow({ ...now, ...part }); };
  const changeBlock = (at: number, part: Partial<(typeof lines)[number]>): void => { setLines(lines.map((one, index) => (index === at ? { ...one, ...part } : one))); };

  const made: Template = { ...now, tags: [...new Set(tags.split(/[,，]/).map((tag) => tag.trim()).filter((tag) => tag !== ''))], blocks: blocksOf(lines) };
  const errors = templateErrors(made);
  const cautions = templateCautions(made);
  const wrong = (block: number, variant: number, what: string): string => t('templates.wrong', { block: block + 1, variant: variant + 1, what });
  const sound = errors.length === 0 && templateSchema.safeParse(made).success;

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (sound) void run(() => onSave(made));
  };
  return (
    <form className={s.form} onSubmit={submit}>
      <div className={s.fields}>
        <Field label={t('templates.name')} value={now.title} maxLength={200} autoFocus onChange={(event) => { change({ title: event.target.value }); }} />
        <Select label={t('templates.language')} value={now.language} options={languages.map((one) => ({ value: one, label: languageNames[one] }))} onChoose={(language) => { change({ language }); }} />
        <Select label={t('templates.tone')} value={now.tone} options={tones.map((one) => ({ value: one, label: t(toneNames[one]) }))} onChoose={(tone) => { change({ tone }); }} />
        <Select label={t('templates.use')} value={now.use} options={TEMPLATE_USES.map((one) => ({ value: one, label: t(useNames[one]) }))} onChoose={(use) => { change({ use }); }} />
        <Select label={t('templates.set')} value={now.set} options={[{ value: 'personal', label: t('templates.personal') }, { value: 'approved', label: t('templates.approved') }]} onChoose={(set) => { change({ set }); }} />
        <Select label={t('templates.form')} value={now.form} options={[{ value: 'distant', label: t('templates.distant') }, { value: 'near', label: t('templates.near') }]} onChoose={(form) => { change({ form }); }} />
        <Select label={t('templates.voice')} value={now.voice} options={VOICES.map((one) => ({ value: one, label: t(voiceNames[one]) }))} onChoose={(voice) => { change({ voice }); }} />
        <Field label={t('templates.tags')} value={tags} onChange={(event) => { setTags(event.target.value); }} />
      </div>
      <p className={s.aside}>{t('templates.hint', SLOTS)}</p>
      {lines.map((block, at) => (
        <fieldset key={at} className={s.block}>
          <legend>{t('templates.block', { n: at + 1 })}</legend>
          <Select label={t('templates.kind')} value={block.kind} options={BLOCK_KINDS.map((one) => ({ value: one, label: t(blockNames[one]) }))} onChoose={(kind) => { changeBlock(at, { kind }); }} />
          <Area label={t('templates.variants')} rows={3} value={block.lines} lang={now.language} onChange={(event) => { changeBlock(at, { lines: event.target.value }); }} />
          {lines.length > 1 && (
            <Button look="plain" onClick={() => { setLines(lines.filter((_, index) => index !== at)); }}>
              {t('templates.removeBlock', { n: at + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      <div className={s.buttons}>
        <Button disabled={lines.length >= 12} onClick={() => { setLines([...lines, { kind: 'substance', lines: '' }]); }}>
          {t('templates.addBlock')}
        </Button>
      </div>
      {made.blocks.length === 0 && <Notice text={t('templates.empty')} />}
      {errors.map((one) => (
        <Notice key={`${String(one.block)}.${String(one.variant)}`} tone="bad" text={wrong(one.block, one.variant, errorWords(one, t))} />
      ))}
      {cautions.map((one) => (
        <Notice key={`${String(one.block)}.${String(one.variant)}.${String(one.at)}`} tone="warn" text={wrong(one.block, one.variant, cautionWords(one, t))} />
      ))}
      {error && <Notice tone="bad" announce text={t(error)} />}
      <div className={s.buttons}>
        <Button look="primary" type="submit" disabled={!sound || busy}>
          {t('templates.save')}
        </Button>
        <Button onClick={onCancel}>{t('templates.cancel')}</Button>
      </div>
    </form>
  );
}
