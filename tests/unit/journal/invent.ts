import type { CaseEvent, CaseEventDraft, CaseEventKind, EventOf, PlaceEvent, PlaceEventKind, PlaceEventOf } from '../../../lib/model/event.ts';
import type { PageVisit } from '../../../lib/model/page-visit.ts';
import type { SeenReply, SeenTurn, Sighting } from '../../../lib/model/sighting.ts';
import { nextHlc } from '../../../lib/journal/hlc.ts';

/** Invented reviews and histories for the tests of the journal. */

export const PLATFORM = 'practice';
export const KEY = 'practice:7001';
/** 2026-10-05, 09:00 UTC, a Monday. */
export const MONDAY = Date.UTC(2026, 9, 5, 9);
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export function iso(ms: number): string {
  return new Date(ms).toISOString();
}

export function sighting(changes: Partial<Sighting> = {}): Sighting {
  return {
    kind: 'review',
    key: null,
    place: { id: 'place-1', name: 'Пекарня «Колосок»' },
    author: 'Ирина Л.',
    rating: 4,
    ratingScale: 5,
    title: null,
    text: 'Пироги свежие, но за столиками тесно и музыка играла слишком громко.',
    pros: null,
    cons: null,
    postedShown: '5 октября',
    postedEarliest: iso(MONDAY - 2 * HOUR),
    postedLatest: iso(MONDAY - HOUR),
    link: null,
    replies: [],
    turns: [],
    replyable: true,
    photos: null,
    language: 'ru',
    product: null,
    truncated: false,
    via: 'adapter',
    doubt: null,
    confidence: null,
    missing: [],
    ...changes,
  };
}

/** Where the page shows no date of the reply. */
export const UNDATED = { postedShown: null, postedEarliest: null, postedLatest: null };

/** The page's date of a reply: any moment between these. */
export function posted(from: number, to: number): { postedShown: string; postedEarliest: string; postedLatest: string } {
  return { postedShown: '6 октября', postedEarliest: iso(from), postedLatest: iso(to) };
}

export function reply(text: string | null, date: Partial<SeenReply> = {}): SeenReply {
  return { text, author: 'Пекарня «Колосок»', ...UNDATED, ...date };
}

/** What the customer wrote further, after so many replies. */
export function turn(text: string | null, after: number, date: Partial<SeenTurn> = {}): SeenTurn {
  return { text, author: 'Ирина Л.', ...UNDATED, after, ...date };
}

export function page(changes: Partial<PageVisit> = {}): PageVisit {
  return { address: 'https://practice.example/place-1/reviews', room: 'public', visit: 'visit-1', ...changes };
}

type Step = { [K in CaseEventKind]: [K, EventOf<K>['payload'], number?] }[CaseEventKind];

/** A history of one case, an hour between its events unless a step says when. */
export function history(...steps: Step[]): CaseEvent[] {
  let last: string | null = null;
  return steps.map(([kind, payload, at], index) => {
    const when: number = at ?? MONDAY + index * HOUR;
    last = nextHlc(last, when);
    return { id: `an-event-${index}`, case: KEY, at: when, hlc: last, author: 'anna', regulation: 1, kind, payload } as CaseEvent;
  });
}

export const captured = (changes: Partial<Sighting> = {}, where: Partial<PageVisit> = {}): EventOf<'review.captured'>['payload'] => ({
  platform: PLATFORM,
  sighting: sighting(changes),
  page: page(where),
});

/** The customer writes on; `unanswered`: a reader that knows the page's replies saw none after it. */
export function wrote(turns: SeenTurn[], where: PageVisit = page(), unanswered = true): EventOf<'review.continued'>['payload'] {
  return { turns, unanswered, page: where };
}

type PlaceStep = { [K in PlaceEventKind]: [K, PlaceEventOf<K>['payload'], number?] }[PlaceEventKind];
export const PLACE = 'practice:place-1';

/** A history of one place, an hour between its events unless a step says when. */
export function placeHistory(...steps: PlaceStep[]): PlaceEvent[] {
  let last: string | null = null;
  return steps.map(([kind, payload, at], index) => {
    const when: number = at ?? MONDAY + index * HOUR;
    last = nextHlc(last, when);
    return { id: `an-event-${index}`, place: PLACE, at: when, hlc: last, author: 'anna', regulation: 1, kind, payload } as PlaceEvent;
  });
}

/** The events of drafts after a history, as the journal would stamp them. */
export function after(events: readonly CaseEvent[], drafts: readonly CaseEventDraft[], at: number): CaseEvent[] {
  let last = events.at(-1)?.hlc ?? null;
  return drafts.map((draft, index) => {
    last = nextHlc(last, at);
    return { ...draft, id: `later-${events.length + index}`, at, hlc: last, author: 'anna', regulation: 1 } as CaseEvent;
  });
}
