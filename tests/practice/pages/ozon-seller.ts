import { html, type Html } from '../html.ts';
import { sheet } from '../layout.ts';
import { fullDay } from '../shown-date.ts';
import type { PracticePlace, PracticeReview, World } from '../world.ts';

/** The seller's cabinet of Ozon, as public descriptions have it: a table, and a window with one review and its box. */

export function page(world: World, place: PracticePlace): Html {
  return sheet({
    title: 'Отзывы — Ozon Seller',
    look: 'cabinet',
    scripts: ['ozon-seller'],
    config: { ids: place.reviews.map(({ id }) => id) },
    body: html`
<header class="practice-top"><b>Ozon Seller</b><span>Отзывы</span></header>
<main class="practice-cabinet"><h1>Отзывы</h1>
<table><tbody id="rows">${place.reviews.map((review) => html`<tr tabindex="0"><td>${place.name}</td><td>${review.reply ? 'Просмотрен' : 'Новый'}</td><td>${fullDay(review.at, world)}</td><td>${review.text}</td></tr>`)}</tbody></table>
<div id="window"></div></main>`,
  });
}

/** The window that a click on a row opens. */
export function card(world: World, review: PracticeReview): Html {
  const row = (label: string, value: string | Html) => html`<div class="f1"><span class="f2">${label}</span> <div class="f3">${value}</div></div>`;
  return html`<div class="w1 practice-card" role="dialog" aria-label="Отзыв на товар"><div class="w2" reviewuuid="${uuid(review)}"><h2>Отзыв на товар</h2>
${row('Покупатель', review.author)}${row('Дата публикации', fullDay(review.at, world))}${row('Оценка', String(review.rating))}${row('Комментарий', review.text)}
${review.reply
    ? row('Текст ответа', review.reply.text)
    : html`<div class="f1"><span class="f2">Текст ответа</span> <div data-replicated-value=""><textarea id="AnswerCommentForm" placeholder="Введите ответ" rows="3"></textarea></div></div><button type="button" data-practice="send">Отправить</button>`}
</div></div>`;
}

/** The review's id in the form of this platform. */
function uuid({ id }: PracticeReview): string {
  const hex = [...id].map((sign) => sign.charCodeAt(0).toString(16)).join('').slice(0, 32);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

export function address(): string {
  return 'https://seller.ozon.ru/app/reviews';
}
