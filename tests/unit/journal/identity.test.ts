import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/journal/fold.ts';
import { match, type Match, type Matching } from '../../../lib/journal/identity.ts';
import { likeness } from '../../../lib/model/likeness.ts';
import { normal } from '../../../lib/model/words.ts';
import type { Case } from '../../../lib/model/case.ts';
import type { Sighting } from '../../../lib/model/sighting.ts';
import { captured, DAY, history, iso, MONDAY, page, reply, sighting } from './invent.ts';

const long = 'Заказывали торт на день рождения: привезли вовремя, крем нежный, но надпись перепутали и имя ребёнка написали с ошибкой.';

function known(key: string, changes: Partial<Sighting> = {}): Case {
  const c = fold(history(['review.captured', captured(changes)]).map((event) => ({ ...event, case: key })));
  if (!c) throw new Error('no case');
  return c;
}
function found(cases: Case[], sightings: Sighting[], elsewhere: string[] = []): Match[] {
  const input: Matching = { sightings, byKey: new Map(cases.map((c) => [c.key, c])), candidates: cases, elsewhere: new Set(elsewhere) };
  return match(input);
}
const one = (cases: Case[], s: Sighting, elsewhere: string[] = []): Match | undefined => found(cases, [s], elsewhere)[0];
const is = (key: string): Match => ({ kind: 'known', case: key });

describe('identity with the platform’s own id', () => {
  it('the certain key decides, whatever the words say', () => {
    expect(one([known('practice:1')], sighting({ key: 'practice:1', author: 'Кто-то', text: 'Другое' }))).toEqual(is('practice:1'));
  });
  it('a certain key is never a case with another certain key', () => {
    expect(one([known('practice:1', { key: 'practice:1' })], sighting({ key: 'practice:2' }))).toEqual({ kind: 'new' });
  });
  it('a certain key joins a case whose key was minted, and is remembered by it', () => {
    expect(one([known('practice:~a')], sighting({ key: 'practice:2' }))).toEqual(is('practice:~a'));
    expect(one([known('practice:~a', { key: 'practice:2', text: 'Было так' })], sighting({ key: 'practice:2', author: 'Новое имя', text: 'Стало иначе' }))).toEqual(is('practice:~a'));
    expect(one([known('practice:~a', { key: 'practice:3' })], sighting({ key: 'practice:2' }))).toEqual({ kind: 'new' });
  });
  it('D3: one case listed twice on a page is one case', () => {
    const s = sighting({ key: 'practice:1' });
    expect(found([known('practice:1')], [s, s])).toEqual([is('practice:1'), is('practice:1')]);
  });
});

describe('identity without an id', () => {
  it('the same author, place, date and words are the same review', () => {
    expect(one([known('practice:~a')], sighting({ text: ` ${sighting().text?.toUpperCase()}` }))).toEqual(is('practice:~a'));
  });
  it('another author, place or date is another review', () => {
    expect(one([known('practice:~a')], sighting({ author: 'Пётр' }))).toEqual({ kind: 'new' });
    expect(one([known('practice:~a')], sighting({ place: { id: 'place-2', name: 'Пекарня «Колосок»' } }))).toEqual({ kind: 'new' });
    const later = { postedEarliest: iso(MONDAY + DAY), postedLatest: iso(MONDAY + 2 * DAY) };
    expect(one([known('practice:~a')], sighting(later))).toEqual({ kind: 'new' });
  });
  it('a day in one room and a minute in the other overlap; an unknown date overlaps all', () => {
    const day = { postedEarliest: '2026-10-05T00:00:00Z', postedLatest: '2026-10-05T23:59:59Z' };
    expect(one([known('practice:~a')], sighting(day))).toEqual(is('practice:~a'));
    expect(one([known('practice:~a')], sighting({ postedEarliest: null, postedLatest: null }))).toEqual(is('practice:~a'));
  });
  it('a place without an id agrees by its name', () => {
    expect(one([known('practice:~a')], sighting({ place: { id: null, name: 'пекарня «Колосок» на Мира' } }))).toEqual(is('practice:~a'));
    expect(one([known('practice:~a')], sighting({ place: { id: null, name: 'Автосервис Гараж' } }))).toEqual({ kind: 'new' });
  });
  it('C1: an edited review is the same case', () => {
    const edited = `${long} Дополнено: нам перезвонили и всё исправили.`;
    expect(one([known('practice:~a', { text: long })], sighting({ text: edited, rating: 5 }))).toEqual(is('practice:~a'));
  });
  it('a cut text is the same case', () => {
    expect(one([known('practice:~a', { text: long })], sighting({ text: 'Заказывали торт на…', truncated: true }))).toEqual(is('practice:~a'));
  });
  it('other words by the same author on the same day: the manager is asked', () => {
    expect(one([known('practice:~a', { text: long })], sighting({ text: 'Кофе остыл.' }))).toEqual({ kind: 'ask', candidates: ['practice:~a'] });
  });
  it('two alike: asked; one of them equal: that one', () => {
    const cases = [known('practice:~a', { text: long }), known('practice:~b', { text: `${long} И ещё кофе.` })];
    expect(one(cases, sighting({ text: `${long} А ещё был чай.` }))).toEqual({ kind: 'ask', candidates: ['practice:~a', 'practice:~b'] });
    expect(one(cases, sighting({ text: `${long} И ещё кофе.` }))).toEqual(is('practice:~b'));
  });
  it('one alike and one unlike: the alike one', () => {
    const cases = [known('practice:~a', { text: long }), known('practice:~b', { text: 'Кофе остыл.' })];
    expect(one(cases, sighting({ text: `${long} А ещё был чай.` }))).toEqual(is('practice:~a'));
  });
  it('stars without words match by the rating, by nobody only nearly equal words do', () => {
    expect(one([known('practice:~a', { text: null })], sighting({ text: null }))).toEqual(is('practice:~a'));
    expect(one([known('practice:~a', { text: long, author: null })], sighting({ text: `${long}!`, author: null }))).toEqual(is('practice:~a'));
    expect(one([known('practice:~a', { text: long, author: null })], sighting({ text: 'Кофе остыл.' }))).toEqual({ kind: 'new' });
  });
});

