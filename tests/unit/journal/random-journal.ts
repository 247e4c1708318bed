import * as fc from 'fast-check';
import type { Look, Question } from '../../../lib/journal/inputs.ts';
import type { JournalEvent } from '../../../lib/model/event.ts';
import type { Lesson } from '../../../lib/model/lesson.ts';
import { MONDAY, page, PLATFORM } from './invent.ts';
import { anyHistory, anyPlaceHistory, anySighting } from './random.ts';

/** Whole journals of several cases and places, with questions, looks and lessons, and words of every kind. */

export interface RandomJournal {
  events: JournalEvent[];
  questions: Question[];
  looks: Look[];
  lessons: Lesson[];
}

/** What JSON, UTF-8 or a line-wise format could stumble over. */
const words = fc.oneof(
  fc.constantFrom('', 'Вкусно', '"', '\\', '\\"', '\u0000', '\uD83D', '\uDE00\uD83D', '\u2028\u2029', '\r\n', '{"end":{}}', '__proto__', '👩‍🍳', '=1+1', '\uFEFFпервое', 'a\u0301'),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** Gives the events of one history, which are all called alike, names of their own. */
function moved(events: readonly JournalEvent[], n: number, word: string): JournalEvent[] {
  const text = JSON.stringify(events).replaceAll('"an-event-', `"event-${n}-`).replaceAll(`"${PLATFORM}:7001"`, `"${PLATFORM}:${7001 + n}"`).replaceAll(`"${PLATFORM}:place-1"`, `"${PLATFORM}:place-${n}"`);
  return JSON.parse(text.replaceAll('"Вкусно"', () => JSON.stringify(word))) as JournalEvent[];
}

const someEvents = fc
  .array(fc.tuple(fc.oneof({ weight: 3, arbitrary: anyHistory }, { weight: 1, arbitrary: anyPlaceHistory }), words), { maxLength: 5 })
  .map((histories) => histories.flatMap(([events, word], n) => moved(events, n, word)));

const someQuestions = fc.array(fc.tuple(anySighting, words), { maxLength: 2 }).map((all) =>
  all.map(([sighting, word], n): Question => ({ id: `question-${n}`, at: MONDAY + n, platform: PLATFORM, page: page(), sighting: { ...sighting, title: word.slice(0, 500) }, candidates: [`${PLATFORM}:7001`], about: JSON.stringify([n, word]) })),
);

const someLooks = fc.uniqueArray(fc.record({ n: fc.nat(5), room: fc.constantFrom('public' as const, 'cabinet' as const), fresh: fc.nat(9) }), { maxLength: 3, selector: ({ n, room }) => `${n} ${room}` }).map((all) =>
  all.map(({ n, room, fresh }): Look => ({ place: `${PLATFORM}:place-${n}`, room, at: MONDAY, address: page().address, health: { read: 3, lacking: [{ field: 'posted', without: 1 }], more: null }, fresh })),
);

const someLessons = fc.constantFrom<Lesson[]>([], [{ format: 'otklik-lesson', version: 1, host: 'shop.example', name: 'Лавка «У моста»', card: 'div.review', parts: { author: '.who', posted: null, rating: null, text: 'p', reply: null }, key: 'data-id', at: MONDAY }]);

export const anyJournal: fc.Arbitrary<RandomJournal> = fc.record({ events: someEvents, questions: someQuestions, looks: someLooks, lessons: someLessons });
