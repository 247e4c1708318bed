import { html, jsonScript, type Html } from '../html.ts';
import { sheet } from '../layout.ts';
import { dayAndMonth } from '../shown-date.ts';
import { madeUpId, type PracticePlace, type PracticeReview, type World } from '../world.ts';

/**
 * The public page of a place on Yandex Maps: cards with microdata, the embedded state of the first batch, a business reply
 * that is not in the page until its toggle is clicked.
 */

export function address(place: PracticePlace): string {
  return `https://yandex.ru/maps/org/${place.slug}/${place.id}/reviews/`;
}

export function title(place: PracticePlace): string {
  return `Отзывы о «${place.name}», ${place.address} — Яндекс Карты`;
}

export function page(world: World, place: PracticePlace): Html {
  return sheet({
    title: title(place),
    look: 'yandex',
    scripts: ['yandex-maps'],
    config: config(world, place),
    head: html`<link rel="canonical" href="https://yandex.ru/maps/org/${place.slug}/${place.id}/"><meta property="og:title" content="${title(place)}">`,
    body: html`
<script class="state-view" type="application/json">${jsonScript(state(place))}</script>
<div class="practice-columns">
  <div class="scroll__container"><div class="scroll__content" id="column">${column(world, place)}</div></div>
  <div class="practice-map" aria-hidden="true"></div>
</div>`,
  });
}

export function config(_world: World, place: PracticePlace): Record<string, unknown> {
  return {
    place: place.id,
    ids: place.reviews.slice(0, place.batch).map(({ id }) => id),
    total: place.reviews.length,
    batch: place.batch,
    recycles: place.recycles,
  };
}

/** Everything in the left column: drawn by the server at first, and by the page itself after a click on a neighbour. */
export function column(world: World, place: PracticePlace): Html {
  const others = world.places.filter((other) => other.platform === 'yandex-maps' && other !== place);
  const mean = place.reviews.reduce((sum, { rating }) => sum + rating, 0) / (place.reviews.length || 1);
  return html`
<div class="business-card-view" itemscope itemtype="http://schema.org/LocalBusiness">
  <div class="orgpage-header-view">
    <h1 class="orgpage-header-view__header" itemprop="name">${place.name}</h1>
    <div class="practice-muted">${place.kind} · <span itemprop="address">${place.address}</span></div>
    ${place.reviews.length > 0 && html`<div class="business-rating-badge-view _size_m">${stars(mean)} <span class="business-rating-badge-view__rating-text">${mean.toFixed(1).replace('.', ',')}</span></div>`}
  </div>
  <nav class="tabs-select-view" aria-label="Разделы">${['Обзор', 'Отзывы'].map((tab, index) => html`<a class="tabs-select-view__label" role="tab" aria-selected="${index === 1 ? 'true' : 'false'}" href="/maps/org/${place.slug}/${place.id}/${index === 1 ? 'reviews/' : ''}">${tab}</a>`)}</nav>
  <div class="business-reviews-card-view _wide">
    <div class="business-reviews-card-view__header"><h2 class="card-section-header__title _wide">${counted(place.reviews.length)}</h2></div>
    ${place.reviews.length === 0
      ? html`<p class="practice-muted">Пока никто не оставил отзыв. Станьте первым.</p>`
      : html`<div class="business-reviews-card-view__reviews-container" role="list">${place.reviews.slice(0, place.batch).map((review, index) => card(world, place, review, index))}</div>
        <div class="practice-more" id="more">${place.reviews.length > place.batch ? html`<button type="button" class="practice-next">Показать следующие отзывы</button>` : null}</div>`}
  </div>
  <nav class="practice-near" aria-label="Рядом">
    <h2>Рядом</h2>
    <ul>${others.map((other) => html`<li><a data-place="${other.id}" href="${address(other)}">${other.name}</a></li>`)}</ul>
  </nav>
</div>`;
}

