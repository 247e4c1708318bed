import { useDeferredValue, useState } from 'react';
import { proposeFrom, type Proposal, type ProposeOptions } from '../../lib/reply/propose.ts';
import { searchTemplates } from '../../lib/reply/template-search.ts';
import type { Sighting } from '../../lib/model/sighting.ts';
import { useApp } from '../app/context.ts';
import { titleOf, toneNames } from '../templates/template-words.ts';
import { useAllTemplates } from '../templates/use-templates.ts';
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
  const found = all ? searchTemplates(all, { search: wanted, language: options.language, tone: null, set: null }) : [];
  const choices = found.slice(0, SHOWN).flatMap(({ template }) => {
    const proposal = proposeFrom(template, review, options);
    return proposal ? [{ template, proposal }] : [];
  });
  return (
    <Dialog title={t('templates.choose')} onClose={onClose}>
      <Field
        label={t('templates.search')}
        type="search"
        value={search}
        onChange={(event) => { setSearch(event.target.value); }}
        onKeyDown={(event) => {
          const [first] = choices;
          if (event.key === 'Enter' && first) onChoose(first.proposal);
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