describe('identity on one page', () => {
  const same = { author: 'Анна', text: 'всё отлично', rating: 5 };

  it('two equal reviews by two people of one name are two cases, and again the same two', () => {
    const both = [sighting(same), sighting(same)];
    expect(found([], both)).toEqual([{ kind: 'new' }, { kind: 'new' }]);
    const cases = [known('practice:~a', same), known('practice:~b', same)];
    const again = found(cases, both);
    expect(new Set(again.map((m) => (m.kind === 'known' ? m.case : m.kind)))).toEqual(new Set(['practice:~a', 'practice:~b']));
  });
  it('a review listed twice, pinned without a date and in its place, is one; two with dates stay two', () => {
    const s = sighting({ text: long });
    const pinned = sighting({ text: long, postedShown: null, postedEarliest: null, postedLatest: null });
    expect(found([], [pinned, s])).toEqual([{ kind: 'new' }, { kind: 'twin', of: 0 }]);
    expect(found([], [s, pinned])).toEqual([{ kind: 'new' }, { kind: 'twin', of: 0 }]);
    expect(found([], [s, s])).toEqual([{ kind: 'new' }, { kind: 'new' }]);
    for (const both of [[pinned, s], [s, pinned]]) expect(found([known('practice:~a', { text: long })], both)).toEqual([is('practice:~a'), is('practice:~a')]);
    // Told card by card: the case stands at the other card.
    const a = known('practice:~a', { text: long });
    const first = known('practice:~a', { ...pinned });
    expect(one([a], pinned, ['practice:~a'])).toEqual(is('practice:~a'));
    expect(one([first], s, ['practice:~a'])).toEqual(is('practice:~a'));
    expect(one([a], s, ['practice:~a'])).toEqual({ kind: 'new' });
    // Too little to say so: short words, no name, another place.
    for (const other of [{ text: 'всё отлично' }, { author: null }]) expect(found([], [{ ...pinned, ...other }, { ...s, ...other }])[1]).toEqual({ kind: 'new' });
    expect(found([], [pinned, { ...s, place: { id: 'place-2', name: null } }])[1]).toEqual({ kind: 'new' });
  });
  it('a case at another card of the page is no candidate', () => {
    expect(one([known('practice:~a', same)], sighting(same), ['practice:~a'])).toEqual({ kind: 'new' });
  });
  it('an edited review does not take the case of its neighbour who wrote the same before', () => {
    const cases = [known('practice:~a', { ...same, text: long }), known('practice:~b', { ...same, text: `${long} Спасибо.` })];
    expect(found(cases, [sighting({ ...same, text: `${long} Спасибо!` }), sighting({ ...same, text: `${long} Спасибо всем.` })])).toEqual([is('practice:~b'), is('practice:~a')]);
  });
  it('of twins the one with the reply is the one that was answered', () => {
    const answered = fold(
      history(['review.captured', captured(same)], ['reply.submitted', { text: 'Спасибо', page: page() }]).map((event) => ({ ...event, case: 'practice:~b' })),
    ) as Case;
    expect(found([known('practice:~a', same), answered], [sighting({ ...same, replies: [reply('Спасибо')] }), sighting(same)])).toEqual([is('practice:~b'), is('practice:~a')]);
  });
});

describe('likeness', () => {
  it('is 1 for equal, 0 for nothing in common or nothing at all', () => {
    expect(likeness(normal('Ёлки!'), normal('елки'))).toBe(1);
    expect(likeness('абв', 'где')).toBe(0);
    expect(likeness('', '')).toBe(0);
  });
  it('finds the beginning of a long text in the whole of it, and small edits', () => {
    expect(likeness(normal(long.slice(0, 70)), normal(long.repeat(3)))).toBeGreaterThan(0.9);
    expect(likeness(normal(long), normal(long.replace('нежный', 'вкусный')))).toBeGreaterThan(0.7);
  });
});
