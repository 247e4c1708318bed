import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useState } from 'react';
import { languageNames, languages } from '../../lib/i18n/language.ts';
import { repliesSince } from '../../lib/journal/queries.ts';
import { ownTemplates } from '../../lib/journal/templates.ts';
import type { Template } from '../../lib/model/template.ts';
import { DAY } from '../../lib/regulation/regulation.ts';
import { exportTemplates } from '../../lib/reply/template-file.ts';
import { templateRecords } from '../../lib/reply/template-record.ts';
import { searchTemplates } from '../../lib/reply/template-search.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useKeys } from '../app/use-keys.ts';
import { useNow } from '../app/use-now.ts';
import { More } from '../journal/more.tsx';
import { Button } from '../ui/button.tsx';
import { downloadFile } from '../ui/download.ts';
import { Empty } from '../ui/empty.tsx';
import { Field, Select } from '../ui/field.tsx';
import { useSay } from '../ui/say.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ImportPart } from './import-part.tsx';
import { RememberedValues } from './remembered-values.tsx';
import { newId, takenAs } from './taken-as.ts';
import { TemplateForm } from './template-form.tsx';
import { TemplateItem } from './template-item.tsx';
import { titleOf, toneNames } from './template-words.ts';
import { useAllTemplates, useTemplateWriter } from './use-templates.ts';
import s from './templates.module.css';

const PAGE = 30;
const ANY = 'any';
/** What is done here is done to no case. */
const TEMPLATES = 'templates';
const tones = ['positive', 'neutral', 'negative'] as const;
/** Statistics look back a quarter of a year: what worked before may have been another company. */
const LOOKS_BACK = 90 * DAY;

/** Templates: all of them to be searched, the company's own to be written, and in and out by files. */
export function TemplatesPage() {
  const { t, language, settings } = useApp();
  const { db } = useJournal();
  const { say, undoLast } = useSay();
  const now = useNow();
  const all = useAllTemplates();
  const writer = useTemplateWriter();
  const [search, setSearch] = useState('');
  const [spoken, setSpoken] = useState<Template['language'] | null>(language);
  const [tone, setTone] = useState<Template['tone'] | null>(null);
  const [whose, setWhose] = useState<'own' | 'ours' | typeof ANY>(ANY);
  const [limit, setLimit] = useState(PAGE);
  const [editing, setEditing] = useState<Template | null>(null);
  const wanted = useDeferredValue(search);
  const day = Math.floor(now / DAY);
  const records = useLiveQuery(async () => templateRecords(await repliesSince(db, day * DAY - LOOKS_BACK)), [db, day]);
  useKeys({ u: () => void undoLast() });

  const found = all && searchTemplates(all, { search: wanted, language: spoken, tone, set: null }).filter(({ own }) => whose === ANY || own === (whose === 'own'));
  const own = all?.filter((one) => one.own).map(({ template }) => template) ?? [];

  /** Says what was done; `u` takes all of it back. */
  const done = (what: string, name: string, events: readonly string[]): void => {
    say(what, { case: TEMPLATES, name, what, back: 'undo', run: () => writer.undo(events) });
  };
  const save = async (template: Template): Promise<void> => {
    done(t('templates.kept'), titleOf(template, t), await writer.keep([template]));
    setEditing(null);
  };
  const take = async (templates: readonly Template[]): Promise<void> => {
    const taken = takenAs(templates, await ownTemplates(db), settings.me.id);
    done(t('templates.taken', { n: taken.length }), t('templates.title'), await writer.keep(taken));
  };
  const drop = async (template: Template): Promise<void> => {
    done(t('templates.dropped'), titleOf(template, t), await writer.drop(template.id));
  };
  const begin = (from: Template | null): void => {
    setEditing(from ? { ...from, id: newId(), set: 'personal', clauses: [] } : { ...EMPTY, id: newId(), language: spoken ?? language });
    window.scrollTo({ top: 0 });
  };

  return (
    <div className={s.page}>
      <h1>{t('templates.title')}</h1>
      <p className={s.lead}>{t('templates.lead')}</p>
      {editing ? (
        <TemplateForm key={editing.id} template={editing} onSave={save} onCancel={() => { setEditing(null); }} />
      ) : (
        <div className={s.buttons}>
          <Button look="primary" disabled={db.readOnly} onClick={() => { begin(null); }}>
            {t('templates.new')}
          </Button>
          <Button disabled={own.length === 0} onClick={() => { downloadFile(exportTemplates(own), 'application/json', `${t('templates.fileName')}.json`); }}>
            {t('templates.export')}
          </Button>
        </div>
      )}
      {!editing && !db.readOnly && <ImportPart onTake={take} />}
      {!editing && <RememberedValues subject={TEMPLATES} />}
      <div className={s.narrow}>
        <Field label={t('templates.search')} quietLabel type="search" placeholder={t('templates.search')} value={search} onChange={(event) => { setSearch(event.target.value); setLimit(PAGE); }} />
        <Select label={t('templates.language')} value={spoken ?? ANY} options={[{ value: ANY, label: t('templates.any') }, ...languages.map((one) => ({ value: one, label: languageNames[one] }))]} onChoose={(one) => { setSpoken(one === ANY ? null : one); }} />
        <Select label={t('templates.tone')} value={tone ?? ANY} options={[{ value: ANY, label: t('templates.any') }, ...tones.map((one) => ({ value: one, label: t(toneNames[one]) }))]} onChoose={(one) => { setTone(one === ANY ? null : one); }} />
        <Select label={t('templates.set')} value={whose} options={[{ value: ANY, label: t('templates.any') }, { value: 'own', label: settings.me.name === '' ? t('templates.approved') : `${t('templates.approved')}, ${settings.me.name}` }, { value: 'ours', label: t('templates.ours') }]} onChoose={setWhose} />
      </div>
      {found === undefined ? (
        <Skeleton rows={6} />
      ) : found.length === 0 ? (
        <Empty title={t('templates.none')} text={t('templates.noneDo')} />
      ) : (
        <>
          <p role="status" className={s.aside}>{t('templates.count', { n: found.length })}</p>
          <ul className={s.list} aria-label={t('templates.title')}>
            {found.slice(0, limit).map((one) => (
              <TemplateItem
                key={one.template.id}
                listed={one}
                record={records?.[one.template.id]}
                locked={editing !== null}
                onEdit={() => { setEditing(one.template); window.scrollTo({ top: 0 }); }}
                onCopy={() => { begin(one.template); }}
                onDrop={() => void drop(one.template)}
              />
            ))}
          </ul>
          {found.length > limit && <More left={found.length - limit} page={PAGE} onMore={() => { setLimit(limit + PAGE); }} />}
        </>
      )}
    </div>
  );
}

const EMPTY: Omit<Template, 'id' | 'language'> = {
  title: '', tone: 'positive', answers: 'any', use: 'first', topics: [], form: 'distant', voice: 'calm', set: 'personal', tags: [], clauses: [],
  blocks: [{ kind: 'greeting', variants: [] }, { kind: 'thanks', variants: [] }, { kind: 'substance', variants: [] }],
};
