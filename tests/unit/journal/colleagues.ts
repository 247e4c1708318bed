import * as fc from 'fast-check';
import type { CaseEvent, JournalEvent } from '../../../lib/model/event.ts';
import type { Sighting } from '../../../lib/model/sighting.ts';
import { nextHlc } from '../../../lib/journal/hlc.ts';
import { normalised } from '../../../lib/journal/merge.ts';
import { isComputed } from '../../../lib/journal/same-review.ts';
import { HOUR, MONDAY, page, PLATFORM, posted, sighting, UNDATED } from './invent.ts';
import { anyPlaceHistory } from './random.ts';

/**
 * Random journals of three people who look at the same few reviews. They hold equal words by one name, twins of one person,
 * the same event with other content, joinings and undoings of each other, and erasures: more than any honest journal would.
 */

const PEOPLE = ['anna', 'boris', 'chen'] as const;
const KEYS = ['~a1', '~a2', '~b1', '~b2', '~c1', '7001'].map((id) => `${PLATFORM}:${id}`);
const IDS = 30;

const LONG = 'Пироги свежие, но за столиками тесно';
const words = fc.constantFrom(LONG, LONG, LONG, LONG, 'Долго ждали столик у окна, зато вкусно', 'ok 👍');
const dates = [posted(MONDAY - 2 * HOUR, MONDAY - HOUR), posted(MONDAY - 2 * HOUR, MONDAY), UNDATED, posted(MONDAY - 2 * HOUR, MONDAY - HOUR), posted(MONDAY - 90 * 60_000, MONDAY), posted(MONDAY + 40 * HOUR, MONDAY + 60 * HOUR)];
const review: fc.Arbitrary<Sighting> = fc
  .record({ text: words, author: fc.constantFrom('Ирина Л.', 'Ирина Л.', 'Ирина Л.', 'ирина л', null), date: fc.constantFrom(...dates), rating: fc.constantFrom(4, 4, 4, 4, 4, null), place: fc.constantFrom('place-1', 'place-1', 'place-1', 'place-1', 'place-2') })
  .map(({ date, place, ...rest }) => sighting({ ...rest, ...date, place: { id: place, name: null } }));

const key = fc.constantFrom(...KEYS);
const where = page();
const id = (n: number): string => `an-event-${n}`;
const text = fc.constantFrom('Спасибо, ждём снова', 'Извините за ожидание');

const happening = fc.oneof(
  { weight: 12, arbitrary: review.map((s) => ({ kind: 'review.captured', payload: { platform: PLATFORM, sighting: s, page: where } })) },
  { weight: 1, arbitrary: review.map((s) => ({ kind: 'review.edited', payload: { sighting: s, page: where } })) },
  { weight: 1, arbitrary: fc.constantFrom('new', 'rework', 'archived').map((status) => ({ kind: 'status.set', payload: { status } })) },
  { weight: 1, arbitrary: text.map((t) => ({ kind: 'reply.submitted', payload: { text: t, page: where } })) },
  { weight: 1, arbitrary: text.map((t) => ({ kind: 'reply.seen', payload: { text: t, ...UNDATED, page: page({ visit: 'visit-2' }) } })) },
  { weight: 1, arbitrary: key.map((into) => ({ kind: 'case.joined', payload: { into } })) },
  { weight: 1, arbitrary: key.map((from) => ({ kind: 'case.apart', payload: { from } })) },
  { weight: 1, arbitrary: fc.constantFrom('person', 'retention').map((because) => ({ kind: 'case.erased', payload: { because } })) },
  { weight: 2, arbitrary: fc.nat(IDS).map((n) => ({ kind: 'event.undone', payload: { event: id(n) } })) },
);

const event: fc.Arbitrary<CaseEvent> = fc
  .record({ n: fc.nat(IDS), of: key, what: happening, author: fc.constantFrom(...PEOPLE), wait: fc.nat(20), masked: fc.constantFrom(undefined, undefined, undefined, true as const) })
  .map(({ n, of, what, author: anybody, wait, masked }) => {
    // Most people capture under keys of their own.
    const author = what.kind === 'review.captured' ? (PEOPLE.find((name) => of.includes(`~${name[0]}`)) ?? anybody) : anybody;
    const at = MONDAY + wait * HOUR;
    // Two erasures of different cases with one id would be a forgery that no order of merging could take back.
    const own = what.kind === 'case.erased' ? `an-erasure-of-${KEYS.indexOf(of)}-${n % 2}` : id(n);
    return { id: own, at, hlc: nextHlc(null, at), author, regulation: 1, case: of, ...what, ...(masked && { masked }) } as CaseEvent;
  });

/** The pool that three journals are drawn from, and what each of them holds. */
export const threeJournals: fc.Arbitrary<[JournalEvent[], JournalEvent[], JournalEvent[]]> = fc
  .tuple(fc.array(event, { minLength: 8, maxLength: 24 }), fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, anyPlaceHistory), fc.boolean())
  .chain(([events, places, takenBack]) => {
    const computed = takenBack ? normalised(events).filter(isComputed) : [];
    const undoings = computed.map((one, index): CaseEvent => ({ ...one, id: `an-undoing-${index}`, at: one.at + HOUR, hlc: nextHlc(null, one.at + HOUR), author: 'dora', kind: 'event.undone', payload: { event: one.id } }));
    // Events of places have ids of the same form: they are another set.
    const pool: JournalEvent[] = [...events, ...undoings, ...places.map((one) => ({ ...one, id: `of-${one.id}` }))];
    const some = fc.subarray(pool, { minLength: Math.floor(pool.length / 2) });
    return fc.tuple(some, some, some);
  });

