import { html, type Html } from '../html.ts';
import { sheet } from '../layout.ts';
import type { PracticePlace, PracticeReview, World } from '../world.ts';

/** The owner's list of Google Business Profile, as public descriptions have it: «Reply» opens the box in the card. */

export function page(world: World, place: PracticePlace): Html {
  return sheet({
    title: 'Reviews',
    look: 'cabinet',
    language: 'en',
    scripts: ['google-business'],
    config: { ids: place.reviews.map(({ id }) => id) },
    body: html`
<header class="practice-top"><b>Business Profile</b><span>Reviews</span></header>
<main><h1>${place.name}</h1><div id="list" class="uT1ck">${place.reviews.map((review) => card(world, review))}</div></main>`,
  });
}

export function card(world: World, review: PracticeReview): Html {
  const { reply } = review;
  const profile = `https://www.google.com/maps/contrib/1${review.authorId.replace(/\D/g, '').padEnd(20, '0').slice(0, 20)}`;
  return html`
<div class="GYpYWe practice-card"><div class="XnNQm"><div class="k4kupc"><span><a href="${profile}">${review.author}</a></span>
<div>${[1, 2, 3, 4, 5].map((star) => html`<span class="DPvwYc L12a3c ${star <= review.rating ? 'z3FsAc' : ''}"></span>`)}<span>${day(review.at, world)}</span></div>
<blockquote><span>${review.text}</span></blockquote></div></div>
${reply
    ? html`<div class="Rhj72c"><div>${review.author === '' ? '' : 'Owner'}</div><span>${day(reply.at, world)}</span><div class="BNyFuc">${reply.text}</div><button type="button">Edit</button></div>`
    : html`<div class="WTNfzf"><button type="button" jsname="rhPddf" aria-label="Reply">Reply</button></div>`}
</div>`;
}

/** «Mar 3, 2026». */
function day(at: number, { zone }: World): string {
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: zone }).format(at);
}

export function address(place: PracticePlace): string {
  return `https://business.google.com/groups/${place.id}/reviews`;
}
