import type { Thing } from './thing.ts';

/** A review or comment with its place in the data. */
export interface Placed {
  thing: Thing;
  /** The thing whose data it stands in: mostly what is reviewed. */
  owner: Thing | null;
  /** The review or comment that it lies in: an answer, or a comment on a comment. */
  within: Placed | null;
  /** It lies in nothing: the data is about this review. */
  top: boolean;
}

/** What one look through a page's data brings. */
export interface Collected {
  reviews: Placed[];
  /** Articles, publishers and rated things: what tells whose page it is. */
  others: { thing: Thing; top: boolean }[];
}

/** ClaimReview and MediaReview judge what somebody said; AggregateRating is nobody's. */
const REVIEWS = new Set(['Review', 'UserReview', 'CriticReview', 'EmployerReview']);
const COMMENTS = new Set(['Comment', 'UserComments']);

export function isReviewed(type: string): boolean {
  return REVIEWS.has(type) || COMMENTS.has(type);
}

export function isComment(types: readonly string[]): boolean {
  return !types.some((type) => REVIEWS.has(type)) && types.some((type) => COMMENTS.has(type));
}

const ARTICLE = /(?:Article|BlogPosting|Report)$/;

export function isArticle(types: readonly string[]): boolean {
  return types.some((type) => ARTICLE.test(type));
}

const SITES = /^(?:WebSite|WebPage|ItemPage|Organization|NewsMediaOrganization|Corporation|Recipe)$/;

export function isWanted(type: string): boolean {
  return ARTICLE.test(type) || SITES.test(type);
}

/** Things that only hold others: what lies in them is not of them. */
const HOLDERS = /^(?:WebPage|WebSite|ItemPage|CollectionPage|FAQPage|ItemList|ListItem|BreadcrumbList|Blog|\w*Action)$/;

export function isHolder(types: readonly string[]): boolean {
  return types.length > 0 && types.every((type) => HOLDERS.test(type));
}
