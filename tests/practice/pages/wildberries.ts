import { html, type Html } from '../html.ts';
import { sheet } from '../layout.ts';
import { dayAndTime } from '../shown-date.ts';
import type { PracticePlace, PracticeReview, World } from '../world.ts';

/**
 * The public page of a product on Wildberries: partial microdata (no date, no rating), the seller's reply inside the card,
 * one list that grows while scrolling. No id anywhere.
 */

export function address(place: PracticePlace): string {
  return `https://www.wildberries.ru/catalog/${place.id}/feedbacks`;
}

export function page(world: World, place: PracticePlace): Html {
  const shown = place.reviews.slice(0, place.batch);
  return sheet({
    title: `Отзывы: ${place.name} — Wildberries`,
    look: 'wildberries',
    scripts: ['wildberries'],
    config: { place: place.id, loaded: shown.length, total: place.reviews.length, batch: place.batch },
    body: html`
<header class="practice-top"><b>wildberries</b><span>Каталог</span></header>
<div class="product-feedbacks">
  <div class="product-feedbacks__nav"><a class="product-feedbacks__back" aria-label="Вернуться назад" href="https://www.wildberries.ru/catalog/${place.id}/detail.aspx">Назад</a></div>
  <div class="product-line"><a class="product-line__name" href="https://www.wildberries.ru/catalog/${place.id}/detail.aspx"><b class="product-line__brand">${place.kind}</b> / <span>${place.name}</span></a></div>
  <section class="product-feedbacks__main-wrapper"><div class="product-feedbacks__main">
    <div class="product-feedbacks__sorting sorting sorting--custom"><p class="sorting__header">Сортировать по:</p><ul class="sorting__list"><li class="sorting__item">Дате</li><li class="sorting__item">Оценке</li></ul></div>
    <div class="user-activity__tab-content">${shown.length === 0 ? html`<p class="practice-muted">Отзывов пока нет</p>` : html`<ul class="comments__list">${shown.map((review) => card(world, place, review))}</ul>`}</div>
    <div id="more"></div>
  </div></section>
</div>`,
  });
}

export function card(world: World, place: PracticePlace, review: PracticeReview): Html {
  const parts: [string, string, string][] = [
    ['Достоинства:', 'feedback__text--item-pro', review.pros],
    ['Недостатки:', 'feedback__text--item-con', review.cons],
    ['Комментарий:', '', review.text],
  ];
  const said = parts.filter(([, , words]) => words);
  const labelled = Boolean(review.pros || review.cons);
  const head = (side: string) => html`<div class="feedback__wrap ${side}"><div class="feedback__rating-wrap"><span class="feedback__rating stars-line star${review.rating}"></span></div>${side === 'hide-mobile' && !review.pinned && !place.broken && html`<div class="feedback__date">${dayAndTime(review.at, world)}</div>`}</div>`;
  return html`
<li class="comments__item feedback product-feedbacks__block-wrapper" itemprop="review" itemscope itemtype="http://schema.org/Review">
  <meta itemprop="itemReviewed" content=""><meta itemprop="author" content="${review.author}">
  <div class="feedback__top-wrap">
    <div class="feedback__img-block"><div class="feedback__img-wrap img-plug" aria-hidden="true">${[...review.author][0]}</div></div>
    <div class="feedback__info">
      <div class="feedback__info-header"><p class="feedback__header">${review.author}</p>
        <ul class="feedback__params glued"><li class="feedback__state--wrap"><div class="feedback__state"><span class="feedback__state--icon-purchased"></span><span class="feedback__state--text">Выкупили</span></div></li>${review.product && html`<li class="feedback__params-item--gray feedback__params-item--color feedbackParamsColorNew--Zz9Yx"><span>${review.product}</span></li>`}${review.pinned && html`<li class="feedback__params-item--pinned">Закреплён</li>`}</ul>
      </div>
      ${head('hide-mobile')}${head('hide-desktop')}
    </div>
  </div>
  <div class="feedback__content feedback__content_with-min-height">
    ${said.length > 0 && html`<p itemprop="reviewBody" class="feedback__text j-feedback__text">${said.map(([label, kind, words]) => html`<span class="feedback__text--item ${kind}">${labelled && html`<span class="feedback__text--item-bold">${label}</span> `}${words}</span>`)}</p>`}
    ${review.photos > 0 && html`<ul class="feedback__photos">${Array.from({ length: review.photos }, () => html`<li class="feedback__photo"><img alt="" src="data:,"></li>`)}</ul>`}
    <button type="button" class="feedback__menu" aria-label="Меню комментария">⋯</button>
  </div>
  ${review.reply?.shown === true && html`<div class="feedbackContainer--aA1bB"><div class="product-feedbacks__block-wrapper product-feedbacks__block-wrapper--gray">
    <p class="feedback__sellers-reply-title">Ответ продавца</p>
    <p class="feedback__text feedback__text--sellers-reply">${review.reply.text}</p>
    <button type="button" class="menu--cC2dD" aria-label="Пожаловаться на ответ">⋯</button>
  </div></div>`}
</li>`;
}
