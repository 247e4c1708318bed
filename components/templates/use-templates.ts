import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { ask } from '../../lib/browser/messages.ts';
import { recordCompany } from '../../lib/journal/days.ts';
import { ownTemplates } from '../../lib/journal/templates.ts';
import type { CompanyEventDraft } from '../../lib/model/event.ts';
import type { Template } from '../../lib/model/template.ts';
import { templates as ours } from '../../lib/reply/templates.ts';
import { useApp, useJournal } from '../app/context.ts';
import { useRecorder } from '../app/use-recorder.ts';

export interface ListedTemplate {
  template: Template;
  /** The company's or the person's: it can be changed. */
  own: boolean;
}

/** The company's own templates and this person's; undefined until they are read. Others' personal ones are theirs. */
export function useOwnTemplates(): readonly Template[] | undefined {
  const { settings } = useApp();
  const { db } = useJournal();
  const all = useLiveQuery(() => ownTemplates(db), [db]);
  const { id } = settings.me;
  return useMemo(() => all?.filter(({ template, author }) => template.set === 'approved' || author === id).map(({ template }) => template), [all, id]);
}

/** Own ones first, then those that came with the extension; undefined until they are read. */
export function useAllTemplates(): readonly ListedTemplate[] | undefined {
  const own = useOwnTemplates();
  return own && [...own.map((template) => ({ template, own: true })), ...ours.map((template) => ({ template, own: false }))];
}

/** Writes events about templates, all of them or none. Returns their ids: what takes them back. */
export function useTemplateWriter(): { keep: (templates: readonly Template[]) => Promise<string[]>; drop: (id: string) => Promise<string[]>; undo: (events: readonly string[]) => Promise<void> } {
  const recorder = useRecorder();
  const write = async (drafts: readonly CompanyEventDraft[]): Promise<string[]> => {
    const events = await recordCompany(recorder(), drafts);
    ask('journal.changed', {}).catch(console.error);
    return events.map(({ id }) => id);
  };
  return {
    keep: (templates) => write(templates.map((template) => ({ company: 'templates', kind: 'template.kept', payload: { template: structuredClone(template) as never } }))),
    drop: (id) => write([{ company: 'templates', kind: 'template.dropped', payload: { template: id } }]),
    async undo(events) {
      await write(events.map((event) => ({ company: 'templates', kind: 'event.undone', payload: { event } })));
    },
  };
}
