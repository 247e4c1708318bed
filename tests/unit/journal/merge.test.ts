import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldAll } from '../../../lib/journal/fold.ts';
import { normalised, preferred, rewrites, sameEvent, unionOf } from '../../../lib/journal/merge.ts';
import { inOrder } from '../../../lib/journal/order.ts';
import { capturedOf } from '../../../lib/journal/same-review.ts';
import { scrubbed } from '../../../lib/journal/scrub.ts';
import { isCaseEvent, parseEvent, type CaseEvent, type EventOf, type JournalEvent } from '../../../lib/model/event.ts';
import { captured, HOUR, MONDAY, posted } from './invent.ts';
import { threeJournals } from './colleagues.ts';

/** `test:long` merges ten thousand triples of journals, `npm test` a seeded tenth. */
const RUNS = process.env.OTKLIK_LONG ? 10_000 : 1_000;
const seed = Number(process.env.OTKLIK_SEED ?? Date.now() % 1_000_000);
const law = (name: string, holds: (a: JournalEvent[], b: JournalEvent[], c: JournalEvent[]) => void) =>
  it(`${name} (seed ${seed})`, { timeout: 600_000 }, () => fc.assert(fc.property(threeJournals, ([a, b, c]) => holds(a, b, c)), { numRuns: RUNS, seed }));

describe('merging', () => {
  law('is commutative', (a, b) => void expect(unionOf(a, b)).toEqual(unionOf(b, a)));
  law('is associative', (a, b, c) => void expect(unionOf(unionOf(a, b), c)).toEqual(unionOf(a, unionOf(b, c))));
  law('is idempotent', (a, b) => {
    const both = unionOf(a, b);
    expect(unionOf(both, b)).toEqual(both);
    expect(unionOf(both, both)).toEqual(both);
  });
  law('is what a slow reference says', (a, b) => void expect(unionOf(a, b)).toEqual(reference([...a, ...b])));
  law('gives the same cases in whatever order the events stand, each review once', (a, b) => {
    const events = unionOf(a, b).filter(isCaseEvent);
    const cases = foldAll(events);
    expect(foldAll([...events].reverse()).sort(byKey)).toEqual(cases.sort(byKey));
    for (const one of cases) {
      // Everything that is joined stands in exactly one case, which knows of it.
      const root = one.joinedInto === null ? one : cases.find(({ key }) => key === one.joinedInto);
      expect(root?.joinedInto).toBeNull();
      expect([root?.key, ...(root?.joined ?? [])]).toContain(one.key);
    }
    for (const event of events) expect(parseEvent(event)).toEqual(event);
  });
});

/** The same rules once more, as plainly as they can be said. */
function reference(events: JournalEvent[]): JournalEvent[] {
  const said = events.filter((event) => !(event.kind === 'case.joined' && event.id.startsWith('same-')));
  const best = [...new Set(said.map(({ id }) => id))].map((id) => {
    const variants = said.filter((event) => event.id === id);
    const rank = (event: JournalEvent): string => `${event.kind === 'case.erased' ? 1 : 0}${event.masked ? 0 : 1}${stable(isCaseEvent(event) ? scrubbed(event) : event)}\u0000${stable(event)}`;
    return variants.reduce((a, b) => (rank(b) > rank(a) ? b : a));
  });
  const gone = new Set(best.flatMap((event) => (event.kind === 'case.erased' ? [event.case] : [])));
  const left = inOrder(best.map((event) => (isCaseEvent(event) && gone.has(event.case) ? scrubbed(event) : event)));
  const firsts = new Map<string, EventOf<'review.captured'>>();
  for (const event of left) if (event.kind === 'review.captured' && !firsts.has(event.case)) firsts.set(event.case, event);
  const captures = [...firsts.values()].flatMap((event) => capturedOf(event) ?? []);
  const joined: CaseEvent[] = [];
  const seen = new Set<unknown>();
  for (const one of captures) {
    if (seen.has(one)) continue;
    const group = [one];
    for (const member of group) {
      for (const other of captures) {
        if (!group.includes(other) && other.same === member.same && other.from <= member.to && member.from <= other.to) group.push(other);
      }
    }
    for (const member of group) seen.add(member);
    const allOverlap = group.every((a) => group.every((b) => a.from <= b.to && b.from <= a.to));
    if (!allOverlap || new Set(group.map(({ event }) => event.author)).size < group.length) continue;
    const inTime = inOrder(group.map(({ event }) => left.find(({ id }) => id === event.id) as CaseEvent));
    inTime.slice(1).forEach((later, index) => {
      const found = unionOf([inTime[index] as CaseEvent, later], []).find(({ kind }) => kind === 'case.joined') as CaseEvent;
      const { masked: _, ...open } = later;
      joined.push({ ...open, id: found.id, kind: 'case.joined', payload: { into: (inTime[index] as CaseEvent).case } });
    });
  }
  return inOrder([...left, ...joined]);
}

