import { html, type Html } from '../html.ts';
import { sheet } from '../layout.ts';
import { dayAndMonth } from '../shown-date.ts';
import type { PracticePlace, PracticeReview, World } from '../world.ts';

/**
 * A review's own page on Otzovik: the review, and below it the comments, where the official representative answers and the
 * customer may write on, as often as they like.
 */

export function address(review: PracticeReview): string {
  return `https://otzovik.com/review_${review.id}.html`;
}

export function page(world: World, place: PracticePlace, review: PracticeReview): Html {
  return sheet({
    title: `Отзыв о ${place.name}`,
    look: 'shop',
    scripts: [],
    body: html`<main itemscope itemtype="http://schema.org/Product">
<h1 class="product-name"><a href="/reviews/${place.slug}/"><span itemprop="name">${place.name}</span></a></h1>
<span itemprop="aggregateRating" itemscope itemtype="http://schema.org/AggregateRating"><meta itemprop="ratingValue" content="${place.rating}"><meta itemprop="reviewCount" content="${place.stated}"><meta itemprop="bestRating" content="5"></span>
<p>Все отзывы: ${place.stated}</p>
${card(world, place, review)}</main>`,
  });
}

export function card(world: World, place: PracticePlace, review: PracticeReview): Html {
  return html`<div class="review-contents" itemprop="review" itemscope itemtype="http://schema.org/Review" data-rid="${review.id}">
<meta itemprop="datePublished" content="${new Date(review.at).toISOString()}">
<div class="item"><div class="item-left"><a class="user-login" href="/profile/${review.authorId}"><span itemprop="name">${review.author}</span></a></div>
<div class="item-right"><div class="rating-wrap"><span class="review-postdate">${dayAndMonth(review.at, world)}</span><span itemprop="reviewRating" itemscope itemtype="http://schema.org/Rating"><meta itemprop="ratingValue" content="${review.rating}"><meta itemprop="bestRating" content="5"></span></div>
<div class="review-body description" itemprop="description">${review.text}</div></div></div>
<div id="comments" class="comments-section">${review.talk.map(
    ({ by, text, at }, index) => html`<div class="comment-thread" data-cid="${index + 1}"><div class="comment${by === 'brand' ? ' official' : ''}"><a class="user-login" href="/profile/${by === 'brand' ? 'owner' : review.authorId}">${by === 'brand' ? place.name : review.author}</a><div class="comment-postdate ts" data-ts="${Math.floor(at / 1000)}">${dayAndMonth(at, world)}</div><div class="comment-body">${text}</div></div></div>`,
  )}</div></div>`;
}
