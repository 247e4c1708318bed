import { languageNames } from '../../lib/i18n/language.ts';
import type { TemplateRecord } from '../../lib/reply/propose.ts';
import { preview } from '../../lib/reply/template.ts';
import { useApp, useJournal } from '../app/context.ts';
import { Button } from '../ui/button.tsx';
import { titleOf, toneNames, useNames } from './template-words.ts';
import type { ListedTemplate } from './use-templates.ts';
import s from './templates.module.css';

interface Props {
  listed: ListedTemplate;
  /** How it has done; undefined where it was never used. */
  record: TemplateRecord | undefined;
  /** Another one is being written: what stands in its fields would be lost. */
  locked: boolean;
  onEdit: () => void;
  onCopy: () => void;
  onDrop: () => void;
}

/** One template: its words as the eye reads them, whose it is, how it has done, and what to do with it. */
export function TemplateItem({ listed: { template, own }, record, locked, onEdit, onCopy, onDrop }: Props) {
  const { t, f } = useApp();
  const { db } = useJournal();
  const title = titleOf(template, t);
  const set = own ? t(template.set === 'approved' ? 'templates.approved' : 'templates.personal') : t('templates.ours');
  const about = [set, languageNames[template.language], t(toneNames[template.tone]), template.use === 'first' ? null : t(useNames[template.use]), ...template.tags];
  const did = record && [t('templates.used', { n: record.used, share: f.share(record.editedShare) }), record.reopened > 0 ? t('templates.again', { n: record.reopened }) : null];
  return (
    <li className={s.item}>
      <div className={s.title}>
        <h2>{title}</h2>
        <span className={s.aside}>{about.filter((one) => one !== null).join(' · ')}</span>
      </div>
      <p lang={template.language}>{preview(template, {})}</p>
      {did && <p className={s.aside}>{did.filter((one) => one !== null).join(' · ')}</p>}
      {!db.readOnly && !locked && (
        <div className={s.buttons}>
          {own && <Button aria-label={t('templates.editOf', { title })} onClick={onEdit}>{t('templates.edit')}</Button>}
          <Button aria-label={t('templates.copyOf', { title })} onClick={onCopy}>{t('templates.copy')}</Button>
          {own && <Button aria-label={t('templates.dropOf', { title })} onClick={onDrop}>{t('templates.drop')}</Button>}
        </div>
      )}
    </li>
  );
}
