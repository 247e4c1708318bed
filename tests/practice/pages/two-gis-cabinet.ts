import { html, type Html } from '../html.ts';
import { sheet } from '../layout.ts';
import { fullDay } from '../shown-date.ts';
import type { PracticePlace, PracticeReview, World } from '../world.ts';

/** The account of a company on 2GIS, as public descriptions have it: «Ответить» opens the box in the card. */

export function page(world: World, place: PracticePlace): Html {
  return sheet({
    title: 'Отзывы — Личный кабинет 2ГИС',
    look: 'cabinet',
    scripts: ['two-gis-cabinet'],
    config: { ids: place.reviews.map(({ id }) => id) },
    body: html`
<header class="practice-top"><b>2ГИС</b><span>Личный кабинет</span></header>
<main><h1>Отзывы</h1><div id="list" class="list-v5">${place.reviews.map((review) => card(world, review))}</div></main>`,
  });
}

export function card(world: World, review: PracticeReview): Html {
  const { reply } = review;
  return html`
<div class="ReviewCard-x9a1 practice-card"><div class="ReviewCard-head-c2"><div class="name-k3">${review.author}</div> <span class="badge-q1">2GIS</span></div>
<div class="row-z8"><div class="rating-w1"><div class="rating__back--p0" data-practice-width="100"></div><div class="rating__front--p1" data-practice-width="${review.rating * 20}"></div></div><span class="date-m2">${fullDay(review.at, world)}</span></div>
<div class="text-u4">${review.text}</div>
${reply
    ? html`<div class="answer-y6"><div class="answer-head">Ответ компании</div><span>${fullDay(reply.at, world)}</span><p>${reply.text}</p></div><button type="button" class="button__basic--t7">Изменить</button>`
    : html`<div class="foot"><button type="button" class="button__basic--t7" data-practice="open">Ответить</button><button type="button" class="button__basic--t7">Пожаловаться</button></div>`}
</div>`;
}

export function address(place: PracticePlace): string {
  return `https://account.2gis.com/orgs/${place.id}/reviews`;
}
