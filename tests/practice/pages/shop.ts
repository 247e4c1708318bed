import { html, jsonScript, type Html } from '../html.ts';
import { sheet } from '../layout.ts';

/** A shop that no adapter knows, with its reviews in each of the public formats, and pages that only look alike. */

const said = [
  { author: 'Вера Полякова', rating: 5, date: '2026-10-02', text: 'Лампа светит мягко, ребёнок теперь не боится засыпать один.' },
  { author: 'Anton B.', rating: 2, date: '2026-09-17', text: 'The switch broke after a week, and nobody answered my letter.' },
  { author: '林小雨', rating: 4, date: '2026-08-30', text: '灯很漂亮，就是说明书只有俄文。' },
] as const;
const NAME = 'Ночник «Маяк»';

export const SHOP_PAGES = ['/json-ld', '/microdata', '/h-review', '/hreview', '/editors', '/mixed', '/contacts', '/about'] as const;

/** `widget`: what the company shows of itself in a frame of another site. */
export function page(path: string, widget: string): Html | null {
  switch (path) {
    case '/json-ld':
      return shell(NAME, html`${said.map(({ author, text }) => html`<section class="shop-opinion"><h3>${author}</h3><p>${text}</p></section>`)}`, {
        '@context': 'https://schema.org',
        '@type': 'Product',
        name: NAME,
        review: said.map(({ author, rating, date, text }) => ({
          '@type': 'Review',
          author: { '@type': 'Person', name: author },
          datePublished: date,
          reviewBody: text,
          reviewRating: { '@type': 'Rating', ratingValue: rating, bestRating: 5 },
        })),
      });
    case '/microdata':
      return shell(
        NAME,
        html`<div itemscope itemtype="https://schema.org/Product"><meta itemprop="name" content="${NAME}">${said.map(
          ({ author, rating, date, text }) => html`<article class="shop-opinion" itemprop="review" itemscope itemtype="https://schema.org/Review">
  <h3 itemprop="author">${author}</h3>
  <span itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating"><span itemprop="ratingValue">${rating}</span> из <span itemprop="bestRating">5</span></span>
  <time itemprop="datePublished" datetime="${date}">${date}</time>
  <p itemprop="reviewBody">${text}</p></article>`,
        )}</div>`,
      );
    case '/h-review':
      return shell(
        NAME,
        html`${said.map(
          ({ author, rating, date, text }) => html`<article class="h-review shop-opinion"><h3 class="p-author h-card">${author}</h3><span class="p-item h-product">${NAME}</span> <data class="p-rating" value="${rating}">${'★'.repeat(rating)}</data> <time class="dt-published" datetime="${date}">${date}</time><div class="e-content">${text}</div></article>`,
        )}`,
      );
    case '/hreview':
      return shell(
        NAME,
        html`${said.map(
          ({ author, rating, date, text }) => html`<div class="hreview shop-opinion"><span class="item"><span class="fn">${NAME}</span></span> <span class="reviewer vcard"><span class="fn">${author}</span></span> <span class="rating">${rating}</span> <abbr class="dtreviewed" title="${date}">${date}</abbr><p class="description">${text}</p></div>`,
        )}`,
      );
    case '/editors':
      // Not customers: one editor of the shop reviews what the shop sells. Nothing here waits for an answer.
      return shell('Обзор: пять ночников', html`<article><h2>Пять ночников этой осени</h2><p>Мы сравнили яркость, провод и тишину. Победил самый простой.</p></article>`, {
        '@context': 'https://schema.org',
        '@type': 'Review',
        author: { '@type': 'Organization', name: 'Редакция магазина' },
        itemReviewed: { '@type': 'Product', name: NAME },
        reviewRating: { '@type': 'Rating', ratingValue: 4.5 },
      });
    case '/mixed':
      // Both carry the same markup: customers' reviews below, the editors' own above them.
      return shell(
        NAME,
        html`<div itemscope itemtype="https://schema.org/Product"><meta itemprop="name" content="${NAME}"><section itemprop="review" itemscope itemtype="https://schema.org/CriticReview">
  <h2>Обзор редакции</h2><span itemprop="author" itemscope itemtype="https://schema.org/Organization"><b itemprop="name">Редакция магазина</b></span>
  <p itemprop="reviewBody">Мы сравнили яркость, провод и тишину пяти ночников этой осени: этот самый простой, и он победил.</p></section>${said.map(
          ({ author, rating, date, text }) => html`<article class="shop-opinion" itemprop="review" itemscope itemtype="https://schema.org/Review">
  <h3 itemprop="author">${author}</h3>
  <span itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating"><span itemprop="ratingValue">${rating}</span> из <span itemprop="bestRating">5</span></span>
  <time itemprop="datePublished" datetime="${date}">${date}</time>
  <p itemprop="reviewBody">${text}</p></article>`,
        )}</div>`,
      );
    case '/contacts':
      return shell('Контакты', html`<article><p>Мы на Озёрной улице, дом четыре. Что о нас говорят:</p><iframe title="Отзывы на Яндекс Картах" src="${widget}" width="560" height="600"></iframe></article>`);
    case '/about':
      return shell('О магазине', html`<article><h2>О магазине</h2><p>Мы продаём ночники с две тысячи девятого года. Отзывы читаем каждое утро.</p></article>`);
    default:
      return null;
  }
}

function shell(title: string, body: Html, linkedData?: unknown): Html {
  return sheet({
    title: `${title} — магазин «Пример»`,
    look: 'shop',
    scripts: [],
    ...(linkedData === undefined ? {} : { head: html`<script type="application/ld+json">${jsonScript(linkedData)}</script>` }),
    body: html`<header class="practice-top"><b>Магазин «Пример»</b></header><main><h1>${title}</h1>${body}</main>`,
  });
}
