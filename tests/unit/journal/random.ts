import * as fc from 'fast-check';
import type { CaseEvent, EventOf, PlaceEvent, PlaceEventKind, PlaceEventOf } from '../../../lib/model/event.ts';
import type { SeenTurn, Sighting } from '../../../lib/model/sighting.ts';
import { nextHlc } from '../../../lib/journal/hlc.ts';
import { HOUR, KEY, MONDAY, page, PLACE, PLATFORM, posted, reply, sighting, turn, UNDATED } from './invent.ts';

/** Random sightings and histories of one case, also such as no honest journal would hold. */

const words = fc.constantFrom(null, '', 'Вкусно', 'Вкусно и быстро', 'Долго ждали столик', 'Долго ждали столик, зато вкусно', 'ok 👍');
const dated = posted(MONDAY - HOUR, MONDAY + 20 * HOUR);
const date = fc.constantFrom(UNDATED, dated, posted(MONDAY + 30 * HOUR, MONDAY + 31 * HOUR));
const replies = fc.constantFrom<Sighting['replies'][]>([], [reply('Спасибо, ждём снова')], [reply(null)], [reply('Извините за ожидание')], [reply('Спасибо, ждём снова', dated)], [reply('Извините за ожидание', dated)]);

const anyTurn = fc.record({ text: fc.constantFrom(null, 'И ещё', 'Жду ответа', 'Жду ответа, уже неделю', 'И ещё…'), after: fc.nat(3), date }).map(({ text: words_, after, date: shown }) => turn(words_, after, shown));
const turns = fc.oneof({ weight: 2, arbitrary: fc.constant<SeenTurn[]>([]) }, fc.array(anyTurn, { maxLength: 3 }));
const round = fc.constantFrom({}, {}, { round: 1 }, { round: 2 });

export const anySighting: fc.Arbitrary<Sighting> = fc
  .record({
    key: fc.constantFrom(null, KEY),
    text: words,
    pros: fc.constantFrom(null, 'Цена'),
    rating: fc.constantFrom(null, 1, 5),
    truncated: fc.boolean(),
    replies: fc.oneof(replies, fc.tuple(replies, replies).map(([a, b]) => [...a, ...b])),
    turns,
    replyable: fc.constantFrom(true, true, true, false),
    doubt: fc.constantFrom(null, null, 'guess' as const),
    postedEarliest: fc.constantFrom(null, '2026-10-04T00:00:00Z'),
  })
  .map((changes) => sighting(changes));

const visit = fc.record({ room: fc.constantFrom('public' as const, 'cabinet' as const), visit: fc.constantFrom('v1', 'v2', 'v3') }).map((where) => page(where));
const text = fc.constantFrom('Спасибо, ждём снова', 'Извините за ожидание', '');

type Happening = { [K in CaseEvent['kind']]: { kind: K; payload: EventOf<K>['payload'] } }[CaseEvent['kind']];

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ sighting: anySighting, page: visit }).map((p) => ({ kind: 'review.captured' as const, payload: { ...p, platform: PLATFORM } })),
  fc.record({ sighting: anySighting, page: visit }).map((payload) => ({ kind: 'review.edited' as const, payload })),
  ...(['review.vanished', 'review.returned'] as const).map((kind) => visit.map((p) => ({ kind, payload: { page: p } }))),
  fc.record({ page: visit, round }).map(({ page: p, round: r }) => ({ kind: 'reply.vanished' as const, payload: { page: p, ...r } })),
  fc.record({ turns: fc.array(anyTurn, { minLength: 1, maxLength: 2 }), unanswered: fc.boolean(), page: visit }).map((payload) => ({ kind: 'review.continued' as const, payload })),
  text.map((t) => ({ kind: 'reply.drafted' as const, payload: { text: t, template: null } })),
  ...(['reply.inserted', 'reply.submitted', 'reply.changed'] as const).map((kind) => fc.record({ text, page: visit }).map((payload) => ({ kind, payload }))),
  fc.record({ text, page: visit, listed: date, round }).map(({ round: r, ...rest }) => ({ kind: 'reply.submitted' as const, payload: { ...rest, ...r } })),
  fc.record({ text: fc.option(text), page: visit, date, round }).map(({ date: shown, round: r, ...rest }) => ({ kind: 'reply.seen' as const, payload: { ...rest, ...shown, ...r } })),
  fc.constantFrom('new', 'answered', 'rework', 'quality', 'not-review', 'archived').map((status) => ({ kind: 'status.set' as const, payload: { status } as EventOf<'status.set'>['payload'] })),
  // Some event of the same history, by its number; also a later one, itself, or none.
  fc.nat(14).map((n) => ({ kind: 'event.undone' as const, payload: { event: `an-event-${n}` } })),
);

