import type { Via } from '../../model/sighting.ts';
import type { DateReader } from '../kit/dates.ts';
import { continues, endsCut } from '../kit/cut.ts';
import { linesOf, type Line } from '../kit/lines.ts';
import type { Interval } from '../kit/moment.ts';
import { ratingOfElement } from '../kit/parts.ts';
import { bodyOf, lineOf } from '../kit/text.ts';
import { dateShapeIn } from '../records/date-shapes.ts';
import { cardsAround, formOf, type Found } from './cards.ts';
import { isNobody, plainName } from './page-facts.ts';
import type { RawReview, RawWords } from './raw-review.ts';

/** How a page is read that says less in its data than in its cards. */
export interface Filling {
  dates: DateReader;
  moments: (data: string | null) => Interval | null;
  /** No review of the page has words in its data: they stand in the cards alone. */
  textless: boolean;
  /** The forms of elements that show the authors' names in other cards. */
  named: ReadonlySet<string>;
}

const DAY = 86_400_000;
/** Longer words beside a review are no date, no name and no label. */
const SHORT_LINE = 80;

/** With more cards, or more elements, in it this is no card but a list of them. */
const MOST_NESTED = 30;
const LARGEST_CARD = 3_000;
/** What is reviewed, where it stands in the card: its dates and pictures are not the review's. */
const ITEM = '[itemprop~="itemReviewed"], [property~="itemReviewed"]';
const ITEMS: Readonly<Partial<Record<Via, string>>> = { hreview: '.item', 'h-review': '.p-item' };

/**
 * The review with what only its card says. Where data and card differ the data stays; nothing is taken that does not look
 * like what is missing.
 */
export function filled(raw: RawReview, card: Element, words: Element | null, filling: Filling): RawReview {
  const others = nested(card);
  if (others.length > MOST_NESTED || card.getElementsByTagName('*').length > LARGEST_CARD) return raw;
  const answers = raw.said.length > 0 ? [] : answersIn(card, others, words);
  const cuts = [...others, ...answers, ...card.querySelectorAll(ITEMS[raw.via] ?? ITEM)];
  const isOwn = (element: Element): boolean => !cuts.some((cut) => cut.contains(element));
  const lines = linesOf(card).filter(({ element }) => isOwn(element));
  const date = dateIn(raw, lines, filling);
  const scored = raw.rating === null ? ratingIn(card, raw.isComment ? RATED : RATINGS, isOwn) : null;
  return {
    ...raw,
    author: raw.author === null ? authorIn(card, isOwn) : isNobody(raw.author) ? (namedIn(lines, filling) ?? raw.author) : raw.author,
    text: wholeText(raw, words) ?? (filling.textless ? textIn(lines, raw.author) : null),
    date: date ?? raw.date,
    moment: raw.moment ?? (date === null ? machineIn(card, isOwn) : null),
    rating: raw.rating ?? scored?.rating ?? null,
    best: raw.best ?? scored?.best ?? null,
    photos: raw.photos ?? photosIn(card, isOwn),
    said: raw.said.length > 0 ? raw.said : answers.flatMap((answer) => saidIn(answer, filling)),
  };
}

/** A name so short stands in other words. */
const SHORTEST_NAME = 3;

/** The cards of reviews whose data stands in elements that show nothing: where their author is named beside their date. */
export function namesakes(document: Document, reviews: readonly RawReview[], filling: Filling): Map<RawReview, Element> {
  const byName = new Map<string, RawReview[]>();
  for (const raw of reviews) {
    const name = plainName(raw.author);
    if (name.length >= SHORTEST_NAME && raw.moment !== null) byName.set(name, [...(byName.get(name) ?? []), raw]);
  }
  const names = [...byName.keys()].slice(0, 500);
  const found: (Found & { named: readonly RawReview[] })[] = [];
  if (names.length === 0 || document.body === null) return new Map();
  for (const { element, words } of linesOf(document.body)) {
    const line = words.length <= SHORT_LINE ? plainName(words) : '';
    const name = line === '' ? undefined : names.find((one) => line.includes(one));
    const named = name === undefined ? undefined : byName.get(name);
    if (named !== undefined) found.push({ words: element, author: null, named });
  }
  const cards = cardsAround(found);
  const shown = new Map<RawReview, Element>();
  for (const { words, named } of found) {
    const card = cards.get(words);
    if (card === undefined) continue;
    const raw = named.find((one) => !shown.has(one) && dateIn({ ...one, date: null }, linesOf(card), filling) !== null);
    if (raw !== undefined) shown.set(raw, card);
  }
  return shown;
}

