import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../lib/model/case.ts';
import { fold } from '../../../lib/journal/fold.ts';
import { nextHlc } from '../../../lib/journal/hlc.ts';
import { unionOf } from '../../../lib/journal/merge.ts';
import { observe, replyPast } from '../../../lib/journal/observe.ts';
import { rowOf } from '../../../lib/journal/row.ts';
import { isErased, scrubbed } from '../../../lib/journal/scrub.ts';
import { parseCaseEvent, type CaseEvent } from '../../../lib/model/event.ts';
import type { Sighting } from '../../../lib/model/sighting.ts';
import { traceOf } from '../../../lib/model/trace.ts';
import { clocksOf } from '../../../lib/regulation/pressing.ts';
import { defaultRegulation } from '../../../lib/regulation/regulation.ts';
import { after, captured, DAY, history, HOUR, iso, KEY, MONDAY, page, PLATFORM, posted, reply, sighting, turn, UNDATED, wrote } from './invent.ts';
import { anyHistory } from './random.ts';

const rules = defaultRegulation(MONDAY - 30 * DAY);
const RUNS = { numRuns: process.env.OTKLIK_LONG === '1' ? 20_000 : 2_000 };

/** The history as an erasing leaves it. */
function erased(events: readonly CaseEvent[]): CaseEvent[] {
  const last = events.reduce<string | null>((latest, { hlc }) => (latest !== null && latest > hlc ? latest : hlc), null);
  const at = MONDAY + 60 * DAY;
  return [...events.map(scrubbed), { id: 'the-erasing', case: KEY, at, hlc: nextHlc(last, at), author: 'anna', regulation: 1, kind: 'case.erased', payload: { because: 'person' } }];
}

/** What reports and deadlines are made of. */
function figures(events: readonly CaseEvent[]): unknown {
  const c = fold(events);
  if (!c) return null;
  const row = rowOf(c, rules);
  const clocks = [MONDAY, MONDAY + 2 * DAY, MONDAY + 20 * DAY].map((now) => clocksOf(c, rules, now));
  const { key, platform, place, firstSeenAt, appeared, status, statusByHand, statusAt, withdrawn, vanishedAt } = c;
  const reply = (one: typeof c.reply): unknown => [one.state, one.at, one.submittedAt, one.liveAt, one.given, one.beforeCapture];
  return {
    ...{ key, platform, place, firstSeenAt, appeared, status, statusByHand, statusAt, withdrawn, vanishedAt, clocks },
    rating: [c.review.rating, c.review.ratingScale, c.review.replyable, c.review.kind],
    replies: [reply(c.reply), ...c.rounds.map((round) => [round.after, round.seenAt, round.appeared, reply(round.reply)])],
    turns: c.turns.map(({ after, appeared: when, seenAt }) => [after, when, seenAt]),
    row: [row.open, row.dueAt, row.shown, row.stands, row.minted, row.placeId, row.appearedLatest],
  };
}

const SECRET = /Ирина|Пироги|Марина|«Колосок», спасибо|ivanova|Жду ответа/u;
const told: CaseEvent[] = history(
  ['review.captured', captured({ title: 'Пироги!', pros: 'Пироги', cons: 'Ирина говорит: тесно', link: 'https://practice.example/user/ivanova/1', postedShown: 'Ирина Л., 5 октября', replies: [reply('Ирина, спасибо')], turns: [turn('Жду ответа', 0)] }, { address: 'https://practice.example/user/ivanova/1?q=ivanova' })],
  ['review.edited', { sighting: captured({ text: 'Пироги теперь сухие' }).sighting, page: page({ address: 'https://practice.example/ivanova' }) }],
  ['review.continued', wrote([turn('Жду ответа', 1, { author: 'Ирина Л.' })])],
  ['reply.drafted', { text: 'Ирина, спасибо', template: 'thanks' }],
  ['reply.inserted', { text: 'Ирина, спасибо', page: page() }],
  ['reply.submitted', { text: 'Ирина, спасибо', page: page(), listed: posted(MONDAY, MONDAY + HOUR), round: 1 }],
  ['reply.seen', { text: 'Ирина, спасибо', ...posted(MONDAY, MONDAY + HOUR), page: page() }],
  ['reply.changed', { text: 'Ирина, спасибо!', page: page() }],
  ['reply.vanished', { page: page({ address: 'https://practice.example/ivanova#1' }) }],
  ['review.vanished', { page: page({ address: 'https://practice.example/ivanova#1' }) }],
  ['review.returned', { page: page({ address: 'https://practice.example/ivanova#1' }) }],
  ['status.set', { status: 'rework' }],
);

