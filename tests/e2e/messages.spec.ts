import type { CDPSession, Page } from '@playwright/test';
import { sightingOf } from '../../lib/platforms/kit/sighting.ts';
import { toBackground } from '../../lib/browser/to-background.ts';
import { expect, test } from './fixtures.ts';
import { journalRows } from './journal.ts';
import { places } from './places.ts';
import { inPage } from './screens.ts';

/**
 * The door of the background, tried by the real senders: one of our own pages, and a content script's world inside a
 * page (what a compromised page could speak as). Chromium only: no driver of Firefox reaches that world.
 */

interface Answer {
  ok: boolean;
  code?: string;
}

const KEY = 'yandex-maps:1204500601/nobody';
const visit = { platform: 'yandex-maps', room: 'public', visit: 'a-visit', address: places.coffee };
const see = { page: visit, sightings: [], elsewhere: [], grown: [], settled: false };

const placeSee = { page: visit, place: { id: '1204500601', name: 'Кофейня' }, stated: { reviews: 10, rating: 4.7, ratingScale: 5 }, health: { read: 10, lacking: [], more: null }, fresh: 10, list: { reviews: [[KEY, null, null]], sorted: false, whole: false, since: 1 } };

/** A well-shaped body for each message, so that what is refused is refused for its sender. */
const bodies: Record<keyof typeof toBackground, unknown> = {
  'page.start': { platform: 'yandex-maps' },
  'page.bring': { platform: 'yandex-maps', part: 'capture' },
  'health.say': { platform: 'yandex-maps', health: { read: 3, lacking: [], more: null, filled: [], well: [], instead: false } },
  'bar.keep': { platform: 'yandex-maps', bar: { folded: false, corner: 'right' } },
  'journal.see': see,
  'journal.capture': see,
  'journal.enter': { page: { room: 'public', visit: 'a-visit', address: 'https://dacha.example/' }, sighting: sightingOf('selection', { text: 'Дрова сырые.' }) },
  'case.enter': { channel: 'phone', sighting: sightingOf('entry', { text: 'Не дозвониться.' }), registration: { contact: null, expected: null, takenBy: null } },
  'journal.look': { page: visit, placeId: '1204500601', cases: [], whole: false, falling: null },
  'place.see': placeSee,
  'reply.record': { case: KEY, step: 'inserted', text: 'Здравствуйте', page: visit },
  'teach.start': {},
  'lesson.keep': { lesson: { format: 'otklik-lesson', version: 1, host: 'yandex.ru', name: 'Не урок', card: 'div.row', parts: { author: null, posted: null, rating: null, text: null, reply: null }, key: null, at: 1 } },
  'lesson.mine': {},
  'panel.open': { case: null },
  'status.set': { case: KEY, status: 'quality' },
  'place.name': { place: 'yandex-maps:1204500601', name: 'Кофейня' },
  'place.merge': { place: 'yandex-maps:1204500601', into: 'yandex-maps:1' },
  'place.count': { place: 'yandex-maps:1204500601', counted: false },
  'place.undo': { place: 'yandex-maps:1204500601', event: 'event-0001' },
  'journal.changed': {},
  'copies.check': {},
  'copies.begin': {},
  'copies.made': { address: 'blob:nothing', at: 0, bytes: 0 },
  'copies.failed': { full: false },
  'case.record': { case: KEY, doing: { kind: 'case.prioritised', payload: { priority: 'urgent' } } },
  'day.record': { day: '2026-11-22', doing: { kind: 'check.signed', payload: {} } },
  'company.record': { doing: { company: 'people', kind: 'duty.given', payload: { on: 1, person: null } } },
  'event.undo': { case: KEY, event: 'event-0001' },
  'reply.draft': { case: KEY, text: 'Здравствуйте', template: null },
  'question.answer': { question: 'question-1', case: null },
};

const send = (name: string, body: unknown): string => `chrome.runtime.sendMessage(${JSON.stringify({ otklik: name, body })}).then((answer) => answer ?? { ok: false, code: 'silence' })`;