function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).filter(([, part]) => part !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${parts.map(([name, part]) => `${JSON.stringify(name)}:${stable(part)}`).join(',')}}`;
}

function byKey(a: { key: string }, b: { key: string }): number {
  return a.key < b.key ? -1 : 1;
}

let numbers = 0;
const capture = (author: string, key: string, changes: Parameters<typeof captured>[0] = {}, wait = 0): CaseEvent => {
  const at = MONDAY + wait * HOUR;
  numbers += 1;
  return { id: `a-capture-${numbers}`, at, hlc: `${at.toString(36).padStart(10, '0')}-0000`, author, regulation: 1, case: `practice:${key}`, kind: 'review.captured', payload: captured(changes) } as CaseEvent;
};
const joinsIn = (events: JournalEvent[]): string[] => normalised(events).flatMap((event) => (event.kind === 'case.joined' ? [`${event.case} → ${event.payload.into}`] : []));

describe('one review, captured by two people where no page shows an id', () => {
  it('is joined under the earlier key, by an event of the later one’s time and author', () => {
    const [a, b] = [capture('anna', '~a', {}, 1), capture('boris', '~b')];
    expect(joinsIn([a, b])).toEqual(['practice:~a → practice:~b']);
    expect(normalised([a, b]).find(({ kind }) => kind === 'case.joined')).toMatchObject({ hlc: a.hlc, at: a.at, author: 'anna' });
  });

  it.each<[string, CaseEvent[]]>([
    ['of one person', [capture('anna', '~a'), capture('anna', '~b')]],
    ['with the platform’s own id', [capture('anna', '~a'), capture('boris', '7001')]],
    ['without a name', [capture('anna', '~a', { author: null }), capture('boris', '~b', { author: null })]],
    ['with few words', [capture('anna', '~a', { text: 'Вкусно' }), capture('boris', '~b', { text: 'Вкусно' })]],
    ['with other words', [capture('anna', '~a'), capture('boris', '~b', { text: 'Пироги свежие, но за столиками тесно и музыка играла тихо.' })]],
    ['at another place', [capture('anna', '~a'), capture('boris', '~b', { place: { id: 'place-2', name: null } })]],
    ['on another day', [capture('anna', '~a'), capture('boris', '~b', posted(MONDAY - 90 * HOUR, MONDAY - 80 * HOUR))]],
    ['where one person holds two of the kind', [capture('anna', '~a'), capture('anna', '~a2'), capture('boris', '~b')]],
  ])('is left to the manager: %s', (_, events) => {
    expect(joinsIn(events)).toEqual([]);
  });

  it('folds into one case with the history of both', () => {
    const [a, b] = [capture('anna', '~a'), capture('boris', '~b', {}, 2)];
    const status = { ...b, id: 'a-status-of-b', kind: 'status.set', hlc: `${b.hlc.slice(0, -1)}1`, payload: { status: 'rework' } } as CaseEvent;
    const cases = foldAll(normalised([a, b, status]).filter(isCaseEvent));
    expect(cases).toMatchObject([{ key: 'practice:~a', joined: ['practice:~b'], joinedInto: null, status: 'rework', editedAt: null, firstSeenAt: MONDAY }, { key: 'practice:~b', joinedInto: 'practice:~a' }]);
    expect(cases[0]?.versions).toHaveLength(1);
  });

  it('is two again when the joining is undone, on every machine', () => {
    const [a, b] = [capture('anna', '~a'), capture('boris', '~b', {}, 2)];
    const join = normalised([a, b]).find(({ kind }) => kind === 'case.joined') as CaseEvent;
    const undo = { ...join, id: 'an-undoing', kind: 'event.undone', author: 'chen', hlc: `${b.hlc.slice(0, -1)}9`, payload: { event: join.id } } as CaseEvent;
    const cases = foldAll(unionOf([a, undo], [b]).filter(isCaseEvent));
    expect(cases.map(({ key, joinedInto, joined }) => [key, joinedInto, joined])).toEqual([['practice:~a', null, []], ['practice:~b', null, []]]);
  });
});

describe('an event that comes under an id which is known', () => {
  const known = capture('anna', '~a');
  const told = (changes: object): JournalEvent => ({ ...known, ...changes }) as JournalEvent;
  const words = (text: string, author: string | null = 'Ирина Л.'): object => ({ payload: captured({ text, author }) });
  const one = words('Пироги свежие, зал светлый, Ирина советует');
  const hidden = words('Пироги свежие, зал светлый, И. советует', 'И. Л.');

  const draft = told({ kind: 'reply.drafted', payload: { text: 'Спасибо, ждём снова', template: null } });

  it.each<[string, JournalEvent, JournalEvent, boolean, boolean]>([
    ['the same', told(one), told(one), false, false],
    ['other words that would stand', told(words('А')), told(words('Я')), false, true],
    ['other words that would not', told(words('Я')), told(words('А')), false, false],
    ['another day', told({}), told({ at: MONDAY + HOUR, hlc: `z${known.hlc}` }), false, true],
    ['an erasure in its place', told({}), told({ kind: 'case.erased', payload: { because: 'person' } }), true, true],
    ['without its words, as one that was erased', draft, scrubbed(draft as CaseEvent), true, false],
    ['without its words, and nobody says that it was erased', draft, scrubbed(draft as CaseEvent), false, true],
    ['with the name that was hidden here', told({ ...hidden, masked: true }), told(one), false, false],
    ['with another rating than where the name was hidden', told({ ...hidden, masked: true }), told({ payload: captured({ rating: 1 }) }), false, true],
    ['with the name hidden that is known here', told(one), told({ ...hidden, masked: true }), false, false],
  ])('%s', (_, here, there, erased, rewritten) => {
    expect(rewrites(here, there, erased)).toBe(rewritten);
  });

  law('is told of wherever it changes what stands here, but for what was erased or hidden', (a, b) => {
    const erased = new Set([...a, ...b].flatMap((event) => (event.kind === 'case.erased' ? [event.case] : [])));
    for (const here of a) {
      for (const there of b.filter(({ id }) => id === here.id)) {
        const changes = !sameEvent(preferred(here, there), here);
        const excused = here.masked === true || erased.has(here.case ?? '');
        const told_ = rewrites(here, there, erased.has(here.case ?? ''));
        if (!excused) expect(told_).toBe(changes);
        if (told_) expect(changes).toBe(true);
      }
    }
  });
});
