import { html, type Html } from '../html.ts';
import { sheet } from '../layout.ts';
import { dayAndMonth } from '../shown-date.ts';
import type { PracticePlace, PracticeReview, World } from '../world.ts';

/**
 * A seller's profile on Avito. The owner's answer repeats the markers of the card it stands in, the number in a marker is a
 * position and no id. With `owner` in the address the seller looks at the own page and may answer there.
 */

export function address(place: PracticePlace, owner = false): string {
  return `https://www.avito.ru/brands/${place.slug}/all?sellerId=${place.id}${owner ? '&owner=1' : ''}`;
}

export function page(world: World, place: PracticePlace, owner: boolean): Html {
  const shown = place.reviews.slice(0, place.batch);
  return sheet({
    title: `${place.name} — профиль на Авито`,
    look: 'avito',
    scripts: ['avito'],
    config: { place: place.id, ids: shown.map(({ id }) => id), total: place.reviews.length, batch: place.batch, owner },
    body: html`
<header class="practice-top"><b>Avito</b><span>Профиль продавца</span></header>
<main class="practice-profile">
  <h1 class="styles-module-root-aA1bB" data-marker="name ${place.name}">${place.name}</h1>
  <div data-marker="profile" class="SellerRating-root-cC2dD"><span data-marker="profile/score">${place.kind}</span></div>
  <h2 class="styles-module-root-eE3fF">Отзывы о ${place.name}</h2>
  <div data-marker="ratingSummary"><span data-marker="ratingSummary/description" class="practice-muted">${place.reviews.length} отзывов</span></div>
  <button type="button" data-marker="searchParameters/sort/sort-toggle" aria-expanded="false" aria-haspopup="true">Сначала новые</button>
  <div class="styles-module-root-gG4hH" id="list">${shown.map((review, index) => card(world, place, review, index, owner))}</div>
  ${place.reviews.length > shown.length && html`<button type="button" data-marker="rating-list/moreReviewsButton">Показать ещё отзывы</button>`}
</main>`,
  });
}

export function card(world: World, place: PracticePlace, review: PracticeReview, index: number, owner = false): Html {
  const mark = (tail: string) => `review(${String(index)})${tail}`;
  return html`
<div class="styles-module-snippet-iI5jJ"><div class="styles-module-root-kK6lL" data-marker="${mark('')}" itemscope itemtype="https://schema.org/Review">
  ${header(mark, review.author, place.broken ? '' : dayAndMonth(review.at, world))}
  <div data-marker="${mark('/body')}">
    <div class="styles-module-attributes-mM7nN">
      <div class="styles-module-root-oO8pP" data-marker="${mark('/score')}" itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating"><meta content="${review.rating}" itemprop="ratingValue">${[1, 2, 3, 4, 5].map((star) => html`<div aria-label="Рейтинг ${star}" class="styles-module-star-qQ9rR ${star <= review.rating ? 'practice-star-full' : ''}" data-marker="${mark(`/score/star-${String(star)}`)}" role="button" tabindex="-1"></div>`)}</div>
      ${review.product && html`<p class="styles-module-root-sS0tT" data-marker="${mark('/stage')}" itemprop="itemReviewed" itemscope itemtype="https://schema.org/Product">Сделка состоялась · <span data-marker="${mark('/itemTitle')}" itemprop="name">${review.product}</span></p>`}
    </div>
    <div class="styles-module-text-sections-uU1vV"><div class="styles-module-cut-wW2xX"><p class="styles-module-root-yY3zZ" data-marker="${mark('/text-section/text')}">${review.text}</p></div></div>
    ${review.photos > 0 && html`<div class="styles-module-images-aB4cD"><div data-marker="${mark('')}"><div data-marker="${mark('')}">${Array.from({ length: review.photos }, (_, photo) => html`<div aria-label="Нажмите, чтобы увеличить" data-marker="${mark(`/image(${String(photo)})`)}" role="button" tabindex="0"><img alt="Фото из отзыва" data-marker="${mark(`/image(${String(photo)})/image`)}" draggable="false" src="data:,"></div>`)}</div></div></div>`}
  </div>
  ${review.reply?.shown === true && html`<div class="styles-module-answer-eF5gH" data-marker="${mark('/answer')}">
    ${header(mark, place.name, dayAndMonth(review.reply.at, world))}
    <div class="styles-module-textSection-iJ6kL"><div class="styles-module-cut-wW2xX"><p class="styles-module-root-yY3zZ" data-marker="${mark('/text-section/text')}">${review.reply.text}</p></div></div>
  </div>`}
  ${owner && !review.reply && html`<div class="styles-module-form-mN7oP" data-marker="${mark('/answer-form')}"><textarea aria-label="Ваш ответ" placeholder="Напишите ответ" rows="3"></textarea><button type="button" data-marker="${mark('/answer-form/submit')}">Опубликовать</button></div>`}
</div></div>`;
}

function header(mark: (tail: string) => string, name: string, date: string): Html {
  return html`<header class="styles-module-root-qR8sT" data-marker="${mark('/header')}" itemprop="author" itemscope itemtype="https://schema.org/Person">
    <div class="styles-module-avatar-uV9wX" aria-hidden="true">${[...name][0]}</div>
    <div><h5 class="styles-module-root-yZ0aB" data-marker="${mark('/header/title')}" itemprop="name">${name}</h5><p class="styles-module-root-cD1eF" data-marker="${mark('/header/subtitle')}">${date}</p></div>
  </header>`;
}
