import { html, type Html } from '../html.ts';
import { sheet } from '../layout.ts';
import { numbersAndTime } from '../shown-date.ts';
import { reviewOf, type PracticePlace, type PracticeReview, type World } from '../world.ts';

/** The seller's cabinet of Wildberries: a table of reviews of all products, and a panel beside it with the reply box. */

export function page(world: World): Html {
  const rows = world.places
    .filter(({ platform }) => platform === 'wildberries')
    .flatMap((place) => place.reviews.slice(0, 50).map((review) => ({ place, review })))
    .sort((a, b) => b.review.at - a.review.at)
    .slice(0, 50);
  return sheet({
    title: 'Отзывы — WB Партнёры',
    look: 'wildberries',
    scripts: ['wildberries-cabinet'],
    config: { ids: rows.map(({ review }) => review.id) },
    body: html`
<header class="practice-top"><b>WB Партнёры</b><span>Отзывы и вопросы</span></header>
<main class="practice-cabinet">
  <label class="practice-search">Поиск <input name="feedback-search-name-input" type="search"></label>
  <table class="Base-table__Aa1Bb2"><thead><tr><th>Товар</th><th>Покупатель</th><th>Оценка</th><th>Отзыв</th><th>Дата</th><th>Ответ</th></tr></thead>
  <tbody data-testid="Base-table-body">${rows.map(({ place, review }) => row(world, place, review))}</tbody></table>
  <div id="panel"></div>
</main>`,
  });
}

function row(world: World, place: PracticePlace, review: PracticeReview): Html {
  const cell = (content: Html) => html`<td data-testid="Base-table-cell">${content}</td>`;
  return html`<tr data-testid="Base-table-row" tabindex="0">
  ${cell(html`<a class="Browser-link__Qq1Ww2" data-name="BrowserLink" href="https://www.wildberries.ru/catalog/${place.id}/detail.aspx">${place.name}</a>`)}
  ${cell(words('body-m-bold', review.author))}
  ${cell(stars(review.rating))}
  ${cell(text(review))}
  ${cell(words('body-m', numbersAndTime(review.at, world)))}
  ${cell(review.reply ? chip('Ответ опубликован для всех') : chip('Ждёт ответа'))}
</tr>`;
}

/** The panel that a click on a row opens. */
export function panel(world: World, reviewId: string): Html {
  const review = reviewOf(world, reviewId);
  const place = world.places.find(({ reviews }) => reviews.includes(review));
  return html`<div class="Sidebar-panel__Zz1Yy2 Sidebar-panel__half-screen__Xx3">
  <div class="Sidebar-panel__close-button__Ww4"><button type="button" class="button__Vv5 onlyIcon__Uu6" aria-label="Закрыть">✕</button></div>
  <div class="Extended-feedback-item-info-content__Tt7">
    <div class="Product-info__Ss8"><div class="Product-info__info__Rr9"><div class="Product-info__info-title__Qq0"><a class="Browser-link__Qq1Ww2" data-name="BrowserLink" href="https://www.wildberries.ru/catalog/${place?.id}/detail.aspx">${place?.name}</a></div>
      <div class="Product-info__additional-info__Pp1"><button type="button" class="Text-copy__Oo2">${words('body-s', `Арт WB: ${place?.id ?? ''}`)}</button>${review.product && words('body-s', review.product)}</div></div></div>
    <div class="Feedback-info__Nn3">
      <div class="Feedback-info__title-with-info__Mm4">${words('body-m-bold', review.author)}${stars(review.rating)}</div>
      <div class="Feedback-text-block__Ll5"><div data-testid="text-ellipse">${text(review)}</div></div>
      ${words('body-m', numbersAndTime(review.at, world))}
    </div>
    ${review.reply
      ? html`<div class="Feedback-answer__Kk6"><div class="Feedback-answer__title__Jj7">${chip('Ответ опубликован для всех')}</div>${words('body-l', review.reply.text)}</div>`
      : html`<div class="Feedbacks-answer-form__Kk5"><div class="Feedbacks-answer-form__text-area__Ii8"><textarea aria-label="Ответ покупателю" placeholder="Напишите ответ" maxlength="5000" rows="5"></textarea></div><button type="button" class="button__Vv5 Feedbacks-answer-form__send__Hh9">Отправить</button></div>`}
  </div>
</div>`;
}

function text(review: PracticeReview): Html {
  const parts: [string, string][] = [['Достоинства:', review.pros], ['Недостатки:', review.cons], [review.pros || review.cons ? 'Комментарий:' : '', review.text]];
  return html`${parts.filter(([, said]) => said).map(([label, said]) => html`${label && words('body-l-bold', label)}${words('body-l', said)}`)}`;
}

function words(size: string, content: string): Html {
  return html`<span class="Text__Gg1 Text--${size}__Ff2 Text--black__Ee3" data-name="Text">${content}</span>`;
}

function chip(label: string): Html {
  return html`<div class="Chips__Dd4 Chips--s__Cc5" data-name="Chips"><div class="Chips__text__Bb6">${label}</div></div>`;
}

function stars(rating: number): Html {
  return html`<div class="Rating__Aa7">${[1, 2, 3, 4, 5].map((star) => html`<div class="${star <= rating ? 'Rating--active__Zz8' : 'Rating--not-active__Yy9'}"><span role="img"></span></div>`)}</div>`;
}
