import * as fc from 'fast-check';
import type { EventOf, JournalEvent } from '../../../lib/model/event.ts';
import type { Sighting } from '../../../lib/model/sighting.ts';
import { nextHlc } from '../../../lib/journal/hlc.ts';
import { HOUR, KEY, MONDAY, page, PLATFORM, posted, reply, sighting, UNDATED } from './invent.ts';

/** Random sightings and histories of one case, also such as no honest journal would hold. */

const words = fc.constantFrom(null, '', 'Вкусно', 'Вкусно и быстро', 'Долго ждали столик', 'Долго ждали столик, зато вкусно', 'ok 👍');
const dated = posted(MONDAY - HOUR, MONDAY + 20 * HOUR);
const date = fc.constantFrom(UNDATED, dated, posted(MONDAY + 30 * HOUR, MONDAY + 31 * HOUR));
const replies = fc.constantFrom<Sighting['replies'][]>([], [reply('Спасибо, ждём снова')], [reply(null)], [reply('Извините за ожидание')], [reply('Спасибо, ждём снова', dated)], [reply('Извините за ожидание', dated)]);

export const anySighting: fc.Arbitrary<Sighting> = fc
  .record({
    key: fc.constantFrom(null, KEY),
    text: words,
    pros: fc.constantFrom(null, 'Цена'),
    rating: fc.constantFrom(null, 1, 5),
    truncated: fc.boolean(),
    replies,
    postedEarliest: fc.constantFrom(null, '2026-10-04T00:00:00Z'),
  })
  .map((changes) => sighting(changes));

const visit = fc.record({ room: fc.constantFrom('public' as const, 'cabinet' as const), visit: fc.constantFrom('v1', 'v2', 'v3') }).map((where) => page(where));
const text = fc.constantFrom('Спасибо, ждём снова', 'Извините за ожидание', '');

type Happening = { [K in JournalEvent['kind']]: { kind: K; payload: EventOf<K>['payload'] } }[JournalEvent['kind']];

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ sighting: anySighting, page: visit }).map((p) => ({ kind: 'review.captured' as const, payload: { ...p, platform: PLATFORM } })),
  fc.record({ sighting: anySighting, page: visit }).map((payload) => ({ kind: 'review.edited' as const, payload })),
  ...(['review.vanished', 'review.returned', 'reply.vanished'] as const).map((kind) => visit.map((p) => ({ kind, payload: { page: p } }))),
  text.map((t) => ({ kind: 'reply.drafted' as const, payload: { text: t, template: null } })),
  ...(['reply.inserted', 'reply.submitted', 'reply.changed'] as const).map((kind) => fc.record({ text, page: visit }).map((payload) => ({ kind, payload }))),
  fc.record({ text, page: visit, listed: date }).map((payload) => ({ kind: 'reply.submitted' as const, payload })),
  fc.record({ text: fc.option(text), page: visit, date }).map(({ date: shown, ...rest }) => ({ kind: 'reply.seen' as const, payload: { ...rest, ...shown } })),
  fc.constantFrom('new', 'answered', 'rework', 'quality', 'not-review', 'archived').map((status) => ({ kind: 'status.set' as const, payload: { status } as EventOf<'status.set'>['payload'] })),
  // Some event of the same history, by its number; also a later one, itself, or none.
  fc.nat(14).map((n) => ({ kind: 'event.undone' as const, payload: { event: `an-event-${n}` } })),
);

/** Events of one case by two people whose clocks disagree, beginning with a capture. */
export const anyHistory: fc.Arbitrary<JournalEvent[]> = fc
  .tuple(
    fc.record({ sighting: anySighting, page: visit }),
    fc.array(fc.record({ what: happening, author: fc.constantFrom('anna', 'boris'), wait: fc.integer({ min: -3, max: 30 }) }), { maxLength: 12 }),
  )
  .map(([first, rest]) => {
    const clocks: Record<string, string | null> = { anna: null, boris: null };
    let now = MONDAY;
    const all = [{ what: { kind: 'review.captured', payload: { ...first, platform: PLATFORM } } as Happening, author: 'anna', wait: 0 }, ...rest];
    return all.map(({ what, author, wait }, index) => {
      now = Math.max(MONDAY, now + wait * HOUR);
      const hlc = nextHlc(clocks[author] ?? null, now);
      clocks[author] = hlc;
      return { ...what, id: `an-event-${index}`, case: KEY, at: now, hlc, author, regulation: 1 } as JournalEvent;
    });
  });
