import type { Html } from './html.ts';
import * as avito from './pages/avito.ts';
import * as editors from './pages/editors.ts';
import * as googleBusiness from './pages/google-business.ts';
import * as googleSearch from './pages/google-search.ts';
import * as guestbook from './pages/guestbook.ts';
import { indexPage } from './pages/index.ts';
import * as otzovik from './pages/otzovik.ts';
import * as ozonSeller from './pages/ozon-seller.ts';
import * as shop from './pages/shop.ts';
import * as twoGis from './pages/two-gis.ts';
import * as twoGisCabinet from './pages/two-gis-cabinet.ts';
import * as wildberries from './pages/wildberries.ts';
import * as wildberriesCabinet from './pages/wildberries-cabinet.ts';
import * as yandexBusiness from './pages/yandex-business.ts';
import * as yandexMaps from './pages/yandex-maps.ts';
import * as yandexWidget from './pages/yandex-widget.ts';
import { COFFEE } from './town.ts';
import { placeOf, publishReply, reviewOf, type PracticePlace, type PracticeReview, type World } from './world.ts';

/** A page, JSON for the pages' own code, or null where nothing lives. */
export type Answer = Html | Record<string, unknown> | null;

/** One card for the pages' own code; `id` stays in its memory and is not drawn into the page. */
export interface CardAnswer {
  id: string;
  html: string;
}

export function answer(world: World, url: URL, body: Record<string, unknown> | null): Answer {
  if (url.pathname.startsWith('/practice/api/')) return api(world, url, body);
  if (body) return null;
  switch (url.host) {
    case 'yandex.ru':
      if (url.pathname === '/practice/') return indexPage(world);
      return atYandex(world, url);
    case 'www.wildberries.ru': {
      const place = find(world, 'wildberries', /^\/catalog\/(\d+)\/(?:feedbacks|detail\.aspx)$/.exec(url.pathname)?.[1]);
      return place && wildberries.page(world, place);
    }
    case 'seller.wildberries.ru':
      return url.pathname === '/feedbacks-questions/feedbacks' ? wildberriesCabinet.page(world) : null;
    case 'www.avito.ru': {
      const place = find(world, 'avito', url.searchParams.get('sellerId') ?? undefined);
      return place && url.pathname === `/brands/${place.slug}/all` ? avito.page(world, place, url.searchParams.has('owner')) : null;
    }
    case 'otzovik.com': {
      const place = world.places.find(({ platform, reviews }) => platform === 'otzovik' && reviews.some((review) => otzovik.address(review).endsWith(url.pathname)));
      const review = place?.reviews.find((one) => otzovik.address(one).endsWith(url.pathname));
      return place && review ? otzovik.page(world, place, review) : null;
    }
    case 'dacha.example':
      return guestbook.page(url.pathname);
    case 'shop.example':
      return shop.page(url.pathname, yandexWidget.address(placeOf(world, COFFEE)));
    case '2gis.ru':
      return twoGis.page(url.pathname);
    case 'account.2gis.com': {
      const place = find(world, '2gis', /^\/orgs\/(\d+)\/reviews$/.exec(url.pathname)?.[1]);
      return place && twoGisCabinet.page(world, place);
    }
    case 'business.google.com': {
      const place = find(world, 'google-maps', /^\/groups\/(\d+)\/reviews$/.exec(url.pathname)?.[1]);
      return place && googleBusiness.page(world, place);
    }
    case 'www.google.com': {
      const searched = url.pathname === '/search' ? world.places.find(({ platform }) => platform === 'google-maps') : undefined;
      if (searched) return googleSearch.page(searched);
      const place = find(world, 'google-maps', /^\/local\/business\/(\d+)\/customers\/reviews$/.exec(url.pathname)?.[1]);
      return place && googleBusiness.page(world, place);
    }
    case 'seller.ozon.ru': {
      const place = world.places.find(({ platform }) => platform === 'ozon');
      return place && url.pathname === '/app/reviews' ? ozonSeller.page(world, place) : null;
    }
    default:
      return null;
  }
}

function atYandex(world: World, url: URL): Answer {
  const widget = find(world, 'yandex-maps', /^\/maps-reviews-widget\/(\d+)$/.exec(url.pathname)?.[1]);
  if (widget) return yandexWidget.page(world, widget);
  const sprav = /^\/sprav\/(\d+)\/p\/edit\/reviews\/?$/.exec(url.pathname)?.[1];
  if (sprav) {
    const place = find(world, 'yandex-maps', sprav);
    if (place?.slug === editors.SLUG) return editors.page(world, place);
    return place && yandexBusiness.page(world, place, Number(url.searchParams.get('page') ?? '1'));
  }
  const maps = /^\/maps\/org\/[^/]+\/(\d+)\/reviews\/?$/.exec(url.pathname)?.[1];
  const place = find(world, 'yandex-maps', maps);
  return place && yandexMaps.page(world, place);
}

function draw(world: World, place: PracticePlace, review: PracticeReview, index: number, owner: boolean): Html {
  switch (place.platform) {
    case 'yandex-maps':
      return yandexMaps.card(world, place, review, index);
    case 'wildberries':
      return wildberries.card(world, place, review);
    case 'avito':
      return avito.card(world, place, review, index, owner);
    case '2gis':
      return twoGisCabinet.card(world, review);
    case 'google-maps':
      return googleBusiness.card(world, review);
    case 'ozon':
      return ozonSeller.card(world, review);
    case 'otzovik':
      return otzovik.card(world, place, review);
  }
}

function find(world: World, platform: PracticePlace['platform'], id: string | undefined): PracticePlace | null {
  return world.places.find((place) => place.platform === platform && place.id === id) ?? null;
}

/** What the pages' own code asks for. */
function api(world: World, url: URL, body: Record<string, unknown> | null): Answer {
  const asked = (name: string) => url.searchParams.get(name) ?? '';
  switch (url.pathname) {
    case '/practice/api/cards': {
      const place = world.places.find(({ id }) => id === asked('place'));
      if (!place) return null;
      const from = Number(asked('from'));
      const cards: CardAnswer[] = place.reviews
        .slice(from, from + Number(asked('count')))
        .map((review, index) => ({ id: review.id, html: draw(world, place, review, from + index, asked('owner') === '1').source }));
      return { cards, total: place.reviews.length };
    }
    case '/practice/api/card': {
      // Whole cards are drawn again after publishing: answers of Avito are drawn by their position.
      const place = world.places.find(({ reviews }) => reviews.some(({ id }) => id === asked('id')));
      const index = place?.reviews.findIndex(({ id }) => id === asked('id')) ?? -1;
      const review = place?.reviews[index];
      return place && review ? { html: draw(world, place, review, index, true).source } : null;
    }
    case '/practice/api/place': {
      const place = find(world, 'yandex-maps', asked('place'));
      return place && { ...yandexMaps.config(world, place), address: yandexMaps.address(place), title: yandexMaps.title(place), html: yandexMaps.column(world, place).source };
    }
    case '/practice/api/opened-reply':
      return { html: yandexMaps.openedReply(world, reviewOf(world, asked('id'))).source };
    case '/practice/api/seller-panel':
      return { html: wildberriesCabinet.panel(world, asked('id')).source };
    case '/practice/api/publish': {
      const { id, text } = body ?? {};
      if (typeof id !== 'string' || typeof text !== 'string' || !text.trim()) return { published: false };
      const reply = publishReply(world, id, text);
      return { published: true, shown: reply.shown, html: yandexBusiness.answered(world, reviewOf(world, id)).source };
    }
    default:
      return null;
  }
}
