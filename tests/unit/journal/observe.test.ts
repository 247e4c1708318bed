import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absent, looksFiltered, seenInPublic } from '../../../lib/journal/absence.ts';
import { difference, merged } from '../../../lib/journal/difference.ts';
import { fold } from '../../../lib/journal/fold.ts';
import { observe, replyPast, type Looked } from '../../../lib/journal/observe.ts';
import type { CaseEvent } from '../../../lib/model/event.ts';
import type { PageVisit } from '../../../lib/model/page-visit.ts';
import type { Sighting } from '../../../lib/model/sighting.ts';
import { after, captured, DAY, history, HOUR, iso, KEY, MONDAY, page, posted, reply, sighting, UNDATED } from './invent.ts';
import { anyHistory, anySighting } from './random.ts';

const RUNS = Number(process.env.OTKLIK_HISTORIES ?? 3_000);
const text = 'Спасибо, Ирина, музыку сделали тише и поставили перегородку.';
const other = page({ visit: 'visit-2' });
const start = ['review.captured', captured()] as const;
const sent = ['reply.submitted', { text, page: page() }] as const;
const live = ['reply.seen', { text, ...UNDATED, page: other }] as const;

function told(events: CaseEvent[], s: Sighting, where: PageVisit = other, looked: Partial<Looked> = {}) {
  const c = fold(events);
  if (!c) throw new Error('no case');
  return observe(c, s, { page: where, grown: new Set(), settled: true, ...looked }, replyPast(events));
}
const kinds = (...args: Parameters<typeof told>): string[] => told(...args).map((draft) => draft.kind);
const withReply = (words: string | null): Sighting => sighting({ replies: [reply(words)] });

