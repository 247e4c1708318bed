import { Dexie } from 'dexie';
import { isCompanyEvent, type CompanyEvent } from '../model/event.ts';
import type { Template } from '../model/template.ts';
import type { JournalDatabase } from './database.ts';
import { inOrder, standing } from './order.ts';

/** A template of the company's own, and who wrote it last. */
export interface OwnTemplate {
  template: Template;
  author: string;
  /** The event that it stands by. */
  event: string;
}

/** The company's own templates are the fold of their events, in the order in which each was first kept. */
export function foldTemplates(events: readonly CompanyEvent[]): OwnTemplate[] {
  const kept = new Map<string, OwnTemplate>();
  for (const event of standing(inOrder(events)).counting) {
    if (event.kind === 'template.kept') kept.set(event.payload.template.id, { template: event.payload.template, author: event.author, event: event.id });
    else if (event.kind === 'template.dropped') kept.delete(event.payload.template);
  }
  return [...kept.values()];
}

/** All of them: the approved ones, and everybody's personal ones. */
export async function ownTemplates(db: JournalDatabase): Promise<OwnTemplate[]> {
  const events = await db.events.where('[company+hlc]').between(['templates', Dexie.minKey], ['templates', Dexie.maxKey]).toArray();
  return foldTemplates(events.filter(isCompanyEvent));
}
