import { AIRPORT, BROKEN, COFFEE, HOSTILE, KETTLE, LONG_LIST, MUSEUM, NEW_PLACE, WORKSHOP } from '../practice/town.ts';

/** Addresses of the practice pages, as a person would type them. */
const maps = (slug: string, id: string): string => `https://yandex.ru/maps/org/${slug}/${id}/reviews/`;

export const places = {
  coffee: maps('kofeynya_sever', COFFEE),
  coffeeCabinet: `https://yandex.ru/sprav/${COFFEE}/p/edit/reviews/`,
  museum: maps('muzey_chasov', MUSEUM),
  empty: maps('tsvety_u_mosta', NEW_PLACE),
  recycling: maps('aeroport_zarya', AIRPORT),
  long: maps('vokzal', LONG_LIST),
  broken: maps('apteka_polyn', BROKEN),
  hostile: maps('lavka', HOSTILE),
  kettle: `https://www.wildberries.ru/catalog/${KETTLE}/feedbacks`,
  kettleCabinet: 'https://seller.wildberries.ru/feedbacks-questions/feedbacks',
  workshop: `https://www.avito.ru/brands/masterskaya-klyuch/all?sellerId=${WORKSHOP}`,
  workshopOwn: `https://www.avito.ru/brands/masterskaya-klyuch/all?sellerId=${WORKSHOP}&owner=1`,
  shop: 'https://shop.example/json-ld',
} as const;
