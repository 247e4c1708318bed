import { html, type Html } from '../html.ts';
import { sheet } from '../layout.ts';
import type { PracticePlace, World } from '../world.ts';
import * as avito from './avito.ts';
import * as googleBusiness from './google-business.ts';
import * as otzovik from './otzovik.ts';
import * as ozonSeller from './ozon-seller.ts';
import { SHOP_PAGES } from './shop.ts';
import * as twoGisCabinet from './two-gis-cabinet.ts';
import * as wildberries from './wildberries.ts';
import * as yandexBusiness from './yandex-business.ts';
import * as yandexMaps from './yandex-maps.ts';

/** The list of all practice pages, for the person in front of the demo. */
export function indexPage(world: World): Html {
  return sheet({
    title: 'Учебный город',
    look: 'shop',
    scripts: [],
    body: html`<header class="practice-top"><b>Учебный город</b></header><main>
<h1>Учебные страницы</h1>
<p>Адреса настоящие, страницы наши: они открываются только в этом браузере.</p>
<ul>${world.places.map((place) => html`<li>${place.name}: ${links(world, place)}</li>`)}
<li>Магазин без своей площадки: ${SHOP_PAGES.map((path) => html`<a href="https://shop.example${path}">${path.slice(1)}</a> `)}</li></ul></main>`,
  });
}

function links(world: World, place: PracticePlace): Html {
  switch (place.platform) {
    case 'yandex-maps':
      return html`<a href="${yandexMaps.address(place)}">страница для всех</a>, <a href="${yandexBusiness.address(world, place.id)}">кабинет</a>`;
    case 'wildberries':
      return html`<a href="${wildberries.address(place)}">страница для всех</a>, <a href="https://seller.wildberries.ru/feedbacks-questions/feedbacks">кабинет</a>`;
    case 'avito':
      return html`<a href="${avito.address(place)}">страница для всех</a>, <a href="${avito.address(place, true)}">для продавца</a>`;
    case '2gis':
      return html`<a href="${twoGisCabinet.address(place)}">кабинет</a>`;
    case 'google-maps':
      return html`<a href="${googleBusiness.address(place)}">кабинет</a>`;
    case 'otzovik':
      return html`${place.reviews.map((review) => html`<a href="${otzovik.address(review)}">отзыв</a> `)}`;
    case 'ozon':
      return html`<a href="${ozonSeller.address()}">кабинет</a>`;
  }
}
