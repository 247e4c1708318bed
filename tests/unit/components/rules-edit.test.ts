import { expect, test } from 'vitest';
import { changedIn, draftedOver, newCalendar, nextVersion, ownId, sameRules } from '../../../components/regulation/edit.ts';
import { calendarSchema, ruleId } from '../../../lib/model/regulation.ts';
import { defaultRegulation } from '../../../lib/regulation/regulation.ts';

const rules = defaultRegulation(0);

test('D10: the next version is above all that colleagues gave, also where two gave the same one', () => {
  const versions = [2, 4, 4, 3].map((version) => ({ regulation: { ...rules, version } }));
  expect([nextVersion([], rules), nextVersion(versions, rules)]).toEqual([2, 5]);
});

test('D10: what another window puts into force while a change is being written stays, beside what is changed here', () => {
  const meanwhile = { ...rules, version: 2, note: 'Раньше', approvedBy: 'Вера', check: { ...rules.check, by: '10:00' } };
  expect(draftedOver(meanwhile, { warnWithinHours: 5 })).toEqual({ ...meanwhile, note: null, approvedBy: null, warnWithinHours: 5 });
  expect(draftedOver(meanwhile, null)).toBe(meanwhile);
});

test('number, reason and approval make no other rules; a field does', () => {
  expect(sameRules(rules, { ...rules, version: 7, note: 'Проба', approvedBy: 'Вера' })).toBe(true);
  expect(sameRules(rules, { ...rules, warnWithinHours: 5 })).toBe(false);
});

test('what a company adds has an id of its own and the shape of the rules', () => {
  expect(ruleId.safeParse(ownId()).success).toBe(true);
  expect(ownId()).not.toBe(ownId());
  expect(calendarSchema.safeParse(newCalendar()).success).toBe(true);
});

test('one entry of a list is changed or taken out, the others stay', () => {
  const list = [{ id: 'a', name: 'A' }, { id: 'b', name: 'B' }];
  expect(changedIn(list, 'b', { name: 'C' })).toEqual([{ id: 'a', name: 'A' }, { id: 'b', name: 'C' }]);
  expect(changedIn(list, 'a', null)).toEqual([{ id: 'b', name: 'B' }]);
});