describe('scrubbed', () => {
  it('leaves no name, no words, no link, no address beyond its host', () => {
    const left = told.map(scrubbed);
    expect(JSON.stringify(told)).toMatch(SECRET);
    expect(JSON.stringify(left)).not.toMatch(SECRET);
    expect(left.map((event) => ('page' in event.payload ? event.payload.page.address : null))).toContain('https://practice.example/');
  });

  it('keeps key, kinds, times, rating, place, status, and who recorded it', () => {
    const left = told.map(scrubbed);
    const bones = (events: readonly CaseEvent[]): unknown => events.map(({ id, kind, at, hlc, author, case: key, regulation }) => ({ id, kind, at, hlc, author, key, regulation }));
    expect(bones(left)).toEqual(bones(told));
    expect(left[0]).toMatchObject({ payload: { sighting: { rating: 4, ratingScale: 5, place: { id: 'place-1', name: 'Пекарня «Колосок»' }, postedEarliest: iso(MONDAY - 2 * HOUR), language: 'ru', via: 'adapter' } } });
    expect(left.at(-1)).toEqual(told.at(-1));
  });

  it('tells a text that was there from one that never was', () => {
    const [event] = history(['review.captured', captured({ title: null, pros: '', replies: [reply(null), reply('Спасибо')] })]);
    expect(scrubbed(event as CaseEvent).payload).toMatchObject({ sighting: { title: null, pros: '', text: '', author: null, replies: [{ text: null }, { text: expect.stringMatching(/^…[0-9a-f]{2}$/) as string }] } });
  });

  it('is idempotent, and what it leaves is an event like any other', () => {
    fc.assert(fc.property(anyHistory, (events) => {
      const left = events.map(scrubbed);
      expect(left.map(scrubbed)).toEqual(left);
      expect(left.map((event) => parseCaseEvent(JSON.parse(JSON.stringify(event))))).toEqual(left);
    }), RUNS);
  });

  it('an erasure reaches every event of its case, also what a colleague wrote after it', () => {
    const [first, ...rest] = told;
    const here = erased([first as CaseEvent]);
    for (const all of [unionOf(here, told), unionOf([first as CaseEvent, ...rest], here)]) {
      expect(all).toHaveLength(told.length + 1);
      expect(all.filter((event) => SECRET.test(JSON.stringify(event)))).toEqual([]);
    }
    expect([isErased(here), isErased(told)]).toEqual([true, false]);
  });
});

