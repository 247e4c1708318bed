/**
 * What stands on the saved pages, by a second extraction that shares nothing with the readers: gold beside the page, data
 * in its scripts, or selectors written by a person who looked at that page.
 */

/** Pages of editors' reviews and testimonials: none of them may be offered without the question. */
export const NOT_CUSTOMERS = ['dev-0010', 'dev-0050', 'dev-0054', 'dev-0056', 'dev-0194', 'dev-0696', 'dev-0719', 'dev-4475'];

const squeezed = (text) => (text ?? '').replace(/\s+/g, ' ').trim();

function words(element, ...cut) {
  const copy = element?.cloneNode(true);
  for (const part of copy?.querySelectorAll(['script', 'style', ...cut].join(', ')) ?? []) part.remove();
  for (const brk of copy?.querySelectorAll('br, p, div, li') ?? []) brk.after(' ');
  return squeezed(copy?.textContent);
}

const attribute = (name) => (element) => Number.parseFloat((element?.getAttribute(name) ?? '').replace(',', '.'));
const firstNumber = (text) => Number.parseFloat(/\d+(?:[.,]\d+)?/.exec(text ?? '')?.[0].replace(',', '.') ?? '');
const lastDigits = (pattern, by = 1) => (element) => Number(pattern.exec(element?.className ?? '')?.[1]) / by;

/** card, author, text: selectors; rating: how a card shows it. `cut`: what in the card is not the customer's. */
const BY_HAND = {
  'ru/wildberries-feedbacks-2025-11.html': { card: '[itemprop="review"]', author: '.feedback__header', text: ['.feedback__text--item'], or: '[itemprop="reviewBody"]', cut: ['.feedback__text--sellers-reply', '.feedback__text--item-bold', '.feedback__updated'], rating: (card) => firstNumber(card.querySelector('.stars-line')?.className.slice(-1)) },
  'ru/wildberries-seller-sidebar-2026-02.html': { card: '[class^="Feedback-info__"]:not([class*="title"]):has([class^="Rating--active"])', author: '[data-name="Text"]', rating: (card) => card.querySelectorAll('[class^="Rating--active"]').length },
  'ru/avito-seller-reviews-2026-04.html': { card: '[itemtype$="/Review"]', author: '[data-marker$="/header/title"]', text: '[data-marker$="/text-section/text"]', cut: ['[data-marker$="/answer"]'], rating: (card) => attribute('content')(card.querySelector('meta[itemprop="ratingValue"]')) },
  'global/google-maps-panel-2024-06.html': { card: '.jftiEf', author: '.d4r55', text: ['.MyEned'], cut: ['.CDe7pd', '.w8nwRe'], rating: (card) => firstNumber(card.querySelector('[role="img"][aria-label]')?.getAttribute('aria-label')) },
  'global/trustpilot-2023-05.html': { card: 'article[data-service-review-card-paper]', author: '[data-consumer-name-typography]', text: '[data-service-review-text-typography]', rating: (card) => firstNumber(card.querySelector('[data-service-review-rating]')?.getAttribute('data-service-review-rating')) },
  'global/amazon-list-couk-2024-06.html': { card: '[data-hook="review"]', author: '.a-profile-name', text: '[data-hook="review-body"]', rating: (card) => firstNumber(card.querySelector('[data-hook$="review-star-rating"]')?.textContent) },
  'global/amazon-product-2026-04.html': { card: '[data-hook="review"]', author: '.a-profile-name', text: '[data-hook="review-body"]', rating: (card) => firstNumber(card.querySelector('[data-hook$="review-star-rating"]')?.textContent) },
  'global/dianping-2019-06.html': { card: '.comment-item', author: '.name', text: ['.J-info-all .desc', '.desc'], cut: ['.comment-follows'], rating: (card) => lastDigits(/sml-str(\d+)/, 10)(card.querySelector('.sml-rank-stars')) },
  'global/dealerrater-2021-03.html': { card: '.review-entry', author: '.review-wrapper span.notranslate', text: '.review-content', rating: (card) => lastDigits(/rating-(\d+)/, 10)(card.querySelector('.dealership-rating .rating-static')) },
  'global/facebook-m-post-2021.html': { card: '#ufi_456 [id="777"], #ufi_456 [id="888"], #ufi_456 [id="999"]', author: 'h3', text: 'h3 + div' },
  'global/hackernews-item-2012.html': { card: 'td.default', author: 'a[href^="user?id="]', text: '.comment' },
  'global/zhihu-question-2016.html': { card: '.zm-item-answer', author: '.zm-item-answer-author-wrap > a:not(.zm-item-link-avatar), .zm-item-answer-author-wrap .name', text: '.zm-editable-content' },
};