/** Cards of others inside this one: what answers a comment is often nested in it. */
function nested(card: Element): Element[] {
  const type = card.getAttribute('itemtype') ?? card.getAttribute('typeof');
  if (type !== null) return Array.from(card.querySelectorAll('[itemtype], [typeof]')).filter((element) => (element.getAttribute('itemtype') ?? element.getAttribute('typeof')) === type);
  const form = formOf(card);
  if (card.classList.length === 0) return [];
  return Array.from(card.getElementsByTagName(card.localName)).filter((element) => formOf(element) === form);
}

/** The data's text, or the card's where the data ends in the middle of the same words. */
function wholeText(raw: RawReview, words: Element | null): string | null {
  if (raw.text === null || words === null || !endsCut(raw.text)) return raw.text;
  const shown = bodyOf(words);
  return shown !== null && shown.length > raw.text.length && continues(raw.text, shown) ? shown : raw.text;
}

/** The longest words of the card that are of nothing else: where no review of a page has words in its data. */
function textIn(lines: readonly Line[], author: string | null): string | null {
  let best: Line | null = null;
  for (const one of lines) {
    if (one.element.closest('[itemprop], [property], a, label, time') !== null || one.words === author || dateShapeIn(one.words) !== null) continue;
    if (one.words.length > (best?.words.length ?? 1)) best = one;
  }
  const around = best?.element.parentElement;
  return best?.element.localName === 'p' && around != null && Array.from(around.children).every(({ localName }) => localName === 'p' || localName === 'br') ? bodyOf(around) : (best?.words ?? null);
}

/** The date in the words of the card: the one that means the data's day, or without data the first that is not only a month. */
function dateIn(raw: RawReview, lines: readonly Line[], { dates, moments }: Filling): string | null {
  if (raw.date !== null && raw.date !== raw.moment) return null;
  const known = moments(raw.moment);
  const exact = known === null ? undefined : lines.find(({ element }) => moments(element.closest('time')?.getAttribute('datetime') ?? null)?.latest === known.latest);
  if (exact !== undefined && exact.words.length <= SHORT_LINE) return exact.words;
  for (const { words } of lines) {
    if (words.length > SHORT_LINE) continue;
    const shape = dateShapeIn(words);
    if (shape === null) continue;
    if (known === null) {
      if (!shape.coarse && dates(shape.shown) !== null) return shape.shown;
    } else if (means(shape.shown, dates(shape.shown), known)) return shape.shown;
  }
  return null;
}

/** Whether shown words mean a known day: also in words of no known language, by the numbers of day and year. */
function means(shown: string, interval: Interval | null, known: Interval): boolean {
  if (interval !== null) {
    const [earliest, latest] = [Date.parse(interval.earliest), Date.parse(interval.latest)];
    // Days begin at other times elsewhere, and «4 месяца назад» is rounded.
    const about = Math.max(DAY, (latest - earliest) / 2);
    return earliest - about <= Date.parse(known.latest) && latest + about >= Date.parse(known.earliest);
  }
  const numbers = shown.match(/\d+/g)?.map(Number) ?? [];
  const [year = 0, , day = 0] = known.earliest.slice(0, 10).split('-').map(Number);
  return numbers.includes(day) && (numbers.includes(year) || numbers.includes(year % 100));
}

function machineIn(card: Element, isOwn: (element: Element) => boolean): string | null {
  const time = Array.from(card.querySelectorAll('time[datetime]')).find((element) => isOwn(element));
  return time?.getAttribute('datetime') ?? null;
}

const RATINGS = '[class*="rating" i], [class*="star" i], [class*="score" i], [aria-label], [title], img[alt]';
/** Comments have ratings in few places, and many other numbers. */
const RATED = '[class*="rating" i]';
const COUNTS = /vote|help|like|count|useful|karma|reput|level|avatar/i;

