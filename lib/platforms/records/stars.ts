import { NO_RATING, ratingOf, type Rating } from '../kit/rating.ts';
import { formOf, namesOf, shortTextOf } from './block.ts';

/** «4 из 5», “4.5 out of 5 stars”, “4/5”, «5 звёзд». */
const OUT_OF = /(?:^|[^\d.,])(\d{1,2}(?:[.,]\d{1,2})?)\s?(?:\/|из|out of|von|sur|de|su|van|av|z|\s)\s?(5|10|100)(?![\d.,]*\d|[.\/-])/i;
const STARS = /(?:^|[^\d.,])([0-5](?:[.,]\d{1,2})?)[\s-]?(?:stars?|зв[её]зд|★|sterne?|étoiles?|estrellas?|stelle|sterren|[颗顆]?星)/i;
const RATED = /(?:rat(?:ed|ing)|оценка|оценил|bewertung|note|评分|rated)\D{0,12}(\d(?:[.,]\d{1,2})?)(?![\d])/i;
const STAR_NAME = /star(?!t)|rating|rate(?:d|$|-)|score|оценк|rank/;
/** The number in a name: `star5`, `rating-4`, `stars_45`, `value_10`. */
const NUMBER_IN_NAME = /(?:stars?(?!t)|rating|rate|score|value|rank|vote)[-_a-z\s]{0,12}?[-_]?(\d{1,3})(?![\d])/;
const EMPTY_NAME = /empty|inactive|not-active|-o(?:\s|$)|off|outline|blank|gray|grey|disabled|unfilled|border|(?:^|[\s_-])no(?:ne)?(?:$|[\s_-])/;
const FULL_NAME = /full|fill|active|(?:^|[\s_-])on(?:$|[\s_-])|checked|selected|solid|gold|yellow|orange|rated/;
const WIDTH = /(?:^|[;\s])width:\s?([\d.]+)%/;
const SIGN = /[\d★☆⭐✭✮✩]/;
const BLACK_STARS = /^[★☆⭐✭✮✩\s]{2,12}$/;

/** Whether any of these records draws stars that are not full: then a row in which none is drawn so is a full one. */
export function hasEmptyStars(records: readonly (readonly Element[])[]): boolean {
  return records.some((elements) => elements.some((element) => STAR_NAME.test(namesOf(element)) && EMPTY_NAME.test(namesOf(element))));
}

/** The rating that a record shows, by label, by data, by the names or number of its stars, by the width of a filled line. */
export function starsIn(elements: readonly Element[], emptyOnes = false): Rating {
  const all = elements.map(namesOf);
  for (const [i, element] of elements.entries()) {
    const rating = ofLabels(element, all[i] ?? '');
    if (rating.rating !== null) return rating;
  }
  for (const [i, element] of elements.entries()) {
    const names = all[i] ?? '';
    if (names === '' || !STAR_NAME.test(names)) continue;
    const rating = ofStars(element, names, emptyOnes);
    if (rating.rating !== null) return rating;
  }
  return NO_RATING;
}

function ofLabels(element: Element, names: string): Rating {
  const name = element.localName;
  if (element.hasAttributes()) {
    const property = element.getAttribute('itemprop');
    if (property === 'ratingValue') {
      const rating = ratingOf(element.getAttribute('content') ?? element.textContent, 5);
      if (rating.rating !== null) return rating;
    }
    for (const attribute of ['aria-label', 'title', 'alt', 'data-rating', 'data-score', 'data-rate', 'data-value']) {
      const value = element.getAttribute(attribute);
      if (value === null || value.length > 80) continue;
      if (attribute.startsWith('data-')) {
        if (attribute === 'data-value' && !STAR_NAME.test(names)) continue;
        const rating = ratingOf(value, Number(value) > 5 ? 10 : 5);
        if (rating.rating !== null) return rating;
        continue;
      }
      const rating = ofWords(value) ;
      if (rating.rating !== null) return rating;
    }
  }
  const only = element.firstChild;
  if (only === null || only !== element.lastChild || only.nodeType !== 3 || name === 'p') return NO_RATING;
  const words = only.nodeValue ?? '';
  if (words.length > 40 || !SIGN.test(words)) return NO_RATING;
  if (BLACK_STARS.test(words.trim())) {
    const full = words.match(/[★⭐✭✮]/g)?.length ?? 0;
    const all = full + (words.match(/[☆✩]/g)?.length ?? 0);
    return ratingOf(full, Math.max(5, all));
  }
  return STAR_NAME.test(names) || /^\D{0,12}\d[\d.,]*\s?(?:\/|из|out of)\s?(?:5|10)\D{0,8}$/i.test(words) ? ofWords(words) : NO_RATING;
}

