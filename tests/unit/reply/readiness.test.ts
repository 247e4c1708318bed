import { describe, expect, test } from 'vitest';
import type { Approval } from '../../../lib/model/care.ts';
import { NO_REPLY_RULES } from '../../../lib/model/regulation.ts';
import { hindrances, isWaiting, type Ready } from '../../../lib/reply/readiness.ts';

const text = 'Марина, простите нас. Разберёмся сегодня.';
const by = (words: string) => ({ at: 1, author: 'boris', text: words });
const asked = (rest: Partial<Approval> = {}): Approval => ({ asked: { at: 0, author: 'anna', text }, given: null, declined: null, ...rest });
const draft = (changes: Partial<Ready> = {}, rules: Partial<Ready['rules']> = {}): Ready => ({ tone: 'negative', text, found: [], facts: false, approval: null, approves: false, ...changes, rules: { ...NO_REPLY_RULES, ...rules } });

describe('what keeps a draft from the page', () => {
  test('nothing, until the company says otherwise', () => {
    expect(hindrances(draft({ found: ['argument', 'excuse'] }))).toEqual([]);
  });

  test('A6, A11: the findings that the company wants mended, and no others', () => {
    expect(hindrances(draft({ found: ['argument', 'excuse'] }, { mustMend: ['argument', 'blame'] }))).toEqual([{ why: 'mend', rules: ['argument'] }]);
    expect(hindrances(draft({ found: ['excuse'] }, { mustMend: ['argument'] }))).toEqual([]);
  });

  test('C2: facts that are not written down, of a negative review only', () => {
    expect(hindrances(draft({}, { factsFirst: true }))).toEqual([{ why: 'facts' }]);
    expect(hindrances(draft({ facts: true }, { factsFirst: true }))).toEqual([]);
    expect(hindrances(draft({ tone: 'positive' }, { factsFirst: true }))).toEqual([]);
  });

  test('A10: a reply waits for the head of quality, word for word', () => {
    const state = (changes: Partial<Ready>) => hindrances(draft(changes, { approval: 'negative' })).map((one) => one.why === 'approval' && one.state);
    expect(state({})).toEqual(['ask']);
    expect(state({ approval: asked() })).toEqual(['waiting']);
    expect(state({ approval: asked(), text: `${text} Позвоним.` })).toEqual(['ask']);
    expect(state({ approval: asked({ declined: { at: 1, author: 'boris', note: 'Без слова «разберёмся»' } }) })).toEqual(['declined']);
    expect(state({ approval: asked({ given: by(text) }) })).toEqual([]);
    expect(state({ approval: asked({ given: by('Марина, простите нас.') }) })).toEqual(['changed']);
    expect(state({ approval: asked({ given: by('Марина, простите нас.') }), text: 'Марина, простите нас.' })).toEqual([]);
  });

  test('A10: words changed after the agreement are other words, however little was changed', () => {
    const state = (agreed: string, now: string) => hindrances(draft({ approval: asked({ given: by(agreed) }), text: now }, { approval: 'negative' }));
    const changed = [{ why: 'approval', state: 'changed' }];
    expect(state('Марина, простите нас. Ждём вас…', 'Марина, простите нас. Ждём вас, вернём вдвое.')).toEqual(changed);
    expect(state('Марина, простите нас. Ждём вас, разберёмся.', 'Марина, простите нас…')).toEqual(changed);
    expect(state('Вернём 10,5 %. Простите нас.', 'Вернём 105 %. Простите нас.')).toEqual(changed);
    expect(state('Не спорим, вернём.', 'Не спорим? Вернём!')).toEqual(changed);
    // What nobody sees is no change.
    expect(state('Марина, простите нас.\n', ' Марина,  простите\u00a0нас.')).toEqual([]);
  });

  test('A10: it waits until something was said of it', () => {
    expect([null, asked(), asked({ given: by(text) }), asked({ declined: { at: 1, author: 'boris', note: 'Короче' } })].map(isWaiting)).toEqual([false, true, false, false]);
  });

  test('A10: the head of quality waits for nobody, and what is not negative only where all replies wait', () => {
    expect(hindrances(draft({ approves: true }, { approval: 'all' }))).toEqual([]);
    expect(hindrances(draft({ tone: 'positive' }, { approval: 'negative' }))).toEqual([]);
    expect(hindrances(draft({ tone: 'positive' }, { approval: 'all' }))).toEqual([{ why: 'approval', state: 'ask' }]);
  });
});
