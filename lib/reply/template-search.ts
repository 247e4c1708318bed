import type { Template } from '../model/template.ts';

/** Which templates to look through; null: any. */
export interface TemplateWish {
  search: string;
  language: Template['language'] | null;
  tone: Template['tone'] | null;
  set: Template['set'] | null;
}

/** What is searched of a template: its name, its marks, all its words. */
function words({ title, tags, clauses, topics, blocks }: Template): string {
  return [title, ...tags, ...clauses, ...topics, ...blocks.flatMap(({ variants }) => variants)].join('\n').toLowerCase().replaceAll('ё', 'е');
}

/** The templates that hold every word of the search, in their order. */
export function searchTemplates<T extends { template: Template }>(all: readonly T[], { search, language, tone, set }: TemplateWish): T[] {
  const wanted = search.toLowerCase().replaceAll('ё', 'е').split(/\s+/).filter((word) => word !== '');
  return all.filter(({ template }) => {
    if ((language !== null && template.language !== language) || (tone !== null && template.tone !== tone) || (set !== null && template.set !== set)) return false;
    if (wanted.length === 0) return true;
    const held = words(template);
    return wanted.every((word) => held.includes(word));
  });
}
