import { createHash } from 'node:crypto';

/**
 * The practice world: places, reviews and replies that only exist in the memory of one run. The pages are drawn from it,
 * the pages' own buttons write into it, and tests change it through the functions below.
 */

export type PracticePlatform = 'yandex-maps' | 'wildberries' | 'avito' | '2gis' | 'google-maps' | 'ozon' | 'otzovik';

export interface PracticeReply {
  text: string;
  at: number;
  /** Customers see it. A reply held back by the platform's check stands in the cabinet only. */
  shown: boolean;
}

export interface PracticeReview {
  /** The platform's own id; whether a page shows it is the page's affair. */
  id: string;
  author: string;
  /** Public id of the author's profile. */
  authorId: string;
  rating: number;
  text: string;
  pros: string;
  cons: string;
  at: number;
  photos: number;
  /** Bought variant or the subject of the deal. */
  product: string;
  language: string;
  pinned: boolean;
  reply: PracticeReply | null;
  /** What was said below it, where a page shows a conversation. */
  talk: PracticeWords[];
}

export interface PracticeWords {
  by: 'brand' | 'customer';
  text: string;
  at: number;
}

export interface PracticePlace {
  platform: PracticePlatform;
  id: string;
  slug: string;
  name: string;
  kind: string;
  address: string;
  /** How many cards one load brings. */
  batch: number;
  /** The list shows a few nodes and gives them other reviews while scrolling, as long lists do. */
  recycles: boolean;
  /** Cards without dates: the page after a redesign that we cannot read whole. */
  broken: boolean;
  /** The dates stand somewhere else and otherwise than they did: after a redesign that the page's markup has survived. */
  moved: boolean;
  /** How many reviews the page says there are, and their mean, where it shows one review only. */
  stated: number;
  rating: number;
  reviews: PracticeReview[];
}

export type NewPlace = Pick<PracticePlace, 'platform' | 'id' | 'name'> & Partial<PracticePlace>;
export type NewReview = Pick<PracticeReview, 'author' | 'text' | 'rating'> & Partial<PracticeReview>;

export interface Publication {
  review: string;
  text: string;
}

export interface World {
  /** The moment in milliseconds that all pages count from. */
  now: () => number;
  zone: string;
  places: PracticePlace[];
  /** While true, a published reply waits for the platform's check and customers do not see it. */
  moderation: boolean;
  /** Every reply that a publish button has sent, in order. */
  publications: Publication[];
}

export function createWorld(options: { now?: () => number; zone?: string } = {}): World {
  return {
    now: options.now ?? Date.now,
    zone: options.zone ?? Temporal.Now.timeZoneId(),
    places: [],
    moderation: false,
    publications: [],
  };
}

export function addPlace(world: World, place: NewPlace): PracticePlace {
  const whole: PracticePlace = { slug: 'place', kind: '', address: '', batch: 50, recycles: false, broken: false, moved: false, stated: 0, rating: 0, reviews: [], ...place };
  world.places.push(whole);
  return whole;
}

/** Puts a review at the top of its place's list, as a new one appears; lists are sorted from newest to oldest. */
export function addReview(world: World, placeId: string, review: NewReview): PracticeReview {
  const place = placeOf(world, placeId);
  const number = place.reviews.length;
  const whole: PracticeReview = {
    id: madeUpId(`${placeId} review ${String(number)} ${review.author}`, 31),
    authorId: madeUpId(`author ${review.author}`, 26).toLowerCase(),
    pros: '',
    cons: '',
    at: world.now(),
    photos: 0,
    product: '',
    language: 'ru',
    pinned: false,
    reply: null,
    talk: [],
    ...review,
  };
  place.reviews.push(whole);
  place.reviews.sort((a, b) => Number(b.pinned) - Number(a.pinned) || b.at - a.at);
  return whole;
}

export function placeOf(world: World, placeId: string): PracticePlace {
  const place = world.places.find(({ id }) => id === placeId);
  if (!place) throw new Error(`No place ${placeId} in the practice world`);
  return place;
}

export function reviewOf(world: World, reviewId: string): PracticeReview {
  const review = world.places.flatMap(({ reviews }) => reviews).find(({ id }) => id === reviewId);
  if (!review) throw new Error(`No review ${reviewId} in the practice world`);
  return review;
}

/** The one review of this author in this place. */
export function reviewBy(world: World, placeId: string, author: string): PracticeReview {
  const found = placeOf(world, placeId).reviews.filter((review) => review.author === author);
  const [review] = found;
  if (!review || found.length > 1) throw new Error(`${String(found.length)} reviews by ${author} in ${placeId}`);
  return review;
}

export function editReview(world: World, reviewId: string, change: Partial<PracticeReview>): void {
  Object.assign(reviewOf(world, reviewId), change);
}

export function removeReview(world: World, reviewId: string): void {
  for (const place of world.places) place.reviews = place.reviews.filter(({ id }) => id !== reviewId);
}

/** What the platform does when its publish button is pressed. */
export function publishReply(world: World, reviewId: string, text: string): PracticeReply {
  const reply = { text, at: world.now(), shown: !world.moderation };
  reviewOf(world, reviewId).reply = reply;
  world.publications.push({ review: reviewId, text });
  return reply;
}

/** One of both writes on below a review. */
export function writeOn(world: World, reviewId: string, by: PracticeWords['by'], text: string): void {
  reviewOf(world, reviewId).talk.push({ by, text, at: world.now() });
}

/** Ends the platform's check: what was published meanwhile is seen by customers from now on. */
export function passModeration(world: World): void {
  for (const { reviews } of world.places) for (const { reply } of reviews) if (reply) reply.shown = true;
}

export function changeReply(world: World, reviewId: string, text: string): void {
  const { reply } = reviewOf(world, reviewId);
  if (!reply) throw new Error('There is no reply to change');
  reply.text = text;
}

export function removeReply(world: World, reviewId: string): void {
  reviewOf(world, reviewId).reply = null;
}

/** Letters and digits that look like a platform's id, the same for the same words in every run. */
export function madeUpId(words: string, length: number): string {
  let out = '';
  for (let round = 0; out.length < length; round++) {
    out += createHash('sha256').update(`${words} ${String(round)}`).digest('base64').replace(/[^a-zA-Z0-9]/g, '');
  }
  return out.slice(0, length);
}