export function card(world: World, place: PracticePlace, review: PracticeReview, index: number): Html {
  const profile = `https://yandex.ru/maps/user/${review.authorId}`;
  const long = review.text.length > 300;
  return html`
<div class="business-reviews-card-view__review" aria-posinset="${index + 1}" aria-setsize="${place.batch}" role="listitem">
  <div class="business-review-view" itemprop="review" itemtype="http://schema.org/Review" itemscope>
    <div class="business-review-view__info">
      <div class="business-review-view__author-container">
        <div class="business-review-view__author-image"><a role="link" class="business-review-view__user-icon" href="${profile}" aria-label="Аватар"><div class="user-icon-view__icon">${[...review.author][0]}</div></a></div>
        <div class="business-review-view__author-info">
          <div class="business-review-view__author-name" itemprop="author" itemtype="http://schema.org/Person" itemscope>
            <a role="link" class="business-review-view__link" href="${profile}"><span itemprop="name" dir="auto">${review.author}</span></a>
          </div>
          <div class="business-review-view__author-caption">Знаток города ${1 + (review.author.length % 9)} уровня</div>
        </div>
        <div class="business-review-view__subscription-control"><div class="ugc-subscribe-button _status_unsubscribed"><button type="button" class="button _view_secondary-blue _ui _size_small"><span class="button__text">Подписаться</span></button></div></div>
      </div>
      <div class="business-review-view__header"><div class="business-review-view__header-info">
        <div class="business-review-view__rating">
          <div class="business-rating-badge-view _size_m _weight_medium">${stars(review.rating)}</div>
          <span itemscope itemprop="reviewRating" itemtype="http://schema.org/Rating"><meta itemprop="bestRating" content="5"><meta itemprop="worstRating" content="1"><meta itemprop="ratingValue" content="${review.rating.toFixed(1)}"></span>
        </div>
        ${place.moved && html`<time class="business-review-view__when" itemprop="datePublished" datetime="${new Date(review.at).toISOString()}">${dayAndMonth(review.at, world)}</time>`}
        ${!place.broken && !place.moved && html`<span class="business-review-view__date"><span>${dayAndMonth(review.at, world)}</span><meta itemprop="datePublished" content="${new Date(review.at).toISOString()}"></span>`}
      </div></div>
      <div dir="auto" class="business-review-view__body" itemprop="reviewBody"><span><span data-nosnippet="true"><div class="${long ? 'spoiler-view__text _collapsed' : 'spoiler-view__text'}"><span class=" spoiler-view__text-container">${review.text}</span></div></span></span></div>
      ${review.photos > 0 && html`<div class="business-review-view__carousel"><div class="carousel business-review-media"><div role="list" class="carousel__content">${Array.from({ length: review.photos }, () => html`<div role="listitem" class="carousel__item"><div aria-hidden="true" class="business-review-media__item"><img class="business-review-media__item-img" draggable="false" alt="" src="data:,"></div></div>`)}</div></div></div>`}
      <div class="business-review-view__actions"><div class="business-reactions-view">
        <div class="business-reactions-view__container" aria-label="Лайк" role="button" aria-pressed="false" tabindex="0"><span class="business-reactions-view__icon">♡</span></div>
        <div class="business-reactions-view__container" aria-label="Дизлайк" role="button" aria-pressed="false" tabindex="0"><span class="business-reactions-view__icon _dislike">↓</span></div>
      </div></div>
      ${review.reply?.shown === true && html`<div class="business-review-view__comment-expand" aria-hidden="false" aria-label="Посмотреть ответ организации" role="button" aria-expanded="false" tabindex="0">Посмотреть ответ организации</div>`}
    </div>
  </div>
</div>`;
}

/** What stands below a card after a click on «Посмотреть ответ организации». */
export function openedReply(world: World, review: PracticeReview): Html {
  return html`<div class="business-review-comment__comment"><div class="business-review-comment-content">
  <div class="business-review-comment-content__header"><span class="business-review-comment-content__title">Ответ организации</span> <span class="business-review-comment-content__date">${review.reply && dayAndMonth(review.reply.at, world)}</span></div>
  <div class="business-review-comment-content__bubble" dir="auto">${review.reply?.text}</div>
</div></div>`;
}

function stars(rating: number): Html {
  const whole = Math.round(rating * 2) / 2;
  return html`<div aria-label="Оценка ${String(whole).replace('.', ',')} Из 5" class="business-rating-badge-view__stars _spacing_normal">${[1, 2, 3, 4, 5].map(
    (star) => html`<span class="inline-image icon business-rating-badge-view__star ${star <= whole ? '_full' : star - 0.5 === whole ? '_half' : '_empty'}" aria-hidden="true"></span>`,
  )}</div>`;
}

function counted(count: number): string {
  const form = { one: 'отзыв', few: 'отзыва', many: 'отзывов', other: 'отзыва', zero: 'отзывов', two: 'отзыва' }[new Intl.PluralRules('ru').select(count)];
  return `${String(count)} ${form}`;
}

/** The part of the embedded state that speaks of reviews; the first batch only, and never renewed by the page itself. */
function state(place: PracticePlace): unknown {
  const reviews = place.reviews.slice(0, place.batch);
  return {
    config: { lang: 'ru_RU' },
    stack: [
      {
        mode: 'orgpage',
        tab: 'reviews',
        results: {
          items: [
            {
              type: 'business',
              id: place.id,
              title: place.name,
              shortTitle: place.name,
              seoname: place.slug,
              address: place.address,
              fullAddress: place.address,
              reviewResults: {
                params: { offset: 0, limit: place.batch, count: place.reviews.length, loadedReviewsCount: reviews.length, page: 1, reviewsRemained: place.reviews.length - reviews.length },
                tags: [],
                aspects: [],
                reviews: reviews.map((review) => ({
                  reviewId: review.id,
                  businessId: place.id,
                  author: { name: review.author, publicId: review.authorId, professionLevel: 'Знаток города', avatarUrl: '' },
                  text: review.text,
                  textLanguage: review.language,
                  textTranslations: {},
                  rating: review.rating,
                  ...(place.broken || place.moved ? {} : { updatedTime: new Date(review.at).toISOString() }),
                  ...(review.reply?.shown === true ? { businessComment: { text: review.reply.text, updatedTime: new Date(review.reply.at).toISOString() } } : {}),
                  reactions: { likes: 0, dislikes: 0 },
                  photos: Array.from({ length: review.photos }, (_, index) => ({ id: madeUpId(`${review.id} photo ${String(index)}`, 12) })),
                  videos: [],
                  pinned: review.pinned,
                })),
              },
            },
          ],
        },
      },
    ],
  };
}
