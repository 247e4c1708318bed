import type { Via } from '../../model/sighting.ts';
import { isComment, type Placed } from './collected.ts';
import { address, body, dataLine, firstOf, line, nameOf, type Thing, type Value } from './thing.ts';
import { lineOf } from '../kit/text.ts';

/** What somebody wrote at some moment: a review, or a comment on one. */
export interface RawWords {
  author: string | null;
  text: string | null;
  /** The date in the page's words; null where only data has it. */
  date: string | null;
  /** The date as data. */
  moment: string | null;
}

/** A review as structured data gives it, before dates are understood and bounds are kept. */
export interface RawReview extends RawWords {
  via: Via;
  /** Its card, or the element of its words; null where it stands in data only. */
  element: Element | null;
  isComment: boolean;
  types: readonly string[];
  writer: Thing | null;
  rating: string | null;
  best: string | null;
  title: string | null;
  pros: string | null;
  cons: string | null;
  /** What is reviewed. */
  item: string | null;
  /** The thing that is reviewed, where the data has more of it than a name. */
  about: Thing | null;
  /** Addresses that may be the review's own. */
  addresses: readonly string[];
  photos: number | null;
  /** Comments on it and answers to it. */
  said: readonly RawWords[];
  /** The page is this review, as an article is: it has a headline, a publisher, a page. */
  asPage: boolean;
}

/** The best rating where the data does not say: schema.org and hReview agree. */
export const USUAL_BEST = 5;

/** What answers a review stands within it and is not its text. */
const ANSWERS = '[itemtype$="/Comment"], [itemtype$="/Answer"], [itemprop~="comment"], [typeof$="Comment"], [typeof$="Answer"], .h-cite, .hreview, .h-review';
/** Properties that hold them. */
const SAID = ['comment', 'comments', 'reply', 'replies', 'suggestedAnswer', 'acceptedAnswer'] as const;

const TEXTS = ['reviewBody', 'commentText', 'text', 'description', 'articleBody'] as const;
const AUTHORS = ['author', 'reviewer', 'creator', 'accountablePerson'] as const;
const DATES = ['datePublished', 'dtreviewed', 'commentTime', 'dateCreated', 'uploadDate'] as const;

function words(thing: Thing, text: string | null): RawWords {
  const date = thing.via === 'json-ld' ? firstOf(thing, ...DATES) : (withData(thing) ?? firstOf(thing, ...DATES));
  return {
    author: nameOf(firstOf(thing, ...AUTHORS)),
    text,
    date: date?.element == null ? null : lineOf(date.element),
    moment: dataLine(date),
  };
}

/** The date that stands as data, of several that a card shows. */
function withData(thing: Thing): Value | null {
  for (const name of DATES) {
    const value = thing.values(name).find(({ data }) => data !== undefined);
    if (value !== undefined) return value;
  }
  return null;
}

export function reviewOf(placed: Placed, answers: readonly Placed[] = []): RawReview {
  const { thing, owner } = placed;
  const about = firstOf(thing, 'itemReviewed', 'itemreviewed', 'discusses', 'parentItem', 'about');
  const rating = firstOf(thing, 'reviewRating', 'rating');
  const isMicroformat = thing.via === 'hreview' || thing.via === 'h-review';
  const images = thing.values('image');
  const parts = partsOf(textOf(thing));
  return {
    ...words(thing, parts.text),
    via: thing.via,
    element: thing.element,
    isComment: isComment(thing.types),
    types: thing.types,
    writer: firstOf(thing, ...AUTHORS)?.thing ?? null,
    rating: ratingValue(rating, 'ratingValue', 'value', 'average') ?? ratingValue(firstOf(thing, 'ratingValue')),
    best: line(firstOf(rating?.thing ?? null, 'bestRating', 'best')) ?? line(firstOf(thing, 'bestRating')),
    title: line(firstOf(thing, 'name', 'headline', 'summary')),
    pros: notesOf(thing, 'positiveNotes') ?? parts.pros,
    cons: notesOf(thing, 'negativeNotes') ?? parts.cons,
    item: nameOf(about) ?? (owner === null ? null : nameOf({ thing: owner, data: undefined, address: null, element: null })),
    about: about?.thing ?? owner,
    addresses: [isMicroformat ? null : thing.id, address(firstOf(thing, 'url'))].filter((one) => one !== null),
    photos: images.length > 0 ? images.length : null,
    said: [...answers.map(({ thing: answer }) => words(answer, textOf(answer))), ...untypedAnswers(thing)],
    asPage: placed.top && ['publisher', 'headline', 'mainEntityOfPage', 'dateModified', 'articleBody'].filter((name) => firstOf(thing, name) !== null).length > 1,
  };
}