const ZOOROYAL = { card: '[itemtype$="/Review"]', author: '[itemprop="author"]', rating: (card) => attribute('content')(card.querySelector('[itemprop="ratingValue"]')) };
/** Its markup says the word «comment» for every text. */
BY_HAND['global/zooroyal-2021.html'] = ZOOROYAL;
const MICRODATA = { card: '[itemtype$="/Review"]', author: ['[itemprop="author"] [itemprop="name"]', '[itemprop="author"]'], text: ['[itemprop="reviewBody"]', '[itemprop="description"]'], rating: (card) => firstNumber(card.querySelector('[itemprop="ratingValue"]')?.getAttribute('content') ?? card.querySelector('[itemprop="ratingValue"]')?.textContent) };
const HREVIEW = { card: '.hreview', author: '.reviewer', text: '.description', rating: (card) => firstNumber((card.querySelector('.rating .value') ?? card.querySelector('.rating'))?.textContent) };

/** The reviews of a page with markup or selectors: `{ author, text, rating }`, null where the page has no such field. */
export function truthOf(file, document) {
  const known = BY_HAND[file] ?? (document.querySelector(MICRODATA.card) !== null ? MICRODATA : document.querySelector(HREVIEW.card) !== null ? HREVIEW : null);
  if (known === null) return jsonLdOf(document).length > 0 ? jsonLdOf(document) : null;
  return [...document.querySelectorAll(known.card)].map((card) => {
    const within = (root, selector) => [...root.querySelectorAll(selector)].filter((element) => !(known.cut ?? []).some((cut) => element.closest(cut) !== null && card.contains(element.closest(cut))));
    const inside = (selectors) => [selectors].flat().map((selector) => within(card, selector)).find((found) => found.length > 0) ?? [];
    const rating = known.rating?.(card);
    const author = inside(known.author)[0];
    return {
      author: squeezed(author?.getAttribute('content') ?? words(author)) || null,
      text: known.text === undefined ? undefined : squeezed(inside(known.text).filter((part, i, all) => !all.some((other) => other !== part && other.contains(part))).map((part) => words(part, ...(known.cut ?? [])) || part.getAttribute('content')).join(' ')) || null,
      // The page's own labels stand there too; a reader may take them or leave them.
      other: known.or === undefined ? null : squeezed(card.querySelector(known.or)?.textContent),
      rating: Number.isFinite(rating) ? rating : null,
    };
  });
}

/** Whether the page says of itself where its reviews are. */
export function hasMarkup(document) {
  return document.querySelector(`${MICRODATA.card}, ${HREVIEW.card}`) !== null || jsonLdOf(document).length > 0;
}

/** Reviews with a body in JSON-LD, wherever it nests them. */
export function jsonLdOf(document) {
  const found = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const values = [];
    try {
      values.push(JSON.parse(script.textContent));
    } catch {
      // Broken data of a page: it names no reviews.
      values.length = 0;
    }
    while (values.length > 0) {
      const value = values.shift();
      if (typeof value !== 'object' || value === null) continue;
      if ([value['@type']].flat().includes('Review') && typeof (value.reviewBody ?? value.description) === 'string') {
        const author = [value.author].flat()[0];
        found.push({ author: squeezed(typeof author === 'string' ? author : author?.name) || null, text: squeezed(plain(value.reviewBody ?? value.description, document)), rating: Number(value.reviewRating?.ratingValue ?? Number.NaN) || null });
      }
      values.push(...Object.values(value));
    }
  }
  return found;
}

/** Bodies in data carry entities and tags of their own. */
function plain(text, document) {
  const box = document.implementation.createHTMLDocument('').createElement('div');
  box.innerHTML = text.replace(/<br\s*\/?>|<\/p>/gi, ' ');
  return box.textContent;
}

/** The JSON-LD reviews whose words also stand in the elements of the page; the scripts are taken out of it. */
export function knownComments(document) {
  const known = jsonLdOf(document);
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) script.remove();
  const bare = (text) => text.replace(/[^\p{L}\p{N}]+/gu, '');
  const page = bare(words(document.body));
  const seen = new Set();
  return known.filter(({ text }) => {
    const begin = bare(text).slice(0, 80);
    if (begin.length < 8 || !page.includes(begin) || seen.has(begin)) return false;
    seen.add(begin);
    return true;
  });
}