async function fromOwn(page: Page, name: string, body: unknown): Promise<Answer> {
  return page.evaluate<Answer>(send(name, body));
}

/** Speaks as the content script of this page. */
async function contentWorld(page: Page): Promise<(name: string, body: unknown) => Promise<Answer>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const world = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await world;
  return async (name, body) => {
    const { result } = await session.send('Runtime.evaluate', { expression: send(name, body), contextId, awaitPromise: true, returnByValue: true });
    return result.value as Answer;
  };
}

test.beforeEach(({ engine }) => {
  test.skip(engine === 'firefox', 'no driver of Firefox reaches the world of a content script');
});

test('each message is taken from the senders it names and refused from the others', async ({ ctx, openExt }) => {
  const page = await ctx.newPage();
  await page.goto(places.coffee);
  await expect(inPage.marks(page).first()).toBeVisible();
  const speak = await contentWorld(page);
  const own = await openExt('desk.html#journal');
  for (const [name, { from }] of Object.entries(toBackground)) {
    const body = bodies[name as keyof typeof toBackground];
    const senders: readonly string[] = from;
    for (const [sender, answer] of [['own', await fromOwn(own, name, body)], ['page', await speak(name, body)]] as const) {
      // A platform's own page teaches nothing: it has an adapter.
      if (senders.includes(sender) && name !== 'lesson.keep') expect(answer.code, `${name} from ${sender}`).not.toBe('refused');
      else expect(answer, `${name} from ${sender}`).toMatchObject({ ok: false, code: 'refused' });
    }
  }
  // The ones that were entered by hand are those that own pages may enter.
  expect((await journalRows(own)).events.map(({ kind }) => kind).filter((kind) => String(kind).startsWith('review.'))).toEqual(['review.captured', 'review.captured']);
});

test('a content script speaks for its own platform, its own address and its own keys only', async ({ ctx, openExt }) => {
  const page = await ctx.newPage();
  await page.goto(places.coffee);
  await expect(inPage.marks(page).first()).toBeVisible();
  const speak = await contentWorld(page);
  const refused = { ok: false, code: 'refused' };
  expect(await speak('page.start', { platform: 'avito' })).toMatchObject(refused);
  expect(await speak('journal.see', { ...see, page: { ...visit, platform: 'wildberries' } })).toMatchObject(refused);
  expect(await speak('journal.see', { ...see, page: { ...visit, address: 'https://www.avito.ru/' } })).toMatchObject(refused);
  expect(await speak('journal.see', { ...see, elsewhere: ['avito:~1'] })).toMatchObject(refused);
  expect(await speak('place.see', { ...placeSee, page: { ...visit, platform: 'avito' } })).toMatchObject(refused);
  expect(await speak('place.see', { ...placeSee, page: { ...visit, address: 'https://www.avito.ru/' } })).toMatchObject(refused);
  expect(await speak('place.see', { ...placeSee, stated: { reviews: -1, rating: null, ratingScale: null } })).toMatchObject(refused);
  expect(await speak('place.see', { ...placeSee, list: { ...placeSee.list, reviews: [['avito:~1', null, null]] } })).toMatchObject(refused);
  expect(await speak('status.set', { case: 'avito:~1', status: 'quality' })).toMatchObject(refused);
  expect(await speak('status.set', { case: KEY, status: 'answered' })).toMatchObject(refused);
  expect(await speak('no.such', {})).toMatchObject({ ok: false, code: 'silence' });
  expect(await speak('constructor', {})).toMatchObject({ ok: false, code: 'silence' });
  // Wrong shape, too many, too large.
  expect(await speak('journal.see', { ...see, page: { ...visit, room: 'kitchen' } })).toMatchObject(refused);
  expect(await speak('journal.see', { ...see, elsewhere: Array.from({ length: 5_001 }, (_, n) => `yandex-maps:${String(n)}`) })).toMatchObject(refused);
  expect(await speak('reply.record', { ...(bodies['reply.record'] as object), text: 'а'.repeat(2_100_000) })).toMatchObject(refused);
  const own = await openExt('desk.html#journal');
  expect((await journalRows(own)).events).toEqual([]);
});
