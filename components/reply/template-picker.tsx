import { useDeferredValue, useState } from 'react';
import { proposeFrom, type Proposal, type ProposeOptions } from '../../lib/reply/propose.ts';
import { searchTemplates } from '../../lib/reply/template-search.ts';
import type { Sighting } from '../../lib/model/sighting.ts';
import type { Template } from '../../lib/model/template.ts';
import { useApp } from '../app/context.ts';
import { titleOf, toneNames } from '../templates/template-words.ts';
import { useAllTemplates, type ListedTemplate } from '../templates/use-templates.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import s from '../templates/templates.module.css';

const SHOWN = 20;

interface Props {
  review: Sighting;
  options: ProposeOptions;
  onChoose: (proposal: Proposal) => void;
  onClose: () => void;
}

/** Every template in the language of the reply, searched by any of its words; the first one by Enter. */
export function TemplatePicker({ review, options, onChoose, onClose }: Props) {
  const { t } = useApp();
  const all = useAllTemplates();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const holding = (words: string): readonly ListedTemplate[] => (all ? searchTemplates(all, { search: words, language: options.language, tone: null, set: null }) : []);
  const filledIn = (listed: readonly ListedTemplate[]): { template: Template; proposal: Proposal }[] =>
    listed.slice(0, SHOWN).flatMap(({ template }) => {
      const proposal = proposeFrom(template, review, options);
      return proposal ? [{ template, proposal }] : [];
    });
  const found = holding(wanted);
  const choices = filledIn(found);
  return (
    <Dialog title={t('templates.choose')} onClose={onClose}>
      <Field
        label={t('templates.search')}
        type="search"
        value={search}
        onChange={(event) => { setSearch(event.target.value); }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          // By the words as they are now: the list may be a letter behind.
          const [first] = filledIn(holding(event.currentTarget.value));
          if (first) onChoose(first.proposal);
        }}
      />
      <p role="status" className={s.aside}>{t('templates.count', { n: found.length })}</p>
      <ul className={s.picker}>
        {choices.map(({ template, proposal }) => (
          <li key={template.id}>
            <button type="button" className={s.pick} lang={template.language} onClick={() => { onChoose(proposal); }}>
              <span className={s.aside}>
                {titleOf(template, t)} · {t(toneNames[template.tone])}
              </span>
              <span>{proposal.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