/** One of several signs in a row: of one kind, with a sign or nothing inside. */
function isStar(unit: Element, first: Element | undefined): boolean {
  return unit.localName === first?.localName && formOf(unit).slice(0, 8) === formOf(first).slice(0, 8) && (unit.firstChild === null || shortTextOf(unit, 2) !== null || unit.textContent.trim() === '');
}

function ofWords(words: string): Rating {
  const outOf = OUT_OF.exec(words);
  if (outOf !== null && (STAR_NAME.test(words.toLowerCase()) || /\/|из|out of|von|sur|звезд|звёзд|stern|étoile/i.test(words))) return ratingOf(outOf[1], outOf[2]);
  const stars = STARS.exec(words) ?? RATED.exec(words);
  return stars === null ? NO_RATING : ratingOf(stars[1], 5);
}

function ofStars(element: Element, names: string, emptyOnes: boolean): Rating {
  const width = WIDTH.exec(element.getAttribute('style') ?? '') ?? WIDTH.exec(element.firstElementChild?.getAttribute('style') ?? '');
  const percent = width === null ? null : Number(width[1]);
  if (percent !== null && percent <= 100) return ratingOf(Math.round(percent / 10) / 2, 5);
  const row = ofRow([...element.children].slice(0, 12), emptyOnes);
  if (row.rating !== null) return row;
  // A sign may be drawn of two, one above the other.
  const around = element.parentElement;
  for (const first of around !== null && around.firstElementChild?.nextElementSibling?.nextElementSibling == null ? [element, around] : [element]) {
    const beside = first.previousElementSibling?.localName === first.localName ? NO_RATING : ofRow(rowFrom(first), emptyOnes);
    if (beside.rating !== null) return beside;
  }
  const number = NUMBER_IN_NAME.exec(names)?.[1];
  if (number === undefined) return NO_RATING;
  const value = Number(number);
  // «stars45» and «rating-50» are tenths of five stars, «value_10» is ten of ten, «100» percent.
  if (value <= 5) return ratingOf(value, 5);
  if (value <= 10) return ratingOf(value, 10);
  return value <= 50 ? ratingOf(value / 10, 5) : value <= 100 ? ratingOf(value / 20, 5) : NO_RATING;
}

/** The neighbours of one kind from here on. */
function rowFrom(first: Element): Element[] {
  const row: Element[] = [];
  for (let next: Element | null = first; next !== null && next.localName === first.localName && row.length < 12; next = next.nextElementSibling) row.push(next);
  return row;
}

/** So many signs in a row, some drawn full and some not. */
function ofRow(units: readonly Element[], emptyOnes: boolean): Rating {
  if (units.length < 3 || units.length > 10 || !units.every((unit) => isStar(unit, units[0]))) return NO_RATING;
  const named = units.map((unit) => `${namesOf(unit)} ${unit.firstElementChild === null ? '' : namesOf(unit.firstElementChild)} ${unit.getAttribute('src') ?? ''}`);
  const isEmpty = named.map((name) => EMPTY_NAME.test(name));
  const isFull = named.map((name, i) => isEmpty[i] !== true && FULL_NAME.test(name));
  if (isFull.includes(true)) return ratingOf(isFull.filter(Boolean).length, units.length);
  if (isEmpty.includes(true) || (emptyOnes && named.every((name) => STAR_NAME.test(name)))) return ratingOf(isEmpty.filter((empty) => !empty).length, units.length);
  return NO_RATING;
}
