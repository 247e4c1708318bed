import { openJournal } from '../../../lib/journal/database.ts';
import { changePlace, seePlace } from '../../../lib/journal/places.ts';
import { append, capture, look, see, type Recorder } from '../../../lib/journal/record.ts';
import type { CaseEventDraft } from '../../../lib/model/event.ts';
import type { Key, Sighting } from '../../../lib/model/sighting.ts';
import { defaultRegulation } from '../../../lib/regulation/regulation.ts';

/**
 * Runs inside a real page: a journal as months of work leave it, written through the doors that the build itself uses. Every
 * word and every person is invented; the same seed gives the same rows.
 */

const BATCH = 200;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** 2026-06-01, 06:00 UTC. */
const BEGIN = Date.UTC(2026, 5, 1, 6);
const PLACES = ['Пекарня «Колосок»', 'Кофейня на Мира', 'Прачечная «Пена»', 'Книжный «Закладка»', 'Аптека у моста'];
const NAMES = ['Ирина', 'Павел', 'Зоя', 'Тимур', 'Вера', 'Степан', 'Лада', 'Юрий', 'Нина', 'Глеб', 'Анна-Мария', 'Chloë', '王芳'];
const TEXTS = [
  'Зашли в обед, мест не было, но столик нашли за пять минут.',
  'Ждал заказ сорок минут, никто ничего не объяснил.',
  'Очень вежливо, спасибо. Вернусь с друзьями.',
  'Цена на полке одна, на кассе другая. Пришлось спорить.',
  'Обычное место, ничего особенного.\nНо чисто.',
  'The staff were kind, the queue was long.',
];
const REPLIES = ['Спасибо, что рассказали. Мы уже поговорили со сменой.', 'Благодарим за тёплые слова, ждём вас снова.', 'Простите за ожидание: на этой неделе у нас новый кассир.'];

export interface StoreShape {
  name: string;
  keyPath: string | string[] | null;
  autoIncrement: boolean;
  indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
}