/** What a page shows of one review over time: its words, its stars, the conversation under it. */
const shownOnPage = fc.record({
  text: fc.constantFrom('Вкусно', 'Вкусно и быстро', 'Долго ждали столик', null),
  rating: fc.constantFrom(1, 5, 5),
  replies: fc.constantFrom<Sighting['replies'][]>([], [], [reply('Спасибо, ждём снова')], [reply('Извините за ожидание', posted(MONDAY + 30 * HOUR, MONDAY + 31 * HOUR))], [reply(null)]),
  turns: fc.constantFrom<Sighting['turns'][]>([], [], [turn('Жду ответа', 1)]),
  room: fc.constantFrom('public' as const, 'public' as const, 'cabinet' as const),
  wait: fc.integer({ min: 1, max: 40 }),
});
const doing = fc.constantFrom(
  { kind: 'reply.drafted' as const, payload: { text: 'Спасибо, ждём снова', template: null } },
  { kind: 'reply.submitted' as const, payload: { text: 'Спасибо, ждём снова', page: page({ visit: 'theirs' }) } },
  { kind: 'status.set' as const, payload: { status: 'rework' as const } },
);
/** A history as the journal itself records it. */
const honestHistory = fc.tuple(shownOnPage, fc.array(fc.oneof({ weight: 3, arbitrary: shownOnPage }, doing), { maxLength: 8 })).map(([first, steps]) => {
  let known: string | null = null;
  // 2GIS takes no reply to a rating without text. Words that were written once stay, in whatever words.
  const seen = ({ text: words, rating, replies, turns }: typeof first): Sighting => {
    known = words ?? known;
    const text = known;
    return sighting({ key: KEY, text, rating, replies, turns: replies.length > 0 ? turns : [], replyable: text !== null });
  };
  let events = history(['review.captured', { platform: PLATFORM, sighting: seen(first), page: page({ room: first.room }) }]);
  let now = MONDAY;
  steps.forEach((step, index) => {
    now += ('wait' in step ? step.wait : 1) * HOUR;
    const c = fold(events);
    if (!c) return;
    const looked = { page: page({ visit: `v${index}`, room: 'room' in step ? step.room : 'public' }), grown: new Set<string>(), settled: true };
    const drafts = 'wait' in step ? observe(c, seen(step), looked, replyPast(events)) : [{ case: KEY, ...step }];
    events = [...events, ...after(events, drafts, now)];
  });
  return events;
});

describe('the figures of an erased case', () => {
  it('are those of before, whatever the pages showed', () => {
    fc.assert(fc.property(honestHistory, (events) => {
      expect(figures(erased(events))).toEqual(figures(events));
    }), RUNS);
  });

  it('are counted in the same place and by the same stars, also of a history that no honest journal holds', () => {
    fc.assert(fc.property(anyHistory, (events) => {
      const [before, now] = [fold(events), fold(erased(events))];
      const counted = (c: Case | null): unknown => c && [c.key, c.platform, c.place, c.firstSeenAt, c.review.rating, c.review.ratingScale, c.review.kind, c.withdrawn, c.vanishedAt, c.status === 'not-review'];
      expect(counted(now)).toEqual(counted(before));
    }), RUNS);
  });

  it('a reply that was gone and came back is the same one, another one is not', () => {
    const steps = (back: string): CaseEvent[] =>
      history(
        ['review.captured', captured(), MONDAY],
        ['reply.seen', { text: 'Спасибо', ...posted(MONDAY, MONDAY + HOUR), page: page() }, MONDAY + 2 * HOUR],
        ['reply.vanished', { page: page() }, MONDAY + 30 * HOUR],
        ['reply.seen', { text: back, ...UNDATED, page: page() }, MONDAY + 50 * HOUR],
      );
    const state = (events: CaseEvent[]): unknown => (figures(events) as { clocks: { clock: { state: string } }[][] }).clocks.at(-1)?.map(({ clock }) => clock.state);
    expect(state(erased(steps('Спасибо')))).toEqual(['kept']);
    expect(state(erased(steps('Примите извинения')))).toEqual(['unproven']);
  });

  it('it has no words any more, and no sign in their place', () => {
    const c = fold(erased(told)) as Case;
    expect(c).toMatchObject({ erasedAt: MONDAY + 60 * DAY, draft: null, review: { author: null, text: '', replies: [] } });
    const row = rowOf(c, rules);
    expect(JSON.stringify(row)).not.toMatch(/…/u);
    expect(JSON.stringify(row)).not.toMatch(SECRET);
    expect(row.searchable).toBe('\n\n\n\nпекарня «колосок»');
  });
});

describe('traces', () => {
  it('the same words have the same number in both rooms, and a page shows little of them by it', () => {
    expect(traceOf(sighting({ text: 'Пироги свежие', pros: 'Цена', author: 'А' }))).toBe(traceOf(sighting({ text: 'Цена. Пироги свежие', author: 'А' })));
    expect(traceOf(sighting({ author: 'Другое имя' }))).toBe(traceOf(sighting()));
    expect(traceOf(sighting({ text: 'Отлично!', author: 'Анна' }))).not.toBe(traceOf(sighting({ text: 'Отлично!', author: 'Борис' })));
    fc.assert(fc.property(fc.string(), (text) => traceOf(sighting({ text })) <= 0xffff));
  });
});