/** Events of one case by two people whose clocks disagree, beginning with a capture. */
export const anyHistory: fc.Arbitrary<CaseEvent[]> = fc
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
      return { ...what, id: `an-event-${index}`, case: KEY, at: now, hlc, author, regulation: 1 } as CaseEvent;
    });
  });

type PlaceHappening = { [K in PlaceEventKind]: { kind: K; payload: PlaceEventOf<K>['payload'] } }[PlaceEventKind];

const stated = fc.record({ reviews: fc.constantFrom(null, 40, 41, 45, 1_000), rating: fc.constantFrom(null, 4.6, 4.7), ratingScale: fc.constant(5) });
const placeVisit = fc
  .record({ room: fc.constantFrom('public' as const, 'cabinet' as const), n: fc.nat(9), mark: fc.constantFrom('', '?utm_source=mail', '#top') })
  .map(({ room, n, mark }) => page({ room, address: `https://practice.example/place-1/reviews/${n}${mark}` }));
const placeHappening: fc.Arbitrary<PlaceHappening> = fc.oneof(
  fc.record({ name: fc.constantFrom(null, 'Пекарня «Колосок»', 'Колосок на углу', 'Пекарня'), page: placeVisit }).map(({ name, page: where }) => ({
    kind: 'place.seen' as const,
    payload: { platform: PLATFORM, place: { id: 'place-1', name }, page: where },
  })),
  fc.record({ day: fc.constantFrom('2026-10-05', '2026-10-06', '2026-10-07'), stated, page: placeVisit }).map((payload) => ({ kind: 'place.stated' as const, payload })),
  fc.constantFrom(null, 'Наш угол', 'Пекарня у вокзала').map((name) => ({ kind: 'place.named' as const, payload: { name } })),
  fc.constantFrom(PLACE, 'practice:place-2', 'practice:place-3').map((into) => ({ kind: 'place.merged' as const, payload: { into } })),
  fc.boolean().map((counted) => ({ kind: 'place.counted' as const, payload: { counted } })),
  fc.nat(14).map((n) => ({ kind: 'event.undone' as const, payload: { event: `an-event-${n}` } })),
);

/** Events of one place by two people whose clocks disagree, beginning with a look. */
export const anyPlaceHistory: fc.Arbitrary<PlaceEvent[]> = fc
  .tuple(placeVisit, fc.array(fc.record({ what: placeHappening, author: fc.constantFrom('anna', 'boris'), wait: fc.integer({ min: -3, max: 30 }) }), { maxLength: 12 }))
  .map(([where, rest]) => {
    const clocks: Record<string, string | null> = { anna: null, boris: null };
    let now = MONDAY;
    const first: PlaceHappening = { kind: 'place.seen', payload: { platform: PLATFORM, place: { id: 'place-1', name: null }, page: where } };
    return [{ what: first, author: 'anna', wait: 0 }, ...rest].map(({ what, author, wait }, index) => {
      now = Math.max(MONDAY, now + wait * HOUR);
      const hlc = nextHlc(clocks[author] ?? null, now);
      clocks[author] = hlc;
      return { ...what, id: `an-event-${index}`, place: PLACE, at: now, hlc, author, regulation: 1 } as PlaceEvent;
    });
  });
