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
export const MOVED = '1204500608';
export const KETTLE = '300400501';
/** The numbers of their reviews stand in the addresses of their pages. */
export const LAUNDRY = { place: 'prachechnaya_pena', review: '30112233' } as const;
export const LAUNDRY_AGAIN = { place: 'prachechnaya_pena_2', review: '30112244' } as const;
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
  settle(world, { ...yandex, id: MOVED, slug: 'biblioteka', name: 'Библиотека на Башенной', kind: 'Библиотека', address: 'Башенная пл., 3', moved: true }, museum);
  settle(world, { ...yandex, id: HOSTILE, slug: 'lavka', name: 'Лавка <b>«Угол»</b>', kind: 'Магазин', address: 'Кривой пер., 7' }, hostile);
  settle(world, { platform: 'wildberries', id: KETTLE, slug: '', name: 'Чайник электрический 1,7 л', kind: 'Пар и Ко', batch: 12 }, kettle);
  settle(world, { platform: 'avito', id: WORKSHOP, slug: 'masterskaya-klyuch', name: 'Мастерская «Ключ»', kind: '4,6', batch: 6 }, workshop);
  const otzovik = { platform: 'otzovik', stated: 107, rating: 4.1 } as const;
  const shirts = { ago: 5 * HOUR, id: LAUNDRY.review, author: 'Зимородок', rating: 2, text: 'Сдала три рубашки, вернули две и чужой шарф. Администратор пожал плечами.' };
  settle(world, { ...otzovik, id: LAUNDRY.place, slug: LAUNDRY.place, name: 'Прачечная «Пена»' }, [shirts]);
  settle(world, { ...otzovik, id: LAUNDRY_AGAIN.place, slug: LAUNDRY_AGAIN.place, name: 'Прачечная Пена, Тверь' }, [
    { ago: 7 * HOUR, id: LAUNDRY_AGAIN.review, author: 'Ромашка', rating: 4, text: 'Скатерть отстирали, забрала на день позже обещанного.' },
  ]);
  return world;
}

/** A place with what was said of it, and answered, so long ago. */
export function settle(world: World, place: NewPlace, said: readonly Said[]): void {
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
