import { FIRM } from '../practice/pages/two-gis.ts';
import { AIRPORT, BROKEN, COFFEE, HOSTILE, KETTLE, LAUNDRY, LAUNDRY_AGAIN, LONG_LIST, MOVED, MUSEUM, NEW_PLACE, WORKSHOP } from '../practice/town.ts';

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
  moved: maps('biblioteka', MOVED),
  hostile: maps('lavka', HOSTILE),
  kettle: `https://www.wildberries.ru/catalog/${KETTLE}/feedbacks`,
  kettleCabinet: 'https://seller.wildberries.ru/feedbacks-questions/feedbacks',
  workshop: `https://www.avito.ru/brands/masterskaya-klyuch/all?sellerId=${WORKSHOP}`,
  workshopOwn: `https://www.avito.ru/brands/masterskaya-klyuch/all?sellerId=${WORKSHOP}&owner=1`,
  shop: 'https://shop.example/json-ld',
  mixed: 'https://shop.example/mixed',
  contacts: 'https://shop.example/contacts',
  search: 'https://www.google.com/search?q=tea+room',
  firm: `https://2gis.ru/vologda/firm/${FIRM}/tab/reviews`,
  laundry: `https://otzovik.com/review_${LAUNDRY.review}.html`,
  laundryAgain: `https://otzovik.com/review_${LAUNDRY_AGAIN.review}.html`,
  guestbook: 'https://dacha.example/guestbook',
} as const;
