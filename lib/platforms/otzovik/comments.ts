import type { DateReader } from '../kit/dates.ts';
import type { FoundReply, FoundTurn } from '../kit/sighting.ts';
import { bodyOf, lineOf } from '../kit/text.ts';
import { PUBLIC } from './selectors.ts';

/**
 * The official representative's comments are the brand's replies, the customer's own are further turns, unless they
 * answer another reader; what readers say to each other is neither.
 */
export function talkBelow(card: Element, customer: string | null, dates: DateReader): { replies: FoundReply[]; turns: FoundTurn[] } {
  const replies: FoundReply[] = [];
  const turns: FoundTurn[] = [];
  for (const comment of card.querySelectorAll(PUBLIC.comment)) {
    if (comment.matches(PUBLIC.official)) replies.push(said(comment, dates));
    else if (isBy(customer, comment) && !isToReader(comment, customer)) turns.push({ ...said(comment, dates), after: replies.length });
  }
  return { replies, turns };
}

/** The profile of whoever wrote a review or a comment. */
export function profileOf(author: Element | null): string | null {
  return author?.getAttribute('href') ?? null;
}

function said(comment: Element, dates: DateReader): FoundReply {
  const date = comment.querySelector(PUBLIC.commentDate);
  const shown = lineOf(date);
  return {
    text: bodyOf(comment.querySelector(PUBLIC.commentText)),
    author: lineOf(comment.querySelector(PUBLIC.author)),
    postedShown: shown,
    posted: dates(date?.getAttribute('data-ts')) ?? dates(shown),
  };
}

function isBy(customer: string | null, comment: Element): boolean {
  return customer !== null && profileOf(comment.querySelector(PUBLIC.author)) === customer;
}

/** Whether the first comment above this one that is not the customer's is another reader's. */
function isToReader(comment: Element, customer: string | null): boolean {
  for (let thread = above(comment); thread; thread = thread.parentElement?.closest(PUBLIC.thread)) {
    const asked = thread.querySelector(PUBLIC.comment);
    if (asked && !isBy(customer, asked)) return !asked.matches(PUBLIC.official);
  }
  return false;
}

function above(comment: Element): Element | null | undefined {
  return comment.closest(PUBLIC.thread)?.parentElement?.closest(PUBLIC.thread);
}
