import { describe, expect, it } from 'vitest';
import { rulesFile, rulesIn } from '../../../lib/regulation/file.ts';
import { presets } from '../../../lib/regulation/presets/presets.ts';
import { MONDAY } from '../journal/invent.ts';

const rules = presets.channels(MONDAY, 'Asia/Shanghai');
const file = JSON.parse(rulesFile(rules)) as Record<string, unknown>;
const withRules = (change: object): string => JSON.stringify({ ...file, rules: { ...rules, ...change } });

describe('D10: the rules as a file', () => {
  it('come back as they went out', () => {
    expect(rulesIn(rulesFile(rules))).toEqual({ rules, refused: null });
  });

  it.each([
    ['no JSON', '{', 'not-ours'],
    ['nothing', 'null', 'not-ours'],
    ['another file', JSON.stringify({ otklik: 'journal', format: 1 }), 'not-ours'],
    ['a huge one', JSON.stringify({ ...file, padding: 'x'.repeat(2_000_000) }), 'not-ours'],
    ['a newer one', JSON.stringify({ ...file, format: 2, rules: { hours: 'half a day' } }), 'newer'],
    ['without the reply of A2', withRules({ deadlines: [] }), 'damaged'],
    ['with a time zone that is none', withRules({ zone: 'Mars/Olympus' }), 'damaged'],
    ['with a name that is no text', withRules({ name: { toString: 'x' } }), 'damaged'],
    ['with a name of a megabyte', withRules({ note: 'x'.repeat(900_000) }), 'damaged'],
    ['with an id that is markup', withRules({ departments: [{ id: '<b>', name: null }] }), 'damaged'],
    ['without rules', JSON.stringify({ otklik: 'rules', format: 1 }), 'damaged'],
  ])('%s is refused whole', (_, text, refused) => {
    expect(rulesIn(text)).toEqual({ rules: null, refused });
  });

  it('what it brings besides is left behind, and changes no object of ours', () => {
    const hostile = rulesFile(rules).replace('"statusNames": {}', '"statusNames": {"__proto__": "x", "constructor": "y"}, "steal": true');
    const { rules: taken } = rulesIn(hostile);
    expect(taken).not.toBeNull();
    expect(Object.keys(taken ?? {})).not.toContain('steal');
    expect(({} as Record<string, unknown>).steal).toBeUndefined();
    expect(Object.getPrototypeOf(taken?.statusNames)).toBe(Object.prototype);
  });
});