describe('observe', () => {
  it('records no fact twice, whatever happened before', () => {
    const rooms = fc.constantFrom<PageVisit>(page(), other, page({ room: 'cabinet', visit: 'visit-3' }));
    fc.assert(
      fc.property(anyHistory, anySighting, rooms, (events, s, where) => {
        const found = told(events, s, where);
        const then = [...events, ...after(events, found, MONDAY + 60 * DAY)];
        expect(told(then, s, where)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('a second look at the same page tells nothing', () => {
    expect(kinds(history([...start]), sighting())).toEqual([]);
    expect(kinds(history([...start]), sighting({ text: ` ${sighting().text?.replaceAll(' ', '\n ')} ` }))).toEqual([]);
  });

  it('C1: other words or another rating are an edit', () => {
    expect(kinds(history([...start]), sighting({ text: 'Стало хуже.' }))).toEqual(['review.edited']);
    expect(kinds(history([...start]), sighting({ rating: 1 }))).toEqual(['review.edited']);
    expect(kinds(history([...start]), sighting({ rating: 8, ratingScale: 10 }))).toEqual([]);
  });

  it('a cut text, a lost field and another layout of the same words are no edit', () => {
    expect(kinds(history([...start]), sighting({ text: 'Пироги свежие, но…', truncated: true }))).toEqual([]);
    expect(kinds(history([...start]), sighting({ text: null, rating: null, author: null }))).toEqual([]);
    const parts = history(['review.captured', captured({ text: 'Хорошо', pros: 'Цена', cons: 'Очередь' })]);
    expect(kinds(parts, sighting({ text: 'Хорошо Цена Очередь', pros: null, cons: null }))).toEqual([]);
  });

  it('only in public does a review return', () => {
    const gone = history([...start], ['review.vanished', { page: page() }]);
    expect(kinds(gone, sighting())).toEqual(['review.returned']);
    expect(kinds(gone, sighting(), page({ room: 'cabinet' }))).toEqual([]);
  });
});

describe('observe: replies', () => {
  it('A2: what the visit it was sent from shows is an echo; another load of the public page is the proof', () => {
    const events = history([...start], [...sent]);
    expect(kinds(events, withReply(text), page())).toEqual([]);
    expect(kinds(events, withReply(text), other)).toEqual(['reply.seen']);
  });

  it('A2: an insertion whose publishing was not noticed is proven by another load, not by its own', () => {
    const events = history([...start], ['reply.inserted', { text, page: page() }]);
    expect(kinds(events, withReply(text), page())).toEqual([]);
    expect(kinds(events, withReply(text), other)).toEqual(['reply.seen']);
  });

  it('A2: it stays an echo when the insertion was undone, and where no sending was noticed but the reply appeared in this visit', () => {
    const events = history([...start], ['reply.inserted', { text, page: page() }], ['event.undone', { event: 'an-event-1' }]);
    expect(kinds(events, withReply(text), page())).toEqual([]);
    expect(kinds(events, withReply(text), other)).toEqual(['reply.seen']);
    const grown = { grown: new Set([KEY]) };
    expect(kinds(history([...start]), withReply(text), other, grown)).toEqual([]);
    expect(kinds(history([...start], [...live]), withReply('Ирина, ждём вас снова.'), page({ visit: 'visit-3' }), grown)).toEqual([]);
    expect(kinds(history([...start]), withReply(text), other, { grown: new Set(['practice:other']) })).toEqual(['reply.seen']);
    // The page may name a case that was minted by the platform's own key.
    expect(kinds(history([...start]), { ...withReply(text), key: 'practice:other' }, other, { grown: new Set(['practice:other']) })).toEqual(['review.edited']);
  });

  it('A2: the page’s date of the reply is told, also when the page shows it only later, and once', () => {
    const day = posted(MONDAY - 5 * HOUR, MONDAY + HOUR);
    const dated = sighting({ replies: [reply(text, day)] });
    expect(told(history([...start]), dated)).toMatchObject([{ kind: 'reply.seen', payload: day }]);
    expect(kinds(history([...start], [...live]), dated)).toEqual(['reply.seen']);
    expect(kinds(history([...start], [...live], ['reply.seen', { text, ...day, page: other }]), dated)).toEqual([]);
    expect(kinds(history([...start], [...sent], [...live]), dated)).toEqual([]);
    const cabinet = page({ room: 'cabinet', visit: 'visit-9' });
    expect(told(history([...start]), dated, cabinet)).toMatchObject([{ kind: 'reply.submitted', payload: { listed: day } }]);
  });

  it('A2: a cabinet only says that it was submitted', () => {
    const cabinet = page({ room: 'cabinet', visit: 'visit-9' });
    expect(kinds(history([...start]), withReply(text), cabinet)).toEqual(['reply.submitted']);
    expect(kinds(history([...start], [...sent]), withReply(text), cabinet)).toEqual([]);
    expect(kinds(history([...start], [...sent], [...live]), sighting(), cabinet)).toEqual([]);
  });

  it('A2: a reply with hidden words confirms, and without a submission is a reply seen', () => {
    expect(told(history([...start], [...sent]), withReply(null))).toMatchObject([{ kind: 'reply.seen', payload: { text: null } }]);
    expect(told(history([...start]), withReply(null))).toMatchObject([{ kind: 'reply.seen', payload: { text: null } }]);
  });

  it('a live reply has changed only when its words have', () => {
    const events = history([...start], [...sent], [...live]);
    expect(kinds(events, withReply(`${text.replaceAll(' ', '  ')}\n`))).toEqual([]);
    expect(kinds(events, withReply('Спасибо, Ирина, музыку…'))).toEqual([]);
    expect(kinds(events, withReply(null))).toEqual([]);
    expect(told(events, withReply('Ирина, ждём вас снова.'))).toMatchObject([{ kind: 'reply.changed', payload: { text: 'Ирина, ждём вас снова.' } }]);
  });

  it('of several replies the one most like ours is ours', () => {
    const events = history([...start], [...sent], [...live]);
    expect(kinds(events, sighting({ replies: [reply('Добавим: ждём в гости в субботу!'), reply(text)] }))).toEqual([]);
  });

  it('a live reply is gone only where a reader that knows replies shows none in public', () => {
    const events = history([...start], [...sent], [...live]);
    expect(kinds(events, sighting())).toEqual(['reply.vanished']);
    expect(kinds(events, sighting({ via: 'json-ld' }))).toEqual([]);
    // A teaser in a list shows the beginning of the review, and no replies.
    expect(kinds(events, sighting({ truncated: true }))).toEqual([]);
    // A card that is still being drawn says nothing.
    expect(kinds(events, sighting(), other, { settled: false })).toEqual([]);
    expect(kinds(history([...start], [...sent]), sighting())).toEqual([]);
  });

  it('a cabinet that still lists the vanished reply does not bring it back, also while a new one is drafted', () => {
    const cabinet = page({ room: 'cabinet', visit: 'visit-9' });
    const gone = [[...start], [...sent], [...live], ['reply.vanished', { page: page({ visit: 'visit-3' }) }]] as const;
    const events = history(...gone.map((s) => [...s] as never));
    expect(kinds(events, withReply(text), cabinet)).toEqual([]);
    const drafting = history(...gone.map((s) => [...s] as never), ['reply.drafted', { text: 'Новый ответ', template: null }]);
    expect(kinds(drafting, withReply(text), cabinet)).toEqual([]);
    expect(kinds(drafting, withReply('Новый ответ'), cabinet)).toEqual(['reply.submitted']);
  });
});

describe('difference', () => {
  it('of a review to what was merged into it is none', () => {
    fc.assert(
      fc.property(anySighting, anySighting, (known, seen) => void expect(difference(merged(known, seen), seen)).toBe('same')),
      { numRuns: RUNS },
    );
  });

  it('C1: the same words in another order are an edit', () => {
    expect(difference(sighting({ text: 'плохо, не хорошо' }), sighting({ text: 'хорошо, не плохо' }))).toBe('changed');
  });

  it('C1: stars alone, then words, is an edit', () => {
    expect(difference(sighting({ text: null }), sighting({ text: 'Дописываю: всё сломалось' }))).toBe('changed');
  });

  it('a field that was not read before makes it fuller', () => {
    expect(difference(sighting({ rating: null }), sighting())).toBe('fuller');
    expect(difference(sighting({ pros: null }), sighting({ pros: 'Тихо' }))).toBe('fuller');
    expect(difference(sighting({ postedEarliest: null, postedLatest: null }), sighting())).toBe('fuller');
    expect(difference(sighting(), sighting({ postedEarliest: null, postedLatest: null }))).toBe('same');
  });
});

describe('absent («не найден»)', () => {
  const at = (key: string, from: number | null, to: number, placeId = 'place-1') => {
    const shown = captured({ postedEarliest: from === null ? null : iso(from), postedLatest: iso(to), place: { id: placeId, name: null } });
    const c = fold(history(['review.captured', shown]).map((event) => ({ ...event, case: key })));
    if (!c) throw new Error('no case');
    return c;
  };
  const look = { placeId: 'place-1', cases: new Set<string>(), whole: false, falling: { newest: iso(MONDAY - HOUR), oldest: iso(MONDAY - 9 * DAY) } };

  it('counts only strictly between the ends of the loaded part', () => {
    const cases = [
      at('practice:inside', MONDAY - 5 * DAY, MONDAY - 4 * DAY),
      at('practice:older', MONDAY - 12 * DAY, MONDAY - 11 * DAY),
      at('practice:atOldest', MONDAY - 9 * DAY, MONDAY - 8 * DAY),
      at('practice:atNewest', MONDAY - DAY, MONDAY - HOUR),
      at('practice:undated', null, MONDAY),
      at('practice:elsewhere', MONDAY - 5 * DAY, MONDAY - 4 * DAY, 'place-2'),
    ];
    expect(absent(cases, look)).toEqual(['practice:inside']);
    expect(absent(cases, { ...look, cases: new Set(['practice:inside']) })).toEqual([]);
    expect(absent(cases, { ...look, falling: null })).toEqual([]);
    expect(absent(cases, { ...look, falling: null, whole: true })).toHaveLength(5);
    expect(absent(cases, { ...look, placeId: null, whole: true })).toEqual([]);
  });

  it('more than three and a tenth of a place at once is a filter, not deletion', () => {
    expect([looksFiltered(3, 4), looksFiltered(4, 40), looksFiltered(4, 39), looksFiltered(12, 1_000)]).toEqual([false, false, true, false]);
  });

  it('a review known from the cabinet alone was never in public', () => {
    expect(seenInPublic(history(['review.captured', captured({}, { room: 'cabinet' })]))).toBe(false);
    expect(seenInPublic(history(['review.captured', captured({}, { room: 'cabinet' })], [...live]))).toBe(true);
  });
});