/** The rating that a card shows: a label, a class, a row of stars. Never a bare number, which may count anything. */
function ratingIn(card: Element, ratings: string, isOwn: (element: Element) => boolean): { rating: string; best: string | null } | null {
  for (const element of card.querySelectorAll(ratings)) {
    if (!isOwn(element) || COUNTS.test(element.getAttribute('class') ?? '')) continue;
    if (/^[\d.,\s]+$/.test(element.textContent) && !/rating/i.test(element.getAttribute('class') ?? '')) continue;
    const { rating, ratingScale } = ratingOfElement(element);
    if (rating !== null && rating > 0) return { rating: String(rating), best: ratingScale === null ? null : String(ratingScale) };
  }
  return null;
}

/** The forms of the elements in which cards show the very name that their data gives. */
export function namedForms(readings: readonly { data: RawReview }[]): ReadonlySet<string> {
  const cards = readings.flatMap(({ data: { author, element } }) => (author === null || element === null || isNobody(author) ? [] : [{ author, element }])).slice(0, LEARNT);
  return new Set(cards.flatMap(({ author, element }) => linesOf(element).flatMap((line) => (line.words === author && line.element.classList.length > 0 ? [formOf(line.element)] : []))));
}

/** As many cards are looked into to learn it. */
const LEARNT = 10;

/** «Покупатель» where the data says “Anonymous”: what the card shows in place of a name. */
function namedIn(lines: readonly Line[], { named }: Filling): string | null {
  return lines.find(({ element, words }) => words.length <= SHORT_LINE && named.has(formOf(element)))?.words ?? null;
}

