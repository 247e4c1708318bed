import { airport, coffee, dated, hostile, HOUR, kettle, museum, workshop, type Said } from './town-words.ts';
import { addPlace, addReview, createWorld, publishReply, reviewBy, type NewPlace, type World } from './world.ts';

/** The town of the practice world: its places and what invented people said of them, dated back from `now`. */

export const COFFEE = '1204500601';
export const MUSEUM = '1204500602';
export const NEW_PLACE = '1204500603';
export const AIRPORT = '1204500604';
export const LONG_LIST = '1204500605';
export const BROKEN = '1204500606';
export const HOSTILE = '1204500607';
export const KETTLE = '300400501';
export const WORKSHOP = '9d1f3c5b7a';

export function practiceTown(options: { now?: () => number; zone?: string } = {}): World {
  const world = createWorld(options);
  const yandex = { platform: 'yandex-maps' } as const;
  settle(world, { ...yandex, id: COFFEE, slug: 'kofeynya_sever', name: 'Кофейня «Север»', kind: 'Кофейня', address: 'Озёрная ул., 4' }, coffee);
  settle(world, { ...yandex, id: MUSEUM, slug: 'muzey_chasov', name: 'Музей часов', kind: 'Музей', address: 'Башенная пл., 1' }, museum);
  settle(world, { ...yandex, id: NEW_PLACE, slug: 'tsvety_u_mosta', name: 'Цветы у моста', kind: 'Магазин цветов', address: 'Набережная, 12' }, []);
  settle(world, { ...yandex, id: AIRPORT, slug: 'aeroport_zarya', name: 'Аэропорт «Заря»', kind: 'Аэропорт', address: 'Лётная ул., 1', batch: 8, recycles: true }, airport());
  settle(world, { ...yandex, id: LONG_LIST, slug: 'vokzal', name: 'Вокзал', kind: 'Вокзал', address: 'Вокзальная пл., 1', batch: 2_000 }, many(2_000));
  settle(world, { ...yandex, id: BROKEN, slug: 'apteka_polyn', name: 'Аптека «Полынь»', kind: 'Аптека', address: 'Озёрная ул., 9', broken: true }, museum);
  settle(world, { ...yandex, id: HOSTILE, slug: 'lavka', name: 'Лавка <b>«Угол»</b>', kind: 'Магазин', address: 'Кривой пер., 7' }, hostile);
  settle(world, { platform: 'wildberries', id: KETTLE, slug: '', name: 'Чайник электрический 1,7 л', kind: 'Пар и Ко', batch: 12 }, kettle);
  settle(world, { platform: 'avito', id: WORKSHOP, slug: 'masterskaya-klyuch', name: 'Мастерская «Ключ»', kind: '4,6', batch: 6 }, workshop);
  return world;
}

function settle(world: World, place: NewPlace, said: readonly Said[]): void {
  addPlace(world, place);
  for (const one of said) {
    const { ago, reply, ...review } = one;
    addReview(world, place.id, { ...review, at: world.now() - ago });
    if (reply === undefined) continue;
    const published = publishReply(world, reviewBy(world, place.id, review.author).id, reply);
    published.at = world.now() - ago + 5 * HOUR;
  }
  world.publications = [];
}

function many(count: number): Said[] {
  return Array.from({ length: count }, (_, index) => dated(index));
}