/** Small, fast, the same everywhere (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

export async function fill(name: string, cases: number, seed: number): Promise<void> {
  const draw = chance(seed);
  const one = <T>(of: readonly T[]): T => of[draw(of.length)] as T;
  const db = await openJournal(name);
  let ids = 0;
  const by = (now: number): Recorder => ({ db, now, author: one(['anna-0001', 'boris-0001']), regulation: defaultRegulation(BEGIN), newId: () => `stored-${(ids++).toString(36).padStart(8, '0')}` });
  const sighting = (n: number, place: number): Sighting => {
    const at = new Date(BEGIN + n * 360_000 ).toISOString();
    return {
      kind: draw(20) === 0 ? 'question' : 'review',
      // Every third platform shows no ids: those keys are minted.
      key: place % 3 === 2 ? null : `practice:${n}`,
      place: { id: `place-${place}`, name: PLACES[place] ?? null },
      // Where no page shows an id, the author tells reviews apart.
      author: place % 3 === 2 ? `${one(NAMES)} ${n.toString(36)}` : one(NAMES),
      rating: draw(12) === 0 ? null : 1 + draw(5),
      ratingScale: 5,
      title: null,
      text: draw(15) === 0 ? null : one(TEXTS),
      pros: draw(30) === 0 ? 'Чисто' : null,
      cons: null,
      postedShown: 'вчера',
      postedEarliest: at,
      postedLatest: new Date(Date.parse(at) + 3 * HOUR).toISOString(),
      link: draw(30) === 0 ? `https://practice.example/place-${place}/reviews/${n}` : null,
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
      missing: ['title', 'cons', 'product'],
    };
  };
  for (let from = 0, round = 0; from < cases; from += BATCH, round += 1) {
    const place = round % PLACES.length;
    const now = BEGIN + from * 360_000 + DAY;
    const page = { address: `https://practice.example/place-${place}/reviews`, room: 'public' as const, visit: `visit-${round}`, platform: 'practice' };
    const sightings = Array.from({ length: Math.min(BATCH, cases - from) }, (_, n) => sighting(from + n, place));
    const { items } = await capture(by(now), { page, sightings, elsewhere: [], grown: [], settled: false });
    const keys = items.flatMap((item) => item.case ?? []);
    const drafts = keys.flatMap((key): CaseEventDraft[] => {
      const text = one(REPLIES);
      switch (draw(12)) {
        case 0: return [{ kind: 'reply.drafted', case: key, payload: { text, template: null } }];
        case 1: return [{ kind: 'reply.drafted', case: key, payload: { text, template: 'ru/thanks' } }, { kind: 'reply.inserted', case: key, payload: { text, page: visitOf(page) } }];
        case 2: case 3: return [{ kind: 'reply.submitted', case: key, payload: { text, page: visitOf(page) } }];
        case 4: return [{ kind: 'status.set', case: key, payload: { status: one(['rework', 'quality', 'archived', 'not-review'] as const) } }];
        default: return [];
      }
    });
    const events = await append(by(now + HOUR), drafts);
    await append(by(now + 2 * HOUR), events.filter(() => draw(9) === 0).map((event) => ({ kind: 'event.undone', case: event.case, payload: { event: event.id } })));
    // A second look: some replies stand there now, some customers changed their words, one review is gone.
    const later = sightings.flatMap((seen, n): Sighting[] => {
      if (n === 7) return [];
      if (draw(6) === 0) return [{ ...seen, replies: [{ text: one(REPLIES), author: PLACES[place] ?? null, postedShown: null, postedEarliest: null, postedLatest: null }] }];
      return [draw(40) === 0 ? { ...seen, text: `${seen.text ?? ''} Дополняю: перезвонили.`, rating: 5 } : seen];
    });
    const second = { ...page, visit: `visit-${round}-again` };
    const seen = await see(by(now + DAY), { page: second, sightings: later, elsewhere: [], grown: [], settled: true });
    if (round % 10 === 0) await look(by(now + DAY), { page: second, placeId: `place-${place}`, cases: seen.items.flatMap((item) => item.case ?? []) as Key[], whole: round === 0, falling: null });
    const day = new Date(now).toISOString().slice(0, 10);
    await seePlace(by(now + DAY), { page: second, place: { id: `place-${place}`, name: PLACES[place] ?? null }, stated: { reviews: from + BATCH, rating: 4.5, ratingScale: 5 }, health: { read: later.length, lacking: [], more: null }, fresh: draw(5), day });
  }
  if (cases >= 1_000) {
    await changePlace(by(BEGIN + 300 * DAY), { kind: 'place.named', place: 'practice:place-0', payload: { name: 'Колосок на Лесной' } });
    await changePlace(by(BEGIN + 300 * DAY), { kind: 'place.merged', place: 'practice:place-4', payload: { into: 'practice:place-1' } });
    await changePlace(by(BEGIN + 300 * DAY), { kind: 'place.counted', place: 'practice:place-3', payload: { counted: false } });
    // Two customers of one name on a page without ids: the manager is asked.
    const page = { address: 'https://practice.example/place-2/reviews', room: 'public' as const, visit: 'visit-twins', platform: 'practice' };
    const twin = (n: number): Sighting => ({ ...sighting(cases + n, 2), author: 'Тёзка Т.', text: 'Хорошо.', rating: 5, postedEarliest: new Date(BEGIN).toISOString(), postedLatest: new Date(BEGIN + DAY).toISOString() });
    await capture(by(BEGIN + DAY), { page, sightings: [twin(0)], elsewhere: [], grown: [], settled: false });
    await capture(by(BEGIN + DAY), { page: { ...page, visit: 'visit-twins-2' }, sightings: [{ ...twin(1), text: 'Совсем другие слова о том же самом месте, и оценка другая.', rating: 1 }], elsewhere: [], grown: [], settled: false });
  }
  db.close();
}

function visitOf({ address, room, visit }: { address: string; room: 'public'; visit: string }): { address: string; room: 'public'; visit: string } {
  return { address, room, visit };
}

/** The database as it lies there, read without any code of ours: handed on a chunk of lines at a time, `[store, row]` each. */
export async function dump(name: string, take: (lines: string) => Promise<unknown>): Promise<{ native: number; stores: StoreShape[] }> {
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => { resolve(request.result); };
      request.onerror = () => { reject(new Error(String(request.error))); };
    });
  const database = await settled(indexedDB.open(name));
  const stores: StoreShape[] = [];
  for (const store of [...database.objectStoreNames].sort()) {
    const shape = database.transaction(store).objectStore(store);
    stores.push({
      name: store,
      keyPath: shape.keyPath as StoreShape['keyPath'],
      autoIncrement: shape.autoIncrement,
      indexes: [...shape.indexNames].map((index) => shape.index(index)).map(({ name: index, keyPath, unique, multiEntry }) => ({ name: index, keyPath: keyPath as string | string[], unique, multiEntry })),
    });
    for (let last: IDBValidKey | null = null; ; ) {
      const rows = (await settled(database.transaction(store).objectStore(store).getAll(last === null ? null : IDBKeyRange.lowerBound(last, true), 2_000))) as Record<string, IDBValidKey>[];
      if (rows.length === 0) break;
      await take(rows.map((row) => `${JSON.stringify([store, row])}\n`).join(''));
      const { keyPath } = shape;
      const end = rows.at(-1) ?? {};
      last = Array.isArray(keyPath) ? keyPath.map((part) => end[part] as IDBValidKey) : (end[keyPath ?? ''] as IDBValidKey);
    }
  }
  const native = database.version;
  database.close();
  return { native, stores };
}
