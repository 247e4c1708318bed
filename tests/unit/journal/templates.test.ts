import { expect, test } from 'vitest';
import { foldTemplates } from '../../../lib/journal/templates.ts';
import { parseCompanyEvent, type CompanyEvent } from '../../../lib/model/event.ts';
import { templates as ours } from '../../../lib/reply/templates.ts';

let count = 0;
function event(kind: string, payload: object, author = 'anna'): CompanyEvent {
  count += 1;
  return parseCompanyEvent({ id: `event-${String(count).padStart(4, '0')}`, company: 'templates', kind, payload, at: count, hlc: `000000000${String(count)}-0000`.slice(-15), author, regulation: 1 });
}

test('a template is what was kept of it last, and gone once it was dropped; undone, neither happened', () => {
  const [first, second] = ours;
  if (!first || !second) throw new Error('no templates');
  const kept = event('template.kept', { template: first });
  const other = event('template.kept', { template: second }, 'boris');
  const changed = event('template.kept', { template: { ...first, title: 'Иначе' } });
  const dropped = event('template.dropped', { template: second.id });
  const undone = event('event.undone', { event: dropped.id });
  expect(foldTemplates([kept, other, changed]).map(({ template, author }) => [template.id, template.title, author])).toEqual([[first.id, 'Иначе', 'anna'], [second.id, second.title, 'boris']]);
  expect(foldTemplates([dropped, changed, other, kept]).map(({ template }) => template.id)).toEqual([first.id]);
  expect(foldTemplates([kept, other, changed, dropped, undone])).toEqual(foldTemplates([kept, other, changed]));
});