const AUTHORS = '[rel~="author"], [class*="author" i], [class*="reviewer" i], [class*="username" i], [class*="user-name" i], [class*="user_name" i], [class*="nickname" i]';
const NAME = /^\p{L}[\p{L}\p{N}\p{M} ._'’-]{1,60}$/u;

function authorIn(card: Element, isOwn: (element: Element) => boolean): string | null {
  for (const element of card.querySelectorAll(AUTHORS)) {
    const name = isOwn(element) ? lineOf(element) : null;
    if (name !== null && NAME.test(name) && name.split(' ').length <= 4) return name;
  }
  return null;
}

const NO_PHOTO = /avatar|user|profile|author|icon|logo|emoji|smil|star|rating|flag|badge|gravatar|verified|spinner|loader|blank|pixel|like|thumbs/i;

/** Pictures that came with the review; null where there are none: a card does not say that there are none. */
function photosIn(card: Element, isOwn: (element: Element) => boolean): number | null {
  const photos = Array.from(card.querySelectorAll('img')).filter((image) => {
    if (!isOwn(image) || image.closest('[itemprop~="author"], [property~="author"], .reviewer, .p-author, button, noscript') !== null) return false;
    const around = image.parentElement;
    const names = [image.className, image.alt, image.getAttribute('src') ?? '', image.getAttribute('itemprop') ?? '', around?.className ?? '', around?.parentElement?.className ?? ''].join(' ');
    const width = Number(image.getAttribute('width') ?? 100);
    return !NO_PHOTO.test(names.slice(0, 2_000)) && !(width < 48);
  });
  return photos.length > 0 ? photos.length : null;
}

const ANSWERS = '[class*="reply" i], [class*="replies" i], [class*="response" i], [class*="answer" i], [class*="bypostauthor" i], [data-marker*="answer" i], [data-testid*="reply" i], [data-testid*="response" i]';
const ANSWER_NAME = /(?:^|[-_\s/])(?:repl(?:y|ies)|response|answer|bypostauthor)(?:$|[-_\s])/;
/** What only leads to an answer, or counts answers. */
const ANSWER_TOOL = /link|button|btn|form|count|toggle|expand|icon|action|label|rate|time|respond\b|cancel|input|field|footer/;
/** Those who answer for what is reviewed. */
const BRAND = /owner|seller|merchant|business|company|official|manager|management|admin|vendor|brand|store|shop|staff|host|team|bypostauthor|продав|компан|представител|администрац|владел|магазин|официальн|商家|店家|卖家/i;

/** Elements that hold an answer: named so, with words of somebody, and either a brand's or with a name or date of their own. */
function answersIn(card: Element, others: readonly Element[], words: Element | null): Element[] {
  const found: Element[] = [];
  for (const element of card.querySelectorAll(ANSWERS)) {
    if (found.some((outer) => outer.contains(element)) || element.closest('button, a, form, label, [role="button"]') !== null) continue;
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('data-marker') ?? ''} ${element.getAttribute('data-testid') ?? ''}`.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
    const isPosted = names.includes('bypostauthor');
    if (!ANSWER_NAME.test(names) || (ANSWER_TOOL.test(names) && !isPosted)) continue;
    if (!isPosted && others.some((other) => other.contains(element) || element.contains(other))) continue;
    const answer = wholeAnswer(element, card, words);
    if (answer === null || found.some((outer) => outer.contains(answer))) continue;
    const said = lineOf(answer) ?? '';
    const isBrand = BRAND.test(names) || BRAND.test(said.slice(0, SHORT_LINE));
    if (said.length >= 15 && (isBrand || TITLE.test(said) || linesOf(answer).some((line) => dateShapeIn(line.words) !== null))) found.push(answer);
  }
  return found;
}

/** An element that is only the head of an answer («Ответ компании, вчера») leads to the one that holds its words too. */
function wholeAnswer(element: Element, card: Element, words: Element | null): Element | null {
  for (let at: Element | null = element; at !== null && at !== card; at = at.parentElement) {
    if ((words !== null && at.contains(words)) || at.querySelector(OWN_WORDS) !== null) return null;
    if (said(at).length > 0) return at;
  }
  return null;
}

const OWN_WORDS = '[itemprop~="reviewBody"], [itemprop~="description"], [property~="reviewBody"], form, textarea';

/** What is said in an answer, without its head. */
function said(answer: Element): Line[] {
  const lines = linesOf(answer).filter((line) => line.element.closest(NO_WORDS) === null && !isDate(line));
  const own = lineOf(answer, { without: '*' });
  const all = own === null ? lines : [{ element: answer, words: own }, ...lines];
  return all.filter((line) => !TITLE.test(line.words) || line.words.length > SHORT_LINE);
}

function isDate({ words }: Line): boolean {
  return words.length <= SHORT_LINE && dateShapeIn(words) !== null;
}

const NO_WORDS = 'a, label, time, cite, h1, h2, h3, h4, h5, h6, [class*="expand" i], [class*="toggle" i]';
const TITLE = /^(?:ответ|reply|response|answer|re:|回复)/i;
const BY = /^[\p{L}\p{N}«"“][^\n]{0,60}$/u;

/** The words of an answer with who gave it and when, where its lines say so. */
function saidIn(answer: Element, { dates }: Filling): RawWords[] {
  const longest = said(answer).reduce<Line | null>((best, line) => (line.words.length > (best?.words.length ?? 0) ? line : best), null);
  if (longest === null) return [];
  const lines = linesOf(answer);
  const dated = lines.filter(isDate).map(({ words }) => dateShapeIn(words)?.shown ?? words);
  const before = lines.slice(0, Math.max(0, lines.findIndex(({ element }) => element === longest.element)));
  const heads = before.filter((line) => !isDate(line) && BY.test(line.words) && !TITLE.test(line.words) && line.element.closest('button, label, time') === null);
  const around = longest.element.parentElement;
  const isPart = longest.element.localName === 'p' && around !== null && around !== answer && answer.contains(around) && !heads.some(({ element }) => around.contains(element));
  return [
    {
      author: heads[0]?.words ?? null,
      text: bodyOf(isPart ? around : longest.element, { without: NO_WORDS }),
      date: dated.find((shown) => dates(shown) !== null) ?? null,
      moment: machineIn(answer, () => true),
    },
  ];
}

const LINKS = 'a[rel~="bookmark"][href], a[class*="permalink" i][href], a[href] > time, time > a[href], a[class*="date" i][href], [class*="date" i] > a[href]';
/** An id that belongs to one review for good: a word and a number. */
const OWN_ID = /(?:comment|review|otzyv|post|answer|feedback|recensie|avis|opinion|bewertung|response)\D*\d{4,}$/i;

/** The address that a card has of its own: where its date, its words or its title lead to, or its place in the page. */
export function linkIn(card: Element, words: Element | null, title: string | null): string | null {
  const headings = title === null ? [] : Array.from(card.querySelectorAll('a[href]')).filter((link) => lineOf(link) === title);
  const found = card.querySelector(LINKS)?.closest('a') ?? words?.closest('a[href]') ?? headings[0];
  const link = found?.getAttribute('href');
  if (link != null && link !== '' && link !== '#') return link;
  const named = [card, card.parentElement, card.firstElementChild].find((element) => element !== null && OWN_ID.test(element.id));
  return named == null || (named === card.parentElement && named.childElementCount > 3) ? null : `#${named.id}`;
}
