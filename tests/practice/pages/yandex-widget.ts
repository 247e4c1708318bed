import { html, type Html } from '../html.ts';
import { sheet } from '../layout.ts';
import { fullDay } from '../shown-date.ts';
import type { PracticePlace, World } from '../world.ts';

/** The reviews widget of Yandex Maps: a document of Yandex that companies put as a frame on their own sites. */

export function address(place: PracticePlace): string {
  return `https://yandex.ru/maps-reviews-widget/${place.id}?comments`;
}

const SHOWN = 4;

export function page(world: World, place: PracticePlace): Html {
  const map = `https://yandex.ru/maps/org/${place.slug}/${place.id}/`;
  return sheet({
    title: 'Виджет отзывов',
    look: 'yandex',
    scripts: [],
    body: html`<div class="badge"><div class="mini-badge">
<a class="mini-badge__org-name" href="${map}?utm_source=maps-reviews-widget" target="_blank">${place.name}</a>
<div class="mini-badge__rating-info"><p class="mini-badge__stars-count">4.6</p><a class="mini-badge__rating" href="${map}reviews/?utm_source=maps-reviews-widget">${place.reviews.length} отзывов • ${place.reviews.length + 9} оценок</a></div></div></div>
<div class="badge__comments">${place.reviews.slice(0, SHOWN).map(
      (review) => html`<div class="comment"><div class="comment__header"><div><p class="comment__name">${review.author}</p><p class="comment__date">${fullDay(review.at, world)}</p></div></div>
<ul class="stars-list">${[1, 2, 3, 4, 5].map((star) => html`<li class="stars-list__star${star <= review.rating ? '' : ' _empty'}"></li>`)}</ul>
<p class="comment__text">${review.text}</p></div>`,
    )}</div>`,
  });
}
