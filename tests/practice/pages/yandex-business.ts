import { html, jsonScript, type Html } from '../html.ts';
import { sheet } from '../layout.ts';
import { fullDay } from '../shown-date.ts';
import { placeOf, type PracticePlace, type PracticeReview, type World } from '../world.ts';

/** The owner's cabinet of Yandex: pages of ten cards, each with a reply box that publishes. */

/** What stands under a review without a reply, and the scripts that act in it. */
export interface Form {
  /** Cards on one page. */
  each: number;
  scripts: readonly string[];
  draw(review: PracticeReview): Html;
}
const OWN_FORM: Form = { each: 10, scripts: ['yandex-business'], draw: draft };

export function page(world: World, place: PracticePlace, number: number, form = OWN_FORM): Html {
  const shown = place.reviews.slice((number - 1) * form.each, number * form.each);
  const pages = Math.ceil(place.reviews.length / form.each);
  return sheet({
    title: `Отзывы — ${place.name} — Яндекс Бизнес`,
    look: 'cabinet',
    scripts: form.scripts,
    config: { ids: shown.map(({ id }) => id) },
    body: html`
<script>window.__PRELOAD_DATA = ${jsonScript(preload(place, shown))};</script>
<header class="practice-top"><b>Яндекс Бизнес</b><span>Отзывы</span></header>
<main class="ReviewsPage">
  <div class="CompanyInfoCard"><h1 class="CompanyInfoCard-CompanyName">${place.name}</h1><div class="CompanyInfoCard-CompanyAddress">${place.address}</div></div>
  <div class="ReviewsPage-List">${shown.map((review) => card(world, review, form))}</div>
  <div class="ReviewsPage-Pagination Pagination">${pages > 1 && Array.from({ length: pages }, (_, index) => html`<a class="Pagination-Link ${index + 1 === number ? 'Pagination-Link_selected' : ''}" href="?page=${index + 1}">${index + 1}</a>`)}</div>
</main>`,
  });
}

function card(world: World, review: PracticeReview, form: Form): Html {
  return html`
<div class="Review">
  <div class="Review-Header">
    <div class="Review-UserIcon" aria-hidden="true">${[...review.author][0]}</div>
    <div class="Review-Info">
      <div class="Review-UserName">${review.author}</div>
      <div class="Review-RatingAndDate">${stars(review.rating)}<span class="Review-Date">${fullDay(review.at, world)}</span></div>
    </div>
  </div>
  <div class="Review-Text">${review.text}</div>
  <div class="Review-Response">${review.reply ? answered(world, review) : form.draw(review)}</div>
</div>`;
}

function draft(): Html {
  return html`<div class="BusinessResponseDraft">
  <div class="BusinessResponseDraft-CompositeTextareaWrapper"><span class="ya-business-ui-textarea"><textarea class="ya-business-ui-textarea__control" aria-label="Ответ компании" placeholder="Ответ компании" rows="2"></textarea></span></div>
  <div class="BusinessResponseDraft-Controls"><button type="button" class="BusinessResponseDraft-SendButton" aria-label="Отправить">➤</button></div>
</div>`;
}

export function answered(world: World, review: PracticeReview): Html {
  const { reply } = review;
  return html`<div class="BusinessResponse">
  <div class="BusinessResponse-Header"><span class="BusinessResponse-Title">Ответ компании</span> <span class="BusinessResponse-Date">${reply && fullDay(reply.at, world)}</span>${reply && !reply.shown && html` <span class="BusinessResponse-Status">на проверке</span>`}</div>
  <div class="BusinessResponse-Text">${reply?.text}</div>
</div>`;
}

function stars(rating: number): Html {
  return html`<span class="StarsRating StarsRating_value_${rating * 2}" role="img" aria-label="Оценка ${rating} из 5">${[1, 2, 3, 4, 5].map((star) => html`<span class="StarsRating-Star ${star <= rating ? 'StarsRating-Star_full' : ''}" aria-hidden="true">★</span>`)}</span>`;
}

/** The state that the cabinet carries; its tokens are secrets that no reader may take along. */
function preload(place: PracticePlace, shown: readonly PracticeReview[]): unknown {
  return {
    initialState: {
      edit: {
        company: { id: place.id, permalink: place.id, names: [{ value: { value: place.name } }], displayName: place.name },
        reviews: {
          list: {
            csrf_token: 'SECRET-list-token',
            pager: { total: place.reviews.length, limit: shown.length },
            items: shown.map((review) => ({
              id: review.id,
              cmnt_entity_id: review.id,
              author: { user: review.author },
              rating: review.rating,
              snippet: review.text.slice(0, 200),
              full_text: review.text,
              time_created: review.at,
              business_answer_csrf_token: `SECRET-${review.id}`,
              public_rating: true,
              photos: [],
              ...(review.reply ? { owner_comment: { text: review.reply.text, time_created: review.reply.at } } : {}),
            })),
          },
        },
      },
    },
  };
}

export function address(world: World, placeId: string): string {
  return `https://yandex.ru/sprav/${placeOf(world, placeId).id}/p/edit/reviews/`;
}