function textOf(thing: Thing): string | null {
  for (const name of TEXTS) {
    const text = body(firstOf(thing, name), ANSWERS);
    if (text !== null && text.trim() !== '') return text.trim();
  }
  return null;
}

const LABEL = /^(?:(достоинства|плюсы|преимущества|pros|advantages|优点)|(недостатки|минусы|cons|disadvantages|缺点)|(?:комментарий|отзыв|comments?|review|评论))\s*[:：]\s*(.*)$/i;

interface Parts {
  text: string | null;
  pros: string | null;
  cons: string | null;
}

/** A text whose lines are labelled as pros, cons and comment is these three. */
function partsOf(text: string | null): Parts {
  const parts: Parts = { text: null, pros: null, cons: null };
  if (text === null || !text.split('\n').some((one) => (LABEL.exec(one)?.[1] ?? LABEL.exec(one)?.[2]) !== undefined)) return { ...parts, text };
  let into: keyof Parts = 'text';
  for (const one of text.split('\n')) {
    const label = LABEL.exec(one);
    if (label !== null) into = label[1] !== undefined ? 'pros' : label[2] !== undefined ? 'cons' : 'text';
    const said = (label === null ? one : (label[3] ?? '')).trim();
    if (said !== '') parts[into] = parts[into] === null ? said : `${parts[into] ?? ''}\n${said}`;
  }
  return parts;
}

/** Comments that were not found as such: of no type, or answers. */
function untypedAnswers(thing: Thing): RawWords[] {
  return SAID.flatMap((name) => thing.values(name)).flatMap((value) => {
    const answer = value.thing;
    if (answer === null || isComment(answer.types)) return [];
    const text = textOf(answer);
    return text === null ? [] : [words(answer, text)];
  });
}

function ratingValue(value: Value | null, ...names: string[]): string | null {
  if (value === null) return null;
  if (value.thing === null) return line(value);
  return line(firstOf(value.thing, ...names));
}

/** Pros or cons: a text, or a list of them. */
function notesOf(thing: Thing, name: string): string | null {
  const notes = thing.values(name).flatMap((value) => {
    const listed = value.thing?.values('itemListElement') ?? [];
    return (listed.length > 0 ? listed : [value]).flatMap((one) => nameOf(one) ?? []);
  });
  return notes.join('\n') || null;
}

/**
 * Whether it says anything of a customer: an aggregate, a link and a bare name do not. Microformats may be as short as a
 * name: there is nothing else that their class could mean.
 */
export function saysSomething(raw: RawReview): boolean {
  if (raw.text !== null || (raw.author !== null && (raw.pros ?? raw.cons ?? raw.rating) !== null)) return true;
  const isMicroformat = raw.via === 'hreview' || raw.via === 'h-review';
  return isMicroformat && (raw.title !== null || (raw.item !== null && raw.rating !== null));
}

/** The first with what only the second has. */
export function joined(one: RawReview, other: RawReview): RawReview {
  const fill = Object.entries(other).filter(([name, value]) => value !== null && one[name as keyof RawReview] === null);
  const said = one.said.length > 0 ? one.said : other.said;
  return { ...one, ...Object.fromEntries(fill), said, addresses: [...one.addresses, ...other.addresses] };
}

/**
 * What two readings of one review in different data have in common: who wrote, and the beginning of the words or, without
 * words, date and rating. Spaces differ between data and page, so there are none in it.
 */
export function sameness(raw: RawReview): string {
  const said = raw.text ?? raw.pros ?? raw.cons;
  const rest = said === null ? `${raw.moment ?? raw.date ?? ''}|${String(raw.rating)}|${raw.item ?? ''}` : squeezed(said);
  return `${squeezed(raw.author)}|${rest}`;
}

function squeezed(text: string | null): string {
  return (text ?? '').slice(0, 400).replace(/[^\p{L}\p{N}]+/gu, '').slice(0, 60).toLowerCase();
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}/;

/** Whether two readings with the same `sameness` are one review: people of one name write the same two words on other days. */
export function isSameDay(a: RawReview, b: RawReview): boolean {
  const day = (raw: RawReview): string | undefined => ISO_DAY.exec(raw.moment ?? raw.date ?? '')?.[0];
  const [one, other] = [day(a), day(b)];
  return one === undefined || other === undefined || one === other;
}
