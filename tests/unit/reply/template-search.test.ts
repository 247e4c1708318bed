import { expect, test } from 'vitest';
import type { Template } from '../../../lib/model/template.ts';
import { searchTemplates, type TemplateWish } from '../../../lib/reply/template-search.ts';

const any: TemplateWish = { search: '', language: null, tone: null, set: null };
const made = (id: string, changes: Partial<Template> = {}): { template: Template } => ({
  template: {
    id, title: id, language: 'ru', tone: 'positive', answers: 'any', use: 'first', topics: [], form: 'distant', voice: 'calm', set: 'approved', tags: [], clauses: [],
    blocks: [{ kind: 'thanks', variants: ['Спасибо за тёплые слова.'] }], ...changes,
  },
});
const ids = (found: readonly { template: Template }[]): string[] => found.map(({ template }) => template.id);

test('every word of the search stands somewhere in the template, in any order and in any case', () => {
  const all = [made('a'), made('b', { tags: ['Зима'], blocks: [{ kind: 'thanks', variants: ['Спасибо.', 'Благодарим за слова.'] }] })];
  expect(ids(searchTemplates(all, { ...any, search: 'СЛОВА теплые' }))).toEqual(['a']);
  expect(ids(searchTemplates(all, { ...any, search: 'слова зима' }))).toEqual(['b']);
  expect(ids(searchTemplates(all, { ...any, search: '  ' }))).toEqual(['a', 'b']);
  expect(searchTemplates(all, { ...any, search: 'лето' })).toEqual([]);
});

test('language, tone and set narrow what is found', () => {
  const all = [made('a'), made('b', { language: 'en' }), made('c', { tone: 'negative' }), made('d', { set: 'personal' })];
  expect(ids(searchTemplates(all, { ...any, language: 'ru', tone: 'positive', set: 'approved' }))).toEqual(['a']);
  expect(ids(searchTemplates(all, { ...any, set: 'personal' }))).toEqual(['d']);
});
